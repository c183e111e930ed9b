import type { PostOutcome } from "../../src/rollout/drive/settle-in-post.ts";
import type { RolloutEvent, RunOutcome } from "../../src/rollout/events.ts";
import type { LedgerState } from "../../src/rollout/ledger-state.ts";
import type { RolloutRequest } from "../../src/rollout/model.ts";
import type { Cloud } from "../account/cloud.ts";
import type { JsonDeployment, JsonShare, StoredVersion } from "../account/model.ts";
import type { RequestEntry } from "../account/request-log.ts";
import type { Finished } from "../runner/runner.ts";
import { asShown } from "./read-deployment.ts";
import type { JobStep, Scenario } from "./scenario.ts";
import type { World } from "./world.ts";

/** How post ended: it may have had nothing to settle. */
export type PostEnd =
  | { readonly kind: "nothing"; readonly why: string }
  | ({ readonly kind: "settled" } & PostOutcome);

export type ProcessName = "main" | "post";

/** When: server time in Unix ms, and a place in the run's order, since much may happen within one millisecond. */
export interface Timestamped {
  readonly process: ProcessName;
  readonly at: number;
  readonly n: number;
}

/** A request that left a process. */
export interface SentRequest extends Timestamped {
  readonly entry: RequestEntry;
  /** When its answer, or its failure, reached the process; undefined when it never did. */
  endedAt: number | undefined;
  endedN: number | undefined;
  /** `HTTP 200`, or the transport's error. */
  end: string | undefined;
}

/** A list of deployments that a process has read. */
export interface ListRead extends Timestamped {
  /** Newest first, each once; as far as the list went. */
  readonly deployments: readonly JsonDeployment[];
}

/** One use of the action: what its main and its post did, and what befell them. Times are the server's, in Unix ms. */
export interface StepRecord {
  readonly step: JobStep;
  /** Its place among the acts, and among the steps of its job. */
  readonly place: number;
  readonly index: number;
  readonly request: RolloutRequest;
  readonly startedAt: number;
  /** How many entries the request log had then, and what the list showed, newest first. */
  readonly from: number;
  readonly listed: readonly JsonDeployment[];
  /** All versions then, newest first. */
  readonly versions: readonly StoredVersion[];
  readonly sent: SentRequest[];
  readonly listReads: ListRead[];
  readonly saves: (Timestamped & { readonly state: LedgerState })[];
  /** None of a process: it has a log instead. */
  readonly events: (Timestamped & { readonly event: RolloutEvent })[];
  /** Counts up with everything that is noted. */
  n: number;
  /** When the judge said of a check that counts that it failed. */
  failedAt: number | undefined;
  cancelledAt: number | undefined;
  killedAt: number | undefined;
  fencedAt: number | undefined;
  mainEndedAt: number | undefined;
  /** Undefined when main was killed. */
  outcome: RunOutcome | undefined;
  /** What main had saved when post began. */
  postState: LedgerState | undefined;
  postStartedAt: number | undefined;
  postEndedAt: number | undefined;
  post: PostEnd | undefined;
  /** What was thrown where nothing may be. */
  readonly thrown: { readonly process: ProcessName | "run"; readonly error: unknown }[];
  /** Live when main had ended, and when both steps had. */
  left: JsonDeployment | undefined;
  after: JsonDeployment | undefined;
  endedAt: number;
  /** How many entries the request log had then. */
  until: number;
  /** What the processes left behind; absent where it was played in this one. */
  processes?: { readonly main: Finished | undefined; readonly post: Finished };
}

/** A run that is about to begin. */
export function newRun(
  { cloud, scenario }: World,
  planned: Pick<StepRecord, "step" | "place" | "index" | "request">,
): StepRecord {
  const { scriptName } = planned.request;
  return {
    ...planned,
    startedAt: cloud.now(),
    from: cloud.requestLog.entries.length,
    listed: cloud.deployments(scriptName).map(({ json }) => asShown(json, scenario.readings)),
    versions: cloud.versions(scriptName),
    sent: [],
    listReads: [],
    saves: [],
    events: [],
    n: 0,
    failedAt: undefined,
    cancelledAt: undefined,
    killedAt: undefined,
    fencedAt: undefined,
    mainEndedAt: undefined,
    outcome: undefined,
    postState: undefined,
    postStartedAt: undefined,
    postEndedAt: undefined,
    post: undefined,
    thrown: [],
    left: undefined,
    after: undefined,
    endedAt: 0,
    until: 0,
  };
}

/** A scenario that was played. */
export interface Recording {
  readonly scenario: Scenario;
  readonly cloud: Cloud;
  readonly startedAt: number;
  readonly runs: readonly StepRecord[];
  endedAt: number;
}

/** What main told, in order. */
export function toldByMain({ events }: Pick<StepRecord, "events">): readonly RolloutEvent[] {
  return events.flatMap(({ process, event }) => (process === "main" ? [event] : []));
}

/** Whether something went wrong with a request; a delay alone isn't that. */
export function isStruck({ entry, end }: SentRequest): boolean {
  return entry.faults.some((fault) => fault !== "way") || !/^HTTP /.test(end ?? "");
}

export function isForced({ entry }: SentRequest): boolean {
  return entry.query["force"] === "true";
}

interface Body {
  readonly versions?: readonly JsonShare[];
  readonly annotations?: Readonly<Record<string, string>>;
}

export function versionsOf({ entry }: SentRequest): readonly JsonShare[] {
  return (entry.body as Body | undefined)?.versions ?? [];
}

/** The message of a deployment that was asked for; empty for other requests. */
export function messageSent({ entry }: SentRequest): string {
  return (entry.body as Body | undefined)?.annotations?.["workers/message"] ?? "";
}
