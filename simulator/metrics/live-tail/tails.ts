import { createRandom } from "../../random.ts";
import { type TailedInvocation, tailMessage } from "./tail-message.ts";
import type { TailReading } from "./tail-reading.ts";

/** Where the messages of a connected tail go. */
export interface TailSink {
  message(text: string, binary: boolean): void;
  /** The server ends the connection. */
  close(): void;
}

export interface OpenTail {
  readonly id: string;
  readonly script: string;
  /** Versions whose invocations are sent; empty: all. */
  readonly versions: readonly string[];
  /** The last segment of its address: whoever has it may listen. */
  readonly secret: string;
  /** Server ms. */
  readonly expiresAt: number;
}

interface Connection {
  readonly tail: OpenTail;
  readonly sink: TailSink;
  readonly since: number;
  readonly ended: AbortController;
  readonly sleep: Sleep;
  /** Messages of the second that is running, and of the one before. */
  second: number;
  count: number;
  before: number;
  overloaded: boolean;
  sent: number;
}

type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

const LIFETIME_MS = 6 * 3_600_000;
/** Tails that a Worker may have at once. */
export const MOST_TAILS = 10;

/** The live tails of an account: every invocation, as it happens. No I/O. */
export class Tails {
  reading: TailReading;
  /** False: lines are dead, though nothing has closed them. */
  answersPings = true;
  /** True: nobody who comes to listen is let in. */
  refuses = false;
  /** How long a connection takes to be made. */
  handshakeMs = 0;
  /** What an address begins with; set by the server that serves it. */
  address = "ws://127.0.0.1";
  /** Called after something was sent over a socket. */
  onSent: () => void = () => {};
  /** The headers with which listeners came, by name in lower case. */
  readonly handshakes: Readonly<Record<string, string | string[] | undefined>>[] = [];
  readonly #now: () => number;
  readonly #newId: () => string;
  readonly #random = createRandom(0x7a11).next;
  readonly #tails = new Map<string, OpenTail>();
  readonly #connections = new Set<Connection>();
  readonly #silenced = new Set<string>();
  /** Of the last `bringsEarlierMs`, oldest first. */
  readonly #recent: (TailedInvocation & { readonly publishedAt: number })[] = [];

  constructor(now: () => number, newId: () => string, reading: TailReading) {
    this.#now = now;
    this.#newId = newId;
    this.reading = reading;
  }

  /** Those that were created and neither deleted nor have expired. */
  get open(): readonly OpenTail[] {
    return [...this.#tails.values()].filter(({ expiresAt }) => expiresAt > this.#now());
  }

  /** Ids of the tails that somebody listens to. */
  get connected(): readonly string[] {
    return [...this.#connections].map(({ tail }) => tail.id);
  }

  /** Undefined when the Worker has too many. */
  create(script: string, versions: readonly string[]): OpenTail | undefined {
    if (this.open.filter((tail) => tail.script === script).length >= MOST_TAILS) return undefined;
    const secret = `${this.#newId()}${this.#newId()}`.replaceAll("-", "");
    const tail = { id: this.#newId(), script, versions, secret, expiresAt: this.#now() + LIFETIME_MS };
    this.#tails.set(tail.id, tail);
    return tail;
  }

  addressOf({ secret }: OpenTail): string {
    return `${this.address}/tails/${secret}`;
  }

  /** False when there is none. */
  delete(script: string, id: string): boolean {
    const tail = this.#tails.get(id);
    if (tail?.script !== script) return false;
    this.#tails.delete(id);
    for (const connection of this.#connections) if (connection.tail.id === id) this.#end(connection);
    return true;
  }

  /**
   * Connects a listener. Undefined for an address that leads nowhere.
   * @param path what follows the server's address
   * @param sleep by which messages are late
   * @returns what disconnects it
   */
  connect(path: string, sink: TailSink, sleep: Sleep): (() => void) | undefined {
    const secret = /^\/tails\/([^/?]+)$/.exec(path)?.[1];
    const tail = this.open.find((each) => each.secret === secret);
    if (tail === undefined || this.refuses) return undefined;
    const since = this.#now();
    const ended = new AbortController();
    const counts = { second: 0, count: 0, before: 0, overloaded: false, sent: 0 };
    const connection: Connection = { tail, sink, since, ended, sleep, ...counts };
    this.#connections.add(connection);
    this.#forgetOld(since);
    for (const invocation of this.#recent) {
      if (invocation.script === tail.script && !this.#silenced.has(invocation.version))
        this.#send(connection, this.#messageOf(invocation), invocation.version);
    }
    const lasts = Math.min(this.reading.dropsAfterMs, tail.expiresAt - since);
    if (Number.isFinite(lasts)) {
      sleep(lasts, ended.signal).then(
        () => this.#end(connection),
        () => {},
      );
    }
    return () => this.#end(connection, false);
  }

  publish(invocation: TailedInvocation): void {
    if (this.reading.bringsEarlierMs > 0) {
      this.#forgetOld(this.#now());
      this.#recent.push({ ...invocation, publishedAt: this.#now() });
    }
    let text: string | undefined;
    if (!this.answersPings) return;
    for (const connection of this.#connections) {
      const { tail, since } = connection;
      if (tail.script !== invocation.script) continue;
      if (tail.versions.length > 0 && !tail.versions.includes(invocation.version)) continue;
      if (this.#silenced.has(invocation.version)) continue;
      const now = this.#now();
      if (now - since < this.reading.startsLateMs) continue;
      if (!this.#sampled(connection, now)) continue;
      text ??= this.#messageOf(invocation);
      this.#send(connection, text, invocation.version);
    }
  }

  /** Sends this to the tails of a version, whatever it is. */
  say(version: string, text: string): void {
    for (const connection of this.#connections) {
      if (connection.tail.versions.includes(version)) this.#send(connection, text, version);
    }
  }

  /** Connections stay open and bring nothing of the version any more, or do again. */
  silence(version: string, silent = true): void {
    if (silent) this.#silenced.add(version);
    else this.#silenced.delete(version);
  }

  /** Breaks the connections of a version's tails, or all. */
  drop(version?: string): void {
    for (const connection of this.#connections) {
      if (version === undefined || connection.tail.versions.includes(version)) this.#end(connection);
    }
  }

  #messageOf(invocation: TailedInvocation): string {
    return tailMessage({
      ...invocation,
      client: this.reading.addresses ? invocation.client : undefined,
    });
  }

  #forgetOld(now: number): void {
    const kept = this.#recent.findIndex(
      ({ publishedAt }) => publishedAt >= now - this.reading.bringsEarlierMs,
    );
    this.#recent.splice(0, kept < 0 ? this.#recent.length : kept);
  }

  #end(connection: Connection, tell = true): void {
    if (!this.#connections.delete(connection)) return;
    connection.ended.abort();
    if (tell) connection.sink.close();
  }

  /** Whether a message is sent: each by the same chance while there are too many, whatever is in it. */
  #sampled(connection: Connection, now: number): boolean {
    const second = Math.floor(now / 1000);
    if (second !== connection.second) {
      connection.before = second === connection.second + 1 ? connection.count : 0;
      connection.second = second;
      connection.count = 0;
    }
    connection.count++;
    const { sampledAbove } = this.reading;
    const rate = Math.max(connection.before, connection.count);
    const overloaded = rate > sampledAbove;
    if (overloaded !== connection.overloaded) {
      connection.overloaded = overloaded;
      const [version = ""] = connection.tail.versions;
      this.#send(connection, overloadMessage(overloaded, now), version);
    }
    return !overloaded || this.#random() < sampledAbove / rate;
  }

  #send(connection: Connection, text: string, version: string): void {
    const { delayMs, repeatsEvery, frames } = this.reading;
    const place = connection.sent++;
    const binary = frames === "binary" || (frames === "both" && place % 2 === 1);
    const times = repeatsEvery > 0 && (place + 1) % repeatsEvery === 0 ? 2 : 1;
    const deliver = () => {
      for (let time = 0; time < times; time++) connection.sink.message(text, binary);
    };
    const delay = typeof delayMs === "number" ? delayMs : delayMs(version);
    if (delay <= 0) deliver();
    else connection.sleep(delay, connection.ended.signal).then(deliver, () => {});
  }
}

function overloadMessage(on: boolean, now: number): string {
  const event = on
    ? { type: "overload", message: "Tail is currently in sampling mode due to the high volume of messages." }
    : { type: "overload-stop", message: "Tail has exited sampling mode and is now receiving all messages." };
  return JSON.stringify({ outcome: "ok", exceptions: [], logs: [], eventTimestamp: now, event });
}
