import type { Runner } from "../action/runtime.ts";
import { forLog } from "../foreign-text.ts";
import { describeDeployment, describeSplit, describeVersion, short } from "../rollout/describe.ts";
import type { RolloutEvent } from "../rollout/events.ts";
import type { Status, Step, VerdictStatus } from "../rollout/model.ts";
import type { Plan, StepPreview } from "../rollout/plan.ts";
import { formatDuration, formatHold } from "../values/duration.ts";
import { formatPercent } from "../values/percent.ts";
import type { Paint, Style } from "./colour.ts";
import { clockTime, timeSeenFrom } from "./time.ts";

/** Reads the stream of events. `at`: server time in Unix ms. */
export type Reader = (event: RolloutEvent, at: number) => void;

type Lines = Pick<Runner, "info" | "startGroup" | "endGroup" | "warning">;

/**
 * Writes the stream into the job's log: a line an event, a group a step, what was decided outside the
 * groups. Every text that came from elsewhere passes through `forLog`; colours are put around afterwards.
 */
export function createLog(runner: Lines, paint: Paint): Reader {
  let open = false;
  let failure = "";
  const close = () => {
    if (open) runner.endGroup();
    open = false;
  };
  const group = (title: string) => {
    close();
    runner.startGroup(title);
    open = true;
  };
  /** `head` and `tail` are harmless already. */
  const line = (text: string, head = "", tail = "") => runner.info(`${head}${forLog(text)}${tail}`);

  return (event, at) => {
    const time = paint("grey", clockTime(at));
    const seen = (instant: number) => timeSeenFrom(at, instant);
    const timed = (text: string, style?: Style, word = "", tail = "") =>
      line(text, `${time} ${style === undefined ? word : paint(style, word)}`, tail);
    switch (event.type) {
      case "plan":
        group(`Plan for ${event.plan.scriptName}`);
        for (const [label, text] of describePlan(event.plan)) line(text, label && paint("grey", label));
        close();
        return;
      case "takeover":
        return;
      case "step":
        group(stepTitle(event.step, event.index, event.count));
        return;
      case "deployed": {
        if (event.purpose !== "step") close();
        const { id } = event.deployment;
        const [style, word] = DEPLOYED[event.purpose];
        const tail = ` ${paint("grey", `(deployment ${forLog(id)})`)}`;
        timed(`: ${describeSplit(event.deployment)}`, style, word, tail);
        return;
      }
      case "hold":
        if (!open) group(`Step ${event.index + 1} is live already`);
        timed(
          `holding for ${formatHold(event.hold)}, ${event.from === event.to ? `until ${seen(event.to)}` : `from ${seen(event.from)} until ${seen(event.to)} at the latest`}`,
        );
        return;
      case "heartbeat":
        timed("", "grey", `${formatDuration(event.left)} left, until ${seen(event.to)}`);
        return;
      case "verdicts":
        for (const { check, detail, status, warn } of event.verdicts) {
          const word = paint(status === "fail" && warn ? "yellow" : VERDICTS[status], status);
          timed(`${check}: ${detail}`, undefined, "", ` → ${word}${warn ? " (warn only)" : ""}`);
        }
        return;
      case "output":
        line(`  | ${event.line}`);
        return;
      case "retry": {
        const how = `failed (try ${event.attempt}), again in ${seconds(event.waitMs)}`;
        timed(`: ${event.error.message}`, "yellow", `${forLog(event.what)} ${how}`);
        return;
      }
      case "unknown-outcome":
        timed(
          `: ${event.error.message}`,
          "yellow",
          "a deployment was sent and got no answer; checking the list for it",
        );
        return;
      case "resolved":
        timed(
          event.deployment
            ? `the list contains it: deployment ${event.deployment.id}`
            : `not in the list for ${seconds(event.lackedMs ?? 0)}: it was not made`,
        );
        return;
      case "stale":
        timed(
          ` ${event.lacks} yet; reading the list again`,
          "yellow",
          "the list does not contain deployment",
        );
        return;
      case "drift":
        close();
        timed(`: ${describeDeployment(event.foreign)}`, "yellow", DRIFT[event.fate]);
        return;
      case "failure":
        close();
        failure = event.reason;
        timed(`: ${event.reason}`, "red", "failure");
        return;
      case "cancelled":
        close();
        timed(` by ${event.by}; cleaning up`, "yellow", "cancelled");
        return;
      case "forced":
        close();
        runner.warning(forLog(describeForced(event.error)), { title: "Deployed with force" });
        return;
      case "warning":
        runner.warning(forLog(event.text));
        return;
      case "note":
        line(event.text);
        return;
      case "finished": {
        close();
        const { status, reason } = event.outcome;
        timed(`: ${withoutStart(reason, failure)}`, styleOf(status), status);
        return;
      }
    }
  };
}

const DRIFT = {
  live: "somebody else deployed",
  restored: "somebody else deployed while this run was deploying; their versions are deployed again",
  lost: "somebody else deployed while this run was deploying, and their versions can't be deployed again",
} as const;

/** Why a rollback, or putting a foreign deployment back, is sent with force. Foreign text in it is raw. */
export function describeForced({ message }: Error): string {
  return `Cloudflare blocked the deployment because a secret has changed since its version was last deployed. That version served traffic a moment ago, so it is deployed again with force=true. ${message}`;
}

const DEPLOYED = {
  step: ["bold", "deployed"],
  rollback: ["red", "rolled back"],
  restore: ["yellow", "restored"],
  promote: ["bold", "promoted"],
} as const;

const VERDICTS = {
  pending: "grey",
  pass: "green",
  early: "green",
  fail: "red",
  inconclusive: "yellow",
  exempt: "grey",
} as const satisfies Record<VerdictStatus, Style>;

/** The style of a run's end. */
export function styleOf(status: Status): Style {
  switch (status) {
    case "completed":
    case "planned":
      return "green";
    case "waiting":
    case "idle":
      return "bold";
    case "held":
    case "drifted":
      return "yellow";
    case "rolled-back":
    case "failed":
      return "red";
  }
}

/** A failure's own line has just said the first sentence. */
function withoutStart(reason: string, said: string): string {
  const start = `${said}. `;
  return said !== "" && reason.startsWith(start) ? reason.slice(start.length) : reason;
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
    ["live    ", `${describeSplit(live)} (deployment ${short(live.id)}, ${toSecond(live.createdOn)})`],
    ["message ", plan.message.trim().replace(/[\r\n].*/s, "")],
    ...schedule.map(
      (step, index) => ["", `${stepTitle(step, index, schedule.length)}${stepState(plan, index)}`] as const,
    ),
    ...(plan.preview ?? []).map(
      (step) =>
        ["", `Step ${step.index + 1} would notice a canary that fails ${describePreview(step)}`] as const,
    ),
    ["", `takes at least ${formatDuration(plan.least)}${longest}; ends ${ends} at the earliest`],
    ...notes.map((note) => ["note: ", note] as const),
  ];
}

/** `2× as often after 40m (130 failed requests), 5× …`. */
function describePreview({ regressions }: StepPreview): string {
  return regressions
    .map(({ factor, noticedMs, failed }) =>
      noticedMs === undefined
        ? `${factor}× as often: never`
        : `${factor}× as often: after ${formatDuration(noticedMs)} (${failed} failed requests)`,
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

/** An ISO time without fractions of a second; another text as it is. */
function toSecond(iso: string): string {
  return iso.replace(/(?<=T[\d:]{8})\.\d+Z$/, "Z");
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
