/** What a schedule says: steps, presets, working hours. The room's one way in. */

export { parseSchedule } from "./parse-schedule.ts";
export { parseWindow } from "./parse-window.ts";
export { nextOpening } from "./window.ts";
