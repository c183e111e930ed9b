import {
  duplicated,
  type Effect,
  type FaultRule,
  htmlPage,
  reversed,
  serverError,
  tooManyRequests,
} from "../faults.ts";
import type { Rng } from "../rng.ts";
import type { OutageKind, Weather } from "./scenario.ts";
import { TOKEN } from "./stage.ts";

export type RequestKind = "list" | "write" | "other";

/** Decides what becomes of each request. */
export class Sky {
  readonly #rng: Rng;
  readonly #weather: Weather;
  /** Server ms. */
  readonly #now: () => number;
  #outage: { readonly until: number; readonly kind: OutageKind } | undefined;

  constructor(rng: Rng, weather: Weather, now: () => number) {
    this.#rng = rng;
    this.#weather = weather;
    this.#now = now;
  }

  /** From now on for `ms`, nothing answers. */
  darken(ms: number, kind: OutageKind): void {
    this.#outage = { until: this.#now() + ms, kind };
  }

  /** The faults of the next request, to be added right before it is sent. */
  over(kind: RequestKind): readonly FaultRule[] {
    const rng = this.#rng;
    const { latency, slowWriteMs, slowWrites, staleRate, staleMs, disorderRate } = this.#weather;
    const [least, most] = latency;
    const way = () => least + rng.int(most - least + 1);
    const slow = kind === "write" && rng.chance(slowWrites) ? rng.int(slowWriteMs) : 0;
    const rules: FaultRule[] = [{ name: "way", delayMs: { before: way() + slow, after: way() } }];
    if (kind === "list" && rng.chance(staleRate))
      rules.push(rule({ kind: "stale", forMs: rng.int(staleMs) }));
    if (kind === "list" && rng.chance(disorderRate)) rules.push(rule(rng.pick([duplicated(), reversed()])));
    const struck = this.#strike(kind);
    if (struck !== undefined) rules.push(struck);
    return rules;
  }

  #strike(kind: RequestKind): FaultRule | undefined {
    const rng = this.#rng;
    if (this.#outage !== undefined && this.#now() < this.#outage.until) return dark(rng, this.#outage.kind);
    const { readFaults, writeFaults, hangs } = this.#weather;
    if (!rng.chance(kind === "write" ? writeFaults : readFaults)) return undefined;
    const phase = rng.pick(["before", "after"] as const);
    switch (rng.int(9)) {
      case 0:
        if (!hangs) return undefined;
        return { name: `hang ${phase}`, effect: { kind: "hang" }, phase };
      case 1:
        return { name: `500 ${phase}`, effect: serverError(rng.pick([500, 502, 503])), phase };
      case 2:
        return { name: "429", effect: tooManyRequests(retryAfter(rng, this.#now())) };
      case 3:
        return { name: `html ${phase}`, effect: htmlPage(rng.pick([200, 502, 520])), phase };
      case 4:
        return rule({ kind: "truncate", part: rng.next() });
      case 5:
        return rule({ kind: "cut", part: rng.next() });
      case 6:
        return { name: `echo ${phase}`, effect: echo(rng), phase };
      default:
        return { name: `reset ${phase}`, effect: { kind: "reset" }, phase };
    }
  }
}

/** A server, or a page before it, that shows what it was sent. */
function echo(rng: Rng): Effect {
  const said = `Bad gateway for Bearer ${TOKEN} (${encodeURIComponent(TOKEN)})`;
  const json = JSON.stringify({ success: false, errors: [{ code: 10013, message: said }], result: null });
  return rng.chance(0.5)
    ? { kind: "answer", status: 502, headers: { "content-type": "text/plain" }, body: said }
    : { kind: "answer", status: 500, headers: { "content-type": "application/json" }, body: json };
}

function rule(effect: Effect): FaultRule {
  return { effect };
}

/** Seconds, or a date on the server's clock. */
function retryAfter(rng: Rng, now: number): number | string | undefined {
  const seconds = rng.pick([0, 1, 3, 20]);
  return rng.pick([undefined, seconds, new Date(now + seconds * 1000).toUTCString()]);
}

function dark(rng: Rng, kind: OutageKind): FaultRule {
  const name = `outage ${kind}`;
  switch (kind) {
    case "5xx":
      return { name, effect: serverError(rng.pick([500, 503, 504])) };
    case "429":
      return { name, effect: tooManyRequests(rng.pick([undefined, 2, 30])) };
    case "html":
      return { name, effect: htmlPage(503) };
    default:
      return { name, effect: { kind } };
  }
}
