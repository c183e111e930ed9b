import { LIST_LAG_MS } from "../platform-unknowns.ts";
import { newRun, type Recording, type StepRecord } from "./recording.ts";
import { requestOf } from "./rollout-request.ts";
import type { JobAct } from "./scenario.ts";
import type { StepUnderWay } from "./step.ts";
import { SCRIPT, type World } from "./world.ts";

/** Where a scenario is played: in this process, or with dist/ as processes. */
export interface Host {
  readonly world: World;
  /** A job begins: what begins its steps. */
  newJob(): (run: StepRecord) => StepUnderWay;
  /** Lets time pass until this has settled. */
  until<T>(work: Promise<T>): Promise<T>;
  /** Within a job. */
  sleep(ms: number): Promise<void>;
  /** Lets so much time pass while no job runs. */
  pass(ms: number): Promise<void>;
  close(): Promise<void>;
}

/** Plays a scenario where its host is. */
export async function play(host: Host): Promise<Recording> {
  try {
    return await new Player(host).play();
  } finally {
    await host.close();
  }
}

class Player {
  readonly #host: Host;
  readonly #runs: StepRecord[] = [];

  constructor(host: Host) {
    this.#host = host;
  }

  async play(): Promise<Recording> {
    const { world } = this.#host;
    const { scenario, cloud } = world;
    world.setUp();
    const startedAt = cloud.now();
    let jobs: Job[] = [];
    for (const [place, act] of scenario.acts.entries()) {
      if (act.kind === "job") {
        const job = { act, place };
        jobs = act.besideMs === undefined ? [job] : [...jobs, job];
        const next = scenario.acts[place + 1];
        if (next?.kind === "job" && next.besideMs !== undefined) continue;
        if (act.whenShown) await this.#listShowsAll();
        await this.#guarded(this.#together(jobs));
      } else if (act.kind === "pass") await this.#host.pass(act.ms);
      else if (act.kind === "upload") world.upload();
      else world.deployForeign(act.other);
    }
    return { scenario, cloud, startedAt, runs: this.#runs, endedAt: cloud.now() };
  }

  /** Waits until everything that was deployed before is in every view of the list. */
  async #listShowsAll(): Promise<void> {
    const { cloud, scenario } = this.#host.world;
    if (scenario.readings.listLag === "none") return;
    const shownAt = () => Math.ceil((cloud.live(SCRIPT)?.createdUs ?? 0) / 1_000) + LIST_LAG_MS + 1;
    // A late write of the job before may come meanwhile.
    for (let at = shownAt(); ; at = shownAt()) {
      await this.#host.pass(Math.max(0, at - cloud.now()));
      if (shownAt() === at) return;
    }
  }

  /** What is thrown, or never ends, is the last run's fault. */
  async #guarded(work: Promise<void>): Promise<void> {
    try {
      await this.#host.until(work);
    } catch (error) {
      this.#runs.at(-1)?.thrown.push({ process: "run", error });
    }
  }

  async #together(jobs: readonly Job[]): Promise<void> {
    const begun: Promise<void>[] = [];
    for (const job of jobs) {
      if (begun.length > 0) await this.#host.sleep(job.act.besideMs ?? 0);
      begun.push(this.#job(job));
    }
    await Promise.all(begun);
  }

  /** Mains one after the other, and post steps in reverse. */
  async #job({ act, place }: Job): Promise<void> {
    const { world } = this.#host;
    const { cloud } = world;
    const begin = this.#host.newJob();
    const begun: StepUnderWay[] = [];
    for (const [index, step] of act.steps.entries()) {
      const request = requestOf(world, step, place);
      const played = begin(newRun(world, { step, place, index, request }));
      begun.unshift(played);
      this.#runs.push(played.run);
      await played.main();
      played.run.left = cloud.live(request.scriptName)?.json;
    }
    for (const played of begun) {
      const { run } = played;
      await played.post();
      run.endedAt = cloud.now();
      run.until = cloud.requestLog.entries.length;
      run.after = cloud.live(run.request.scriptName)?.json;
    }
  }
}

interface Job {
  readonly act: JobAct;
  readonly place: number;
}
