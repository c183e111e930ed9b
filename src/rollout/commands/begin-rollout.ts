import type { DeploymentReader } from "../deployments/index.ts";
import { notStarted } from "../end/index.ts";
import { cutMessage } from "../marker.ts";
import type { Deployment } from "../model.ts";
import type { Ending } from "../outcome.ts";
import type { Ports } from "../ports.ts";
import type { RolloutRequest } from "../request.ts";
import type { ActiveRollout } from "../write/index.ts";
import { Ledger, Writer } from "../write/index.ts";

/** What is taken over. */
export interface Start {
  readonly stableId: string;
  readonly canaryId: string;
  readonly live: Deployment;
  readonly message: string;
}

/** Takes over the live deployment: from here on post knows of this run. Where it can't be told, nothing is begun. */
export function beginRollout(
  ports: Ports,
  reader: DeploymentReader,
  { triggeredBy, run, scriptName, codeUpdate }: RolloutRequest,
  { stableId, canaryId, live, message: whole }: Start,
): ActiveRollout | Ending {
  const message = cutMessage(whole);
  let ledger: Ledger;
  try {
    ledger = Ledger.open(ports.state, { stableId, canaryId, adopted: live, message });
  } catch (error) {
    return notStarted(error, reader);
  }
  ports.emit({ type: "takeover", live, stableId, canaryId });
  return {
    ports,
    ledger,
    reader,
    writer: new Writer(ports, reader, ledger),
    scriptName,
    codeUpdate,
    annotations: { message, triggeredBy, run },
  };
}
