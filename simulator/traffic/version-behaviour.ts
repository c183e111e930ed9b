import { type Distribution, normal, valueAt } from "../metrics/distribution.ts";
import { CPU_US, WALL_US } from "../metrics/invocations.ts";
import { createRandom } from "../random.ts";

/** How a version behaves. Shares are of its requests, 0 to 1, and no request has two of the faults. */
export interface VersionBehaviour {
  /** Throws, which its user sees as a 500. */
  readonly exceptions: number;
  /** Answers 503, without an exception. */
  readonly serverErrors: number;
  /** Runs into its CPU limit, which its user sees as a 503. */
  readonly exceeded: number;
  /** The client goes away before the answer. */
  readonly canceled: number;
  /** Faults come in bursts of this many requests (1 or more); their share stays what it is. */
  readonly burst: number;
  /** Takes `slowMs` longer, whatever else happens. */
  readonly slow: number;
  readonly slowMs: number;
  /** What it takes otherwise. */
  readonly cpuUs: Distribution;
  readonly wallUs: Distribution;
  /** Whether it shows its version's id, in `x-version-id` and in the body. */
  readonly echo: boolean;
}

export const HEALTHY: VersionBehaviour = {
  exceptions: 0,
  serverErrors: 0,
  exceeded: 0,
  canceled: 0,
  burst: 1,
  slow: 0,
  slowMs: 1000,
  cpuUs: CPU_US,
  wallUs: WALL_US,
  echo: true,
};

export type Fault = "exception" | "server-error" | "exceeded" | "canceled";

/** What becomes of one request. */
export interface Treatment {
  readonly fault: Fault | undefined;
  readonly slowMs: number;
  readonly cpuUs: number;
  /** `slowMs` included. */
  readonly wallUs: number;
  readonly echo: boolean;
}

/** How each version behaves, and the seeded chance that decides by it. */
export class VersionBehaviours {
  readonly #behaviours = new Map<string, VersionBehaviour>();
  readonly #bursts = new Map<string, { readonly fault: Fault; left: number }>();
  readonly #random: () => number;

  constructor(seed = 0xd1a1) {
    this.#random = createRandom(seed).next;
  }

  /** Changes how a version behaves from now on; what isn't named stays. Throws RangeError for impossible shares. */
  set(version: string, changes: Partial<VersionBehaviour>): void {
    const behaviour = { ...this.of(version), ...changes };
    const { exceptions, serverErrors, exceeded, canceled, slow, burst } = behaviour;
    const shares = [
      exceptions,
      serverErrors,
      exceeded,
      canceled,
      slow,
      exceptions + serverErrors + exceeded + canceled,
    ];
    if (shares.some((share) => !(share >= 0 && share <= 1 + 1e-9)) || !(burst >= 1)) {
      throw new RangeError(`This behaviour can't be: ${JSON.stringify(changes)}`);
    }
    this.#behaviours.set(version, behaviour);
    this.#bursts.delete(version);
  }

  of(version: string): VersionBehaviour {
    return this.#behaviours.get(version) ?? HEALTHY;
  }

  next(version: string): Treatment {
    const behaviour = this.of(version);
    const fault = this.#fault(version, behaviour);
    const slowMs = behaviour.slow > 0 && this.#random() < behaviour.slow ? behaviour.slowMs : 0;
    return {
      fault,
      slowMs,
      cpuUs: Math.round(valueAt(behaviour.cpuUs, normal(this.#random))),
      wallUs: Math.round(valueAt(behaviour.wallUs, normal(this.#random))) + slowMs * 1000,
      echo: behaviour.echo,
    };
  }

  #fault(version: string, behaviour: VersionBehaviour): Fault | undefined {
    const burst = this.#bursts.get(version);
    if (burst !== undefined && burst.left > 0) {
      burst.left--;
      return burst.fault;
    }
    const fault = this.#draw(behaviour);
    if (fault !== undefined) this.#bursts.set(version, { fault, left: behaviour.burst - 1 });
    return fault;
  }

  /** Whether a fault begins here: with bursts of b, of the share s, on s / (b − (b − 1)·s) of the free requests. */
  #draw({ exceptions, serverErrors, exceeded, canceled, burst }: VersionBehaviour): Fault | undefined {
    const all = exceptions + serverErrors + exceeded + canceled;
    if (all === 0) return undefined;
    let point = this.#random() * (burst - (burst - 1) * all);
    const shares: readonly (readonly [Fault, number])[] = [
      ["exception", exceptions],
      ["server-error", serverErrors],
      ["exceeded", exceeded],
      ["canceled", canceled],
    ];
    for (const [fault, share] of shares) {
      if (point < share) return fault;
      point -= share;
    }
    return undefined;
  }
}
