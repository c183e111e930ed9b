import { onTestFinished } from "vitest";
import { createRandom } from "../../simulator/random.ts";
import { createSimulatedWorkers } from "../../simulator/traffic/simulated-workers.ts";
import { createSteadyTraffic, inProcess } from "../../simulator/traffic/steady-traffic.ts";
import { Traffic } from "../../simulator/traffic/traffic.ts";
import type { VersionBehaviour } from "../../simulator/traffic/version-behaviour.ts";
import type { Scenario } from "./scenario-run.ts";

/**
 * People who visit the scenario's Worker until the test ends.
 *
 * @param canary its id is enough
 * @param tickMs how often they come, in ms; rarely is quick, often tells of moments
 * @param script the Worker that they visit
 * @param clients from how many addresses
 */
export function visit(
  { cloud, time, canary }: Pick<Scenario, "cloud" | "time"> & { readonly canary: { readonly id: string } },
  perSecond: number,
  behaviour: Partial<VersionBehaviour>,
  { tickMs = 50, script = "my-worker", clients = 1_000 } = {},
): void {
  const workers = createSimulatedWorkers({ seed: 7 });
  workers.setBehaviour(canary.id, behaviour);
  const traffic = new Traffic({ cloud, random: createRandom(7).next, serve: workers.serve });
  const gone = new AbortController();
  onTestFinished(() => gone.abort());
  const send = inProcess(traffic);
  void createSteadyTraffic({ send, clock: time, perMinute: perSecond * 60, tickMs, script, clients }).run({
    signal: gone.signal,
  });
}
