import { shareOf } from "../deployment.ts";
import { ListingReader } from "../deployments/listing-reader.ts";
import type { Target } from "../deployments/version-roles.ts";
import { FencedError } from "../errors.ts";
import { deploymentRef, LATE_WRITE_MS, type LedgerState, PRESUMED_LOST_AFTER_MS } from "../ledger-state.ts";
import { cutMessage } from "../marker.ts";
import type { RolloutRequest } from "../model.ts";
import type { Ports } from "../ports.ts";
import { READ_BUDGET_MS, RetryBudget, ROLLBACK_BUDGET_MS } from "../retry.ts";
import { Ledger } from "./ledger.ts";

/** What every run works with, main's and post's. Before it has adopted the live deployment it can only read. */
export interface Session {
  readonly ports: Ports;
  readonly request: RolloutRequest;
  readonly budget: RetryBudget;
  readonly reader: ListingReader;
  /** Which version is which, as far as it is known: for the outputs. */
  readonly roles: { stableId?: string; canaryId?: string };
  readonly ledger?: Ledger;
}

/** A session that has adopted the live deployment: post knows of it, so it may write. */
export interface WritingSession extends Session {
  readonly roles: { stableId: string; canaryId: string };
  readonly ledger: Ledger;
  /** When each deployment was known to be made by this process, on the local clock. */
  readonly madeAt: Map<string, number>;
  /** How long the list must have lacked a write before it is presumed lost, in ms. */
  readonly presumedLostAfterMs: number;
}

export function openSession(ports: Ports, request: RolloutRequest): Session {
  const budget = new RetryBudget(ports, request.command === "rollback" ? ROLLBACK_BUDGET_MS : READ_BUDGET_MS);
  return { ports, request, budget, reader: new ListingReader(ports, budget), roles: {} };
}

export function hasAdopted(session: Session): session is WritingSession {
  return session.ledger !== undefined;
}

/**
 * Adopts the live deployment: from here on the post step knows of this run.
 *
 * @param message what the deployments' messages say behind the marker
 * @throws Error when that can't be saved; FencedError
 */
export function adopt(session: Session, target: Target, message: string): WritingSession {
  const { ports } = session;
  if (ports.fenced()) throw new FencedError();
  const { live, stableId, canaryId } = target;
  const adopted = deploymentRef(live);
  const state: LedgerState = {
    ended: false,
    stableId,
    canaryId,
    message: cutMessage(message),
    adopted,
    expected: adopted,
    canaryWasLive: shareOf(live, canaryId) !== undefined,
    own: [],
    intents: [],
  };
  ports.state.save(state);
  ports.emit({ type: "adopted", live, stableId, canaryId });
  return writing(session, state, PRESUMED_LOST_AFTER_MS);
}

/** Goes on, in post, with what main had saved. */
export function reopenInPost(session: Session, state: LedgerState): WritingSession {
  return writing(session, state, LATE_WRITE_MS);
}

function writing(session: Session, state: LedgerState, presumedLostAfterMs: number): WritingSession {
  const { ports, reader } = session;
  const { stableId, canaryId } = state;
  const ledger = new Ledger(ports.state, state);
  reader.known = ledger;
  return Object.assign(session, {
    roles: Object.assign(session.roles, { stableId, canaryId }),
    ledger,
    madeAt: new Map<string, number>(),
    presumedLostAfterMs,
  });
}
