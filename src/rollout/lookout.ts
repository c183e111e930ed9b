import { describeSplit, short } from "./describe.ts";
import type { Ledger } from "./ledger.ts";
import { type Listing, toListing } from "./listing.ts";
import type { Patience } from "./patience.ts";
import type { Ports } from "./ports.ts";

/** How old a read may be, in ms, to count as the one just before a write. */
const FRESH_MS = 1_000;
/** A list that lacks what is known to be there is another server's older view; it is asked again after this. */
const STALE_WAIT_MS = 1_000;

/** The list answers, but for too long with a state older than what is known to have been made. */
export class StaleError extends Error {
  override readonly name = "StaleError";
}

/** Reads the list of deployments until it answers, and remembers what it last said. */
export class Lookout {
  readonly #ports: Ports;
  #last: Listing | undefined;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** What the API last said; undefined before the first answer. */
  get last(): Listing | undefined {
    return this.#last;
  }

  /**
   * One good read.
   *
   * @param ledger what must be in it; a list that ends before it is asked again
   * @throws ApiError, StaleError or Cancelled, as `Patience.read`
   */
  async read(patience: Patience, ledger?: Ledger): Promise<Listing> {
    const { api, clock, emit } = this.#ports;
    const start = clock.now();
    for (;;) {
      const raw = await patience.read("the list of deployments", start, (options) =>
        api.listDeployments(options),
      );
      const listing = toListing(raw, clock.now());
      if (ledger === undefined || !ledger.isStale(listing)) {
        this.#last = listing;
        return listing;
      }
      const shown =
        listing.live === undefined ? "nothing" : `${short(listing.live.id)}, ${describeSplit(listing.live)}`;
      if (patience.left(start) <= 0)
        throw new StaleError(
          `the list of deployments lacks deployment ${ledger.expected.id}, which is known to have been made (it ends with ${shown})`,
        );
      emit({ type: "stale", lacks: ledger.expected.id });
      await patience.pause(Math.max(1, Math.min(STALE_WAIT_MS, patience.left(start))));
    }
  }

  /** The given read when it is fresh enough to write on, else a new one. */
  async fresh(listing: Listing, patience: Patience, ledger: Ledger): Promise<Listing> {
    return this.#ports.clock.now() - listing.readAt <= FRESH_MS ? listing : this.read(patience, ledger);
  }
}
