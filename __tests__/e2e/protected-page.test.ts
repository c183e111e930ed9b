import { expect, onTestFinished, test } from "vitest";
import { createSimulatedWorkers } from "../../simulator/traffic/simulated-workers.ts";
import { httpServer } from "../cloudflare/local-servers.ts";
import { CANARY, setUpScenario, TOKEN } from "../support/scenario-run.ts";

const SECRET = "s3cret-of-a-service-token-0123456789";
const LOGIN = "https://team.cloudflareaccess.com/cdn-cgi/access/login/shop.example.com";

/** A Worker that Cloudflare Access stands in front of, and what the action does with these checks. */
async function run(checks: string, secret: string) {
  const scenario = await setUpScenario({ workers: createSimulatedWorkers({ seed: 7 }) });
  const { script, trafficUrl } = scenario;
  const front = await httpServer(async ({ url = "", headers }, response) => {
    const key = headers["cf-access-client-secret"];
    if (key !== SECRET) return void response.writeHead(302, { location: LOGIN }).end();
    if (url === "/echo") return void response.writeHead(500).end(`${CANARY} ${JSON.stringify(headers)}`);
    const override = String(headers["cloudflare-workers-version-overrides"]);
    const answer = await fetch(`${trafficUrl}/${script}${url}`, {
      headers: { "cloudflare-workers-version-overrides": override },
    });
    response.writeHead(answer.status, { "x-version-id": answer.headers.get("x-version-id") ?? "" });
    response.end(await answer.text());
  });
  onTestFinished(() => front.close());
  const end = await scenario.run(
    { schedule: "10:1m, 100", checks: checks.replace("FRONT", front.url) },
    { env: { CF_ACCESS_CLIENT_ID: "0123.access", CF_ACCESS_CLIENT_SECRET: secret } },
  );
  const masks = end.commands.filter(({ name }) => name === "add-mask").map(({ data }) => data);
  const log = end.lines.map(({ text }) => text).filter((line) => !line.startsWith("::add-mask::"));
  return { end, masks, told: JSON.stringify([log, end.outputs, end.state, end.summary]) };
}

const HEADERS =
  'header "CF-Access-Client-Id: $CF_ACCESS_CLIENT_ID" header "CF-Access-Client-Secret: $CF_ACCESS_CLIENT_SECRET"';

test("a probe gets past Cloudflare Access by its headers, and nothing tells them", async () => {
  const { end, masks, told } = await run(`probe FRONT/health ${HEADERS}`, SECRET);
  expect(end.outputs["reason"]).toMatch(/live at 100 %/);
  expect(masks).toEqual([TOKEN, "0123.access", SECRET]);
  expect(told).not.toContain(SECRET);
  expect(end.summary).toContain("cf&#45;access&#45;client&#45;secret&#58; &#42;&#42;&#42;");
});

test("headers are not told even where the Worker answers with them", async () => {
  const { end, told } = await run(`probe FRONT/echo ${HEADERS}`, SECRET);
  expect(end.outputs["status"]).toBe("rolled-back");
  expect(end.outputs["reason"]).toContain("500 in");
  expect(end.outputs["reason"]).toContain("***");
  expect(told).not.toContain(SECRET);
});

test("a login instead of the Worker is named, and rolled back like every hold without a verdict", async () => {
  const { end, told } = await run(`probe FRONT/health ${HEADERS}`, "an-old-secret-0123456789");
  expect(end.outputs["status"]).toBe("rolled-back");
  expect(end.outputs["reason"]).toMatch(
    /without a verdict \(on-inconclusive: rollback\) of the check .*Cloudflare Access asked for a login, the Worker did not answer; it rejected the probe's cf-access-client-id, cf-access-client-secret/,
  );
  expect(told).not.toContain("an-old-secret");
});
