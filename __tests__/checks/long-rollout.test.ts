import { expect, test } from "vitest";
import { createJudged } from "./judged.ts";
import { MINUTE } from "./made-up.ts";

const STEPS = "5:1h, 20:2h, 50:3h, 100:1h";
const CHECKS = "error-rate <= stable * 1.25";
const USUAL = { exceptions: 0.002 };

/** The canary's share of each deployment that was made, oldest first. */
function shares(shop: ReturnType<typeof createJudged>) {
  return shop.cloud.requestLog.deployments
    .filter(({ by }) => by === "request")
    .map(
      ({ deployment }) =>
        deployment.versions.find(({ version_id }) => version_id === shop.canary.id)?.percentage ?? 0,
    );
}

test.each([
  { canary: USUAL, status: "completed", made: [5, 20, 50, 100] },
  { canary: { exceptions: 0.05 }, status: "rolled-back", made: [5, 0] },
])("hours by ticks end as one long job does: $status", async (scene) => {
  const options = { checks: CHECKS, stable: USUAL, canary: scene.canary, perMinute: 120, direct: true };
  const job = createJudged(options);
  expect((await job.play({ steps: STEPS })).status).toBe(scene.status);
  expect(shares(job)).toEqual(scene.made);

  const cron = createJudged(options);
  const seen = new Set<string>();
  for (let tick = 0; tick < 30 && !seen.has(scene.status); tick++) {
    seen.add((await cron.play({ command: "advance", steps: STEPS })).status);
    await cron.pass(20 * MINUTE);
  }
  expect([...seen]).toEqual(["waiting", scene.status]);
  expect(shares(cron)).toEqual(scene.made);
  expect(cron.share()).toBe(scene.made.at(-1));
});
