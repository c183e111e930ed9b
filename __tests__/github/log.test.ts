import { describe, expect, test } from "vitest";
import { findCommands } from "../../simulator/runner/workflow-commands.ts";
import type { RolloutEvent } from "../../src/rollout/events.ts";
import type { VerdictStatus } from "../../src/rollout/model.ts";
import {
  AT,
  CANARY,
  deployment,
  finished,
  holding,
  logging,
  MINUTE,
  plan,
  STABLE,
  verdict,
} from "./logging.ts";
import { HOSTILE } from "./summary-hostile-texts.ts";
import { GALLERY } from "./summary-scenes.ts";

const ROLES = { stableId: STABLE, canaryId: CANARY };

function told(...events: readonly RolloutEvent[]): readonly string[] {
  const { lines, read } = logging();
  for (const event of events) read(event, AT);
  return lines;
}

describe("the log", () => {
  test("has the plan as a group: versions, live, message, steps and notes", () => {
    expect(told({ type: "plan", plan: plan() })).toEqual([
      "▾ Plan for my-worker",
      `stable  ${STABLE}`,
      `canary  ${CANARY} (number 7, tag "v7", 2026-11-02T08:59:00Z)`,
      "live    57ab1e00 at 100 % (deployment d1, 2026-11-02T08:00:00Z)",
      "message fix: carts",
      "Step 1 of 3: 1 %, no hold (done)",
      "Step 2 of 3: 10 %, hold 1m..2m (live, still held)",
      "Step 3 of 3: 100 %, no hold",
      "takes at least 1m, at most 2m; ends 2026-11-02T09:01:00Z at the earliest",
      "note: one",
      "note: two",
      "▴",
    ]);
  });

  test("says in the plan of a dry run how soon each step would notice a fault", () => {
    const regressions = [
      { canary: "2 × as often", noticedMs: undefined, failed: 0, seen: 0.1 },
      { canary: "5 × as often", noticedMs: 26 * MINUTE, failed: 16, seen: 0.45 },
      { canary: "10 × as often", noticedMs: 10 * MINUTE, failed: 12, seen: 0.98 },
    ];
    const preview = [{ index: 1, regressions, short: true }];
    expect(told({ type: "plan", plan: plan({ preview }) })).toContain(
      "Step 2 is too short: it would notice a canary that fails 2 × as often: not within a day, 5 × as often: after 26m (16 failed requests; the hold sees it in 45 of 100 replays), 10 × as often: after 10m (12 failed requests)",
    );
  });

  test("has a group for each step, and the end outside of them", () => {
    const hold = { min: MINUTE, max: 5 * MINUTE };
    expect(
      told(
        { type: "adopted", live: deployment(), stableId: STABLE, canaryId: CANARY },
        { type: "step", step: { percent: 33.33, hold }, index: 0, count: 2 },
        { type: "deployed", roles: ROLES, purpose: "step", deployment: deployment(), index: 0 },
        holding(0, AT, MINUTE, 5 * MINUTE),
        { type: "heartbeat", index: 0, left: MINUTE, until: AT + 5 * MINUTE },
        { type: "verdicts", index: 0, verdicts: [verdict("pass"), verdict("fail", true)] },
        { type: "output", check: "run true", line: "::error::from a command" },
        { type: "note", text: "a note" },
        { type: "step", step: { percent: 100 }, index: 1, count: 2 },
        finished("completed", "Done."),
      ),
    ).toEqual([
      "▾ Step 1 of 2: 33.33 %, hold 1m..5m",
      "09:00:00Z deployed: stable 57ab1e00 at 100 % (deployment d1)",
      "09:00:00Z holding for 1m..5m, from 09:01:00Z until 09:05:00Z at the latest",
      "09:00:00Z 1m left, until 09:05:00Z",
      "09:00:00Z pass: error-rate <= 1%: canary 1/100 (1 %)",
      "09:00:00Z fail (only warns): error-rate <= 1%: canary 1/100 (1 %)",
      "  | ::error::from a command",
      "09:00:00Z a note",
      "▴",
      "▾ Step 2 of 2: 100 %, no hold",
      "▴",
      "09:00:00Z completed: Done.",
    ]);
  });

  test("opens a group for a step that is live already", () => {
    const event = holding(1, AT, MINUTE);
    expect(told(event, event)).toEqual([
      "▾ Step 2 is live already",
      "09:00:00Z holding for 1m, until 09:01:00Z",
      "09:00:00Z holding for 1m, until 09:01:00Z",
    ]);
  });

  test("names the day of what is on another one", () => {
    const DAY = 24 * 60 * MINUTE;
    expect(
      told(
        holding(0, AT, DAY, 2 * DAY),
        holding(0, AT, DAY),
        { type: "heartbeat", index: 0, left: DAY - MINUTE, until: AT + DAY },
        { type: "heartbeat", index: 0, left: MINUTE, until: AT + 15 * 60 * MINUTE - 1 },
        { type: "heartbeat", index: 0, left: MINUTE, until: AT + 15 * 60 * MINUTE },
      ).slice(1),
    ).toEqual([
      "09:00:00Z holding for 1d..2d, from 3 Nov 09:00:00Z until 4 Nov 09:00:00Z at the latest",
      "09:00:00Z holding for 1d, until 3 Nov 09:00:00Z",
      "09:00:00Z 23h59m left, until 3 Nov 09:00:00Z",
      "09:00:00Z 1m left, until 23:59:59Z",
      "09:00:00Z 1m left, until 3 Nov 00:00:00Z",
    ]);
  });

  test("shows the outcome of a write", () => {
    const error = new Error("the connection was reset");
    expect(
      told(
        { type: "retry", what: "the deployment", error, attempt: 2, waitMs: 1_250 },
        { type: "unknown-outcome", error },
        { type: "stale", lacks: "d2" },
        { type: "resolved", deployment: deployment({ id: "d2" }) },
        { type: "resolved", lackedMs: 5_040 },
        { type: "resolved" },
      ),
    ).toEqual([
      "09:00:00Z the deployment failed (try 2), again in 1.3 s: the connection was reset",
      "09:00:00Z a deployment was sent and got no answer; checking the list for it: the connection was reset",
      "09:00:00Z the list does not contain deployment d2 yet; reading the list again",
      "09:00:00Z the list contains it: deployment d2",
      "09:00:00Z not in the list for 5.0 s: it counts as not made",
      "09:00:00Z not in the list for 0.0 s: it counts as not made",
    ]);
  });

  test("tells of an outage once a minute, and how often was tried", () => {
    const { lines, read } = logging();
    const error = new Error("HTTP 503");
    const fails = (what: string, attempt: number, seconds: number) =>
      read({ type: "retry", what, error, attempt, waitMs: 6_700 }, AT + 1_000 * seconds);
    for (let attempt = 1; attempt <= 45; attempt += 1)
      fails("the list of deployments", attempt, 6.7 * (attempt - 1));
    fails("the list of versions", 1, 301);
    expect(lines.map((line) => line.slice(0, line.indexOf(",")))).toEqual([
      "09:00:00Z the list of deployments failed (try 1)",
      "09:01:00Z the list of deployments failed (try 10)",
      "09:02:00Z the list of deployments failed (try 19)",
      "09:03:00Z the list of deployments failed (try 28)",
      "09:04:01Z the list of deployments failed (try 37)",
      "09:05:01Z the list of versions failed (try 1)",
    ]);
  });

  test("has an annotation for an idle tick that somebody should look at, and says it once", () => {
    const { lines, warnings, read } = logging();
    const reason = "Live is 57ab1e00. Canary ca7a4700 was taken away.";
    read(finished("idle", reason, { warns: true }), AT);
    expect({ lines, warnings }).toEqual({ lines: [], warnings: [`Rollout: idle: ${reason}`] });
    read(finished("idle", reason), AT);
    expect(lines).toEqual([`09:00:00Z idle: ${reason}`]);
  });

  test("closes the step's group before what ends it, and ends with one annotation", () => {
    const step = { type: "step", step: { percent: 10 }, index: 0, count: 2 } as const;
    expect(
      told(
        step,
        { type: "failure", reason: "The canary failed" },
        { type: "deployed", roles: ROLES, purpose: "rollback", deployment: deployment() },
        finished("rolled-back", "Stable 57ab1e00 is live at 100 % again. The canary failed."),
      ),
    ).toEqual([
      "▾ Step 1 of 2: 10 %, no hold",
      "▴",
      "09:00:00Z rolled back: stable 57ab1e00 at 100 % (deployment d1)",
      "error (Rollout: rolled-back): Stable 57ab1e00 is live at 100 % again. The canary failed.",
    ]);
    expect(told(step, { type: "cancelled", by: "SIGINT" }, finished("held", "Cancelled."))).toEqual([
      "▾ Step 1 of 2: 10 %, no hold",
      "▴",
      "09:00:00Z stopped by SIGINT; cleaning up",
      "error (Rollout: held): Cancelled.",
    ]);
  });

  test("leaves the failed check's numbers, and the failure itself, to the end", () => {
    const failure: RolloutEvent = { type: "failure", reason: "The step could not be deployed" };
    const verdicts = [verdict("fail"), verdict("fail", true)];
    expect(told({ type: "verdicts", index: 0, verdicts }, failure)).toEqual([
      "09:00:00Z fail: error-rate <= 1%",
      "09:00:00Z fail (only warns): error-rate <= 1%: canary 1/100 (1 %)",
    ]);
  });

  test("names who else deployed, and what was restored", () => {
    const foreign = deployment({ author: "ann@example.com", message: "hotfix" });
    const who = `deployment d1 (57ab1e00 at 100 %) by ann@example.com through wrangler at 2026-11-02T08:00:00Z: "hotfix"`;
    expect(
      told(
        { type: "drift", foreign, fate: "restored" },
        { type: "deployed", roles: ROLES, purpose: "restore", deployment: deployment() },
        { type: "drift", foreign, fate: "live" },
        { type: "deployed", roles: ROLES, purpose: "promote", deployment: deployment(), index: 2 },
      ),
    ).toEqual([
      `09:00:00Z somebody else deployed while this run was deploying; their versions are deployed again: ${who}`,
      "09:00:00Z restored: stable 57ab1e00 at 100 % (deployment d1)",
      "09:00:00Z promoted: stable 57ab1e00 at 100 % (deployment d1)",
    ]);
  });

  test("leaves warnings to the runner's annotations", () => {
    const { lines, warnings, read } = logging();
    read({ type: "warning", text: "Few requests." }, AT);
    read({ type: "forced", error: new Error("10220: a secret changed") }, AT);
    expect(lines).toEqual([]);
    expect(warnings).toEqual([
      "Few requests.",
      expect.stringMatching(
        /^Deployed with force: Cloudflare blocked .* force=true\. 10220: a secret changed$/,
      ),
    ]);
  });
});

const SCHEDULE = [{ percent: 5 }, { percent: 33.33 }];

describe("annotations", () => {
  const said = (check: string, status: VerdictStatus, warn = false) => ({
    ...verdict(status, warn),
    check,
    detail: `says ${check}`,
  });

  test("a check that stops the rollout has none: it is in that of the end", async () => {
    const failing = await GALLERY["rolled-back"]();
    const { warnings, read } = logging({}, failing.schedule);
    for (const [event, at] of failing.events) read(event, at);
    expect(warnings.filter((text) => text.startsWith("Check failed"))).toEqual([]);
  });

  test("each check that only warns once, however often it says so", () => {
    const { warnings, read } = logging({}, SCHEDULE);
    const verdicts = [said("a", "fail"), said("b", "fail", true), said("c", "inconclusive", true)];
    for (const index of [1, 1, 0]) read({ type: "verdicts", index, verdicts }, 0);
    expect(warnings).toEqual(["Check failed at 33.33 % (only warns): b: says b"]);
  });

  test("at most nine, for GitHub shows ten", () => {
    const { warnings, read } = logging({}, SCHEDULE);
    const verdicts = Array.from({ length: 14 }, (_, place) => said(`check ${place}`, "fail", true));
    read({ type: "verdicts", index: 7, verdicts }, 0);
    expect(warnings).toHaveLength(9);
    expect(warnings[8]).toBe("Check failed (only warns): check 8: says check 8");
  });

  test.each(HOSTILE)("nothing acts in one: %j", (hostile) => {
    const { warnings, read } = logging({}, SCHEDULE);
    read({ type: "verdicts", index: 0, verdicts: [{ ...said(hostile, "fail", true), detail: hostile }] }, 0);
    expect(
      findCommands(warnings.map((text) => text.slice(text.indexOf(": ") + 2)).join("\n"), { anyName: true }),
    ).toEqual([]);
    expect(warnings[0]).not.toMatch(/[\r\n]/);
  });
});
