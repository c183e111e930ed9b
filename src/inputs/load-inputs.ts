/** Strings in, one validated value out. */

import type { Check } from "../checks/check.ts";
import { scrubbed } from "../checks/check-command.ts";
import { parseChecks } from "../checks/parse/checks.ts";
import { ProblemError } from "../rollout/errors.ts";
import type {
  Command,
  OnConflict,
  OnInconclusive,
  Policy,
  RolloutRequest,
  Schedule,
} from "../rollout/model.ts";
import { parseSchedule } from "../rollout/schedule/parse-schedule.ts";
import { parseWindow } from "../rollout/schedule/window.ts";
import { parseHold } from "../values/duration.ts";
import { type Parsed, parsed, problem } from "../values/parsed.ts";
import { type Environment, InputReader, type Place } from "./input-reader.ts";
import {
  accountId,
  anything,
  apiBase,
  boolean,
  canaryVersion,
  choice,
  codeUpdate,
  DEFAULT_API_BASE,
  digits,
  environmentName,
  requests,
  riskOf,
  scriptName,
  stableVersion,
  token,
  triggeredBy,
} from "./input-values.ts";
import { type JobContext, readJobContext } from "./job-context.ts";
import {
  lastUploadedWorker,
  lastVersionUpload,
  type ReadFile,
  readWranglerOutput,
} from "./wrangler-output.ts";

/** Every input of action.yml, and its default as text; empty where there is none, or none that is a fixed text. */
export const INPUT_DEFAULTS = {
  command: "rollout",
  "api-token": "",
  "account-id": "",
  "script-name": "",
  "canary-version": "",
  "stable-version": "",
  schedule: "10, 50, 100",
  hold: "5m",
  checks: "",
  "min-requests": "100",
  confidence: "99%",
  "on-inconclusive": "rollback",
  "on-failure": "rollback",
  "on-cancel": "rollback",
  "on-conflict": "fail",
  message: "",
  "triggered-by": "",
  force: "false",
  "code-update": "",
  window: "",
  environment: "",
  "github-token": "",
  prune: "false",
  "dry-run": "false",
} as const;

export type InputName = keyof typeof INPUT_DEFAULTS;

/** A job on a runner that GitHub hosts ends after six hours. */
const HOSTED_JOB_MS = 6 * 3_600_000;

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
  /** The GitHub environment in which the rollout is recorded. */
  readonly environment: string | undefined;
  readonly githubToken: string | undefined;
  /** The API's base, without a slash at the end. */
  readonly apiBase: string;
  readonly job: JobContext;
}

/** Every token in the environment, to be masked before anything else is done, good or bad. */
export function tokensIn(env: Environment): readonly string[] {
  const reader = new InputReader(env);
  const places = [
    reader.input("api-token"),
    reader.variable("CLOUDFLARE_API_TOKEN"),
    reader.input("github-token"),
  ];
  return [...new Set(places.map((place) => place.text).filter((text) => text !== ""))];
}

/**
 * Reads and checks all inputs, and what else a run takes from its environment.
 * @param readFile for the event's payload, and for wrangler's output file, which names the Worker where `script-name`
 *   is empty
 * @throws ProblemError with one problem for every bad input; none of them quotes a token.
 */
export function loadInputs(env: Environment, readFile: ReadFile = () => undefined): Inputs {
  const tokens = tokensIn(env);
  const reader = new InputReader(env, tokens);
  const given = <T>(name: InputName, parse: (text: string) => Parsed<T>, absent: T) =>
    reader.read(withDefault(reader.input(name), INPUT_DEFAULTS[name]), parse, absent);
  const optional = <T>(name: InputName, parse: (text: string) => Parsed<T>) =>
    given<T | undefined>(name, parse, undefined);
  const text = (name: string) => reader.read(reader.variable(name), anything, "");
  const present = (place: Place, what: string) => {
    if (place.text === "") reader.note(`${place.label} is missing: give ${what}`);
    return place;
  };

  const job = readJobContext(reader, readFile);
  const upload = readWranglerOutput(text("WRANGLER_OUTPUT_FILE_PATH"), readFile);
  const hold = given("hold", parseHold, { min: 0, max: 0 });
  const command = given(
    "command",
    choice<Command>(["rollout", "advance", "promote", "rollback", "status"]),
    "status",
  );
  const apiToken = reader.readSecret(
    present(
      firstOf(reader.input("api-token"), reader.variable("CLOUDFLARE_API_TOKEN")),
      "a Cloudflare API token, here or as environment variable CLOUDFLARE_API_TOKEN",
    ),
    token,
    "",
  );
  const account = reader.read(
    present(
      firstOf(reader.input("account-id"), reader.variable("CLOUDFLARE_ACCOUNT_ID")),
      "the account's id of 32 hexadecimal digits, here or as environment variable CLOUDFLARE_ACCOUNT_ID",
    ),
    accountId,
    "",
  );
  const script = readScriptName(reader, upload);
  const inputs: Inputs = {
    command,
    apiToken,
    accountId: account,
    scriptName: script,
    canary: optional("canary-version", canaryVersion) ?? uploadedCanary(upload, script),
    stable: optional("stable-version", stableVersion),
    schedule: given<Schedule>("schedule", (text) => parseSchedule(text, hold), []),
    window: optional("window", parseWindow),
    checks: readChecks(reader, scrubbed(env, tokens)),
    minRequests: given("min-requests", requests, 1),
    alpha: given("confidence", riskOf, 0.01),
    onInconclusive: given("on-inconclusive", choice<OnInconclusive>(["hold", "proceed", "rollback"]), "hold"),
    onFailure: given("on-failure", choice<Policy>(["rollback", "hold"]), "hold"),
    onCancel: given("on-cancel", choice<Policy>(["rollback", "hold"]), "hold"),
    onConflict: given("on-conflict", choice<OnConflict>(["fail", "replace"]), "fail"),
    message: optional("message", anything),
    triggeredBy: reader.read(
      firstOf(reader.input("triggered-by"), reader.variable("GITHUB_EVENT_NAME")),
      triggeredBy,
      "manual",
    ),
    force: given("force", boolean, false),
    codeUpdate: optional("code-update", codeUpdate),
    environment: optional("environment", environmentName),
    githubToken: reader.readSecret(reader.input("github-token"), token, undefined),
    prune: given("prune", boolean, false),
    dryRun: given("dry-run", boolean, true),
    apiBase: reader.read(reader.variable("CLOUDFLARE_API_BASE_URL"), apiBase, DEFAULT_API_BASE),
    run: {
      id: reader.read(reader.variable("GITHUB_RUN_ID"), digits, "0"),
      attempt: Number(reader.read(reader.variable("GITHUB_RUN_ATTEMPT"), digits, "1")),
    },
    byHand: job.eventName === "workflow_dispatch",
    jobLimitMs: text("RUNNER_ENVIRONMENT") === "github-hosted" ? HOSTED_JOB_MS : undefined,
    job,
  };
  if (reader.problems.length > 0) throw new ProblemError(reader.problems);
  return inputs;
}

/** The input, else the Worker of wrangler's last upload in this job. */
function readScriptName(reader: InputReader, output: Parsed<string>): string {
  const place = reader.input("script-name");
  if (place.text !== "") return reader.read(place, scriptName, "");
  const upload = output.ok ? lastUploadedWorker(output.value) : output;
  if (upload.ok)
    return reader.read({ label: "The Worker in wrangler's output", text: upload.value }, scriptName, "");
  reader.note(
    `${place.label} is missing: give the Worker's name, or run wrangler versions upload in the same job with WRANGLER_OUTPUT_FILE_PATH set for both steps, or set that variable to the output file of another job's upload (${upload.problem})`,
  );
  return "";
}

/** The version that wrangler uploaded in this job. */
function uploadedCanary(output: Parsed<string>, script: string): RolloutRequest["canary"] {
  const upload = output.ok
    ? lastVersionUpload(output.value, script)
    : problem(`the input is empty and ${output.problem}`);
  if (upload.ok) return { kind: "id", id: upload.value };
  const ways =
    "Give its id, tag:TAG or latest as canary-version, or upload it in the same job with wrangler and WRANGLER_OUTPUT_FILE_PATH set.";
  return { kind: "none", problem: `No canary-version: ${upload.problem}. ${ways}` };
}

/** Every problem of every line is one of its own. */
function readChecks(reader: InputReader, variables: Environment): readonly Check[] {
  const place = reader.input("checks");
  const checks = reader.read(place, (text) => parsed(parseChecks(text, variables)), { ok: true, value: [] });
  if (checks.ok) return checks.value;
  for (const each of checks.problems) reader.note(`${place.label}: ${each}`);
  return [];
}

function withDefault(place: Place, text: string): Place {
  return place.text === "" ? { ...place, text } : place;
}

/** The first place that isn't empty, else the first of all. */
function firstOf(place: Place, instead: Place): Place {
  return place.text === "" && instead.text !== "" ? instead : place;
}
