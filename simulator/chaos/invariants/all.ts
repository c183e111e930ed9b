import { type Facts, gather } from "../facts.ts";
import type { Recording } from "../record.ts";
import * as endings from "./endings.ts";
import * as writes from "./writes.ts";

export interface Violation {
  readonly invariant: string;
  readonly what: string;
}

type Invariant = (facts: Facts) => Generator<string>;

const INVARIANTS: Readonly<Record<string, Invariant>> = {
  "shares total 100, one order, the right marker": writes.wellFormed,
  "saved, read and not foreign before each write": writes.prepared,
  "a read after each write": writes.verified,
  "nothing deployed twice": writes.once,
  "three tries at most": writes.limited,
  "one step after the other, each after its hold": writes.paced,
  "never forward after a failure, a cancel or the fence": writes.notForward,
  "every run ends, in time, and nothing is thrown": endings.ends,
  "begins where the contract says so": endings.startsRight,
  "what main says is what the API last said": endings.truthful,
  "a foreign deployment lives": endings.foreignLives,
  "the end is one that was asked for": endings.wanted,
  "post leaves a finished main alone": endings.postMinds,
  "the token shows nowhere": endings.secret,
};

/** Every invariant that the run has broken. */
export function check(recording: Recording): readonly Violation[] {
  const facts = gather(recording);
  return Object.entries(INVARIANTS).flatMap(([invariant, test]) =>
    [...test(facts)].map((what) => ({ invariant, what })),
  );
}
