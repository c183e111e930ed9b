import type { Violation } from "../../rollouts/invariants/all.ts";
import * as steps from "../../step-invariants.ts";
import { type CommandFacts, gatherSequenceFacts } from "../sequence-facts.ts";
import type { SequenceRecording } from "../sequence-recording.ts";
import * as announcements from "./announcements.ts";
import * as endings from "./endings.ts";
import * as interruptions from "./interruptions.ts";
import * as secrets from "./secrets.ts";
import * as windows from "./windows.ts";
import * as writes from "./writes.ts";

const INVARIANTS: Readonly<Record<string, (facts: CommandFacts) => Generator<string>>> = {
  "saved and read before each write": ({ run }) => steps.prepared(run),
  "a read after each write": ({ run }) => steps.verified(run),
  "the token shows nowhere": ({ run }) => steps.secret(run),
  "one or two versions, 100 in all, nothing refused": writes.wellFormed,
  "a tick makes one step, and only when it is due": writes.oneStep,
  "nothing deployed twice": writes.once,
  "forced only past a changed secret": secrets.forced,
  "a changed secret doesn't keep a rollback from coming through": secrets.rollbackComesThrough,
  "no step outside the window": windows.inside,
  "only a tick waits for the window": windows.tickOnly,
  "pruned after completion only": writes.pruned,
  "a dry-run writes nothing": announcements.dry,
  "advance does what status announced": announcements.asAnnounced,
  "the command does what its dry-run planned": announcements.asPlanned,
  "every command ends, in time, and nothing is thrown": endings.ends,
  "never forward after a cancel": interruptions.notForward,
  "what post says is live is live": interruptions.postTruthful,
  "a foreign deployment lives": endings.foreignLives,
  "rolled back to stable": endings.rolledBack,
  "completed when all is over": endings.completed,
  "a tick does what is due": endings.onTime,
  "a promotion that may happen happens": endings.promoted,
  "what is said to be live is live": endings.truthful,
  "the reason names what is live": endings.namesLive,
};

export const COMMAND_INVARIANTS = Object.keys(INVARIANTS);

/** Every invariant that a sequence of commands has broken. */
export function checkSequence(sequence: SequenceRecording): readonly Violation[] {
  return gatherSequenceFacts(sequence).flatMap((facts) =>
    Object.entries(INVARIANTS).flatMap(([invariant, test]) =>
      [...test(facts)].map((what) => ({
        invariant,
        what: `act ${facts.run.place}, ${facts.run.act.command}: ${what}`,
      })),
    ),
  );
}
