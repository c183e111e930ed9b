import type { Runner } from "../edge.ts";
import { forLog } from "../foreign-text.ts";
import { describeDeployment, describeSplit, short } from "../rollout/describe.ts";
import { formatDuration, formatHold } from "../rollout/duration.ts";
import type { Plan, RolloutEvent } from "../rollout/events.ts";
import type { Step, Verdict } from "../rollout/model.ts";
import { formatPercent } from "../rollout/percent.ts";
import { describeVersion } from "../rollout/versions.ts";

/** Reads the stream of events. `at`: server time in Unix ms. */
export type Reader = (event: RolloutEvent, at: number) => void;

type Lines = Pick<Runner, "info" | "startGroup" | "endGroup" | "warning" | "notice">;

/**
 * Writes the stream into the job's log: a line an event, a group a step, what was decided outside the
 * groups. Every text that came from elsewhere passes through `forLog`.
 */
export function createLog(runner: Lines): Reader {
  let open = false;
  const close = () => {
    if (open) runner.endGroup();
    open = false;
  };
  const group = (title: string) => {
    close();
    runner.startGroup(title);
    open = true;
  };
  const line = (text: string) => runner.info(forLog(text));
  const outside = (text: string) => {
    close();
    line(text);
  };

  return (event, at) => {
    switch (event.type) {
      case "plan":
        group(`Plan for ${event.plan.scriptName}`);
        for (const text of describePlan(event.plan)) line(text);
        close();
        return;
      case "takeover":
        return;
      case "step":
        group(stepTitle(event.step, event.index, event.count));
        return;
      case "deployed":
        if (event.purpose !== "step") close();
        line(
          `${clock(at)} ${DEPLOYED[event.purpose]}: ${describeSplit(event.deployment)} (deployment ${event.deployment.id})`,
        );
        return;
      case "hold":
        if (!open) group(`Step ${event.index + 1} is live already`);
        line(
          `${clock(at)} holding for ${formatHold(event.hold)}, ${event.from === event.to ? `until ${clock(event.to)}` : `from ${clock(event.from)} until ${clock(event.to)} at the latest`}`,
        );
        return;
      case "heartbeat":
        line(`${clock(at)} ${formatDuration(event.left)} left, until ${clock(event.to)}`);
        return;
      case "verdicts":
        for (const verdict of event.verdicts) line(`${clock(at)} ${describeVerdict(verdict)}`);
        return;
      case "output":
        line(`  | ${event.line}`);
        return;
      case "retry":
        line(
          `${clock(at)} ${event.what} failed (try ${event.attempt}), again in ${seconds(event.waitMs)}: ${event.error.message}`,
        );
        return;
      case "unknown-outcome":
        line(
          `${clock(at)} the deployment was sent and its outcome is unknown; looking for it in the list: ${event.error.message}`,
        );
        return;
      case "resolved":
        line(
          event.deployment
            ? `${clock(at)} the list shows it: deployment ${event.deployment.id}`
            : `${clock(at)} the list has lacked it for ${seconds(event.lackedMs ?? 0)}: it did not happen`,
        );
        return;
      case "stale":
        line(`${clock(at)} the list does not show deployment ${event.lacks} yet; reading it again`);
        return;
      case "drift":
        outside(
          event.overwritten
            ? `${clock(at)} a foreign deployment came between our read and our write and is put back: ${describeDeployment(event.foreign)}`
            : `${clock(at)} somebody else deployed: ${describeDeployment(event.foreign)}`,
        );
        return;
      case "failure":
        outside(`${clock(at)} failed: ${event.reason}`);
        return;
      case "cancelled":
        outside(`${clock(at)} cancelled by ${event.by}; settling`);
        return;
      case "forced":
        close();
        runner.warning(
          forLog(
            `A secret has changed since these versions were deployed, so Cloudflare blocked them; they served a moment ago, so they are sent again with force=true. ${event.error.message}`,
          ),
          { title: "Deployed with force" },
        );
        return;
      case "warning":
        runner.warning(forLog(event.text));
        return;
      case "note":
        line(event.text);
        return;
      case "finished":
        outside(`${clock(at)} ${event.outcome.status}: ${event.outcome.reason}`);
        return;
    }
  };
}

const DEPLOYED = {
  step: "deployed",
  rollback: "rolled back",
  restore: "put back",
  promote: "promoted",
} as const;

function describePlan(plan: Plan): string[] {
  const { schedule, stable, canary, live, notes } = plan;
  const version = (each: Plan["stable"]) => ("number" in each ? describeVersion(each) : each.id);
  const longest = plan.longest > plan.least ? `, ${formatDuration(plan.longest)} at the longest` : "";
  return [
    `stable  ${version(stable)}`,
    `canary  ${version(canary)}`,
    `live    ${describeSplit(live)} (deployment ${short(live.id)}, ${live.createdOn})`,
    `message ${plan.message.trim().split(/[\r\n]/, 1)[0]}`,
    ...schedule.map((step, index) => `${stepTitle(step, index, schedule.length)}${stepState(plan, index)}`),
    `takes ${formatDuration(plan.least)} at the least${longest}; ends ${new Date(plan.ends).toISOString()} at the earliest`,
    ...notes.map((note) => `note: ${note}`),
  ];
}

function stepState({ next, watched }: Plan, index: number): string {
  if (index === watched) return " (live, still held)";
  return index < next ? " (done)" : "";
}

/** `Step 2 of 3:  50 %, hold 5m`. */
export function stepTitle(step: Step, index: number, count: number): string {
  const held = step.hold === undefined ? "no hold" : `hold ${formatHold(step.hold)}`;
  return `Step ${index + 1} of ${count}: ${formatPercent(step.percent)} %, ${held}`;
}

function describeVerdict({ check, status, warn, detail }: Verdict): string {
  return `${check}: ${detail} → ${status}${warn ? " (warn only)" : ""}`;
}

/** `06:12:45` UTC. */
function clock(at: number): string {
  return new Date(at).toISOString().slice(11, 19);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
