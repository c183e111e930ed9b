/** The input `window` in chaos: when it is open, told once more without the action's own code. */

import type { StepWindow } from "../../src/rollout/model.ts";
import { parseWindow } from "../../src/rollout/schedule/window.ts";

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
