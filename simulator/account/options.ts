import type { Readings } from "../platform-unknowns.ts";
import type { Settings } from "./model.ts";

export interface CloudOptions {
  /** The server's clock in Unix ms; it may be hours away from the clients'. Default Date.now. */
  readonly now?: () => number;
  /** Source of UUIDs; the default repeats itself from run to run. */
  readonly newId?: () => string;
  /** 32 hex digits. */
  readonly accountId?: string;
  readonly settings?: Partial<Settings>;
  readonly readings?: Partial<Readings>;
}

/** Who asks for a deployment through the API. */
export interface Requester {
  readonly source: string;
  readonly author: string;
  readonly force: boolean;
  /** The request's place in the request log. */
  readonly request: number | undefined;
}
