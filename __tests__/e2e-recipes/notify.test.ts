import type { IncomingMessage } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { httpServer } from "../cloudflare/local-servers.ts";
import { changed, said, setRecipe } from "./recipe.ts";
import type { Trigger } from "./workflow-runner.ts";

const FIVE_MINUTES = 300_000;

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
  const name = "      script-name: my-worker\n      environment";
  // Its holds aren't what is shown; the first is longer than what is done in it.
  const shorter = name.replace("\n", "\n      schedule: 10:6m, 50:5m, 100\n");
  const recipe = await setRecipe(changed("examples/notify.yml", { [name]: shorter }));
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
    incidents,
    statuses,
    /** What Slack shows: what has ended and how, what is live, and links. */
    shown: () => messages.map(({ text = "" }) => text.split("\n")),
    push: (more: Partial<Trigger> = {}) =>
      recipe.push({
        secrets: { ...recipe.secrets, SLACK_WEBHOOK_URL: slack.url, PAGERDUTY_ROUTING_KEY: "R0UT1NG" },
        env: { CLOUDFLARE_API_BASE_URL: recipe.apiUrl, GITHUB_API_URL: github.url },
        githubToken: "ghs_0123456789abcdefghijklmnopqrstuvwxyz",
        ...more,
        standIns: { curl, ...more.standIns },
      }),
  };
}

type Office = Awaited<ReturnType<typeof setOffice>>;

test("a success is told, with what is live, and resolves what was told before; GitHub's deployment has every step", async () => {
  const office = await setOffice();
  const ends = await office.push();
  expect(said(ends)).toMatchObject({ deploy: "success", tell: "success waiting" });
  expect(office.shown()).toEqual([
    [
      expect.stringMatching(/^\*my-worker\* success, completed: .*ca7a4700/),
      expect.stringMatching(/^\*Now\* .*ca7a4700/),
      expect.stringMatching(/^<https:\/\/github\.com\/acme\/shop\/actions\/runs\/\d+\|Run>$/),
    ],
  ]);
  expect(office.incidents).toMatchObject([{ routing_key: "R0UT1NG", event_action: "resolve" }]);
  expect(office.statuses).toEqual([
    "in_progress: Step 1: 57ab1e00 at 90 %, ca7a4700 at 10 %",
    expect.stringMatching(/^in_progress: Step 2: 57ab1e00 at 50 %, ca7a4700 at 50 %/),
    expect.stringMatching(/^in_progress: Step 3: ca7a4700 at 100 %/),
    expect.stringMatching(/^success: /),
  ]);
});

const refusesTriggers = `[ "$2" != triggers ]; echo "$STAND_IN_ENTRY" >> "$WRANGLER_OUTPUT_FILE_PATH"; echo versions upload >> "$STAND_IN_LOG"`;

/** What happens, what Slack shows first, how bad PagerDuty's incident is, and what Slack shows of what is live. */
test.each<[string, (office: Office) => Partial<Trigger>, RegExp, string?, RegExp?]>([
  [
    "a drift, in which what others wrote makes no link and no mention",
    ({ time, foreign, canary }) => {
      const hotfix = { author: "<!channel>&", message: "hotfix" };
      time.at(time.now() + FIVE_MINUTES, () => foreign(canary.id, hotfix));
      return {};
    },
    /^\*my-worker\* failure, drifted: Live is [^<>]*, not this rollout's[^<>]*&lt;!channel&gt;&amp;[^<>]*$/,
    "warning",
  ],
  [
    "that the upload failed",
    () => ({ standIns: { npx: "exit 1" } }),
    /^\*my-worker\* failure, no status: See the log/,
    "warning",
  ],
  [
    "that the triggers failed",
    () => ({ standIns: { npx: refusesTriggers } }),
    /^\*my-worker\* failure, completed: /,
    "warning",
  ],
  [
    "what the post step rolled back, though the main step was killed",
    ({ time }) => ({
      started: (step) => {
        if (step.job.options.inputs?.["command"] === undefined)
          time.at(time.now() + FIVE_MINUTES, () => step.kill());
      },
    }),
    /^\*my-worker\* failure, no status: /,
    "warning",
    /^\*Now\* Live is .* Canary ca7a4700 was rolled back/,
  ],
  [
    "a split that is live after a failure, which is critical",
    ({ split }) => ({
      standIns: { npx: "exit 1" },
      before: (job) => job === "tell" && split(10, "by hand"),
    }),
    /^\*my-worker\* failure, no status: /,
    "critical",
  ],
  [
    "a cancel, and wakes nobody: stable is back",
    ({ cancelAfter }) => ({ cancel: cancelAfter(FIVE_MINUTES) }),
    /^\*my-worker\* cancelled, rolled-back: /,
  ],
  [
    "a push that a newer one took the place of, and wakes nobody",
    () => {
      const cancel = new AbortController();
      return { cancel: cancel.signal, before: (job) => job === "deploy" && cancel.abort() };
    },
    /^\*my-worker\* cancelled, no status: .*a newer push/,
  ],
])("it tells %s", async (_, more, told, severity, now) => {
  const office = await setOffice();
  await office.push(more(office));
  const [[first, second] = []] = office.shown();
  expect(first).toMatch(told);
  if (now) expect(second).toMatch(now);
  expect(office.incidents).toMatchObject(
    severity === undefined ? [] : [{ event_action: "trigger", payload: { severity } }],
  );
});

test("messages that can't be delivered fail no deployment", async () => {
  const office = await setOffice(410);
  const ends = await office.push();
  expect(office.shown()).toHaveLength(1);
  expect(said(ends)).toMatchObject({ deploy: "success", tell: "success waiting" });
});
