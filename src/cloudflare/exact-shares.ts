import { parseMarker } from "../rollout/marker.ts";
import type { Deployment, VersionShare } from "../rollout/model.ts";
import { complement } from "../values/percent.ts";

/**
 * A deployment with the shares that it has, where an answer shows them rounded to one decimal: those of its
 * marker, else two that total 100. Whether Cloudflare rounds isn't documented.
 */
export function withExactShares(deployment: Deployment): Deployment {
  const { versions, message = "" } = deployment;
  const marker = parseMarker(message);
  const [a, b] = versions;
  if (a === undefined || b === undefined || versions.length > 2 || !versions.every(isRounded))
    return deployment;
  const marked =
    marker?.kind === "canary"
      ? versions.find(({ versionId }) => versionId.startsWith(marker.canary8))
      : undefined;
  const [known, percent] =
    marker?.kind === "canary" && marked && Math.abs(marked.percentage - oneDecimal(marker.percent)) < 0.005
      ? [marked, marker.percent]
      : a.percentage < b.percentage
        ? [a, a.percentage]
        : [b, b.percentage];
  const total = a.percentage + b.percentage;
  if (Math.abs(total - 100) > 0.105 || (known.percentage === percent && Math.abs(total - 100) < 0.005))
    return deployment;
  const share = (version: VersionShare) => (version === known ? percent : complement(percent));
  return {
    ...deployment,
    versions: versions.map((version) => ({ ...version, percentage: share(version) })),
  };
}

function isRounded({ percentage }: VersionShare): boolean {
  return Math.abs(percentage - oneDecimal(percentage)) < 1e-9;
}

function oneDecimal(percent: number): number {
  return Math.round(percent * 10) / 10;
}
