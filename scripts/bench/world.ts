import { type Simulator, startSimulator } from "../../simulator/server.ts";
import { setUpWorker, type WorkerSetup } from "../../simulator/set-up-worker.ts";

/** A simulated account of its own for one run. */
export interface World extends WorkerSetup {
  readonly simulator: Simulator;
}

/**
 * Stable serves everything, the canary is uploaded.
 *
 * @param deployments length of the list of deployments, at least 1
 */
export async function createWorld(deployments = 1): Promise<World> {
  const simulator = await startSimulator({
    readings: { listLength: 100, listParameters: "honoured", listLag: "none" },
    settings: { rateLimit: { requests: 1_000_000, windowMs: 300_000 } },
  });
  const { cloud } = simulator;
  const scene = setUpWorker(cloud);
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
