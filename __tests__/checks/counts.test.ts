import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import { createCountsSource, isoMinute, parseCounts } from "../../src/checks/counts-source.ts";
import type { RunShell, ShellEnd, ShellRequest } from "../../src/checks/spawn-shell.ts";
import { attempt } from "../../src/values/problems.ts";
import { anyCharacter } from "../any-character.ts";
import { createJudged } from "./judged.ts";
import { CANARY, MINUTE, STABLE, watchAt } from "./made-up.ts";
import { NEVER, oneJudge } from "./one-judge.ts";

const FROM = Date.UTC(2026, 10, 25, 22);
const SPAN = { from: FROM, to: FROM + 60 * MINUTE };
const GOOD = { at: "2026-11-25T22:01:00Z", version: CANARY, requests: 120, errors: 1 };

/** Why it is refused; nothing where it isn't. */
const refused = (text: string) =>
  attempt(
    () => parseCounts(text, SPAN) && "",
    ({ message }) => message,
  );

const lineOf = (change: object) => JSON.stringify({ ...GOOD, ...change });

describe("a line of counts", () => {
  test.each([
    [GOOD, { at: FROM + MINUTE, versionId: CANARY, requests: 120, errors: 1 }],
    [{ ...GOOD, at: "2026-11-25T23:01:00.000+01:00" }, { at: FROM + MINUTE }],
    [{ ...GOOD, at: "2026-11-25T22:00Z" }, { at: FROM }],
    [{ ...GOOD, version: CANARY.toUpperCase() }, { versionId: CANARY }],
    [
      { ...GOOD, requests: 119.6, errors: 0, region: "weur" },
      { requests: 119.6, errors: 0 },
    ],
  ])("%j is read", (line, row) => {
    expect(parseCounts(JSON.stringify(line), SPAN)).toMatchObject(row);
  });

  test.each([
    ["120 1", /^"120 1" is not a line of counts; print for example \{"at": /],
    ["null", /^"null" is not a line of counts/],
    [lineOf({ at: undefined }), /^"at" \(missing\) is not the beginning of a minute with its time zone/],
    [lineOf({ at: 1_764_108_060 }), /^"at" "1764108060" is not the beginning of a minute/],
    [lineOf({ at: "2026-11-25T22:01:30Z" }), /^"at" "2026-11-25T22:01:30Z" is not the beginning of a minute/],
    [lineOf({ at: "2026-11-25T22:01:00" }), /^"at" "2026-11-25T22:01:00" is not the beginning .* time zone/],
    [lineOf({ at: "2026-13-25T22:01:00Z" }), /^"at" "2026-13-25T22:01:00Z" is not the beginning/],
    [
      lineOf({ at: "2026-11-25T21:59:00Z" }),
      '"at" "2026-11-25T21:59:00Z" is not from 2026-11-25T22:00:00Z (FROM) to before 2026-11-25T23:00:00Z (TO)',
    ],
    [lineOf({ at: "2026-11-25T23:00:00Z" }), /is not from .* \(FROM\) to before .* \(TO\)$/],
    [lineOf({ version: "v2" }), /^"version" "v2" is not a version id; print the 36 characters/],
    [lineOf({ requests: "120" }), /^"requests" "120" is not a number of 0 or more/],
    [lineOf({ requests: -1 }), /^"requests" "-1" is not a number of 0 or more/],
    [lineOf({ errors: undefined }), /^"errors" \(missing\) is not a number/],
    [lineOf({}).replace("120", "1e400"), /^"requests" "null" is not a number/],
    [lineOf({ errors: 121 }), "121 errors are more than 120 requests"],
  ])("%s is refused", (line, reason) => {
    const problem = refused(line);
    if (typeof reason === "string") expect(problem).toBe(reason);
    else expect(problem).toMatch(reason);
  });

  test("whatever it is given, what it refuses is one line that acts as no command", () => {
    const anything = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.json(),
      fc
        .record({ at: fc.string({ unit: anyCharacter }), version: fc.json(), requests: fc.double() })
        .map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(refused(text)).not.toMatch(/\p{Cc}|[\u2028\u2029]|^::/u);
      }),
    );
  });

  test("what is printed for any minute and counts is read as it was", () => {
    const row = fc.record({
      minute: fc.integer({ min: 0, max: 59 }),
      requests: fc.nat(),
      failed: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(row, ({ minute, requests, failed }) => {
        const at = FROM + minute * MINUTE;
        const errors = Math.floor(requests * failed);
        const text = JSON.stringify({ at: isoMinute(at), version: STABLE, requests, errors });
        expect(parseCounts(text, SPAN)).toEqual({ at, versionId: STABLE, requests, errors });
      }),
    );
  });
});

describe("a command that counts", () => {
  /** One call of a command that prints so and ends so, after `ms`. */
  async function call(lines: readonly (string | { readonly stderr: string })[], end: ShellEnd, ms = 1_000) {
    const clock = new VirtualClock();
    const requests: ShellRequest[] = [];
    const shell: RunShell = async (request, signal) => {
      requests.push(request);
      for (const line of lines) {
        if (typeof line === "string") request.onLine(line, "stdout");
        else request.onLine(line.stderr, "stderr");
      }
      return clock.sleep(ms, signal).then(
        () => end,
        () => ({ why: "ended by SIGTERM" }),
      );
    };
    const host = {
      shell,
      clock,
      env: { PATH: "/bin", CLOUDFLARE_API_TOKEN: "t" },
      tokens: [],
      workspace: "/w",
    };
    const source = createCountsSource("./count", host, () => ({ CANARY_VERSION: CANARY }));
    const rows = await clock.run(source.counts(SPAN).catch((error: Error) => error.message));
    return { rows, requests };
  }
  const fine: ShellEnd = { code: 0 };

  test("gets the span, and its standard output is read, not its standard error", async () => {
    const { rows, requests } = await call(
      [lineOf({}), "", { stderr: "  % Total" }, lineOf({ version: STABLE, requests: 9, errors: 0 })],
      fine,
    );
    expect(rows).toEqual([
      { at: FROM + MINUTE, versionId: CANARY, requests: 120, errors: 1 },
      { at: FROM + MINUTE, versionId: STABLE, requests: 9, errors: 0 },
    ]);
    expect(requests).toEqual([
      {
        command: "./count",
        cwd: "/w",
        env: {
          PATH: "/bin",
          CANARY_VERSION: CANARY,
          FROM: "2026-11-25T22:00:00Z",
          TO: "2026-11-25T23:00:00Z",
        },
        onLine: expect.any(Function),
      },
    ]);
    expect((await call([], fine)).rows).toEqual([]);
  });

  test.each<[string, readonly (string | { readonly stderr: string })[], ShellEnd, number, string]>([
    [
      "another exit code",
      [{ stderr: "curl: (22) 401" }],
      { code: 22 },
      1,
      'exit code 22 after 0 s; last line: "curl: (22) 401"',
    ],
    ["75 as well", [], { code: 75 }, 1, "exit code 75 after 0 s"],
    ["a signal", [], { why: "ended by SIGSEGV" }, 1, "ended by SIGSEGV after 0 s"],
    ["no shell", [], { why: "not started (spawn ENOENT)" }, 1, "not started (spawn ENOENT) after 0 s"],
    [
      "more than a minute",
      [lineOf({})],
      fine,
      61_000,
      `timed out after 1m and was killed; last line: ${JSON.stringify(`${lineOf({}).slice(0, 80)}…`)}`,
    ],
    [
      "a wrong line",
      [lineOf({}), "", "::error::x"],
      fine,
      1,
      'line 2 of its output: "::error::x" is not a line of counts; print for example {"at": "2026-11-25T22:01:00Z", "version": "<version id>", "requests": 120, "errors": 1}',
    ],
    [
      "an impossible number",
      [lineOf({ errors: 500 })],
      fine,
      1,
      "line 1 of its output: 500 errors are more than 120 requests",
    ],
  ])("%s: the metrics can't be read, with the reason", async (_, lines, end, ms, reason) => {
    expect((await call(lines, end, ms)).rows).toBe(reason);
  });

  test("a second line of one minute and version is refused", async () => {
    const { rows } = await call([lineOf({}), lineOf({ requests: 7, version: CANARY.toUpperCase() })], fine);
    expect(rows).toMatch(
      /^line 2 of its output: ".*" is a second line of this minute and version; print one for each$/,
    );
  });
});

test("two commands are two sources, and two checks of one command one", async () => {
  const clock = new VirtualClock(FROM);
  const ran: string[] = [];
  const checks = ["counts ./a <= 1%", "counts ./b <= 1%", "counts ./a <= 2%"].join("\n");
  const judge = oneJudge(clock, checks, {
    async shell({ command, env }) {
      if (Date.parse(env["TO"] ?? "") >= FROM) ran.push(command);
      return { code: 0 };
    },
  });
  await clock.run(judge.look(watchAt(clock), NEVER));
  expect(ran.toSorted()).toEqual(["./a", "./b"]);
});

describe("a rollout that is judged by counts", () => {
  const COUNTS = "counts ./count <= stable * 1.25";
  const USUAL = { exceptions: 0.002 };

  test("comes to the verdict that the same numbers get from the analytics", async () => {
    for (const canary of [USUAL, { exceptions: 0.2 }, { exceptions: 0.008 }]) {
      const told = [];
      for (const checks of [COUNTS, "error-rate <= stable * 1.25"]) {
        const shop = createJudged({ checks, stable: USUAL, canary, direct: true });
        const { status } = await shop.play({ steps: "10:15m, 50:15m, 100" });
        told.push({ status, said: shop.verdicts().map(({ check: _, ...said }) => said) });
      }
      expect(told[0]).toEqual(told[1]);
    }
  });

  test("asks once a minute, for two checks of one command, and only for what may have changed", async () => {
    const shop = createJudged({ checks: `${COUNTS}\ncounts ./count <= 5%`, stable: USUAL, canary: USUAL });
    const start = shop.clock.now();
    expect((await shop.play({ steps: "10:30m, 100" })).status).toBe("completed");
    // Besides, the day before in four pieces.
    expect(shop.counted.length).toBeLessThanOrEqual(33 + 4);
    const [preflight, ...others] = shop.counted;
    const [, , , , first] = others;
    expect(preflight).toMatchObject({ PERCENTAGE: "0", CANARY_VERSION: shop.canary.id });
    expect(start - Date.parse(first?.["FROM"] ?? "")).toBeGreaterThanOrEqual(59 * MINUTE);
    expect(start - Date.parse(first?.["FROM"] ?? "")).toBeLessThanOrEqual(62 * MINUTE);
    const last = shop.counted.at(-1);
    expect(last).toMatchObject({
      PERCENTAGE: "10",
      STABLE_VERSION: shop.stable.id,
      SCRIPT_NAME: shop.script,
    });
    expect(Date.parse(last?.["TO"] ?? "") - Date.parse(last?.["FROM"] ?? "")).toBeLessThanOrEqual(
      17 * MINUTE,
    );
  });

  test("a command that breaks down in the middle never counts as healthy, and isn't a failed check", async () => {
    let broken = Number.POSITIVE_INFINITY;
    const shop = createJudged({
      checks: COUNTS,
      stable: USUAL,
      canary: USUAL,
      countExit: (now) => (now > broken ? 1 : 0),
    });
    broken = shop.clock.now() + 5 * MINUTE;
    const outcome = await shop.play({ steps: "10:30m, 100" });
    expect(outcome.status).toBe("held");
    expect(outcome.reason).toMatch(/the newest data is \d+ min old; metrics could not be read: exit code 1/);
  });

  test("a tick sees what a job would", async () => {
    const shop = createJudged({ checks: COUNTS, stable: USUAL, canary: { exceptions: 0.2 } });
    expect((await shop.play({ command: "advance", steps: "10:1h, 100" })).status).toBe("waiting");
    await shop.pass(15 * MINUTE);
    expect((await shop.play({ command: "advance", steps: "10:1h, 100" })).status).toBe("rolled-back");
  });
});
