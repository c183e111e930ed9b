import { describe, expect, test } from "vitest";
import type {
  Deployment,
  OnInconclusive,
  StepWindow,
  Verdict,
  VerdictStatus,
} from "../../../src/rollout/model.ts";
import { decide, holdEnds, positionOf } from "../../../src/rollout/steps/decide.ts";

const MINUTE = 60_000;
const SINCE = Date.UTC(2026, 10, 2, 12);
const SCHEDULE = [
  { percent: 0 },
  { percent: 10, hold: { min: 10 * MINUTE, max: 60 * MINUTE } },
  { percent: 50, hold: { min: 5 * MINUTE, max: 5 * MINUTE } },
  { percent: 100, hold: { min: 5 * MINUTE, max: 5 * MINUTE } },
];

function live(share: number | null): Deployment {
  const versions = [
    { versionId: "stable", percentage: 100 - (share ?? 0) },
    ...(share === null ? [] : [{ versionId: "canary", percentage: share }]),
  ];
  return { id: "d", createdOn: new Date(SINCE).toISOString(), source: "api", versions };
}

function verdict(status: VerdictStatus, warn = false): Verdict {
  return { check: "error-rate <= 1%", status, warn, detail: "", numbers: {} };
}

/** What is due `minutes` after a deployment of this share. */
function at(
  share: number | null,
  minutes: number,
  statuses: readonly (VerdictStatus | Verdict)[] = [],
  onInconclusive: OnInconclusive = "hold",
  window?: StepWindow,
) {
  const verdicts = statuses.map((each) => (typeof each === "string" ? verdict(each) : each));
  const position = positionOf(live(share), "canary", SCHEDULE);
  const now = SINCE + minutes * MINUTE;
  return decide({ schedule: SCHEDULE, window, onInconclusive }, position, verdicts, now);
}

const deploy = (index: number) => ({ kind: "deploy", index, despite: [] });
const wait = (minutes: number, reason = "hold") => ({
  kind: "wait",
  until: SINCE + minutes * MINUTE,
  for: reason,
});

test("a share between two steps stands at the lower one, and none at no step", () => {
  const step = (share: number | null) => positionOf(live(share), "canary", SCHEDULE).step;
  expect([null, 0, 9.99, 10, 49, 50, 99, 100].map(step)).toEqual([-1, 0, 0, 1, 1, 2, 2, 3]);
  expect(positionOf(live(null), "canary", SCHEDULE)).toEqual({ share: null, step: -1, since: SINCE });
});

test("the hold counts from the live deployment", () => {
  const ends = (share: number | null) =>
    holdEnds(positionOf(live(share), "canary", SCHEDULE), SCHEDULE, undefined);
  expect(ends(10)).toEqual({ mayEndAt: SINCE + 10 * MINUTE, mustEndAt: SINCE + 60 * MINUTE });
  expect([ends(null), ends(0)]).toEqual([undefined, undefined]);
});

describe("what is due", () => {
  test("without a hold: the next step, whatever the checks say", () => {
    expect(at(null, 0)).toEqual(deploy(0));
    expect(at(0, 0, ["fail"])).toEqual(deploy(1));
  });

  test("without checks: the next step when the longest time is over", () => {
    expect(at(50, 0)).toEqual(wait(5));
    expect(at(50, 5)).toEqual(deploy(3));
    // Nobody says that it may be left early, so every minute of min..max would be as good as any: the first.
    expect(at(10, 10)).toEqual(deploy(2));
  });

  test("at the last step's end: nothing more", () => {
    expect(at(100, 4)).toEqual(wait(5));
    expect(at(100, 5, ["pass"])).toEqual({ kind: "complete", despite: [] });
  });

  test("before the least time: to wait for it, even if every check passes early", () => {
    expect(at(10, 9, ["early"])).toEqual(wait(10));
  });

  test("between least and longest: the next step as soon as every check that counts passes early", () => {
    expect(at(10, 10, ["early", "early"])).toEqual(deploy(2));
    expect(at(10, 10, ["early", "exempt", verdict("inconclusive", true)])).toEqual(deploy(2));
    for (const status of ["pass", "pending", "inconclusive"] as const)
      expect(at(10, 59, ["early", status])).toEqual(wait(60));
  });

  test("at the longest time's very end: a verdict", () => {
    expect(at(10, 60, ["pass", "early"])).toEqual(deploy(2));
    expect(at(10, 60, ["pass", "pending"])).toEqual({
      kind: "await-verdicts",
      pending: [verdict("pending")],
    });
  });

  test("where a check could not tell: what on-inconclusive says", () => {
    const unsure = [verdict("inconclusive")];
    for (const policy of ["hold", "rollback"] as const)
      expect(at(10, 60, ["pass", "inconclusive"], policy)).toEqual({
        kind: "inconclusive",
        verdicts: unsure,
        policy,
      });
    expect(at(10, 60, ["pass", "inconclusive"], "proceed")).toEqual({
      kind: "deploy",
      index: 2,
      despite: unsure,
    });
    expect(at(100, 5, ["inconclusive"], "proceed")).toEqual({ kind: "complete", despite: unsure });
    expect(at(10, 60, ["pending", "inconclusive"], "rollback")).toMatchObject({ kind: "await-verdicts" });
  });

  test("where a check fails: at any time, that", () => {
    for (const minutes of [0, 30, 60])
      expect(at(10, minutes, ["early", "fail", verdict("fail", true)])).toEqual({
        kind: "fail",
        failed: [verdict("fail")],
      });
    expect(at(10, 10, [verdict("fail", true)])).toEqual(deploy(2));
  });
});

describe("with a window of working hours", () => {
  /** Open from 12:30 to 13:00; the step went live at 12:00. */
  const window: StepWindow = {
    spans: [{ days: [0, 1, 2, 3, 4, 5, 6], from: 750, to: 780, zone: "UTC" }],
    freezes: [],
  };
  const within = (share: number | null, minutes: number, statuses: readonly VerdictStatus[] = []) =>
    at(share, minutes, statuses, "rollback", window);

  test("the first step waits for it", () => {
    expect(within(null, 0)).toEqual(wait(30, "window"));
    expect(within(null, 30)).toEqual(deploy(0));
    expect(within(null, 60)).toEqual(wait(30 + 24 * 60, "window"));
  });

  test("a hold goes on until it opens, and no check is called inconclusive before", () => {
    expect(within(50, 5, ["inconclusive"])).toEqual(wait(30));
    expect(within(50, 30, ["inconclusive"])).toMatchObject({ kind: "inconclusive", policy: "rollback" });
    expect(within(50, 30, ["pass"])).toEqual(deploy(3));
  });

  test.each<VerdictStatus>(["pass", "pending", "inconclusive"])(
    "who comes too late waits for the next opening, with a check that says %s",
    (status) => {
      expect(within(50, 61, [status])).toEqual(wait(30 + 24 * 60, "window"));
    },
  );

  test("it closes by the server's time, also where the hold is counted from a late answer", () => {
    const rest = { schedule: SCHEDULE, window, onInconclusive: "rollback" } as const;
    const position = { ...positionOf(live(50), "canary", SCHEDULE), since: SINCE + 5_000 };
    const closes = SINCE + 60 * MINUTE;
    expect(decide(rest, position, [], closes - 1)).toEqual(deploy(3));
    expect(decide(rest, position, [], closes)).toEqual(wait(30 + 24 * 60, "window"));
  });

  test("a check that fails outside it fails at once", () => {
    expect(within(50, 61, ["fail"])).toMatchObject({ kind: "fail" });
  });

  test("the last hold doesn't wait for it: no step follows", () => {
    expect(within(100, 5)).toMatchObject({ kind: "complete" });
  });
});
