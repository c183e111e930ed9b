import { expect, test } from "vitest";
import { ApiError, Cancelled, FencedError, RolloutFailure } from "../../src/rollout/errors.ts";
import { ProblemError } from "../../src/values/parsed.ts";

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
