import type { Cloud } from "../../account/cloud.ts";
import { formatSchedule } from "../format-schedule.ts";
import { SCRIPT } from "../rollouts/harness.ts";
import { messageOf } from "../rollouts/rollout-facts.ts";
import { isForced } from "../secrets.ts";
import { toldByMain } from "../step-recording.ts";
import { checkPlansOf } from "./draw-sequence.ts";
import { versionsOf } from "./sequence-facts.ts";
import type { CommandRun, SequenceRecording } from "./sequence-recording.ts";
import type { CommandAct } from "./sequence-scenario.ts";

/** What happened, one act after the other. */
export function describeSequence({ scenario, cloud, runs, startedAt }: SequenceRecording): string {
  const name = namer(cloud);
  const { acts, schedule, ...plain } = scenario;
  const byPlace = Map.groupBy(runs, ({ place }) => place);
  const lines = acts.flatMap((act, place) => {
    const here = byPlace.get(place);
    if (here) return here.flatMap((run) => tellRun(run, run.act, startedAt, name));
    const what = act.kind === "pass" ? `${act.ms / 1000} s pass` : JSON.stringify(act);
    return [`${String(place).padStart(3)} ${what}`];
  });
  const canaries = new Set(runs.flatMap(({ outcome }) => outcome?.canaryId ?? []));
  return [
    `scenario ${JSON.stringify(plain)}`,
    `  schedule ${formatSchedule(schedule)}`,
    ...[...canaries].map((id) => `  checks on ${name(id)} ${JSON.stringify(checkPlansOf(scenario, id))}`),
    ...lines,
  ].join("\n");
}

function tellRun(
  run: CommandRun,
  act: CommandAct,
  startedAt: number,
  name: (text: string) => string,
): string[] {
  const {
    command,
    dryRun,
    canary,
    stable,
    onConflict,
    byHand,
    announced,
    crossing,
    cancel,
    kill,
    secretChange,
  } = act;
  const options = [
    dryRun && "dry-run",
    canary.kind !== "none" && `canary ${canary.kind}${"n" in canary ? ` ${canary.n}` : ""}`,
    stable.kind !== "none" && `stable ${JSON.stringify(stable)}`,
    onConflict === "replace" && "replace",
    byHand && "by hand",
    act.worker,
    act.onCancel && `on-cancel ${act.onCancel}`,
    announced && "as announced",
    crossing && `crossing ${JSON.stringify(crossing)}`,
    secretChange && `secret changed ${JSON.stringify(secretChange)}`,
    cancel && `cancel ${JSON.stringify(cancel)}`,
    kill && `kill ${JSON.stringify(kill)}`,
  ].filter(Boolean);
  const share = (versions: readonly { version_id: string; percentage: number }[]) =>
    name(versions.map(({ version_id, percentage }) => `${version_id} ${percentage}`).join(" + "));
  const [live] = run.listed;
  const head = `${String(run.place).padStart(3)}.${run.step} ${((run.startedAt - startedAt) / 1000).toFixed(0)} s ${command} ${options.join(", ")}`;
  const before = live
    ? `      on ${share(live.versions)} since ${live.created_on} "${messageOf(live).slice(0, 40)}"`
    : "";
  const sent = run.sent
    .filter(({ entry }) => entry.method !== "GET" || entry.faults.some((fault) => fault !== "way"))
    .map((each) => {
      const { entry, end, at } = each;
      const what = versionsOf(each).length > 0 ? share(versionsOf(each)) : entry.path.split("/").at(-1);
      return `      ${((at - run.startedAt) / 1000).toFixed(1)} ${each.process} ${entry.method}${isForced(each) ? " FORCE" : ""} ${what} [${entry.faults}] → ${end}`;
    });
  const foreign = run.made
    .filter(({ by }) => by === "foreign")
    .map(
      ({ deployment, at }) =>
        `      ${((at - run.startedAt) / 1000).toFixed(1)} FOREIGN ${share(deployment.versions)}`,
    );
  const warnings = toldByMain(run).flatMap((event) =>
    event.type === "warning" ? [`      ! ${name(event.text)}`] : [],
  );
  const { outcome, post, cancelledAt, killedAt } = run;
  const stops = Object.entries({ CANCEL: cancelledAt, KILL: killedAt }).flatMap(([what, at]) =>
    at === undefined ? [] : [`      ${((at - run.startedAt) / 1000).toFixed(1)} ${what}`],
  );
  const settled = post?.kind !== "settled" ? [] : [`      post = ${name(JSON.stringify(post))}`];
  const end = outcome
    ? `      = ${outcome.status} ${outcome.percentage} % ${name(outcome.reason)}`
    : run.thrown.length === 0 && killedAt !== undefined
      ? "      = killed"
      : `      = THROWN ${run.thrown.map(({ error }) => (error instanceof Error ? error.stack : String(error))).join()}`;
  return [head, before, ...sent, ...foreign, ...stops, ...warnings, end, ...settled];
}

/** Versions are called by their number. */
function namer(cloud: Cloud): (text: string) => string {
  const versions = cloud.versions(SCRIPT);
  return (text) =>
    versions.reduce(
      (told, { id, number }) => told.replaceAll(id, `v${number}`).replaceAll(id.slice(0, 8), `v${number}`),
      text,
    );
}
