import { openIn } from "../../../src/rollout/write/intents.ts";
import type { JsonDeployment } from "../../account/model.ts";
import { gatherRolloutFacts, messageOf } from "./rollout-facts.ts";
import type { RolloutRecording } from "./rollout-recording.ts";
import type { Role } from "./rollout-scenario.ts";

interface Line {
  readonly at: number;
  readonly order: number;
  readonly text: string;
}

/** What happened, in order, one line each; seconds since main began. */
export function describeRollout(recording: RolloutRecording): string {
  const { scenario, startedAt, events, sent, saves, harness } = recording;
  const name = namer(recording);
  const lines: Line[] = [];
  const tell = (at: number | undefined, order: number, text: string) => {
    if (at !== undefined) lines.push({ at, order, text });
  };
  for (const { process, at, entry, endedAt, end } of sent) {
    const place = entry.path.replace(/^.*\/scripts\/[^/]+\//, "");
    const body = entry.body as {
      versions?: JsonDeployment["versions"];
      annotations?: Record<string, string>;
    };
    const what = body?.versions
      ? ` ${name.split(body.versions)}${entry.query["force"] ? " FORCE" : ""} "${body.annotations?.["workers/message"]?.slice(0, 40)}"`
      : "";
    const faults = entry.faults.filter((fault) => fault !== "way");
    const label = `${process} ${entry.method} ${name.text(place)}${what}`;
    tell(at, 1, `${label}${faults.length > 0 ? `  [${faults.join(", ")}]` : ""}`);
    const took = endedAt === undefined ? "" : ` after ${((endedAt - at) / 1000).toFixed(2)} s`;
    if (entry.method !== "GET" || faults.length > 0 || (endedAt ?? at) - at > 2_000)
      tell(
        endedAt,
        3,
        `   … ${entry.method} of ${stamp(at - startedAt)} ended${took}: ${name.text(end ?? "")}`,
      );
  }
  for (const fact of gatherRolloutFacts(recording).made)
    tell(
      fact.at,
      2,
      `${fact.by === undefined ? "FOREIGN" : "   server"} ${name.id(fact.deployment.id)} = ${name.split(fact.deployment.versions)} "${messageOf(fact.deployment).slice(0, 44)}"`,
    );
  for (const { process, at, event } of events) {
    if (event.type === "plan" || event.type === "heartbeat") continue;
    tell(at, 4, `      ${process} · ${name.text(brief(event))}`);
  }
  for (const { process, at, state } of saves) {
    const pending = openIn(state).map(({ versions }) =>
      name.split(versions.map(({ versionId, percentage }) => ({ version_id: versionId, percentage }))),
    );
    const { ended, canaryDeployed, own, goal } = state;
    const rest = { ended, canaryDeployed, pending, own, goal };
    tell(at, 0, `         ${process} saves ${name.text(JSON.stringify(rest))}`);
  }
  tell(recording.cancelledAt, 0, scenario.container ? "CANCEL (container: no signal)" : "CANCEL");
  tell(recording.killedAt, 0, "KILL main");
  tell(recording.postStartedAt, 0, "POST begins");
  if (recording.outcome)
    tell(
      recording.mainEndedAt,
      5,
      `MAIN ends ${recording.outcome.status} ${recording.outcome.percentage} %: ${name.text(recording.outcome.reason)}`,
    );
  if (recording.post)
    tell(recording.postEndedAt, 5, `POST ends ${name.text(JSON.stringify(recording.post))}`);
  const told = lines
    .sort((a, b) => a.at - b.at || a.order - b.order)
    .map(({ at, text }) => `${stamp(at - startedAt)} ${text}`);
  const { checks, foreign, faultPlan, ...plain } = scenario;
  const live = harness.live()?.json;
  return [
    `scenario ${JSON.stringify(plain)}`,
    `  checks ${JSON.stringify(checks)}`,
    `  foreign ${JSON.stringify(foreign)}`,
    `  fault plan ${JSON.stringify(faultPlan)}`,
    `  live at the start: ${recording.initial ? `${name.id(recording.initial.id)} ${name.split(recording.initial.versions)}` : "nothing"}`,
    ...told,
    `  live at the end: ${live ? `${name.id(live.id)} ${name.split(live.versions)}` : "nothing"}`,
    ...recording.thrown.map(({ process, error }) => `THROWN in ${process}: ${sayError(error)}`),
  ].join("\n");
}

function stamp(ms: number): string {
  return `${(ms / 1000).toFixed(3).padStart(9)}`;
}

function sayError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function brief(event: RolloutRecording["events"][number]["event"]): string {
  const { type, ...rest } = event;
  return `${type} ${JSON.stringify(rest, (_, value: unknown) => (value instanceof Error ? value.message : value))}`.slice(
    0,
    220,
  );
}

/** Short names for ids. */
function namer({ harness, startedAt: _, ...recording }: RolloutRecording) {
  const roles = new Map<string, Role>(
    Object.entries(harness.versions).map(([role, { id }]) => [id, role as Role]),
  );
  const numbers = new Map<string, string>();
  const entries = harness.cloud.requestLog.deployments;
  entries.forEach(({ deployment }, index) => {
    numbers.set(deployment.id, deployment.id === recording.initial?.id ? "d0" : `d${index}`);
  });
  const id = (text: string) => numbers.get(text) ?? roles.get(text) ?? text;
  return {
    id,
    split: (versions: JsonDeployment["versions"]) =>
      versions.map(({ version_id, percentage }) => `${id(version_id)} ${percentage}`).join(" + "),
    text: (text: string) =>
      text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, id).replace(/\b[0-9a-f]{8}\b/g, (short) => {
        for (const [full, role] of [...roles, ...numbers]) if (full.startsWith(short)) return role;
        return short;
      }),
  };
}
