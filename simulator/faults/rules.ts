import type { StoredDeployment } from "../account/model.ts";
import { errorEnvelope } from "../api/envelope.ts";
import type { ServerAnswer, ServerRequest, View } from "../api/request.ts";
import type { Operation } from "../api/routes.ts";

/** A request as fault rules see it. */
export interface IncomingRequest {
  readonly operation: Operation;
  readonly request: ServerRequest;
}

/** Which requests a rule is about; what is left out matches all. */
export interface Match {
  readonly operation?: Operation | readonly Operation[];
  readonly method?: string;
  /** Lets this many matching requests pass first. */
  readonly skip?: number;
}

/** What becomes of the answer. */
export type Effect =
  /** The connection breaks. */
  | { readonly kind: "reset" }
  /** No answer, ever. */
  | { readonly kind: "hang" }
  /** Another answer than the server's own; `status`, `headers` and `body` are all that is sent besides `date` and `cf-ray`. */
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** The server's own answer, of which only this part (0–1, default 0.5) arrives before the connection breaks. */
  | { readonly kind: "truncate"; readonly part?: number }
  /** The server's own answer with this part (0–1, default 0.5) of its body and a content-length that agrees. */
  | { readonly kind: "cut"; readonly part?: number }
  /** The server's own answer, from a server whose clock is so far ahead (ms; negative: behind). */
  | { readonly kind: "clock"; readonly aheadMs: number }
  /** A list or a get answers as it would have `forMs` ago: nothing younger is in it. */
  | { readonly kind: "stale"; readonly forMs: number }
  /** A list comes changed. */
  | {
      readonly kind: "disorder";
      readonly change: (list: readonly StoredDeployment[]) => readonly StoredDeployment[];
    };

export interface FaultRule {
  /** For the request log. Default: the effect's kind, or `delay`. */
  readonly name?: string;
  /** A function gets the number of the requests that it was asked about so far, from 1. */
  readonly match?: Match | ((seen: IncomingRequest, n: number) => boolean);
  /** How often it strikes. Default 1; Infinity for always. */
  readonly times?: number;
  /** Of reset, hang and answer: whether the request is carried out first. Default `before`: it isn't. */
  readonly phase?: "before" | "after";
  /** Of the same in phase `before`: it is carried out so many ms after the exchange has ended, when nobody waits for it. */
  readonly lateMs?: number;
  /** Milliseconds to wait before the request is carried out, and between that and the answer. */
  readonly delayMs?: number | { readonly before?: number; readonly after?: number };
  /** Default: none, the rule only delays. */
  readonly effect?: Effect;
}

/** What the rules decided for one request. */
export interface FaultDecision {
  readonly names: readonly string[];
  readonly beforeMs: number;
  readonly afterMs: number;
  readonly phase: "before" | "after";
  readonly lateMs: number | undefined;
  /** What ends the exchange, when it isn't the server's own answer. */
  readonly end: Exclude<Effect, { kind: "stale" | "disorder" }> | undefined;
  readonly view: (now: number) => View;
}

const UNHARMED: FaultDecision = {
  names: [],
  beforeMs: 0,
  afterMs: 0,
  phase: "before",
  lateMs: undefined,
  end: undefined,
  view: () => ({}),
};

interface ActiveRule {
  readonly rule: FaultRule;
  asked: number;
  matched: number;
  struck: number;
}

/**
 * The faults that are still to come. All rules that match a request apply to it together: delays add up,
 * what is stale or disordered is so for all, and the first other effect ends the exchange; rules behind
 * that one whose effect would end it, too, wait for the next request.
 */
export class Faults {
  #rules: ActiveRule[] = [];

  add(...rules: readonly FaultRule[]): void {
    this.#rules.push(...rules.map((rule) => ({ rule, asked: 0, matched: 0, struck: 0 })));
  }

  clear(): void {
    this.#rules = [];
  }

  /** Names of the rules that haven't struck as often as they were meant to; those without an end aren't named. */
  get pending(): readonly string[] {
    return this.#rules
      .filter(
        ({ rule, struck }) => (rule.times ?? 1) !== Number.POSITIVE_INFINITY && struck < (rule.times ?? 1),
      )
      .map(({ rule }) => nameOf(rule));
  }

  plan(seen: IncomingRequest): FaultDecision {
    if (this.#rules.length === 0) return UNHARMED;
    const striking: FaultRule[] = [];
    let end: FaultRule | undefined;
    for (const active of this.#rules) {
      const ends = endOf(active.rule) !== undefined;
      if (!this.#matches(active, seen) || (ends && end !== undefined)) continue;
      if (ends) end = active.rule;
      active.struck++;
      striking.push(active.rule);
    }
    return {
      names: striking.map(nameOf),
      beforeMs: sum(striking, "before"),
      afterMs: sum(striking, "after"),
      phase: end?.phase ?? "before",
      lateMs: end?.lateMs,
      end: end && endOf(end),
      view: (now) => viewOf(striking, now),
    };
  }

  #matches(active: ActiveRule, seen: IncomingRequest): boolean {
    const { match, times = 1 } = active.rule;
    active.asked++;
    if (active.struck >= times) return false;
    if (typeof match === "function") return match(seen, active.asked);
    if (match?.method !== undefined && match.method !== seen.request.method) return false;
    if (match?.operation !== undefined && ![match.operation].flat().includes(seen.operation)) return false;
    active.matched++;
    return active.matched > (match?.skip ?? 0);
  }
}

function nameOf(rule: FaultRule): string {
  return rule.name ?? rule.effect?.kind ?? "delay";
}

function endOf({ effect }: FaultRule): FaultDecision["end"] {
  return effect === undefined || effect.kind === "stale" || effect.kind === "disorder" ? undefined : effect;
}

function sum(rules: readonly FaultRule[], when: "before" | "after"): number {
  return rules.reduce((total, { delayMs = 0 }) => {
    if (typeof delayMs === "number") return when === "before" ? total + delayMs : total;
    return total + (delayMs[when] ?? 0);
  }, 0);
}

function viewOf(rules: readonly FaultRule[], now: number): View {
  let view: View = {};
  for (const { effect } of rules) {
    if (effect?.kind === "stale") {
      view = { ...view, asOf: Math.min(view.asOf ?? Number.POSITIVE_INFINITY, now - effect.forMs) };
    } else if (effect?.kind === "disorder") {
      const inner = view.distort;
      view = { ...view, distort: (list) => effect.change(inner?.(list) ?? list) };
    }
  }
  return view;
}

/** The first part of an answer's body, in whole characters. */
export function cutBody(answer: ServerAnswer, part = 0.5): string {
  return answer.body.slice(0, Math.floor(answer.body.length * part));
}

/** 5xx in Cloudflare's envelope. */
export function serverError(status = 500, headers: Readonly<Record<string, string>> = {}): Effect {
  return {
    kind: "answer",
    status,
    headers: { "content-type": "application/json", ...headers },
    body: errorEnvelope([{ code: 10013, message: "workers.api.error.unknown" }]),
  };
}

/** 429; `retryAfter` as it stands in the header, in seconds or as an HTTP date. */
export function tooManyRequests(retryAfter?: number | string): Effect {
  return {
    kind: "answer",
    status: 429,
    headers: {
      "content-type": "application/json",
      ...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }),
    },
    body: errorEnvelope([{ code: 971, message: "Please wait and consider throttling your request speed" }]),
  };
}

/** A page of HTML, as proxies and the WAF send it. */
export function htmlPage(status = 502, headers: Readonly<Record<string, string>> = {}): Effect {
  return {
    kind: "answer",
    status,
    headers: { "content-type": "text/html; charset=UTF-8", ...headers },
    body: `<!DOCTYPE html>\n<html><head><title>api.cloudflare.com | ${status}</title></head><body><h1>Error ${status}</h1></body></html>\n`,
  };
}

/** Every entry comes twice in a row. */
export function duplicated(): Effect {
  return { kind: "disorder", change: (list) => list.flatMap((entry) => [entry, entry]) };
}

/** Oldest first. */
export function reversed(): Effect {
  return { kind: "disorder", change: (list) => list.toReversed() };
}
