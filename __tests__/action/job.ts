import { setTimeout as realTime } from "node:timers/promises";
import { Cloud } from "../../simulator/account/cloud.ts";
import { Faults } from "../../simulator/faults/rules.ts";
import { createInProcessTransport } from "../../simulator/in-process-transport.ts";
import { connectInProcess } from "../../simulator/metrics/live-tail/connect-in-process.ts";
import type { Readings } from "../../simulator/platform-unknowns.ts";
import { createRandom } from "../../simulator/random.ts";
import { setUpWorker } from "../../simulator/set-up-worker.ts";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import { runMain } from "../../src/action/main-step.ts";
import { runPost } from "../../src/action/post-step.ts";
import type { Runtime } from "../../src/action/runtime.ts";
import type { Runner } from "../../src/github/runner.ts";

export const TOKEN = "job-token-of-forty-characters-0123456789";
export const STABLE = "57ab1e00-1111-4111-8111-111111111111";
export const CANARY = "ca7a4700-2222-4222-8222-222222222222";
const SHA = "0f3a9b2c".repeat(5);

type Texts = Readonly<Record<string, string | undefined>>;

export interface JobOptions {
  readonly readings?: Partial<Readings>;
  /** `with:` of the workflow; a token, the account, the Worker and a canary are given. */
  readonly inputs?: Texts;
  /** Over the runner's environment; `undefined` takes a variable away. */
  readonly env?: Texts;
  readonly event?: { readonly name: string; readonly payload: unknown };
  /** GitHub's API. Without one, nobody may ask it. */
  readonly fetch?: typeof fetch;
}

/** Parts of the edge that take the place of the job's. */
type Broken = Partial<Omit<Runtime, "runner">> & { readonly runner?: Partial<Runner> };

/** What a step has left behind, or has said so far. */
export interface Told {
  /** Log lines; `▾ title` opens a group and `▴` closes it, `error (title): text` is an annotation. */
  readonly log: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  /** What the runner keeps for post, last values. */
  readonly saved: Readonly<Record<string, string>>;
  readonly masked: readonly string[];
  readonly summary: string;
}

export interface Step extends Told {
  /** To be broken by a test. */
  readonly runner: Runner;
  readonly done: Promise<number>;
  /** As the runner: the step's process gets a signal. */
  signal(name?: "SIGINT" | "SIGTERM"): void;
  /** The machine stops it: nothing of it reaches anybody from now on. */
  kill(): void;
  /** Listeners for signals, and the transport, when it has ended. */
  readonly leftOpen: { readonly listeners: number; readonly transport: boolean };
}

/**
 * The steps of one job in this process: everything that the entry hands to them is here, in memory and on
 * a virtual clock, in front of a simulated Cloudflare.
 */
export function setJob({
  inputs = {},
  env: more = {},
  event,
  fetch: github,
  readings = {},
}: JobOptions = {}) {
  const clock = new VirtualClock();
  const cloud = new Cloud({ now: () => clock.now(), newId: createRandom(7).uuid, readings });
  cloud.addToken(TOKEN);
  const scene = setUpWorker(cloud, { stable: { id: STABLE }, canary: { id: CANARY } });
  const faults = new Faults();
  const transport = createInProcessTransport({ cloud, faults, clock });
  const files = new Map(["/output", "/state", "/summary"].map((path) => [path, ""]));
  const { name, payload } = event ?? {
    name: "push",
    payload: { head_commit: { message: "fix: carts\n\nThey were empty." } },
  };
  files.set("/event.json", typeof payload === "string" ? payload : JSON.stringify(payload));

  const given = {
    "api-token": TOKEN,
    "account-id": cloud.accountId,
    "script-name": scene.script,
    "canary-version": CANARY,
    ...inputs,
  };
  const env: Record<string, string | undefined> = {
    NO_COLOR: "1",
    GITHUB_OUTPUT: "/output",
    GITHUB_STATE: "/state",
    GITHUB_STEP_SUMMARY: "/summary",
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: "/event.json",
    GITHUB_API_URL: "https://api.github.test",
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: "42",
    GITHUB_SHA: SHA,
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_TEMP: "/temp",
    ...Object.fromEntries(Object.entries(given).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value])),
    ...more,
  };

  /** @param state what the runner hands over from the steps before; `over` takes the place of parts of the edge */
  function begin(run: (runtime: Runtime) => Promise<number>, state: Texts, over: Broken): Step {
    const log: string[] = [];
    const outputs: Record<string, string> = {};
    const saved: Record<string, string> = {};
    const masked: string[] = [];
    const listeners = new Set<(name: string) => void>();
    let alive = true;
    let open = true;
    const note = (line: string) => void (alive && log.push(line));
    const annotation =
      (kind: string) =>
      (text: string, properties: { title?: string } = {}) =>
        note(`${kind}${properties.title === undefined ? "" : ` (${properties.title})`}: ${text}`);
    const runner: Runner = {
      info: note,
      startGroup: (title) => note(`▾ ${title}`),
      endGroup: () => note("▴"),
      warning: annotation("warning"),
      error: annotation("error"),
      setSecret: (secret) => masked.push(secret),
      setOutput: (key, value) => void (alive && Object.assign(outputs, { [key]: value })),
      saveState: (key, value) => void (alive && Object.assign(saved, { [key]: value })),
      getState: (key) => state[key] ?? "",
    };
    files.set("/summary", "");
    const runtime: Runtime = {
      env,
      transport: {
        send: (request, options) => (alive ? transport.send(request, options) : new Promise(() => {})),
        close: () => {
          open = false;
        },
      },
      connectTail: connectInProcess(cloud.tails, clock),
      files: {
        read: (path) => files.get(path),
        write: (path, text) => void (alive && files.set(path, text)),
        exists: (path) => files.has(path),
      },
      createClock: () => clock,
      onSignal: (callback) => {
        listeners.add(callback);
        return () => listeners.delete(callback);
      },
      shell: async () => ({ why: "not started (no command was expected)" }),
      fetch: github ?? nobody,
      ...over,
      runner: Object.assign(runner, over.runner),
    };
    return {
      done: run(runtime),
      runner,
      log,
      outputs,
      saved,
      masked,
      get summary() {
        return files.get("/summary") ?? "";
      },
      signal: (name = "SIGINT") => {
        for (const tell of listeners) tell(name);
      },
      kill: () => {
        alive = false;
      },
      get leftOpen() {
        return { listeners: listeners.size, transport: open };
      },
    };
  }

  /** Lets time pass until the step has ended; what isn't on the virtual clock gets real time. */
  async function finish(step: Step): Promise<Told & Step & { readonly code: number }> {
    let code: number | undefined;
    void step.done.then((value) => {
      code = value;
    });
    for (let turns = 0; code === undefined; turns += 1) {
      await clock.drain();
      if (code === undefined) await realTime(1);
      if (turns > 5_000) throw new Error(`The step never ends. Its log:\n${step.log.join("\n")}`);
    }
    return Object.assign(step, { code });
  }

  const beginMain = (over: Broken = {}) => begin(runMain, {}, over);
  const beginPost = (main: Pick<Step, "saved">, over: Broken = {}) => begin(runPost, main.saved, over);
  return {
    ...scene,
    clock,
    cloud,
    env,
    faults,
    transport,
    files,
    /** What the clocks of its steps were made with. */
    beginMain,
    /** The post step, with what main has saved by now. */
    beginPost,
    finish,
    main: (over?: Broken) => finish(beginMain(over)),
    post: (...begun: Parameters<typeof beginPost>) => finish(beginPost(...begun)),
    /** Lets so many ms pass. */
    pass: (ms: number) => clock.drain(clock.now() + ms),
    /** Somebody else deploys. */
    foreign: (versionId: string) =>
      cloud.deployForeign(scene.script, versionId, { source: "wrangler", author: "ann@example.com" }),
    /** `stable 90, canary 10`: what serves the traffic. */
    live: () =>
      (cloud.live(scene.script)?.json.versions ?? [])
        .map(({ version_id, percentage }) => `${named(version_id)} ${percentage}`)
        .join(", "),
    /** The requests so far that were meant to change something. */
    writes: () => cloud.requestLog.lines().filter((line) => !line.startsWith("GET")),
  };
}

function named(versionId: string): string {
  return versionId === STABLE ? "stable" : versionId === CANARY ? "canary" : versionId;
}

const nobody: typeof fetch = async (request) => {
  throw new Error(`Nobody was expected to ask ${request instanceof Request ? request.url : request}`);
};
