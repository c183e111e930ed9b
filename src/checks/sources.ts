/** What the checks read of both versions, as interfaces; the edges implement them. */

import type { CallOptions } from "../rollout/ports.ts";

export const QUANTILES = ["cpu-p50", "cpu-p99", "wall-p50", "wall-p99"] as const;
export type Quantile = (typeof QUANTILES)[number];
/** In ms. */
export type Quantiles = Readonly<Partial<Record<Quantile, number>>>;

/** One version's counts of one minute. Several rows of one minute and version add up. */
export interface MetricRow {
  /** The minute's beginning, Unix ms. */
  readonly at: number;
  readonly versionId: string;
  /** Sampled: the extrapolated count ÷ the sample interval. May be a fraction. */
  readonly requests: number;
  /** Those of them that failed. */
  readonly errors: number;
  /** Events per sampled event, at least 1; default 1. */
  readonly interval?: number;
  readonly quantiles?: Quantiles | undefined;
}

/** Unix ms, on whole minutes: `from` belongs to it, `to` doesn't. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface RowsRequest extends Span {
  /** Whose counts; default: all versions'. */
  readonly versions?: readonly string[];
  /** Asks for them as well, where the source has any: they are half of an answer. */
  readonly quantiles?: boolean;
}

export interface MetricSource {
  /** The longest span to ask for at once where it may take too long, in ms. */
  readonly longestMs?: number;
  /**
   * The versions' counts, in no order. A minute without requests has no row. Rows of other versions may be among them.
   *
   * @throws ApiError, also for a token without the permission; SourceError; the signal's reason when aborted
   */
  counts(request: RowsRequest, options?: CallOptions): Promise<readonly MetricRow[]>;
}

/** Why a source other than Cloudflare can't be read: one line, with foreign text in JSON's quotes. */
export class SourceError extends Error {
  override readonly name = "SourceError";
}

/** A live tail sends the invocations of one version as they happen. */
export interface Tail {
  readonly id: string;
  /** The WebSocket's address: a secret, because it is all that is needed to listen. */
  readonly url: string;
}

/** Calls reject with `ApiError`, in which no tail's address appears, or with the signal's reason. */
export interface TailApi {
  create(versionId: string, options?: CallOptions): Promise<Tail>;
  /** Ignores a refusal, such as for a tail that no longer exists. */
  delete(id: string, options?: CallOptions): Promise<void>;
}

export interface TailListener {
  onMessage(text: string): void;
  /** The other end answered a ping. */
  onPong(): void;
  onClose(why: string): void;
}

export interface TailConnection {
  ping(): void;
  /** Ends it at once, without `onClose`. */
  close(): void;
}

/** Rejects when the connection can't be made within `timeoutMs`, or with the signal's reason, which only ends the attempt. */
export type ConnectTail = (
  url: string,
  listener: TailListener,
  options: { readonly timeoutMs: number; readonly signal: AbortSignal },
) => Promise<TailConnection>;
