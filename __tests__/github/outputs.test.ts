import { expect, test } from "vitest";
import { dashboardUrl, setOutputs } from "../../src/github/outputs.ts";
import type { RunOutcome } from "../../src/rollout/events.ts";
import { AT, CANARY, MINUTE, plan, STABLE, split, verdict } from "./logging.ts";

function outputsOf(outcome: RunOutcome): Record<string, string> {
  const outputs: Record<string, string> = {};
  setOutputs({ setOutput: (name, value) => Object.assign(outputs, { [name]: value }) }, outcome, "https://x");
  return outputs;
}

test("every output is set, empty where there is nothing to say, and the reason is one line", () => {
  const outputs = outputsOf({ status: "failed", reason: "no\nway\u2028out", made: [], verdicts: [] });
  const empty = {
    "deployment-id": "",
    percentage: "",
    "stable-version": "",
    "canary-version": "",
    "next-at": "",
  };
  expect(outputs).toMatchObject({ ...empty, reason: "no way out" });
  expect(Object.keys(outputs)).toHaveLength(9);
});

test("a few verdicts are all in the report", () => {
  const verdicts = [1, 2, 3].map((at) => ({ index: 0, at, verdict: verdict("pass") }));
  const report = JSON.parse(
    outputsOf({ status: "completed", reason: "", made: [], verdicts })["report"] ?? "",
  );
  expect(report.verdicts).toHaveLength(3);
});

test("the report of weeks stays small, and keeps each change of status and each last verdict", () => {
  const verdicts = Array.from({ length: 60_000 }, (_, at) => ({
    index: Math.floor(at / 30_000),
    at,
    verdict: {
      ...verdict(at === 40_000 ? "fail" : at % 30_000 < 300 ? "inconclusive" : "pass"),
      check: `check ${at % 3}`,
    },
  }));
  const text = outputsOf({ status: "rolled-back", reason: "", made: [], verdicts })["report"] ?? "";
  expect(text.length).toBeLessThan(500_000);
  const told: { step: number; at: string; check: string; status: string }[] = JSON.parse(text).verdicts;
  expect(told.filter(({ status }) => status === "fail")).toHaveLength(1);
  expect(told.length).toBeLessThanOrEqual(1_000);
  const one = told.filter(({ step, check }) => step === 1 && check === "check 2");
  expect([one[0]?.status, new Date(one.at(-1)?.at ?? 0).getTime()]).toEqual(["inconclusive", 29_999]);
});

test("of a rollout they name what is live, what comes next, and all that was made", () => {
  const live = split(0.5, { id: "d2", source: "api", message: "canary ca7a4700 0.5%: fix: carts" });
  const planned = plan({ live });
  const outputs = outputsOf({
    status: "waiting",
    reason: "A hold is running.",
    live,
    stableId: STABLE,
    canaryId: CANARY,
    share: 0.5,
    nextAt: AT + MINUTE,
    plan: planned,
    made: [
      { purpose: "step", index: 0, deployment: live },
      { purpose: "rollback", deployment: { ...live, id: "d3", triggeredBy: "push" } },
    ],
    verdicts: [],
  });

  const { report, ...rest } = outputs;
  expect(rest).toEqual({
    "deployment-id": "d2",
    status: "waiting",
    percentage: "0.5",
    "stable-version": STABLE,
    "canary-version": CANARY,
    reason: "A hold is running.",
    "next-at": "2026-11-02T09:01:00.000Z",
    "dashboard-url": "https://x",
  });
  const made = { createdOn: live.createdOn, source: "api", versions: live.versions };
  expect(JSON.parse(report ?? "")).toEqual({
    status: "waiting",
    reason: "A hold is running.",
    live,
    plan: {
      script: "my-worker",
      stable: planned.stable,
      canary: planned.canary,
      message: planned.message,
      schedule: [{ percent: 1 }, { percent: 10, holdMs: { min: 60_000, max: 120_000 } }, { percent: 100 }],
      leastMs: 60_000,
      longestMs: 120_000,
      ends: "2026-11-02T09:01:00.250Z",
      notes: ["one", "two"],
    },
    deployments: [
      { purpose: "step", step: 1, id: "d2", ...made, annotations: { "workers/message": live.message } },
      {
        purpose: "rollback",
        id: "d3",
        ...made,
        annotations: { "workers/message": live.message, "workers/triggered_by": "push" },
      },
    ],
    verdicts: [],
  });
});

test("the dashboard's page is the Worker's deployments", () => {
  expect(dashboardUrl("0a1b", "my-worker")).toBe(
    "https://dash.cloudflare.com/0a1b/workers/services/view/my-worker/production/deployments",
  );
});
