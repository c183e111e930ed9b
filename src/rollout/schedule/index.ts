/** What a schedule says: steps, presets. The room's one way in. */

export { parseSchedule } from "./parse-schedule.ts";
