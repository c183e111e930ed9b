/** Strings in, one validated value out. */

import type { Check } from "../checks/check.ts";
import { scrubbed } from "../checks/check-command.ts";
import { parseChecks } from "../checks/parse/parse-checks.ts";
import type { Command, OnConflict, OnInconclusive, Policy, RolloutRequest } from "../rollout/model.ts";
import { parseSchedule } from "../rollout/schedule/parse-schedule.ts";
import { parseWindow } from "../rollout/schedule/window.ts";
import { parseHold } from "../values/duration.ts";
import { attempt, ProblemError, problem } from "../values/problems.ts";
import { tokenFinder } from "../values/redact.ts";
import * as accept from "./accepted-values.ts";
import { type JobContext, readJobContext } from "./job-context.ts";
import {
  lastUploadedWorker,
  lastVersionUpload,
  type ReadFile,
  readWranglerOutput,
} from "./wrangler-output.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** A job on a runner that GitHub hosts ends after six hours. */
const HOSTED_JOB_MS = 6 * 3_600_000;

/** Our own bound: no event's name comes near it, and the annotation stays readable in lists. */
const LONGEST_TRIGGER = 100;
/** GitHub's rule for an environment's name. */
const LONGEST_ENVIRONMENT = 255;

/** What the core is asked for, and what else a run needs to know. */
export interface Inputs extends RolloutRequest {
  readonly apiToken: string;
  /** 32 hexadecimal digits, lower case. */
  readonly accountId: string;
  readonly checks: readonly Check[];
  /** Sampled canary requests in a step below which no metric check passes. */
  readonly minRequests: number;
  /** The chance that the metric checks together raise a false alarm in a whole rollout: 1 − confidence. */
  readonly alpha: number;
  /** Whole; the annotation takes its first line. */
  readonly message: string | undefined;
  readonly environment: string | undefined;
  readonly githubToken: string | undefined;
  /** The API's base, without a slash at the end. */
  readonly apiBase: string;
  readonly job: JobContext;
}

/** Every token in the environment, to be masked before anything else is done, good or bad. */
export function tokensIn(env: Environment): readonly string[] {
  const names = ["INPUT_API-TOKEN", "CLOUDFLARE_API_TOKEN", "INPUT_GITHUB-TOKEN"];
  return [...new Set(names.flatMap((name) => env[name]?.trim() || []))];
}

/**
 * Reads and checks all inputs, and what else a run takes from its environment.
 * @param readFile for the event's payload, and for wrangler's output file, which names the Worker where `script-name`
 *   is empty
 * @throws ProblemError with one problem for every bad input, and for every flaw of the checks; none quotes a token.
 */
export function loadInputs(env: Environment, readFile: ReadFile = () => undefined): Inputs {
  const tokens = tokensIn(env);
  const { problems, note, read, input, variable } = createReader(env, tokens);
  const given = <T>(name: string, byDefault: string, parse: (text: string) => T) =>
    input(name, parse) ?? parse(byDefault);
  const required = (name: string, elsewhere: string, what: string, parse: (text: string) => string) => {
    const missing = `Input ${name} is missing: give ${what}, here or as environment variable ${elsewhere}`;
    return input(name, parse, () => variable(elsewhere, parse, () => note(missing))) ?? "";
  };

  const job = readJobContext(variable, readFile);
  const outputFile = variable("WRANGLER_OUTPUT_FILE_PATH") ?? "";
  const output = () => readWranglerOutput(outputFile, readFile);
  const hold = given("hold", "5m", parseHold);
  const apiToken = required("api-token", "CLOUDFLARE_API_TOKEN", "a Cloudflare API token", accept.token);
  const account = required(
    "account-id",
    "CLOUDFLARE_ACCOUNT_ID",
    "the account's id of 32 hexadecimal digits",
    accept.accountId,
  );
  const uploaded = () =>
    read("The Worker in wrangler's output", lastUploadedWorker(output()), accept.scriptName);
  const noWorker = ({ message }: ProblemError) =>
    note(
      `Input script-name is missing: give the Worker's name, or run wrangler versions upload in the same job with WRANGLER_OUTPUT_FILE_PATH set for both steps, or set that variable to the output file of another job's upload (${message})`,
    );
  const script = input("script-name", accept.scriptName, () => attempt(uploaded, noWorker)) ?? "";
  const trigger = accept.line(LONGEST_TRIGGER);
  const inputs: Inputs = {
    command: given(
      "command",
      "rollout",
      accept.choice<Command>("rollout", "advance", "promote", "rollback", "status"),
    ),
    apiToken,
    accountId: account,
    scriptName: script,
    canary: input("canary-version", accept.canaryVersion) ?? uploadedCanary(output, script),
    stable: input("stable-version", accept.stableVersion),
    schedule: given("schedule", "10, 50, 100", (text) => parseSchedule(text, hold)),
    window: input("window", parseWindow),
    checks: input("checks", (text) => parseChecks(text, scrubbed(env, tokens))) ?? [],
    minRequests: given("min-requests", "100", accept.requests),
    alpha: given("confidence", "99%", accept.riskOf),
    onInconclusive: given(
      "on-inconclusive",
      "rollback",
      accept.choice<OnInconclusive>("hold", "proceed", "rollback"),
    ),
    onFailure: given("on-failure", "rollback", accept.choice<Policy>("rollback", "hold")),
    onCancel: given("on-cancel", "rollback", accept.choice<Policy>("rollback", "hold")),
    onConflict: given("on-conflict", "fail", accept.choice<OnConflict>("fail", "replace")),
    message: input("message", asIs),
    triggeredBy: input("triggered-by", trigger, () => variable("GITHUB_EVENT_NAME", trigger)) ?? "manual",
    force: given("force", "false", accept.boolean),
    codeUpdate: input("code-update", accept.codeUpdate),
    environment: input("environment", accept.line(LONGEST_ENVIRONMENT)),
    githubToken: input("github-token", accept.token),
    prune: given("prune", "false", accept.boolean),
    dryRun: given("dry-run", "false", accept.boolean),
    apiBase: variable("CLOUDFLARE_API_BASE_URL", accept.apiBase) ?? "https://api.cloudflare.com/client/v4",
    run: {
      id: variable("GITHUB_RUN_ID", accept.digits) ?? "0",
      attempt: Number(variable("GITHUB_RUN_ATTEMPT", accept.digits) ?? "1"),
    },
    byHand: job.eventName === "workflow_dispatch",
    jobLimitMs: variable("RUNNER_ENVIRONMENT") === "github-hosted" ? HOSTED_JOB_MS : undefined,
    job,
  };
  if (problems.length > 0) throw new ProblemError(problems);
  return inputs;
}

function uploadedCanary(output: () => string, script: string): RolloutRequest["canary"] {
  return attempt(
    () => ({ kind: "id" as const, id: lastVersionUpload(output(), script) }),
    ({ message }) => ({
      kind: "none" as const,
      problem: `No canary-version: ${message}. Give its id, tag:TAG or latest as canary-version, or upload it in the same job with wrangler and WRANGLER_OUTPUT_FILE_PATH set.`,
    }),
  );
}

/**
 * Reads what the runner passes, and collects every problem instead of stopping at the first.
 *
 * @param tokens what no other value may contain, since values are shown, and some are sent on
 */
function createReader(env: Environment, tokens: readonly string[]) {
  /** One sentence each, in the order of reading. */
  const problems: string[] = [];
  const holdsToken = tokenFinder(tokens);
  /** Notes a problem; where the sentence has no end yet it gets its full stop. */
  const note = (text: string): undefined => {
    problems.push(/[.?]$/.test(text) ? text : `${text}.`);
  };
  /**
   * The value; what `absent` says where it is empty, and undefined where it is bad: its problems are noted. Only
   * `token` may read a token, since it quotes none.
   */
  const read = <T>(label: string, raw = "", parse: (text: string) => T, absent?: () => T | undefined) => {
    const text = raw.trim();
    if (text === "") return absent?.();
    return attempt(
      () => {
        if (parse === accept.token || !holdsToken(text)) return parse(text);
        throw problem("holds a token, which has no place there; the value isn't shown");
      },
      ({ problems: found }) => {
        for (const each of found) note(`${label}: ${each}`);
        return undefined;
      },
    );
  };
  return {
    problems,
    note,
    read,
    input: <T>(name: string, parse: (text: string) => T, absent?: () => T | undefined) =>
      read(`Input ${name}`, env[`INPUT_${name.toUpperCase()}`], parse, absent),
    variable: (name: string, parse = asIs, absent?: () => string | undefined) =>
      read(`Environment variable ${name}`, env[name], parse, absent),
  };
}

function asIs(text: string): string {
  return text;
}
