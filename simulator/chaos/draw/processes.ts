import { createRandom, type Random } from "../../random.ts";
import type { Moment } from "../fault-plan.ts";
import { type Act, type JobStep, job, type Scenario, TICK } from "../scenario.ts";
import { drawCommandsScenario } from "./commands.ts";
import { drawJobScenario } from "./jobs.ts";
import { drawLive } from "./live.ts";
import { drawRolloutScenario } from "./rollout.ts";

/** How many of the scenarios are jobs of up to three steps; of the others, how many are commands, and not a rollout. */
const JOBS_SHARE = 0.15;
const COMMANDS_SHARE = 0.5;
/** How many of the rollouts have a live check. */
const LIVE_SHARE = 0.4;
const DRAWN_COMMANDS = 4;

/** A scenario for dist/: without checks but the live one, and short, as each poll of the list costs real time. */
export function drawProcessScenario(seed: number): Scenario {
  if (createRandom(seed ^ 0x10b5).chance(JOBS_SHARE)) return drawJob(seed);
  return createRandom(seed ^ 0x2c1d).chance(COMMANDS_SHARE) ? drawCommands(seed) : drawRollout(seed);
}

/** The same with holds that take so many ms. */
function withHolds(scenario: Scenario, holdMs: () => number, longer: () => number = () => 1): Scenario {
  const schedule = scenario.workflow.schedule.map(({ percent, hold }) => {
    if (hold === undefined) return { percent };
    const min = holdMs();
    return { percent, hold: { min, max: min * longer() } };
  });
  return { ...scenario, workflow: { ...scenario.workflow, schedule, checks: [] } };
}

function drawRollout(seed: number): Scenario {
  const random = createRandom(seed ^ 0x9c0);
  const drawn = withHolds(drawRolloutScenario(seed), () => random.pick([300, 2_000, 6_000]));
  const before = drawn.before.map((act, index) => {
    const last = index === drawn.before.length - 1;
    return last && act.agoMs <= 3_600_000 ? { ...act, agoMs: Math.min(act.agoMs, 60_000) } : act;
  });
  const impatient = seed % 3 === 0;
  const short = mapSteps({ ...drawn, before, clockOffsetMs: 0 }, (step) => ({ ...step, impatient }));
  const appended = createRandom(seed ^ 0x11fe);
  return appended.chance(LIVE_SHARE) ? listening(short, appended) : short;
}

/** The same with a live check, and holds that are long enough to hear something. */
function listening(scenario: Scenario, random: Random): Scenario {
  const long = withHolds(
    scenario,
    () => random.pick([20_000, 60_000]),
    () => (random.chance(0.3) ? 2 : 1),
  );
  const span = long.workflow.schedule.reduce((total, { hold }) => total + (hold?.max ?? 0), 0);
  return { ...long, workflow: { ...long.workflow, live: drawLive(random, span) } };
}

function drawJob(seed: number): Scenario {
  const random = createRandom(seed ^ 0x70b5);
  const short = withHolds(drawJobScenario(seed), () => random.pick([0, 2_000, 6_000]));
  return { ...mapSteps(short, (step) => hostileErrors(step, random)), hostile: true };
}

/** Five commands, each with what befalls its processes. */
function drawCommands(seed: number): Scenario {
  const drawn = drawCommandsScenario(seed);
  const random = createRandom(seed ^ 0xb0d1e);
  const acts = [...firstCommands(drawn.acts), ...lastCommand(random)];
  const workflow = { ...drawn.workflow, checks: [] };
  const compared = new Set(acts.flatMap((act, place) => (isAnnounced(act) ? [acts[place - 1], act] : [])));
  return {
    ...drawn,
    workflow,
    hostile: true,
    acts: acts.map((act) => {
      if (act.kind !== "job" || compared.has(act)) return act;
      return { ...act, steps: act.steps.map((step) => withIncidents(step, random)) };
    }),
  };
}

function firstCommands(acts: readonly Act[]): readonly Act[] {
  let commands = 0;
  const end = acts.findIndex((act) => act.kind === "job" && ++commands > DRAWN_COMMANDS);
  return end < 0 ? acts : acts.slice(0, end);
}

/** The scenarios draw few of the commands that end a rollout at once. */
function lastCommand(random: Random): readonly Act[] {
  const command: JobStep = {
    ...TICK,
    command: random.pick(["advance", "promote", "rollback", "rollback"]),
    canary: { kind: "none" },
    onConflict: random.pick(["fail", "replace"]),
    event: "workflow_dispatch",
  };
  return [{ kind: "pass", ms: random.int(3_600_000) }, job(command)];
}

/** What stops a job needs requests that take a while: without any latency a command is over at once. */
function withIncidents(step: JobStep, random: Random): JobStep {
  const cancel = random.chance(0.2) ? drawMoment(random) : undefined;
  const kill = random.chance(0.15) ? drawMoment(random) : undefined;
  const impatient = random.chance(0.3);
  const postAfterMs = random.pick([0, 400, 5_000]);
  const hit = hostileErrors({ ...step, cancel, kill, impatient, postAfterMs }, random);
  const [least, most] = hit.faultPlan.latency;
  if ((cancel === undefined && kill === undefined) || most > 0) return hit;
  return { ...hit, faultPlan: { ...hit.faultPlan, latency: [least + 10, 80] } };
}

function hostileErrors(step: JobStep, random: Random): JobStep {
  return { ...step, faultPlan: { ...step.faultPlan, hostileErrors: random.pick([0, 0, 0.1]) } };
}

/** A command makes about eight requests, and one of them writes. */
function drawMoment(random: Random): Moment {
  const end = random.pick(["sent", "answered"] as const);
  const plusMs = random.pick([0, 0, random.int(100), random.int(1_000)]);
  return random.chance(0.3)
    ? { kind: "write", n: 0, end, plusMs }
    : { kind: "request", n: random.int(10), end, plusMs };
}

function isAnnounced(act: Act): boolean {
  return act.kind === "job" && act.steps.some(({ announced }) => announced);
}

function mapSteps(scenario: Scenario, change: (step: JobStep) => JobStep): Scenario {
  const acts = scenario.acts.map((act) =>
    act.kind === "job" ? { ...act, steps: act.steps.map(change) } : act,
  );
  return { ...scenario, acts };
}
