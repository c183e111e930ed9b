import { type RunOutcome, reasonAndAdvice } from "../rollout/events.ts";
import { oneLine } from "../values/text.ts";
import type { Runner } from "./runner.ts";

/** At about 400 bytes each, well below GitHub's limit for a job's outputs (1 MB). */
const MOST_VERDICTS = 1_000;

/** The Worker's deployments in Cloudflare's dashboard. */
export function dashboardUrl(accountId: string, scriptName: string): string {
  return `https://dash.cloudflare.com/${accountId}/workers/services/view/${scriptName}/production/deployments`;
}

/** Sets every output; one without a value is empty. */
export function setOutputs(runner: Pick<Runner, "setOutput">, outcome: RunOutcome, dashboard: string): void {
  const { live, share, nextAt } = outcome;
  const outputs: Record<string, string> = {
    "deployment-id": live?.id ?? "",
    status: outcome.status,
    percentage: share === undefined ? "" : String(share), // guard: output-percentage
    "stable-version": outcome.stableId ?? "",
    "canary-version": outcome.canaryId ?? "",
    reason: oneLine(reasonAndAdvice(outcome)),
    "next-at": nextAt === undefined ? "" : new Date(nextAt).toISOString(),
    "dashboard-url": dashboard,
    report: JSON.stringify(report(outcome)),
  };
  for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value);
}

function report(outcome: RunOutcome) {
  const { status, plan, made, verdicts, live } = outcome;
  return {
    status,
    reason: reasonAndAdvice(outcome),
    live,
    plan: plan && {
      script: plan.scriptName,
      stable: plan.stable,
      canary: plan.canary,
      message: plan.message,
      schedule: plan.schedule.map(({ percent, hold }) => ({ percent, holdMs: hold })),
      leastMs: plan.least,
      longestMs: plan.longest,
      ends: new Date(plan.ends).toISOString(),
      notes: plan.notes,
    },
    deployments: made.map(({ purpose, index, deployment }) => ({
      purpose,
      step: index === undefined ? undefined : index + 1,
      id: deployment.id,
      createdOn: deployment.createdOn,
      source: deployment.source,
      versions: deployment.versions,
      annotations: {
        "workers/message": deployment.message,
        "workers/triggered_by": deployment.triggeredBy,
      },
    })),
    verdicts: (verdicts.length > MOST_VERDICTS ? lasting(verdicts) : verdicts).map(
      ({ index, at, verdict }) => ({
        step: index + 1,
        at: new Date(at).toISOString(),
        ...verdict,
      }),
    ),
  };
}

/** Of each check the last verdict before its status, or the step, changed; the newest of them. */
function lasting(log: RunOutcome["verdicts"]): RunOutcome["verdicts"] {
  const next = new Map<string, string>();
  const last = log.toReversed().filter(({ index, verdict: { check, status } }) => {
    const key = `${index} ${check}`;
    const changes = next.get(key) !== status;
    next.set(key, status);
    return changes;
  });
  return last.slice(0, MOST_VERDICTS).toReversed();
}
