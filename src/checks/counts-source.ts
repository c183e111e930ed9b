/** `counts`: a command of the workflow as a source of metrics. */

import { HOUR_MS, MINUTE_MS } from "../values/duration.ts";
import { fieldsOf, parseJson } from "../values/json.ts";
import { attempt, problem, quote } from "../values/problems.ts";
import { type CommandHost, type CommandVariables, runCheckCommand } from "./check-command.ts";
import { type MetricRow, type MetricSource, SourceError, type Span } from "./sources.ts";

const LIMIT_MS = 60_000;
/** What a query by the minute answers within that time, as a rule. */
const LONGEST_MS = 6 * HOUR_MS;

/** Runs the command for each span. It prints its counts to its standard output. */
export function createCountsSource(
  command: string,
  host: CommandHost,
  variables: () => CommandVariables,
): MetricSource {
  return {
    longestMs: LONGEST_MS,
    async counts(span, { signal } = {}) {
      const rows = new Map<string, MetricRow>();
      let lines = 0;
      let wrong: string | undefined;
      const read = (text: string) => {
        const row = parseCounts(text, span);
        const key = `${row.at} ${row.versionId}`;
        if (rows.has(key))
          throw problem(`${quote(text)} is a second line of this minute and version; print one for each`);
        rows.set(key, row);
        return undefined;
      };
      const end = await runCheckCommand(
        host,
        {
          command,
          limitMs: LIMIT_MS,
          variables: { ...variables(), FROM: isoMinute(span.from), TO: isoMinute(span.to) },
          onLine: (text, stream) => {
            if (text.trim() === "" || stream === "stderr" || wrong !== undefined) return;
            lines++;
            wrong = attempt(
              () => read(text),
              ({ message }) => `line ${lines} of its output: ${message}`,
            );
          },
        },
        signal ?? new AbortController().signal,
      );
      if (end.exitCode !== 0) throw new SourceError(`${end.detail}${end.said}`);
      if (wrong !== undefined) throw new SourceError(wrong);
      return [...rows.values()];
    },
  };
}

const EXAMPLE = '{"at": "2026-11-25T22:01:00Z", "version": "<version id>", "requests": 120, "errors": 1}';
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
const VERSION = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * @param span what the command was asked for
 * @throws ProblemError
 */
export function parseCounts(text: string, span: Span): MetricRow {
  const line = parseJson(text);
  if (typeof line !== "object" || line === null || Array.isArray(line))
    throw problem(`${quote(text)} is not a line of counts; print for example ${EXAMPLE}`);
  const { at, version, requests, errors } = fieldsOf(line);
  const minute = typeof at === "string" && INSTANT.test(at) ? Date.parse(at) : Number.NaN;
  if (minute % MINUTE_MS !== 0) {
    throw problem(
      `${show("at", at)} is not the beginning of a minute with its time zone; print for example "2026-11-25T22:01:00Z"`,
    );
  }
  if (minute < span.from || minute >= span.to) {
    throw problem(
      `${show("at", at)} is not from ${isoMinute(span.from)} (FROM) to before ${isoMinute(span.to)} (TO)`,
    );
  }
  if (typeof version !== "string" || !VERSION.test(version)) {
    throw problem(
      `${show("version", version)} is not a version id; print the 36 characters of the version's id`,
    );
  }
  if (!isCount(requests)) throw problem(`${show("requests", requests)} is not a number of 0 or more`);
  if (!isCount(errors)) throw problem(`${show("errors", errors)} is not a number of 0 or more`);
  if (errors > requests) throw problem(`${errors} errors are more than ${requests} requests`);
  return { at: minute, versionId: version.toLowerCase(), requests, errors };
}

/** `2026-11-25T22:01:00Z`. */
export function isoMinute(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}

/** `"at" 17`, `"at" (missing)`. */
function show(name: string, value: unknown): string {
  return `"${name}" ${value === undefined ? "(missing)" : quote(typeof value === "string" ? value : JSON.stringify(value))}`;
}
