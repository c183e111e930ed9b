/** What `status` and dry-runs say is what then happens. */

import { shareOf, show, soleOf } from "../deployments.ts";
import type { Facts } from "../facts.ts";

/** What was said depends on checks that only the tick asks; the tick's own are no further then. */
const DEPENDS = /advance would .+ if .+ pass(?:es)?\./;

/** A dry-run writes nothing, and says what would be done. */
export function* dry({ run, writes, deletions }: Facts) {
  if (run.request.dryRun && writes.length + deletions.length > 0) yield "a dry-run has written";
  if (!run.request.dryRun && run.outcome?.status === "planned") yield "planned without dry-run";
}

/** After a `status`, the tick at the same instant does what it announced. */
export function* asAnnounced({ run, announcer, ours, quiet }: Facts) {
  const said = announcer?.outcome;
  const { outcome } = run;
  if (!quiet || announcer?.request.command !== "status" || !said || !outcome) return;
  const made = ours.map(({ deployment }) => show(deployment.versions)).join(" then ") || "nothing";
  const ended = `status: ${said.status} "${said.reason}"; advance: ${outcome.status} "${outcome.reason}", made ${made}`;
  const expect = (good: boolean) => (good ? [] : [ended]);
  const canary = said.canaryId ?? "";
  const share = /advance would deploy ([\d.]+) % now/.exec(said.reason)?.[1];
  if (DEPENDS.test(said.reason)) {
    yield* expect(ours.length === 0 && outcome.status === "waiting");
  } else if (share !== undefined) {
    yield* expect(
      ours.length === 1 && ours.every(({ deployment }) => shareOf(deployment, canary) === Number(share)),
    );
  } else if (/advance would wait/.test(said.reason)) {
    yield* expect(ours.length === 0 && outcome.status === "waiting");
  } else if (/advance would report/.test(said.reason)) {
    yield* expect(ours.length === 0 && outcome.status === "completed");
  } else if (/advance would stop here/.test(said.reason)) {
    yield* expect(ours.length === 0 && outcome.status === "held");
  } else if (/advance would roll back/.test(said.reason)) {
    yield* expect(ours.length === 1 && outcome.status === "rolled-back");
  } else {
    yield* expect(ours.length === 0 && said.status === outcome.status);
  }
}

/** After a dry-run, the real command at the same instant does what it planned. */
export function* asPlanned({ run, announcer, ours, quiet }: Facts) {
  const said = announcer?.outcome;
  const { outcome, after } = run;
  if (!quiet || announcer?.request.dryRun !== true || !said || !outcome || after === undefined) return;
  const made = ours.map(({ deployment }) => show(deployment.versions)).join(" then ") || "nothing";
  const ended = `dry-run: ${said.status} "${said.reason}"; ${run.request.command}: ${outcome.status} "${outcome.reason}", made ${made}`;
  const expect = (good: boolean) => (good ? [] : [ended]);
  if (said.status !== "planned") {
    yield* expect(ours.length === 0 && outcome.status === said.status);
    return;
  }
  const share = /deploys? ([\d.]+) %/.exec(said.reason)?.[1];
  const canary = outcome.canaryId ?? "";
  if (DEPENDS.test(said.reason)) yield* expect(ours.length === 0 && outcome.status === "waiting");
  else if (run.request.command === "promote")
    yield* expect(outcome.status === "completed" && ours.length === 1 && soleOf(after) === canary);
  else if (run.request.command === "rollback")
    yield* expect(
      outcome.status === "rolled-back" && ours.length === 1 && soleOf(after) === outcome.stableId,
    );
  else if (share !== undefined)
    yield* expect(
      ours.length === 1 && ours.every(({ deployment }) => shareOf(deployment, canary) === Number(share)),
    );
  else if (/roll(s)? back/.test(said.reason)) yield* expect(outcome.status === "rolled-back");
  else if (/stops? here/.test(said.reason)) yield* expect(outcome.status === "held");
  else if (/nothing is due|waits?/.test(said.reason))
    yield* expect(ours.length === 0 && outcome.status === "waiting");
  else yield* expect(ours.length === 0 && ["completed", "idle"].includes(outcome.status));
}
