import { hash, randomBytes } from "node:crypto";
import { isError, isKnown, readTailMessage } from "./invocation.js";
import { LiveCounts } from "./live-counts.js";
import { VersionTail } from "./version-tail.js";
/** A message that comes again within this time, in ms, is counted once. */
const REPEAT_MS = 60_000;
/** A tail is silent without an event for 20 mean gaps, which 20 events tell, within these limits in ms. */
const SILENT_GAPS = 20;
const SHORTEST_SILENCE_MS = 60_000;
const LONGEST_SILENCE_MS = 600_000;
/** Names of unknown outcomes that are kept. */
const MOST_NAMES = 5;
/** Listens to both versions of a rollout, one tail each, and counts. */
export class LiveTails {
    #deps;
    #tails = new Map();
    #ids = new Map();
    #counts = new LiveCounts();
    #received = { canary: never(), stable: never() };
    /** When it was last made again for its silence. */
    #renewed = { canary: Number.NEGATIVE_INFINITY, stable: Number.NEGATIVE_INFINITY };
    #salt = randomBytes(16).toString("base64");
    #unknown = new Map();
    #sampled = new Set();
    #closed = new AbortController();
    #versions;
    #seen = new Set();
    #seenBefore = new Set();
    #seenSince = 0;
    #waiting = false;
    /** When the step began that is watched. */
    #since = Number.NaN;
    #onSecond;
    /** @param onSecond called with each second once it is over, oldest first */
    constructor(deps, onSecond) {
        this.#deps = deps;
        this.#onSecond = onSecond;
    }
    /**
     * Opens the tails that aren't open yet; from then on they are kept open.
     *
     * @throws ApiError; the signal's reason
     */
    async open(versions, options) {
        this.#versions = versions;
        const wanted = [
            ["canary", versions.canaryId],
            ["stable", versions.stableId],
        ];
        await Promise.all(wanted.map(async ([side, versionId]) => {
            if (versionId === undefined)
                return;
            const tail = this.#tails.get(side) ?? this.#tailOf(side, versionId);
            this.#tails.set(side, tail);
            await tail.open(options);
        }));
    }
    /** Why nothing may pass now: a tail isn't connected. */
    get problem() {
        for (const [side, tail] of this.#tails) {
            if (tail.problem !== undefined)
                return `the live tail of ${side} is lost: ${tail.problem}`;
        }
        return this.#tails.size === 0 ? "no live tail is open" : undefined;
    }
    /**
     * Which tail has been silent for long: its version has no traffic any more, or it is deaf.
     *
     * @param stableServes whether stable has traffic
     */
    silence(stableServes) {
        const [side] = this.#silent(stableServes);
        return side && `the live tail of ${side} has been silent for ${Math.round(this.#quietMs(side) / 1000)} s`;
    }
    /** For how long both lines have been proved open in this step, in ms. */
    get provedMs() {
        return Math.min(...[...this.#tails.values()].map((tail) => tail.provedMs));
    }
    /** @param since when the step that is watched began */
    watch(since) {
        if (since === this.#since)
            return;
        this.#since = since;
        for (const tail of this.#tails.values())
            tail.prove();
    }
    /** Makes the tails again that have been silent for long. */
    renewSilent(stableServes) {
        const now = this.#deps.clock.now();
        for (const side of this.#silent(stableServes)) {
            if (now - this.#renewed[side] < LONGEST_SILENCE_MS)
                continue;
            this.#renewed[side] = now;
            this.#tails.get(side)?.renew("it was silent");
        }
    }
    /** What was received beside the counts, one phrase each. */
    get remarks() {
        const names = [...this.#unknown].map(([name, count]) => `unknown outcome "${name}" ${count}×, counted as ${isError(name) ? "an error" : "no error"}`);
        const sampled = [...this.#sampled].join(" and ");
        return [...(sampled === "" ? [] : [`the tail of ${sampled} sampled`]), ...names];
    }
    /** Deletes the tails. Never rejects. */
    async close() {
        this.#closed.abort();
        await Promise.all([...this.#tails.values()].map((tail) => tail.close()));
    }
    #tailOf(side, versionId) {
        return new VersionTail(versionId, this.#deps, {
            onMessage: (text, openedAt) => this.#receive(side, text, openedAt),
            onOpen: (id) => {
                if (id === undefined)
                    this.#ids.delete(side);
                else
                    this.#ids.set(side, id);
                this.#deps.save([...this.#ids.values()]);
            },
        });
    }
    #receive(side, text, openedAt) {
        const message = readTailMessage(text);
        if (message.kind === "sampling")
            this.#sampled.add(side);
        if (message.kind !== "invocation" || message.invocation.at < openedAt)
            return;
        if (!this.#isRepeated(text))
            this.#count(message.invocation);
    }
    #count(invocation) {
        // A tail may send other versions.
        const { versionId, outcome } = invocation;
        const side = versionId === this.#versions?.canaryId
            ? "canary"
            : versionId === this.#versions?.stableId
                ? "stable"
                : undefined;
        if (side === undefined)
            return;
        const now = this.#deps.clock.now();
        const received = this.#received[side];
        if (received.invocations++ === 0)
            received.first = now;
        received.last = now;
        if (!isKnown(outcome) && (this.#unknown.has(outcome) || this.#unknown.size < MOST_NAMES))
            this.#unknown.set(outcome, (this.#unknown.get(outcome) ?? 0) + 1);
        // Crons and queues are one client.
        const client = hash("sha1", `${this.#salt} ${invocation.client ?? ""}`, "base64");
        this.#counts.add(side, client, invocation, now, this.#deps.serverNow());
        this.#takeSeconds();
    }
    #takeSeconds() {
        const { clock } = this.#deps;
        for (const second of this.#counts.take(clock.now()))
            this.#onSecond(second);
        const { due } = this.#counts;
        if (this.#waiting || due === undefined)
            return;
        this.#waiting = true;
        clock.sleep(Math.max(1, due - clock.now()), this.#closed.signal).then(() => {
            this.#waiting = false;
            this.#takeSeconds();
        }, () => { });
    }
    /** Keeps no message: only a digest, for a minute or two. */
    #isRepeated(text) {
        const now = this.#deps.clock.now();
        if (now - this.#seenSince >= REPEAT_MS) {
            this.#seenBefore = this.#seen;
            this.#seen = new Set();
            this.#seenSince = now;
        }
        const digest = hash("sha1", text, "base64");
        if (this.#seen.has(digest) || this.#seenBefore.has(digest))
            return true;
        this.#seen.add(digest);
        return false;
    }
    #quietMs(side) {
        return this.#deps.clock.now() - this.#received[side].last;
    }
    #silent(stableServes) {
        return [...this.#tails.keys()].filter((side) => {
            const { invocations, first, last } = this.#received[side];
            if (invocations === 0 || (side === "stable" && !stableServes))
                return false;
            const gaps = invocations < SILENT_GAPS ? LONGEST_SILENCE_MS : SILENT_GAPS * ((last - first) / invocations);
            return this.#quietMs(side) > Math.min(LONGEST_SILENCE_MS, Math.max(SHORTEST_SILENCE_MS, gaps));
        });
    }
}
function never() {
    return { invocations: 0, first: 0, last: 0 };
}
