/** What an event says in words: the same in the log and in the summary. */

import { describeDeployment, describeVersions } from "../rollout/describe.ts";
import type { RolloutEvent } from "../rollout/events.ts";
import type { Style } from "./log-colours.ts";

/** A line `word` + `text`. Foreign text in both is raw. */
export interface EventLine {
  /** The part that has the style. */
  readonly word: string;
  readonly style?: Style;
  readonly text: string;
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
          : `not in the list for ${seconds(event.lackedMs ?? 0)}: it was not made`,
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
    case "plan":
    case "takeover":
    case "step":
    case "hold":
    case "heartbeat":
    case "verdicts":
    case "output":
    case "finished":
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
