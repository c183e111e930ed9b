import { forLog } from "../foreign-text.ts";
import { describeVersion, describeVersions, short, toSecond } from "../rollout/describe.ts";
import { inOrder, type Plan, type RolloutEvent, type StepPreview } from "../rollout/events.ts";
import type { Command, Schedule, Step } from "../rollout/model.ts";
import { clockTime, timeSeenFrom } from "../values/date-time.ts";
import { formatDuration, formatHold } from "../values/duration.ts";
import { formatPercent } from "../values/percent.ts";
import { lineOf } from "./event-line.ts";
import type { Paint, Style } from "./log-colours.ts";
import type { Runner } from "./runner.ts";
import { ENDS, failsJob, VERDICTS } from "./statuses.ts";

/** Reads the stream of events. `at`: server time in Unix ms. */
export type Reader = (event: RolloutEvent, at: number) => void;

type Lines = Pick<Runner, "info" | "startGroup" | "endGroup" | "warning" | "error">;

/** Events that belong to the rollout as a whole, and not to the step in whose group they come. */
const OUTSIDE: ReadonlySet<RolloutEvent["type"]> = new Set([
  "drift",
  "failure",
  "cancelled",
  "forced",
  "finished",
]);

/** An outage makes a read fail every few seconds; in ms. */
const RETRY_LINE_EVERY_MS = 60_000;

/**
 * Writes the stream into the job's log: a line an event, a group a step, what was decided outside the
 * groups. Every text that came from elsewhere passes through `forLog`; colours are put around afterwards.
 * What failed is said once, by the end of the run, which is an annotation where it fails its job.
 */
export function createLog(runner: Lines, paint: Paint, command: Command): Reader {
  let open = false;
  /** When a failure of each read was last told, in server time. */
  const retries = new Map<string, number>();
  const wasJustTold = (event: RolloutEvent, at: number) => {
    if (event.type !== "retry") return false;
    const last = retries.get(event.what);
    if (last !== undefined && at - last < RETRY_LINE_EVERY_MS) return true;
    retries.set(event.what, at);
    return false;
  };
  const close = () => {
    if (open) runner.endGroup();
    open = false;
  };
  const group = (title: string) => {
    close();
    runner.startGroup(title);
    open = true;
  };

  return (event, at) => {
    const seen = (instant: number) => `${timeSeenFrom(at, instant)}Z`;
    /** `word` and `text` are foreign and raw. */
    const line = (text: string, style?: Style, word = "", tail = "") => {
      const begin = style === undefined ? forLog(word) : paint(style, forLog(word));
      runner.info(`${paint("grey", `${clockTime(at)}Z`)} ${begin}${forLog(text)}${tail}`);
    };
    if (OUTSIDE.has(event.type) || (event.type === "deployed" && event.purpose !== "step")) close();
    switch (event.type) {
      case "plan":
        group(`Plan for ${event.plan.scriptName}`);
        for (const [label, text] of describePlan(event.plan))
          runner.info(`${label && paint("grey", label)}${forLog(text)}`);
        close();
        return;
      case "takeover":
        return;
      case "step":
        group(stepTitle(event.step, event.index, event.count));
        return;
      case "hold":
        if (!open) group(`Step ${event.index + 1} is live already`);
        line(
          `holding for ${formatHold(event.hold)}, ${event.from === event.to ? `until ${seen(event.to)}` : `from ${seen(event.from)} until ${seen(event.to)} at the latest`}`,
        );
        return;
      case "heartbeat":
        line("", "grey", `${formatDuration(event.left)} left, until ${seen(event.to)}`);
        return;
      case "verdicts":
        for (const { check, detail, status, warn } of event.verdicts) {
          const stops = status === "fail" && !warn;
          const word = paint(status === "fail" && warn ? "yellow" : VERDICTS[status].style, status);
          // The end says the numbers of the check that brought it about.
          const numbers = stops ? "" : `: ${detail}`;
          line(`${check}${numbers}`, undefined, "", ` → ${word}${warn ? " (warn only)" : ""}`);
        }
        return;
      case "output":
        runner.info(forLog(`  | ${event.line}`));
        return;
      case "forced":
      case "warning": {
        const text = forLog(lineOf(event)?.text ?? "");
        if (event.type === "warning") runner.warning(text);
        else runner.warning(text, { title: "Deployed with force" });
        return;
      }
      case "finished": {
        const { status } = event.outcome;
        const said = inOrder(event.outcome);
        if (failsJob(status, command)) runner.error(forLog(said), { title: `Rollout: ${status}` });
        else if (event.outcome.warns) runner.warning(forLog(said), { title: `Rollout: ${status}` });
        else line(`: ${said}`, ENDS[status].style, status);
        return;
      }
      default: {
        const said = isToldAtTheEnd(event) || wasJustTold(event, at) ? undefined : lineOf(event);
        if (said) line(said.text, said.style, said.word);
      }
    }
  };
}

/** What brings a run's end about: that follows at once, and says why. */
function isToldAtTheEnd(event: RolloutEvent): boolean {
  return event.type === "failure" || (event.type === "drift" && event.fate !== "restored");
}

/** GitHub shows ten warnings of a step. */
const MOST_ANNOTATIONS = 9;

/**
 * Annotates the run with each check that only warns, the first time that it fails. A check that stops the
 * rollout is in the annotation of its end.
 *
 * @param schedule names the canary's share in the titles
 */
export function createAnnotations(runner: Pick<Runner, "warning">, schedule: Schedule): Reader {
  const annotated = new Set<string>();
  return (event) => {
    if (event.type !== "verdicts") return;
    const percent = schedule[event.index]?.percent;
    const where = percent === undefined ? "" : ` at ${formatPercent(percent)} %`;
    for (const { check, detail, status, warn } of event.verdicts) {
      if (status !== "fail" || !warn || annotated.has(check) || annotated.size >= MOST_ANNOTATIONS) continue;
      annotated.add(check);
      runner.warning(forLog(`${check}: ${detail}`), { title: `Check failed${where} (only warns)` });
    }
  };
}

/** Lines, each with a label of our own before it. */
function describePlan(plan: Plan): (readonly [label: string, text: string])[] {
  const { schedule, stable, canary, live, notes } = plan;
  const version = (each: Plan["stable"]) =>
    "number" in each ? describeVersion({ ...each, createdOn: toSecond(each.createdOn) }) : each.id;
  const longest = plan.longest > plan.least ? `, at most ${formatDuration(plan.longest)}` : "";
  const ends = toSecond(new Date(plan.ends).toISOString());
  return [
    ["stable  ", version(stable)],
    ["canary  ", version(canary)],
    ["live    ", `${describeVersions(live)} (deployment ${short(live.id)}, ${toSecond(live.createdOn)})`],
    ["message ", plan.message.trim().replace(/[\r\n].*/s, "")],
    ...schedule.map(
      (step, index) => ["", `${stepTitle(step, index, schedule.length)}${stepState(plan, index)}`] as const,
    ),
    ...(plan.preview ?? []).map(
      (step) =>
        [
          "",
          `Step ${step.index + 1} ${step.short ? "is too short: it " : ""}would notice a canary that fails ${describePreview(step)}`,
        ] as const,
    ),
    ["", `takes at least ${formatDuration(plan.least)}${longest}; ends ${ends} at the earliest`],
    ...notes.map((note) => ["note: ", note] as const),
  ];
}

/** `2 × as often: after 40m (130 failed requests), 5 × …`. */
function describePreview({ regressions }: StepPreview): string {
  return regressions
    .map(({ canary, noticedMs, failed, seen }) =>
      noticedMs === undefined
        ? `${canary}: not within a day`
        : `${canary}: after ${formatDuration(noticedMs)} (${failed} failed requests${seen < 0.5 ? `; the hold sees it in ${Math.round(100 * seen)} of 100 replays` : ""})`,
    )
    .join(", ");
}

function stepState({ next, watched }: Plan, index: number): string {
  if (index === watched) return " (live, still held)";
  return index < next ? " (done)" : "";
}

/** `Step 2 of 3: 50 %, hold 5m`. */
function stepTitle(step: Step, index: number, count: number): string {
  const held = step.hold === undefined ? "no hold" : `hold ${formatHold(step.hold)}`;
  return `Step ${index + 1} of ${count}: ${formatPercent(step.percent)} %, ${held}`;
}
