import { problem } from "../../values/problems.ts";
import { compareCreated } from "../deployment.ts";
import type { Deployment } from "../model.ts";
import type { DeploymentPage } from "../ports.ts";

/** The list of deployments as it was read, its newest part at least: each once, newest first, none left out between. */
export interface Listing {
  readonly deployments: readonly Deployment[];
  /** The newest: it serves the traffic. Absent only for a Worker that was never deployed. */
  readonly live: Deployment | undefined;
  /** When its newest part was read, on the local clock. */
  readonly readAt: number;
  /**
   * What is known of older deployments: there are none · they weren't read, and `page` is to be asked for next ·
   * the server sends none, and may have some.
   */
  readonly older: "none" | { readonly page: number } | "withheld";
}

/**
 * The list's first page.
 *
 * @param dated gives a deployment the time that it counts with
 */
export function toListing(
  { deployments: raw, last }: DeploymentPage,
  readAt: number,
  dated?: (deployment: Deployment) => Deployment,
): Listing {
  const deployments = newestFirst(raw, dated);
  return { deployments, live: deployments[0], readAt, older: last ? "none" : { page: 2 } };
}

/**
 * The first page, newly read, before what was known behind it. Where it doesn't reach back to what was known,
 * or lacks some of it, only the page is known.
 */
export function mergeFirstPage(first: Listing, known: Listing): Listing {
  const oldest = first.deployments.at(-1);
  const at = known.deployments.findIndex(({ id }) => id === oldest?.id);
  if (first.older === "none" || at < 0) return first;
  const listed = new Set(first.deployments.map(({ id }) => id));
  if (known.deployments.slice(0, at).some(({ id }) => !listed.has(id))) return first;
  const deployments = [...first.deployments, ...known.deployments.slice(at + 1)];
  return { ...first, deployments, older: known.older };
}

/**
 * What is known, and the page behind it that was asked for next. Deployments that were made since shift the
 * pages, so that it may begin with what is known. A page with nothing new comes from a server that ignores
 * the page's number, or sends its last page for every higher one.
 *
 * @param known with a page to ask for
 */
export function mergeNextPage(known: Listing, page: DeploymentPage): Listing {
  const { deployments, older } = known;
  const oldest = deployments.at(-1);
  const listed = new Set(deployments.map(({ id }) => id));
  const behind = newestFirst(page.deployments).filter(
    (entry) => !listed.has(entry.id) && (oldest === undefined || compareCreated(entry, oldest) <= 0),
  );
  const all = { ...known, deployments: [...deployments, ...behind] };
  if (page.last) return { ...all, older: "none" };
  if (behind.length === 0 || typeof older !== "object") return { ...all, older: "withheld" };
  return { ...all, older: { page: older.page + 1 } };
}

/** A list may come with entries twice or out of order; `created_on` gives their order. */
function newestFirst(
  raw: readonly Deployment[],
  dated = (deployment: Deployment) => deployment,
): readonly Deployment[] {
  const seen = new Map<string, Deployment>();
  for (const deployment of raw) if (!seen.has(deployment.id)) seen.set(deployment.id, dated(deployment));
  return [...seen.values()].sort((a, b) => compareCreated(b, a)); // guard: list-order
}

/** @throws Error for a list without a deployment: a Worker that this run has deployed to has one */
export function liveOf({ live }: Listing): Deployment {
  if (live === undefined) throw new Error("a list without a live deployment is stale");
  return live;
}

/** The live deployment, where it is one that a rollout can go by. @throws ProblemError */
export function understoodLive({ live }: Listing): Deployment {
  if (live === undefined) throw problem("This Worker has no deployment yet: deploy it once.");
  const oddity = oddityOf(live);
  if (oddity !== undefined) throw problem(`The live deployment ${live.id} isn't understood (${oddity}).`);
  return live;
}

function oddityOf(live: Deployment): string | undefined {
  const { oddity, versions } = live;
  if (oddity !== undefined) return oddity;
  const different = new Set(versions.map(({ versionId }) => versionId)).size;
  if (different !== versions.length) return "it names one version twice";
  return different < 1 || different > 2 ? `it has ${different} versions` : undefined;
}

/** The list as it was last read, newest first. Older pages are read only by who gets to them. */
export interface History extends AsyncIterable<Deployment> {
  readonly listing: Listing;
}
