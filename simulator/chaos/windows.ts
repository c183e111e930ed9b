/** The input `window` in chaos: what is drawn, and when it is open, told once more without the action's own code. */

import type { StepWindow } from "../../src/rollout/model.ts";
import { parseWindow } from "../../src/rollout/schedule/window.ts";
import type { Random } from "../random.ts";

/** Chaos begins on Monday, 2026-11-02, 09:00 UTC. These open within two hours of it, and stay open from then on, or nearly so. */
const IN_A_JOB = [
  "daily 09:02-24:00",
  "daily 09:20-24:00",
  "daily 09:00-09:01, daily 09:10-24:00",
  "daily 09:00-09:05, daily 09:30-10:00, daily 10:20-24:00",
  "Mon 10:05-10:10 Europe/Berlin, Mon-Tue 04:30-24:00 America/New_York",
  "Mon 14:40-24:00 Asia/Kolkata, Tue 00:00-09:00 Asia/Kolkata",
  "not 2026-11-01..2026-11-02 Pacific/Kiritimati",
  "daily 09:00-24:00, not 2026-10-30..2026-11-02 Pacific/Chatham",
];

/** For a workflow that ticks for days. */
const FOR_DAYS = [
  "Mon-Fri 09:00-17:00",
  "daily 08:00-10:00, daily 14:00-24:00",
  "Mon-Thu 09:00-16:00 Europe/Berlin, not 2026-11-04..2026-11-05 Europe/Berlin",
  "daily 09:00-09:10, daily 09:30-24:00, Tue-Sun 00:00-09:00",
  "Sat-Mon 00:00-24:00 America/New_York",
  "not 2026-11-03..2026-11-03",
  "not 2026-11-02..2026-11-02 America/Los_Angeles, not 2026-11-05..2026-11-09",
];

export function drawWindowInJob(random: Random): string | undefined {
  return random.chance(0.2) ? random.pick(IN_A_JOB) : undefined;
}

export function drawWindowForDays(random: Random): string | undefined {
  return random.chance(0.3) ? random.pick(FOR_DAYS) : undefined;
}

const read = new Map<string, StepWindow>();

/** The window that a text says; undefined for none. @throws ProblemError for one that the action doesn't accept */
export function windowOf(text: string | undefined): StepWindow | undefined {
  if (text === undefined) return undefined;
  const known = read.get(text);
  if (known !== undefined) return known;
  const window = parseWindow(text);
  read.set(text, window);
  return window;
}

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Whether a step may be begun at this server time, in Unix ms. */
export function isOpenAt(text: string | undefined, at: number): boolean {
  const window = windowOf(text);
  if (window === undefined) return true;
  const frozen = window.freezes.some(({ first, last, zone }) => {
    const { date } = wallClock(at, zone);
    return first <= date && date <= last;
  });
  if (frozen) return false;
  return (
    window.spans.length === 0 ||
    window.spans.some(({ days, from, to, zone }) => {
      const { day, minute } = wallClock(at, zone);
      return days.includes(day) && from <= minute && minute < to;
    })
  );
}

/** What calendar and clock show in a zone. */
function wallClock(at: number, zone: string) {
  const shown = new Date(at).toLocaleString("sv-SE", { timeZone: zone });
  const [date = "", time = ""] = shown.split(" ");
  const name = new Date(at).toLocaleString("en-US", { timeZone: zone, weekday: "short" });
  const [hour, minute] = time.split(":").map(Number);
  return { date, day: DAYS.indexOf(name), minute: (hour ?? 0) * 60 + (minute ?? 0) };
}
