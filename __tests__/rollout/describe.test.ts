/** What is said of deployments and errors, in a word or a sentence. */

import { describe, expect, test } from "vitest";
import { deployCommand, describeDeployment, describeVersions, short } from "../../src/rollout/describe.ts";
import { ApiError, Cancelled, FencedError, RolloutFailure } from "../../src/rollout/errors.ts";
import type { Deployment } from "../../src/rollout/model.ts";
import { ProblemError } from "../../src/values/problems.ts";

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
  expect(deployCommand([{ versionId: "$(touch x)'; rm", percentage: 33 }], "shop")).toBe(
    String.raw`npx wrangler versions deploy '$(touch x)'\''; rm@33%' --name shop --yes`,
  );
});

describe("a deployment in a sentence", () => {
  test("names its versions by their first 8 characters", () => {
    expect(short(STABLE)).toBe("aaaaaaaa");
    expect(describeVersions({ versions: SPLIT })).toBe("aaaaaaaa at 99.5 %, cccccccc at 0.5 %");
    expect(describeVersions({ versions: [] })).toBe("no version");
    const roles = { stableId: STABLE, canaryId: CANARY };
    for (const versions of [SPLIT, SPLIT.toReversed()])
      expect(describeVersions({ versions }, roles)).toBe(
        "stable aaaaaaaa at 99.5 %, canary cccccccc at 0.5 %",
      );
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
    expect(deployCommand(SPLIT, "shop")).toBe(
      `npx wrangler versions deploy ${STABLE}@99.5% ${CANARY}@0.5% --name shop --yes`,
    );
  });
});

const FACTS = { retry: false, write: "not-made" } as const;

test("an API error knows the codes of its envelope", () => {
  const error = new ApiError("refused", { ...FACTS, codes: [10021, 10220] });
  expect([error.hasCode(10220), error.hasCode(1)]).toEqual([true, false]);
  expect(new ApiError("no answer", FACTS).hasCode(10220)).toBe(false);
});

test("an API error has a cause only where there is one", () => {
  const cause = new Error("ECONNRESET");
  expect(new ApiError("no answer", { ...FACTS, cause }).cause).toBe(cause);
  expect(new ApiError("refused", FACTS)).not.toHaveProperty("cause");
});

test("each kind says its name where it is printed", () => {
  const errors = [
    new ApiError("a", FACTS),
    new ProblemError(["a", "b"]),
    new Cancelled("SIGINT", 5),
    new FencedError(),
    new RolloutFailure("a", "hold"),
  ];
  expect(errors.map(String)).toEqual([
    "ApiError: a",
    "ProblemError: a\nb",
    "Cancelled: cancelled by SIGINT",
    "FencedError: the post step has started, so this process writes nothing more",
    "RolloutFailure: a",
  ]);
});
