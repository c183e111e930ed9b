import type {
  CodeUpdate,
  Command,
  OnConflict,
  OnInconclusive,
  Policy,
  RunRef,
  Schedule,
  StepWindow,
  VersionRef,
} from "./model.ts";

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
