import type { Target } from "../deployments/identify.ts";
import { DeploymentReader } from "../deployments/reader.ts";
import { FencedError } from "../errors.ts";
import { cutMessage } from "../marker.ts";
import type { Ports, SettleState } from "../ports.ts";
import type { RolloutRequest } from "../request.ts";
import { READ_BUDGET_MS, RetryBudget, ROLLBACK_BUDGET_MS } from "../retry.ts";
import { LATE_WRITE_MS } from "./intents.ts";
import { Ledger } from "./ledger.ts";
import { Writer } from "./write-deployment.ts";

/** What every run works with, main's and post's. Before it has adopted the live deployment it can only read. */
export interface Session {
  readonly ports: Ports;
  readonly request: RolloutRequest;
  readonly budget: RetryBudget;
  readonly reader: DeploymentReader;
  /** Which version is which, as far as it is known: for the outputs. */
  readonly known: { stableId?: string; canaryId?: string };
  readonly ledger?: Ledger;
}

/** A session that has adopted the live deployment: post knows of it, so it may write. */
export interface Rollout extends Session {
  readonly ledger: Ledger;
  readonly writer: Writer;
}

export function openSession(ports: Ports, request: RolloutRequest): Session {
  const budget = new RetryBudget(ports, request.command === "rollback" ? ROLLBACK_BUDGET_MS : READ_BUDGET_MS);
  return { ports, request, budget, reader: new DeploymentReader(ports, budget), known: {} };
}

export function hasAdopted(session: Session): session is Rollout {
  return session.ledger !== undefined;
}

/**
 * Adopts the live deployment: from here on the post step knows of this run.
 *
 * @param message what the deployments' messages say behind the marker
 * @throws Error when that can't be saved; FencedError
 */
export function adopt(session: Session, target: Omit<Target, "listing">, message: string): Rollout {
  const { ports, budget, reader } = session;
  if (ports.fenced()) throw new FencedError();
  const { live, stableId, canaryId } = target;
  const ledger = Ledger.open(ports.state, target, cutMessage(message));
  ports.emit({ type: "takeover", live, stableId, canaryId });
  reader.known = ledger;
  Object.assign(session.known, { stableId, canaryId });
  return Object.assign(session, { ledger, writer: new Writer(ports, reader, ledger, budget) });
}

/** Goes on, in post, with what main had saved. */
export function resume(session: Session, state: SettleState): Rollout {
  const { ports, budget, reader, request } = session;
  const ledger = Ledger.resume(ports.state, state, request.run);
  reader.known = ledger;
  const writer = new Writer(ports, reader, ledger, budget, LATE_WRITE_MS);
  return Object.assign(session, { ledger, writer });
}
