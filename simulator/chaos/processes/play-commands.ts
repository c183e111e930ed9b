import type { Finished, JobOptions } from "../../../__tests__/support/runner.ts";
import { SharedTime } from "../../../__tests__/support/shared-time.ts";
import type { VersionRef } from "../../../src/rollout/model.ts";
import type { RolloutRequest } from "../../../src/rollout/request.ts";
import { Cloud } from "../../account/cloud.ts";
import type { DeletionEntry, DeploymentEntry, RequestEntry } from "../../account/request-log.ts";
import { LIST_LAG_MS } from "../../faults/readings.ts";
import { createRandom } from "../../random.ts";
import { type Simulator, startSimulator } from "../../server.ts";
import { Dice } from "../dice.ts";
import { formatSchedule } from "../format-schedule.ts";
import { SCRIPT, TOKEN } from "../rollouts/harness.ts";
import { asShown } from "../rollouts/rollout-facts.ts";
import { requestOf } from "../sequences/command-request.ts";
import { deployForeign, pickVersion } from "../sequences/foreign-deployment.ts";
import type { CommandRun, SequenceRecording } from "../sequences/sequence-recording.ts";
import type { CommandAct, ForeignDeployment } from "../sequences/sequence-scenario.ts";
import { newStepRecording } from "../step-recording.ts";
import type { CommandsScenario } from "./draw-commands.ts";
import { HOSTILE, hostileErrors } from "./hostile.ts";
import { type JobRecord, ProcessJob } from "./process-job.ts";
import { outcomeOf, postOutcomeOf, sentOf } from "./read-process.ts";

/** Versions that are there before the workflow begins; the oldest but one is live. */
const FIRST_VERSIONS = 3;

/** One command of the bundle, and what its processes have left behind. */
export interface CommandProcesses {
  readonly run: CommandRun;
  /** Undefined when main was killed. */
  readonly main: Finished | undefined;
  readonly post: Finished;
}

export interface CommandsRecording {
  readonly sequence: SequenceRecording;
  /** One for each run of the sequence. */
  readonly jobs: readonly CommandProcesses[];
}

/** Plays commands one after the other, each with the bundle as processes: main, then post. */
export async function playCommands(scenario: CommandsScenario, mutant?: string): Promise<CommandsRecording> {
  const time = new SharedTime();
  const { seed, readings, clockOffsetMs } = scenario.sequence;
  const cloud = new Cloud({
    now: () => time.now() - clockOffsetMs,
    newId: createRandom(seed ^ 0x1d5).uuid,
    readings,
  });
  const simulator = await startSimulator({ cloud, clock: time, token: TOKEN });
  try {
    return await new CommandsPlayer(scenario, simulator, time, mutant).play();
  } finally {
    await simulator.close();
  }
}

class CommandsPlayer {
  readonly #scenario: CommandsScenario;
  readonly #simulator: Simulator;
  readonly #cloud: Cloud;
  readonly #time: SharedTime;
  readonly #mutant: string | undefined;
  readonly #jobs: CommandProcesses[] = [];

  constructor(scenario: CommandsScenario, simulator: Simulator, time: SharedTime, mutant?: string) {
    this.#mutant = mutant;
    this.#scenario = scenario;
    this.#simulator = simulator;
    this.#cloud = simulator.cloud;
    this.#time = time;
  }

  async play(): Promise<CommandsRecording> {
    const { sequence: scenario } = this.#scenario;
    const cloud = this.#cloud;
    for (let n = 0; n < FIRST_VERSIONS; n++) this.#upload(n + 1);
    cloud.deployForeign(SCRIPT, pickVersion(cloud, 2).id, { source: "wrangler" });
    cloud.deployForeign(SCRIPT, pickVersion(cloud, 1).id, { author: HOSTILE, message: HOSTILE });
    const startedAt = cloud.now();
    for (const [place, act] of scenario.acts.entries()) {
      if (act.kind === "pass") await this.#time.elapse(act.ms);
      else if (act.kind === "upload") this.#upload(cloud.versions(SCRIPT).length + 1);
      else if (act.kind === "foreign") this.#deployForeign(act.other);
      else if (act.kind === "job") throw new Error("the bundle is played in jobs of one step");
      else {
        await this.#listShowsAll();
        await this.#command(act, place);
      }
    }
    const runs = this.#jobs.map(({ run }) => run);
    return { sequence: { scenario, cloud, startedAt, runs }, jobs: this.#jobs };
  }

  #upload(n: number): void {
    this.#cloud.uploadVersion(SCRIPT, { message: HOSTILE, author: HOSTILE, tag: `v${n}` });
  }

  #deployForeign(other: ForeignDeployment): void {
    const { id } = pickVersion(this.#cloud, other.first);
    if (other.what === "single")
      this.#cloud.deployForeign(SCRIPT, id, { author: HOSTILE, message: HOSTILE, source: HOSTILE });
    else deployForeign(this.#cloud, other);
  }

  /** Commands begin when everything that was deployed before is in every view of the list. */
  async #listShowsAll(): Promise<void> {
    if (this.#scenario.sequence.readings.listLag === "none") return;
    const newest = Math.ceil((this.#cloud.live(SCRIPT)?.createdUs ?? 0) / 1_000);
    await this.#time.elapse(Math.max(0, newest + LIST_LAG_MS + 1 - this.#cloud.now()));
  }

  async #command(act: CommandAct, place: number): Promise<void> {
    const [cloud, time, simulator] = [this.#cloud, this.#time, this.#simulator];
    const { sequence: scenario, incidents } = this.#scenario;
    const { cancel, kill, impatient, postAfterMs, hostileErrors: rate = 0 } = incidents[place] ?? {};
    const seed = scenario.seed ^ (0x5c1 + 7_919 * place);
    const request = requestOf({ scenario, cloud }, act, place);
    const dice = new Dice(createRandom(seed), act.faultPlan, time.now);
    simulator.faults.add(hostileErrors(createRandom(seed ^ 0xbad), rate));
    const before = {
      startedAt: cloud.now(),
      listed: cloud.deployments(SCRIPT).map(({ json }) => asShown(json, scenario.readings)),
      versions: cloud.versions(SCRIPT),
    };
    const from = cloud.requestLog.entries.length;
    let end: { readonly entries: number; readonly left: CommandRun["left"] } | undefined;
    const job = new ProcessJob({
      simulator,
      time,
      dice,
      options: jobOf(request, scenario.window, simulator.env),
      mutant: this.#mutant,
      postAfterMs: postAfterMs ?? 0,
      container: false,
      impatient: impatient ?? false,
      schedule: (hooks) => {
        hooks.when(act.crossing?.at, () => act.crossing && this.#deployForeign(act.crossing.other));
        for (const { from, ms, kind } of act.faultPlan.outages)
          hooks.when(from, () => dice.startOutage(ms, kind));
        hooks.when(act.secretChange, () => cloud.changeSecret(SCRIPT, "API_KEY"));
        hooks.when(cancel, () => job.cancel());
        hooks.when(kill, () => job.kill());
      },
    });
    const record = await job.run(() => {
      end = { entries: cloud.requestLog.entries.length, left: cloud.live(SCRIPT)?.json };
    });
    const endedAt = cloud.now();
    // A write that is carried out late still belongs to this job.
    const { slowWrites, slowWriteMs, lateWrites, lateMs } = act.faultPlan;
    if (slowWrites + lateWrites > 0) await time.elapse(Math.max(slowWriteMs, lateMs) + 1_000);
    const { main, post } = record;
    const news = cloud.requestLog.entries.slice(from);
    const cancelledAt = this.#serverTime(record.cancelledAt);
    const run: CommandRun = {
      ...before,
      act,
      place,
      step: 0,
      request,
      ...newStepRecording(),
      ...readLog(news, (end?.entries ?? Number.POSITIVE_INFINITY) - from, before.listed, cancelledAt),
      outcome: main.signal === null ? outcomeOf(main) : undefined,
      cancelledAt,
      killedAt: this.#serverTime(record.killedAt),
      post: postOutcomeOf(post),
      endedAt,
      left: end?.left,
      after: cloud.live(SCRIPT)?.json,
    };
    this.#jobs.push({ run, main: main.signal === null ? main : undefined, post });
  }

  #serverTime(at: JobRecord["killedAt"]): number | undefined {
    return at === undefined ? undefined : at - this.#scenario.sequence.clockOffsetMs;
  }
}

/** What the request log says of a job. `mainEntries`: how many of its entries are older than main's end. */
function readLog(
  entries: Cloud["requestLog"]["entries"],
  mainEntries: number,
  listed: CommandRun["listed"],
  cancelledAt: number | undefined,
): Pick<CommandRun, "sent" | "listReads" | "made" | "deleted"> {
  const sent = entries.flatMap((entry, index) => {
    if (entry.kind !== "request") return [];
    const one = sentOf(entry, index < mainEntries ? "main" : "post", index);
    return isGivenUp(entry, cancelledAt) ? [{ ...one, end: undefined }] : [one];
  });
  const own = new Set(sent.map(({ entry }) => entry.seq));
  const made = entries
    .filter((entry): entry is DeploymentEntry => entry.kind === "deployment")
    .map(
      (entry): DeploymentEntry =>
        own.has(entry.request ?? Number.NaN) ? entry : { ...entry, by: "foreign" },
    );
  const deleted = entries.filter((entry): entry is DeletionEntry => entry.kind === "deletion");
  const first = sent.map(({ entry }) => entry).find(isListRead);
  if (first === undefined) return { sent, listReads: [], made, deleted };
  // What came into being while it was under way counts as read; a stale list shows nothing for certain.
  const shown = made
    .filter(({ at }) => at <= (first.answeredAt ?? first.at))
    .map(({ deployment }) => deployment);
  const deployments = first.faults.includes("stale") ? [] : [...shown.reverse(), ...listed];
  return { sent, listReads: [{ process: "main", at: first.at, n: 0, deployments }], made, deleted };
}

/** A read that was under way at the cancel: main may not have seen its answer. */
function isGivenUp({ method, at, answeredAt }: RequestEntry, cancelledAt = Number.NaN): boolean {
  return method === "GET" && at <= cancelledAt && cancelledAt <= (answeredAt ?? Number.POSITIVE_INFINITY);
}

function isListRead({ operation, outcome, status, faults }: RequestEntry): boolean {
  const struck = faults.some((fault) => !["way", "stale", "disorder"].includes(fault));
  return operation === "deployments.list" && outcome === "answered" && status === 200 && !struck;
}

function jobOf(
  request: RolloutRequest,
  window: string | undefined,
  simulated: Readonly<Record<string, string>>,
): JobOptions {
  const { canary, stable, schedule } = request;
  return {
    event: { name: request.byHand ? "workflow_dispatch" : "schedule", payload: {} },
    inputs: {
      command: request.command,
      "script-name": request.scriptName,
      ...(canary.kind !== "none" && { "canary-version": nameOf(canary) }),
      ...(stable !== undefined && { "stable-version": nameOf(stable) }),
      schedule: formatSchedule(schedule),
      ...(window !== undefined && { window }),
      "on-failure": request.onFailure,
      "on-cancel": request.onCancel,
      force: String(request.force),
      "on-conflict": request.onConflict,
      "on-inconclusive": request.onInconclusive,
      prune: String(request.prune),
      "dry-run": String(request.dryRun),
      message: HOSTILE,
    },
    env: { ...simulated, GITHUB_RUN_ID: request.run.id, RUNNER_ENVIRONMENT: "self-hosted" },
  };
}

function nameOf(version: VersionRef): string {
  if (version.kind === "id") return version.id;
  return version.kind === "tag" ? `tag:${version.tag}` : version.kind;
}
