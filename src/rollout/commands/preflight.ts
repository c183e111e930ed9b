import { formatDuration } from "../../values/duration.ts";
import { ProblemError } from "../../values/problems.ts";
import { soleVersion } from "../deployment.ts";
import { understoodLive } from "../deployments/listing.ts";
import { readBackToStart, stableForStart, type Target } from "../deployments/version-roles.ts";
import { short } from "../describe.ts";
import { ApiError, isUnknownVersion } from "../errors.ts";
import type { Plan } from "../events.ts";
import type { Position, RolloutRequest, Version, VersionSummary } from "../model.ts";
import type { RemainingRollout } from "../ports.ts";
import { readAtOnce } from "../retry.ts";
import { nextOpening } from "../schedule/window.ts";
import { positionOf } from "../steps/decide.ts";
import type { Session } from "../write/session.ts";
import type { ResolvedVersions } from "./resolve-versions.ts";

export const STABLE_UNKNOWN = "No earlier deployment shows which version was stable before the canary";
/** For so long, in ms, a version that was uploaded a moment ago may be unknown. */
const NEW_VERSION_WAIT_MS = 30_000;

/**
 * Checks all else that can be checked before the first write, and tells the plan.
 *
 * @returns a rollout that may begin. Stable is the canary itself only where that serves everything, nothing is left to
 *   watch and no earlier deployment shows another version
 * @throws ProblemError with every problem
 */
export async function preflight(
  session: Session,
  { deployable, canary, stable: givenStable }: ResolvedVersions,
): Promise<Target & { readonly message: string }> {
  const { ports, request, reader, budget } = session;
  const { api } = ports;
  const problems: string[] = [];
  const live = understoodLive(reader.listing);
  const stableId = await stableForStart(reader, canary.id, givenStable?.id, request.onConflict);
  const { schedule } = request;
  const now = api.serverNow();
  const position = positionOf(live, canary.id, request, now);
  const span = timeToGo(position, request);
  const arrivedForGood = soleVersion(live) === canary.id && span.longest === 0;
  const stable = deployable.find(({ id }) => id === stableId);
  const remaining: RemainingRollout = {
    schedule,
    firstStep: span.watching ? position.step : position.step + 1,
    live,
    share: position.share ?? 0,
    stableId,
    canaryId: canary.id,
    now,
    preview: request.dryRun,
  };
  const [findings, before, after] = arrivedForGood
    ? []
    : await readAtOnce(
        budget.read("what the checks need", async (options) => ports.judge.preflight?.(remaining, options)),
        stable && readVersion(session, stable),
        stable && readVersion(session, canary),
      );
  if (!arrivedForGood) {
    if (stableId === undefined) problems.push(`${STABLE_UNKNOWN}: set stable-version.`);
    else if (stable === undefined)
      problems.push(
        `Stable ${stableId} is live but not deployable any more (only the latest 100 uploads are), so no split with it and no rollback to it can be made.`,
      );
    else if (before !== undefined && after !== undefined) problems.push(...incompatibilities(before, after));
  }
  const notes = windowNote(request, span.begins, now);
  const warnings: string[] = [];
  // A tick runs one step: only a rollout has to fit into its job.
  if (request.command === "rollout" && request.jobLimitMs !== undefined) {
    const limit = formatDuration(request.jobLimitMs);
    if (span.least > request.jobLimitMs)
      problems.push(
        `The schedule takes at least ${formatDuration(span.least)} more, and a job on this runner ends after ${limit}: shorten the holds${request.window === undefined ? "" : ", widen the window"}, or run command: advance from a cron trigger.`,
      );
    else if (span.longest > request.jobLimitMs)
      warnings.push(
        `The holds may take ${formatDuration(span.longest)} at their longest, and a job on this runner ends after ${limit}.`,
      );
  }
  problems.push(...(findings?.problems ?? []));
  notes.push(...(findings?.notes ?? []));
  if (problems.length > 0) throw new ProblemError(problems);

  warnings.push(...(findings?.warnings ?? []));
  for (const text of warnings) ports.emit({ type: "warning", text });
  await readBackToStart(reader, canary.id);
  const target = { live, canaryId: canary.id, stableId: stableId ?? canary.id };
  // What only reads needs neither.
  if (request.command === "status") return { ...target, message: "" };
  const plan: Plan = {
    scriptName: request.scriptName,
    stable: stable ?? { id: stableId ?? "" },
    canary,
    message: await ports.message(),
    schedule,
    live,
    next: position.step + 1,
    watched: span.watching ? position.step : -1,
    begins: span.begins,
    least: span.least,
    longest: span.longest,
    ends: span.end,
    notes,
    ...(findings?.preview && { preview: findings.preview }),
  };
  ports.emit({ type: "plan", plan });
  return { ...target, message: plan.message };
}

/** A version in detail. It is in the list, so one that Cloudflare calls unknown was uploaded a moment ago. */
function readVersion({ ports, budget }: Session, { id }: VersionSummary): Promise<Version> {
  const start = ports.clock.now();
  return budget.read(`version ${short(id)}`, async (options) => {
    try {
      return await ports.api.getVersion(id, options);
    } catch (error) {
      if (!isUnknownVersion(error) || ports.clock.now() - start >= NEW_VERSION_WAIT_MS) throw error;
      throw new ApiError(error.message, { ...error.facts, retry: true });
    }
  });
}

/**
 * When each step ahead begins and the schedule ends, with every hold at its shortest and at its longest, in
 * server time; `watching`: the live step's hold isn't over.
 */
function timeToGo({ ends, now, step }: Position, { schedule, window }: RolloutRequest) {
  const ahead = schedule.slice(step + 1);
  const walk = (from: number, length: "min" | "max") => {
    let at = Math.max(now, from);
    const begins = ahead.map(({ hold }) => {
      const begin = nextOpening(window, at);
      at = begin + (hold?.[length] ?? 0);
      return begin;
    });
    return { begins, end: at };
  };
  const { begins, end } = walk(ends?.mayEndAt ?? now, "min");
  return {
    watching: ends !== undefined && ends.mustEndAt > now,
    begins,
    end,
    least: end - now,
    longest: walk(ends?.mustEndAt ?? now, "max").end - now,
  };
}

/** What the plan says of the input `window`, when its spans delay a step. */
function windowNote({ window }: RolloutRequest, begins: readonly number[], now: number): string[] {
  const [next] = begins;
  if (window === undefined || next === undefined) return [];
  return [
    next > now
      ? `Steps start only within the window: it opens at ${new Date(next).toISOString()}.`
      : "Steps start only within the window, which is open now.",
  ];
}

/** What makes Cloudflare refuse a split of these two versions, or a rollback from one to the other. */
function incompatibilities(stable: Version, canary: Version): string[] {
  const problems: string[] = [];
  if (stable.migrationTag !== canary.migrationTag) {
    const [from, to] = [stable.migrationTag, canary.migrationTag].map((tag) =>
      tag === undefined ? "none" : JSON.stringify(tag),
    );
    problems.push(
      `The canary contains another Durable Object migration (${to}) than stable (${from}): Cloudflare can't split traffic between them. Deploy the migration at once with wrangler deploy, then roll out what comes after it.`,
    );
  }
  if (stable.exports !== canary.exports)
    problems.push(
      `The canary declares other exports (${canary.exports ?? "none"}) than stable (${stable.exports ?? "none"}): the versions of one deployment must agree (Cloudflare refuses it with code 100405).`,
    );
  return problems;
}
