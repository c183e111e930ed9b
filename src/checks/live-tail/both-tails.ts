import { hash, randomBytes } from "node:crypto";
import type { CallOptions, HoldView, Serving } from "../../rollout/ports.ts";
import { SIDES, type Side } from "../evidence/likelihood-ratio.ts";
import { waitFor } from "../examiner.ts";
import { endedInError, type Invocation, isKnownOutcome, readTailMessage } from "./invocation.ts";
import { KeptTail, type TailDeps } from "./kept-tail.ts";
import { OpenSeconds, type Second } from "./second-counts.ts";

export interface BothTailsDeps extends TailDeps {
  /** Called with the ids of the open tails whenever they change. */
  readonly save: (ids: readonly string[]) => void;
}

/** A message that comes again within this time, in ms, is counted once. */
const REPEAT_MS = 60_000;
/** Names of unknown outcomes that are kept. */
const MOST_NAMES = 5;

/** Listens to both versions of a rollout, one tail each. */
export class BothTails {
  readonly #deps: BothTailsDeps;
  readonly #onSecond: (second: Second) => void;
  readonly #tails = new Map<Side, KeptTail>();
  readonly #sampling = new Set<Side>();
  readonly #seconds = new OpenSeconds();
  readonly #salt = randomBytes(16).toString("base64");
  readonly #unknown = new Map<string, number>();
  readonly #closed = new AbortController();
  /** When each message came, the oldest first. */
  readonly #seen = new Map<string, number>();
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
      if (versionId !== undefined && !this.#tails.has(side))
        this.#tails.set(side, this.#listen(side, versionId));
    }
    const opened = Promise.all([...this.#tails.values()].map((tail) => tail.open()));
    await waitFor(opened, signal ? [signal] : [], this.#deps.clock);
    signal?.throwIfAborted();
  }

  /** Why nothing may pass now: a tail isn't connected. */
  get problem(): string | undefined {
    for (const [side, { problem }] of this.#tails) {
      if (problem !== undefined) return `the live tail of ${side} is lost: ${problem}`;
    }
    return this.#tails.size === 0 ? "no live tail is open" : undefined;
  }

  /** Which tail has been silent for long: its version has no traffic any more, or it is deaf. */
  get silence(): string | undefined {
    for (const [side, { silentMs }] of this.#tails) {
      if (silentMs === undefined || (side === "stable" && !this.#stableServes)) continue;
      return `the live tail of ${side} has been silent for ${Math.round(silentMs / 1000)} s`;
    }
    return undefined;
  }

  /** For how long both lines have been proved open in this step, in ms. */
  get provedMs(): number {
    return Math.min(...[...this.#tails.values()].map(({ provedMs }) => provedMs));
  }

  /** The step that is watched. Makes the tails again that have been silent for long. */
  attend({ since, share }: HoldView): void {
    this.#stableServes = share < 100;
    for (const [side, tail] of this.#tails) {
      if (since !== this.#since) tail.prove();
      if (side === "canary" || this.#stableServes) tail.renewIfSilent();
    }
    this.#since = since;
  }

  /** What was received beside the counts, one phrase each. */
  get remarks(): readonly string[] {
    const names = [...this.#unknown].map(
      ([name, count]) =>
        `unknown outcome "${name}" ${count}×, counted as ${endedInError(name) ? "an error" : "no error"}`,
    );
    const sampled = SIDES.filter((side) => this.#sampling.has(side)).join(" and ");
    return sampled === "" ? names : [`the tail of ${sampled} sampled`, ...names];
  }

  /** Deletes the tails. Never rejects. */
  async close(): Promise<void> {
    this.#closed.abort();
    await Promise.all([...this.#tails.values()].map((tail) => tail.close()));
  }

  #listen(side: Side, versionId: string): KeptTail {
    const tail: KeptTail = new KeptTail(versionId, this.#deps, {
      onMessage: (text, openedAt) => {
        const message = readTailMessage(text);
        if (message === "sampling") this.#sampling.add(side);
        if (message === undefined || message === "sampling") return;
        // A tail may send other versions, and what was before it.
        if (message.versionId !== versionId || message.at < openedAt || this.#isRepeated(text)) return;
        tail.heard();
        this.#receive(side, message);
      },
      onChange: () => this.#deps.save([...this.#tails.values()].flatMap(({ id }) => id ?? [])),
    });
    return tail;
  }

  #receive(side: Side, invocation: Invocation): void {
    const { outcome, client } = invocation;
    if (!isKnownOutcome(outcome) && (this.#unknown.has(outcome) || this.#unknown.size < MOST_NAMES))
      this.#unknown.set(outcome, (this.#unknown.get(outcome) ?? 0) + 1);
    // Crons and queues are one client.
    const digest = hash("sha1", `${this.#salt} ${client ?? ""}`, "base64");
    const { clock, serverNow } = this.#deps;
    this.#seconds.add(side, { ...invocation, client: digest }, clock.now(), serverNow());
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

  /** Keeps no message: only a digest, for a minute. */
  #isRepeated(text: string): boolean {
    const now = this.#deps.clock.now();
    for (const [digest, at] of this.#seen) {
      if (now - at < REPEAT_MS) break;
      this.#seen.delete(digest);
    }
    const digest = hash("sha1", text, "base64");
    if (this.#seen.has(digest)) return true;
    this.#seen.set(digest, now);
    return false;
  }
}
