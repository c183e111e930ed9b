/** The list from one read on, newest first. Older pages are read only by who gets to them. */
export class History {
    #listing;
    #readOlder;
    /** @param readOlder what is known, with this page behind it */
    constructor(from, readOlder) {
        this.#listing = from;
        this.#readOlder = readOlder;
    }
    /** What was read of it so far. */
    get listing() {
        return this.#listing;
    }
    /** @throws what reading older pages throws */
    async *[Symbol.asyncIterator]() {
        for (let at = 0;; at += 1) {
            while (this.#listing.deployments.length <= at) {
                const { older } = this.#listing;
                if (typeof older !== "object")
                    return;
                this.#listing = await this.#readOlder(this.#listing, older.page);
            }
            const entry = this.#listing.deployments[at];
            if (entry !== undefined)
                yield entry;
        }
    }
}
