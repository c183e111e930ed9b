/** The effects that the core needs, as interfaces; the edges implement them. No I/O here. */

import type { RolloutEvent, StepPreview } from "./events.ts";
import type { LedgerState } from "./ledger-state.ts";
import type {
  Deployment,
  HoldEnds,
  NewDeployment,
  Schedule,
  Step,
  Verdict,
  Version,
  VersionSummary,
} from "./model.ts";

export interface Clock {
  /** Monotonic milliseconds near Unix time on this machine; a changed wall clock doesn't move it. */
  now(): number;
  /** Resolves after `ms`. Rejects with the signal's reason as soon as it is aborted, also when it already is. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface CallOptions {
  /** Gives up waiting for the answer: rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** The whole call's time limit in milliseconds; default 30 000. */
  readonly timeoutMs?: number;
}

/** One page of the list of deployments. */
export interface DeploymentPage {
  /** Newest first, as the server orders them; duplicates and disorder are passed on. */
  readonly deployments: readonly Deployment[];
  /** Whether it is known to be the list's end. */
  readonly last: boolean;
  /** The whole list's length, where the server sends it. */
  readonly total?: number;
}

/**
 * One Worker's deployments and versions. Each call is one request, without retries.
 * Every method rejects with `ApiError` (see errors.ts), or with the signal's reason when aborted.
 */
export interface WorkerApi {
  /** @param page from 1, the newest deployments, on; a server may ignore it and send its first page again */
  listDeployments(page: number, options?: CallOptions): Promise<DeploymentPage>;
  getDeployment(id: string, options?: CallOptions): Promise<Deployment>;
  createDeployment(deployment: NewDeployment, options?: CallOptions): Promise<Deployment>;
  deleteDeployment(id: string, options?: CallOptions): Promise<void>;
  /** Newest first. */
  listDeployableVersions(options?: CallOptions): Promise<readonly VersionSummary[]>;
  getVersion(id: string, options?: CallOptions): Promise<Version>;
  /**
   * The server's clock now (Unix ms), estimated from the `date` headers seen so far and never ahead
   * of it; the local clock before the first answer.
   */
  serverNow(): number;
}

/** What is deployed, as far as a command of the workflow gets to know it. */
export interface Serving {
  readonly live: Deployment;
  /** The canary's live share, 0–100. */
  readonly share: number;
  /** Undefined when it is unknown. */
  readonly stableId: string | undefined;
  readonly canaryId: string;
}

/** What the judge needs to know of the hold that is being watched. */
export interface HoldView extends Serving, HoldEnds {
  readonly step: Step;
  /** Index of the step in the schedule, and the number of steps. */
  readonly index: number;
  readonly count: number;
  /** May differ from the step's when it was changed by hand. */
  readonly share: number;
  readonly stableId: string;
  /** When the live deployment was created, and now, both in server time. */
  readonly since: number;
  readonly now: number;
  /** Normalised list (newest first) that the look is based on: earlier steps' times are in it. */
  readonly deployments: readonly Deployment[];
}

/** A rollout that is about to go on, as far as its checks depend on it. */
export interface RemainingRollout extends Serving {
  readonly schedule: Schedule;
  /** Index of the first step whose hold is still to come or not over. */
  readonly firstStep: number;
  /** Server time. */
  readonly now: number;
  /** Whether the plan shall say how soon a regression would be noticed. */
  readonly preview: boolean;
}

/** What is known of the checks before the first write. */
export interface PreflightFindings {
  /** Each keeps the rollout from beginning. */
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  /** What the plan says of the checks. */
  readonly notes: readonly string[];
  /** Absent unless `RemainingRollout.preview` asks for it. */
  readonly preview?: readonly StepPreview[];
}

/** Runs the checks that are due and says what every check says now. */
export interface Judge {
  /**
   * Tests what the checks need, such as permissions, before the first write. Without it there is nothing
   * to test. One try: rejects with `ApiError` when Cloudflare doesn't answer, or the signal's reason.
   */
  preflight?(remaining: RemainingRollout, options: CallOptions): Promise<PreflightFindings>;
  /**
   * One verdict a check, in the workflow's order. To be called again and again: what is due and what is
   * under way is the judge's to know. Never rejects for a check's own failure, only when aborted.
   */
  look(watch: HoldView, signal: AbortSignal): Promise<readonly Verdict[]>;
  /** Aborted as soon as a check fails after the last look: then look again at once. Another one after each look. */
  readonly alarm?: AbortSignal;
  /**
   * After a rollback: asks the probes that failed in the last look once more, without a version, until
   * stable passes them, for about a minute at most. What they found, in a sentence; undefined where none failed.
   * Rejects only when aborted.
   */
  probeStable?(signal: AbortSignal): Promise<string | undefined>;
  /** Ends what is still under way, such as commands, and resolves when it has ended. Never rejects. */
  close?(): Promise<void>;
}

/** What post needs to settle an interrupted rollout. No token, ever. */
export interface StateStore {
  /**
   * Synchronous: when it returns, post will see the state even if the process is killed. On a full disk it sees an older one:
   * the first failure throws, or is a warning (`rollback`), and later ones say nothing.
   */
  save(state: LedgerState): void;
}

export interface Ports {
  readonly clock: Clock;
  readonly api: WorkerApi;
  readonly judge: Judge;
  readonly state: StateStore;
  /** Aborted by the first SIGINT or SIGTERM, with a `Cancelled` (errors.ts) as its reason. */
  readonly cancel: AbortSignal;
  /** True once post has started (container jobs): nothing may be written any more. */
  readonly fenced: () => boolean;
  readonly emit: (event: RolloutEvent) => void;
  /** What the deployments' messages say behind the marker; asked for only where something may be written. */
  readonly message: () => Promise<string>;
  /** Uniform in [0, 1), for jitter. */
  readonly random: () => number;
}
