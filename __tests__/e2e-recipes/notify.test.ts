import { readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Running } from "../../simulator/runner/runner.ts";
import { httpServer } from "../cloudflare/local-servers.ts";
import { PUSH, setRecipe, written } from "./recipe.ts";
import type { Trigger } from "./workflow-runner.ts";

const MINUTE = 60_000;

interface Incident {
  readonly routing_key: string;
  readonly event_action: string;
  readonly payload: { readonly summary: string; readonly severity: string };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

/** The recipe between Slack and PagerDuty, which answer `status`, and GitHub, which takes deployments. */
async function setOffice(status = 200) {
  const workflow = readFileSync(join(import.meta.dirname, "../../examples/notify.yml"), "utf8");
  const [, name = ""] = /(\n +)script-name: my-worker\n/.exec(workflow) ?? [];
  // Its holds aren't what is shown; the first is longer than what is done in it.
  const schedule = `script-name: my-worker${name}schedule: 10:6m, 50:5m, 100\n`;
  const recipe = await setRecipe(written(workflow.replace("script-name: my-worker\n", schedule)));
  const messages: { readonly text?: string }[] = [];
  const incidents: Incident[] = [];
  const taking = <T>(all: T[]) =>
    httpServer(async (request, response) => {
      all.push((await bodyOf(request)) as T);
      response.writeHead(status).end("ok");
    });
  const [slack, pager] = [await taking(messages), await taking(incidents)];
  const statuses: string[] = [];
  const github = await httpServer(async (request, response) => {
    const body = (await bodyOf(request)) as { state?: string; description?: string } | undefined;
    if (request.url?.endsWith("/statuses")) statuses.push(`${body?.state}: ${body?.description}`);
    const answer = request.method === "GET" ? [] : { id: 1 };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  for (const server of [slack, pager, github]) onTestFinished(() => server.close());
  // PagerDuty's address is fixed.
  const curl = `
    for each; do
      shift
      [ "$each" != https://events.pagerduty.com/v2/enqueue ] || each=${pager.url}
      set -- "$@" "$each"
    done
    PATH=\${PATH#*:} exec curl "$@"`;
  return {
    ...recipe,
    messages,
    incidents,
    statuses,
    push: (more: Partial<Trigger> = {}) =>
      recipe.play({
        event: PUSH,
        secrets: { ...recipe.secrets, SLACK_WEBHOOK_URL: slack.url, PAGERDUTY_ROUTING_KEY: "R0UT1NG" },
        env: { CLOUDFLARE_API_BASE_URL: recipe.apiUrl, GITHUB_API_URL: github.url },
        githubToken: "ghs_0123456789abcdefghijklmnopqrstuvwxyz",
        ...more,
        standIns: { curl, ...more.standIns },
      }),
  };
}

test("a success is told, with what is live, and resolves what was told before; GitHub's deployment has every step", async () => {
  const office = await setOffice();

  const { deploy } = await office.push();

  expect(deploy?.result).toBe("success");
  const [told = "", now = "", links = ""] = office.messages[0]?.text?.split("\n") ?? [];
  expect(told).toMatch(/^\*my-worker\* success, completed: .*ca7a4700/);
  expect(now).toMatch(/^\*Now\* .*ca7a4700/);
  expect(links).toMatch(/^<https:\/\/github\.com\/acme\/shop\/actions\/runs\/\d+\|Run>$/);
  expect(office.incidents).toMatchObject([{ routing_key: "R0UT1NG", event_action: "resolve" }]);
  expect(office.statuses).toEqual([
    "in_progress: Step 1: 57ab1e00 at 90 %, ca7a4700 at 10 %",
    expect.stringMatching(/^in_progress: Step 2: 57ab1e00 at 50 %, ca7a4700 at 50 %/),
    expect.stringMatching(/^in_progress: Step 3: ca7a4700 at 100 %/),
    expect.stringMatching(/^success: /),
  ]);
});

test("a drift is told, and what others wrote in it makes no link and no mention", async () => {
  const office = await setOffice();
  office.time.at(office.time.now() + 5 * MINUTE, () => {
    office.foreign(office.canary.id, { author: "<!channel>&", message: "hotfix" });
  });

  await office.push();

  const [first = ""] = office.messages[0]?.text?.split("\n") ?? [];
  expect(first).toMatch(
    /^\*my-worker\* failure, drifted: Live is .*, not this rollout's.*&lt;!channel&gt;&amp;/,
  );
  expect(first).not.toMatch(/[<>]/);
  expect(office.incidents).toMatchObject([{ event_action: "trigger", payload: { severity: "warning" } }]);
});

test.each([
  { what: "the upload", npx: "exit 1", told: /^\*my-worker\* failure, no status: See the log/ },
  {
    what: "the triggers",
    npx: `[ "$2" != triggers ]; echo "$STAND_IN_ENTRY" >> "$WRANGLER_OUTPUT_FILE_PATH"; echo versions upload >> "$STAND_IN_LOG"`,
    told: /^\*my-worker\* failure, completed: /,
  },
])("that $what failed is told", async ({ npx, told }) => {
  const office = await setOffice();

  await office.push({ standIns: { npx } });

  expect(office.messages[0]?.text).toMatch(told);
  expect(office.incidents).toMatchObject([{ event_action: "trigger" }]);
});

test("what the post step rolled back is told, though the main step was killed", async () => {
  const office = await setOffice();
  const kill = (step: Running) => {
    if (step.job.options.inputs?.["command"] === undefined)
      office.time.at(office.time.now() + 5 * MINUTE, () => step.kill());
  };

  await office.push({ started: kill });

  const [told = "", now = ""] = office.messages[0]?.text?.split("\n") ?? [];
  expect(told).toMatch(/^\*my-worker\* failure, no status: /);
  expect(now).toMatch(/^\*Now\* Live is .* Canary ca7a4700 was rolled back/);
  expect(office.incidents).toMatchObject([{ event_action: "trigger", payload: { severity: "warning" } }]);
});

test("a split that is live after a failure is critical", async () => {
  const office = await setOffice();
  const somebody = (job: string) => {
    if (job === "tell")
      office.foreign(
        [
          [office.stable.id, 90],
          [office.canary.id, 10],
        ],
        { message: "by hand" },
      );
  };

  await office.push({ standIns: { npx: "exit 1" }, before: somebody });

  expect(office.incidents).toMatchObject([{ event_action: "trigger", payload: { severity: "critical" } }]);
});

test("a cancel is told, and wakes nobody: stable is back", async () => {
  const office = await setOffice();
  const cancel = new AbortController();
  office.time.at(office.time.now() + 5 * MINUTE, () => cancel.abort());

  await office.push({ cancel: cancel.signal });

  expect(office.messages[0]?.text).toMatch(/^\*my-worker\* cancelled, rolled-back: /);
  expect(office.incidents).toEqual([]);
});

test("a push that a newer one took the place of wakes nobody", async () => {
  const office = await setOffice();
  const cancel = new AbortController();

  await office.push({ cancel: cancel.signal, before: (job) => job === "deploy" && cancel.abort() });

  expect(office.messages[0]?.text).toMatch(/^\*my-worker\* cancelled, no status: .*a newer push/);
  expect(office.incidents).toEqual([]);
});

test("messages that can't be delivered fail no deployment", async () => {
  const office = await setOffice(410);

  const { deploy, tell } = await office.push();

  expect(office.messages).toHaveLength(1);
  expect([deploy?.result, tell?.result]).toEqual(["success", "success"]);
});
