import type { Command } from "../../../src/rollout/model.ts";
import { type Facts, gatherFacts } from "../facts.ts";
import type { Recording } from "../recording.ts";
import * as announcements from "./announcements.ts";
import * as endings from "./endings.ts";
import * as forced from "./forced.ts";
import * as foreign from "./foreign.ts";
import * as jobs from "./jobs.ts";
import * as outcomes from "./outcomes.ts";
import * as pace from "./pace.ts";
import * as preparation from "./preparation.ts";
import * as processes from "./processes.ts";
import * as repetition from "./repetition.ts";
import * as truth from "./truth.ts";
import * as writes from "./writes.ts";

export interface Violation {
  readonly invariant: string;
  readonly what: string;
}

interface Invariant {
  readonly name: string;
  /** What it holds for; default: every command. */
  readonly of?: readonly Command[];
  /** Only where no other step is in the job: another one's post may write. */
  readonly alone?: true;
  /** Where it can be told: from what main and post say in this process, or from what their processes leave. Default: both. */
  readonly told?: "in process" | "by processes";
  readonly test: (facts: Facts) => Generator<string>;
}

const ROLLOUT: readonly Command[] = ["rollout"];
/** Those that make a write or two, and wait for nothing. */
const AT_ONCE: readonly Command[] = ["advance", "status", "promote", "rollback"];
const INSIDE = "in process";

export const INVARIANTS: readonly Invariant[] = [
  { name: "saved and read before each write", test: preparation.prepared },
  { name: "a read after each write", test: preparation.verified },
  { name: "the token shows nowhere", test: processes.secret },
  { name: "one or two versions, 100 in all, nothing refused", test: writes.accepted },
  { name: "shares total 100, one order, the right marker", of: ROLLOUT, test: writes.marked },
  { name: "pruned after completion only", test: writes.pruned },
  { name: "nothing foreign seen live before a write", of: ROLLOUT, told: INSIDE, test: foreign.notForeign },
  { name: "nothing deployed twice", test: repetition.once },
  { name: "three tries at most", test: repetition.limited },
  { name: "forced only past a changed secret", test: forced.forced },
  { name: "a changed secret doesn't keep a rollback from coming through", test: forced.rollbackComesThrough },
  { name: "one step after the other, each after its hold", of: ROLLOUT, test: pace.paced },
  { name: "a tick makes one step, and only when it is due", of: ["advance"], test: pace.oneStep },
  { name: "no step outside the window", test: pace.inside },
  { name: "a rollback never waits for the window", test: pace.prompt },
  { name: "only a tick waits for the window", of: ["promote", "rollback"], test: pace.stepsOnly },
  { name: "never forward after a failure, a cancel or the fence", test: pace.notForward },
  { name: "every step ends, and nothing is thrown", told: INSIDE, test: endings.ends },
  { name: "every step ends in time", test: endings.endsInTime },
  { name: "begins where the contract says so", of: ROLLOUT, told: INSIDE, test: endings.startsRight },
  { name: "post leaves a finished main alone", of: ROLLOUT, alone: true, test: endings.postMinds },
  {
    name: "what main says is what the API last said",
    of: ROLLOUT,
    told: INSIDE,
    test: truth.truthfulRollout,
  },
  { name: "what is said to be live is live", test: truth.saysLive },
  { name: "the reason names what is live", of: AT_ONCE, test: truth.namesLive },
  { name: "what post says is live is live", told: INSIDE, test: truth.postTruthful },
  { name: "a foreign deployment lives", test: foreign.survives },
  { name: "a foreign deployment lives", of: AT_ONCE, alone: true, test: foreign.respects },
  { name: "the end is one that was asked for", of: ROLLOUT, alone: true, test: outcomes.wanted },
  { name: "rolled back to stable", of: AT_ONCE, alone: true, test: outcomes.rolledBack },
  { name: "completed when all is over", of: AT_ONCE, alone: true, test: outcomes.completed },
  { name: "a tick does what is due", of: ["advance"], test: outcomes.onTime },
  { name: "a promotion that may happen happens", of: ["promote"], test: outcomes.promoted },
  { name: "a dry-run writes nothing", test: announcements.dry },
  { name: "a command does what was announced", test: announcements.asSaid },
  { name: "only the last step to adopt a Worker settles it", test: jobs.lastOnly },
  { name: "post writes only over its own", told: INSIDE, test: jobs.ownOnly },
  { name: "what the last step decided stays", test: jobs.stays },
  { name: "both steps end as they should", told: "by processes", test: processes.stepsEnd },
  { name: "the outputs name the live deployment", told: "by processes", test: processes.outputs },
  { name: "no foreign text gives a command", told: "by processes", test: processes.orders },
  { name: "a dead canary is never given more", of: ROLLOUT, told: "by processes", test: processes.deadStops },
  { name: "the tails are deleted", told: "by processes", test: processes.tailsDeleted },
];

/** Every invariant that the runs of a scenario have broken. */
export function violationsOf(recording: Recording): readonly Violation[] {
  return gatherFacts(recording).flatMap((facts) => {
    const { place, index, request } = facts.run;
    return INVARIANTS.filter((invariant) => applies(invariant, facts)).flatMap(({ name, test }) =>
      [...test(facts)].map((what) => ({
        invariant: name,
        what: `act ${place}, step ${index}, ${request.command}: ${what}`,
      })),
    );
  });
}

function applies({ of, alone, told }: Invariant, { run, recording }: Facts): boolean {
  const others = recording.runs.some((other) => other !== run && other.place === run.place);
  return (
    (of?.includes(run.request.command) ?? true) &&
    !(alone && others) &&
    (told === undefined || (told === "by processes") === (run.processes !== undefined))
  );
}
