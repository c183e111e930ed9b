import { errorEnvelope } from "../api/envelope.ts";
import {
  duplicated,
  type Effect,
  type FaultRule,
  htmlPage,
  reversed,
  serverError,
  tooManyRequests,
} from "../faults/rules.ts";
import type { Random } from "../random.ts";
import type { RequestKind } from "./adversary.ts";
import { HOSTILE_ERROR } from "./hostile.ts";
import type { FaultPlan, OutageKind } from "./plans.ts";
import { TOKEN } from "./world.ts";

/** Cloudflare refuses for good. */
const REFUSED: Effect = {
  kind: "answer",
  status: 400,
  headers: { "content-type": "application/json" },
  body: errorEnvelope([{ code: 10021, message: "workers.api.error.refused" }]),
};

/** Decides what becomes of each request. */
export class FaultDice {
  readonly #random: Random;
  readonly #faultPlan: FaultPlan;
  /** Server ms. */
  readonly #now: () => number;
  #outage: { readonly until: number; readonly kind: OutageKind } | undefined;

  constructor(random: Random, faultPlan: FaultPlan, now: () => number) {
    this.#random = random;
    this.#faultPlan = faultPlan;
    this.#now = now;
  }

  /** From now on for `ms`, nothing answers. */
  startOutage(ms: number, kind: OutageKind): void {
    this.#outage = { until: this.#now() + ms, kind };
  }

  /** The faults of the next request, to be added right before it is sent. */
  faultsFor(kind: RequestKind): readonly FaultRule[] {
    const random = this.#random;
    const { latency, slowWriteMs, slowWrites, staleRate, staleMs, disorderRate } = this.#faultPlan;
    const [least, most] = latency;
    const way = () => least + random.int(most - least + 1);
    const slow = kind === "write" && random.chance(slowWrites) ? random.int(slowWriteMs) : 0;
    const rules: FaultRule[] = [{ name: "way", delayMs: { before: way() + slow, after: way() } }];
    if (kind === "list" && random.chance(staleRate))
      rules.push(rule({ kind: "stale", forMs: random.int(staleMs) }));
    if (kind === "list" && random.chance(disorderRate))
      rules.push(rule(random.pick([duplicated(), reversed()])));
    const struck = this.#strike(kind);
    if (struck !== undefined) rules.push(struck);
    return rules;
  }

  #strike(kind: RequestKind): FaultRule | undefined {
    const random = this.#random;
    if (this.#outage !== undefined && this.#now() < this.#outage.until)
      return dark(random, this.#outage.kind);
    const { readFaults, writeFaults, hangs, lateWrites, lateMs } = this.#faultPlan;
    const { refusals = 0, hostileErrors = 0 } = this.#faultPlan;
    // Nothing is drawn where nothing is refused or comes late: the seeds from before there was that mean what they did.
    if (hostileErrors > 0 && random.chance(hostileErrors)) return { name: "hostile", effect: HOSTILE_ERROR };
    if (kind === "write" && refusals > 0 && random.chance(refusals))
      return { name: "refused", effect: REFUSED };
    if (kind === "write" && lateWrites > 0 && random.chance(lateWrites)) return lostLate(random.int(lateMs));
    if (!random.chance(kind === "write" ? writeFaults : readFaults)) return undefined;
    const phase = random.pick(["before", "after"] as const);
    switch (random.int(9)) {
      case 0:
        if (!hangs) return undefined;
        return { name: `hang ${phase}`, effect: { kind: "hang" }, phase };
      case 1:
        return { name: `500 ${phase}`, effect: serverError(random.pick([500, 502, 503])), phase };
      case 2:
        return { name: "429", effect: tooManyRequests(retryAfter(random, this.#now())) };
      case 3:
        return { name: `html ${phase}`, effect: htmlPage(random.pick([200, 502, 520])), phase };
      case 4:
        return rule({ kind: "truncate", part: random.next() });
      case 5:
        return rule({ kind: "cut", part: random.next() });
      case 6:
        return { name: `echo ${phase}`, effect: echo(random), phase };
      default:
        return { name: `reset ${phase}`, effect: { kind: "reset" }, phase };
    }
  }
}

/** A server, or a page before it, that shows what it was sent. */
function echo(random: Random): Effect {
  const said = `Bad gateway for Bearer ${TOKEN} (${encodeURIComponent(TOKEN)})`;
  const json = JSON.stringify({ success: false, errors: [{ code: 10013, message: said }], result: null });
  return random.chance(0.5)
    ? { kind: "answer", status: 502, headers: { "content-type": "text/plain" }, body: said }
    : { kind: "answer", status: 500, headers: { "content-type": "application/json" }, body: json };
}

/** The connection breaks, and the server carries the request out so many ms later. */
function lostLate(lateMs: number): FaultRule {
  return { name: `lost, late ${lateMs} ms`, effect: { kind: "reset" }, lateMs };
}

function rule(effect: Effect): FaultRule {
  return { effect };
}

/** Seconds, or a date on the server's clock. */
function retryAfter(random: Random, now: number): number | string | undefined {
  const seconds = random.pick([0, 1, 3, 20]);
  return random.pick([undefined, seconds, new Date(now + seconds * 1000).toUTCString()]);
}

function dark(random: Random, kind: OutageKind): FaultRule {
  const name = `outage ${kind}`;
  switch (kind) {
    case "5xx":
      return { name, effect: serverError(random.pick([500, 503, 504])) };
    case "429":
      return { name, effect: tooManyRequests(random.pick([undefined, 2, 30])) };
    case "html":
      return { name, effect: htmlPage(503) };
    default:
      return { name, effect: { kind } };
  }
}
