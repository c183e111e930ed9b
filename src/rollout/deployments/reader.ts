import { compareCreated } from "../deployment.ts";
import { describeSplit, short } from "../describe.ts";
import type { Deployment } from "../model.ts";
import type { DeploymentMark, Ports } from "../ports.ts";
import type { RetryBudget } from "../retry.ts";
import { type Listing, toListing } from "./listing.ts";

/** How old a read may be, in ms, to count as the one just before a write. */
const FRESH_MS = 1_000;
/** A list that lacks what is known to be there is another server's older view; it is asked again after this. */
const STALE_WAIT_MS = 1_000;

/** The list answers, but for too long with a state older than what is known to have been made. */
export class StaleError extends Error {
  override readonly name = "StaleError";
}

/** What a run knows of its own deployments (see `Ledger`), as far as reading the list needs it. */
export interface KnownDeployments {
  /** The newest deployment that is known to exist: a list that ends before it is stale. */
  readonly expected: DeploymentMark;
  /** Learns from a good read. */
  note(listing: Listing): void;
}

/** Reads the list of deployments until it answers, and remembers what the API last said. */
export class DeploymentReader {
  readonly #ports: Ports;
  #last: Listing | undefined;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** What the API last said, also by its answer to a write; undefined before the first answer. */
  get last(): Listing | undefined {
    return this.#last;
  }

  /**
   * One good read: not older than anything that was seen before.
   *
   * @param known what must be in it, and what learns from it
   * @throws ApiError, StaleError or Cancelled, as `RetryBudget.read`
   */
  async read(budget: RetryBudget, known?: KnownDeployments): Promise<Listing> {
    const { api, clock, emit } = this.#ports;
    const start = clock.now();
    for (;;) {
      const raw = await budget.read("the list of deployments", start, (options) =>
        api.listDeployments(options),
      );
      const listing = toListing(raw, clock.now());
      const lacks = [this.#last?.live, known?.expected].find((mark) => mark && endsBefore(listing, mark));
      if (lacks === undefined) {
        this.#last = listing;
        known?.note(listing);
        return listing;
      }
      const shown =
        listing.live === undefined ? "nothing" : `${short(listing.live.id)}, ${describeSplit(listing.live)}`;
      if (budget.left(start) <= 0)
        throw new StaleError(
          `the list of deployments lacks deployment ${lacks.id}, which is known to have been made (it ends with ${shown})`,
        );
      emit({ type: "stale", lacks: lacks.id });
      await budget.pause(Math.max(1, Math.min(STALE_WAIT_MS, budget.left(start))));
    }
  }

  /** The given read when it is fresh enough to write on, else a new one. */
  async fresh(listing: Listing, budget: RetryBudget, known: KnownDeployments): Promise<Listing> {
    return this.#ports.clock.now() - listing.readAt <= FRESH_MS ? listing : this.read(budget, known);
  }

  /** The API has said that it made this deployment. */
  heard(made: Deployment): void {
    const { deployments, live, readAt } = this.#last ?? { deployments: [], live: undefined, readAt: 0 };
    if (live !== undefined && compareCreated(made, live) <= 0) return;
    this.#last = { deployments: [made, ...deployments], live: made, readAt };
  }
}

function endsBefore({ live }: Listing, mark: DeploymentMark): boolean {
  return live === undefined || (live.id !== mark.id && compareCreated(live, mark) < 0);
}
