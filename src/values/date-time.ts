/** Instants (Unix ms) as people read them, in UTC. */

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `06:12:45` */
export function clockTime(at: number): string {
  return new Date(at).toISOString().slice(11, 19);
}

/** `24 Nov 06:12:45` */
export function dayTime(at: number): string {
  return `${dayOf(at)} ${clockTime(at)}`;
}

/** `06:12:45`, with its day where that isn't the day of `now`. */
export function timeSeenFrom(now: number, at: number): string {
  return dayOf(at) === dayOf(now) ? clockTime(at) : dayTime(at);
}

/** `2026-11-24 06:12:45 UTC` */
export function longTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

function dayOf(at: number): string {
  const date = new Date(at);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}
