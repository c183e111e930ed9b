import { beforeAll, describe, expect, test } from "vitest";
import { CANARY, STABLE, setJob, TOKEN } from "./job.ts";

/** The client of GitHub's API is loaded before time counts: a run waits for it for a second at its end. */
beforeAll(() => import("@actions/github"));

const ROLLOUT = { schedule: "10:10m, 100" };
const GITHUB_TOKEN = "ghs_token_of_forty_characters_0123456789";

/** A main whose machine stopped it in the middle of its first hold. */
async function killed(options: Parameters<typeof setJob>[0] = {}, afterMs = 60_000) {
  const job = setJob({ ...options, inputs: { ...ROLLOUT, ...options.inputs } });
  const main = job.beginMain();
  await job.pass(afterMs);
  main.kill();
  return { job, main };
}

/** What stands in a summary's table of live versions. */
const liveRows = (summary: string) =>
  [
    ...summary.matchAll(
      /^\| (stable|<b>canary<\/b>|another) \| <code>(\w+)<\/code> \| [▉-▏█░]+\u00a0<b>([\d.]+)/gm,
    ),
  ].map(([, role, id, share]) => `${role?.replace(/<\/?b>/g, "")} ${id} ${share}`);

describe("after a main that was killed", () => {
  test("post rolls back, and its summary shows what is live as main's does", async () => {
    const { job, main } = await killed();
    expect(main.saved["ended"]).toBeUndefined();

    const post = await job.post(main);

    expect(post.code).toBe(0);
    expect(post.masked).toEqual([TOKEN]);
    expect(job.live()).toBe("stable 100");
    expect(post.log).toEqual([
      expect.stringMatching(/^09:01:00Z rolled back: stable 57ab1e00 at 100 % \(deployment \S+\)$/),
      expect.stringMatching(/^Post: rolled-back\. /),
    ]);
    expect(post.summary).toMatch(
      /^## ⏪ Rolled back: stable <code>57ab1e00<\/code> serves 100.% of <code>my&#45;worker<\/code>\n/,
    );
    expect(post.summary).toMatch(
      /- canary <code>ca7a4700.*\n[\s\S]*\[Deployments in Cloudflare's dashboard\]\(https:\/\/dash/,
    );
    expect(post.summary).toContain("### Live now");
    expect(liveRows(post.summary)).toEqual(["stable 57ab1e00 100"]);
    expect(post.leftOpen.transport).toBe(false);
  });

  test("post leaves the split where on-cancel says hold, and its summary shows the split", async () => {
    const { job, main } = await killed({ inputs: { "on-cancel": "hold" } });
    const post = await job.post(main);
    expect(job.writes()).toHaveLength(1);
    expect(post.log.at(-1)).toMatch(/^Post: held\. /);
    expect(liveRows(post.summary)).toEqual(["stable 57ab1e00 90", "canary ca7a4700 10"]);
  });

  test("post works on main's Worker, also where wrangler's output that named it is gone", async () => {
    const job = setJob({
      inputs: { ...ROLLOUT, "script-name": "", "canary-version": "" },
      env: { WRANGLER_OUTPUT_FILE_PATH: "/wrangler" },
    });
    job.files.set(
      "/wrangler",
      JSON.stringify({ type: "version-upload", version: 1, worker_name: job.script, version_id: CANARY }),
    );
    const main = job.beginMain();
    await job.pass(60_000);
    expect(job.live()).toBe("stable 90, canary 10");
    main.kill();
    job.files.delete("/wrangler");

    const post = await job.post(main);

    expect(job.live()).toBe("stable 100");
    expect(post.log.at(-1)).toMatch(/^Post: rolled-back\./);
  });

  test("post doesn't need what the probes were to send", async () => {
    const secret = "s3cret-of-a-service-token";
    const checks = 'probe https://shop.example.com/ header "X-Key: $STAGING_KEY"';
    const { job, main } = await killed({ inputs: { checks }, env: { STAGING_KEY: secret } });
    expect(main.masked).toEqual([TOKEN, secret]);
    expect(JSON.stringify([main.log, main.saved, main.summary])).not.toContain(secret);
    delete job.env["STAGING_KEY"];

    const post = await job.post(main);

    expect(job.live()).toBe("stable 100");
    expect(post.log.at(-1)).toMatch(/^Post: rolled-back\./);
  });

  test("of another command post only resolves what was in flight", async () => {
    const job = setJob({ inputs: { ...ROLLOUT, command: "advance" } });
    job.faults.add({ match: { method: "POST" }, phase: "after", effect: { kind: "hang" } });
    const main = job.beginMain();
    await job.pass(1_000);
    main.kill();

    const post = await job.post(main);

    expect(job.live()).toBe("stable 90, canary 10");
    expect(job.writes()).toHaveLength(1);
    expect(post.log.at(-1)).toMatch(/^Post: held\. /);
  });

  test("somebody else's deployment is left alone, and shown", async () => {
    const { job, main } = await killed();
    job.foreign(STABLE);
    const post = await job.post(main);
    expect(job.writes()).toHaveLength(1);
    expect(post.log.at(-1)).toMatch(/^Post: drifted\. /);
    expect(liveRows(post.summary)).toEqual(["stable 57ab1e00 100"]);
    expect(post.summary).toContain("ann<span>&#64;</span>example&#46;com");
  });

  test("post's words have their colours", async () => {
    const { job, main } = await killed({ env: { NO_COLOR: undefined } });
    const post = await job.post(main);
    expect(post.log.at(-1)).toContain("Post: \u001b[31mrolled-back\u001b[0m. ");
    expect(post.summary).not.toContain("\u001b");
  });

  test("after the runner had taken what it saved, its deployment is rolled back and told to GitHub", async () => {
    const states: unknown[] = [];
    const github: typeof fetch = async (request, init) => {
      const url = String(request instanceof Request ? request.url : request);
      if (url.endsWith("/statuses")) {
        const { state } = JSON.parse(String(init?.body)) as { state: unknown };
        states.push(state);
        return Response.json({ id: 1 }, { status: 201 });
      }
      return Response.json([{ id: 40, payload: { canary: CANARY, script: "my-worker" } }]);
    };
    const inputs = { environment: "production", "github-token": GITHUB_TOKEN };
    // Only the payload says which commit a pull request is about.
    const payload = { pull_request: { title: "Fix carts", head: { sha: "c0ffee00".repeat(5) } } };
    const event = { name: "pull_request", payload };
    const { job, main } = await killed({ inputs, fetch: github, event }, 10_000);
    const { step = "" } = main.saved;

    const post = await job.post({ saved: { step } });

    expect(job.live()).toBe("stable 100");
    expect(post.log.at(-1)).toMatch(/^Post: rolled-back\. /);
    expect(liveRows(post.summary)).toEqual(["stable 57ab1e00 100"]);
    expect(states.at(-1)).toBe("failure");
  });

  test("before it had deployed anything: nothing to clean up", async () => {
    const job = setJob({ inputs: ROLLOUT });
    const post = await job.post({ saved: { step: "x" } });
    expect(post.code).toBe(0);
    expect(job.writes()).toEqual([]);
    expect(post.log).toEqual(["Post: the main step ended before its first write; nothing to clean up."]);
  });
});

describe("after a main that ended by itself, and couldn't save it", () => {
  test("post rolls back what it had left at work", async () => {
    const job = setJob({ inputs: ROLLOUT });
    const main = job.beginMain();
    await job.pass(60_000);
    const save = main.runner.saveState;
    main.runner.saveState = (name, value) => {
      if (name === "rollout") throw new Error("ENOSPC: no space left on device");
      save(name, value);
    };
    job.faults.add({
      match: { method: "POST" },
      times: Number.POSITIVE_INFINITY,
      effect: { kind: "answer", status: 400, headers: {}, body: "{}" },
    });
    expect((await job.finish(main)).code).toBe(1);
    job.faults.clear();
    expect(job.live()).toBe("stable 90, canary 10");
    expect(JSON.parse(main.saved["rollout"] ?? "")).toMatchObject({ ended: false });

    const post = await job.post(main);
    expect(post.log.at(-1)).toMatch(/^Post: rolled-back\. /);
    expect(job.live()).toBe("stable 100");
  });
});

test("after a main that was killed while it saved, post goes by what it had saved before", async () => {
  const { job, main } = await killed();
  job.files.set(`/temp/${main.saved["step"]}.json`, "");
  const post = await job.post(main);
  expect(post.log.at(-1)).toMatch(/^Post: rolled-back\. /);
  expect(job.live()).toBe("stable 100");
});

describe("while main is still alive, in a container", () => {
  test("post raises a fence: main writes nothing any more", async () => {
    const job = setJob({ inputs: ROLLOUT });
    const main = job.beginMain();
    await job.pass(60_000);

    const post = await job.post(main);
    const { code } = await job.finish(main);

    expect(job.files.get(`/temp/${main.saved["step"]}.fence`)).toBe("The post step has started.\n");
    expect(post.log.at(-1)).toMatch(/^Post: rolled-back\. /);
    expect(code).toBe(1);
    expect(job.live()).toBe("stable 100");
    expect(job.writes()).toHaveLength(2);
  });

  test("a fence that can't be raised is a warning, and post settles all the same", async () => {
    const { job, main } = await killed();
    const write = () => {
      throw new Error("EACCES: permission denied");
    };
    const post = await job.post(main, { files: { read: () => undefined, write, exists: () => true } });
    expect(post.log[0]).toMatch(
      /^warning: The fence \/temp\/\S+ could not be written, .*: EACCES: permission denied\.$/,
    );
    expect(job.live()).toBe("stable 100");
    expect(post.log).toContainEqual(expect.stringMatching(/^Post: rolled-back\. /));
  });

  test("without RUNNER_TEMP there is no place for one, and post settles all the same", async () => {
    const { job, main } = await killed({ env: { RUNNER_TEMP: undefined } });
    const post = await job.post(main);
    expect(post.log.at(-1)).toMatch(/^Post: rolled-back\. /);
  });
});

describe("where post can't settle, it says so, and fails nothing", () => {
  test("because its inputs can't be read", async () => {
    const { job, main } = await killed();
    const post = await job.post(main, { env: { ...job.env, "INPUT_ACCOUNT-ID": "" } });
    expect(post.code).toBe(0);
    expect(post.log).toEqual([
      "warning (Rollout: not settled): The post step could not settle the rollout: Input account-id is missing: give the account's id of 32 hexadecimal digits, here or as environment variable CLOUDFLARE_ACCOUNT_ID",
    ]);
    expect(post.summary).toContain("Failed");
    expect(post.summary).toContain("could not settle the rollout");
    expect(post.leftOpen.transport).toBe(false);
  });

  test.each(["{", '{"version":2}', ""])("because what main saved can't be read: %j", async (text) => {
    const { job, main } = await killed();
    const { step = "" } = main.saved;
    job.files.set(`/temp/${step}.json`, text);
    const post = await job.post({ saved: { ...main.saved, rollout: "{" } });
    expect(post.code).toBe(0);
    expect(post.log).toEqual([
      expect.stringMatching(
        /^warning \(Rollout: not settled\): The post step could not settle the rollout: /,
      ),
    ]);
    expect(job.writes()).toHaveLength(1);
  });

  test("because what failed is no error", async () => {
    const { job, main } = await killed();
    const env = new Proxy(job.env, {
      get(target, name) {
        if (name === "INPUT_SCHEDULE") throw "odd";
        return Reflect.get(target, name);
      },
    });
    const post = await job.post(main, { env });
    expect(post.log).toEqual([
      "warning (Rollout: not settled): The post step could not settle the rollout: odd",
    ]);
  });

  test("because Cloudflare doesn't answer: the summary has the command that rolls back", async () => {
    const { job, main } = await killed();
    job.faults.add({ times: Number.POSITIVE_INFINITY, effect: { kind: "reset" } });
    const post = await job.post(main);
    expect(post.code).toBe(0);
    expect(post.log.at(-1)).toMatch(/^warning \(Rollout: not settled\): .*`npx wrangler versions deploy/);
    expect(liveRows(post.summary)).toEqual([]);
    expect(post.summary.replaceAll("&#45;", "-")).toMatch(
      /Send all traffic to stable now:\s+<pre><code>npx wrangler versions deploy 57ab1e00-\S+100% --name my-worker/,
    );
  });
});
