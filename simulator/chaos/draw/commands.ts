import type { Command } from "../../../src/rollout/model.ts";
import { createRandom, type Random } from "../../random.ts";
import { THREE_VERSIONS } from "../initial-state.ts";
import { type Act, type JobStep, job, type Naming, type Scenario, TICK } from "../scenario.ts";
import { befallen, drawOther, type Odds, TriggerDrawer } from "./incidents.ts";
import { DAY, drawSetting, FOR_DAYS, FOR_HOURS, HOUR, MINUTE, SECOND } from "./workflow.ts";

const GAPS = [0, 20 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 6 * HOUR, DAY, 3 * DAY];

/** A Worker's life: commands one after the other. */
export function drawCommands(seed: number): Scenario {
  const random = createRandom(seed ^ 0xc0de);
  const short = random.chance(0.3);
  const setting = drawSetting(random, short ? FOR_HOURS : FOR_DAYS);
  const drawer = new ActDrawer(random, setting.workflow, short);
  const count = 6 + random.int(18);
  const acts: Act[] = [];
  while (acts.length < count) acts.push(...drawer.some());
  return { seed, ...setting, before: THREE_VERSIONS, acts };
}

/** What a workflow names as its canary. */
export function drawCanary(random: Random, command: Command, usual: Naming): Naming {
  if (command === "rollback" || (command === "promote" && random.chance(0.5))) return { kind: "none" };
  if (random.chance(0.8)) return usual;
  return random.pick([{ kind: "none" }, { kind: "nth", n: random.int(5) }]);
}

/** Draws what happens next, with a workflow in mind that ticks. */
class ActDrawer {
  readonly #random: Random;
  readonly #workflow: Scenario["workflow"];
  /** Its holds are so short that a job can wait for them. */
  readonly #short: boolean;
  /** 0–1: how much goes wrong. */
  readonly #temper: number;
  readonly #usual: Naming;
  /** How often somebody changes a secret while a command runs. */
  readonly #secret: number;

  constructor(random: Random, workflow: Scenario["workflow"], short: boolean) {
    this.#random = random;
    this.#workflow = workflow;
    this.#short = short;
    this.#temper = random.next();
    this.#secret = random.pick([0, 0, 0, 0, 0, 0, 0.1, 0.3]);
    this.#usual = random.pick([
      { kind: "latest" },
      { kind: "latest" },
      { kind: "nth", n: 0 },
      { kind: "tag", n: 0 },
    ]);
  }

  some(): readonly Act[] {
    const random = this.#random;
    const way = random.next();
    if (way < 0.42) return [this.#gap(), this.#job(this.#short && way < 0.15 ? "rollout" : "advance")];
    if (way < 0.56) return this.#announced();
    if (way < 0.61) return [this.#gap(), this.#job("status")];
    if (way < 0.67) return [this.#job("promote")];
    if (way < 0.73) return [this.#job("rollback")];
    if (way < 0.82) return [{ kind: "upload" }];
    if (way < 0.9) return this.#temper < 0.35 ? [] : [{ kind: "foreign", other: drawOther(random) }];
    return [this.#gap()];
  }

  /** A `status` and the tick after it, or a dry-run and what it has planned: nothing befalls what is compared. */
  #announced(): readonly Act[] {
    const random = this.#random;
    if (random.chance(0.5)) {
      const first = { ...this.#command("status"), stable: TICK.stable, dryRun: false };
      return [this.#gap(), job(first), job({ ...first, command: "advance", announced: true })];
    }
    const command = random.pick(["advance", "advance", "promote", "rollback"] as const);
    const first = { ...this.#command(command), stable: TICK.stable };
    return [this.#gap(), job({ ...first, dryRun: true }), job({ ...first, dryRun: false, announced: true })];
  }

  #job(command: Command): Act {
    const random = this.#random;
    const odds: Odds = {
      faults: random.next() < this.#temper ? 0.6 : 0.1,
      slow: 0.1,
      refusals: 0,
      foreign: this.#temper > 0.5 ? 0.15 : 0,
      secret: this.#secret,
      cancel: 0.12,
      container: 0.2,
      kill: 0.06,
    };
    const writes = command === "rollout" ? this.#workflow.schedule.length : 1;
    return job(befallen(this.#command(command), random, odds, new TriggerDrawer(random, writes)));
  }

  #command(command: Command): JobStep {
    const random = this.#random;
    return {
      ...TICK,
      command,
      dryRun: command !== "status" && random.chance(0.06),
      canary: drawCanary(random, command, this.#usual),
      stable: random.chance(0.15) ? { kind: "nth", n: random.int(5) } : { kind: "none" },
      onConflict: random.pick(["fail", "fail", "replace"]),
      event: random.chance(0.25) ? "workflow_dispatch" : "schedule",
    };
  }

  /** Some time, or just about a hold's. */
  #gap(): Act {
    const random = this.#random;
    const { min, max } = random.pick(this.#workflow.schedule).hold ?? { min: 0, max: 0 };
    const ms = random.chance(0.5)
      ? random.pick([min, max]) + random.pick([-2 * SECOND, 0, 2 * SECOND, MINUTE])
      : Math.round(random.pick(GAPS) * (0.5 + random.next()));
    return { kind: "pass", ms: Math.max(0, ms) };
  }
}
