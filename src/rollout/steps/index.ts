/** What is due now, and doing it: one turn after the other. The room's one way in. */

export { describeNext, nextAction, nextLook } from "./ask-checks.ts";
export { positionOf } from "./decide.ts";
export { holdEnds } from "./hold-end.ts";
export { runSchedule } from "./run-schedule.ts";
export { stepRequest } from "./step-deployment.ts";
export { type Turn, TurnTaker } from "./turn.ts";
