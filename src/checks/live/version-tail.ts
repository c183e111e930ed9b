import type { ConnectTail, TailConnection } from "../../cloudflare/tail-connection.ts";
import type { Tail, TailApi } from "../../cloudflare/tails.ts";
import { ApiError } from "../../rollout/errors.ts";
import type { CallOptions, Clock } from "../../rollout/ports.ts";
import { say } from "../../values/text.ts";

export interface TailDeps {
  readonly api: TailApi;
  readonly connect: ConnectTail;
  readonly clock: Clock;
  /** Keeps a text out of the log. */
  readonly mask: (secret: string) => void;
}

export interface TailEvents {
  onMessage(text: string): void;
  /** The tail that is open now, by id; undefined when none is. */
  onOpen(id: string | undefined): void;
}

/** Waits before a lost tail is made again, in ms; the last one repeats. */
const WAITS = [1_000, 2_000, 5_000, 10_000] as const;
/** A `Retry-After` is honoured up to this, in ms: longer than Cloudflare blocks for too many requests. */
const LONGEST_ASKED_MS = 360_000;
/** After a connection that lasted this long, the waits start again. */
const SOUND_MS = 60_000;
const PING_MS = 10_000;
const CONNECT_MS = 10_000;
const DELETE_MS = 3_000;
const DELETE_ATTEMPTS = 3;
const DELETE_AGAIN_MS = 500;

/** Keeps one tail of one version open, from `open` to `close`. Never more than one at a time. */
export class VersionTail {
  readonly #versionId: string;
  readonly #deps: TailDeps;
  readonly #events: TailEvents;
  readonly #end = new AbortController();
  #tail: Tail | undefined;
  #creating: Promise<void> | undefined;
  #keeping: Promise<void> | undefined;
  #connection: TailConnection | undefined;
  #lost = Promise.withResolvers<string>();
  #problem = "the tail isn't open yet";
  #lastSign = 0;

  constructor(versionId: string, deps: TailDeps, events: TailEvents) {
    this.#versionId = versionId;
    this.#deps = deps;
    this.#events = events;
  }

  /** Undefined while it is connected. */
  get problem(): string | undefined {
    return this.#connection === undefined ? this.#problem : undefined;
  }

  /**
   * Opens it, and keeps it open from then on. Once it is, does nothing.
   *
   * @throws ApiError; the signal's reason
   */
  async open({ signal }: CallOptions): Promise<void> {
    if (this.#keeping !== undefined) return;
    await this.#connect(signal);
    this.#keeping = this.#keep();
  }

  renew(why: string): void {
    this.#lose(why);
  }

  /** Ends it. What can't be deleted here is left to the post step. Never rejects. */
  async close(): Promise<void> {
    this.#end.abort();
    this.#lose("closed");
    await Promise.all([this.#creating, this.#keeping]);
    for (let attempt = 1; attempt <= DELETE_ATTEMPTS && this.#tail !== undefined; attempt++) {
      if (attempt > 1) await this.#deps.clock.sleep(DELETE_AGAIN_MS);
      await this.#delete().catch(() => {});
    }
  }

  async #keep(): Promise<void> {
    const { clock } = this.#deps;
    let asked = 0;
    for (let attempt = 0; !this.#end.signal.aborted; ) {
      const begun = clock.now();
      if (this.#connection !== undefined) {
        await this.#watch(this.#connection);
        if (clock.now() - begun >= SOUND_MS) attempt = 0;
      }
      try {
        const wait = WAITS[Math.min(attempt++, WAITS.length - 1)] ?? 0;
        await clock.sleep(Math.max(wait, asked), this.#end.signal);
        asked = 0;
        await this.#connect(this.#end.signal);
      } catch (error) {
        this.#problem = say(error);
        const { retryAfterMs = 0 } = error instanceof ApiError ? error.facts : {};
        asked = Math.min(retryAfterMs, LONGEST_ASKED_MS);
      }
    }
  }

  /** Resolves when the connection was closed, or a ping had no answer when the next was due. */
  async #watch(connection: TailConnection): Promise<void> {
    const { clock } = this.#deps;
    const over = new AbortController();
    const lost = this.#lost.promise.then((why) => {
      this.#problem = why;
      over.abort();
    });
    for (;;) {
      const pinged = clock.now();
      connection.ping();
      await clock.sleep(PING_MS, over.signal).catch(() => {});
      if (over.signal.aborted) break;
      if (this.#lastSign < pinged) this.#lose("the tail doesn't answer");
    }
    await lost;
    this.#connection = undefined;
  }

  #lose(why: string): void {
    this.#connection?.close();
    this.#connection = undefined;
    this.#lost.resolve(why);
  }

  /** @throws ApiError; the signal's reason */
  async #connect(signal: AbortSignal | undefined): Promise<void> {
    const { connect, mask, clock } = this.#deps;
    await this.#delete();
    // A create that is cut short would leave a tail open whose id is unknown.
    const creating = this.#create();
    this.#creating = creating.catch(() => {});
    await untilAborted(creating, signal);
    const { url } = this.#tail ?? {};
    if (url === undefined || this.#end.signal.aborted) return;
    mask(url);
    this.#lost = Promise.withResolvers();
    const sign = () => {
      this.#lastSign = clock.now();
    };
    try {
      this.#connection = await connect(
        url,
        {
          onMessage: (text) => {
            sign();
            this.#events.onMessage(text);
          },
          onPong: sign,
          onClose: (why) => this.#lose(why),
        },
        { timeoutMs: CONNECT_MS, signal: AbortSignal.any([this.#end.signal, ...(signal ? [signal] : [])]) },
      );
      sign();
    } catch (error) {
      signal?.throwIfAborted();
      const text = `the live tail could not be connected: ${say(error)}`;
      throw new ApiError(text, { retry: true, write: "absent" });
    }
  }

  async #create(): Promise<void> {
    this.#tail = await this.#deps.api.create(this.#versionId, { timeoutMs: CONNECT_MS });
    this.#events.onOpen(this.#tail.id);
  }

  /** @throws ApiError */
  async #delete(): Promise<void> {
    if (this.#tail === undefined) return;
    await this.#deps.api.delete(this.#tail.id, { timeoutMs: DELETE_MS });
    this.#tail = undefined;
    this.#events.onOpen(undefined);
  }
}

/** @throws the signal's reason, while the work goes on */
async function untilAborted(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return work;
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(signal.reason);
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
