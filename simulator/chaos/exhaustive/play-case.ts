import type { JsonShare } from "../../account/model.ts";
import type { Point } from "../adversary.ts";
import { describeRecording } from "../describe-recording.ts";
import { type Violation, violationsOf } from "../invariants/all.ts";
import type { FaultPlan } from "../plans.ts";
import { playInProcess } from "../play-in-process.ts";
import { workersMessageOf } from "../read-deployment.ts";
import { isForced, messageSent, type Recording, type StepRecord, versionsOf } from "../recording.ts";
import type { Act } from "../scenario.ts";
import { SCRIPT } from "../world.ts";
import { BASES } from "./bases.ts";
import type { Base } from "./build-base.ts";
import type { Case } from "./case.ts";
import { CaseAdversary } from "./case-adversary.ts";
import { type FaultName, faultPlanOf, isFault } from "./request-faults.ts";

/** One case that was played. */
export interface PlayedCase {
  readonly points: readonly Point[];
  readonly violations: readonly Violation[];
  readonly describe: () => string;
  /** What came of it, in one line. */
  readonly behaviour: string;
}

export function baseOf({ base }: Pick<Case, "base">): Base {
  const found = BASES.find(({ name }) => name === base);
  if (found === undefined) throw new Error(`${base} is none of ${BASES.map(({ name }) => name).join(", ")}`);
  return found;
}

/**
 * Plays one case and holds it against the invariants of chaos.
 *
 * @param states where the states are noted that it comes through
 */
export async function playCase(played: Case, states: Set<number>): Promise<PlayedCase> {
  const { scenario, wayMs, together } = baseOf(played);
  const adversary = new CaseAdversary(played.events, states, wayMs);
  const faults = played.events.map(({ what }) => what).filter((what): what is FaultName => isFault(what));
  const beside = scenario.acts.map((act) => (act.kind === "job" ? (act.besideMs ?? 0) : 0));
  const faultPlan = faultPlanOf(faults);
  const plan = together ? { ...faultPlan, latency: [0, Math.max(...beside)] as const } : faultPlan;
  const acts = scenario.acts.map((act) => reckoning(act, plan));
  const recording = await playInProcess({ ...scenario, acts }, adversary);
  if (!adversary.complete) throw new Error(`an event of ${JSON.stringify(played)} never came to pass`);
  return {
    points: adversary.points,
    violations: violationsOf(recording),
    describe: () => describeRecording(recording),
    behaviour: tellBehaviour(recording),
  };
}

/** The adversary brings the faults; the invariants have to reckon with them. */
function reckoning(act: Act, faultPlan: FaultPlan): Act {
  if (act.kind !== "job") return act;
  return { ...act, steps: act.steps.map((step) => ({ ...step, faultPlan })) };
}

/**
 * Each run's writes, its statuses and shares, and what is live at the end, in one line: what users get. Times, reads and
 * words aren't in it.
 */
function tellBehaviour({ cloud, runs }: Recording): string {
  const numbers = new Map(cloud.versions(SCRIPT).map(({ id, number }) => [id, `v${number}`]));
  const split = (versions: readonly JsonShare[]) =>
    versions.map(({ version_id, percentage }) => `${numbers.get(version_id)} ${percentage}`).join(" + ");
  const tellRun = ({ sent, outcome, post }: StepRecord) => {
    const writes = sent
      .filter(({ entry }) => entry.method !== "GET")
      .map((each) => {
        const { process, entry } = each;
        const what = entry.body ? `${split(versionsOf(each))} "${messageSent(each)}"` : entry.method;
        return `${process}${isForced(each) ? " forces" : ""} ${what}`;
      });
    const ends = [outcome?.status, outcome?.share, post?.kind === "settled" ? post.status : post?.kind];
    return [...writes, `= ${ends.filter((each) => each !== undefined).join(" ")}`].join("; ");
  };
  const live = cloud.live(SCRIPT)?.json;
  return [
    ...runs.map(tellRun),
    live ? `live ${split(live.versions)} "${workersMessageOf(live)}"` : "nothing live",
  ].join(" | ");
}
