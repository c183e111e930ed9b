import { beforeAll, describe, expect, test, vi } from "vitest";
import { createInProcessTransport } from "../../simulator/in-process-transport.ts";
import { CALM_LIST } from "../../simulator/platform-unknowns.ts";
import { CANARY, STABLE, setJob, TOKEN } from "./job.ts";

/** The client of GitHub's API is loaded before time counts: a run waits for it for a second at its end. */
beforeAll(() => import("@actions/github"));

describe("a push", () => {
  test("goes through its schedule, and says so in the log, the outputs, the summary and for post", async () => {
    const job = setJob({
      inputs: { schedule: "10:10m, 100" },
      readings: { ...CALM_LIST, triggeredBy: "kept" },
    });

    const main = await job.main();

    expect(main.code).toBe(0);
    expect(job.live()).toBe("canary 100");
    expect(main.masked).toEqual([TOKEN]);
    expect(main.log.map((line) => line.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, "ID"))).toEqual([
      "▾ Plan for my-worker",
      "stable  ID (number 1, 2026-11-02T08:00:00Z)",
      "canary  ID (number 2, 2026-11-02T09:00:00Z)",
      expect.stringMatching(/^live {4}57ab1e00 at 100 % \(deployment [0-9a-f]{8}, 2026-11-02T08:00:00Z\)$/),
      "message fix: carts",
      "Step 1 of 2: 10 %, hold 10m",
      "Step 2 of 2: 100 %, no hold",
      "takes at least 10m; ends 2026-11-02T09:10:00Z at the earliest",
      "note: There are no checks: this is a timed ramp, and nothing is judged.",
      "▴",
      "▾ Step 1 of 2: 10 %, hold 10m",
      "09:00:00Z deployed: stable 57ab1e00 at 90 %, canary ca7a4700 at 10 % (deployment ID)",
      "09:00:00Z holding for 10m, until 09:10:00Z",
      ...Array.from(
        { length: 9 },
        (_, minute) => `09:0${minute + 1}:00Z ${9 - minute}m left, until 09:10:00Z`,
      ),
      "▴",
      "▾ Step 2 of 2: 100 %, no hold",
      "09:10:00Z deployed: canary ca7a4700 at 100 % (deployment ID)",
      "▴",
      "09:10:00Z completed: Canary ca7a4700 is live at 100 % of my-worker: that was the schedule's last step.",
    ]);
    expect(main.outputs).toMatchObject({
      status: "completed",
      percentage: "100",
      "stable-version": STABLE,
      "canary-version": CANARY,
      "deployment-id": job.cloud.live("my-worker")?.id,
    });
    expect(main.summary).toMatch(
      /^## ✅ Completed: canary <code>ca7a4700<\/code> serves 100.% of <code>my&#45;worker<\/code>\n/,
    );
    expect(main.summary).toContain(
      `[Deployments in Cloudflare's dashboard](${main.outputs["dashboard-url"]})`,
    );
    expect(Object.keys(main.saved).sort()).toEqual(["rollout", "step", "worker"]);
    expect(JSON.stringify([main.log, main.outputs, main.saved, main.summary])).not.toContain(TOKEN);
    expect(main.leftOpen).toEqual({ listeners: 0, transport: false });
  });

  test("has colours around its words, and none in titles, annotations, outputs, state and summary", async () => {
    const job = setJob({ env: { NO_COLOR: "" }, inputs: { schedule: "10:10m, 100" } });
    const main = job.beginMain();
    await job.pass(60_000);
    job.foreign(STABLE);
    await job.finish(main);

    const coloured = main.log.filter((line) => line.includes("\u001b"));
    expect(coloured).toContainEqual(
      expect.stringContaining(
        "\u001b[90m09:00:00Z\u001b[0m \u001b[1mdeployed\u001b[0m: stable 57ab1e00 at 90 %",
      ),
    );
    expect(coloured.filter((line) => /^(▾|error|warning)/.test(line))).toEqual([]);
    expect(JSON.stringify([main.outputs, main.saved, main.summary])).not.toContain("\\u001b");
  });

  test("that is cancelled during a hold rolls back, and a second signal changes nothing", async () => {
    const job = setJob({ inputs: { schedule: "10:10m, 100" } });
    const main = job.beginMain();
    await job.pass(90_000);
    main.signal();
    main.signal("SIGTERM");

    const { code } = await job.finish(main);

    expect(code).toBe(1);
    expect(job.live()).toBe("stable 100");
    expect(main.outputs["status"]).toBe("rolled-back");
    expect(main.log.filter((line) => line.startsWith("error"))).toEqual([
      `error (Rollout: rolled-back): ${main.outputs["reason"]}`,
    ]);
    expect((await job.post(main)).log).toEqual(["Post: the main step finished; nothing to clean up."]);
  });
});

describe("the commit's message", () => {
  const byHand = { name: "workflow_dispatch", payload: {} };
  const answer = (body: unknown, status = 200): typeof fetch => {
    return async () => Response.json(body, { status });
  };

  test("is asked for where the event has none", async () => {
    const job = setJob({
      event: byHand,
      inputs: { "github-token": "ghs_token_of_forty_characters_0123456789" },
      fetch: answer({ commit: { message: "feat: discounts" } }),
    });
    const main = await job.main();
    expect(main.code).toBe(0);
    expect(main.log).toContain("message feat: discounts");
    expect(job.cloud.live("my-worker")?.json.annotations?.["workers/message"]).toMatch(/: feat: discounts$/);
  });

  test("is the short SHA where GitHub refuses, and a note says why", async () => {
    const job = setJob({
      event: byHand,
      inputs: { "github-token": "ghs_token_of_forty_characters_0123456789" },
      fetch: answer({ message: "Not Found" }, 404),
    });
    const main = await job.main();
    expect(main.code).toBe(0);
    expect(main.log).toContain("message 0f3a9b2");
    expect(main.log).toContainEqual(
      expect.stringMatching(
        /^09:00:00Z The message of commit 0f3a9b2 could not be read \(HTTP 404: .* contents: read/,
      ),
    );
  });
});

describe("nothing is asked of Cloudflare", () => {
  test("when inputs are bad: one annotation names them all", async () => {
    const job = setJob({ inputs: { schedule: "50, 10", "on-failure": "rolback" } });
    const main = await job.main();
    expect(main.code).toBe(1);
    expect(job.cloud.requestLog.requests).toEqual([]);
    expect(main.log).toEqual([
      expect.stringMatching(
        /^error \(Rollout: failed\): Input schedule: .*\nInput on-failure: "rolback" .*$/,
      ),
    ]);
    expect(main.outputs).toMatchObject({
      status: "failed",
      "dashboard-url": "",
      reason: expect.stringMatching(/^Input schedule: .*\. Input on-failure: "rolback" is not accepted/),
    });
    expect(main.summary).toMatch(
      /^## ❌ Failed: nothing was written\n\n> \[!CAUTION\]\n> - Input schedule.*\n> - Input on&#45;failure/,
    );
    expect(main.leftOpen).toEqual({ listeners: 0, transport: false });
    expect((await job.post(main)).log).toEqual([
      "Post: the main step ended before its first write; nothing to clean up.",
    ]);
  });
});

test("a tick's summary has the steps of the schedule, though it announces no plan", async () => {
  const main = await setJob({ inputs: { command: "advance", schedule: "10:10m, 100" } }).main();
  expect(main.outputs["status"]).toBe("waiting");
  expect(main.summary).toMatch(/^## ⏳ Waiting: .* of <code>my&#45;worker<\/code>\n/);
  expect(main.summary.match(/^\| \S+\u00a0\d \|.*$|^\| \d \|.*$/gm)).toHaveLength(2);
});

test("without the runner's variables at all, outside of GitHub, it works", async () => {
  const bare = Object.fromEntries(
    [
      ...["GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_STEP_SUMMARY", "GITHUB_EVENT_NAME", "GITHUB_EVENT_PATH"],
      ...["GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT", "GITHUB_SHA", "GITHUB_REPOSITORY", "RUNNER_TEMP"],
    ].map((name) => [name, undefined]),
  );
  const job = setJob({ env: bare, inputs: { schedule: "100" } });
  const main = await job.main();
  expect(main.code).toBe(0);
  expect(job.live()).toBe("canary 100");
  expect(main.log).toContain("message Gradual rollout");
  expect(main.log).toContain(
    `09:00:00Z No commit is known (event ""): the deployments' message is "Gradual rollout". Set the input message to choose another.`,
  );
});

test("a rollback that was asked for is no failure", async () => {
  const job = setJob({ inputs: { schedule: "10" } });
  await job.main();
  expect(job.live()).toBe("stable 90, canary 10");
  const rollback = await job.main({ env: { ...job.env, INPUT_COMMAND: "rollback" } });
  expect(rollback.code).toBe(0);
  expect(rollback.outputs["status"]).toBe("rolled-back");
  expect(job.live()).toBe("stable 100");
});

test("a rollout waits a moment for GitHub at its end, and no longer", async () => {
  const asked: string[] = [];
  const job = setJob({
    inputs: {
      schedule: "10:10m, 100",
      environment: "production",
      "github-token": "ghs_token_of_forty_characters_0123456789",
    },
    fetch: (request) => {
      asked.push(String(request instanceof Request ? request.url : request).replace(/\?.*/, ""));
      return new Promise(() => {});
    },
  });
  const main = job.beginMain();
  await job.pass(60_000);
  await vi.waitFor(() => expect(asked).toHaveLength(1), { timeout: 60_000 });
  main.signal();
  const { code } = await job.finish(main);
  expect(code).toBe(1);
  expect(job.live()).toBe("stable 100");
  expect(asked).toEqual(["https://api.github.test/repos/acme/shop/deployments"]);
  expect(main.log.filter((line) => line.startsWith("warning"))).toEqual([
    expect.stringMatching(
      /^warning \(GitHub deployment\): GitHub did not accept the rollout's last status within 1 s: /,
    ),
  ]);
});

test("GitHub failing for the first step leaves no environment in progress for ever", async () => {
  let asked = 0;
  const states: unknown[] = [];
  const job = setJob({
    inputs: {
      schedule: "10:5h, 100",
      environment: "production",
      "github-token": "ghs_token_of_forty_characters_0123456789",
    },
    fetch: async (request, init) => {
      asked += 1;
      if (asked <= 3) return Response.json({ message: "Bad gateway" }, { status: 502 });
      const to = `${init?.method} ${String(request instanceof Request ? request.url : request)}`;
      if (to.endsWith("/statuses")) states.push(JSON.parse(String(init?.body)).state);
      return Response.json(to.startsWith("GET") ? [] : { id: 40 }, { status: 201 });
    },
  });
  const main = job.beginMain();
  await vi.waitFor(
    async () => {
      await job.pass(10_000);
      expect(asked).toBe(3);
    },
    { timeout: 60_000 },
  );
  expect((await job.finish(main)).code).toBe(0);
  expect(states.at(-1)).toBe("success");
  expect(main.log.filter((line) => line.startsWith("warning"))).toHaveLength(1);
});

describe("a token of ours in a text that others wrote", () => {
  const GITHUB_TOKEN = "ghs_token_of_forty_characters_0123456789";
  const shown = (main: { log: unknown; outputs: unknown; saved: unknown; summary: string }) =>
    JSON.stringify([main.log, main.outputs, main.saved, main.summary]);

  test("goes no further when a commit's message holds it: not to Cloudflare either, where no mask reaches", async () => {
    const message = `debug: try ${TOKEN} and ${GITHUB_TOKEN}`;
    const job = setJob({
      inputs: { schedule: "10", "github-token": GITHUB_TOKEN },
      event: { name: "push", payload: { head_commit: { message } } },
    });
    const main = await job.main();
    expect(main.code).toBe(0);
    expect(job.cloud.live("my-worker")?.json.annotations?.["workers/message"]).toBe(
      "canary ca7a4700 10% 1/1 run 42.1: debug: try *** and ***",
    );
    expect(shown(main)).not.toMatch(new RegExp(`${TOKEN}|${GITHUB_TOKEN}`));
  });

  test("isn't quoted from the error page of a Worker that uses the same one", async () => {
    const job = setJob({
      inputs: { schedule: "10:10m, 100", checks: "probe https://shop.example/health unpinned" },
    });
    const { cloud, faults, clock } = job;
    const api = createInProcessTransport({ cloud, faults, clock });
    const send: typeof api.send = async (request, options) =>
      request.url.startsWith("https://shop.example/")
        ? { status: 500, headers: {}, body: `Error: token ${TOKEN} was refused` }
        : api.send(request, options);
    const main = await job.main({ transport: { send, close: () => undefined } });
    expect(main.outputs).toMatchObject({
      status: "rolled-back",
      reason: expect.stringContaining('"Error: token *** was refused"'),
    });
    expect(shown(main)).not.toContain(TOKEN);
  });
});
