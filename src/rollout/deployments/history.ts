import type { Deployment } from "../model.ts";
import type { Listing } from "./listing.ts";

/** The list from one read on, newest first. Older pages are read only by who gets to them. */
export class History implements AsyncIterable<Deployment> {
  #listing: Listing;
  readonly #readOlder: (known: Listing, page: number) => Promise<Listing>;

  /** @param readOlder what is known, with this page behind it */
  constructor(from: Listing, readOlder: (known: Listing, page: number) => Promise<Listing>) {
    this.#listing = from;
    this.#readOlder = readOlder;
  }

  /** What was read of it so far. */
  get listing(): Listing {
    return this.#listing;
  }

  /** @throws what reading older pages throws */
  async *[Symbol.asyncIterator](): AsyncGenerator<Deployment> {
    for (let at = 0; ; at += 1) {
      while (this.#listing.deployments.length <= at) {
        const { older } = this.#listing;
        if (typeof older !== "object") return;
        this.#listing = await this.#readOlder(this.#listing, older.page);
      }
      const entry = this.#listing.deployments[at];
      if (entry !== undefined) yield entry;
    }
  }
}
