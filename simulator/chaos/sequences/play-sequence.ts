import { createWorkerApi } from "../../../src/cloudflare/worker-api.ts";
import { runCommand } from "../../../src/rollout/commands/run-command.ts";
import type { VersionRef } from "../../../src/rollout/model.ts";
import type { Clock, Judge, Ports } from "../../../src/rollout/ports.ts";
import type { RolloutRequest } from "../../../src/rollout/request.ts";
import { Cloud } from "../../account/cloud.ts";
import type { DeletionEntry, DeploymentEntry } from "../../account/request-log.ts";
import { LIST_LAG_MS } from "../../faults/readings.ts";
import { Faults } from "../../faults/rules.ts";
import { createInProcessTransport } from "../../in-process-transport.ts";
import { createRandom } from "../../random.ts";
import { VirtualClock } from "../../virtual-clock.ts";
import { FaultInjector } from "../fault-injector.ts";
import { Hooks } from "../hooks.ts";
import { createPlannedJudge } from "../planned-judge.ts";
import { createRecordingTransport, type JobProcess, never } from "../recording-transport.ts";
import { SCRIPT, TOKEN } from "../rollouts/harness.ts";
import { asShown } from "../rollouts/rollout-facts.ts";
import { MESSAGE } from "../rollouts/rollout-request.ts";
import { checkPlansOf } from "./draw-sequence.ts";
import { deployForeign, pickVersion } from "./foreign-deployment.ts";
import type { CommandRun, SequenceRecording } from "./sequence-recording.ts";
import type { CommandAct, Naming, SequenceScenario } from "./sequence-scenario.ts";

const MOST_TIMERS = 50_000;
/** Versions that are there before the workflow begins; the oldest but one is live. */
const FIRST_VERSIONS = 3;

/** Plays a sequence of commands on one Worker, on a virtual clock. */
export async function playSequence(scenario: SequenceScenario): Promise<SequenceRecording> {
  return new SequencePlayer(scenario).play();
}

class SequencePlayer {
  readonly #scenario: SequenceScenario;
  readonly #clock = new VirtualClock();
  readonly #cloud: Cloud;
  readonly #runs: CommandRun[] = [];

  constructor(scenario: SequenceScenario) {
    this.#scenario = scenario;
    this.#cloud = new Cloud({
      now: () => this.#clock.now(),
      newId: createRandom(scenario.seed ^ 0x1d5).uuid,
      readings: scenario.readings,
    });
  }

  async play(): Promise<SequenceRecording> {
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
      else if (act.kind === "foreign") deployForeign(cloud, act.other);
      else {
        await this.#listShowsAll();
        await this.#command(act, place);
      }
    }
    return { scenario, cloud, startedAt, runs: this.#runs };
  }

  /** Commands begin when everything that was deployed before is in every view of the list. */
  async #listShowsAll(): Promise<void> {
    if (this.#scenario.readings.listLag === "none") return;
    const newest = Math.ceil((this.#cloud.live(SCRIPT)?.createdUs ?? 0) / 1_000);
    await this.#clock.drain(newest + LIST_LAG_MS + 1);
  }

  #upload(): void {
    const name = `v${this.#cloud.has(SCRIPT) ? this.#cloud.versions(SCRIPT).length + 1 : 1}`;
    this.#cloud.uploadVersion(SCRIPT, { message: name, tag: name });
  }

  async #command(act: CommandAct, place: number): Promise<void> {
    const [cloud, clock] = [this.#cloud, this.#clock];
    const from = cloud.requestLog.entries.length;
    const run: CommandRun = {
      act,
      place,
      request: this.#request(act, place),
      startedAt: clock.now(),
      listed: cloud.deployments(SCRIPT).map(({ json }) => asShown(json, cloud.readings)),
      versions: cloud.versions(SCRIPT),
      sent: [],
      listReads: [],
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
    const process: JobProcess = { name: "main", dead: false };
    try {
      run.outcome = await clock.run(runCommand(this.#ports(run, process), run.request), MOST_TIMERS);
    } catch (error) {
      run.thrown = error;
    }
    process.dead = true;
    run.endedAt = clock.now();
    const news = cloud.requestLog.entries.slice(from);
    run.made = news.filter((entry): entry is DeploymentEntry => entry.kind === "deployment");
    run.deleted = news.filter((entry): entry is DeletionEntry => entry.kind === "deletion");
    run.after = cloud.live(SCRIPT)?.json;
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
      window: undefined,
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

  #ports(run: CommandRun, process: JobProcess): Ports {
    const { seed, clockOffsetMs } = this.#scenario;
    const { faultPlan, crossing } = run.act;
    const [cloud, virtual] = [this.#cloud, this.#clock];
    const random = createRandom(seed ^ (0x3a1 + 7_919 * run.place));
    const faultInjector = new FaultInjector(createRandom(seed ^ (0x5c1 + 7_919 * run.place)), faultPlan, () =>
      virtual.now(),
    );
    const hooks = new Hooks((ms, act) => virtual.at(virtual.now() + ms, () => !process.dead && act()));
    hooks.when(crossing?.at, () => crossing && deployForeign(cloud, crossing.other));
    for (const { from, ms, kind } of faultPlan.outages)
      hooks.when(from, () => faultInjector.startOutage(ms, kind));
    const clock: Clock = {
      now: () => virtual.now() + clockOffsetMs,
      sleep: (ms, signal) => virtual.sleep(ms, signal).then(() => (process.dead ? never<void>() : undefined)),
    };
    const faults = new Faults();
    const inner = createInProcessTransport({ cloud, faults, clock: virtual });
    const transport = createRecordingTransport({
      process,
      inner,
      cloud,
      faults,
      faultInjector,
      recording: run,
      onRequest: hooks.onRequest,
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
      random: random.next,
    };
  }
}

/** Says of each canary what was drawn for it. */
function judgeOf(scenario: SequenceScenario, { sleep }: Clock): Judge {
  return {
    look: (watch, signal) =>
      createPlannedJudge({
        checks: checkPlansOf(scenario, watch.canaryId),
        random: createRandom(scenario.seed),
        lookMs: 0,
        sleep,
        onFail: () => {},
        wakes: false,
      }).look(watch, signal),
  };
}
