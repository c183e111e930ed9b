/** `error-rate` and `5xx-rate`. */

import { defineKind, type Kind } from "../grammar/kind.ts";
import { type Limit, readRateLimit } from "../grammar/limit.ts";
import type { Line } from "../grammar/line.ts";

/** `most` of a fixed limit, the ceiling, is a rate: above 0 and below 0.99. */
export interface Rate<Name extends string, Source extends string> {
  readonly kind: Name;
  /** Where its counts come from: the GraphQL analytics, or the Worker's logs. */
  readonly source: Source;
  readonly limit: Limit;
}

function defineRate<const Name extends string, const Source extends string>(
  name: Name,
  source: Source,
): Kind<Rate<Name, Source>> {
  const forms = `${name} <= 1%, or ${name} <= stable * 1.25`;
  const read = (line: Line): Rate<Name, Source> | undefined => {
    const limit = readRateLimit(line, forms);
    return limit && { kind: name, source, limit };
  };
  return defineKind([name], `${name} <= 1% | stable * 1.25`, read, ["if-traffic", "live"]);
}

/** Uncaught exceptions, exceeded limits and internal errors among all requests. */
export const errorRate = defineRate("error-rate", "analytics");

/** Answers with an HTTP status of 500 or more, which the analytics count as successes. */
export const serverErrorRate = defineRate("5xx-rate", "logs");
