/** The contract's tables "Which versions" and "Checks", read once more, for what the commands are held against. */

import { nextOpening } from "../../src/rollout/schedule/window.ts";
import type { JsonDeployment } from "../account/model.ts";
import { checksOf, statusOf } from "./planned-judge.ts";
import {
  createdMs,
  isRepeatable,
  percentageOf,
  readStep,
  soleOf,
  workersMessageOf,
} from "./read-deployment.ts";
import type { Scenario } from "./scenario.ts";
import { isOpenAt, windowOf } from "./windows.ts";

/** What is under way, going by the server's list. */
export type ExpectedState =
  | { readonly kind: "rollout"; readonly canary: string; readonly stable: string | undefined }
  | { readonly kind: "none" | "ambiguous" | "odd" };

export type Due = "wait" | "go" | "fail" | "unsure";

/** `given`: the id that the workflow names as stable. */
export function expectedStateOf(listed: readonly JsonDeployment[], given?: string): ExpectedState {
  const [live, ...earlier] = listed;
  if (live === undefined || !isRepeatable(live)) return { kind: "odd" };
  const ids = live.versions.map(({ version_id }) => version_id);
  const canary8 = readStep(workersMessageOf(live))?.canary8;
  const named = ids.find((id) => id.slice(0, 8) === canary8);
  const sole = soleOf(live);
  const singles = earlier.map(soleOf).filter((id) => id !== undefined);
  if (sole !== undefined) {
    if (named === undefined) return { kind: "none" };
    const other = given === sole ? undefined : given;
    return {
      kind: "rollout",
      canary: sole,
      stable: other ?? besideSteps(earlier, sole) ?? singles.find((id) => id !== sole),
    };
  }
  const stable =
    named === undefined
      ? (ids.find((id) => id === singles[0]) ?? ids.find((id) => id === given))
      : ids.find((id) => id !== named);
  const canary = ids.find((id) => id !== stable);
  if (stable === undefined || canary === undefined) return { kind: "ambiguous" };
  return { kind: "rollout", canary, stable };
}

/** What stood beside a canary in the steps right before it served everything. */
function besideSteps(earlier: readonly JsonDeployment[], canary: string): string | undefined {
  for (const step of earlier) {
    const isStep = readStep(workersMessageOf(step))?.canary8 === canary.slice(0, 8);
    if (!isStep || percentageOf(step, canary) === undefined) return undefined;
    const beside = step.versions.find(({ version_id }) => version_id !== canary);
    if (beside !== undefined) return beside.version_id;
  }
  return undefined;
}

/** The index of the step that is live, −1 below the first; and the share. */
export function expectedPosition({ workflow }: Scenario, live: JsonDeployment, canary: string) {
  const { schedule } = workflow;
  const share = percentageOf(live, canary);
  const index = share === undefined ? -1 : schedule.findLastIndex(({ percent }) => percent <= share);
  return { share, index, last: index === schedule.length - 1 };
}

/** Whether a step may be left at one of these instants (server ms), and what else there may be to do. */
export function dueAt(
  scenario: Scenario,
  live: JsonDeployment,
  canary: string,
  instants: readonly number[],
): ReadonlySet<Due> {
  return new Set(instants.map((at) => due(scenario, live, canary, at)));
}

function due(scenario: Scenario, live: JsonDeployment, canary: string, at: number): Due {
  const { index, last } = expectedPosition(scenario, live, canary);
  const onwards = last || isOpenAt(scenario.workflow.window, at) ? "go" : "wait";
  const hold = scenario.workflow.schedule[index]?.hold;
  if (hold === undefined) return onwards;
  const elapsed = at - createdMs(live);
  const says = checksOf(scenario, canary)
    .filter(({ warn }) => !warn)
    .map(({ opinions }) => {
      const opinion = opinions[index];
      return opinion === undefined ? "exempt" : statusOf(opinion, elapsed);
    })
    .filter((status) => status !== "exempt");
  if (says.includes("fail")) return "fail";
  // A hold goes on until the window opens.
  const end = (after: number) =>
    last ? createdMs(live) + after : nextOpening(windowOf(scenario.workflow.window), createdMs(live) + after);
  if (at < end(hold.min) || onwards === "wait") return "wait";
  if (at < end(hold.max)) return says.every((status) => status === "early") ? onwards : "wait";
  if (says.includes("pending")) return "wait";
  return says.includes("inconclusive") && scenario.workflow.onInconclusive !== "proceed" ? "unsure" : onwards;
}

/** How long ago the live step's hold ended, in ms; negative while it runs. */
export function sinceEnd(scenario: Scenario, live: JsonDeployment, canary: string, at: number) {
  const hold = scenario.workflow.schedule[expectedPosition(scenario, live, canary).index]?.hold;
  return at - createdMs(live) - (hold?.max ?? 0);
}
