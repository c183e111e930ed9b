import { type ParsedDeployment, readDeploymentBody } from "../api/deployment-body.ts";
import { notFound } from "../api/refusal.ts";
import { Invocations } from "../metrics/invocations.ts";
import { Tails } from "../metrics/live-tail/tails.ts";
import { HARDEST, NEW_VERSION_MS, type Readings } from "../platform-unknowns.ts";
import { createRandom } from "../random.ts";
import { checkDeployable } from "./deploy-rules.ts";
import {
  DEFAULT_SETTINGS,
  type ForeignOptions,
  type ForeignShares,
  type JsonDeployment,
  type Settings,
  type StoredDeployment,
  type StoredVersion,
  type Token,
  type UploadOptions,
} from "./model.ts";
import type { CloudOptions, Requester } from "./options.ts";
import { type DeletionEntry, type DeploymentEntry, RequestLog } from "./request-log.ts";
import { Script } from "./script.ts";
import { type TokenOptions, Tokens } from "./tokens.ts";
import type { Unversioned } from "./unversioned.ts";

/**
 * One simulated Cloudflare account: Workers, their versions and deployments. It has no I/O and no time
 * of its own. What it refuses it refuses by throwing a Refusal, and then it hasn't changed.
 */
export class Cloud {
  readonly accountId: string;
  readonly settings: Settings;
  /** What nobody knows about Cloudflare, as this account answers it. */
  readonly readings: Readings;
  readonly tokens = new Tokens();
  readonly requestLog = new RequestLog();
  /** What the Workers did, and what of it is seen. */
  readonly invocations = new Invocations();
  /** Who listens to what they do. */
  readonly tails: Tails;
  readonly now: () => number;
  readonly newId: () => string;
  readonly #scripts = new Map<string, Script>();

  constructor(options: CloudOptions = {}) {
    this.now = options.now ?? Date.now;
    this.newId = options.newId ?? createRandom(0x5eed).uuid;
    this.readings = { ...HARDEST, ...options.readings };
    this.tails = new Tails(this.now, this.newId, this.readings.tail);
    this.accountId = options.accountId ?? "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    this.settings = { ...DEFAULT_SETTINGS, ...options.settings };
  }

  addToken(secret: string, options: TokenOptions = {}): Token {
    return this.tokens.issue(secret, this.newId().replaceAll("-", ""), options);
  }

  get scripts(): readonly string[] {
    return [...this.#scripts.keys()];
  }

  has(script: string): boolean {
    return this.#scripts.has(script);
  }

  /** Uploads a version; the first one creates the Worker. Nothing is deployed. */
  uploadVersion(scriptName: string, options: UploadOptions = {}): StoredVersion {
    const script = this.#scripts.get(scriptName) ?? new Script(scriptName);
    this.#scripts.set(scriptName, script);
    const { us, iso } = script.stamp(options.at ?? this.now());
    const version: StoredVersion = {
      id: options.id ?? this.newId(),
      number: (script.versions.at(-1)?.number ?? 0) + 1,
      createdUs: us,
      createdOn: iso,
      source: options.source ?? "wrangler",
      author: options.author ?? "dev@example.com",
      annotations: annotate(options.message, options.triggeredBy ?? "version_upload", options.tag),
      ...(options.migrationTag === undefined ? {} : { migrationTag: options.migrationTag }),
      ...(options.exports === undefined ? {} : { exports: options.exports }),
      secrets: options.secrets ?? [],
      compatibilityDate: options.compatibilityDate ?? "2026-11-01",
    };
    script.addVersion(version);
    return version;
  }

  /**
   * Somebody edits a secret: all versions that exist are blocked with 10220, live ones too, and a new
   * version appears that inherits everything else from the newest, its tag included. It isn't deployed.
   */
  changeSecret(scriptName: string, secret: string): StoredVersion {
    const script = this.#script(scriptName);
    script.blockFor(secret);
    const newest = script.versions.at(-1);
    if (newest === undefined) throw new Error(`The Worker ${scriptName} has no version yet`);
    const { migrationTag, exports } = newest;
    const tag = newest.annotations["workers/tag"];
    return this.uploadVersion(scriptName, {
      triggeredBy: "secret",
      secrets: [...new Set([...newest.secrets, secret])],
      ...(tag === undefined ? {} : { tag }),
      ...(migrationTag === undefined ? {} : { migrationTag }),
      ...(exports === undefined ? {} : { exports }),
    });
  }

  /** Somebody else deploys, by whatever means: nothing is checked but that the Worker exists. */
  deployForeign(scriptName: string, shares: ForeignShares, options: ForeignOptions = {}): StoredDeployment {
    const pairs: readonly (readonly [string, number])[] =
      typeof shares === "string" ? [[shares, 100]] : shares;
    const script = this.#script(scriptName);
    const { us, iso } = script.stamp(options.at ?? this.now());
    const author = options.author === undefined ? "someone@example.com" : options.author;
    const json: JsonDeployment = {
      id: this.newId(),
      created_on: iso,
      source: options.source ?? "dash",
      strategy: "percentage",
      versions: pairs.map(([version_id, percentage]) => ({ version_id, percentage })),
      annotations: annotate(options.message, options.triggeredBy ?? "deployment"),
      ...(author === null ? {} : { author_email: author }),
      ...options.extra,
    };
    return this.#deploy(script, { id: json.id, createdUs: us, json }, "foreign");
  }

  /** Creates a deployment from a request's body. Throws a Refusal. */
  createDeployment(scriptName: string, body: unknown, requester: Requester): StoredDeployment {
    const script = this.#script(scriptName);
    const wanted = readDeploymentBody(body);
    this.requireKnown(
      scriptName,
      wanted.versions.map(({ version_id }) => version_id),
      100146,
    );
    checkDeployable(script, wanted.versions, this.settings.deployable, requester.force);
    const { us, iso } = script.stamp(this.now());
    const json: JsonDeployment = {
      id: this.newId(),
      created_on: iso,
      source: requester.source,
      strategy: "percentage",
      versions: wanted.versions,
      annotations: annotate(wanted.message, this.#triggeredBy(wanted)),
      author_email: requester.author,
      ...(wanted.codeUpdate !== undefined &&
        this.readings.codeUpdateStrategy === "kept" && { code_update_strategy: wanted.codeUpdate }),
    };
    return this.#deploy(script, { id: json.id, createdUs: us, json }, "request", requester.request);
  }

  /** Throws a Refusal, also for the live deployment. */
  deleteDeployment(scriptName: string, id: string, request?: number): void {
    const script = this.#script(scriptName);
    script.removeDeployment(id);
    this.requestLog.append<DeletionEntry>({
      kind: "deletion",
      at: this.now(),
      script: scriptName,
      request,
      deploymentId: id,
    });
  }

  /** Newest first; with `asOf` (server ms) only what existed then. Throws the Refusal 10007. */
  deployments(scriptName: string, asOf?: number): readonly StoredDeployment[] {
    const newestFirst = this.#script(scriptName).deployments.toReversed();
    return asOf === undefined
      ? newestFirst
      : newestFirst.filter(({ createdUs }) => Math.floor(createdUs / 1000) <= asOf);
  }

  /** The deployment that serves traffic; undefined before the first. Throws the Refusal 10007. */
  live(scriptName: string): StoredDeployment | undefined {
    return this.#script(scriptName).deployments.at(-1);
  }

  /** Newest first. Throws the Refusal 10007. */
  versions(scriptName: string): readonly StoredVersion[] {
    return this.#script(scriptName).versions.toReversed();
  }

  /** Throws the Refusal 10007 for an unknown script or version. */
  version(scriptName: string, id: string): StoredVersion {
    return this.#script(scriptName).version(id);
  }

  /** Throws the Refusal of a new version. What an account begins with, until its first request, is known. */
  requireKnown(scriptName: string, ids: readonly string[], code: number): void {
    const began = this.requestLog.requests[0]?.at ?? Number.POSITIVE_INFINITY;
    if (this.readings.newVersion === "unknown-at-first")
      this.#script(scriptName).requireKnown(ids, Math.max(began, this.now() - NEW_VERSION_MS), code);
  }

  /** Throws the Refusal 10007. */
  unversioned(scriptName: string): Unversioned {
    return this.#script(scriptName).unversioned;
  }

  /** With everything that it has. Throws the Refusal 10007. */
  deleteWorker(scriptName: string): void {
    this.#scripts.delete(this.#script(scriptName).name);
  }

  #script(name: string): Script {
    const script = this.#scripts.get(name);
    if (script === undefined) throw notFound("This Worker does not exist on your account.");
    return script;
  }

  #deploy(
    script: Script,
    deployment: StoredDeployment,
    by: DeploymentEntry["by"],
    request?: number,
  ): StoredDeployment {
    const replaced = script.deployments.at(-1)?.id;
    script.deployments.push(deployment);
    this.requestLog.append<DeploymentEntry>({
      kind: "deployment",
      at: this.now(),
      script: script.name,
      by,
      request,
      deployment: deployment.json,
      replaced,
    });
    return deployment;
  }

  #triggeredBy(wanted: ParsedDeployment): string | undefined {
    if (this.readings.triggeredBy === "dropped") return undefined;
    return this.readings.triggeredBy === "kept" ? (wanted.triggeredBy ?? "deployment") : "deployment";
  }
}

function annotate(message?: string, triggeredBy?: string, tag?: string): Readonly<Record<string, string>> {
  return {
    ...(message === undefined ? {} : { "workers/message": message }),
    ...(triggeredBy === undefined ? {} : { "workers/triggered_by": triggeredBy }),
    ...(tag === undefined ? {} : { "workers/tag": tag }),
  };
}
