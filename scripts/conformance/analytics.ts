/** Assumptions 29 to 32: the GraphQL analytics. */
import { type Answer, list, NotAsked, record } from "./api.ts";
import type { Assumption, Seen, Trial } from "./model.ts";
import { LAG_LIMIT_MS, POLL_MS, SECONDS, sendTraffic, type Traffic } from "./traffic.ts";

const USUAL_LAG_MS = 3 * 60_000;
/** Errors and successes are usually seen together. */
const APART_MS = 60_000;

function graphql(
  { api }: Trial,
  accountTag: string,
  script: string,
  from: number,
  to: number,
): Promise<Answer> {
  const filter = `{ scriptName: ${JSON.stringify(script)}, datetime_geq: "${iso(from)}", datetime_leq: "${iso(to)}" }`;
  const query = `{
  viewer {
    accounts(filter: { accountTag: ${JSON.stringify(accountTag)} }) {
      workersInvocationsAdaptive(limit: 1000, filter: ${filter}) {
        dimensions { datetimeMinute datetimeFiveMinutes scriptVersion status }
        sum { requests errors }
        avg { sampleInterval }
        quantiles { cpuTimeP50 cpuTimeP99 wallTimeP50 wallTimeP99 }
      }
    }
  }
}`;
  return api.ask("POST", "/graphql", { body: { query } });
}

const iso = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");

interface Counts {
  readonly successes: number;
  readonly exceptions: number;
}

/** What the analytics have of the canary. Throws NotAsked where they refuse. */
async function counted(trial: Trial, { from, to }: Traffic): Promise<Counts> {
  const answer = await graphql(trial, trial.api.accountId, trial.script, from - 60_000, to + 60_000);
  const { data, errors } = record(answer.json);
  if (list(errors).length > 0 || answer.status > 299) throw new NotAsked(graphqlErrors(answer));
  const [account] = list(record(record(data)["viewer"])["accounts"]);
  const rows = list(record(account)["workersInvocationsAdaptive"]).map(record);
  const of = rows.filter(({ dimensions }) => record(dimensions)["scriptVersion"] === trial.canary);
  const sum = (name: string) => of.reduce((total, row) => total + Number(record(row["sum"])[name]), 0);
  return { successes: sum("requests") - sum("errors"), exceptions: sum("errors") };
}

function graphqlErrors({ status, json }: Answer): string {
  const messages = list(record(json)["errors"]).map((error) => String(record(error)["message"]));
  return [`HTTP ${status}`, ...messages].join(": ");
}

async function fields(trial: Trial): Promise<Seen> {
  const now = trial.now();
  const answer = await graphql(trial, trial.api.accountId, trial.script, now - 600_000, now);
  const { data, errors } = record(answer.json);
  if (list(errors).length === 0) return { holds: record(data)["viewer"] !== undefined, seen: "all accepted" };
  const text = graphqlErrors(answer);
  if (/not authorized|unauthorized|authentication/i.test(text)) throw new NotAsked(text);
  return { holds: false, seen: text };
}

async function graphqlRefusal(trial: Trial): Promise<Seen> {
  const now = trial.now();
  const answer = await graphql(trial, "0".repeat(32), trial.script, now - 600_000, now);
  const text = graphqlErrors(answer);
  return { holds: answer.status === 200 && /not authorized/i.test(text), seen: text };
}

async function lag(trial: Trial): Promise<Seen> {
  const sent = await sendTraffic(trial);
  let successes: number | undefined;
  let exceptions: number | undefined;
  while (successes === undefined || exceptions === undefined) {
    const after = trial.now() - sent.to;
    const seen = await counted(trial, sent);
    if (seen.successes >= sent.successes) successes ??= after;
    if (seen.exceptions >= sent.exceptions) exceptions ??= after;
    if (after > LAG_LIMIT_MS) break;
    await trial.sleep(POLL_MS);
  }
  const text = `successes ${duration(successes)}, errors ${duration(exceptions)}`;
  if (successes === undefined || exceptions === undefined) return { holds: false, seen: text };
  const usual = Math.max(successes, exceptions) <= USUAL_LAG_MS + POLL_MS;
  return { holds: usual && Math.abs(successes - exceptions) < APART_MS, seen: text };
}

function duration(ms: number | undefined): string {
  return ms === undefined ? "not within 12 minutes" : `after ${Math.round(ms / 1000)} s`;
}

async function errorsAre(trial: Trial): Promise<Seen> {
  const sent = await sendTraffic(trial);
  const { exceptions } = await counted(trial, sent);
  const holds = exceptions === sent.exceptions;
  return { holds, seen: `${exceptions} errors of ${sent.exceptions} exceptions and one 503` };
}

export const ANALYTICS: readonly Assumption[] = [
  {
    number: 29,
    assumption: "GraphQL has the fields that the action reads",
    expected: "all accepted",
    ask: fields,
  },
  {
    number: 30,
    assumption: "GraphQL refuses an account with HTTP 200 and not authorized",
    expected: "HTTP 200: not authorized",
    ask: graphqlRefusal,
  },
  {
    number: 31,
    assumption: "Lag of the metrics, errors and successes of the same minutes",
    expected: "within 3 minutes, less than a minute apart",
    ask: lag,
  },
  {
    number: 32,
    assumption: "Uncaught exceptions are errors, a returned 503 is none",
    expected: `${SECONDS} errors of ${SECONDS} exceptions and one 503`,
    ask: errorsAre,
  },
];
