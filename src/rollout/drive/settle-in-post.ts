import { adviceAfter } from "../advice.ts";
import { createdAt } from "../deployment.ts";
import type { History } from "../deployments/listing.ts";
import { describeVersions } from "../describe.ts";
import type { Ending, Outcome } from "../events.ts";
import { type LedgerState, newState, type SettleGoal } from "../ledger-state.ts";
import { fits, parseMarker, personsMessage, sameRun } from "../marker.ts";
import type { Deployment, RolloutRequest, RunRef } from "../model.ts";
import type { Ports } from "../ports.ts";
import { isPresumedLost, LATE_WRITE_MS, markOf } from "../write/intents.ts";
import { openSession, reopenInPost, type Session } from "../write/session.ts";
import { LOOK_AGAIN_MS } from "../write/writer.ts";
import { unsettled } from "./failed-endings.ts";
import { policyOfCancel, settle } from "./settle.ts";

/** A post step may take 4 min 45 s in all. Its last read and write must fit in behind this. */
const POST_BUDGET_MS = 240_000;

export type PostOutcome =
  | { readonly kind: "nothing"; readonly why: string }
  | ({ readonly kind: "settled" } & Ending & Pick<Outcome, "live" | "stableId" | "canaryId">);

/**
 * Why post has nothing to do; undefined where something is, or may be, left to settle.
 *
 * @param state what main saved last; undefined when it had adopted no deployment
 * @param ended a main without state has come to its own end
 * @param overtaken another step of the same job has adopted the Worker since main did, or main never did and another
 *   has: what the last one decided stays, and the rest is its own post step's
 */
export function nothingToSettle(
  state: LedgerState | undefined,
  ended: boolean,
  overtaken = false,
): string | undefined {
  if (state === undefined && ended) return "the main step ended before its first write; nothing to clean up";
  // guard: interrupted-main
  if (state?.ended && state.goal === undefined) return "the main step finished; nothing to clean up";
  // guard: overtaken
  if (overtaken)
    return "another step of this job has taken over this Worker, and what it decided stays; nothing to clean up";
  return undefined;
}

/** What post knows of main. */
export interface MainBefore {
  /** What it saved last; undefined when it had adopted no deployment. */
  readonly saved: LedgerState | undefined;
  /** How long ago it began, in ms. */
  readonly beganAgo: number;
}

/**
 * Settles what main could not, from what main had saved and a fresh read; for where `nothingToSettle`
 * says nothing.
 */
export async function settleInPost(
  ports: Ports,
  request: RolloutRequest,
  main: MainBefore,
): Promise<PostOutcome> {
  const session = openSession(ports, request);
  const { budget, reader } = session;
  const start = ports.clock.now();
  budget.startSettling(POST_BUDGET_MS, start + POST_BUDGET_MS);
  const awaitLateWrites = () => budget.pause(Math.max(0, start + LATE_WRITE_MS - ports.clock.now()));
  let state = main.saved;
  try {
    state ??= await findUnsavedState(session, main.beganAgo, awaitLateWrites);
    if (state === undefined) {
      const live = reader.last?.live;
      const lives = live ? `; live is ${describeVersions(live)}` : "";
      return { kind: "nothing", why: `nothing that the main step deployed is found to undo${lives}` };
    }
    const rollout = reopenInPost(session, state);
    const goal = goalOf(state, request);
    let ending = await settle(rollout, goal);
    const presumedLost = state.intents.some(isPresumedLost);
    // Main may have sent something after what it had saved when this step began, and may even be alive.
    // guard: post-waits
    if (!state.ended || presumedLost) {
      await awaitLateWrites();
      ending = await settle(rollout, goal);
      // One list may lack what came late.
      // guard: post-looks-twice
      if (presumedLost) {
        await budget.pause(LOOK_AGAIN_MS);
        ending = await settle(rollout, goal);
      }
    }
    return settled(ending, session, state);
  } catch (error) {
    return settled(unsettled(error, session, goalOf(state, request).why), session, state);
  }
}

/** With the live deployment as last read, as in a main step's outcome. */
function settled(
  ending: Ending,
  { reader: { last }, request }: Session,
  state: LedgerState | undefined,
): PostOutcome {
  const advice =
    ending.advice ?? adviceAfter(ending.status, last?.live, state ?? {}, request.scriptName, true);
  return {
    kind: "settled",
    ...ending,
    ...(advice && { advice }),
    ...(last?.live && { live: last.live }), // guard: post-says-live
    ...(state && { stableId: state.stableId, canaryId: state.canaryId }),
  };
}

/** What main has deployed without saving it; looked for twice, since a write may be carried out late. */
async function findUnsavedState(
  { ports: { api, clock }, reader, request }: Session,
  beganAgo: number,
  awaitLateWrites: () => Promise<void>,
): Promise<LedgerState | undefined> {
  const began = clock.now() - beganAgo;
  const look = async () => {
    const listing = await reader.read();
    const since = api.serverNow() - (clock.now() - began);
    return recoverState(reader.history(listing), request.run, since);
  };
  const found = await look();
  if (found !== undefined) return found;
  await awaitLateWrites();
  return look();
}

/** A `rollback` is finished; the rest is as after a cancel. */
function goalOf(state: LedgerState | undefined, request: RolloutRequest): SettleGoal {
  if (state?.goal !== undefined) return state.goal;
  const why = "The main step was interrupted";
  if (request.command === "rollback") return { policy: "rollback", cause: "manual", why };
  return { policy: policyOfCancel(request), cause: "cancelled", why };
}

/** When main began is known so exactly, in ms: it is never ahead of the server's clock, which tells whole seconds. */
const BEGAN_WITHIN_MS = 2_000;

/**
 * What a main that had saved nothing has deployed, by its markers: in a container job
 * main outlives the moment at which the runner takes its state. Undefined when the list shows nothing.
 *
 * @param since when main began, on the server's clock in Unix ms: other jobs of the same run may have deployed before
 */
export async function recoverState(
  history: History,
  run: RunRef,
  since: number,
): Promise<LedgerState | undefined> {
  for await (const deployment of history) if (createdAt(deployment) < since) break;
  const { deployments, older } = history.listing;
  const first = deployments.findLastIndex(
    (deployment) => createdAt(deployment) >= since && isStepOfRun(deployment, run),
  );
  const step = deployments[first];
  // What came beneath it after main had begun is somebody's decision, and overwritten: not what main began on.
  // The oldest of the whole list is: no rollout begins on a Worker that was never deployed.
  const beneath = deployments.slice(first + 1);
  const before =
    beneath.find((deployment) => createdAt(deployment) < since + BEGAN_WITHIN_MS) ??
    (older === "none" ? beneath.at(-1) : undefined);
  if (step === undefined || (before === undefined && older !== "withheld")) return undefined;
  const marker = parseMarker(step.message ?? "");
  const named = ({ versionId }: { readonly versionId: string }) =>
    marker !== undefined && versionId.startsWith(marker.canary8);
  const canary = step.versions.find(named);
  const stable = [...step.versions, ...(before?.versions ?? [])].find((version) => !named(version));
  if (canary === undefined || stable === undefined) return undefined;
  // What the server doesn't send may be what main began on, and its first steps.
  const adopted = before ? markOf(before) : { id: step.id, createdOn: new Date(since).toISOString() };
  return newState({
    stableId: stable.versionId,
    canaryId: canary.versionId,
    message: personsMessage(step.message ?? ""),
    adopted,
    canaryDeployed: true,
  });
}

function isStepOfRun({ message, versions }: Deployment, run: RunRef): boolean {
  const marker = parseMarker(message ?? "");
  return marker?.kind === "canary" && sameRun(marker.run, run) && fits(marker, versions);
}
