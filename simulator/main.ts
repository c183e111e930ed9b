/** The simulator as a program: `node simulator/main.ts [--port N] [--traffic-port N] [--script NAME] [--token TOKEN] [--time-scale N]`. */
import { parseArgs } from "node:util";
import { startSimulator } from "./server.ts";
import { setUpWorker } from "./set-up-worker.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    "traffic-port": { type: "string", default: "0" },
    script: { type: "string", default: "my-worker" },
    token: { type: "string", default: "simulator-token" },
    "time-scale": { type: "string", default: "1" },
  },
});

const simulator = await startSimulator({
  port: port("port"),
  trafficPort: port("traffic-port"),
  token: values.token,
  timeScale: timeScale(),
});
const { script, stable, canary } = setUpWorker(simulator.cloud, { script: values.script });

console.log(`A local Cloudflare with the Worker ${script}; Ctrl-C ends it.

stable   ${stable.id}  100 %
canary   ${canary.id}  uploaded, not deployed
traffic  ${simulator.trafficUrl}/${script}/

${Object.entries(simulator.env)
  .map(([name, value]) => `export ${name}=${value}`)
  .join("\n")}
`);

process.once("SIGINT", () => void simulator.close());
process.once("SIGTERM", () => void simulator.close());

function port(name: "port" | "traffic-port"): number {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value;
  console.error(`--${name} ${JSON.stringify(values[name])}: must be a whole number from 0 to 65535`);
  process.exit(2);
}

function timeScale(): number {
  const value = Number(values["time-scale"]);
  if (value > 0 && Number.isFinite(value)) return value;
  console.error(`--time-scale ${JSON.stringify(values["time-scale"])}: must be a number above 0`);
  process.exit(2);
}
