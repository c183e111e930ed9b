/** How events, verdicts and ends are worded and coloured: the same in the log and in the summary. */

import { describeDeployment, describeVersions } from "../rollout/describe.ts";
import type { RolloutEvent } from "../rollout/events.ts";
import type { Command, Status, Verdict, VerdictStatus } from "../rollout/model.ts";

const CODES = { bold: 1, red: 31, green: 32, yellow: 33, grey: 90 } as const;

export type Style = keyof typeof CODES;

/**
 * Shows a text in a style, as an ANSI sequence. Only for text of our own, or text that `forLog` has made harmless;
 * never in a workflow command, since annotations and group titles are shown elsewhere, too. Styles don't nest.
 */
export type Paint = (style: Style, text: string) => string;

/**
 * The runner's log is no terminal and shows colours all the same, so they are on.
 *
 * @param env `NO_COLOR`, when it is not empty, turns them off (https://no-color.org)
 */
export function createPaint(env: Readonly<Record<string, string | undefined>>): Paint {
  const off = (env["NO_COLOR"] ?? "") !== "";
  return (style, text) => (off ? text : `\u001b[${CODES[style]}m${text}\u001b[0m`);
}

export const STATUS_WORDING = {
  completed: { icon: "✅", word: "Completed", style: "green", fails: false },
  planned: { icon: "🗓️", word: "Planned", style: "green", fails: false },
  waiting: { icon: "⏳", word: "Waiting", style: "bold", fails: false },
  idle: { icon: "💤", word: "Idle", style: "bold", fails: false },
  "rolled-back": { icon: "⏪", word: "Rolled back", style: "red", fails: true },
  held: { icon: "✋", word: "Held", style: "yellow", fails: true },
  drifted: { icon: "🔀", word: "Drifted", style: "yellow", fails: true },
  failed: { icon: "❌", word: "Failed", style: "red", fails: true },
} as const satisfies Record<Status, { icon: string; word: string; style: Style; fails: boolean }>;

export function failsJob(status: Status, command: Command): boolean {
  return STATUS_WORDING[status].fails && !(status === "rolled-back" && command === "rollback");
}

export const VERDICT_WORDING = {
  pending: { icon: "⏳", words: "not yet", style: "grey" },
  pass: { icon: "✅", words: "pass", style: "green" },
  early: { icon: "✅", words: "pass early", style: "green" },
  fail: { icon: "❌", words: "fail", style: "red" },
  inconclusive: { icon: "🟡", words: "inconclusive", style: "yellow" },
  exempt: { icon: "➖", words: "not judged", style: "grey" },
} as const satisfies Record<VerdictStatus, { icon: string; words: string; style: Style }>;

/** A line `word` + `text`. Foreign text in both is raw. */
export interface EventLine {
  /** The part that has the style. */
  readonly word: string;
  readonly style?: Style;
  readonly text: string;
}

/** `fail: error-rate <= 1%`; the numbers of a check that stops the rollout are in what the run's end says. */
export function verdictLine({ check, detail, status, warn }: Verdict): EventLine {
  const stops = status === "fail" && !warn;
  return {
    word: VERDICT_WORDING[status].words,
    style: status === "fail" && warn ? "yellow" : VERDICT_WORDING[status].style,
    text: `${warn ? " (only warns)" : ""}: ${check}${stops ? "" : `: ${detail}`}`,
  };
}

/** Undefined for what the log and the summary show in forms of their own: the plan, steps, holds, verdicts, the end. */
export function lineOf(event: RolloutEvent): EventLine | undefined {
  switch (event.type) {
    case "deployed": {
      const [style, word] = DEPLOYED[event.purpose];
      const { deployment, roles } = event;
      return { word, style, text: `: ${describeVersions(deployment, roles)} (deployment ${deployment.id})` };
    }
    case "retry": {
      const word = `${event.what} failed (try ${event.attempt}), again in ${seconds(event.waitMs)}`;
      return { word, style: "yellow", text: `: ${event.error.message}` };
    }
    case "unknown-outcome":
      return {
        word: "a deployment was sent and got no answer; checking the list for it",
        style: "yellow",
        text: `: ${event.error.message}`,
      };
    case "resolved":
      return {
        word: "",
        text: event.deployment
          ? `the list contains it: deployment ${event.deployment.id}`
          : `not in the list for ${seconds(event.lackedMs ?? 0)}: it counts as not made`,
      };
    case "stale":
      return {
        word: "the list does not contain deployment",
        style: "yellow",
        text: ` ${event.lacks} yet; reading the list again`,
      };
    case "drift":
      return { word: DRIFT[event.fate], style: "yellow", text: `: ${describeDeployment(event.foreign)}` };
    case "failure":
      return { word: "failure", style: "red", text: `: ${event.reason}` };
    case "cancelled":
      return { word: `stopped by ${event.by}`, style: "yellow", text: "; cleaning up" };
    case "forced":
      return {
        word: "",
        text: `Cloudflare blocked the deployment because a secret has changed since its version was last deployed. That version served traffic a moment ago, so it is deployed again with force=true. ${event.error.message}`,
      };
    case "warning":
    case "note":
      return { word: "", text: event.text };
    default:
      return undefined;
  }
}

const DEPLOYED = {
  step: ["bold", "deployed"],
  rollback: ["red", "rolled back"],
  restore: ["yellow", "restored"],
  promote: ["bold", "promoted"],
} as const;

const DRIFT = {
  live: "somebody else deployed",
  restored: "somebody else deployed while this run was deploying; their versions are deployed again",
  lost: "somebody else deployed while this run was deploying, and their versions can't be deployed again",
} as const;

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
