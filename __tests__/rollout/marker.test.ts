import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  composeMessage,
  composeRestored,
  cutUtf8,
  isRestored,
  type Marker,
  parseMarker,
  personsMessage,
  restorerOf,
  sameMarker,
  type WholeMarker,
} from "../../src/rollout/marker.ts";

const CANARY: WholeMarker = {
  kind: "canary",
  canary8: "0f3a9b2c",
  percent: 33.33,
  step: 2,
  steps: 3,
  run: { id: "12345678901", attempt: 1 },
};
const ROLLBACK: WholeMarker = { kind: "rollback", canary8: "0f3a9b2c", cause: "cancelled", run: CANARY.run };

const hex8 = fc.integer({ min: 0, max: 0xffffffff }).map((n) => n.toString(16).padStart(8, "0"));
const run = fc.record({
  id: fc.bigInt({ min: 0n, max: 99_999_999_999n }).map(String),
  attempt: fc.integer({ min: 1, max: 99 }),
});
const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const steps = fc
  .integer({ min: 1, max: 10_001 })
  .chain((count) => fc.record({ step: fc.integer({ min: 1, max: count }), steps: fc.constant(count) }));
const canaryMarker: fc.Arbitrary<WholeMarker> = fc
  .tuple(hex8, percent, steps, run)
  .map(([canary8, percent, steps, run]) => ({ kind: "canary", canary8, percent, ...steps, run }));
const rollbackMarker: fc.Arbitrary<WholeMarker> = fc.record({
  kind: fc.constant("rollback"),
  canary8: hex8,
  cause: fc.constantFrom("failed", "cancelled", "manual"),
  run,
});
const marker = fc.oneof(canaryMarker, rollbackMarker);

/** Text as people and attackers write it: other markers, colons, line ends, every plane, lone surrogates. */
const message = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
      fc.constantFrom(...["\n", "\r\n", "\r", "\u2028", "\u0085", "\0", "\t", ":", ": ", " ", "%"]),
      fc.constantFrom(
        ...["\ud800", "\udfff", "👩‍💻"],
        "canary ffffffff 100% 3/3 run 1.1: x",
        "rollback ffffffff manual run 1.1:",
        " (restored by run 1.1)",
        " 100% 9/9 run 9.9:",
      ),
      fc.integer({ min: 0, max: 400 }).map((count) => "語".repeat(count)),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

const bytes = (text: string) => new TextEncoder().encode(text).length;
const decoded = (text: string) => new TextDecoder().decode(new TextEncoder().encode(text));

describe("a message is written and read back", () => {
  test("the forms of the contract", () => {
    expect(composeMessage(CANARY, "fix: handle empty carts\n\nCloses 12")).toBe(
      "canary 0f3a9b2c 33.33% 2/3 run 12345678901.1: fix: handle empty carts",
    );
    expect(composeMessage(ROLLBACK, "fix: handle empty carts")).toBe(
      "rollback 0f3a9b2c cancelled run 12345678901.1: fix: handle empty carts",
    );
  });

  test("whatever the message, as one line of at most 1000 bytes that the wire leaves as it is", () => {
    fc.assert(
      fc.property(marker, canaryMarker, message, (marker, next, message) => {
        const text = composeMessage(marker, message);
        expect(parseMarker(text)).toEqual(marker);
        expect(restorerOf(text)).toBeUndefined();
        expect(sameMarker(parseMarker(text) as Marker, marker)).toBe(true);
        expect(bytes(text)).toBeLessThanOrEqual(1000);
        expect([decoded(text), text.trim()]).toEqual([text, text]);
        expect(text).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        // The human part is carried from step to step.
        const carried = personsMessage(text);
        expect(carried.startsWith(personsMessage(composeMessage(next, carried)))).toBe(true);
        expect(parseMarker(composeMessage(next, carried))).toEqual(next);
      }),
    );
  });

  test.each([
    ["is the marker alone without words", composeMessage(CANARY, " \n\t\0 "), ""],
    ["is its first line with words", composeMessage(CANARY, "\n\n  a\tb\u001bc \u2028 second"), "a b c"],
    ["is left as it is without a marker", "fix: carts", "fix: carts"],
    ["is left as it is with half of one", "canary 0f3a9b2c 33.33% 2/3", "canary 0f3a9b2c 33.33% 2/3"],
  ])("a message %s", (_, text, persons) => {
    expect(personsMessage(text)).toBe(persons);
    if (persons === "") expect(text).toBe("canary 0f3a9b2c 33.33% 2/3 run 12345678901.1:");
  });

  test("a long message is cut between characters", () => {
    const text = composeMessage(CANARY, "語".repeat(500));
    expect(bytes(text)).toBeGreaterThan(997);
    expect(text).toMatch(/: 語+$/u);
  });

  test.each([
    ["no hexadecimal id", { ...CANARY, canary8: "not-hex!" }],
    ["an upper-case id", { ...CANARY, canary8: "0F3A9B2C" }],
    ["a step beyond the last", { ...CANARY, step: 4 }],
    ["step 0", { ...CANARY, step: 0 }],
    ["a share above 100", { ...CANARY, percent: 100.01 }],
    ["a negative share", { ...CANARY, percent: -1 }],
    ["no share", { ...CANARY, percent: Number.NaN }],
    ["no run id", { ...CANARY, run: { id: "", attempt: 1 } }],
    ["attempt 0", { ...CANARY, run: { id: "1", attempt: 0 } }],
  ] as [string, WholeMarker][])("what couldn't be read back is refused: %s", (_, marker) => {
    expect(() => composeMessage(marker, "x")).toThrow(RangeError);
  });
});

describe("a restored deployment", () => {
  test("has the message of the one whose versions it has, and the run that made it", () => {
    const run = { id: "12345678901", attempt: 2 };
    expect(composeRestored("hotfix", run)).toBe("hotfix (restored by run 12345678901.2)");
    expect(restorerOf("hotfix (restored by run 12345678901.2)")).toEqual(run);
    // Hours, if every blank were the beginning of a search.
    expect(restorerOf(`${" ".repeat(1_000_000)}x`)).toBeUndefined();
    expect(["hotfix", "hotfix (restored by run 1.2)!", "(restored by run 1.0)"].map(restorerOf)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("keeps the marker, and is told from what it restores, in 1000 bytes, whatever the message", () => {
    fc.assert(
      fc.property(marker, message, run, (marker, message, run) => {
        for (const theirs of [message, composeMessage(marker, message)]) {
          const text = composeRestored(theirs, run);
          expect(bytes(text)).toBeLessThanOrEqual(1000);
          expect(decoded(text)).toBe(text);
          expect(restorerOf(text)).toEqual(run);
          expect([isRestored(text, text), isRestored(theirs, text)]).toEqual([true, false]);
        }
        expect(parseMarker(composeRestored(composeMessage(marker, message), run))).toEqual(marker);
      }),
    );
  });

  test("is nobody's step: what a step says ends otherwise", () => {
    const step = composeMessage(CANARY, "fix (restored by run 1.1)");
    expect(personsMessage(step)).toBe("fix");
    expect(restorerOf(composeMessage(CANARY, `${"x".repeat(931)} (restored by run 1.1) and more`))).toBe(
      undefined,
    );
  });
});

describe("the server may cut at 50 bytes", () => {
  test("with today's run ids and up to 100 steps the whole marker is inside", () => {
    fc.assert(
      fc.property(hex8, percent, fc.integer({ min: 1, max: 99 }), (canary8, percent, attempt) => {
        const marker: WholeMarker = {
          kind: "canary",
          canary8,
          percent,
          step: 100,
          steps: 100,
          run: { id: "99999999999", attempt },
        };
        expect(parseMarker(cutUtf8(composeMessage(marker, "fix"), 50))).toEqual(marker);
      }),
    );
  });

  test("whatever doesn't fit costs the run only", () => {
    fc.assert(
      fc.property(marker, message, (marker, message) => {
        const stored = parseMarker(cutUtf8(composeMessage(marker, message), 50));
        const { run, ...rest } = marker;
        expect(stored).toMatchObject(rest);
        expect([undefined, run]).toContainEqual(stored?.run);
        expect(stored !== undefined && sameMarker(stored, marker)).toBe(true);
      }),
    );
  });

  test("half a run is no run", () => {
    const long = "canary 0f3a9b2c 33.33% 1000/1000 run 12345678901.12: fix";
    expect(cutUtf8(long, 50)).toBe("canary 0f3a9b2c 33.33% 1000/1000 run 12345678901.1");
    expect(parseMarker(cutUtf8(long, 50))).toEqual({
      kind: "canary",
      canary8: "0f3a9b2c",
      percent: 33.33,
      step: 1000,
      steps: 1000,
    });
    expect(personsMessage(cutUtf8(long, 50))).toBe("");
  });

  test("no other length is taken for a cut", () => {
    const long = "canary 0f3a9b2c 33.33% 1000/1000 run 12345678901.12: fix";
    for (const length of [30, 36, 37, 40, 49, 51]) expect(parseMarker(cutUtf8(long, length))).toBeUndefined();
  });
});

describe("nothing else is a marker", () => {
  test.each([
    "",
    "fix: handle empty carts",
    "canary",
    " canary 0f3a9b2c 10% 1/3 run 1.1: x",
    "Canary 0f3a9b2c 10% 1/3 run 1.1: x",
    "fix\ncanary 0f3a9b2c 10% 1/3 run 1.1: x",
    "canary  0f3a9b2c 10% 1/3 run 1.1: x",
    "canary 0F3A9B2C 10% 1/3 run 1.1: x",
    "canary 0f3a9b2 10% 1/3 run 1.1: x",
    "canary 0f3a9b2cd 10% 1/3 run 1.1: x",
    "canary 0f3a9b2c 10 1/3 run 1.1: x",
    "canary 0f3a9b2c 010% 1/3 run 1.1: x",
    "canary 0f3a9b2c 10.0% 1/3 run 1.1: x",
    "canary 0f3a9b2c 10.50% 1/3 run 1.1: x",
    "canary 0f3a9b2c 10.555% 1/3 run 1.1: x",
    "canary 0f3a9b2c 101% 1/3 run 1.1: x",
    "canary 0f3a9b2c 100.5% 1/3 run 1.1: x",
    "canary 0f3a9b2c 1e1% 1/3 run 1.1: x",
    "canary 0f3a9b2c -1% 1/3 run 1.1: x",
    "canary 0f3a9b2c 10% 0/3 run 1.1: x",
    "canary 0f3a9b2c 10% 4/3 run 1.1: x",
    "canary 0f3a9b2c 10% 01/3 run 1.1: x",
    "canary 0f3a9b2c 10% 1/3 run 1.0: x",
    "canary 0f3a9b2c 10% 1/3 run 1: x",
    "canary 0f3a9b2c 10% 1/3 run a.1: x",
    "canary 0f3a9b2c 10% 1/3 run 1.1 x",
    "canary 0f3a9b2c 10% 1/3 run 1.1:x",
    "canary 0f3a9b2c 10% 1/3 run 1.1: x\ny",
    "canary 0f3a9b2c ١٠% 1/3 run 1.1: x",
    "rollback 0f3a9b2c run 1.1: x",
    "rollback 0f3a9b2c other run 1.1: x",
    "rollback 0f3a9b2c 10% 1/3 run 1.1: x",
    "canary 0f3a9b2c failed run 1.1: x",
  ])("%j", (text) => {
    expect(parseMarker(text)).toBeUndefined();
  });
});

test("what was restored is told by its message, as far as a server keeps it up to the run", () => {
  const sent = composeRestored("hotfix", { id: "7", attempt: 12 });
  const told = [sent, sent.slice(0, -1), sent.slice(0, -3), sent.slice(0, -4), sent.slice(1), `${sent} x`];
  expect(told.map((message) => isRestored(message, sent))).toEqual([true, true, true, false, false, false]);
});

describe("sameMarker", () => {
  const others: [string, Marker][] = [
    ["another canary", { ...CANARY, canary8: "ffffffff" }],
    ["another share", { ...CANARY, percent: 50 }],
    ["another step", { ...CANARY, step: 1 }],
    ["another number of steps", { ...CANARY, steps: 4 }],
    ["another run", { ...CANARY, run: { id: "9", attempt: 1 } }],
    ["another attempt", { ...CANARY, run: { id: "12345678901", attempt: 2 } }],
    ["a rollback", ROLLBACK],
  ] as [string, Marker][];
  test.each(others)("tells %s apart", (_, other) => {
    expect(sameMarker(CANARY, other)).toBe(false);
    expect(sameMarker(other, CANARY)).toBe(false);
  });

  test("tells causes apart, and not runs that were cut off", () => {
    expect(sameMarker(ROLLBACK, { ...ROLLBACK, cause: "failed" } as Marker)).toBe(false);
    const { run: _, ...cut } = CANARY;
    expect(sameMarker(CANARY, cut)).toBe(true);
  });
});

describe("cutUtf8", () => {
  test("keeps the longest beginning that fits, in whole characters", () => {
    fc.assert(
      fc.property(message, fc.integer({ min: 0, max: 60 }), (text, max) => {
        const cut = cutUtf8(text, max);
        const all = [...text.toWellFormed()];
        const kept = [...cut];
        expect(bytes(cut)).toBeLessThanOrEqual(max);
        expect(all.slice(0, kept.length)).toEqual(kept);
        const next = all[kept.length];
        if (next !== undefined) expect(bytes(cut) + bytes(next)).toBeGreaterThan(max);
      }),
    );
  });

  test("never splits a pair, and makes lone surrogates U+FFFD", () => {
    expect(cutUtf8("a👩b", 4)).toBe("a");
    expect(cutUtf8("a👩b", 5)).toBe("a👩");
    expect(cutUtf8("\ud83dx", 9)).toBe("\ufffdx");
  });
});
