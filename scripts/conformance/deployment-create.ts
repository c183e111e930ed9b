/** Assumptions 5 to 17: what becomes of a deployment that is created, and what is refused. */
import { type Answer, list, record, resultOf, type Share } from "./api.ts";
import { type Assumption, refusalText, type Seen, split, type Trial } from "./model.ts";

const MESSAGE = "workers/message";
const TRIGGER = "workers/triggered_by";
const NOBODY = "00000000-0000-4000-8000-000000000000";

/** Deploys, and reads the deployment back by its id. */
async function deployed(trial: Trial, versions: readonly Share[], more: object = {}) {
  const { id } = resultOf<{ readonly id: string }>(await trial.api.deploy(trial.script, versions, more));
  const read = await trial.api.ask("GET", `workers/scripts/${trial.script}/deployments/${id}`);
  return { id, answer: read, deployment: record(resultOf(read)) };
}

function sharesOf(deployment: Readonly<Record<string, unknown>>): readonly Share[] {
  return list(deployment["versions"]) as readonly Share[];
}

async function message(trial: Trial): Promise<Seen> {
  const sent = `canary 12345678 10% 1/3 run 1.1: ${"ü".repeat(600)}`;
  const { deployment } = await deployed(trial, split(trial, 10), { annotations: { [MESSAGE]: sent } });
  const stored = String(record(deployment["annotations"])[MESSAGE] ?? "");
  const bytes = Buffer.byteLength(stored);
  const holds = sent.startsWith(stored) && bytes > 950 && bytes <= 1000;
  return {
    holds,
    seen: `${bytes} of ${Buffer.byteLength(sent)} bytes stored${sent.startsWith(stored) ? "" : ", changed"}`,
  };
}

async function triggeredBy(trial: Trial): Promise<Seen> {
  const annotations = { [MESSAGE]: "conformance", [TRIGGER]: "workflow_dispatch" };
  const { deployment } = await deployed(trial, split(trial, 11), { annotations });
  const stored = record(deployment["annotations"])[TRIGGER];
  if (stored === undefined) return { holds: false, seen: "dropped" };
  const kept = stored === "workflow_dispatch";
  return { holds: kept, seen: kept ? "kept" : `replaced by ${JSON.stringify(stored)}` };
}

async function codeUpdate(trial: Trial): Promise<Seen> {
  const sent = { mode: "deferred", max_delay: 120 };
  const { deployment } = await deployed(trial, split(trial, 12), { code_update_strategy: sent });
  const stored = deployment["code_update_strategy"];
  if (stored === undefined) return { holds: false, seen: "accepted, and not in the answer" };
  return { holds: record(stored)["max_delay"] === 120, seen: JSON.stringify(stored) };
}

function decimals(share: number, otherwise: (answer: Answer) => Seen) {
  return async (trial: Trial): Promise<Seen> => {
    const answer = await trial.api.deploy(trial.script, split(trial, share));
    if (answer.status > 299) return otherwise(answer);
    const { id } = record(answer.result);
    const read = await trial.api.result("GET", `workers/scripts/${trial.script}/deployments/${id}`);
    const stored = sharesOf(record(read)).map(({ percentage }) => percentage);
    return { holds: stored[1] === share, seen: `stored as ${stored.join(" and ")}` };
  };
}

const refused = ({ status, errors }: Answer): Seen => ({ holds: false, seen: refusalText(status, errors) });

async function order(trial: Trial): Promise<Seen> {
  const versions = split(trial, 30).toReversed();
  const { deployment } = await deployed(trial, versions);
  const ids = sharesOf(deployment).map(({ version_id }) => version_id);
  const kept = ids.join() === versions.map(({ version_id }) => version_id).join();
  return { holds: kept, seen: kept ? "as sent" : "in another order" };
}

/** Asks for what must be refused, and nothing may have come of it. */
function refusal(versions: (trial: Trial) => readonly Share[], statuses: readonly number[]) {
  return async (trial: Trial): Promise<Seen> => {
    const { status, errors } = await trial.api.deploy(trial.script, versions(trial));
    return { holds: statuses.includes(status), seen: refusalText(status, errors) };
  };
}

async function deleteLive(trial: Trial): Promise<Seen> {
  const { id } = await deployed(trial, split(trial, 13));
  // The list may lag; what is live doesn't.
  const answer = await trial.api.ask("DELETE", `workers/scripts/${trial.script}/deployments/${id}`);
  return {
    holds: answer.status >= 400 && answer.status < 500,
    seen: refusalText(answer.status, answer.errors),
  };
}

async function deleteOlder(trial: Trial): Promise<Seen> {
  const { id } = await deployed(trial, split(trial, 14));
  await deployed(trial, split(trial, 15));
  const answer = await trial.api.ask("DELETE", `workers/scripts/${trial.script}/deployments/${id}`);
  if (answer.status > 299) return refused(answer);
  const bare = answer.result === undefined || answer.result === null;
  return {
    holds: bare,
    seen: bare ? "deleted, without a result" : `deleted: ${JSON.stringify(answer.result)}`,
  };
}

async function concurrency(trial: Trial): Promise<Seen> {
  const { answer } = await deployed(trial, split(trial, 16));
  const etag = answer.headers.get("etag");
  return { holds: etag === null, seen: etag === null ? "no etag" : `etag ${etag}` };
}

export const DEPLOYMENT_CREATE: readonly Assumption[] = [
  {
    number: 5,
    assumption: "workers/message is stored from its beginning",
    expected: "cut at 1000 bytes",
    ask: message,
  },
  { number: 6, assumption: "workers/triggered_by in a create", expected: "kept", ask: triggeredBy },
  {
    number: 7,
    assumption: "code_update_strategy of a Worker without Durable Objects",
    expected: "kept",
    ask: codeUpdate,
  },
  { number: 8, assumption: "Percentages with two decimals", expected: "kept", ask: decimals(33.33, refused) },
  {
    number: 9,
    assumption: "Percentages with three decimals",
    expected: "kept",
    ask: decimals(33.333, refused),
  },
  { number: 10, assumption: "0 % beside 100 %", expected: "accepted", ask: decimals(0, refused) },
  { number: 11, assumption: "The order of a deployment's versions", expected: "as sent", ask: order },
  {
    number: 12,
    assumption: "Percentages that don't total 100 are refused",
    expected: "HTTP 400",
    ask: refusal(({ stable, canary }) => shares([stable, 90], [canary, 9]), [400]),
  },
  {
    number: 13,
    assumption: "Three versions are refused",
    expected: "HTTP 400",
    ask: refusal(({ stable, canary }) => shares([stable, 80], [canary, 10], [NOBODY, 10]), [400]),
  },
  {
    number: 14,
    assumption: "An unknown version is refused",
    expected: "HTTP 400 or 404",
    ask: refusal(() => shares([NOBODY, 100]), [400, 404]),
  },
  {
    number: 15,
    assumption: "The live deployment can't be deleted",
    expected: "refused",
    ask: deleteLive,
  },
  {
    number: 16,
    assumption: "An older deployment can be deleted",
    expected: "deleted, without a result",
    ask: deleteOlder,
  },
  { number: 17, assumption: "Concurrent writes can't be guarded", expected: "no etag", ask: concurrency },
];

function shares(...pairs: readonly (readonly [string, number])[]): readonly Share[] {
  return pairs.map(([version_id, percentage]) => ({ version_id, percentage }));
}
