/** What Cloudflare's documents leave open about a live tail, and what this simulator makes of it. */
export interface TailReading {
  /** Messages a second above which a tail samples. Default 100. */
  readonly sampledAbove: number;
  /** The connection breaks after so many ms. Default 5 minutes. */
  readonly dropsAfterMs: number;
  /** Each so many-th message is sent twice; 0: none. Default 50. */
  readonly repeatsEvery: number;
  /** Invocations of the first so many ms of a connection aren't sent. Default 1000. */
  readonly startsLateMs: number;
  /** A new connection first brings the Worker's invocations of so many ms before it, whichever version's. Default 2000. */
  readonly bringsEarlierMs: number;
  /** How late a message is sent, in ms; a function gets the version. Default 500. */
  readonly delayMs: number | ((version: string) => number);
  /** Whether messages come as text, as bytes, or in turn as the one and the other. Default `both`. */
  readonly frames: "text" | "binary" | "both";
  /** Whether a request's headers have its client's address. Default true, as reported. */
  readonly addresses: boolean;
}

export const HARSHEST_TAIL: TailReading = {
  sampledAbove: 100,
  dropsAfterMs: 300_000,
  repeatsEvery: 50,
  startsLateMs: 1_000,
  bringsEarlierMs: 2_000,
  delayMs: 500,
  frames: "both",
  addresses: true,
};
