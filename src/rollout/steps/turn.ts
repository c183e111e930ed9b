import { formatPercent } from "../../values/percent.ts";
import { type Listing, liveOf } from "../deployments/listing.ts";
import { describeOtherwise, describeSplit, describeVerdicts, short } from "../describe.ts";
import { endOnDrift } from "../end/settle.ts";
import { RolloutFailure } from "../errors.ts";
import type { Deployment, Position, Verdict } from "../model.ts";
import type { Ending } from "../outcome.ts";
import type { RetryBudget } from "../retry.ts";
import type { ActiveRollout } from "../write/active-rollout.ts";
import type { Written } from "../write/write-deployment.ts";
import { HoldWatch } from "./ask-during-hold.ts";
import { type Action, decide, positionOf } from "./decide.ts";
import { type StepSettings, stepName, stepRequest } from "./step-deployment.ts";

/** A stored share may differ from the one that was sent by less than this, in percent: rounding. */
const SHARE_TOLERANCE = 0.005;

/** The result of one turn. */
export type Turn =
  /** The rollout is over. */
  | { readonly kind: "ended"; readonly ending: Ending }
  /** Step `index` was sent. */
  | { readonly kind: "acted"; readonly index: number; readonly written: Written }
  /** Nothing is due; the next look is at most `leftMs` away, on the clock that decided. */
  | (Extract<Action, { kind: "wait" }> & { readonly leftMs: number })
  /** The hold is over, but some checks have no verdict yet. */
  | { readonly kind: "await-verdicts"; readonly pending: readonly Verdict[] }
  /** Another deployment of ours went live while the checks were looking. */
  | { readonly kind: "moved"; readonly listing: Listing };

/** Looks, decides and acts, at most once each. A job takes turn after turn, a tick takes one. */
export class TurnTaker {
  readonly watch: HoldWatch;
  readonly #active: ActiveRollout;
  readonly #settings: StepSettings;
  /** The last step that was sent, and the id of its deployment where that was seen live. */
  #sent: { readonly index: number; readonly id: string | undefined } | undefined;

  constructor(active: ActiveRollout, settings: StepSettings) {
    this.#active = active;
    this.#settings = settings;
    this.watch = new HoldWatch(active, settings);
  }

  /**
   * @param listing a fresh read
   * @throws RolloutFailure; what reads and writes throw
   */
  async take(listing: Listing, budget: RetryBudget): Promise<Turn> {
    const { ledger, reader, ports, writer } = this.#active;
    const { request } = this.#settings;
    const { schedule, onFailure } = request;
    budget.check();
    const ending = await endOnDrift(this.#active, listing, budget);
    if (ending !== undefined) return { kind: "ended", ending };

    const live = liveOf(listing);
    const position = positionOf(live, ledger.canaryId, schedule);
    const otherwise = this.#storedOtherwise(live, position);
    if (otherwise !== undefined) throw new RolloutFailure(otherwise, onFailure);
    const share = position.share ?? 0;
    const verdicts = await this.watch.look(live, position, listing);
    const fresh = await reader.fresh(listing, budget, ledger);
    if (fresh.live?.id !== live.id) return { kind: "moved", listing: fresh };

    // This process knows the age of its own deployments, whatever the server's clock says.
    const age = writer.ageOf(live) ?? Number.POSITIVE_INFINITY;
    const serverNow = ports.api.serverNow();
    const now = { hold: Math.min(serverNow, position.since + age), window: serverNow };
    const action = decide(request, position, verdicts, now);
    switch (action.kind) {
      case "wait":
        this.watch.heartbeat(position, action.until);
        return { ...action, leftMs: action.until - now[action.for] };
      case "await-verdicts":
        return action;
      case "deploy":
        despite(this.#active, action);
        return {
          kind: "acted",
          index: action.index,
          written: await this.#deploy(action.index, fresh, budget),
        };
      case "complete":
        despite(this.#active, action);
        return {
          kind: "ended",
          ending: {
            status: "completed",
            reason: `Canary ${short(ledger.canaryId)} is live at ${formatPercent(share)} % of ${this.#active.scriptName}: that was the schedule's last step${schedule.at(-1)?.hold ? ", and its hold has passed" : ""}.`,
          },
        };
      case "fail":
        throw new RolloutFailure(
          `At ${formatPercent(share)} % the canary failed ${describeVerdicts(action.failed)}`,
          onFailure,
        );
      case "inconclusive":
        throw new RolloutFailure(
          `At ${formatPercent(share)} % the longest hold is over without a verdict (on-inconclusive: ${action.policy}): ${describeVerdicts(action.verdicts)}`,
          action.policy,
        );
    }
  }

  /** Says what is live in place of the last step that was sent, if its share isn't. */
  #storedOtherwise(live: Deployment, { share }: Position): string | undefined {
    const sent = this.#sent;
    if (sent === undefined) return undefined;
    const { percent = Number.NaN } = this.#settings.request.schedule[sent.index] ?? {};
    if (Math.abs((share ?? Number.NaN) - percent) < SHARE_TOLERANCE) return undefined;
    const step = `the step of ${stepName(this.#settings, sent.index)}`;
    return sent.id === live.id
      ? describeOtherwise(live, step)
      : `A late write of this rollout made ${describeSplit(live)} live over ${step}`;
  }

  async #deploy(index: number, from: Listing, budget: RetryBudget): Promise<Written> {
    const { ports, writer } = this.#active;
    const { schedule, onFailure } = this.#settings.request;
    const step = schedule[index];
    if (step === undefined) throw new Error(`the schedule has no step ${index}`);
    ports.emit({ type: "step", step, index, count: schedule.length });
    const written = await writer.write(stepRequest(this.#active, this.#settings, index), from, budget);
    if (written.kind === "refused")
      throw new RolloutFailure(
        `The step of ${stepName(this.#settings, index)} could not be deployed: ${written.error.message}`,
        onFailure,
      );
    if (written.kind === "otherwise")
      throw new RolloutFailure(
        describeOtherwise(written.deployment, `the step of ${stepName(this.#settings, index)}`),
        onFailure,
      );
    this.#sent = { index, id: written.kind === "live" ? written.deployment.id : undefined };
    return written;
  }
}

function despite(
  { ports }: ActiveRollout,
  { despite: verdicts }: Extract<Action, { despite: unknown }>,
): void {
  if (verdicts.length === 0) return;
  ports.emit({
    type: "warning",
    text: `Going on without a verdict (on-inconclusive: proceed): ${describeVerdicts(verdicts)}`,
  });
}
