import { ANALYTICS } from "./analytics.ts";
import { type Api, causeOf, list, NotAsked, record, resultOf } from "./api.ts";
import { DEPLOYMENT_CREATE } from "./deployment-create.ts";
import { DEPLOYMENT_LIST } from "./deployment-list.ts";
import { type Assumption, type Finding, refusalText, type Seen, type Trial, type Visit } from "./model.ts";
import { tailAssumptions } from "./tail.ts";
import { TELEMETRY } from "./telemetry.ts";
import { TOKENS_AND_TIME } from "./tokens-and-time.ts";
import { VERSIONS } from "./versions.ts";
import { deleteWorker, refuseExisting, type Uploads } from "./worker.ts";

export interface RunOptions {
  readonly api: Api;
  /** For the deletion at the end, which is left even when the other's budget is spent or its signal aborted. */
  readonly cleanUpApi: Api;
  readonly script: string;
  readonly uploads: Uploads;
  /** Where the Worker answers, without a slash at the end; of its name on workers.dev by default. */
  readonly workerUrl?: string;
  readonly now: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  /** Numbers of the assumptions to ask; all by default. */
  readonly only?: readonly number[];
  /** Called with each finding as it is made. */
  readonly onFinding?: (finding: Finding) => void;
}

export interface Outcome {
  readonly findings: readonly Finding[];
  /** False when the Worker may be left on the account. */
  readonly deleted: boolean;
  /** What ended the trial early. */
  readonly error?: unknown;
}

/** How many requests the Worker may get. */
const VISIT_BUDGET = 1_000;
const READY_LIMIT_MS = 120_000;
const NEW_VERSION_POLL_MS = 500;
const TAG = "conformance-canary";

/** All that an account can be asked, in the order in which it is asked. */
export function allAssumptions(signal: AbortSignal): readonly Assumption[] {
  return [
    ...DEPLOYMENT_LIST,
    ...DEPLOYMENT_CREATE,
    ...TOKENS_AND_TIME,
    ...VERSIONS,
    ...tailAssumptions(signal),
    ...ANALYTICS,
    ...TELEMETRY,
  ];
}

/**
 * Makes a Worker, asks every assumption of it, and deletes it, whatever happens in between.
 *
 * @throws NotStarted before anything was changed
 */
export async function runConformance(options: RunOptions): Promise<Outcome> {
  const { api, cleanUpApi, script, signal, only, onFinding } = options;
  await refuseExisting(api, script);
  const findings: Finding[] = [];
  const ended = new AbortController();
  let error: unknown;
  try {
    const trial = await begin(options);
    for (const assumption of allAssumptions(AbortSignal.any([signal, ended.signal]))) {
      if (only !== undefined && !only.includes(assumption.number)) continue;
      const finding = await ask(assumption, trial, signal);
      findings.push(finding);
      onFinding?.(finding);
    }
  } catch (caught) {
    error = caught;
  } finally {
    ended.abort();
  }
  const deleted = await deleteWorker(cleanUpApi, script);
  return { findings, deleted, ...(error === undefined ? {} : { error }) };
}

async function ask({ ask: put, ...row }: Assumption, trial: Trial, signal: AbortSignal): Promise<Finding> {
  try {
    const { holds, seen } = await put(trial);
    return { ...row, seen, verdict: holds ? "holds" : "differs" };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof NotAsked)) throw error;
    return { ...row, seen: error.message, verdict: "could not be asked" };
  }
}

async function begin(options: RunOptions): Promise<Trial> {
  const { api, script, uploads, signal, now } = options;
  await uploads.deploy(script, signal);
  await uploads.upload(script, TAG, signal);
  const path = `workers/scripts/${script}/versions?deployable=true`;
  const versions = list(record(await api.result("GET", path))["items"]).map((item) =>
    String(record(item)["id"]),
  );
  const [canary, stable] = versions;
  if (canary === undefined || stable === undefined) throw new Error("The two versions aren't in the list");
  const base = options.workerUrl ?? (await onWorkersDev(api, script));
  let visits = 0;
  const trial: Trial = {
    api,
    script,
    stable,
    canary,
    tag: TAG,
    newVersion: await untilKnown(options, stable, canary),
    now,
    sleep: (ms) => options.sleep(ms, signal),
    visit: async (path, version) => {
      if (visits++ >= VISIT_BUDGET)
        throw new NotAsked(`the budget of ${VISIT_BUDGET} requests to the Worker is spent`);
      return visit(`${base}${path}`, signal, version && { script, version });
    },
  };
  await untilReady(trial);
  return trial;
}

/** Deploys the version that was just uploaded, at 0 %, until Cloudflare knows it: only then can anything else be asked. */
async function untilKnown(
  { api, script, now, sleep, signal }: RunOptions,
  stable: string,
  canary: string,
): Promise<Seen> {
  const begun = now();
  for (let first: string | undefined; ; ) {
    const afterMs = now() - begun;
    const { status, errors } = await api.deploy(script, [
      { version_id: stable, percentage: 100 },
      { version_id: canary, percentage: 0 },
    ]);
    if (status < 300)
      return { holds: first === undefined, seen: first ? `${first}, for ${afterMs / 1000} s` : "at once" };
    first ??= refusalText(status, errors);
    if (afterMs >= READY_LIMIT_MS)
      return { holds: false, seen: `${first}, for more than ${READY_LIMIT_MS / 1000} s` };
    await sleep(NEW_VERSION_POLL_MS, signal);
  }
}

async function onWorkersDev(api: Api, script: string): Promise<string> {
  const { subdomain } = resultOf<{ readonly subdomain: string }>(await api.ask("GET", "workers/subdomain"));
  return `https://${script}.${subdomain}.workers.dev`;
}

/** A new name on workers.dev takes a while to answer. */
async function untilReady(trial: Trial): Promise<void> {
  const begun = trial.now();
  while (trial.now() - begun < READY_LIMIT_MS) {
    const answer = await trial.visit("/").catch(() => undefined);
    if (answer?.status === 200) return;
    await trial.sleep(2_000);
  }
  throw new Error("The Worker didn't answer within two minutes");
}

async function visit(
  url: string,
  signal: AbortSignal,
  pinned: { readonly script: string; readonly version: string } | undefined | "",
): Promise<Visit> {
  signal.throwIfAborted();
  const headers: Record<string, string> = {};
  if (pinned) headers["cloudflare-workers-version-overrides"] = `${pinned.script}="${pinned.version}"`;
  const once = async (): Promise<Visit> => {
    const response = await fetch(url, {
      headers,
      signal: AbortSignal.any([signal, AbortSignal.timeout(30_000)]),
    });
    return { status: response.status, body: await response.text() };
  };
  try {
    // A kept connection may have been closed meanwhile.
    return await once().catch(once);
  } catch (error) {
    signal.throwIfAborted();
    throw new NotAsked(`the Worker doesn't answer: ${causeOf(error)}`);
  }
}
