/** Assumptions 24 to 28, and 52: versions, and how a request reaches one. */
import { list, NotAsked, record } from "./api.ts";
import { type Assumption, type Seen, split, type Trial } from "./model.ts";

/** How soon a deployment is everywhere. */
const SPREAD_LIMIT_MS = 60_000;
const POLL_MS = 500;
const IN_A_ROW = 5;

async function deployable(trial: Trial): Promise<Seen> {
  const path = `workers/scripts/${trial.script}/versions?deployable=true`;
  const items = list(record(await trial.api.result("GET", path))["items"]).map(record);
  const ids = items.map(({ id }) => id);
  const tags = items.map(({ annotations }) => record(annotations)["workers/tag"]);
  const holds = ids[0] === trial.canary && ids.includes(trial.stable) && tags[0] === trial.tag;
  return {
    holds,
    seen: `${ids.length} versions, ${ids[0] === trial.canary ? "newest first" : "in another order"}, tag ${tags[0] === trial.tag ? "there" : JSON.stringify(tags[0])}`,
  };
}

async function detail(trial: Trial): Promise<Seen> {
  const path = `workers/scripts/${trial.script}/versions/${trial.canary}`;
  const { number, metadata, resources } = record(await trial.api.result("GET", path));
  const { bindings, script, script_runtime } = record(resources);
  const missing = [
    ["number", typeof number === "number"],
    ["metadata.created_on", typeof record(metadata)["created_on"] === "string"],
    ["resources.bindings", Array.isArray(bindings)],
    ["resources.script.handlers", Array.isArray(record(script)["handlers"])],
    ["resources.script_runtime", typeof script_runtime === "object"],
  ].flatMap(([name, there]) => (there === true ? [] : [name]));
  return {
    holds: missing.length === 0,
    seen: missing.length === 0 ? "all there" : `without ${missing.join(", ")}`,
  };
}

/** How long until so many answers in a row come from the version, in ms. */
async function reached(trial: Trial): Promise<number | undefined> {
  const begun = trial.now();
  let row = 0;
  let first = 0;
  while (trial.now() - begun < SPREAD_LIMIT_MS) {
    const at = trial.now() - begun;
    const { body } = await trial.visit("/", trial.canary);
    if (row === 0) first = at;
    row = body.includes(trial.canary) ? row + 1 : 0;
    if (row === IN_A_ROW) return first;
    await trial.sleep(POLL_MS);
  }
  return undefined;
}

async function override(trial: Trial): Promise<Seen> {
  await trial.api.deploy(trial.script, [{ version_id: trial.stable, percentage: 100 }]);
  await trial.api.deploy(trial.script, split(trial, 0));
  const ms = await reached(trial);
  if (ms === undefined) return { holds: false, seen: "not reached within 60 s" };
  return {
    holds: true,
    seen: `reached at 0 % after ${(ms / 1000).toFixed(1)} s, ${IN_A_ROW} times in a row`,
  };
}

async function overrideElsewhere(trial: Trial): Promise<Seen> {
  await trial.api.deploy(trial.script, [{ version_id: trial.stable, percentage: 100 }]);
  const begun = trial.now();
  let answer = await trial.visit("/", trial.canary);
  // The deployment before may still be somewhere.
  while (answer.body.includes(trial.canary) && trial.now() - begun < SPREAD_LIMIT_MS) {
    await trial.sleep(POLL_MS);
    answer = await trial.visit("/", trial.canary);
  }
  const ignored = answer.status === 200 && answer.body.includes(trial.stable);
  return { holds: ignored, seen: ignored ? "the live version answers, with 200" : `HTTP ${answer.status}` };
}

async function metadata(trial: Trial): Promise<Seen> {
  const { status, body } = await trial.visit("/");
  if (status !== 200) throw new NotAsked(`the Worker answers HTTP ${status}`);
  const holds = body.includes(trial.stable) || body.includes(trial.canary);
  return { holds, seen: holds ? "the version's id" : JSON.stringify(body.slice(0, 80)) };
}

export const VERSIONS: readonly Assumption[] = [
  {
    number: 24,
    assumption: "versions?deployable=true lists the newest first, with annotations",
    expected: "newest first, tag there",
    ask: deployable,
  },
  {
    number: 25,
    assumption: "Fields of a version that the preflight reads",
    expected: "all there",
    ask: detail,
  },
  {
    number: 26,
    assumption: "The override header reaches a version at 0 %",
    expected: "reached within 60 s",
    ask: override,
  },
  {
    number: 27,
    assumption: "An override of a version that isn't live is ignored",
    expected: "the live version answers, with 200",
    ask: overrideElsewhere,
  },
  {
    number: 28,
    assumption: "The version_metadata binding has the version's id",
    expected: "the version's id",
    ask: metadata,
  },
  {
    number: 52,
    assumption: "A version can be deployed right after its upload",
    expected: "at once",
    ask: async ({ newVersion }) => newVersion,
  },
];
