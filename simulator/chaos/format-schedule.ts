import type { Schedule } from "../../src/rollout/model.ts";
import { formatHold } from "../../src/values/duration.ts";
import { formatPercent } from "../../src/values/percent.ts";

/** One line that `parseSchedule` reads back to the same schedule, whatever the default hold. */
export function formatSchedule(schedule: Schedule): string {
  const text = schedule.map((step, index) => {
    const noHold = index === schedule.length - 1 ? "" : ":0s";
    return `${formatPercent(step.percent)}${step.hold === undefined ? noHold : `:${formatHold(step.hold)}`}`;
  });
  return text.join(", ");
}
