/** What `status` and dry-runs say is what then happens. */

import type { Facts } from "../facts.ts";
import { percentageOf, show, soleOf } from "../read-deployment.ts";

/** What was said depends on checks that only the tick asks; the tick's own are no further then. */
const DEPENDS = /advance would .+ if .+ pass(?:es)?\./;

/** A dry-run writes nothing, and says what would be done. */
export function* dry({ run, writes, deletions }: Facts) {
  if (run.request.dryRun && writes.length + deletions.length > 0) yield "a dry-run has written";
  if (!run.request.dryRun && run.outcome?.status === "planned") yield "planned without dry-run";
}

/** After a `status`, the tick at the same instant does what it announced; after a dry-run, the same command what it planned. */
export function* asSaid({ run, announcer, ours, quiet }: Facts) {
  const said = announcer?.outcome;
  const { outcome, after } = run;
  if (!quiet || !said || !outcome || after === undefined) return;
  const done = `${outcome.status} ${ours.length}`;
  if (!expected().includes(done))
    yield `${announcer.request.command}: ${said.status} "${said.reason}"; ${run.request.command}: ${outcome.status} "${outcome.reason}", made ${ours.map(({ deployment }) => show(deployment.versions)).join(" then ") || "nothing"}`;

  /** How it may end, and with how many deployments. */
  function expected(): readonly string[] {
    const { reason, status } = said ?? { reason: "", status: "failed" };
    const { canaryId = "", stableId } = outcome ?? {};
    if (DEPENDS.test(reason)) return ["waiting 0"];
    if (status === "planned" && run.request.command === "promote")
      return after && soleOf(after) === canaryId ? ["completed 1"] : [];
    if (status === "planned" && run.request.command === "rollback")
      return after && soleOf(after) === stableId ? ["rolled-back 1"] : [];
    const share = /advance would deploy ([\d.]+) % now/.exec(reason)?.[1];
    if (share !== undefined)
      return ours.every(({ deployment }) => percentageOf(deployment, canaryId) === Number(share))
        ? ["waiting 1", "completed 1"]
        : [];
    if (/advance would wait/.test(reason)) return ["waiting 0"];
    if (/advance would report/.test(reason)) return ["completed 0"];
    if (/advance would stop here/.test(reason)) return ["held 0"];
    if (/advance would roll back/.test(reason)) return ["rolled-back 1"];
    return status === "planned" ? ["completed 0", "idle 0"] : [`${status} 0`];
  }
}
