import { openIn } from "../../src/rollout/ledger-state.ts";
import type { Cloud } from "../account/cloud.ts";
import type { JsonShare } from "../account/model.ts";
import { type Facts, gatherFacts } from "./facts.ts";
import { formatSchedule } from "./inputs.ts";
import { checksOf } from "./planned-judge.ts";
import { workersMessageOf } from "./read-deployment.ts";
import {
  isForced,
  messageSent,
  type Recording,
  type SentRequest,
  type StepRecord,
  versionsOf,
} from "./recording.ts";
import { SCRIPT } from "./world.ts";

/** What happened, one act after the other; seconds since the beginning, or since a run began. */
export function describeRecording(recording: Recording): string {
  const { scenario, cloud, runs, startedAt } = recording;
  const names = new Names(cloud);
  const { acts, before, workflow, ...plain } = scenario;
  const { schedule, ...inputs } = workflow;
  const facts = Map.groupBy(gatherFacts(recording), ({ run }) => run.place);
  const lines = acts.flatMap((act, place) => {
    const here = facts.get(place);
    if (here) return here.flatMap((each) => tellRun(each, startedAt, names));
    return [
      `${String(place).padStart(3)} ${act.kind === "pass" ? `${act.ms / 1000} s pass` : JSON.stringify(act)}`,
    ];
  });
  const canaries = new Set(runs.flatMap(({ outcome }) => outcome?.canaryId ?? []));
  const live = cloud.live(SCRIPT)?.json;
  return [
    `scenario ${JSON.stringify(plain)}`,
    `  workflow ${JSON.stringify(inputs)}`,
    `  schedule ${formatSchedule(schedule)}`,
    `  before ${before.map((act) => JSON.stringify(act)).join(" ")}`,
    ...[...canaries].map((id) => `  checks on ${names.in(id)} ${JSON.stringify(checksOf(scenario, id))}`),
    ...lines,
    `  live at the end: ${live ? names.split(live.versions) : "nothing"}`,
  ].join("\n");
}

interface Line {
  readonly at: number;
  readonly order: number;
  readonly text: string;
}

function tellRun(facts: Facts, startedAt: number, names: Names): readonly string[] {
  const { run } = facts;
  const { command, ...step } = run.step;
  const lines = [...tellRequests(run, names), ...tellWords(run, names), ...tellDeployments(facts, names)];
  const told = lines
    .sort((a, b) => a.at - b.at || a.order - b.order)
    .map(({ at, text }) => `${seconds(at - run.startedAt).padStart(13)} ${text}`);
  const [live] = run.listed;
  return [
    `${String(run.place).padStart(3)}.${run.index} ${seconds(run.startedAt - startedAt)} s ${command} ${JSON.stringify(step)}`,
    `      on ${live ? `${names.split(live.versions)} since ${live.created_on} "${workersMessageOf(live).slice(0, 44)}"` : "nothing"}`,
    ...told,
    ...run.thrown.map(({ process, error }) => `      THROWN in ${process}: ${sayError(error)}`),
    ...Object.entries(run.processes ?? {}).map(
      ([name, process]) => `--- act ${run.place}, step ${run.index}, ${name}\n${process?.log ?? "(killed)"}`,
    ),
  ];
}

function* tellRequests({ sent, startedAt }: StepRecord, names: Names): Generator<Line> {
  for (const each of sent) {
    const { at, entry, endedAt, end } = each;
    const faults = entry.faults.filter((fault) => fault !== "way");
    yield {
      at,
      order: 1,
      text: `${sayRequest(each, names)}${faults.length > 0 ? `  [${faults.join(", ")}]` : ""}`,
    };
    if (endedAt === undefined) continue;
    if (entry.method === "GET" && faults.length === 0 && endedAt - at <= 2_000) continue;
    const took = `ended after ${((endedAt - at) / 1000).toFixed(2)} s: ${names.in(end ?? "")}`;
    yield { at: endedAt, order: 3, text: `   … ${entry.method} of ${seconds(at - startedAt)} ${took}` };
  }
}

function sayRequest(sent: SentRequest, names: Names): string {
  const { process, entry } = sent;
  const place = entry.path.replace(/^.*\/scripts\/[^/]+\//, "");
  const what = `${process} ${entry.method} ${names.in(place)}`;
  if (entry.operation !== "deployments.create") return what;
  const force = isForced(sent) ? " FORCE" : "";
  return `${what} ${names.split(versionsOf(sent))}${force} "${messageSent(sent).slice(0, 40)}"`;
}

function* tellWords(run: StepRecord, names: Names): Generator<Line> {
  for (const { process, at, event } of run.events) {
    if (event.type === "plan" || event.type === "heartbeat") continue;
    const { type, ...rest } = event;
    const said = JSON.stringify(rest, (_, value: unknown) =>
      value instanceof Error ? value.message : value,
    );
    yield { at, order: 4, text: `      ${process} · ${names.in(`${type} ${said}`.slice(0, 220))}` };
  }
  for (const { process, at, state } of run.saves) {
    const pending = openIn(state).map(({ versions }) =>
      versions.map(({ versionId, percentage }) => `${versionId} ${percentage}`).join(" + "),
    );
    const { ended, canaryWasLive, own, goal } = state;
    const saved = JSON.stringify({ ended, canaryWasLive, pending, own, goal });
    yield { at, order: 0, text: `         ${process} saves ${names.in(saved)}` };
  }
  const { cancelledAt, killedAt, postStartedAt, mainEndedAt, postEndedAt, outcome, post, endedAt } = run;
  const signal = run.step.container ? "CANCEL (container: no signal)" : "CANCEL";
  const triggers = { [signal]: cancelledAt, "KILL main": killedAt, "POST begins": postStartedAt };
  for (const [text, at] of Object.entries(triggers)) if (at !== undefined) yield { at, order: 0, text };
  if (outcome) {
    const { status, share, reason } = outcome;
    const text = `MAIN ends ${status} ${share} %: ${names.in(reason)}`;
    yield { at: mainEndedAt ?? endedAt, order: 5, text };
  }
  if (post?.kind === "settled")
    yield { at: postEndedAt ?? endedAt, order: 5, text: `POST ends ${names.in(JSON.stringify(post))}` };
}

function* tellDeployments({ since }: Facts, names: Names): Generator<Line> {
  for (const { at, by, deployment } of since) {
    const { id, versions } = deployment;
    const text = `${by === undefined ? "FOREIGN" : "   server"} ${names.in(id)} = ${names.split(versions)}`;
    yield { at, order: 2, text: `${text} "${workersMessageOf(deployment).slice(0, 44)}"` };
  }
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

function sayError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Versions are called by their number, and deployments by theirs, from the first on. */
class Names {
  readonly #names = new Map<string, string>();

  constructor(cloud: Cloud) {
    for (const { id, number } of cloud.versions(SCRIPT)) this.#names.set(id, `v${number}`);
    for (const [index, { deployment }] of cloud.requestLog.deployments.entries())
      this.#names.set(deployment.id, `d${index + 1}`);
  }

  in(text: string): string {
    return text
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => this.#names.get(id) ?? id)
      .replace(/\b[0-9a-f]{8}\b/g, (short) => {
        for (const [id, name] of this.#names) if (id.startsWith(short)) return name;
        return short;
      });
  }

  split(versions: readonly JsonShare[]): string {
    return this.in(versions.map(({ version_id, percentage }) => `${version_id} ${percentage}`).join(" + "));
  }
}
