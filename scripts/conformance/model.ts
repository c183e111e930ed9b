import type { Api, Share } from "./api.ts";

/** What came of one assumption. */
export type Verdict = "holds" | "differs" | "could not be asked";

export interface Seen {
  readonly holds: boolean;
  /** In a few words, with the numbers. */
  readonly seen: string;
}

/** One row of docs/platform.md that an account can be asked. */
export interface Assumption {
  /** Its number there. */
  readonly number: number;
  readonly assumption: string;
  readonly expected: string;
  /** @throws NotAsked where the account, or the token, doesn't allow the question */
  readonly ask: (trial: Trial) => Promise<Seen>;
}

export interface Finding {
  readonly number: number;
  readonly assumption: string;
  readonly expected: string;
  readonly seen: string;
  readonly verdict: Verdict;
}

/** The Worker that the questions are asked of, and the means to do so. */
export interface Trial {
  readonly api: Api;
  readonly script: string;
  /** Versions of the Worker: the older one, and the one that wrangler uploaded with a tag. */
  readonly stable: string;
  readonly canary: string;
  readonly tag: string;
  /** What deploying the canary right after its upload came to. */
  readonly newVersion: Seen;
  /** Sends one request to the Worker; `path` begins with a slash. */
  visit(path: string, version?: string): Promise<Visit>;
  /** Unix ms. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

export interface Visit {
  readonly status: number;
  readonly body: string;
}

/** A share of the two versions, stable first. */
export function split(trial: Trial, canaryShare: number): readonly Share[] {
  return [
    { version_id: trial.stable, percentage: Math.round((100 - canaryShare) * 1000) / 1000 },
    { version_id: trial.canary, percentage: canaryShare },
  ];
}

/** How an answer is told: `HTTP 400, code 10021 "…"`. */
export function refusalText(status: number, errors: readonly { code: number; message: string }[]): string {
  const items = errors.map(({ code, message }) => `code ${code} ${JSON.stringify(message.slice(0, 80))}`);
  return [`HTTP ${status}`, ...items].join(", ");
}
