import { type Simulator, startSimulator } from "../../simulator/server.ts";
import { setUpWorker, type WorkerSetup } from "../../simulator/set-up-worker.ts";

/** A simulated account of its own for one run. */
export interface World extends WorkerSetup {
  readonly simulator: Simulator;
}

const DAY_MS = 86_400_000;

/**
 * Stable has served everything for a month, the canary is uploaded: what is deployed next may be dated back.
 *
 * @param deployments length of the list of deployments, at least 1
 */
export async function createWorld(deployments = 1): Promise<World> {
  const simulator = await startSimulator({
    readings: { listLength: 100, listParameters: "honoured", listLag: "none" },
    settings: { rateLimit: { requests: 1_000_000, windowMs: 300_000 } },
  });
  const { cloud } = simulator;
  const scene = setUpWorker(cloud, { ageMs: 30 * DAY_MS, canary: { at: cloud.now() - 29 * DAY_MS } });
  for (let count = 1; count < deployments; count += 1) {
    cloud.deployForeign(scene.script, scene.stable.id, { message: `deployment ${count}` });
  }
  return { simulator, ...scene };
}

/** The canary's live share. */
export function canaryShare({ simulator, script, canary }: World): number {
  const shares = simulator.cloud.live(script)?.json.versions ?? [];
  return shares.find(({ version_id }) => version_id === canary.id)?.percentage ?? 0;
}
