import type { IncomingMessage } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { httpServer } from "../cloudflare/local-servers.ts";
import { PUSH, setRecipe } from "./recipe.ts";

const MINUTE = 60_000;

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

/** The recipe between Slack, which answers `status`, and GitHub, which takes deployments. */
async function setOffice(status = 200) {
  const recipe = await setRecipe("examples/notify.yml");
  const messages: { readonly text?: string }[] = [];
  const slack = await httpServer(async (request, response) => {
    messages.push((await bodyOf(request)) as { text?: string });
    response.writeHead(status).end("ok");
  });
  const statuses: string[] = [];
  const github = await httpServer(async (request, response) => {
    const body = (await bodyOf(request)) as { state?: string; description?: string } | undefined;
    if (request.url?.endsWith("/statuses")) statuses.push(`${body?.state}: ${body?.description}`);
    const answer = request.method === "GET" ? [] : { id: 1 };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  for (const server of [slack, github]) onTestFinished(() => server.close());
  return {
    ...recipe,
    messages,
    statuses,
    push: () =>
      recipe.play({
        event: PUSH,
        secrets: { ...recipe.secrets, SLACK_WEBHOOK_URL: slack.url },
        env: { CLOUDFLARE_API_BASE_URL: recipe.apiUrl, GITHUB_API_URL: github.url },
        githubToken: "ghs_0123456789abcdefghijklmnopqrstuvwxyz",
      }),
  };
}

test("Slack hears the end, and GitHub's deployment every step", async () => {
  const office = await setOffice();

  const { rollout, triggers } = await office.push();

  expect(rollout?.result).toBe("success");
  expect(office.messages.map(({ text }) => text?.split("\n"))).toEqual([
    [
      expect.stringMatching(/^\*my-worker\* completed: .*ca7a4700/),
      expect.stringMatching(
        /^<https:\/\/github\.com\/acme\/shop\/actions\/runs\/\d+\|Run>, <https:\/\/dash\.cloudflare\.com\/\S+\|deployments>$/,
      ),
    ],
  ]);
  expect(office.statuses).toEqual([
    "in_progress: Step 1: 57ab1e00 90 %, ca7a4700 10 %",
    "in_progress: Step 2: 57ab1e00 50 %, ca7a4700 50 %",
    expect.stringMatching(/^in_progress: Step 3: .*ca7a4700 100 %$/),
    expect.stringMatching(/^success: /),
  ]);
  expect(triggers?.wrangler).toEqual(["triggers deploy"]);
});

test("Slack hears of a failure, and what others wrote in it makes no link and no mention", async () => {
  const office = await setOffice();
  office.time.at(office.time.now() + 5 * MINUTE, () => {
    office.foreign(office.canary.id, { author: "<!channel>&", message: "hotfix" });
  });

  const { rollout, triggers } = await office.push();

  expect(rollout?.result).toBe("failure");
  expect(triggers?.result).toBe("skipped");
  const [first = ""] = office.messages[0]?.text?.split("\n") ?? [];
  expect(first).toMatch(/^\*my-worker\* drifted: Somebody else deployed.*&lt;!channel&gt;&amp;/);
  expect(first).not.toMatch(/[<>]/);
});

test("a message that can't be delivered fails no deployment", async () => {
  const office = await setOffice(410);

  const { rollout } = await office.push();

  expect(office.messages).toHaveLength(1);
  expect(rollout?.result).toBe("success");
});
