/** Rollouts like those in the README's pictures. */

import { VirtualClock } from "../../simulator/virtual-clock.ts";
import type { MetricSource } from "../../src/checks/sources.ts";
import { oneJudge } from "../checks/one-judge.ts";
import { judgeOf } from "./summary-judge.ts";
import { type Told, tell } from "./summary-scenes.ts";

const CHECKS = `probe https://shop.example.com/health id-header x-version
error-rate <= stable * 1.25
cpu-p99 <= stable * 1.3
warn cpu-p50 <= 20ms`;

const TRAFFIC = { checks: CHECKS, requests: 24_000, stableErrors: 0.0011 };
/** 600 requests a minute, of which 0.2 % fail. */
const LAST_DAY: MetricSource = {
  counts: async ({ from, to }) =>
    Array.from({ length: (to - from) / 60_000 }, (_, minute) => ({
      at: from + minute * 60_000,
      versionId: "stable",
      requests: 600,
      errors: [1, 0, 2, 1, 2][minute % 5] ?? 0,
    })),
};

const healthyJudge = () => judgeOf({ ...TRAFFIC, canaryErrors: () => 0.001 });

export const GALLERY: Readonly<Record<"healthy" | "rolled-back" | "drifted" | "plan", () => Promise<Told>>> =
  {
    healthy: () => tell({ judge: healthyJudge() }),
    "rolled-back": () =>
      tell({ judge: judgeOf({ ...TRAFFIC, canaryErrors: (share) => (share > 20 ? 0.012 : 0.0011) }) }),
    drifted: () =>
      tell({
        judge: healthyJudge(),
        meanwhile: ({ cloud, after }) => {
          const message = "hotfix: stop double charging";
          const hotfix = cloud.uploadVersion("checkout", { message, tag: "v2.13.5" });
          after(27, () =>
            cloud.deployForeign("checkout", hotfix.id, {
              source: "wrangler",
              author: "ann@example.com",
              message,
            }),
          );
        },
      }),
    plan: () =>
      tell({
        schedule: "1:10m, 5:10m..30m, 25:30m, 50:1h, 100:30m",
        request: { dryRun: true },
        preflight: (remaining) =>
          oneJudge(new VirtualClock(), "error-rate <= stable * 1.25", {
            scriptName: "checkout",
            sources: { analytics: LAST_DAY, logs: LAST_DAY },
          }).preflight(remaining, {}),
      }),
  };
