import { ApiError } from "../../rollout/errors.ts";
import type { Clock } from "../../rollout/ports.ts";
import { errorText } from "../../values/text.ts";
import { waitFor } from "../examiner.ts";
import type { ConnectTail, Tail, TailApi, TailConnection } from "../sources.ts";

export interface TailDeps {
  readonly api: TailApi;
  readonly connect: ConnectTail;
  readonly clock: Clock;
  readonly serverNow: () => number;
  /** Keeps a text out of the log. */
  readonly mask: (secret: string) => void;
}

interface TailEvents {
  /** @param openedAt when its tail was opened, server time: what began earlier is not the tail's to tell */
  onMessage(text: string, openedAt: number): void;
  /** Another tail is open, or none. */
  onChange(): void;
}

/** Waits before a lost tail is made again, in ms; the last one repeats. */
const WAITS = [1_000, 2_000, 5_000, 10_000] as const;
/** A `Retry-After` is honoured up to this, in ms: longer than Cloudflare blocks for too many requests. */
const LONGEST_ASKED_MS = 360_000;
/** After a connection that lasted this long, the waits start again. */
const SOUND_MS = 60_000;
const PING_MS = 10_000;
/** Between two signs of life that are further apart the line wasn't open. */
const LONGEST_GAP_MS = 30_000;
/** It is silent without an event for 20 mean gaps, which 20 events tell, within these limits in ms. */
const SILENT_GAPS = 20;
const SHORTEST_SILENCE_MS = 60_000;
const LONGEST_SILENCE_MS = 600_000;
const CONNECT_MS = 10_000;
const DELETE_MS = 3_000;
const DELETE_ATTEMPTS = 3;
const DELETE_AGAIN_MS = 500;

/** A connection, and the reason for which it is lost. */
interface OpenConnection {
  readonly connection: TailConnection;
  readonly lost: PromiseWithResolvers<string>;
}

/** Keeps one tail of one version open, from `open` to `close`. Never more than one at a time. */
export class KeptTail {
  readonly #versionId: string;
  readonly #deps: TailDeps;
  readonly #events: TailEvents;
  readonly #end = new AbortController();
  #tail: Tail | undefined;
  #opened: Promise<void> | undefined;
  #keeping: Promise<void> | undefined;
  #line: OpenConnection | undefined;
  #problem = "the tail isn't open yet";
  /** Its last sign of life, local clock, and for how long such signs have proved it open, in ms. */
  #lastSign = Number.NEGATIVE_INFINITY;
  #provedMs = 0;
  /** Its version's invocations: how many came, and when the first and the last did. When it was made again for none. */
  #heard = 0;
  #firstHeard = 0;
  #lastHeard = 0;
  #renewedAt = Number.NEGATIVE_INFINITY;

  constructor(versionId: string, deps: TailDeps, events: TailEvents) {
    this.#versionId = versionId;
    this.#deps = deps;
    this.#events = events;
  }

  /** The open tail's id; undefined when none is. */
  get id(): string | undefined {
    return this.#tail?.id;
  }

  /** Undefined while it is connected. */
  get problem(): string | undefined {
    return this.#line === undefined ? this.#problem : undefined;
  }

  /** For how long it has been proved open since `prove`, in ms: pings were answered, and a lost line was made again at once. */
  get provedMs(): number {
    return this.#provedMs + this.#gap;
  }

  /** Begins to prove that it is open. */
  prove(): void {
    this.#provedMs = -this.#gap;
  }

  get #gap(): number {
    const gap = this.#deps.clock.now() - this.#lastSign;
    return gap <= LONGEST_GAP_MS ? gap : 0;
  }

  /** Opens it, and keeps it open from then on. Once it is, does nothing. @throws ApiError */
  open(): Promise<void> {
    this.#opened ??= this.#connect().then(
      () => {
        this.#keeping = this.#keep();
      },
      (error) => {
        this.#opened = undefined;
        throw error;
      },
    );
    return this.#opened;
  }

  /** An invocation of its version came. */
  heard(): void {
    this.#lastHeard = this.#deps.clock.now();
    if (this.#heard++ === 0) this.#firstHeard = this.#lastHeard;
  }

  /** For how long none has come, in ms, where that is long; undefined otherwise, and before the first. */
  get silentMs(): number | undefined {
    const gaps = SILENT_GAPS * ((this.#lastHeard - this.#firstHeard) / this.#heard);
    const usual = this.#heard < SILENT_GAPS ? LONGEST_SILENCE_MS : Math.max(SHORTEST_SILENCE_MS, gaps);
    const silent = this.#deps.clock.now() - this.#lastHeard;
    return this.#heard > 0 && silent > Math.min(LONGEST_SILENCE_MS, usual) ? silent : undefined;
  }

  /** Makes it again, since it may be deaf; every ten minutes at most. */
  renewIfSilent(): void {
    const now = this.#deps.clock.now();
    if (this.silentMs === undefined || now - this.#renewedAt < LONGEST_SILENCE_MS) return;
    this.#renewedAt = now;
    lose(this.#line, "it was silent");
  }

  /** Ends it. What can't be deleted here is left to the post step. Never rejects. */
  async close(): Promise<void> {
    this.#end.abort();
    lose(this.#line, "closed");
    // A create that is cut short would leave a tail open whose id is unknown.
    await this.#opened?.catch(() => {});
    await this.#keeping;
    for (let attempt = 1; attempt <= DELETE_ATTEMPTS && this.#tail !== undefined; attempt++) {
      if (attempt > 1) await this.#deps.clock.sleep(DELETE_AGAIN_MS);
      await this.#delete().catch(() => {}); // guard: tail-deleted
    }
  }

  async #keep(): Promise<void> {
    const { clock } = this.#deps;
    let asked = 0;
    for (let attempt = 0; !this.#end.signal.aborted; ) {
      const begun = clock.now();
      if (this.#line !== undefined) {
        this.#problem = await this.#watch(this.#line);
        this.#line = undefined;
        if (clock.now() - begun >= SOUND_MS) attempt = 0;
      }
      try {
        const wait = WAITS[Math.min(attempt++, WAITS.length - 1)] ?? 0;
        await clock.sleep(Math.max(wait, asked), this.#end.signal);
        asked = 0;
        await this.#connect();
      } catch (error) {
        this.#problem = errorText(error);
        const { retryAfterMs = 0 } = error instanceof ApiError ? error.facts : {};
        asked = Math.min(retryAfterMs, LONGEST_ASKED_MS);
      }
    }
  }

  /** Resolves with the reason when the line was closed, or a ping had no answer when the next was due. */
  async #watch(line: OpenConnection): Promise<string> {
    const { clock } = this.#deps;
    for (;;) {
      const pinged = clock.now();
      line.connection.ping();
      if (await waitFor(line.lost.promise, [], clock, PING_MS)) return line.lost.promise;
      if (this.#lastSign < pinged) lose(line, "the tail doesn't answer");
    }
  }

  #sign(): void {
    this.#provedMs += this.#gap;
    this.#lastSign = this.#deps.clock.now();
  }

  /** @throws ApiError */
  async #connect(): Promise<void> {
    const { api, connect, mask, serverNow } = this.#deps;
    await this.#delete();
    const tail = await api.create(this.#versionId, { timeoutMs: CONNECT_MS });
    this.#tail = tail;
    this.#events.onChange();
    if (this.#end.signal.aborted) return;
    mask(tail.url);
    const openedAt = serverNow();
    const lost = Promise.withResolvers<string>();
    try {
      const connection = await connect(
        tail.url,
        {
          onMessage: (text) => {
            this.#sign();
            this.#events.onMessage(text, openedAt);
          },
          onPong: () => this.#sign(),
          onClose: lost.resolve,
        },
        { timeoutMs: CONNECT_MS, signal: this.#end.signal },
      );
      this.#line = { connection, lost };
      this.#sign();
      if (this.#end.signal.aborted) lose(this.#line, "closed");
    } catch (error) {
      const text = `the live tail could not be connected: ${errorText(error)}`;
      throw new ApiError(text, { retry: true, write: "not-made" });
    }
  }

  /** @throws ApiError */
  async #delete(): Promise<void> {
    if (this.#tail === undefined) return;
    await this.#deps.api.delete(this.#tail.id, { timeoutMs: DELETE_MS });
    this.#tail = undefined;
    this.#events.onChange();
  }
}

function lose(line: OpenConnection | undefined, why: string): void {
  line?.connection.close();
  line?.lost.resolve(why);
}
