import { createRandom, type Random } from "../../random.ts";
import type { Moment } from "../rollouts/rollout-scenario.ts";
import { drawSequenceScenario } from "../sequences/draw-sequence.ts";
import type { Act, CommandAct, SequenceScenario } from "../sequences/sequence-scenario.ts";
import { TICK } from "../sequences/tick.ts";

/** What befalls one job beside its fault plan. */
export interface JobIncidents {
  readonly cancel: Moment | undefined;
  readonly kill: Moment | undefined;
  readonly impatient: boolean;
  readonly postAfterMs: number;
  /** How often a request is answered by an error whose text would be a workflow command, 0–1. */
  readonly hostileErrors: number;
}

export interface CommandsScenario {
  readonly sequence: SequenceScenario;
  /** By the place of the act. */
  readonly incidents: readonly JobIncidents[];
}

const DRAWN_COMMANDS = 4;
const NOTHING: JobIncidents = {
  cancel: undefined,
  kill: undefined,
  impatient: false,
  postAfterMs: 0,
  hostileErrors: 0,
};

/** Five commands of a workflow without checks, each with what befalls its processes. */
export function drawCommandsScenario(seed: number): CommandsScenario {
  const drawn = drawSequenceScenario(seed);
  const random = createRandom(seed ^ 0xb0d1e);
  const acts = [...firstCommands(drawn.acts), ...lastCommand(random)];
  const incidents = acts.map((act, place) =>
    isAnnounced(act) || isAnnounced(acts[place + 1]) ? NOTHING : drawIncidents(random),
  );
  const reachable = acts.map((act, place) => (act.kind === "command" ? reach(act, incidents[place]) : act));
  return { sequence: { ...drawn, checks: 0, acts: reachable }, incidents };
}

/** What stops a job needs requests that take a while: without any latency a command is over at once. */
function reach(act: CommandAct, { cancel, kill } = NOTHING): CommandAct {
  const { faultPlan } = act;
  const [least, most] = faultPlan.latency;
  if ((cancel === undefined && kill === undefined) || most > 0) return act;
  return { ...act, faultPlan: { ...faultPlan, latency: [least + 10, 80] } };
}

function firstCommands(acts: readonly Act[]): readonly Act[] {
  let commands = 0;
  const end = acts.findIndex((act) => act.kind === "command" && ++commands > DRAWN_COMMANDS);
  return end < 0 ? acts : acts.slice(0, end);
}

/** The sequences draw few of the commands that end a rollout at once. */
function lastCommand(random: Random): readonly Act[] {
  const command: CommandAct = {
    ...TICK,
    command: random.pick(["advance", "promote", "rollback", "rollback"]),
    canary: { kind: "none" },
    onConflict: random.pick(["fail", "replace"]),
    byHand: true,
  };
  return [{ kind: "pass", ms: random.int(3_600_000) }, command];
}

function drawIncidents(random: Random): JobIncidents {
  return {
    cancel: random.chance(0.2) ? drawMoment(random) : undefined,
    kill: random.chance(0.15) ? drawMoment(random) : undefined,
    impatient: random.chance(0.3),
    postAfterMs: random.pick([0, 400, 5_000]),
    hostileErrors: random.pick([0, 0, 0.1]),
  };
}

/** A command makes about eight requests, and one of them writes. */
function drawMoment(random: Random): Moment {
  const end = random.pick(["sent", "answered"] as const);
  const plusMs = random.pick([0, 0, random.int(100), random.int(1_000)]);
  return random.chance(0.3)
    ? { kind: "write", n: 0, end, plusMs }
    : { kind: "request", n: random.int(10), end, plusMs };
}

function isAnnounced(act: Act | undefined): boolean {
  return act?.kind === "command" && act.announced;
}
