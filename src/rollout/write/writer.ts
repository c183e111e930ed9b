import type { DeploymentReader } from "../deployments/deployment-reader.ts";
import type { Listing } from "../deployments/listing.ts";
import { ApiError, FencedError, isUnknownVersion } from "../errors.ts";
import { fulfils, type Intent, PRESUMED_LOST_AFTER_MS, UnresolvedError } from "../ledger-state.ts";
import type { Deployment, NewDeployment, Purpose } from "../model.ts";
import type { Ports } from "../ports.ts";
import type { RetryBudget } from "../retry.ts";
import { mayBeForced } from "./forced-write.ts";
import type { Ledger } from "./ledger.ts";

const MAX_TRIES = 3; // guard: tries
/** For a version that was uploaded a moment ago and isn't known yet: with the waits between them up to half a minute. */
const NEW_VERSION_TRIES = 6;
/** One write's time limit in ms. */
const WRITE_TIMEOUT_MS = 30_000;
/** How long an answer is still waited for after a cancel. */
const CANCEL_GRACE_MS = 2_000;
/** Between two looks for a write whose answer never came. */
const LOOK_WAIT_MS = 1_000;
/** One list may lack what came late: it is read again so long after. */
export const LOOK_AGAIN_MS = 1_000;

/** Neither where nothing was sent: another deployment is live than it was decided on. */
interface Written {
  /** What this write made, as it was answered. */
  readonly made?: Deployment | undefined;
  /** It did not happen, or is presumed lost and may still come late, and it isn't sent again. */
  readonly refused?: ApiError;
}

export interface WriteRequest {
  readonly purpose: Purpose;
  readonly index?: number;
  readonly deployment: NewDeployment;
}

/** What came of one request. */
type Attempt =
  | { readonly made: Deployment }
  /** Not made; `proven` unless only the list has lacked it, and `again` when it is worth another try. */
  | {
      readonly made?: undefined;
      readonly error: ApiError;
      readonly proven: boolean;
      readonly again: boolean;
    };

/**
 * Creates deployments, each between two reads of the list. One is sent again only when it is proven not to be made, or
 * presumed lost: then both may come.
 */
export class Writer {
  readonly #ports: Ports;
  readonly #reader: DeploymentReader;
  readonly #ledger: Ledger;
  readonly #budget: RetryBudget;
  readonly #presumedLostAfterMs: number;
  /** When each was known to be made, on the local clock. */
  readonly #madeAt = new Map<string, number>();

  constructor(
    ports: Ports,
    reader: DeploymentReader,
    ledger: Ledger,
    budget: RetryBudget,
    presumedLostAfterMs = PRESUMED_LOST_AFTER_MS,
  ) {
    this.#ports = ports;
    this.#reader = reader;
    this.#ledger = ledger;
    this.#budget = budget;
    this.#presumedLostAfterMs = presumedLostAfterMs;
  }

  /** How long ago this process learnt that it had made the deployment, in ms; undefined for another's. */
  ageOf({ id }: Deployment): number | undefined {
    const at = this.#madeAt.get(id);
    return at === undefined ? undefined : this.#ports.clock.now() - at;
  }

  /**
   * Sends one deployment, unless the same split was sent before and turns out to have been made; once more with force
   * where only a changed secret keeps it from going back.
   *
   * @param from the read that the deployment was decided on, fresh, with a live deployment of ours
   * @throws as `DeploymentReader.read` when the list can't be read, so that nobody knows what is live;
   *   UnresolvedError when there is no time left to find out whether it was made, and Cancelled meanwhile: then it
   *   is open in the ledger; Cancelled, OutOfTimeError or FencedError before anything was sent
   */
  async write(request: WriteRequest, from: Listing): Promise<Written> {
    const written = await this.#try(request, from);
    const { refused } = written;
    const seen = this.#reader.last ?? from;
    // guard: force-back
    if (refused === undefined || !mayBeForced(this.#ledger, request, refused, seen)) return written;
    this.#ports.emit({ type: "forced", error: refused });
    const forced = { ...request, deployment: { ...request.deployment, force: true } };
    return this.#try(forced, await this.#reader.fresh());
  }

  async #try(request: WriteRequest, from: Listing): Promise<Written> {
    const ledger = this.#ledger;
    const open = ledger.openWriteOf(request.deployment);
    const found = open && (await this.lookForOpenWrite(open));
    if (found) return this.#verify(request, found);
    for (let attempt = 1; ; attempt += 1) {
      const { live, deployments } = this.#reader.last ?? from;
      // guard: own-beneath
      if (live === undefined || !ledger.owns(live) || live.id !== from.live?.id) return {};
      this.#budget.checkTime();

      const intent = ledger.intend(request.deployment, live, deployments);
      if (this.#ports.fenced()) {
        ledger.notMade(intent);
        throw new FencedError();
      }
      const sent = await this.#send(request.deployment, intent);
      if (sent.made) return this.#verify(request, sent.made);

      // In a first step the canary may be so new that it isn't known yet.
      const isNew = ledger.own.length === 0 && request.purpose !== "rollback" && isUnknownVersion(sent.error);
      const again =
        attempt < (isNew ? NEW_VERSION_TRIES : MAX_TRIES) &&
        (sent.again || isNew) &&
        (!sent.proven || (await this.#waited(sent.error, attempt)));
      if (!again) return { refused: sent.error };
      if (sent.proven) await this.#reader.read();
    }
  }

  /**
   * Looks in the list for a write whose answer never came: the deployment, or undefined after the list has
   * lacked it long enough. The ledger knows of it then. After a cancel, which cuts waiting short, only
   * its appearance counts.
   *
   * @throws UnresolvedError when there is no time left to be sure; as `DeploymentReader.read`
   */
  async lookForOpenWrite(intent: Intent): Promise<Deployment | undefined> {
    const { cancel, clock, emit } = this.#ports;
    const [ledger, budget] = [this.#ledger, this.#budget];
    let lackedSince: number | undefined;
    for (;;) {
      const listing = await this.#reader.read();
      if (!ledger.open.includes(intent)) {
        const found = listing.deployments.find(
          (each) => fulfils(each, intent) && ledger.own.includes(each.id),
        );
        if (found === undefined) throw new Error("a write that was made is in the list");
        emit({ type: "resolved", deployment: found });
        return found;
      }
      lackedSince ??= listing.readAt;
      const lackedMs = clock.now() - lackedSince;
      // guard: presumed-lost-after
      if (lackedMs >= this.#presumedLostAfterMs && !cancel.aborted) {
        ledger.presumeLost(intent, clock.now());
        emit({ type: "resolved", lackedMs });
        return undefined;
      }
      if (budget.left(lackedSince) <= 0) throw new UnresolvedError(intent);
      const due = cancel.aborted ? LOOK_WAIT_MS : Math.max(1, this.#presumedLostAfterMs - lackedMs);
      await budget.pause(Math.min(LOOK_WAIT_MS, due, budget.left(lackedSince)));
    }
  }

  async #send(deployment: NewDeployment, intent: Intent): Promise<Attempt> {
    let error: ApiError;
    try {
      const made = this.#reader.add(await this.#request(deployment));
      this.#ledger.confirm(made, intent);
      return { made };
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      error = cause;
    }
    if (error.facts.write === "not-made") {
      this.#ledger.notMade(intent);
      return { error, proven: true, again: error.facts.retry };
    }
    this.#ports.emit({ type: "unknown-outcome", error }); // guard: unknown-outcome
    const made = await this.lookForOpenWrite(intent);
    return made ? { made } : { error, proven: false, again: error.facts.retry };
  }

  /** The request itself. A cancel leaves it a moment to be answered: what it did matters more than the time. */
  async #request(deployment: NewDeployment): Promise<Deployment> {
    const budget = this.#budget;
    const { api, cancel, clock } = this.#ports;
    const timeoutMs = Math.max(1_000, Math.min(WRITE_TIMEOUT_MS, budget.left()));
    const answered = new AbortController();
    const giveUp = new AbortController();
    const onCancel = () =>
      void clock.sleep(CANCEL_GRACE_MS, answered.signal).then(
        () => giveUp.abort(unansweredAfterCancel()),
        () => undefined,
      );
    cancel.addEventListener("abort", onCancel);
    try {
      return await api.createDeployment(deployment, { timeoutMs, signal: giveUp.signal });
    } finally {
      cancel.removeEventListener("abort", onCancel);
      answered.abort();
    }
  }

  async #verify({ purpose, index }: WriteRequest, made: Deployment): Promise<Written> {
    this.#madeAt.set(made.id, this.#ports.clock.now());
    const step = index !== undefined && { index };
    const { stableId, canaryId } = this.#ledger;
    this.#ports.emit({
      type: "deployed",
      purpose,
      deployment: made,
      roles: { stableId, canaryId },
      ...step,
    });
    await this.#reader.read(); // guard: read-after-write
    return { made };
  }

  /** Waits before the same write is sent again; false when there isn't the time. */
  async #waited(error: ApiError, attempt: number): Promise<boolean> {
    const budget = this.#budget;
    const { clock, emit, random } = this.#ports;
    const backoff = 1_000 * 2 ** (attempt - 1) * (0.5 + random() / 2);
    const throttled = budget.throttledFor(error, backoff, clock.now());
    const waitMs = throttled ?? Math.max(backoff, error.facts.retryAfterMs ?? 0);
    if (throttled === undefined && waitMs > budget.left()) return false;
    emit({ type: "retry", what: "the deployment", error, attempt, waitMs });
    await budget.pause(waitMs);
    return true;
  }
}

function unansweredAfterCancel(): ApiError {
  return new ApiError(`POST deployments: not answered within ${CANCEL_GRACE_MS / 1000} s after the cancel`, {
    retry: false,
    write: "unknown",
  });
}
