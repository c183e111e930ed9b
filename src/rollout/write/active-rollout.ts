import type { Lookout } from "../deployments/reader.ts";
import { notBegun } from "../end/cancel-and-failure.ts";
import { cutMessage, type RunRef } from "../marker.ts";
import type { Deployment } from "../model.ts";
import type { Ending } from "../outcome.ts";
import type { Ports } from "../ports.ts";
import type { RolloutRequest } from "../request.ts";
import { Ledger } from "./ledger.ts";
import { Writer } from "./writer.ts";

/** What a run works with once it has taken over a live deployment. */
export interface Hands {
  readonly ports: Ports;
  readonly ledger: Ledger;
  readonly lookout: Lookout;
  readonly writer: Writer;
  readonly scriptName: string;
  /** What every deployment of this run says of itself. */
  readonly stamp: {
    readonly message: string;
    readonly triggeredBy: string;
    readonly run: RunRef;
  };
}

/** What is taken over. */
export interface Start {
  readonly stableId: string;
  readonly canaryId: string;
  readonly live: Deployment;
  readonly message: string;
}

/** Takes over the live deployment: from here on post knows of this run. Where it can't be told, nothing is begun. */
export function takeOver(
  ports: Ports,
  lookout: Lookout,
  { triggeredBy, run, scriptName }: RolloutRequest,
  { stableId, canaryId, live, message: whole }: Start,
): Hands | Ending {
  const message = cutMessage(whole);
  let ledger: Ledger;
  try {
    ledger = Ledger.open(ports.state, { stableId, canaryId, adopted: live, message });
  } catch (error) {
    return notBegun(error, lookout);
  }
  ports.emit({ type: "takeover", live, stableId, canaryId });
  return {
    ports,
    ledger,
    lookout,
    writer: new Writer(ports, lookout, ledger),
    scriptName,
    stamp: { message, triggeredBy, run },
  };
}
