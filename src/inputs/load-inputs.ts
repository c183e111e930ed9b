/** Strings in, one validated value out. */

import type { Check } from "../checks/check.ts";
import { scrubbed } from "../checks/check-command.ts";
import { parseChecks } from "../checks/parse/parse-checks.ts";
import type { Command, OnConflict, OnInconclusive, Policy, RolloutRequest } from "../rollout/model.ts";
import { parseSchedule } from "../rollout/schedule/parse-schedule.ts";
import { parseWindow } from "../rollout/schedule/window.ts";
import { parseHold } from "../values/duration.ts";
import { attempt, ProblemError, problem } from "../values/parsed.ts";
import { tokenFinder } from "../values/redact.ts";
import * as accept from "./input-values.ts";
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
  const reader = new InputReader(env, tokens);
  const optional = <T>(name: string, parse: (text: string) => T) => reader.read(reader.input(name), parse);
  const given = <T>(name: string, byDefault: string, parse: (text: string) => T) =>
    optional(name, parse) ?? parse(byDefault);
  const variable = (name: string, parse = asIs) => reader.read(reader.variable(name), parse);
  const required = (name: string, elsewhere: string, what: string, parse: (text: string) => string) => {
    const place = reader.input(name, elsewhere);
    if (place.text === "")
      reader.note(`${place.label} is missing: give ${what}, here or as environment variable ${elsewhere}`);
    return reader.read(place, parse) ?? "";
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
  const script = readScriptName(reader, output) ?? "";
  const inputs: Inputs = {
    command: given(
      "command",
      "rollout",
      accept.choice<Command>("rollout", "advance", "promote", "rollback", "status"),
    ),
    apiToken,
    accountId: account,
    scriptName: script,
    canary: optional("canary-version", accept.canaryVersion) ?? uploadedCanary(output, script),
    stable: optional("stable-version", accept.stableVersion),
    schedule: given("schedule", "10, 50, 100", (text) => parseSchedule(text, hold)),
    window: optional("window", parseWindow),
    checks: optional("checks", (text) => parseChecks(text, scrubbed(env, tokens))) ?? [],
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
    message: optional("message", asIs),
    triggeredBy:
      reader.read(reader.input("triggered-by", "GITHUB_EVENT_NAME"), accept.line(LONGEST_TRIGGER)) ??
      "manual",
    force: given("force", "false", accept.boolean),
    codeUpdate: optional("code-update", accept.codeUpdate),
    environment: optional("environment", accept.line(LONGEST_ENVIRONMENT)),
    githubToken: optional("github-token", accept.token),
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
  if (reader.problems.length > 0) throw new ProblemError(reader.problems);
  return inputs;
}

function asIs(text: string): string {
  return text;
}

/** The input, else the Worker of wrangler's last upload in this job. */
function readScriptName(reader: InputReader, output: () => string): string | undefined {
  const place = reader.input("script-name");
  if (place.text !== "") return reader.read(place, accept.scriptName);
  return attempt(
    () => {
      const upload = lastUploadedWorker(output());
      return reader.read({ label: "The Worker in wrangler's output", text: upload }, accept.scriptName);
    },
    ({ message }) => {
      reader.note(
        `${place.label} is missing: give the Worker's name, or run wrangler versions upload in the same job with WRANGLER_OUTPUT_FILE_PATH set for both steps, or set that variable to the output file of another job's upload (${message})`,
      );
      return undefined;
    },
  );
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

/** One value, trimmed; empty when it is absent. And what to call its place in a message. */
interface Place {
  readonly label: string;
  readonly text: string;
}

/** Reads inputs as the runner passes them, and collects every problem instead of stopping at the first. */
class InputReader {
  /** One sentence each, in the order of reading. */
  readonly problems: string[] = [];
  readonly #env: Environment;
  readonly #holdsToken: (text: string) => boolean;

  /** @param tokens what no other value may contain, since values are shown, and some are sent on. */
  constructor(env: Environment, tokens: readonly string[]) {
    this.#env = env;
    this.#holdsToken = tokenFinder(tokens);
  }

  /** Notes a problem; where the sentence has no end yet it gets its full stop. */
  note(text: string): void {
    this.problems.push(/[.?]$/.test(text) ? text : `${text}.`);
  }

  /** An input; where it is empty, the environment variable that may stand in for it. */
  input(name: string, variable?: string): Place {
    const text = this.#env[`INPUT_${name.toUpperCase()}`]?.trim() ?? "";
    const instead = variable && text === "" ? this.variable(variable) : undefined;
    return instead?.text ? instead : { label: `Input ${name}`, text };
  }

  variable(name: string): Place {
    return { label: `Environment variable ${name}`, text: this.#env[name]?.trim() ?? "" };
  }

  /**
   * The value; undefined where it is empty, and where it is bad: its problems are noted. Only `token` may read a token,
   * since it quotes none.
   */
  read<T>({ label, text }: Place, parse: (text: string) => T): T | undefined {
    if (text === "") return undefined;
    return attempt(
      () => {
        if (parse === accept.token || !this.#holdsToken(text)) return parse(text);
        throw problem("holds a token, which has no place there; the value isn't shown");
      },
      ({ problems }) => {
        for (const each of problems) this.note(`${label}: ${each}`);
        return undefined;
      },
    );
  }
}
