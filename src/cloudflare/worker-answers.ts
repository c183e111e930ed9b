import * as v from "@badrap/valita";
import { parseMarker } from "../rollout/marker.ts";
import type { Deployment, Version, VersionShare, VersionSummary } from "../rollout/model.ts";
import { complement } from "../values/percent.ts";
import { instant, type Path, parseAs } from "./parse-answer.ts";

const absent = <T>(type: v.Type<T>) => type.nullable().optional();

/** "." and ".." would survive in a path, and lead a DELETE to the Worker itself. */
const id = v.string().assert((text) => !/^\.{0,2}$/.test(text), "expected an id");

const share = v
  .object({
    version_id: id,
    percentage: v.number().assert((n) => n >= 0 && n <= 100, "expected a number from 0 to 100"),
  })
  .rest(v.unknown());

/** The fields of every strategy. */
const anyDeployment = v.object({
  id,
  created_on: instant,
  source: v.string(),
  strategy: v.string(),
  author_email: absent(v.string()),
  annotations: absent(
    v.object({
      "workers/message": absent(v.string()),
      "workers/triggered_by": absent(v.string()),
    }),
  ),
  /** Drafted by Cloudflare and not shipped: rules in addition to percentages. */
  cohorts: v.unknown().optional(),
});

const percentageDeployment = anyDeployment.extend({
  versions: v.array(share),
});

const versionSummary = v.object({
  id,
  number: absent(v.number()),
  metadata: v.object({ created_on: instant }),
  annotations: absent(
    v.object({
      "workers/message": absent(v.string()),
      "workers/tag": absent(v.string()),
      "workers/triggered_by": absent(v.string()),
    }),
  ),
});

const version = versionSummary.extend({
  resources: v.object({
    script_runtime: absent(v.object({ migration_tag: absent(v.string()), exports: v.unknown().optional() })),
  }),
});

const deploymentList = v.object({ deployments: v.array(v.unknown()) });
const versionList = v.object({ items: v.array(versionSummary) });

export type RawDeployment = v.Infer<typeof percentageDeployment>;
export type RawVersionSummary = v.Infer<typeof versionSummary>;
export type RawVersion = v.Infer<typeof version>;

/**
 * Reads one deployment. Unknown parts make it odd (`oddity`), which is no error: an odd deployment in the
 * history does no harm, and an odd live one is never overwritten.
 *
 * @param path its place in the answer, for errors
 * @throws ShapeError
 */
export function parseDeployment(value: unknown, path: Path): Deployment {
  const head = parseAs(anyDeployment, value, path);
  const known = head.strategy === "percentage" && !hasContent(head.cohorts);
  // Another strategy may have versions of another form; they are shown where they can be read.
  const other = known ? undefined : percentageDeployment.try(value, { mode: "strip" });
  const read = other ?? { ok: true, value: parseAs(percentageDeployment, value, path) };
  const shares = read.ok ? read.value.versions : [];
  return withExactShares({
    id: head.id,
    createdOn: head.created_on,
    source: head.source,
    versions: shares.map(({ version_id, percentage }) => ({ versionId: version_id, percentage })),
    author: head.author_email || undefined,
    message: head.annotations?.["workers/message"] ?? undefined,
    triggeredBy: head.annotations?.["workers/triggered_by"] ?? undefined,
    oddity: known ? oddShares(shares) : oddStrategy(head),
  });
}

/** The order stays the server's. @throws ShapeError */
export function parseDeployments(result: unknown): readonly Deployment[] {
  const { deployments } = parseAs(deploymentList, result, ["result"]);
  return deployments.map((entry, index) => parseDeployment(entry, ["result", "deployments", index]));
}

/** Reads the list's `result`; the order stays the server's. @throws ShapeError */
export function parseVersions(result: unknown): readonly VersionSummary[] {
  return parseAs(versionList, result, ["result"]).items.map(toSummary);
}

/** @throws ShapeError */
export function parseVersion(result: unknown): Version {
  const raw = parseAs(version, result, ["result"]);
  const runtime = raw.resources.script_runtime;
  const exports = runtime?.exports;
  return {
    ...toSummary(raw),
    migrationTag: runtime?.migration_tag || undefined,
    exports: hasContent(exports) ? canonicalJson(exports) : undefined,
  };
}

/** A version without a number counts as the oldest (0), so that no rollout starts because of it. */
function toSummary({ id, number, metadata, annotations }: RawVersionSummary): VersionSummary {
  return {
    id,
    number: number ?? 0,
    createdOn: metadata.created_on,
    tag: annotations?.["workers/tag"] ?? undefined,
    message: annotations?.["workers/message"] ?? undefined,
    triggeredBy: annotations?.["workers/triggered_by"] ?? undefined,
  };
}

function oddStrategy({ strategy }: v.Infer<typeof anyDeployment>): string {
  return strategy === "percentage" ? "it has cohorts" : `its strategy is ${JSON.stringify(strategy)}`;
}

/** Shares may be stored with one decimal. */
const SUM_TOLERANCE = 0.5;

function oddShares(shares: readonly v.Infer<typeof share>[]): string | undefined {
  if (shares.length === 0) return "it has no versions";
  const extra = shares.flatMap(({ version_id: _, percentage: __, ...rest }) => Object.keys(rest));
  if (extra.length > 0) return `its versions have the unknown field ${JSON.stringify(extra[0])}`;
  const sum = shares.reduce((total, { percentage }) => total + percentage, 0);
  return Math.abs(sum - 100) > SUM_TOLERANCE ? `its shares add up to ${sum} %` : undefined;
}

/**
 * A deployment with the shares that it has, where an answer shows them rounded to one decimal: those of its
 * marker, else two that total 100. Whether Cloudflare rounds isn't documented.
 */
function withExactShares(deployment: Deployment): Deployment {
  const { versions } = deployment;
  const [a, b] = versions;
  if (a === undefined || b === undefined || versions.length > 2 || !versions.every(isRounded))
    return deployment;
  if (Math.abs(a.percentage + b.percentage - 100) > 0.105) return deployment;
  const smaller = a.percentage < b.percentage ? a : b;
  const [known, percent] = markedShare(deployment) ?? [smaller, oneDecimal(smaller.percentage)];
  const share = (version: VersionShare) => (version === known ? percent : complement(percent));
  return {
    ...deployment,
    versions: versions.map((version) => ({ ...version, percentage: share(version) })),
  };
}

/** The canary as the marker tells of it, where that is what the answer has rounded. */
function markedShare({ versions, message = "" }: Deployment): readonly [VersionShare, number] | undefined {
  const marker = parseMarker(message);
  if (marker?.kind !== "canary") return undefined;
  const canary = versions.find(({ versionId }) => versionId.startsWith(marker.canary8));
  const rounded = canary && Math.abs(canary.percentage - oneDecimal(marker.percent)) < 0.005;
  return rounded ? [canary, marker.percent] : undefined;
}

function isRounded({ percentage }: VersionShare): boolean {
  return Math.abs(percentage - oneDecimal(percentage)) < 1e-9;
}

function oneDecimal(percent: number): number {
  return Math.round(percent * 10) / 10;
}

/** False for absent, null, an empty list or object. */
function hasContent(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  return typeof value !== "object" || Object.keys(value).length > 0;
}

/**
 * One spelling for equal JSON values: keys sorted at every level, no white space.
 *
 * @throws RangeError when `value` nests too deep
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, field: unknown) =>
    typeof field === "object" && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
}
