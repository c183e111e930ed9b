import type { DeploymentReader } from "../deployments/reader.ts";
import type { CodeUpdate, RunRef } from "../model.ts";
import type { Ports } from "../ports.ts";
import type { Ledger } from "./ledger.ts";
import type { Writer } from "./write-deployment.ts";

/** What a run works with once it has adopted the live deployment. */
export interface ActiveRollout {
  readonly ports: Ports;
  readonly ledger: Ledger;
  readonly reader: DeploymentReader;
  readonly writer: Writer;
  readonly scriptName: string;
  /** What the workflow says; undefined: as each deployment needs it. */
  readonly codeUpdate: CodeUpdate | undefined;
  /** What every deployment of this run says of itself. */
  readonly annotations: {
    readonly message: string;
    readonly triggeredBy: string;
    readonly run: RunRef;
  };
}
