/**
 * Asks a real Cloudflare account what docs/platform.md assumes:
 *
 *     CLOUDFLARE_API_TOKEN=… CLOUDFLARE_ACCOUNT_ID=… npm run conformance -- [--yes] [--json FILE] [--only 1,2,31]
 *
 * It makes one Worker of its own, asks everything of that, and deletes it at the end, on Ctrl-C and after a
 * failure. For a local simulator, --worker-url http://127.0.0.1:PORT says where Workers answer.
 */
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Api, type ApiOptions } from "./conformance/api.ts";
import { table, totals } from "./conformance/print.ts";
import { runConformance } from "./conformance/run.ts";
import { NotStarted, PREFIX, wranglerUploads } from "./conformance/worker.ts";

const BUDGET = 600;
const CLEAN_UP_BUDGET = 5;

const { values } = parseArgs({
  options: {
    yes: { type: "boolean", default: false },
    json: { type: "string", default: "conformance.json" },
    only: { type: "string" },
    name: { type: "string", default: randomBytes(4).toString("hex") },
    "worker-url": { type: "string" },
  },
});
const {
  CLOUDFLARE_API_TOKEN: token = "",
  CLOUDFLARE_ACCOUNT_ID: accountId = "",
  CLOUDFLARE_API_BASE_URL: baseUrl = "https://api.cloudflare.com/client/v4",
} = process.env;
const script = `${PREFIX}${values.name}`;
const only = values.only?.split(",").map(Number);

if (token === "" || accountId === "") {
  console.error(`npm run conformance asks a real Cloudflare account what docs/platform.md assumes about it.

Set CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID. The token needs:
  Workers Scripts: Edit         to make a Worker, deploy it and delete it again
  Account Analytics: Read       for the metrics (29 to 32)
  Workers Observability: Edit   for the telemetry (33, 34)
  Workers Tail: Read            for the live tail (35 to 40)
What a permission is missing for is told as "could not be asked". Nothing was sent.`);
  process.exit(2);
}
if (!/^[a-z0-9-]{1,20}$/.test(values.name) || only?.some((number) => !Number.isInteger(number))) {
  console.error(
    "--name takes up to 20 of a-z, 0-9 and -; --only takes numbers with commas. Nothing was sent.",
  );
  process.exit(2);
}
if (!values.yes && !(await confirmed())) {
  console.error("Nothing was sent.");
  process.exit(2);
}

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    console.error(`${signal}: deletes the Worker ${script}, then ends.`);
    stop.abort(new Error(`stopped by ${signal}`));
  });
}
const shared: Omit<ApiOptions, "budget" | "signal"> = { baseUrl, token, accountId };
const api = new Api({ ...shared, budget: BUDGET, signal: stop.signal });
try {
  const { findings, deleted, error } = await runConformance({
    api,
    cleanUpApi: new Api({ ...shared, budget: CLEAN_UP_BUDGET, signal: new AbortController().signal }),
    script,
    uploads: wranglerUploads({
      CLOUDFLARE_API_TOKEN: token,
      CLOUDFLARE_ACCOUNT_ID: accountId,
      CLOUDFLARE_API_BASE_URL: baseUrl,
    }),
    now: Date.now,
    sleep: (ms, signal) => wait(ms, undefined, { signal }),
    signal: stop.signal,
    onFinding: ({ number, verdict }) => console.error(`${number}: ${verdict}`),
    ...(only === undefined ? {} : { only }),
    ...(values["worker-url"] === undefined ? {} : { workerUrl: `${values["worker-url"]}/${script}` }),
  });
  console.log(`${table(findings)}\n\n${totals(findings)}; ${api.sent} API requests`);
  const asked = { at: new Date().toISOString(), script, findings, requests: api.sent, deleted };
  writeFileSync(values.json, `${JSON.stringify(asked, undefined, 2)}\n`);
  if (error !== undefined) console.error(error instanceof Error ? error.message : String(error));
  if (!deleted) {
    console.error(
      `The Worker ${script} may still be on the account. Delete it: npx wrangler delete --name ${script}`,
    );
  }
  // A difference is a finding, not a failure of this program.
  process.exitCode = error === undefined && deleted ? 0 : 1;
} catch (error) {
  if (!(error instanceof NotStarted)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function confirmed(): Promise<boolean> {
  if (process.stdin.isTTY !== true) {
    console.error("Without a terminal to ask in, --yes is needed.");
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(
    `Makes the Worker ${script} on the account ${accountId}, sends it up to 1,000 requests and the API up to ${BUDGET}, takes about a quarter of an hour, and deletes the Worker at the end. Go on? [y/N] `,
  );
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
