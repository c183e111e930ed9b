import { hash, randomBytes } from "node:crypto";
import type { CallOptions, HoldView, Serving } from "../../rollout/ports.ts";
import { SIDES, type Side } from "../evidence/likelihood.ts";
import { waitFor } from "../examiner.ts";
import { isError, isKnown, readTailMessage } from "./invocation.ts";
import { KeptTail, type TailDeps } from "./kept-tail.ts";
import { OpenSeconds, type Second } from "./seconds.ts";

export interface BothTailsDeps extends TailDeps {
  /** Called with the ids of the open tails whenever they change. */
  readonly save: (ids: readonly string[]) => void;
}

/** One version's tail, and what was received of that version. Times on the local clock. */
interface Listening {
  readonly versionId: string;
  readonly tail: KeptTail;
  /** Whether it said that it sends a part only. */
  samples: boolean;
  /** When it was last made again for its silence. */
  renewedAt: number;
  invocations: number;
  first: number;
  last: number;
}

/** A message that comes again within this time, in ms, is counted once. */
const REPEAT_MS = 60_000;
/** A tail is silent without an event for 20 mean gaps, which 20 events tell, within these limits in ms. */
const SILENT_GAPS = 20;
const SHORTEST_SILENCE_MS = 60_000;
const LONGEST_SILENCE_MS = 600_000;
/** Names of unknown outcomes that are kept. */
const MOST_NAMES = 5;

/** Listens to both versions of a rollout, one tail each. */
export class BothTails {
  readonly #deps: BothTailsDeps;
  readonly #onSecond: (second: Second) => void;
  readonly #sides = new Map<Side, Listening>();
  readonly #seconds = new OpenSeconds();
  readonly #salt = randomBytes(16).toString("base64");
  readonly #unknown = new Map<string, number>();
  readonly #closed = new AbortController();
  #seen = new Set<string>();
  #seenBefore = new Set<string>();
  #seenSince = 0;
  #waiting = false;
  /** When the step began that is watched, and whether stable has traffic in it. */
  #since = Number.NaN;
  #stableServes = true;

  /** @param onSecond called with each second once it is over, oldest first */
  constructor(deps: BothTailsDeps, onSecond: (second: Second) => void) {
    this.#deps = deps;
    this.#onSecond = onSecond;
  }

  /**
   * Opens the tails that aren't open yet; from then on they are kept open. Without a stable version it is only the
   * canary's.
   *
   * @throws ApiError; the signal's reason, while it may go on until `close`
   */
  async open(versions: Pick<Serving, "stableId" | "canaryId">, { signal }: CallOptions): Promise<void> {
    for (const side of SIDES) {
      const versionId = versions[`${side}Id`];
      if (versionId !== undefined && !this.#sides.has(side))
        this.#sides.set(side, this.#listen(side, versionId));
    }
    const opened = Promise.all(this.#tails.map((tail) => tail.open()));
    await waitFor(opened, signal ? [signal] : [], this.#deps.clock);
    signal?.throwIfAborted();
  }

  get #tails(): readonly KeptTail[] {
    return [...this.#sides.values()].map(({ tail }) => tail);
  }

  /** Why nothing may pass now: a tail isn't connected. */
  get problem(): string | undefined {
    for (const [side, { tail }] of this.#sides) {
      if (tail.problem !== undefined) return `the live tail of ${side} is lost: ${tail.problem}`;
    }
    return this.#sides.size === 0 ? "no live tail is open" : undefined;
  }

  /** Which tail has been silent for long: its version has no traffic any more, or it is deaf. */
  get silence(): string | undefined {
    const [silent] = this.#silent();
    if (silent === undefined) return undefined;
    const seconds = Math.round((this.#deps.clock.now() - silent[1].last) / 1000);
    return `the live tail of ${silent[0]} has been silent for ${seconds} s`;
  }

  /** For how long both lines have been proved open in this step, in ms. */
  get provedMs(): number {
    return Math.min(...this.#tails.map((tail) => tail.provedMs));
  }

  /** The step that is watched. Makes the tails again that have been silent for long. */
  attend({ since, share }: HoldView): void {
    this.#stableServes = share < 100;
    if (since !== this.#since) for (const tail of this.#tails) tail.prove();
    this.#since = since;
    const now = this.#deps.clock.now();
    for (const [, side] of this.#silent()) {
      if (now - side.renewedAt < LONGEST_SILENCE_MS) continue;
      side.renewedAt = now;
      side.tail.renew("it was silent");
    }
  }

  /** What was received beside the counts, one phrase each. */
  get remarks(): readonly string[] {
    const names = [...this.#unknown].map(
      ([name, count]) =>
        `unknown outcome "${name}" ${count}×, counted as ${isError(name) ? "an error" : "no error"}`,
    );
    const sampled = [...this.#sides].filter(([, { samples }]) => samples).map(([side]) => side);
    return [...(sampled.length === 0 ? [] : [`the tail of ${sampled.join(" and ")} sampled`]), ...names];
  }

  /** Deletes the tails. Never rejects. */
  async close(): Promise<void> {
    this.#closed.abort();
    await Promise.all(this.#tails.map((tail) => tail.close()));
  }

  #listen(side: Side, versionId: string): Listening {
    const tail = new KeptTail(versionId, this.#deps, {
      onMessage: (text, openedAt) => this.#receive(side, text, openedAt),
      onChange: () => this.#deps.save(this.#tails.flatMap(({ id }) => id ?? [])),
    });
    const never = Number.NEGATIVE_INFINITY;
    return { versionId, tail, samples: false, renewedAt: never, invocations: 0, first: never, last: never };
  }

  #receive(from: Side, text: string, openedAt: number): void {
    const message = readTailMessage(text);
    if (message === "sampling") {
      const sampling = this.#sides.get(from);
      if (sampling !== undefined) sampling.samples = true;
      return;
    }
    if (message === undefined || message.at < openedAt || this.#isRepeated(text)) return;
    // A tail may send other versions.
    const { versionId, outcome, client } = message;
    const [side, listening] = [...this.#sides].find(([, each]) => each.versionId === versionId) ?? [];
    if (side === undefined || listening === undefined) return;
    const now = this.#deps.clock.now();
    if (listening.invocations++ === 0) listening.first = now;
    listening.last = now;
    if (!isKnown(outcome) && (this.#unknown.has(outcome) || this.#unknown.size < MOST_NAMES))
      this.#unknown.set(outcome, (this.#unknown.get(outcome) ?? 0) + 1);
    // Crons and queues are one client.
    const digest = hash("sha1", `${this.#salt} ${client ?? ""}`, "base64");
    this.#seconds.add(side, { ...message, client: digest }, now, this.#deps.serverNow());
    this.#takeSeconds();
  }

  #takeSeconds(): void {
    const { clock } = this.#deps;
    for (const second of this.#seconds.take(clock.now())) this.#onSecond(second);
    const { due } = this.#seconds;
    if (this.#waiting || due === undefined) return;
    this.#waiting = true;
    clock.sleep(Math.max(1, due - clock.now()), this.#closed.signal).then(
      () => {
        this.#waiting = false;
        this.#takeSeconds();
      },
      () => {},
    );
  }

  /** Keeps no message: only a digest, for a minute or two. */
  #isRepeated(text: string): boolean {
    const now = this.#deps.clock.now();
    if (now - this.#seenSince >= REPEAT_MS) {
      this.#seenBefore = this.#seen;
      this.#seen = new Set();
      this.#seenSince = now;
    }
    const digest = hash("sha1", text, "base64");
    if (this.#seen.has(digest) || this.#seenBefore.has(digest)) return true;
    this.#seen.add(digest);
    return false;
  }

  #silent(): readonly (readonly [Side, Listening])[] {
    const now = this.#deps.clock.now();
    return [...this.#sides].filter(([side, { invocations, first, last }]) => {
      if (invocations === 0 || (side === "stable" && !this.#stableServes)) return false;
      const gaps =
        invocations < SILENT_GAPS ? LONGEST_SILENCE_MS : SILENT_GAPS * ((last - first) / invocations);
      return now - last > Math.min(LONGEST_SILENCE_MS, Math.max(SHORTEST_SILENCE_MS, gaps));
    });
  }
}
