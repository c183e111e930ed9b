import { sameVersions, shareOf, soleVersion } from "../deployment.ts";
import { liveOf } from "../deployments/listing.ts";
import { describeUnanswered } from "../describe.ts";
import { ApiError, FencedError, isUnknownVersion, OutOfTimeError } from "../errors.ts";
import { fulfils, type Intent } from "../ledger-state.ts";
import type { Deployment, NewDeployment, Purpose } from "../model.ts";
import type { WritingSession } from "./session.ts";

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

/** How long ago this process learnt that it had made the deployment, in ms; Infinity for another's. */
export function ageOf({ madeAt, ports }: WritingSession, { id }: Deployment): number {
  return ports.clock.now() - (madeAt.get(id) ?? Number.NEGATIVE_INFINITY);
}

/**
 * Creates one deployment between two reads of the list, unless the same split was sent before and turns out to have been
 * made. It is sent again only when it is proven not to be made, or presumed lost: then both may come; and once more with
 * force where only a changed secret keeps it from going back.
 *
 * @param from the live deployment that it was decided on, of ours, by a fresh read
 * @returns what it made, as it was answered; why it did not happen, or is presumed lost and may still come late, and
 *   isn't sent again; undefined where nothing was sent: another deployment is live than it was decided on
 * @throws as `ListingReader.read` when the list can't be read, so that nobody knows what is live;
 *   OutOfTimeError and Cancelled, when anything was sent: then it is open in the ledger; FencedError before
 */
export async function write(
  rollout: WritingSession,
  request: WriteRequest,
  from: Deployment,
): Promise<Deployment | ApiError | undefined> {
  const { ports, reader } = rollout;
  const written = await tryWrite(rollout, request, from);
  // guard: force-back
  if (!(written instanceof ApiError) || !mayBeForced(rollout, request, written)) return written;
  ports.emit({ type: "forced", error: written });
  const forced = { ...request, deployment: { ...request.deployment, force: true } };
  return tryWrite(rollout, forced, liveOf(await reader.fresh()));
}

async function tryWrite(
  rollout: WritingSession,
  request: WriteRequest,
  from: Deployment,
): Promise<Deployment | ApiError | undefined> {
  const { budget, ledger, ports, reader } = rollout;
  const open = ledger.openIntentOf(request.deployment);
  const found = open && (await lookForWrite(rollout, open));
  if (found) return verify(rollout, request, found);
  for (let attempt = 1; ; attempt += 1) {
    const { live, deployments } = reader.listing;
    // guard: own-beneath
    if (live === undefined || !ledger.owns(live) || live.id !== from.id) return undefined;
    budget.throwIfOutOfTime();

    const intent = ledger.intend(request.deployment, live, deployments);
    if (ports.fenced()) {
      ledger.notMade(intent);
      throw new FencedError();
    }
    const sent = await send(rollout, request.deployment, intent);
    if (!(sent instanceof ApiError)) return verify(rollout, request, sent);

    const { retry, write } = sent.facts;
    const proven = write === "not-made";
    // In a first step the canary may be so new that it isn't known yet.
    const isNew = ledger.state.own.length === 0 && request.purpose !== "rollback" && isUnknownVersion(sent);
    const again =
      attempt < (isNew ? NEW_VERSION_TRIES : MAX_TRIES) &&
      (retry || isNew) &&
      (!proven || (await waited(rollout, sent, attempt)));
    if (!again) return sent;
    if (proven) await reader.read();
  }
}

/**
 * Looks in the list for a write whose answer never came: the deployment, or undefined after the list has
 * lacked it long enough. The ledger knows of it then. After a cancel, which cuts waiting short, only
 * its appearance counts.
 *
 * @throws OutOfTimeError before it is sure; as `ListingReader.read`
 */
export async function lookForWrite(rollout: WritingSession, intent: Intent): Promise<Deployment | undefined> {
  const { budget, ledger, ports, presumedLostAfterMs, reader } = rollout;
  const { cancel, clock, emit } = ports;
  let lackedSince: number | undefined;
  for (;;) {
    const listing = await reader.read();
    if (!ledger.open.includes(intent)) {
      const found = listing.deployments.find(
        (each) => fulfils(each, intent) && ledger.state.own.includes(each.id),
      );
      if (found === undefined) throw new Error("a write that was made is in the list");
      emit({ type: "resolved", deployment: found });
      return found;
    }
    lackedSince ??= listing.readAt;
    const lackedMs = clock.now() - lackedSince;
    // guard: presumed-lost-after
    if (lackedMs >= presumedLostAfterMs && !cancel.aborted) {
      ledger.presumeLost(intent, clock.now());
      emit({ type: "resolved", lackedMs });
      return undefined;
    }
    if (budget.left(lackedSince) <= 0) throw new OutOfTimeError(describeUnanswered(intent));
    const due = cancel.aborted ? RESOLVE_POLL_MS : Math.max(1, presumedLostAfterMs - lackedMs);
    await budget.pause(Math.min(RESOLVE_POLL_MS, due, budget.left(lackedSince)));
  }
}

/** @returns what it made; why it is proven not to be made, or is presumed lost */
async function send(
  rollout: WritingSession,
  deployment: NewDeployment,
  intent: Intent,
): Promise<Deployment | ApiError> {
  const { ledger, ports, reader } = rollout;
  try {
    const made = reader.add(await post(rollout, deployment));
    ledger.confirm(made, intent);
    return made;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.facts.write === "not-made") {
      ledger.notMade(intent);
      return error;
    }
    ports.emit({ type: "unknown-outcome", error }); // guard: unknown-outcome
    return (await lookForWrite(rollout, intent)) ?? error;
  }
}

/** The request itself. A cancel leaves it a moment to be answered: what it did matters more than the time. */
async function post({ budget, ports }: WritingSession, deployment: NewDeployment): Promise<Deployment> {
  const { api, cancel, clock } = ports;
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

async function verify(
  { madeAt, ports, reader, roles }: WritingSession,
  { purpose, index }: WriteRequest,
  deployment: Deployment,
): Promise<Deployment> {
  madeAt.set(deployment.id, ports.clock.now());
  ports.emit({ type: "deployed", purpose, deployment, roles, ...(index !== undefined && { index }) });
  await reader.read(); // guard: read-after-write
  return deployment;
}

/** Waits before the same write is sent again; false when there isn't the time. */
async function waited({ budget, ports }: WritingSession, error: ApiError, attempt: number): Promise<boolean> {
  const { clock, emit, random } = ports;
  const backoff = 1_000 * 2 ** (attempt - 1) * (0.5 + random() / 2);
  const throttled = budget.throttledFor(error, backoff, clock.now());
  const waitMs = throttled ?? Math.max(backoff, error.facts.retryAfterMs ?? 0);
  if (throttled === undefined && waitMs > budget.left()) return false;
  emit({ type: "retry", what: "the deployment", error, attempt, waitMs });
  await budget.pause(waitMs);
  return true;
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
  { ledger, reader, roles: { stableId } }: WritingSession,
  { purpose }: WriteRequest,
  error: ApiError,
): boolean {
  const { deployments, live } = reader.listing;
  if (!error.hasCode(SECRET_CHANGED) || live === undefined) return false;
  if (purpose !== "rollback") return purpose === "restore";
  const before = deployments.find((deployment) => !sameVersions(deployment.versions, live.versions));
  const sole = soleVersion(live);
  const splitWithIt =
    before?.versions.length === 2 && sole !== undefined && shareOf(before, sole) !== undefined;
  const known =
    before !== undefined && (splitWithIt || ledger.state.own.includes(before.id)) ? [live, before] : [live];
  return known.some((deployment) => shareOf(deployment, stableId) !== undefined);
}
