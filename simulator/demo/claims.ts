/** What every scenario has to show, whatever it shows. */

import type { JsonDeployment } from "../account/model.ts";
import type { Claim, DemoResult } from "./harness.ts";
import type { Sample } from "./visitors.ts";

/** So many standard deviations apart, and a measured share is no longer chance. */
const SIGMAS = 5;

/** The action deployed these shares of the canary, in this order, and nothing else. */
export function sharesDeployed(result: DemoResult, expected: readonly number[]): Claim {
  const shares = made(result).map((deployment) => shareIn(deployment, result.harness.worker.canary.id));
  return {
    text: `the action made ${counted(shares.length, "deployment")}: canary at ${shares.map((share) => percent(share / 100)).join(", ")}`,
    held: shares.join() === expected.join(),
  };
}

/** Each deployment of the action had the share of the requests that it asked for. */
export function sharesMeasured(result: DemoResult): Claim {
  const { visitors, worker } = result.harness;
  const steps = made(result).map((deployment) => {
    const sample = visitors.under(deployment.id);
    const asked = shareIn(deployment, worker.canary.id);
    return {
      asked,
      measured: fractionOf(sample, worker.canary.id),
      within: fits(sample, worker.canary.id, asked),
    };
  });
  const shown = steps
    .map(({ asked, measured }) => `${percent(measured)} at ${percent(asked / 100)}`)
    .join(", ");
  return {
    text: `the visitors met the canary in the share that was asked for: ${shown}`,
    held: steps.length > 0 && steps.every(({ within }) => within),
  };
}

export function nobodyNoticed({ harness: { visitors } }: DemoResult): Claim {
  const { total, failed } = visitors.all;
  return {
    text: `${counted(total, "request")} of visitors, ${failed} of them failed`,
    held: total > 0 && failed === 0,
  };
}

/** From the deployment of the first step to that of the rollback, in seconds of the server's time; NaN without one. */
export function secondsToStable({ simulator, worker }: DemoResult["harness"]): number {
  const ours = simulator.requestLog.deployments.filter(({ by }) => by === "request");
  const step = ours[0]?.at ?? Number.NaN;
  const rollback = ours.find(({ deployment }) => shareIn(deployment, worker.canary.id) === 0);
  return ((rollback?.at ?? Number.NaN) - step) / 1_000;
}

export function stoppedWithin({ harness }: DemoResult, most: number): Claim {
  const seconds = secondsToStable(harness);
  return {
    text: `${seconds.toFixed(1)} seconds after the first step stable had all traffic again`,
    held: seconds <= most,
  };
}

/** Fewer than this part (0–1) of the visitors' requests failed, though some did. */
export function fewNoticed({ harness: { visitors } }: DemoResult, most: number, atOnce: string): Claim {
  const { total, failed } = visitors.all;
  return {
    text: `${failed} of ${counted(total, "request")} of visitors failed (${percent(failed / total)}); at 100 % it would have been ${atOnce}`,
    held: failed > 0 && failed / total < most,
  };
}

/** The outputs say what is live, and the job fails when it should. */
export function outputsTrue(
  { harness, outputs, code }: DemoResult,
  status: string,
  succeeds: boolean,
): Claim {
  const live = harness.simulator.cloud.live(harness.worker.script);
  return {
    text: `status is ${outputs["status"]}, the job ${code === 0 ? "succeeds" : "fails"}, and deployment-id is what is live`,
    held: outputs["status"] === status && (code === 0) === succeeds && outputs["deployment-id"] === live?.id,
  };
}

export function callsCounted({ harness: { simulator } }: DemoResult): Claim {
  const { requests, writes } = simulator.requestLog;
  const reads = requests.length - writes.length;
  return {
    text: `${counted(requests.length, "request")} to Cloudflare's API in all: ${counted(reads, "read")} and ${counted(writes.length, "write")}`,
    held: requests.every(({ status }) => status === 200),
  };
}

/** What the action deployed, oldest first. */
function made({ harness: { simulator } }: Pick<DemoResult, "harness">): readonly JsonDeployment[] {
  return simulator.requestLog.deployments
    .filter(({ by }) => by === "request")
    .map(({ deployment }) => deployment);
}

/** 0 to 100. */
export function shareIn({ versions }: JsonDeployment, versionId: string): number {
  return versions.find(({ version_id }) => version_id === versionId)?.percentage ?? 0;
}

/** 0 to 1. */
export function fractionOf({ served, total }: Sample, versionId: string): number {
  return total === 0 ? 0 : (served[versionId] ?? 0) / total;
}

/** `12.5 %`, with a space that no line is broken at. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}\u00a0%`;
}

/** `1 read`, `2 reads`. */
export function counted(count: number, what: string): string {
  return `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
}

function fits(sample: Sample, versionId: string, asked: number): boolean {
  const p = asked / 100;
  const spread = Math.sqrt((p * (1 - p)) / Math.max(1, sample.total));
  return sample.total > 0 && Math.abs(fractionOf(sample, versionId) - p) <= SIGMAS * spread;
}
