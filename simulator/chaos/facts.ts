import { openIn } from "../../src/rollout/ledger-state.ts";
import type { Cloud } from "../account/cloud.ts";
import type { JsonDeployment, JsonShare } from "../account/model.ts";
import { LIST_LAG_MS } from "../platform-unknowns.ts";
import {
  CLOCK_MS,
  type DeploymentFact,
  factOf,
  type Intended,
  isLikeOneOf,
  mayBeMade,
  type WriteFact,
  writeOf,
} from "./deployment-facts.ts";
import { type ExpectedState, expectedStateOf } from "./expected-state.ts";
import type { Circumstances } from "./late-writes.ts";
import { createdMs, workersMessageOf } from "./read-deployment.ts";
import {
  isForced,
  isStruck,
  type Recording,
  type SentRequest,
  type StepRecord,
  versionsOf,
} from "./recording.ts";
import type { Scenario } from "./scenario.ts";

/** What the request log says of one run, sorted for the invariants. */
export interface Facts {
  readonly run: StepRecord;
  readonly recording: Recording;
  readonly scenario: Scenario;
  readonly cloud: Cloud;
  readonly circumstances: Circumstances;
  /** Every deployment of its Worker, by whomever, oldest first. */
  readonly deployments: readonly DeploymentFact[];
  /** Those that came after what it adopted, until another run began. */
  readonly since: readonly DeploymentFact[];
  /** The deployment that main took over; undefined when it never did. */
  readonly adopted: JsonDeployment | undefined;
  /** What main took for stable, and what the workflow names as the canary. */
  readonly stableId: string | undefined;
  readonly canaryId: string;
  /** Those that came into being while it ran, its own, and other people's. */
  readonly made: readonly DeploymentFact[];
  readonly ours: readonly DeploymentFact[];
  readonly foreign: readonly DeploymentFact[];
  readonly writes: readonly WriteFact[];
  readonly deletions: readonly SentRequest[];
  /** Live when it began; undefined for a Worker without a deployment. */
  readonly live: JsonDeployment | undefined;
  readonly expected: ExpectedState;
  /** The run right before, when it announced what this one does, and nothing came in its way. */
  readonly announcer: StepRecord | undefined;
  /** Its first list was stale, and hid what was live: nothing tells it so, unless it reads again. */
  readonly misled: boolean;
  /** Ids of what an earlier step of its job made that nothing tells from a write of its own whose answer never came. */
  readonly twins: ReadonlySet<string>;
  /** Whether it is, or is taken for, one of these that its first list has hidden. */
  readonly isTwin: (deployment: JsonDeployment) => boolean;
  /** Writes that a changed secret may have had refused. */
  readonly blocked: ReadonlySet<SentRequest>;
  /**
   * No fault struck, no write was refused for a changed secret, nobody stopped it, nobody else deployed, and every view of
   * the list showed what was live.
   */
  readonly quiet: boolean;
}

export function gatherFacts(recording: Recording): readonly Facts[] {
  return recording.runs.map((run) => gather(recording, run));
}

function gather(recording: Recording, run: StepRecord): Facts {
  const { scenario, cloud } = recording;
  const { request, sent, listReads } = run;
  const circumstances = { readings: scenario.readings, faultPlan: run.step.faultPlan };
  const senders = new Map(
    [...recording.runs.filter((other) => other !== run), run].flatMap((maker) =>
      maker.sent.map((each) => [each.entry.seq, { maker, sent: each }] as const),
    ),
  );
  const deployments = cloud.requestLog.deployments
    .filter(({ script }) => script === request.scriptName)
    .map((entry) => factOf(entry, senders.get(entry.request ?? -1) ?? {}, run, scenario.readings));
  const made = deployments.filter(({ seq }) => seq >= run.from && seq < run.until);
  const taken = run.saves[0]?.state;
  const adopted = deployments.find(({ deployment }) => deployment.id === taken?.adopted.id);
  // A stale first read may have hidden what is live: then it came before the run, and is foreign to it.
  const since = untilNext(deployments, run, recording).filter(({ seq }) =>
    adopted === undefined ? seq >= run.from : seq > adopted.seq,
  );
  const foreign = made.filter(({ by }) => by === undefined);
  const ours = made.filter(({ by }) => by !== undefined);
  const [live] = run.listed;
  const first = listReads[0]?.deployments;
  const misled = live !== undefined && first?.every(({ id }) => id !== live.id) === true;
  const writes = sent
    .filter(({ entry }) => entry.operation === "deployments.create")
    .map((each) => writeOf(each, run));
  const lost = unanswered(run, writes);
  const isEarlier = (maker?: StepRecord) => maker?.place === run.place && maker.index < run.index;
  const twins = deployments.filter((each) => isEarlier(each.maker) && isLikeOneOf(each, lost));
  const blocked = new Set(sent.filter((each) => isRefusedFor(each, cloud, run)));
  return {
    run,
    recording,
    scenario,
    cloud,
    circumstances,
    deployments,
    since,
    adopted: adopted?.deployment,
    stableId: taken?.stableId,
    canaryId: canaryOf(run),
    made,
    ours,
    foreign,
    writes,
    deletions: sent.filter(({ entry }) => entry.operation === "deployments.delete"),
    live,
    expected: expectedStateOf(run.listed, request.stable?.kind === "id" ? request.stable.id : undefined),
    announcer: announcerOf(run, recording),
    misled,
    twins: new Set(twins.map(({ deployment }) => deployment.id)),
    isTwin: (deployment) =>
      misled && twins.some((each) => workersMessageOf(each.deployment) === workersMessageOf(deployment)),
    blocked,
    quiet: blocked.size === 0 && isUndisturbed(run) && foreign.length === 0 && isShown(live, run, scenario),
  };
}

/** The versions and messages of the writes that it may have made without being told so. */
function unanswered({ postState }: StepRecord, writes: readonly WriteFact[]): readonly Intended[] {
  const lost = writes.filter(
    (write) => mayBeMade(write) && (isStruck(write.sent) || write.sent.end !== "HTTP 200"),
  );
  const intents = postState === undefined ? [] : openIn(postState);
  return [
    ...lost,
    ...intents.map(({ message, versions }) => ({
      message,
      versions: versions.map(({ versionId, percentage }) => ({ version_id: versionId, percentage })),
    })),
  ];
}

/** What came into being before the next run on the Worker began, if it didn't begin beside this one. */
function untilNext(deployments: readonly DeploymentFact[], run: StepRecord, { runs }: Recording) {
  const next = runs.find(
    ({ request, from }) => request.scriptName === run.request.scriptName && from >= run.until,
  );
  return next === undefined ? deployments : deployments.filter(({ seq }) => seq < next.from);
}

/** Empty where the workflow names none. A changed secret makes a version that nobody means. */
function canaryOf({ request: { canary }, versions }: StepRecord): string {
  const uploads = versions.filter(({ annotations }) => annotations["workers/triggered_by"] !== "secret");
  if (canary.kind === "id") return canary.id;
  if (canary.kind === "tag")
    return uploads.find(({ annotations }) => annotations["workers/tag"] === canary.tag)?.id ?? "";
  return (canary.kind === "latest" && uploads[0]?.id) || "";
}

function announcerOf(run: StepRecord, { runs }: Recording): StepRecord | undefined {
  if (!run.step.announced) return undefined;
  const before = runs[runs.indexOf(run) - 1];
  return before && isUndisturbed(before) ? before : undefined;
}

function isRefusedFor(sent: SentRequest, cloud: Cloud, { endedAt, request }: StepRecord): boolean {
  const { status, answeredAt } = sent.entry;
  if (status !== 400 || isForced(sent)) return false;
  return isBlocked(cloud, request.scriptName, versionsOf(sent), answeredAt ?? endedAt);
}

/** Whether a secret was changed after one of these versions was uploaded and before `at`, in server ms. */
function isBlocked(cloud: Cloud, script: string, shares: readonly JsonShare[], at: number): boolean {
  const versions = cloud.versions(script);
  const edits = versions.filter(
    ({ annotations, createdUs }) =>
      annotations["workers/triggered_by"] === "secret" && createdUs <= at * 1_000 + 999,
  );
  return versions.some(
    ({ id, number }) =>
      shares.some(({ version_id }) => version_id === id) && edits.some((edit) => edit.number > number),
  );
}

/** Nobody stopped it, and no fault struck. */
function isUndisturbed({ cancelledAt, killedAt, sent }: StepRecord): boolean {
  return cancelledAt === undefined && killedAt === undefined && sent.every((each) => !isStruck(each));
}

/** Whether what was live had come into every view of the list: a later step of a job may begin before. */
function isShown(
  live: JsonDeployment | undefined,
  { startedAt }: StepRecord,
  { readings }: Scenario,
): boolean {
  return readings.listLag === "none" || live === undefined || startedAt - createdMs(live) >= LIST_LAG_MS;
}

/** When a run may have decided, in server ms: at its beginning, between its requests, at its end. */
export function instantsOf({ startedAt, sent, endedAt, step }: StepRecord): readonly number[] {
  const instants = [startedAt - CLOCK_MS, startedAt, ...sent.map(({ at }) => at), endedAt];
  const { believedAheadMs } = step.faultPlan;
  return believedAheadMs === undefined
    ? instants
    : [...instants, ...instants.map((at) => at + believedAheadMs)];
}

/** The words of an outcome that admit that what is live isn't known. */
export const UNKNOWN =
  /can't be read|isn't known|last known|Last seen|could not be read|is known to have been made/i;
