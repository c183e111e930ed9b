/** Cloudflare stores another split than the one that was sent. */

import { expect, test } from "vitest";
import { CREATE, LIST, type Scenario, UNNAMED, underWay } from "../scenario.ts";

const STEP = /^canary .* run 1002\.1:/;
const ROLLBACK = /^rollback .* run 1002\.1:/;

/** From now on lists show this in place of what the second run deploys with such a marker. */
function distort(
  { faults }: Scenario,
  kind: RegExp,
  versions: readonly (readonly [id: string, percentage: number])[],
): void {
  const shown = versions.map(([version_id, percentage]) => ({ version_id, percentage }));
  faults.add({
    match: LIST,
    times: Number.POSITIVE_INFINITY,
    effect: {
      kind: "disorder",
      change: (list) =>
        list.map((entry) =>
          entry.json.annotations?.["workers/message"]?.match(kind)
            ? { ...entry, json: { ...entry.json, versions: shown } }
            : entry,
        ),
    },
  });
}

/** A rollout at 10 %, whose next run is 1002. */
const atTen = () => underWay(0, { steps: "10:0s, 100" });

test("a promotion doesn't claim what isn't live", async () => {
  const scenario = await atTen();
  const { stable, canary } = scenario;
  distort(scenario, STEP, [
    [stable.id, 50],
    [canary.id, 50],
  ]);
  const { status, reason, share, made } = await scenario.run({ command: "promote", canary: UNNAMED });
  expect({ status, share }).toEqual({ status: "held", share: 50 });
  expect(made).toMatchObject([{ deployment: { versions: [{ percentage: 50 }, { percentage: 50 }] } }]);
  expect(reason).toMatch(
    /Cloudflare stored \S+ at 50 %, \S+ at 50 % for the step of 100 % \(step 3 of 3\)\.$/,
  );
});

test("nor does a rollback", async () => {
  const scenario = await atTen();
  distort(scenario, ROLLBACK, [
    [scenario.stable.id, 20],
    [scenario.canary.id, 80],
  ]);
  const { status, reason, share } = await scenario.run({ command: "rollback", canary: UNNAMED });
  expect({ status, share }).toEqual({ status: "failed", share: 80 });
  expect(reason).toMatch(/Cloudflare stored .* for \S+ at 100 %\. /);
});

test("a tick takes a step back that has another stable", async () => {
  const scenario = await atTen();
  const other = scenario.upload();
  distort(scenario, STEP, [
    [other.id, 0],
    [scenario.canary.id, 100],
  ]);
  const { reason } = await scenario.run({ command: "advance", steps: "10:0s, 100" });
  expect(reason).toMatch(
    /^Stable .*\. Cloudflare stored \S+ at 0 %, \S+ at 100 % for the step of 100 % \(step 2 of 2\)\.$/,
  );
  expect(scenario.writes()).toEqual(["POST deployments 100 → 200", "POST deployments 100 → 200"]);
});

test("nor what is restored", async () => {
  const scenario = await atTen();
  const other = scenario.upload();
  scenario.faults.add({ match: CREATE, delayMs: 500 });
  scenario.after(200, () => void scenario.foreign(other.id));
  distort(scenario, / \(restored by /, [
    [other.id, 60],
    [scenario.canary.id, 40],
  ]);
  const { status, reason, advice } = await scenario.run({ command: "promote", canary: UNNAMED });
  expect([status, scenario.writes().length]).toEqual(["failed", 2]);
  expect(reason).toMatch(/Cloudflare stored \S+ at 60 %, \S+ at 40 % for \S+ at 100 %\. /);
  expect(advice?.command).toContain(` versions deploy ${other.id}@100% `);
});

test("a rollback that is stored otherwise is sent once, and the command that undoes it is told", async () => {
  const scenario = await atTen();
  distort(scenario, STEP, [
    [scenario.stable.id, 10],
    [scenario.canary.id, 90],
  ]);
  distort(scenario, ROLLBACK, [[scenario.canary.id, 100]]);
  const { status, reason } = await scenario.run({ command: "advance", steps: "10:0s, 100" });
  expect(status).toBe("failed");
  expect(reason).toMatch(/Cloudflare stored \S+ at 100 % for \S+ at 100 %\. /);
  expect(scenario.writes()).toEqual(["POST deployments 100 → 200", "POST deployments 100 → 200"]);
});
