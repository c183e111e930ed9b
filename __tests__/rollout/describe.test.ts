import { describe, expect, test } from "vitest";
import { commandFor, describeDeployment, describeVersions, short } from "../../src/rollout/describe.ts";
import type { Deployment } from "../../src/rollout/model.ts";
import { nearest, oneOf, quote } from "../../src/values/parsed.ts";
import { say } from "../../src/values/text.ts";

const STABLE = "aaaaaaaa-0000-4000-8000-000000000001";
const CANARY = "cccccccc-0000-4000-8000-000000000002";
const SPLIT = [
  { versionId: STABLE, percentage: 99.5 },
  { versionId: CANARY, percentage: 0.5 },
];
const DEPLOYMENT: Deployment = {
  id: "d1",
  createdOn: "2026-11-24T06:00:00Z",
  source: "wrangler",
  versions: SPLIT,
};

test("a command for a shell quotes what no version's id has", () => {
  expect(commandFor([{ versionId: "$(touch x)'; rm", percentage: 33 }], "shop")).toBe(
    String.raw`npx wrangler versions deploy '$(touch x)'\''; rm@33%' --name shop --yes`,
  );
});

describe("a deployment in a sentence", () => {
  test("names its versions by their first 8 characters", () => {
    expect(short(STABLE)).toBe("aaaaaaaa");
    expect(describeVersions({ versions: SPLIT })).toBe("aaaaaaaa at 99.5 %, cccccccc at 0.5 %");
    expect(describeVersions({ versions: [] })).toBe("no version");
  });

  test("says who made it, how and when, as far as that is known", () => {
    expect(describeDeployment(DEPLOYMENT)).toBe(
      "deployment d1 (aaaaaaaa at 99.5 %, cccccccc at 0.5 %) through wrangler at 2026-11-24T06:00:00Z",
    );
    expect(describeDeployment({ ...DEPLOYMENT, author: "ann@example.com", message: 'say "hi"\nthere' })).toBe(
      'deployment d1 (aaaaaaaa at 99.5 %, cccccccc at 0.5 %) by ann@example.com through wrangler at 2026-11-24T06:00:00Z: "say \\"hi\\"\\nthere"',
    );
  });

  test("has no more than 120 characters of its message", () => {
    const said = (length: number) =>
      /: "(m*…?)"$/.exec(describeDeployment({ ...DEPLOYMENT, message: "m".repeat(length) }))?.[1];
    expect(said(120)).toBe("m".repeat(120));
    expect(said(121)).toBe(`${"m".repeat(120)}…`);
  });

  test("can be made by hand", () => {
    expect(commandFor(SPLIT, "shop")).toBe(
      `npx wrangler versions deploy ${STABLE}@99.5% ${CANARY}@0.5% --name shop --yes`,
    );
  });
});

test("an error in a sentence loses its full stop", () => {
  expect(say(new Error("It broke."))).toBe("It broke");
  expect(say(new Error("a.b broke"))).toBe("a.b broke");
  expect(say("thrown.")).toBe("thrown.");
});

describe("a quoted text", () => {
  test("is on one line, and shows what would hide", () => {
    expect(quote('a "b"\n')).toBe('"a \\"b\\"\\n"');
    expect(quote("a\u2028b\u202ec\u0085d\u007f")).toBe('"a\\u2028b\\u202ec\\u0085d\\u007f"');
    expect(quote("\u{e0041}")).toBe('"\\udb40\\udc41"');
    expect(quote("é 🙂")).toBe('"é 🙂"');
  });

  test("is cut at 80 characters, and between two of them", () => {
    expect(quote("x".repeat(80))).toBe(`"${"x".repeat(80)}"`);
    expect(quote("x".repeat(81))).toBe(`"${"x".repeat(80)}…"`);
    expect(quote("🙂".repeat(80))).toBe(`"${"🙂".repeat(80)}"`);
    expect(quote("🙂".repeat(81))).toBe(`"${"🙂".repeat(80)}…"`);
    expect(quote("🙂".repeat(1_000))).toBe(`"${"🙂".repeat(80)}…"`);
  });
});

test("choices are listed as people do", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(oneOf)).toEqual(["", "a", "a or b", "a, b or c"]);
});

describe("the choice that was probably meant", () => {
  const choices = ["rollout", "rollback", "promote", "hold"];

  test("is at most two typing errors away, letter case apart", () => {
    expect(nearest("rolout", choices)).toBe("rollout");
    expect(nearest("ROLLBAKC", choices)).toBe("rollback");
    expect(nearest("promoted", choices)).toBe("promote");
    expect(nearest("prmte", choices)).toBe("promote");
    expect(nearest("promotion", choices)).toBeUndefined();
    expect(nearest("xyz", choices)).toBeUndefined();
    expect(nearest("", choices)).toBeUndefined();
  });

  test("of a short word is one error away", () => {
    expect(nearest("hald", choices)).toBe("hold");
    expect(nearest("halt", choices)).toBeUndefined();
  });

  test("is the nearer of two, and the first of equals", () => {
    expect(nearest("rollback", ["rollbacks", "rollback"])).toBe("rollback");
    expect(nearest("abcdeg", ["abcdef", "abcdeh"])).toBe("abcdef");
  });
});
