import { expect, onTestFinished } from "vitest";
import type { ForeignOptions, ForeignShares, StoredDeployment } from "../../simulator/account/model.ts";
import type { Operation } from "../../simulator/api/routes.ts";
import type { IncomingRequest } from "../../simulator/faults/rules.ts";
import {
  type Finished,
  type JobOptions,
  type Running,
  type StepOptions,
  startMain,
  startPost,
} from "../../simulator/runner/runner.ts";
import { SharedTime } from "../../simulator/runner/shared-time.ts";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../simulator/server.ts";
import { setUpWorker, type WorkerSetup, type WorkerSetupOptions } from "../../simulator/set-up-worker.ts";

export const TOKEN = "simulated-token-of-forty-characters-0123";
export const STABLE = "57ab1e00-1111-4111-8111-111111111111";
export const CANARY = "ca7a4700-2222-4222-8222-222222222222";
export const OTHER = "07fe4700-3333-4333-8333-333333333333";

export type ScenarioOptions = Pick<SimulatorOptions, "readings" | "workers"> & WorkerSetupOptions;

export interface Scenario
  extends WorkerSetup,
    Pick<Simulator, "cloud" | "faults" | "requestLog" | "apiUrl" | "trafficUrl"> {
  /** What the action's processes and the server live in. */
  readonly time: SharedTime;
  /** Starts the action's main step: a push, `canary-version` and `script-name` given, no holds. */
  start(inputs?: JobOptions["inputs"], options?: Omit<JobOptions, "inputs"> & StepOptions): Promise<Running>;
  /** The same, to its end. */
  run(inputs?: JobOptions["inputs"], options?: Omit<JobOptions, "inputs"> & StepOptions): Promise<Finished>;
  /**
   * The requests so far, one line each, with names for ids: `GET deployments → 200`,
   * `GET versions/stable → 200`, `POST deployments stable 90, canary 10 → 200`, `GET deployments/#3 → 200`
   * (the third deployment ever made). Without `polls` a read of the list that follows its like isn't told,
   * and without `preflight` the list begins with the first write.
   */
  requests(options?: { readonly polls?: boolean; readonly preflight?: boolean }): readonly string[];
  /** Those of them that are meant to change something. */
  writes(): readonly string[];
  /** `stable 90, canary 10`: what serves the traffic. */
  live(): string;
  /** Every deployment that was made since the scenario was set up, by whomever, oldest first. */
  made(): readonly string[];
  /** Somebody else deploys. */
  foreign(shares: ForeignShares, options?: ForeignOptions): StoredDeployment;
  /** Does something while the server reads the `n`th request of a kind (from 1), before it carries it out. */
  during(operation: Operation, n: number, what: () => void): void;
  /** Lets time pass until the requests have such a line, also one that still ends in `→ pending`. */
  asked(line: string | RegExp): Promise<void>;
  /** Text with names for ids (also for the first 8 characters of a deployment's), and `…` for times. */
  plain(text: string): string;
}

/** A simulated Cloudflare with a Worker, and the action in front of it. It goes when the test is finished. */
export async function setUpScenario(options: ScenarioOptions = {}): Promise<Scenario> {
  const { readings, workers } = options;
  const time = new SharedTime();
  const simulator = await startSimulator({
    token: TOKEN,
    clock: time,
    ...(readings && { readings }),
    ...(workers && { workers }),
  });
  onTestFinished(() => simulator.close());
  const { cloud, faults, requestLog, apiUrl, trafficUrl } = simulator;
  cloud.tails.onSent = time.learnAll;
  const scene = setUpWorker(cloud, {
    ...options,
    stable: { id: STABLE, ...options.stable },
    canary: { id: CANARY, ...options.canary },
  });
  const { script } = scene;
  const before = requestLog.deployments.length;

  const start: Scenario["start"] = (inputs, { env, ...more } = {}) =>
    startMain({
      event: { name: "push", payload: { head_commit: { message: "fix: carts\n\nThey were empty." } } },
      ...more,
      inputs: { "script-name": script, "canary-version": CANARY, hold: "0s", ...inputs },
      env: { ...simulator.env, ...env },
      time,
    });

  const names = new Map([
    [STABLE, "stable"],
    [CANARY, "canary"],
    [OTHER, "other"],
  ]);
  const named = (text: string) => {
    const numbers = requestLog.deployments.flatMap(({ deployment: { id } }, index) => [
      [id, `#${index + 1}`] as const,
      [id.slice(0, 8), `#${index + 1}`] as const,
    ]);
    return [...names, ...numbers].reduce((told, [id, name]) => told.replaceAll(id, name), text);
  };
  const describe = (versions: readonly { version_id: string; percentage: number }[]) =>
    versions.map(({ version_id, percentage }) => `${named(version_id)} ${percentage}`).join(", ");
  const tell = () =>
    inOrder(
      requestLog.requests.map((entry, index) => {
        const line = requestLog.lines()[index] ?? "";
        const { versions } = (entry.body ?? {}) as { versions?: Parameters<typeof describe>[0] };
        return named(versions === undefined ? line : line.replace(/ [\d./]+ →/, ` ${describe(versions)} →`));
      }),
    );

  return {
    ...scene,
    cloud,
    faults,
    requestLog,
    time,
    apiUrl,
    trafficUrl,
    start,
    run: async (inputs, more) => (await start(inputs, more)).exited,
    requests: ({ polls = true, preflight = true } = {}) => {
      const told = tell();
      const first = told.findIndex(isWrite);
      return told
        .slice(preflight ? 0 : first < 0 ? told.length : first)
        .filter((line, index, all) => polls || line !== "GET deployments → 200" || line !== all[index - 1]);
    },
    writes: () => tell().filter(isWrite),
    live: () => describe(cloud.live(script)?.json.versions ?? []),
    made: () =>
      requestLog.deployments
        .slice(before)
        .map(
          ({ deployment: { versions, annotations } }) =>
            `${describe(versions)}: ${annotations?.["workers/message"] ?? ""}`,
        ),
    foreign: (shares, more) =>
      cloud.deployForeign(script, shares, {
        source: "wrangler",
        author: "ann@example.com",
        message: "hotfix",
        ...more,
      }),
    during(operation, n, what) {
      let seen = 0;
      const match = ({ operation: asked }: IncomingRequest) => {
        if (asked === operation && ++seen === n) what();
        return false;
      };
      faults.add({ match });
    },
    asked: (line) =>
      time
        .until(() => tell().some((each) => (typeof line === "string" ? each === line : line.test(each))))
        .catch(() => expect.fail(`Nobody asked ${line}; the requests:\n${tell().join("\n")}`)),
    plain: (text) =>
      named(text)
        .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "…")
        .replace(/\b\d\d:\d\d:\d\dZ?\b/g, "…"),
  };
}

/** The whole post step of a job whose main has ended, or still runs. */
export async function post(previous: Finished | Running, options?: StepOptions): Promise<Finished> {
  return (await startPost(previous, options)).exited;
}

/** `name: data` of each command that the runner obeys, but for those that every run has: masks and groups. */
export function orders({ commands }: Finished): readonly string[] {
  return commands
    .filter(({ name }) => !["add-mask", "group", "endgroup"].includes(name))
    .map(
      ({ name, properties, data }) =>
        `${name}${properties["title"] ? ` (${properties["title"]})` : ""}: ${data}`,
    );
}

function isWrite(line: string): boolean {
  return !line.startsWith("GET ");
}

/** Of two requests that were sent at once, the first here is told first. */
const AT_ONCE = [
  ["GET deployments → ", "GET versions?deployable=true → "],
  ["GET versions/stable → ", "GET versions/canary → "],
] as const;

function inOrder(lines: readonly string[]): readonly string[] {
  const told = [...lines];
  for (let index = 1; index < told.length; index += 1) {
    const [one = "", other = ""] = told.slice(index - 1, index + 1);
    const swapped = AT_ONCE.some(([first, second]) => one.startsWith(second) && other.startsWith(first));
    if (swapped) told.splice(index - 1, 2, other, one);
  }
  return told;
}

/** What the runner leaves between SIGINT and SIGTERM is 7.5 s. */
const WELL_WITHIN_MS = 5_000;

/** Outputs after a cancel with `on-cancel: rollback`. */
export const ROLLED_BACK = {
  status: "rolled-back",
  percentage: "0",
};

/** Cancels as the runner does, and sees that the process ends by itself and in time. */
export async function cancel(main: Running): Promise<Finished> {
  const { time } = main.job.options;
  const from = time?.now() ?? 0;
  const end = await main.cancel();
  expect((time?.now() ?? 0) - from).toBeLessThan(WELL_WITHIN_MS);
  expect(end).toMatchObject({ code: 1, signal: null });
  expect(orders(end)).toEqual([`error (Rollout: ${end.outputs["status"]}): ${end.outputs["reason"]}`]);
  return end;
}
