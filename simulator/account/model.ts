/** What the simulated Cloudflare stores. Plain data in the server's own spelling, so that it can be sent as it is. */

export interface JsonShare {
  readonly version_id: string;
  readonly percentage: number;
}

export interface JsonCodeUpdate {
  readonly mode: "immediate" | "deferred";
  readonly max_delay?: number;
}

/** A deployment as the API sends it. */
export interface JsonDeployment {
  readonly id: string;
  readonly created_on: string;
  readonly source: string;
  readonly strategy: string;
  readonly versions: readonly JsonShare[];
  readonly annotations?: Readonly<Record<string, string>>;
  readonly author_email?: string;
  readonly code_update_strategy?: JsonCodeUpdate;
}

export interface StoredDeployment {
  readonly id: string;
  /** Microseconds since 1970 of the server's clock; unique among the versions and deployments of a script, and rising. */
  readonly createdUs: number;
  readonly json: JsonDeployment;
}

export interface StoredVersion {
  readonly id: string;
  /** Counts up from 1 in each script. */
  readonly number: number;
  readonly createdUs: number;
  readonly createdOn: string;
  readonly source: string;
  readonly author: string;
  /** `workers/message`, `workers/tag`, `workers/triggered_by`, as far as they are set. */
  readonly annotations: Readonly<Record<string, string>>;
  readonly migrationTag?: string;
  readonly exports?: Readonly<Record<string, unknown>>;
  /** Names of the secrets that it binds. */
  readonly secrets: readonly string[];
  readonly compatibilityDate: string;
}

export interface UploadOptions {
  readonly id?: string;
  readonly tag?: string;
  readonly message?: string;
  /** Default `version_upload`; `secret` marks a secret edit. */
  readonly triggeredBy?: string;
  /** Default `wrangler`. */
  readonly source?: string;
  readonly author?: string;
  readonly migrationTag?: string;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly secrets?: readonly string[];
  readonly compatibilityDate?: string;
  /** Server time in ms; default now. An instant that has passed is moved behind what exists. */
  readonly at?: number;
}

export interface ForeignOptions {
  /** Default `dash`. */
  readonly source?: string;
  /** Default `someone@example.com`; null leaves it out. */
  readonly author?: string | null;
  readonly message?: string;
  /** Default `deployment`. */
  readonly triggeredBy?: string;
  /** Server time in ms; default now. An instant that has passed is moved behind what exists. */
  readonly at?: number;
  /** Put over the stored object as they are: another `strategy`, `cohorts`, unknown fields. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** A share in short: `[versionId, percentage]`, or a version id alone for 100 %. */
export type ForeignShares = string | readonly (readonly [versionId: string, percentage: number])[];

/** How much a user may ask for. */
export interface RateLimit {
  /** In each window. */
  readonly requests: number;
  readonly windowMs: number;
  /**
   * Whether the first request too many blocks the user for a whole window from then on, as the documentation of
   * the limit says, or until the current one ends, as that of `Retry-After` can be read. Default: until it ends.
   */
  readonly blocks?: boolean;
}

/** What a test wants to vary of an account. What nobody knows about Cloudflare is in platform-unknowns.ts. */
export interface Settings {
  /** How many of the newest versions can be deployed. Default 100. */
  deployable: number;
  /** Default 1200 in 300 000. */
  rateLimit: RateLimit;
  /** How long a new deployment takes to reach the traffic, in ms. Default 0. */
  propagationMs: number;
  /** How long an invocation takes to show in metrics and logs, in ms, spread evenly. Default: as `metricsLag` reads. */
  ingestLagMs: { min: number; max: number } | undefined;
  /**
   * One of how many invocations GraphQL keeps (1 or more); counts are extrapolated. Default 1. A function
   * gets the instant (server ms) and the version: rows of one answer may differ.
   */
  sampleInterval: number | ((at: number, version: string) => number);
  /** Share of the invocations that the logs keep, above 0 and up to 1: `head_sampling_rate`. Default 1. */
  headSampling: number;
  /** Workers whose observability is off: they have no logs. Default none. */
  unobserved: readonly string[];
  /** GraphQL queries per user and window, on top of the API's own limit. Default 300 in 300 000. */
  graphqlRateLimit: RateLimit;
  /**
   * HTTP status of GraphQL's errors. `ok`, the default: 200 whatever went wrong, as third parties have
   * seen it · `documented`: 400, 401, 403 or 429, as the documentation has it since April 2026.
   */
  graphqlStatus: "ok" | "documented";
  /** For how long the logs are kept, in ms. Default 7 days. */
  logRetentionMs: number;
  /** How a telemetry series writes its times: `2026-11-02T12:00:00.000Z` (default) or `2026-11-02 12:00:00`. */
  seriesTime: "iso" | "sql";
}

/** How an invocation ended, as the logs call it. */
export type InvocationOutcome =
  | "ok"
  | "exception"
  | "exceededCpu"
  | "exceededMemory"
  | "internalError"
  /** The client went away. */
  | "canceled";

export type Permission =
  | "scripts:read"
  | "scripts:edit"
  | "analytics:read"
  | "observability:write"
  | "tail:read";

export interface Token {
  readonly id: string;
  readonly secret: string;
  readonly permissions: ReadonlySet<Permission>;
  /** Which of the two verify endpoints knows it. */
  readonly kind: "user" | "account";
  readonly status: "active" | "disabled" | "expired";
  /** Author of what it deploys, and whose rate limit it uses. */
  readonly email: string;
}

export const DEFAULT_SETTINGS: Settings = {
  deployable: 100,
  rateLimit: { requests: 1200, windowMs: 300_000 },
  propagationMs: 0,
  ingestLagMs: undefined,
  sampleInterval: 1,
  headSampling: 1,
  unobserved: [],
  graphqlRateLimit: { requests: 300, windowMs: 300_000 },
  graphqlStatus: "ok",
  logRetentionMs: 7 * 86_400_000,
  seriesTime: "iso",
};
