/** What must be true of the commands' processes and of what they leave behind. */

import type { Violation } from "../rollouts/invariants/all.ts";
import { sameShare, shareOf } from "../rollouts/rollout-facts.ts";
import * as announcements from "../sequences/invariants/announcements.ts";
import * as endings from "../sequences/invariants/endings.ts";
import * as secrets from "../sequences/invariants/secrets.ts";
import * as windows from "../sequences/invariants/windows.ts";
import * as writes from "../sequences/invariants/writes.ts";
import { type CommandFacts, gatherSequenceFacts } from "../sequences/sequence-facts.ts";
import { foreignCommands } from "./hostile.ts";
import { secretIn, stepsEnd } from "./invariants.ts";
import type { CommandProcesses, CommandsRecording } from "./play-commands.ts";

/** Those of the engine's that can be told from outside of the processes. */
const SEQUENCE: Readonly<Record<string, (facts: CommandFacts) => Generator<string>>> = {
  "one or two versions, 100 in all, nothing refused": writes.wellFormed,
  "a tick makes one step, and only when it is due": writes.oneStep,
  "nothing deployed twice": writes.once,
  "forced only past a changed secret": secrets.forced,
  "no step outside the window": windows.inside,
  "only a tick waits for the window": windows.tickOnly,
  "pruned after completion only": writes.pruned,
  "a dry-run writes nothing": announcements.dry,
  "advance does what status announced": announcements.asAnnounced,
  "the command does what its dry-run planned": announcements.asPlanned,
  "a foreign deployment lives": endings.foreignLives,
  "rolled back to stable": endings.rolledBack,
  "completed when all is over": endings.completed,
  "a tick does what is due": endings.onTime,
  "a promotion that may happen happens": endings.promoted,
  "what is said to be live is live": endings.truthful,
  "the reason names what is live": endings.namesLive,
};

type Job = CommandProcesses & { readonly cloud: CommandsRecording["sequence"]["cloud"] };

const PROCESSES: Readonly<Record<string, (job: Job) => Generator<string>>> = {
  "both steps end as they should": ends,
  "the outputs name the live deployment": outputs,
  "the token shows nowhere": secretIn,
  "no foreign text gives a command": orders,
};

export const COMMAND_PROCESS_INVARIANTS = Object.keys(PROCESSES);

/** Every invariant that the commands' processes have broken. */
export function checkCommands({ sequence, jobs }: CommandsRecording): readonly Violation[] {
  const facts = gatherSequenceFacts(sequence);
  return jobs.flatMap((job, index) => {
    const { run } = job;
    const told = (invariant: string, what: string) => ({
      invariant,
      what: `act ${run.place}, ${run.act.command}: ${what}`,
    });
    const own = facts[index];
    const ofSequence = Object.entries(SEQUENCE).flatMap(([invariant, test]) =>
      own === undefined ? [] : [...test(own)].map((what) => told(invariant, what)),
    );
    const ofProcesses = Object.entries(PROCESSES).flatMap(([invariant, test]) =>
      [...test({ ...job, cloud: sequence.cloud })].map((what) => told(invariant, what)),
    );
    return [...ofSequence, ...ofProcesses];
  });
}

function* ends({ main, post, run }: Job) {
  const { command } = run.act;
  yield* stepsEnd({
    main,
    post,
    mayBeKilled: run.killedAt !== undefined,
    alsoGood: command === "rollback" ? ["rolled-back"] : [],
  });
  const { status } = main?.outputs ?? {};
  if (main && !endings.ENDINGS[command].some((each) => each === status)) yield `${command} ended ${status}`;
}

/** The id, the share and the report are of one deployment that there is. */
function* outputs({ main, run, cloud }: Job) {
  if (!main) return;
  const id = main.outputs["deployment-id"];
  const { percentage, report } = main.outputs;
  const canary = main.outputs["canary-version"];
  if (!id) {
    if (run.outcome?.status !== "failed") yield `ended ${run.outcome?.status} without a deployment-id`;
    return;
  }
  const named = cloud.requestLog.deployments.find(({ deployment }) => deployment.id === id)?.deployment;
  if (named === undefined) yield `says that ${id} is live, which never was`;
  else if (canary && !sameShare(Number(percentage), shareOf(named, canary) ?? 0))
    yield `says ${percentage} %, and ${id} has ${shareOf(named, canary)}`;
  const reported = report === undefined ? undefined : JSON.parse(report).live?.id;
  if (reported !== id) yield `the output names ${id}, and the report ${reported}`;
}

function* orders({ main, post }: Job) {
  for (const { name, data } of foreignCommands([...(main?.commands ?? []), ...post.commands]))
    yield `the command ${name} ran with ${JSON.stringify(data)}`;
}
