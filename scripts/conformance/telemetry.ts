/** Assumptions 33 and 34: the telemetry of the Worker's logs. */
import { list, NotAsked, record, resultOf } from "./api.ts";
import { type Assumption, refusalText, type Seen, type Trial } from "./model.ts";
import { LAG_LIMIT_MS, POLL_MS, STATUSES, sendTraffic } from "./traffic.ts";

const TELEMETRY_MINUTES = 30;
/** Sent as `granularity`: 1,200 buckets of 1.5 s, or 1,500 of 1.2 s. */
const LENGTH_MS = 1_500;
/** So many buckets that all begin at a multiple of the length are of that length. */
const PROOF = 10;
const STATUS = "$workers.event.response.status";

interface Query {
  readonly granularity?: number;
  readonly parametersLimit?: number;
}

const BUCKETS: Query = { granularity: LENGTH_MS, parametersLimit: 2000 };

async function telemetry(trial: Trial, { granularity, parametersLimit }: Query) {
  const { to } = await sendTraffic(trial);
  const end = Math.ceil(to / 60_000) * 60_000;
  const answer = await trial.api.ask("POST", "workers/observability/telemetry/query", {
    body: {
      queryId: "workers-gradual-rollout-conformance",
      view: "calculations",
      dry: true,
      limit: 2000,
      ...(granularity === undefined ? {} : { granularity }),
      timeframe: { from: end - TELEMETRY_MINUTES * 60_000, to: end },
      parameters: {
        datasets: ["cloudflare-workers"],
        filterCombination: "and",
        filters: [
          { key: "$metadata.service", operation: "eq", type: "string", value: trial.script },
          { key: "$metadata.type", operation: "eq", type: "string", value: "cf-worker-event" },
        ],
        calculations: [{ operator: "count", alias: "n" }],
        groupBys: [{ type: "number", value: STATUS }],
        ...(parametersLimit === undefined ? {} : { limit: parametersLimit }),
      },
    },
  });
  if (answer.status === 403) throw new NotAsked(refusalText(answer.status, answer.errors));
  const [calculation] = list(record(resultOf(answer))["calculations"]).map(record);
  const series = list(record(calculation)["series"]).map(record);
  const inSeries = new Set(
    series.flatMap(({ data }) => list(data).map((amount) => JSON.stringify(record(amount)["groups"]))),
  );
  return {
    groups: list(record(calculation)["aggregates"]).length,
    inSeries: inSeries.size,
    times: series
      .filter(({ data }) => list(data).length > 0)
      .map(({ time }) => Date.parse(readable(String(time)))),
  };
}

/** `2026-11-02 12:00:00` is UTC as well. */
function readable(time: string): string {
  return /[zZ]|[+-]\d\d:\d\d$/.test(time) ? time : `${time.replace(" ", "T")}Z`;
}

async function groupLimit(trial: Trial): Promise<Seen> {
  const begun = trial.now();
  let both = await telemetry(trial, { parametersLimit: 2000 });
  while (both.groups < STATUSES.length && trial.now() - begun < LAG_LIMIT_MS) {
    await trial.sleep(POLL_MS);
    both = await telemetry(trial, { parametersLimit: 2000 });
  }
  if (both.groups < STATUSES.length) {
    throw new NotAsked(`after 12 minutes the logs have ${both.groups} of ${STATUSES.length} statuses`);
  }
  const root = await telemetry(trial, {});
  if (root.groups === both.groups) return { holds: false, seen: "the root's limit holds" };
  const seriesCut = root.inSeries <= root.groups;
  const series = seriesCut ? "the series cut as well" : "the series whole";
  return {
    holds: root.groups === 10 && seriesCut,
    seen: `cut to ${root.groups} by parameters.limit alone, ${series}`,
  };
}

async function granularity(trial: Trial): Promise<Seen> {
  const begun = trial.now();
  let { times } = await telemetry(trial, BUCKETS);
  while (times.length < PROOF && trial.now() - begun < LAG_LIMIT_MS) {
    await trial.sleep(POLL_MS);
    ({ times } = await telemetry(trial, BUCKETS));
  }
  if (times.length < PROOF) throw new NotAsked(`after 12 minutes the logs have ${times.length} buckets`);
  const holds = times.every((time) => time % LENGTH_MS === 0);
  return { holds, seen: holds ? "the length of a bucket in ms" : "the number of buckets" };
}

export const TELEMETRY: readonly Assumption[] = [
  {
    number: 33,
    assumption: "What limits the groups of a telemetry query",
    expected: "parameters.limit alone, 10 by default, the series cut as well",
    ask: groupLimit,
  },
  {
    number: 34,
    assumption: "What the granularity of a telemetry query is",
    expected: "the length of a bucket in ms",
    ask: granularity,
  },
];
