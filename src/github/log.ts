import { forLog } from "../foreign-text.ts";
import { describeVersion, describeVersions, short, toSecond } from "../rollout/describe.ts";
import { type Plan, type RolloutEvent, reasonAndAdvice, type StepPreview } from "../rollout/events.ts";
import type { RolloutRequest, Step, Verdict } from "../rollout/model.ts";
import { clockTime, timeSeenFrom } from "../values/date-time.ts";
import { formatDuration, formatHold } from "../values/duration.ts";
import { formatPercent } from "../values/percent.ts";
import type { Runner } from "./runner.ts";
import { type EventLine, failsJob, lineOf, type Paint, STATUS_WORDING, verdictLine } from "./wording.ts";

/** Reads the stream of events. `at`: server time in Unix ms. */
export type EventSink = (event: RolloutEvent, at: number) => void;

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
/** GitHub shows ten warnings of a step. */
const MOST_ANNOTATIONS = 9;

/**
 * Writes the stream into the job's log: a line an event, a group a step, what was decided outside the
 * groups. Every text that came from elsewhere passes through `forLog`; colours are put around afterwards.
 * What failed is said once, by the end of the run, which is an annotation where it fails its job. A check that
 * only warns is one the first time that it fails.
 */
export function createLog(
  runner: Lines,
  paint: Paint,
  { command, schedule }: Pick<RolloutRequest, "command" | "schedule">,
): EventSink {
  let open = false;
  const annotated = new Set<string>();
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
  const annotate = ({ check, detail, status, warn }: Verdict, index: number) => {
    if (status !== "fail" || !warn || annotated.has(check) || annotated.size >= MOST_ANNOTATIONS) return;
    annotated.add(check);
    const percent = schedule[index]?.percent;
    const where = percent === undefined ? "" : ` at ${formatPercent(percent)} %`;
    runner.warning(forLog(`${check}: ${detail}`), { title: `Check failed${where} (only warns)` });
  };

  return (event, at) => {
    const seen = (instant: number) => `${timeSeenFrom(at, instant)}Z`;
    const line = ({ word, style, text }: EventLine) => {
      const begin = style === undefined ? forLog(word) : paint(style, forLog(word));
      runner.info(`${paint("grey", `${clockTime(at)}Z`)} ${begin}${forLog(text)}`);
    };
    if (OUTSIDE.has(event.type) || (event.type === "deployed" && event.purpose !== "step")) close();
    switch (event.type) {
      case "plan":
        group(`Plan for ${event.plan.scriptName}`);
        for (const [label, text] of describePlan(event.plan))
          runner.info(`${label && paint("grey", label)}${forLog(text)}`);
        close();
        return;
      case "step":
        group(stepTitle(event.step, event.index, event.count));
        return;
      case "hold": {
        const { mayEndAt, hold, index, mustEndAt } = event;
        if (!open) group(`Step ${index + 1} is live already`);
        const until =
          mayEndAt === mustEndAt
            ? `until ${seen(mustEndAt)}`
            : `from ${seen(mayEndAt)} until ${seen(mustEndAt)} at the latest`;
        line({ word: "", text: `holding for ${formatHold(hold)}, ${until}` });
        return;
      }
      case "heartbeat":
        line({
          word: `${formatDuration(event.left)} left, until ${seen(event.until)}`,
          style: "grey",
          text: "",
        });
        return;
      case "verdicts":
        for (const verdict of event.verdicts) {
          line(verdictLine(verdict));
          annotate(verdict, event.index);
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
        const said = reasonAndAdvice(event.outcome);
        if (failsJob(status, command)) runner.error(forLog(said), { title: `Rollout: ${status}` });
        else if (event.outcome.warns) runner.warning(forLog(said), { title: `Rollout: ${status}` });
        else line({ word: status, style: STATUS_WORDING[status].style, text: `: ${said}` });
        return;
      }
      default: {
        const said = isToldAtTheEnd(event) || wasJustTold(event, at) ? undefined : lineOf(event);
        if (said) line(said);
      }
    }
  };
}

/** What brings a run's end about: that follows at once, and says why. */
function isToldAtTheEnd(event: RolloutEvent): boolean {
  return event.type === "failure" || (event.type === "drift" && event.fate !== "restored");
}

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
