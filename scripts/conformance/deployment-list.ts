/** Assumptions 1 to 4: the list of deployments. */
import { list, record } from "./api.ts";
import { type Assumption, type Seen, split, type Trial } from "./model.ts";

interface Listed {
  readonly id: string;
  readonly created_on: string;
}

const MADE = 12;
/** A deployment that isn't in the list after so long is said never to be. */
const LAG_LIMIT_MS = 30_000;
const LAG_POLL_MS = 125;
const LAG_READS = 24;

async function read(trial: Trial, query = ""): Promise<readonly Listed[]> {
  const path = `workers/scripts/${trial.script}/deployments${query}`;
  return list(record(await trial.api.result("GET", path))["deployments"]) as readonly Listed[];
}

const made = new WeakMap<Trial, Promise<void>>();

/** Gives the Worker a list of more than twelve deployments, once a trial. */
function makeDeployments(trial: Trial): Promise<void> {
  const promise = made.get(trial) ?? deployOften(trial);
  made.set(trial, promise);
  return promise;
}

async function deployOften(trial: Trial): Promise<void> {
  for (let number = 1; number <= MADE; number++) {
    await trial.api.deploy(trial.script, split(trial, number), {
      annotations: { "workers/message": `conformance ${number} of ${MADE}` },
    });
  }
  // A list that lags is looked at by itself.
  await trial.sleep(10_000);
}

async function newestFirst(trial: Trial): Promise<Seen> {
  await makeDeployments(trial);
  const times = (await read(trial, "?per_page=100")).map(({ created_on }) => Date.parse(created_on));
  const sorted = times.toSorted((left, right) => right - left);
  const holds = times.length > 1 && times.every((time, index) => time === sorted[index]);
  return {
    holds,
    seen: holds ? `newest first, ${times.length} entries` : `${times.length} entries, in another order`,
  };
}

async function defaultLength(trial: Trial): Promise<Seen> {
  await makeDeployments(trial);
  const all = (await read(trial, "?per_page=100")).length;
  const { length } = await read(trial);
  return { holds: length === 10 && all > 10, seen: `${length} of ${Math.max(all, length)}` };
}

async function paging(trial: Trial): Promise<Seen> {
  await makeDeployments(trial);
  const whole = await read(trial, "?per_page=100");
  const second = await read(trial, "?per_page=5&page=2");
  const newest = whole[0];
  const since =
    newest === undefined ? [] : await read(trial, `?since=${encodeURIComponent(newest.created_on)}`);
  const pages = second.length === 5 && second.every(({ id }, index) => id === whole[index + 5]?.id);
  const honoured = since.length === 1 && since[0]?.id === newest?.id;
  const words = [
    pages
      ? "page and per_page honoured"
      : `page 2 of 5 has ${second.length} entries from ${place(whole, second)}`,
    honoured ? "since honoured, inclusive" : `since the newest: ${since.length} entries`,
  ];
  return { holds: pages && honoured, seen: words.join("; ") };
}

function place(whole: readonly Listed[], page: readonly Listed[]): string {
  return `the place ${whole.findIndex(({ id }) => id === page[0]?.id) + 1}`;
}

async function lag(trial: Trial): Promise<Seen> {
  const answer = await trial.api.deploy(trial.script, split(trial, 20));
  const { id } = record(answer.result);
  const begun = trial.now();
  let first: number | undefined;
  let without = 0;
  // Other servers may have an older view: one read that has it proves nothing.
  for (
    let reads = 0;
    reads < LAG_READS || (first === undefined && trial.now() - begun < LAG_LIMIT_MS);
    reads++
  ) {
    const listed = await read(trial, "?per_page=100");
    if (listed[0]?.id === id) first ??= trial.now() - begun;
    else without++;
    await trial.sleep(LAG_POLL_MS);
  }
  if (first === undefined) return { holds: false, seen: "not in the list after 30 s" };
  if (without === 0)
    return { holds: true, seen: `in each of ${LAG_READS} reads, the first after ${first.toFixed(0)} ms` };
  return { holds: false, seen: `first after ${(first / 1000).toFixed(1)} s; ${without} reads without it` };
}

export const DEPLOYMENT_LIST: readonly Assumption[] = [
  {
    number: 1,
    assumption: "The list of deployments begins with the newest",
    expected: "newest first",
    ask: newestFirst,
  },
  {
    number: 2,
    assumption: "Length of the list without parameters, after 12 deployments and more",
    expected: "10",
    ask: defaultLength,
  },
  {
    number: 3,
    assumption: "page, per_page and since of that list",
    expected: "honoured",
    ask: paging,
  },
  {
    number: 4,
    assumption: "When a new deployment is in the list",
    expected: "at once, in every read",
    ask: lag,
  },
];
