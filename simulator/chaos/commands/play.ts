import { createWorkerApi } from "../../../src/cloudflare/worker-api.ts";
import { runCommand } from "../../../src/rollout/commands/run-command.ts";
import type { VersionRef } from "../../../src/rollout/model.ts";
import type { Clock, Judge, Ports } from "../../../src/rollout/ports.ts";
import type { RolloutRequest } from "../../../src/rollout/request.ts";
import { Cloud } from "../../cloud.ts";
import { Faults } from "../../faults.ts";
import type { DeletionEntry, DeploymentEntry } from "../../journal.ts";
import { createRng } from "../../rng.ts";
import { createTransport } from "../../transport.ts";
import { VirtualClock } from "../../virtual-clock.ts";
import { Cues } from "../cues.ts";
import { createJudge } from "../judge.ts";
import { MESSAGE } from "../request.ts";
import { SCRIPT, TOKEN } from "../stage.ts";
import { Sky } from "../weather.ts";
import { type Actor, createWire, never } from "../wire.ts";
import { plansOf } from "./draw.ts";
import { deployOther, pickVersion } from "./others.ts";
import type { CommandRun, Sequence } from "./record.ts";
import type { CommandAct, CommandScenario, Naming } from "./scenario.ts";

const MOST_TIMERS = 50_000;
/** Versions that are there before the workflow begins; the oldest but one is live. */
const FIRST_VERSIONS = 3;

/** Plays a sequence of commands on one Worker, on a virtual clock. */
export async function playCommands(scenario: CommandScenario): Promise<Sequence> {
  return new Life(scenario).play();
}

class Life {
  readonly #scenario: CommandScenario;
  readonly #clock = new VirtualClock();
  readonly #cloud: Cloud;
  readonly #runs: CommandRun[] = [];

  constructor(scenario: CommandScenario) {
    this.#scenario = scenario;
    this.#cloud = new Cloud({
      now: () => this.#clock.now(),
      newId: createRng(scenario.seed ^ 0x1d5).uuid,
      behaviour: { triggeredBy: scenario.triggeredBy },
    });
  }

  async play(): Promise<Sequence> {
    const [scenario, cloud, clock] = [this.#scenario, this.#cloud, this.#clock];
    cloud.addToken(TOKEN);
    for (let n = 0; n < FIRST_VERSIONS; n++) this.#upload();
    const [, stable, before] = cloud.versions(SCRIPT);
    if (!stable || !before) throw new Error("three versions have been uploaded");
    cloud.deployForeign(SCRIPT, before.id, { source: "wrangler" });
    cloud.deployForeign(SCRIPT, stable.id, { source: "wrangler" });
    const startedAt = clock.now();
    for (const [place, act] of scenario.acts.entries()) {
      if (act.kind === "pass") await clock.drain(clock.now() + act.ms);
      else if (act.kind === "upload") this.#upload();
      else if (act.kind === "foreign") deployOther(cloud, act.other);
      else await this.#command(act, place);
    }
    return { scenario, cloud, startedAt, runs: this.#runs };
  }

  #upload(): void {
    const name = `v${this.#cloud.has(SCRIPT) ? this.#cloud.versions(SCRIPT).length + 1 : 1}`;
    this.#cloud.uploadVersion(SCRIPT, { message: name, tag: name });
  }

  async #command(act: CommandAct, place: number): Promise<void> {
    const [cloud, clock] = [this.#cloud, this.#clock];
    const from = cloud.journal.entries.length;
    const run: CommandRun = {
      act,
      place,
      request: this.#request(act, place),
      startedAt: clock.now(),
      listed: cloud.deployments(SCRIPT).map(({ wire }) => wire),
      versions: cloud.versions(SCRIPT),
      sent: [],
      sights: [],
      events: [],
      n: 0,
      outcome: undefined,
      thrown: undefined,
      endedAt: 0,
      made: [],
      deleted: [],
      after: undefined,
    };
    this.#runs.push(run);
    const actor: Actor = { name: "main", dead: false };
    try {
      run.outcome = await clock.run(runCommand(this.#ports(run, actor), run.request), MOST_TIMERS);
    } catch (error) {
      run.thrown = error;
    }
    actor.dead = true;
    run.endedAt = clock.now();
    const news = cloud.journal.entries.slice(from);
    run.made = news.filter((entry): entry is DeploymentEntry => entry.kind === "deployment");
    run.deleted = news.filter((entry): entry is DeletionEntry => entry.kind === "deletion");
    run.after = cloud.live(SCRIPT)?.wire;
  }

  #request(act: CommandAct, place: number): RolloutRequest {
    const { schedule, onFailure, onInconclusive, prune } = this.#scenario;
    return {
      command: act.command,
      scriptName: SCRIPT,
      canary: this.#ref(act.canary) ?? { kind: "none", problem: "No canary is named: set canary-version." },
      stable: this.#ref(act.stable),
      schedule,
      onFailure,
      onCancel: "rollback",
      onConflict: act.onConflict,
      onInconclusive,
      triggeredBy: act.byHand ? "workflow_dispatch" : "schedule",
      run: { id: String(40_000 + place), attempt: 1 },
      force: false,
      codeUpdate: undefined,
      prune,
      dryRun: act.dryRun,
      byHand: act.byHand,
      jobLimitMs: undefined,
    };
  }

  #ref(naming: Naming): VersionRef | undefined {
    if (naming.kind === "none") return undefined;
    if (naming.kind === "latest") return naming;
    const version = pickVersion(this.#cloud, naming.n);
    if (naming.kind === "nth") return { kind: "id", id: version.id };
    return { kind: "tag", tag: version.annotations["workers/tag"] ?? "" };
  }

  #ports(run: CommandRun, actor: Actor): Ports {
    const { seed, clockOffsetMs } = this.#scenario;
    const { weather, crossing } = run.act;
    const [cloud, virtual] = [this.#cloud, this.#clock];
    const rng = createRng(seed ^ (0x3a1 + 7_919 * run.place));
    const sky = new Sky(createRng(seed ^ (0x5c1 + 7_919 * run.place)), weather, () => virtual.now());
    const cues = new Cues((ms, act) => virtual.at(virtual.now() + ms, () => !actor.dead && act()));
    cues.when(crossing?.at, () => crossing && deployOther(cloud, crossing.other));
    for (const { from, ms, kind } of weather.outages) cues.when(from, () => sky.darken(ms, kind));
    const clock: Clock = {
      now: () => virtual.now() + clockOffsetMs,
      sleep: (ms, signal) => virtual.sleep(ms, signal).then(() => (actor.dead ? never<void>() : undefined)),
    };
    const faults = new Faults();
    const inner = createTransport({ cloud, faults, clock: virtual });
    const transport = createWire({
      actor,
      inner,
      cloud,
      faults,
      sky,
      recording: run,
      onRequest: cues.onRequest,
    });
    return {
      clock,
      api: createWorkerApi({
        transport,
        baseUrl: "https://api.cloudflare.com/client/v4",
        token: TOKEN,
        accountId: cloud.accountId,
        scriptName: SCRIPT,
        now: clock.now,
      }),
      judge: judgeOf(this.#scenario, clock),
      state: { save: () => {} },
      cancel: new AbortController().signal,
      fenced: () => false,
      emit: (event) => run.events.push(event),
      message: async () => MESSAGE,
      random: rng.next,
    };
  }
}

/** Says of each canary what was drawn for it. */
function judgeOf(scenario: CommandScenario, { sleep }: Clock): Judge {
  return {
    look: (watch, signal) =>
      createJudge({
        checks: plansOf(scenario, watch.canaryId),
        rng: createRng(scenario.seed),
        lookMs: 0,
        sleep,
        onFail: () => {},
      }).look(watch, signal),
  };
}
