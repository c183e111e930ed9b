import { counted } from "./claims.ts";
import type { Claim, DemoResult } from "./harness.ts";
import type { Screen } from "./screen.ts";

/** Room for an output's name. */
const NAME = 16;
/** Room for two versions and their shares. */
const SPLIT = 28;

/** Prints the outputs, Cloudflare's list, and what was shown. @returns whether every claim held */
export function printResults(screen: Screen, result: DemoResult, claims: readonly Claim[]): boolean {
  screen.wide();
  screen.wide("Outputs", "bold");
  for (const [name, value] of Object.entries(result.outputs)) {
    const shown = name === "report" ? describeReport(value) : value || "(empty)";
    screen.wide(`  ${name.padEnd(NAME)}${shown}`, undefined, NAME);
  }
  screen.wide();
  screen.wide("Cloudflare's list of deployments, newest first", "bold");
  const { simulator, worker } = result.harness;
  for (const { json } of simulator.cloud.deployments(worker.script)) {
    const shares = json.versions.map((share) => `${share.version_id.slice(0, 8)} ${share.percentage} %`);
    const message = json.annotations?.["workers/message"] ?? "";
    screen.wide(`  ${json.created_on.slice(11, 19)}  ${shares.join(", ").padEnd(SPLIT)}  ${message}`);
  }
  screen.wide();
  screen.wide("What was shown", "bold");
  for (const { text, held } of claims) {
    screen.wide(`  ${held ? "✓" : "✗"} ${text}`, held ? "green" : "red", 2);
  }
  return claims.every(({ held }) => held);
}

function describeReport(text: string): string {
  const { plan, deployments } = JSON.parse(text) as { plan?: unknown; deployments: readonly unknown[] };
  const parts = [plan === undefined ? "no plan" : "the plan", counted(deployments.length, "deployment")];
  return `JSON of ${text.length.toLocaleString("en")} characters: ${parts.join(", ")}`;
}
