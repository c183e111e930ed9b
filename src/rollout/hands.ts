import { Ledger } from "./ledger.ts";
import type { Lookout } from "./lookout.ts";
import type { RunRef } from "./marker.ts";
import type { Deployment } from "./model.ts";
import type { Ports } from "./ports.ts";
import type { RolloutRequest } from "./request.ts";
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

/** Takes over the live deployment: from here on post knows of this run. */
export function takeOver(
  ports: Ports,
  lookout: Lookout,
  { triggeredBy, run, scriptName }: RolloutRequest,
  start: { stableId: string; canaryId: string; live: Deployment; message: string },
): Hands {
  const { live, message, ...ids } = start;
  const ledger = Ledger.open(ports.state, { ...ids, adopted: live, message });
  ports.emit({ type: "takeover", live, ...ids });
  return {
    ports,
    ledger,
    lookout,
    writer: new Writer(ports, lookout, ledger),
    scriptName,
    stamp: { message, triggeredBy, run },
  };
}
