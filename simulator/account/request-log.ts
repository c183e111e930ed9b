import type { JsonDeployment } from "./model.ts";

/** One request, from its arrival on. The fields that aren't readonly are filled in as it goes on. */
export interface RequestEntry {
  readonly kind: "request";
  /** Place in the request log, from 0. */
  readonly seq: number;
  /** Server time of the arrival, in ms. */
  readonly at: number;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Parsed JSON; the text itself when it isn't JSON; undefined without a body. */
  readonly body: unknown;
  /** `deployments.create` and the like; see routes.ts. */
  readonly operation: string;
  /** The token's id (never its secret); undefined when it is unknown. */
  readonly tokenId: string | undefined;
  /** `pending` while it is held back by a delay. */
  outcome: "pending" | "answered" | "truncated" | "reset" | "hung";
  /** The status that was sent, also when the answer was cut short. */
  status: number | undefined;
  answeredAt: number | undefined;
  /** True once it has changed something, whatever its client was told. */
  committed: boolean;
  /** The deployment that it created or deleted. */
  deploymentId: string | undefined;
  /** Names of the fault rules that touched it. */
  faults: readonly string[];
}

/** A deployment came into being. */
export interface DeploymentEntry {
  readonly kind: "deployment";
  readonly seq: number;
  readonly at: number;
  readonly script: string;
  readonly by: "request" | "foreign";
  /** `seq` of the request that made it, when that went through a transport. */
  readonly request: number | undefined;
  readonly deployment: JsonDeployment;
  /** Id of the deployment that was live before; undefined for the first. */
  readonly replaced: string | undefined;
}

export interface DeletionEntry {
  readonly kind: "deletion";
  readonly seq: number;
  readonly at: number;
  readonly script: string;
  readonly request: number | undefined;
  readonly deploymentId: string;
}

export type LogEntry = RequestEntry | DeploymentEntry | DeletionEntry;

type Unplaced<Entry> = Entry extends LogEntry ? Omit<Entry, "seq"> : never;

/** Everything that happened to a simulated account, in order. */
export class RequestLog {
  readonly #entries: LogEntry[] = [];
  #forgotten = 0;

  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  get requests(): readonly RequestEntry[] {
    return this.#entries.filter((entry) => entry.kind === "request");
  }

  /** Oldest first. */
  get deployments(): readonly DeploymentEntry[] {
    return this.#entries.filter((entry) => entry.kind === "deployment");
  }

  /** Requests that are meant to change what is deployed, refused ones included. */
  get writes(): readonly RequestEntry[] {
    return this.requests.filter(
      (entry) => entry.method !== "GET" && !/\.query$|^tails\./.test(entry.operation),
    );
  }

  append<Entry extends LogEntry>(entry: Unplaced<Entry>): Entry {
    const placed = { seq: this.#forgotten + this.#entries.length, ...entry } as unknown as Entry;
    this.#entries.push(placed);
    return placed;
  }

  /** Drops the entries so far: a run of weeks would fill the memory with them. Places go on counting up. */
  forget(): void {
    this.#forgotten += this.#entries.length;
    this.#entries.length = 0;
  }

  /**
   * One line a request, such as `GET deployments → 200` or `POST deployments 10/90 → reset, committed`,
   * for tests.
   */
  lines(): readonly string[] {
    return this.requests.map(describe);
  }
}

function describe(entry: RequestEntry): string {
  const place = entry.path.replace(/^.*\/workers\/(scripts\/[^/]+\/)?/, "").replace(/^\/client\/v4/, "");
  const query = Object.entries(entry.query)
    .filter(([name]) => name !== "per_page")
    .map(([name, value]) => `${name}=${value}`);
  const target = query.length === 0 ? place : `${place}?${query.join("&")}`;
  const end = entry.outcome === "answered" ? String(entry.status) : entry.outcome;
  const unseen = entry.committed && entry.outcome !== "answered" ? ", committed" : "";
  return [entry.method, target, split(entry.body), `→ ${end}${unseen}`]
    .filter((part) => part !== "")
    .join(" ");
}

function split(body: unknown): string {
  const versions = (body as { versions?: unknown } | undefined)?.versions;
  if (!Array.isArray(versions)) return "";
  return versions.map((share: { percentage?: unknown }) => String(share?.percentage)).join("/");
}
