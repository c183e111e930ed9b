import { Cloud } from "../../simulator/account/cloud.ts";
import type { StoredDeployment } from "../../simulator/account/model.ts";
import { Faults } from "../../simulator/faults/rules.ts";
import { createInProcessTransport } from "../../simulator/in-process-transport.ts";
import type { Readings } from "../../simulator/platform-unknowns.ts";
import { createRandom } from "../../simulator/random.ts";
import { setUpWorker, type WorkerSetupOptions } from "../../simulator/set-up-worker.ts";
import { usualRequest } from "../../simulator/usual-request.ts";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import { createWorkerApi } from "../../src/cloudflare/worker-api.ts";
import type { Transport } from "../../src/http.ts";
import { dispatchCommand } from "../../src/rollout/commands/dispatch.ts";
import { type PostOutcome, settleInPost } from "../../src/rollout/drive/settle-in-post.ts";
import { Cancelled } from "../../src/rollout/errors.ts";
import type { RolloutEvent, RunOutcome } from "../../src/rollout/events.ts";
import type { LedgerState } from "../../src/rollout/ledger-state.ts";
import type { RolloutRequest } from "../../src/rollout/model.ts";
import type { Judge, Ports } from "../../src/rollout/ports.ts";

const TOKEN = "world-token-0123456789";

export interface WorldOptions extends WorkerSetupOptions {
  readonly judge?: Judge;
  readonly readings?: Partial<Readings>;
  /** How far this machine's clock is ahead of the server's, in ms. */
  readonly skewMs?: number;
  /** When it begins, Unix ms. */
  readonly start?: number;
}

/** A simulated Cloudflare under a virtual clock, and everything that a run needs to work on it. */
export function createWorld(options: WorldOptions = {}) {
  const clock = new VirtualClock(options.start);
  const rng = createRandom(7);
  const cloud = new Cloud({
    now: () => clock.now() - (options.skewMs ?? 0),
    newId: rng.uuid,
    ...(options.readings && { readings: options.readings }),
  });
  cloud.addToken(TOKEN);
  const scene = setUpWorker(cloud, options);
  const faults = new Faults();
  const transport = createInProcessTransport({ cloud, faults, clock });
  const events: RolloutEvent[] = [];
  const states: LedgerState[] = [];

  let fenced = false;

  function ports(cancel: AbortController, transportOfRun: Transport = transport): Ports {
    return {
      clock,
      api: createWorkerApi({
        transport: transportOfRun,
        baseUrl: "https://api.cloudflare.com/client/v4",
        token: TOKEN,
        accountId: cloud.accountId,
        scriptName: scene.script,
        now: () => clock.now(),
      }),
      judge: options.judge ?? { look: async () => [] },
      state: { save: (state) => states.push(state) },
      cancel: cancel.signal,
      fenced: () => fenced,
      emit: (event) => events.push(event),
      message: async () => "fix: carts",
      random: () => 0.5,
    };
  }

  let runs = 0;
  const usual = (steps = "10:10m, 50:10m, 100") =>
    usualRequest(scene, steps, { run: { id: String(1_000 + runs), attempt: 1 } });
  let lastRequest = usual();
  /** Starts one run of the action; `work` settles as virtual time passes. What is killed learns nothing any more. */
  function begin(request: Partial<RolloutRequest> & { steps?: string } = {}, changed: Partial<Ports> = {}) {
    const cancel = new AbortController();
    runs += 1;
    const { steps, ...rest } = request;
    lastRequest = { ...usual(steps), ...rest };
    let alive = true;
    const whileAlive = <T>(of: () => Promise<T>): Promise<T> => (alive ? of() : new Promise(() => {}));
    const line: Transport = {
      send: (request, limits) =>
        whileAlive(() =>
          transport.send(request, limits).then(
            (answer) => whileAlive(async () => answer),
            (error) => whileAlive(() => Promise.reject(error)),
          ),
        ),
    };
    const own = { ...ports(cancel, line), ...changed };
    const save = (state: LedgerState) => alive && own.state.save(state);
    const work = dispatchCommand({ ...own, state: { save } }, lastRequest);
    return {
      work,
      cancel: (by = "SIGINT") => cancel.abort(new Cancelled(by, clock.now())),
      kill: () => {
        alive = false;
      },
    };
  }

  /** The post step after the last run, with what that has saved, as JSON carries it. */
  function post(change: Partial<RolloutRequest> = {}) {
    const state: LedgerState = JSON.parse(JSON.stringify(states.at(-1)));
    const work = settleInPost(ports(new AbortController()), { ...lastRequest, ...change }, state);
    return clock.run<PostOutcome>(work);
  }

  return {
    ...scene,
    clock,
    cloud,
    faults,
    events,
    states,
    ports,
    begin,
    post,
    /** Post has begun while main is still at work. */
    raiseFence: () => {
      fenced = true;
    },
    /** One run from its start to its end. */
    run: (...of: Parameters<typeof begin>): Promise<RunOutcome> => clock.run(begin(...of).work),
    /** Lets time pass. */
    pass: (ms: number) => clock.drain(clock.now() + ms),
    /** Somebody else deploys. */
    foreign: (shares: Parameters<Cloud["deployForeign"]>[1], message = "hotfix"): StoredDeployment =>
      cloud.deployForeign(scene.script, shares, { source: "wrangler", author: "ann@example.com", message }),
    /** `GET deployments`, `POST deployments 90/10`, … since the last call. */
    requests: requestsOf(cloud),
    /** The canary's share of the live deployment in percent; 0 when it isn't part of it. */
    share: () =>
      cloud.live(scene.script)?.json.versions.find(({ version_id }) => version_id === scene.canary.id)
        ?.percentage ?? 0,
  };
}

function requestsOf(cloud: Cloud): () => readonly string[] {
  let told = 0;
  return () => {
    const lines = cloud.requestLog.lines();
    const news = lines.slice(told);
    told = lines.length;
    return news;
  };
}
