/** What a request is about. The names are also what fault rules and tests call it by. */
export type Operation =
  | "deployments.list"
  | "deployments.create"
  | "deployments.get"
  | "deployments.delete"
  | "versions.list"
  | "versions.get"
  | "tails.create"
  | "tails.delete"
  | "services.get"
  | "services.delete"
  | "versions.upload"
  | "script.upload"
  | "script.delete"
  | "worker.get"
  | "account-subdomain.get"
  | "subdomain.get"
  | "subdomain.set"
  | "schedules.get"
  | "schedules.set"
  | "routes.set"
  | "settings.get"
  | "settings.change"
  | "references.get"
  | "tail-producers.list"
  | "resources.list"
  | "graphql.query"
  | "telemetry.query"
  | "user-token.verify"
  | "account-token.verify"
  | "method-not-allowed"
  | "unknown";

export interface Route {
  readonly operation: Operation;
  readonly accountId?: string;
  readonly script?: string;
  /** Of a deployment, a version or a tail. */
  readonly id?: string;
}

/** Everything under here is the API. */
export const BASE_PATH = "/client/v4";

interface Pattern {
  readonly path: RegExp;
  readonly methods: Readonly<Record<string, Operation>>;
}

const ACCOUNT = "^/accounts/(?<accountId>[^/]+)";
const SCRIPT = `${ACCOUNT}/workers/scripts/(?<script>[^/]+)`;

const PATTERNS: readonly Pattern[] = [
  {
    path: new RegExp(`${SCRIPT}/deployments$`),
    methods: { GET: "deployments.list", POST: "deployments.create" },
  },
  {
    path: new RegExp(`${SCRIPT}/deployments/(?<id>[^/]+)$`),
    methods: { GET: "deployments.get", DELETE: "deployments.delete" },
  },
  { path: new RegExp(`${SCRIPT}$`), methods: { PUT: "script.upload", DELETE: "script.delete" } },
  {
    path: new RegExp(`${SCRIPT}/versions$`),
    methods: { GET: "versions.list", POST: "versions.upload" },
  },
  { path: new RegExp(`${SCRIPT}/versions/(?<id>[^/]+)$`), methods: { GET: "versions.get" } },
  { path: new RegExp(`${SCRIPT}/tails$`), methods: { POST: "tails.create" } },
  { path: new RegExp(`${SCRIPT}/tails/(?<id>[^/]+)$`), methods: { DELETE: "tails.delete" } },
  {
    path: new RegExp(`${ACCOUNT}/workers/services/(?<script>[^/]+)$`),
    methods: { GET: "services.get", DELETE: "services.delete" },
  },
  { path: new RegExp(`${ACCOUNT}/workers/workers/(?<script>[^/]+)$`), methods: { GET: "worker.get" } },
  { path: new RegExp(`${ACCOUNT}/workers/subdomain$`), methods: { GET: "account-subdomain.get" } },
  {
    path: new RegExp(`${SCRIPT}/subdomain$`),
    methods: { GET: "subdomain.get", POST: "subdomain.set" },
  },
  {
    path: new RegExp(`${SCRIPT}/schedules$`),
    methods: { GET: "schedules.get", PUT: "schedules.set" },
  },
  { path: new RegExp(`${SCRIPT}/routes$`), methods: { PUT: "routes.set" } },
  {
    path: new RegExp(`${SCRIPT}/script-settings$`),
    methods: { GET: "settings.get", PATCH: "settings.change" },
  },
  // What wrangler looks into for bindings to keep.
  { path: new RegExp(`${SCRIPT}/settings$`), methods: { GET: "settings.get" } },
  { path: new RegExp(`${SCRIPT}/references$`), methods: { GET: "references.get" } },
  {
    path: new RegExp(`${ACCOUNT}/workers/tails/by-consumer/(?<script>[^/]+)$`),
    methods: { GET: "tail-producers.list" },
  },
  // What a Worker could own; there is none.
  { path: new RegExp(`${SCRIPT}/secrets$`), methods: { GET: "resources.list" } },
  {
    path: new RegExp(`${ACCOUNT}/(?:workers/durable_objects|storage/kv)/namespaces$`),
    methods: { GET: "resources.list" },
  },
  {
    path: new RegExp(`${ACCOUNT}/workers/observability/telemetry/query$`),
    methods: { POST: "telemetry.query" },
  },
  { path: /^\/graphql\/?$/, methods: { POST: "graphql.query" } },
  { path: new RegExp(`${ACCOUNT}/tokens/verify$`), methods: { GET: "account-token.verify" } },
  { path: /^\/user\/tokens\/verify$/, methods: { GET: "user-token.verify" } },
];

const found = new Map<string, Route>();

/** `path` with the base and without the query. */
export function route(method: string, path: string): Route {
  const key = `${method} ${path}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const route = search(method, path);
  // Clients ask for few paths again and again.
  if (found.size >= 1_000) found.clear();
  found.set(key, route);
  return route;
}

function search(method: string, path: string): Route {
  if (!path.startsWith(`${BASE_PATH}/`)) return { operation: "unknown" };
  const inner = path.slice(BASE_PATH.length);
  for (const pattern of PATTERNS) {
    const groups = pattern.path.exec(inner);
    if (groups === null) continue;
    const operation = pattern.methods[method] ?? "method-not-allowed";
    return { operation, ...mapValues(groups.groups ?? {}, decode) };
  }
  return { operation: "unknown" };
}

function mapValues(groups: Readonly<Record<string, string>>, change: (value: string) => string) {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, change(value)]));
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
