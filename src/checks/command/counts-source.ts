/** `counts`: a command of the workflow as a source of metrics. */

import type { MetricRow, MetricSource } from "../../cloudflare/metrics.ts";
import { quote } from "../../values/parsed.ts";
import { SourceError } from "../metrics/reader.ts";
import { isoMinute, parseCounts } from "./counts-line.ts";
import { type CommandHost, execute, type Variables } from "./execute.ts";

const LIMIT_MS = 60_000;

/** Runs the command for each span. It prints its counts to its standard output. */
export function createCountsSource(
  command: string,
  host: CommandHost,
  variables: () => Variables,
): MetricSource {
  return {
    async counts(span, { signal } = {}) {
      const rows = new Map<string, MetricRow>();
      let lines = 0;
      let lastLine = "";
      let wrong: string | undefined;
      const read = (text: string): string | undefined => {
        const row = parseCounts(text, span);
        if (!row.ok) return row.problem;
        const key = `${row.value.at} ${row.value.versionId}`;
        if (rows.has(key))
          return `${quote(text)} is a second line of this minute and version; print one for each`;
        rows.set(key, row.value);
        return undefined;
      };
      const end = await execute(
        host,
        {
          command,
          limitMs: LIMIT_MS,
          variables: { ...variables(), FROM: isoMinute(span.from), TO: isoMinute(span.to) },
          onLine: (text, stream) => {
            if (text.trim() === "") return;
            lastLine = text;
            if (stream === "stderr" || wrong !== undefined) return;
            lines++;
            const flaw = read(text);
            if (flaw !== undefined) wrong = `line ${lines} of its output: ${flaw}`;
          },
        },
        signal ?? new AbortController().signal,
      );
      if (end.exitCode !== 0) {
        const said = lastLine === "" ? "" : `; last line: ${quote(lastLine)}`;
        throw new SourceError(`${end.detail}${said}`);
      }
      if (wrong !== undefined) throw new SourceError(wrong);
      return [...rows.values()];
    },
  };
}
