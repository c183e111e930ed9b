/**
 * Shows the action at work, without an account: `npm run demo`, or `npm run demo -- SCENARIO`; `list` names them.
 *
 * The committed bundle rolls a Worker out on the simulator while visitors call it. Ends with 1 when
 * something wasn't as the scenario says, and with 2 when it can't be played.
 */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT, readAction } from "../runner/job.ts";
import { counted } from "./claims.ts";
import { type Pace, runScenario } from "./run-scenario.ts";
import { type DemoScenario, SCENARIOS } from "./scenarios.ts";
import { Screen } from "./screen.ts";

const USAGE = `npm run demo -- [SCENARIO] [--hold SECONDS] [--rate REQUESTS-PER-SECOND]

  list         Names these.
${SCENARIOS.map(({ name, about }) => `  ${name.padEnd(13)}${about}`).join("\n")}`;

if (process.argv[2] === "list") {
  console.log(USAGE);
  process.exit(0);
}
const options = readOptions();
if (typeof options === "string") {
  console.error(`${options}\n\n${USAGE}`);
  process.exit(2);
}
if (!existsSync(join(ROOT, readAction(ROOT).runs.main))) {
  console.error("dist/ is missing; build it with npm run build");
  process.exit(2);
}

process.once("SIGINT", () => process.exit(130));
const screen = new Screen();
screen.wide(options.scenario.about, "bold");
screen.wide(
  `Everything is on this machine: dist/index.js as GitHub's runner starts it, and a simulated Cloudflare. Each step is held for ${options.scenario.hold ?? `${options.hold} seconds`}.`,
);
screen.wide();
const { scenario } = options;
const rate = scenario.rate ?? options.rate;
const played = await runScenario(scenario, options, screen);
let held = played.held;
if (scenario.beside !== undefined) {
  screen.wide();
  screen.wide(scenario.beside.about, "bold");
  screen.wide();
  const other = await runScenario(scenario.beside, options, screen);
  held &&= other.held;
  const failed = (seconds: number) =>
    counted(Math.round((seconds * rate * (scenario.shares[0] ?? 0)) / 100), "failed request");
  screen.wide();
  screen.wide("Beside each other", "bold");
  for (const [name, { seconds }] of [
    [scenario.inputs?.["checks"], played],
    [scenario.beside.inputs?.["checks"], other],
  ] as const)
    screen.wide(
      `  ${name}: ${seconds.toFixed(1)} s, which is ${failed(seconds)} at ${rate} visitors a second`,
    );
}
process.exitCode = held ? 0 : 1;

/** A sentence where something is wrong. */
function readOptions(): (Pace & { scenario: DemoScenario }) | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { hold: { type: "string", default: "5" }, rate: { type: "string", default: "150" } },
    });
    const [name = "rollout", ...more] = positionals;
    const scenario = SCENARIOS.find((each) => each.name === name);
    if (scenario === undefined || more.length > 0)
      return `${JSON.stringify(positionals.join(" "))} is not a scenario`;
    return { scenario, hold: whole("hold", values.hold, 1, 60), rate: whole("rate", values.rate, 10, 1_000) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`--${name} ${JSON.stringify(text)}: write a whole number from ${least} to ${most}`);
}
