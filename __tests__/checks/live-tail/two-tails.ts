/** A judge that listens to two tails, of which a test says what they bring and when they break. */

import { VirtualClock } from "../../../simulator/virtual-clock.ts";
import type { MetricSource, TailListener } from "../../../src/checks/sources.ts";
import { ApiError } from "../../../src/rollout/errors.ts";
import type { CallOptions } from "../../../src/rollout/ports.ts";
import { CANARY, STABLE, START, type WatchOptions, watchAt } from "../made-up.ts";
import { lookOnce, NEVER, type OneJudgeOptions, oneJudge } from "../one-judge.ts";

export type Side = "canary" | "stable";

/** A connection, from the Worker's side of it. */
interface Line {
  readonly side: Side;
  readonly listener: TailListener;
  pings: number;
  closed: boolean;
}

interface Answers {
  /** How long the API takes to create a tail, in ms. */
  createMs?: number;
  /** The next answers of each call that aren't the usual ones. */
  readonly create: Error[];
  readonly connect: Error[];
  readonly delete: Error[];
  pings: boolean;
}

interface TwoTailsOptions extends Pick<OneJudgeOptions, "alpha" | "minRequests" | "shell"> {
  readonly share?: number;
  /** Of the Worker's analytics and logs. */
  readonly counts?: MetricSource["counts"];
}

export function twoTails(
  checks: string,
  { share = 10, counts = async () => [], ...settings }: TwoTailsOptions = {},
) {
  const clock = new VirtualClock(START);
  const answers: Answers = { create: [], connect: [], delete: [], pings: true };
  /** `create 1 of canary at 0`, seconds after the start. */
  const calls: string[] = [];
  const saved: string[] = [];
  const masked: string[] = [];
  const limits: unknown[] = [];
  const lines: Line[] = [];
  const sides = new Map<string, Side>();
  const call = (what: string, { timeoutMs }: { readonly timeoutMs?: number }, refusals: Error[]) => {
    calls.push(`${what} at ${(clock.now() - START) / 1_000}`);
    limits.push(`${what.split(" ")[0]} ${timeoutMs}`);
    const refusal = refusals.shift();
    if (refusal !== undefined) throw refusal;
  };
  const nameOf = (id: string) => `${id} of ${sides.get(id)}`;
  const source = { counts };
  const judge = oneJudge(clock, checks, {
    ...settings,
    mode: "watching",
    sources: { analytics: source, logs: source },
    tails: {
      serverNow: clock.now,
      mask: (secret) => masked.push(secret),
      save: (ids) => saved.push(ids.join(" ")),
      api: {
        async create(versionId, options = {}) {
          const id = String(sides.size + 1);
          sides.set(id, versionId === CANARY ? "canary" : "stable");
          call(`create ${nameOf(id)}`, options, answers.create);
          if (answers.createMs !== undefined) await clock.sleep(answers.createMs);
          return { id, url: `wss://tail.example.com/${id}` };
        },
        async delete(id, options = {}) {
          call(`delete ${nameOf(id)}`, options, answers.delete);
        },
      },
      async connect(url, listener, options) {
        const id = url.split("/").at(-1) ?? "";
        call(`connect ${nameOf(id)}`, options, answers.connect);
        const line: Line = { side: sides.get(id) ?? "canary", listener, pings: 0, closed: false };
        lines.push(line);
        return {
          ping() {
            line.pings++;
            if (answers.pings) listener.onPong();
          },
          close() {
            line.closed = true;
          },
        };
      },
    },
  });
  const began = clock.now();
  let said = 0;
  // A hold that is over: a look says what is true at that moment.
  const hold = { min: 0, max: 0 };
  const watch = (change: WatchOptions = {}) =>
    watchAt(clock, { age: clock.now() - began, share, hold, steps: 1, ...change });
  const newest = (side: Side) => lines.findLast((line) => line.side === side);
  return {
    clock,
    judge,
    answers,
    calls,
    saved,
    masked,
    limits,
    lines,
    newest,
    open: (options: CallOptions = {}) =>
      judge.preflight({ ...watch(), schedule: [watch().step], firstStep: 0, preview: false }, options),
    look: (change?: WatchOptions) => lookOnce(clock, judge, watch(change), NEVER),
    /** The version's line breaks. */
    drop: (side: Side, why = "gone") => newest(side)?.listener.onClose(why),
    /** One invocation of the version, of a client of its own unless one is named. */
    say(side: Side, outcome = "ok", { client = `192.0.2.${said++}`, at = clock.now(), id = "" } = {}) {
      const scriptVersion = { id: id || (side === "canary" ? CANARY : STABLE) };
      const event = { request: { headers: { "cf-connecting-ip": client } } };
      newest(side)?.listener.onMessage(JSON.stringify({ outcome, scriptVersion, eventTimestamp: at, event }));
    },
    pass: (ms: number) => clock.drain(clock.now() + ms),
  };
}

export function refusal(message: string, retryAfterMs?: number): ApiError {
  return new ApiError(message, {
    retry: true,
    write: "not-made",
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}
