import { expect, test } from "vitest";
import { setOutputs } from "../../src/github/outputs.ts";
import type { Verdict } from "../../src/rollout/model.ts";
import type { Outcome } from "../../src/rollout/outcome.ts";

function outputsOf(outcome: Outcome): Record<string, string> {
  const outputs: Record<string, string> = {};
  setOutputs({ setOutput: (name, value) => Object.assign(outputs, { [name]: value }) }, outcome, "https://x");
  return outputs;
}

const verdict = (check: string, status: Verdict["status"]): Verdict => ({
  check,
  status,
  warn: false,
  detail: "canary 1/100 (1 %) against stable 9/8102 (0.11 %), evidence 1 < 100",
  numbers: { canaryErrors: 1 },
});

test("every output is set, empty where there is nothing to say, and the reason is one line", () => {
  const outputs = outputsOf({ status: "failed", reason: "no\nway\u2028out", made: [], verdicts: [] });
  expect(outputs).toMatchObject({ "deployment-id": "", percentage: "", "next-at": "", reason: "no way out" });
  expect(Object.keys(outputs)).toHaveLength(9);
});

test("a few verdicts are all in the report", () => {
  const verdicts = [1, 2, 3].map((at) => ({ index: 0, at, verdict: verdict("error-rate <= 1%", "pass") }));
  const report = JSON.parse(
    outputsOf({ status: "completed", reason: "", made: [], verdicts })["report"] ?? "",
  );
  expect(report.verdicts).toHaveLength(3);
});

test("the report of weeks stays small, and keeps each change of mind and each last word", () => {
  const verdicts = Array.from({ length: 60_000 }, (_, at) => ({
    index: Math.floor(at / 30_000),
    at,
    verdict: verdict(`check ${at % 3}`, at === 40_000 ? "fail" : at % 30_000 < 300 ? "inconclusive" : "pass"),
  }));
  const text = outputsOf({ status: "rolled-back", reason: "", made: [], verdicts })["report"] ?? "";
  expect(text.length).toBeLessThan(500_000);
  const told: { step: number; check: string; status: string }[] = JSON.parse(text).verdicts;
  expect(told.filter(({ status }) => status === "fail")).toHaveLength(1);
  expect(
    told.filter(({ step, check }) => step === 1 && check === "check 2").map(({ status }) => status),
  ).toEqual(["inconclusive", "pass", "pass"]);
});
