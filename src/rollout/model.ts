/**
 * The words of a rollout as types. Everything here is plain, readonly data.
 *
 * Units: shares are percentages (0–100, at most two decimals when they are ours), durations are
 * milliseconds, instants are Unix milliseconds of the server's clock unless a name says otherwise.
 */

export interface VersionShare {
  readonly versionId: string;
  /** 0–100. Ours have at most two decimals; a foreign deployment's may have more. */
  readonly percentage: number;
}

/** A deployment as Cloudflare stores it. The newest in the list serves the traffic. */
export interface Deployment {
  readonly id: string;
  /** ISO 8601, as the server sent it. */
  readonly createdOn: string;
  /** `wrangler`, `api`, `dash`, `terraform`, …: an open set. */
  readonly source: string;
  readonly author?: string | undefined;
  /** The annotation `workers/message`. */
  readonly message?: string | undefined;
  /** The annotation `workers/triggered_by`: an open set that the server may replace; never state. */
  readonly triggeredBy?: string | undefined;
  /** In the order that the server keeps. */
  readonly versions: readonly VersionShare[];
  /** What about this deployment isn't understood (another strategy, cohorts, …); such a one is never overwritten knowingly, and can't be restored. */
  readonly oddity?: string | undefined;
}

/** Durable Objects: when running objects take the new code. `maxDelayS` in seconds, 0–86400. */
export type CodeUpdate =
  | { readonly mode: "immediate" }
  | { readonly mode: "deferred"; readonly maxDelayS: number };

/**
 * What wrangler sends with every deployment. Without the field every open WebSocket of a Durable Object
 * has been seen to be cut at once.
 */
export const DEFAULT_CODE_UPDATE: CodeUpdate = { mode: "deferred", maxDelayS: 300 };

export interface NewDeployment {
  readonly versions: readonly VersionShare[];
  readonly message: string;
  readonly triggeredBy: string;
  /** Sends `force=true`: also create what is normally blocked, such as error 10220. */
  readonly force: boolean;
  readonly codeUpdate: CodeUpdate;
}

/** A version as the list of versions shows it. */
export interface VersionSummary {
  readonly id: string;
  /** Counts up with each upload. */
  readonly number: number;
  readonly createdOn: string;
  readonly tag?: string | undefined;
  readonly message?: string | undefined;
  /** `secret` marks a version that a secret edit made: it inherits the tag of the one before. */
  readonly triggeredBy?: string | undefined;
}

/** A version in detail, as far as a rollout depends on it. */
export interface Version extends VersionSummary {
  /** The newest Durable Object migration that the version contains. */
  readonly migrationTag?: string | undefined;
  /** The declared `exports` as canonical JSON (keys sorted); two versions of one split must agree. */
  readonly exports?: string | undefined;
}

/** How a workflow names a version. */
export type VersionRef =
  | { readonly kind: "id"; readonly id: string }
  | { readonly kind: "tag"; readonly tag: string }
  | { readonly kind: "latest" };

/** How long a step is watched, in milliseconds; `min === max` is a hold of one duration. */
export interface Hold {
  readonly min: number;
  readonly max: number;
}

/** One step of the schedule. Without a hold it is left at once and runs no checks. */
export interface Step {
  /** The canary's share, 0–100, at most two decimals. */
  readonly percent: number;
  readonly hold?: Hold;
}

/** At least one step, strictly ascending. */
export type Schedule = readonly Step[];

/** Hours of some days of the week at which steps may be begun. */
export interface OpenSpan {
  /** 0 is Monday, 6 is Sunday. */
  readonly days: readonly number[];
  /** Minutes of the zone's day, 0–1440; `to` is outside. */
  readonly from: number;
  readonly to: number;
  /** An IANA name. */
  readonly zone: string;
}

/** Days on which no step is begun, `first` to `last` included; both `YYYY-MM-DD`. */
export interface Freeze {
  readonly first: string;
  readonly last: string;
  readonly zone: string;
}

/** When steps forward may be begun: inside a span, where there are any, and outside every freeze. */
export interface StepWindow {
  readonly spans: readonly OpenSpan[];
  readonly freezes: readonly Freeze[];
}

/** Stable at 100 % again, or the split as it is: after a failure (a failed check, a refused write) or a cancel. */
export type Policy = "rollback" | "hold";
/** What happens when a hold's longest time is over without a verdict. */
export type OnInconclusive = Policy | "proceed";
/** What happens when another canary's rollout is under way. */
export type OnConflict = "fail" | "replace";

export type Command = "rollout" | "advance" | "promote" | "rollback" | "status";

/** The output `status`. */
export type Status =
  | "completed"
  | "waiting"
  | "idle"
  | "planned"
  | "rolled-back"
  | "held"
  | "drifted"
  | "failed";

/**
 * What a check says of the canary right now.
 * `pending`: it hasn't been able to say anything yet (a hold grows until it has) ·
 * `pass`: would pass if the hold ended now · `early`: passes, and is certain enough to leave a
 * `min..max` hold early · `inconclusive`: looked, and there isn't enough data ·
 * `exempt`: can't be judged at this share; neither passes nor blocks.
 */
export type VerdictStatus = "pending" | "pass" | "early" | "fail" | "inconclusive" | "exempt";

export interface Verdict {
  /** The check as the workflow wrote it, without `warn`. */
  readonly check: string;
  readonly status: VerdictStatus;
  /** A warned check is reported and never stops, holds or delays. */
  readonly warn: boolean;
  /** One line with the numbers, e.g. `canary 12/431 (2.8 %) against stable 9/8102 (0.11 %), …`. Foreign text in it is raw. */
  readonly detail: string;
  /** The numbers behind `detail`, for the report. */
  readonly numbers: Readonly<Record<string, number | string>>;
}

/** The canary's place in the schedule, read from the live deployment alone. Instants are server time. */
export interface Position {
  /** The canary's live share; null when the live deployment doesn't contain it. */
  readonly share: number | null;
  /** Index of the largest step not above the live share; −1 when there is none. */
  readonly step: number;
  /** When the live deployment was created: the hold counts from here. */
  readonly since: number;
  /** When it is looked at. */
  readonly now: number;
  /** When the step's hold may end and when it must; undefined where it has none. */
  readonly ends: HoldEnds | undefined;
}

/** A hold goes on until the next step may be begun: later than now while the window is closed. */
export interface HoldEnds {
  readonly mayEndAt: number;
  readonly mustEndAt: number;
}

/** The workflow run that made a deployment. */
export interface RunRef {
  /** `GITHUB_RUN_ID`: decimal digits. */
  readonly id: string;
  /** `GITHUB_RUN_ATTEMPT`, from 1. */
  readonly attempt: number;
}

export type RollbackCause = "failed" | "cancelled" | "manual";

/** Why a deployment was made. `restore` puts a foreign one back that ours was written over. */
export type Purpose = "step" | "rollback" | "restore" | "promote";

/** What a workflow asks for, validated and complete. */
export interface RolloutRequest {
  readonly command: Command;
  readonly scriptName: string;
  /** `none`: the workflow names no canary; `problem` says which ways there are to name one. */
  readonly canary: VersionRef | { readonly kind: "none"; readonly problem: string };
  readonly stable: VersionRef | undefined;
  /** Every step has the hold that it is watched for: the input `hold` is part of it. */
  readonly schedule: Schedule;
  /** When steps forward may be begun; undefined: at any time. */
  readonly window: StepWindow | undefined;
  readonly onFailure: Policy;
  readonly onCancel: Policy;
  readonly onConflict: OnConflict;
  readonly onInconclusive: OnInconclusive;
  /** The event's name, or `manual` outside GitHub, when the input is empty. */
  readonly triggeredBy: string;
  readonly run: RunRef;
  readonly force: boolean;
  /** For every deployment; undefined: as each needs it. */
  readonly codeUpdate: CodeUpdate | undefined;
  readonly dryRun: boolean;
  /** After completion, delete the intermediate deployments. */
  readonly prune: boolean;
  /** A person started this run (workflow_dispatch). */
  readonly byHand: boolean;
  /** How long the job may take at most, in ms; undefined on a self-hosted runner. */
  readonly jobLimitMs: number | undefined;
}
