import { CANARY, type Scenario, STABLE, setUpScenario } from "../support/scenario-run.ts";
import { START } from "../support/shared-time.ts";

export const MINUTE = 60_000;

/** The canary was uploaded long enough ago for deployments of the last 50 minutes. */
export function setOldStage(serverAheadMs = 0): Promise<Scenario> {
  return setUpScenario({ serverAheadMs, canary: { at: START + serverAheadMs - 50 * MINUTE } });
}

/** An earlier run of this rollout got so far. */
export function earlier(scenario: Scenario, share: number, agoMs: number, order = [STABLE, CANARY]): void {
  const shareOf = (id: string) => (id === CANARY ? share : 100 - share);
  scenario.foreign(
    order.map((id) => [id, shareOf(id)] as const),
    {
      source: "api",
      message: `canary ca7a4700 ${share}% 1/3 run 12345678901.1: fix: carts`,
      at: scenario.cloud.now() - agoMs,
    },
  );
}
