import * as processes from "../../processes/invariants.ts";
import * as live from "../../processes/live-invariants.ts";
import type { ProcessRecording } from "../../processes/play-process.ts";
import * as steps from "../../step-invariants.ts";
import { gatherRolloutFacts, type RolloutFacts } from "../rollout-facts.ts";
import type { RolloutRecording } from "../rollout-recording.ts";
import * as endings from "./endings.ts";
import * as final from "./live-at-the-end.ts";
import * as order from "./order.ts";
import { truthful } from "./truthful.ts";
import * as windows from "./windows.ts";
import * as writes from "./writes.ts";

export interface Violation {
  readonly invariant: string;
  readonly what: string;
}

type Invariant<T> = (facts: T) => Generator<string>;

/** Whatever the command, where it is known what a process has saved, read and told. */
const EVERY_STEP: Readonly<Record<string, Invariant<Pick<RolloutFacts, "recording">>>> = {
  "saved and read before each write": ({ recording }) => steps.prepared(recording),
  "a read after each write": ({ recording }) => steps.verified(recording),
  "the token shows nowhere": ({ recording }) => steps.secret(recording),
};

const ENGINE: Readonly<Record<string, Invariant<RolloutFacts>>> = {
  "shares total 100, one order, the right marker": writes.wellFormed,
  ...EVERY_STEP,
  "nothing foreign seen live before a write": writes.notForeign,
  "nothing deployed twice": order.once,
  "forced only past a changed secret": order.forced,
  "three tries at most": order.limited,
  "one step after the other, each after its hold": order.paced,
  "no step outside the window": windows.inside,
  "a rollback never waits for the window": windows.prompt,
  "never forward after a failure, a cancel or the fence": order.notForward,
  "every run ends, in time, and nothing is thrown": endings.ends,
  "begins where the contract says so": endings.startsRight,
  "what main says is what the API last said": truthful,
  "a foreign deployment lives": final.foreignLives,
  "the end is one that was asked for": final.wanted,
  "post leaves a finished main alone": endings.postMinds,
};

/** Those that can be told from outside of the processes. */
const BUNDLE: Readonly<Record<string, Invariant<RolloutFacts>>> = {
  "shares total 100, one order, the right marker": writes.wellFormed,
  "nothing deployed twice": order.once,
  "a foreign deployment lives": final.foreignLives,
  "the end is one that was asked for": final.wanted,
};

const PROCESSES: Readonly<Record<string, Invariant<ProcessRecording & { readonly facts: RolloutFacts }>>> = {
  "both steps end as they should": processes.ends,
  "the outputs are what was live": processes.truthful,
  "the token shows nowhere": processes.secret,
  "no foreign text gives a command": live.orders,
  "a dead canary is never given more": live.deadStops,
  "the tails are deleted": live.tailsDeleted,
};

export const ROLLOUT_INVARIANTS = Object.keys(ENGINE);
export const PROCESS_INVARIANTS = Object.keys(PROCESSES);

/** Every invariant that a run of the engine has broken. */
export function checkRollout(recording: RolloutRecording): readonly Violation[] {
  return broken(ENGINE, gatherRolloutFacts(recording));
}

/** Every invariant that a run of the bundle has broken. */
export function checkProcess(run: ProcessRecording): readonly Violation[] {
  const facts = gatherRolloutFacts(run.recording);
  return [...broken(BUNDLE, facts), ...broken(PROCESSES, { ...run, facts })];
}

function broken<T>(invariants: Readonly<Record<string, Invariant<T>>>, facts: T): readonly Violation[] {
  return Object.entries(invariants).flatMap(([invariant, test]) =>
    [...test(facts)].map((what) => ({ invariant, what })),
  );
}
