import type { JsonDeployment, JsonShare } from "../../account/model.ts";
import type { DeploymentEntry, RequestEntry } from "../../account/request-log.ts";
import { type Readings, shownPercentage } from "../../faults/readings.ts";
import { isLate } from "../late-writes.ts";
import type { ProcessName, Sent } from "../step-recording.ts";
import { RUN } from "./harness.ts";
import type { RolloutRecording } from "./rollout-recording.ts";
import type { RolloutScenario } from "./rollout-scenario.ts";

export type Kind = "step" | "rollback" | "restore";

/** A deployment that came into being during the run. */
export interface DeploymentFact {
  readonly at: number;
  readonly seq: number;
  readonly deployment: JsonDeployment;
  /** Undefined for a foreign one. */
  readonly by: ProcessName | undefined;
  readonly kind: Kind | "foreign";
  /** When the request for it was sent. */
  readonly sentAt: number;
  readonly request: Sent | undefined;
  /** It was lost, and carried out when it may have counted as absent. */
  readonly late: boolean;
}

/** A write, whatever became of it. */
export interface WriteFact {
  readonly sent: Sent;
  readonly kind: Kind;
  readonly versions: readonly JsonShare[];
  readonly message: string;
  readonly force: boolean;
}

/** What the server's request log says of a run, sorted for the invariants. */
export interface RolloutFacts {
  readonly recording: RolloutRecording;
  /** Oldest first. */
  readonly made: readonly DeploymentFact[];
  readonly writes: readonly WriteFact[];
  /** Live when all was over. */
  readonly final: JsonDeployment | undefined;
  readonly stableId: string | undefined;
  readonly canaryId: string;
  /** Ids of deployments that the run didn't make, the one that it adopted apart. */
  readonly foreignIds: ReadonlySet<string>;
  /** The deployment that main took over; undefined when it never did. */
  readonly adopted: JsonDeployment | undefined;
}

const STEP = /^canary ([0-9a-f]{8}) (\d+(?:\.\d+)?)% (\d+)\/(\d+) run (\d+)\.(\d+): /;
const ROLLBACK = /^rollback ([0-9a-f]{8}) (failed|cancelled) run (\d+)\.(\d+): /;

const RESTORED = / \(restored by run \d+\.\d+\)$/;

export function kindOf(message: string, { run = RUN }: Pick<RolloutScenario, "run">): Kind {
  // Another job may have restored a step of this run, and this one puts that back.
  if (RESTORED.test(message)) return "restore";
  const match = STEP.exec(message) ?? ROLLBACK.exec(message);
  if (match?.at(-2) !== run.id || match.at(-1) !== String(run.attempt)) return "restore";
  return STEP.test(message) ? "step" : "rollback";
}

/** The parts of a step's marker; undefined when it has none. */
export function readStep(message: string) {
  const [, canary8, percent, step, steps, runId] = STEP.exec(message) ?? [];
  if (canary8 === undefined) return undefined;
  return { canary8, percent: Number(percent), step: Number(step), steps: Number(steps), runId };
}

export function gatherRolloutFacts(recording: RolloutRecording): RolloutFacts {
  const { harness, sent, saves } = recording;
  const { cloud, versions } = harness;
  const bySeq = new Map<number, Sent>(sent.map((each) => [each.entry.seq, each]));
  const first = saves[0]?.state;
  const entries = cloud.requestLog.deployments;
  const adoptedAt = entries.findIndex(({ deployment }) => deployment.id === first?.adopted.id);
  // A stale first read may have hidden what is live: then it came before the run, and is foreign to it.
  const made = entries
    .filter(({ seq }, index) => (adoptedAt < 0 ? seq >= recording.journalBase : index > adoptedAt))
    .map((entry: DeploymentEntry): DeploymentFact => {
      const request = entry.request === undefined ? undefined : bySeq.get(entry.request);
      return {
        at: entry.at,
        seq: entry.seq,
        deployment: entry.deployment,
        by: request?.process,
        kind: request === undefined ? "foreign" : kindOf(messageOf(entry.deployment), recording.scenario),
        sentAt: request?.at ?? entry.at,
        request,
        late: isLate(entry.at, request, recording.scenario),
      };
    });
  const adopted = entries[adoptedAt]?.deployment;
  return {
    recording,
    made,
    writes: sent
      .filter(({ entry }) => entry.method !== "GET")
      .map((each) => readWrite(each, recording.scenario)),
    final: harness.live()?.json,
    stableId: first?.stableId,
    canaryId: versions.canary.id,
    foreignIds: new Set(
      made.filter(({ kind, deployment }) => kind === "foreign" && deployment.id !== adopted?.id).map(idOf),
    ),
    adopted,
  };
}

function readWrite(sent: Sent, scenario: RolloutScenario): WriteFact {
  const { body, query } = sent.entry as RequestEntry & {
    readonly body: { versions: JsonShare[]; annotations: Record<string, string> };
  };
  const message = body.annotations["workers/message"] ?? "";
  return {
    sent,
    kind: kindOf(message, scenario),
    versions: body.versions,
    message,
    force: query["force"] === "true",
  };
}

function idOf({ deployment }: DeploymentFact): string {
  return deployment.id;
}

export function messageOf({ annotations }: JsonDeployment): string {
  return annotations?.["workers/message"] ?? "";
}

export function shareOf({ versions }: Pick<JsonDeployment, "versions">, id: string): number | undefined {
  return versions.find(({ version_id }) => version_id === id)?.percentage;
}

export function sameSplit(a: Pick<JsonDeployment, "versions">, b: Pick<JsonDeployment, "versions">): boolean {
  const key = ({ versions }: Pick<JsonDeployment, "versions">) =>
    versions
      .map(({ version_id, percentage }) => `${version_id}@${percentage}`)
      .sort()
      .join();
  return key(a) === key(b);
}

/** Whether they have the same split as far as answers with rounded percentages tell. */
export function sameShownSplit(
  a: Pick<JsonDeployment, "versions">,
  b: Pick<JsonDeployment, "versions">,
): boolean {
  const { length } = a.versions;
  return (
    length === b.versions.length &&
    a.versions.every(({ version_id: id, percentage }) => sameShare(percentage, shareOf(b, id) ?? Number.NaN))
  );
}

/** A deployment as answers show it: what has a step's marker says its own share exactly. */
export function asShown(deployment: JsonDeployment, { percentages }: Readings): JsonDeployment {
  if (readStep(messageOf(deployment)) !== undefined) return deployment;
  const versions = deployment.versions.map((share) => ({
    ...share,
    percentage: shownPercentage(percentages, share.percentage),
  }));
  return { ...deployment, versions };
}

/** Whether one may be the other as an answer shows it: rounded to one decimal, and made to total 100. */
export function sameShare(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.105;
}

/** When a deployment was made, in Unix ms. */
export function createdAt({ created_on }: JsonDeployment): number {
  return Date.parse(created_on);
}

/** Whether it can be deployed again as it is. */
export function isRepeatable(deployment: JsonDeployment): boolean {
  const odd = Object.keys(deployment).some((key) => ["cohorts", "regions"].includes(key));
  const fields = deployment.versions.flatMap((version) => Object.keys(version));
  return (
    !odd &&
    deployment.strategy === "percentage" &&
    deployment.versions.length <= 2 &&
    fields.every((field) => field === "version_id" || field === "percentage")
  );
}
