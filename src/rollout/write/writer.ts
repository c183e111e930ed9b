import { sameVersions, shareOf, soleVersion } from "../deployment.ts";
import type { DeploymentReader } from "../deployments/deployment-reader.ts";
import type { Listing } from "../deployments/listing.ts";
import { ApiError, FencedError, isUnknownVersion } from "../errors.ts";
import { fulfils, type Intent, PRESUMED_LOST_AFTER_MS, UnknownOutcomeError } from "../ledger-state.ts";
import type { Deployment, NewDeployment, Purpose } from "../model.ts";
import type { Ports } from "../ports.ts";
import type { RetryBudget } from "../retry.ts";
import type { Ledger } from "./ledger.ts";

const MAX_TRIES = 3; // guard: tries
/** For a version that was uploaded a moment ago and isn't known yet: with the waits between them up to half a minute. */
const NEW_VERSION_TRIES = 6;
const WRITE_TIMEOUT_MS = 30_000;
/** How long an answer is still waited for after a cancel. */
const CANCEL_GRACE_MS = 2_000;
/** Cloudflare blocks a deployment of a version older than a change of its secrets. */
const SECRET_CHANGED = 10220;
/** Between two looks for a write whose answer never came. */
const RESOLVE_POLL_MS = 1_000;
/** One list may lack what came late: it is read again so long after. */
export const SECOND_READ_WAIT_MS = 1_000;

export interface WriteRequest {
  readonly purpose: Purpose;
  readonly index?: number;
  readonly deployment: NewDeployment;
}

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
   * @returns what it made, as it was answered; why it did not happen, or is presumed lost and may still come late, and
   *   isn't sent again; undefined where nothing was sent: another deployment is live than it was decided on
   * @throws as `DeploymentReader.read` when the list can't be read, so that nobody knows what is live;
   *   UnknownOutcomeError when there is no time left to find out whether it was made, and Cancelled meanwhile: then it
   *   is open in the ledger; Cancelled, OutOfTimeError or FencedError before anything was sent
   */
  async write(request: WriteRequest, from: Listing): Promise<Deployment | ApiError | undefined> {
    const written = await this.#try(request, from);
    const seen = this.#reader.last ?? from;
    // guard: force-back
    if (!(written instanceof ApiError) || !mayBeForced(this.#ledger, request, written, seen)) return written;
    this.#ports.emit({ type: "forced", error: written });
    const forced = { ...request, deployment: { ...request.deployment, force: true } };
    return this.#try(forced, await this.#reader.fresh());
  }

  async #try(request: WriteRequest, from: Listing): Promise<Deployment | ApiError | undefined> {
    const ledger = this.#ledger;
    const open = ledger.openIntentOf(request.deployment);
    const found = open && (await this.resolve(open));
    if (found) return this.#verify(request, found);
    for (let attempt = 1; ; attempt += 1) {
      const { live, deployments } = this.#reader.last ?? from;
      // guard: own-beneath
      if (live === undefined || !ledger.owns(live) || live.id !== from.live?.id) return undefined;
      this.#budget.throwIfOutOfTime();

      const intent = ledger.intend(request.deployment, live, deployments);
      if (this.#ports.fenced()) {
        ledger.notMade(intent);
        throw new FencedError();
      }
      const sent = await this.#send(request.deployment, intent);
      if (!(sent instanceof ApiError)) return this.#verify(request, sent);

      const { retry, write } = sent.facts;
      const proven = write === "not-made";
      // In a first step the canary may be so new that it isn't known yet.
      const isNew = ledger.own.length === 0 && request.purpose !== "rollback" && isUnknownVersion(sent);
      const again =
        attempt < (isNew ? NEW_VERSION_TRIES : MAX_TRIES) &&
        (retry || isNew) &&
        (!proven || (await this.#waited(sent, attempt)));
      if (!again) return sent;
      if (proven) await this.#reader.read();
    }
  }

  /**
   * Looks in the list for a write whose answer never came: the deployment, or undefined after the list has
   * lacked it long enough. The ledger knows of it then. After a cancel, which cuts waiting short, only
   * its appearance counts.
   *
   * @throws UnknownOutcomeError when there is no time left to be sure; as `DeploymentReader.read`
   */
  async resolve(intent: Intent): Promise<Deployment | undefined> {
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
      if (budget.left(lackedSince) <= 0) throw new UnknownOutcomeError(intent);
      const due = cancel.aborted ? RESOLVE_POLL_MS : Math.max(1, this.#presumedLostAfterMs - lackedMs);
      await budget.pause(Math.min(RESOLVE_POLL_MS, due, budget.left(lackedSince)));
    }
  }

  /** @returns what it made; why it is proven not to be made, or is presumed lost */
  async #send(deployment: NewDeployment, intent: Intent): Promise<Deployment | ApiError> {
    try {
      const made = this.#reader.add(await this.#request(deployment));
      this.#ledger.confirm(made, intent);
      return made;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.facts.write === "not-made") {
        this.#ledger.notMade(intent);
        return error;
      }
      this.#ports.emit({ type: "unknown-outcome", error }); // guard: unknown-outcome
      return (await this.resolve(intent)) ?? error;
    }
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

  async #verify({ purpose, index }: WriteRequest, deployment: Deployment): Promise<Deployment> {
    this.#madeAt.set(deployment.id, this.#ports.clock.now());
    const { stableId, canaryId } = this.#ledger;
    const step = index !== undefined && { index };
    this.#ports.emit({ type: "deployed", purpose, deployment, roles: { stableId, canaryId }, ...step });
    await this.#reader.read(); // guard: read-after-write
    return deployment;
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

/**
 * Whether a refused write may be sent once more with force: only a changed secret blocks versions that served a moment ago.
 * What a restoration brings back was live until this run wrote over it. Stable was where it is part of the live
 * deployment, or of the one right before where that is this rollout's: made by this run, or a split with the version that
 * serves everything now.
 */
function mayBeForced(
  { own, stableId }: Ledger,
  { purpose }: WriteRequest,
  error: ApiError,
  { deployments, live }: Listing,
): boolean {
  if (!error.hasCode(SECRET_CHANGED) || live === undefined) return false;
  if (purpose !== "rollback") return purpose === "restore";
  const before = deployments.find((deployment) => !sameVersions(deployment.versions, live.versions));
  const sole = soleVersion(live);
  const splitWithIt =
    before?.versions.length === 2 && sole !== undefined && shareOf(before, sole) !== undefined;
  const known = before !== undefined && (splitWithIt || own.includes(before.id)) ? [live, before] : [live];
  return known.some((deployment) => shareOf(deployment, stableId) !== undefined);
}
