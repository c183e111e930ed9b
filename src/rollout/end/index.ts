/** How a run ends: rollback, drift, cancel, failure, post step, report. The room's one way in. */

export { settleAfter } from "./cancel-and-failure.ts";
export { writeForced } from "./forced-write.ts";
export { endOnLateWrite } from "./late-write.ts";
export { notStarted } from "./not-started.ts";
export { prune } from "./prune.ts";
export { blocked, endOnDrift, rollbackRequest, yieldToForeign } from "./settle.ts";
export { nothingToSettle, settleInPost } from "./settle-in-post.ts";
