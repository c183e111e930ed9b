import { compareCreated, justAfter } from "../deployment.ts";
import { describeVersions, short } from "../describe.ts";
import type { DeploymentRef } from "../ledger-state.ts";
import type { Deployment } from "../model.ts";
import type { DeploymentPage, Ports } from "../ports.ts";
import type { RetryBudget } from "../retry.ts";
import { type History, type Listing, mergeFirstPage, mergeNextPage, toListing } from "./listing.ts";

/** How old a read may be, in ms, to count as the one just before a write. */
const FRESH_MS = 1_000;
/** A list that lacks what is known to be there is another server's older view; it is asked again after this. */
const STALE_WAIT_MS = 1_000;
/** For so long in ms an older page is taken for another server's older view when its list is shorter than it was. */
const SHORTER_MS = 5_000;

const NOTHING_READ: Listing = {
  deployments: [],
  live: undefined,
  readAt: Number.NEGATIVE_INFINITY,
  older: { page: 1 },
};

/** What a run knows of its own deployments (see `Ledger`), as far as reading the list needs it. */
export interface KnownDeployments {
  /** `expected`: the newest deployment that is known to exist; a list that ends before it is stale. */
  readonly state: { readonly expected: DeploymentRef };
  /** A deployment with the time that it counts with. */
  dated(entry: Deployment): Deployment;
  learnFrom(listing: Listing): void;
}

/** Reads the list of deployments until it answers, and keeps what the API last answered. */
export class ListingReader implements History {
  /** What must be in the list, and what learns from it; undefined before a run has adopted anything. */
  known: KnownDeployments | undefined;
  readonly #ports: Ports;
  readonly #budget: RetryBudget;
  #listing: Listing = NOTHING_READ;
  /** The whole list's length by the last read of its first page. */
  #total: number | undefined;

  constructor(ports: Ports, budget: RetryBudget) {
    this.#ports = ports;
    this.#budget = budget;
  }

  /** What the API last answered, also by its answer to a write. */
  get listing(): Listing {
    return this.#listing;
  }

  /**
   * One good read of the list's first page: not older than anything that was seen before. What is known of
   * older deployments stays known.
   *
   * @throws as `RetryBudget.read`; Error where the list stays older than what is known to have been made
   */
  async read(): Promise<Listing> {
    const { api, clock, emit } = this.#ports;
    const [budget, known] = [this.#budget, this.known];
    let staleSince: number | undefined;
    for (;;) {
      const page = await budget.read("the list of deployments", (options) => api.listDeployments(1, options));
      const first = toListing(page, clock.now(), (entry) => known?.dated(entry) ?? entry);
      const listing = mergeFirstPage(first, this.#listing);
      const lacks = [this.#listing.live, known?.state.expected].find(
        (mark) => mark && endsBefore(listing, mark),
      );
      // guard: stale-list
      if (lacks === undefined) {
        this.#listing = listing;
        this.#total = page.total;
        known?.learnFrom(listing);
        return listing;
      }
      staleSince ??= listing.readAt;
      const { live } = listing;
      const shown = live === undefined ? "nothing" : `${short(live.id)}, ${describeVersions(live)}`;
      if (budget.left(staleSince) <= 0)
        throw new Error(
          `the list of deployments lacks deployment ${lacks.id}, which is known to have been made (it ends with ${shown})`,
        );
      emit({ type: "stale", lacks: lacks.id });
      await budget.pause(Math.max(1, Math.min(STALE_WAIT_MS, budget.left(staleSince))));
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Deployment> {
    for (let at = 0; ; at += 1) {
      while (this.#listing.deployments.length <= at) {
        const { older } = this.#listing;
        if (typeof older !== "object") return;
        const page = await this.#page(older.page);
        this.#listing = mergeNextPage(this.#listing, page);
      }
      const entry = this.#listing.deployments[at];
      if (entry !== undefined) yield entry;
    }
  }

  async #page(page: number): Promise<DeploymentPage> {
    const { api, clock } = this.#ports;
    const budget = this.#budget;
    const start = clock.now();
    for (;;) {
      const answer = await budget.read("the list of deployments", (options) =>
        api.listDeployments(page, options),
      );
      // Its pages begin further down, and what stands between would be missed.
      const shorter = (answer.total ?? Number.POSITIVE_INFINITY) < (this.#total ?? 0);
      if (!shorter || clock.now() - start >= SHORTER_MS) return answer;
      await budget.pause(STALE_WAIT_MS);
    }
  }

  /** The last read when it is fresh enough to write on, else a new one. */
  async fresh(): Promise<Listing> {
    const { clock } = this.#ports;
    return clock.now() - this.#listing.readAt <= FRESH_MS ? this.#listing : this.read(); // guard: fresh-read
  }

  /**
   * Adds a deployment that the API has answered to have created. It came after what was live at the last read, whatever
   * the servers' clocks say: then its time is 1 ms after that.
   *
   * @returns it with the time that it counts with
   */
  add(answered: Deployment): Deployment {
    const { deployments, live } = this.#listing;
    const late = live !== undefined && compareCreated(answered, live) <= 0;
    const made = late ? { ...answered, createdOn: justAfter(live) } : answered;
    this.#listing = { ...this.#listing, deployments: [made, ...deployments], live: made };
    return made;
  }
}

function endsBefore({ live }: Listing, mark: DeploymentRef): boolean {
  return live === undefined || (live.id !== mark.id && compareCreated(live, mark) < 0);
}
