/** A way to break what keeps the action safe. */
export interface Mutant extends Edit {
  readonly name: string;
  /** The shortest case that the exhaustive run finds; `compare.ts` finds it anew. */
  readonly caughtBy: string;
  /** Where a second guard has to be taken away with the first. */
  readonly and?: Edit;
}

/** One text in one file, replaced by another. */
export interface Edit {
  /** Under src/. */
  readonly file: string;
  /** Occurs once in the file. */
  readonly text: string;
  readonly by: string;
}

export const MUTANTS: readonly Mutant[] = [
  {
    name: "send a write again at once when its answer never came",
    caughtBy: "rollout/plain:14=5xx-after",
    file: "rollout/write/write-deployment.ts",
    text: 'this.#ports.emit({ type: "unknown-outcome", error });',
    by: "this.#ledger.dismiss(intent, true); if (error) return { error, proven: true, again: true };",
  },
  {
    name: "trust a stale list",
    caughtBy: "rollout/failing:48=stale",
    file: "rollout/deployments/reader.ts",
    text: "if (lacks === undefined) {",
    by: "if (lacks === undefined || lacks) {",
  },
  {
    name: "skip the read after a write",
    caughtBy: "rollout/plain:",
    file: "rollout/write/write-deployment.ts",
    text: "const listing = await this.#reader.read(budget, this.#ledger);",
    by: "const listing = this.#reader.last as Listing;",
  },
  {
    name: "forget an intent",
    caughtBy: "rollout/plain:",
    file: "rollout/write/ledger.ts",
    text: "this.#change({ pending: [...this.pending, intent] });",
    by: "",
  },
  {
    name: "roll back a foreign deployment",
    caughtBy: "rollout/foreign:",
    file: "rollout/end/settle.ts",
    text: 'if (found?.kind === "live") return undefined;',
    by: 'if (found?.kind === "live") return rollbackRequest(active, "failed");',
    and: {
      file: "rollout/write/write-deployment.ts",
      text: 'if (live === undefined || !ledger.owns(live)) return { kind: "drift", listing: before };',
      by: 'if (live === undefined) return { kind: "drift", listing: before };',
    },
  },
  {
    name: "leave a foreign deployment overwritten",
    caughtBy: "rollout/plain:0=shifted",
    file: "rollout/end/settle.ts",
    text: "return restoreRequest(active, foreign);",
    by: "return undefined;",
  },
  {
    name: "write on an old read",
    caughtBy: "rollout/plain:2=throttled",
    file: "rollout/deployments/reader.ts",
    text: "<= FRESH_MS ? listing",
    by: "<= 60_000 ? listing",
  },
  {
    name: "go on after a cancel",
    caughtBy: "rollout/plain:0=cancel",
    file: "rollout/retry.ts",
    text: 'if (this.mode === "working") this.#ports.cancel.throwIfAborted();',
    by: "",
  },
  {
    name: "take a write for absent as soon as a list lacks it",
    caughtBy: "rollout/plain:14=lost-in-time",
    file: "rollout/write/write-deployment.ts",
    text: "lackedMs >= this.#absentAfterMs",
    by: "lackedMs >= 0",
  },
  {
    name: "let post leave an interrupted main alone",
    caughtBy: "rollout/plain:15=kill",
    file: "rollout/end/settle-in-post.ts",
    text: 'state?.phase === "finished" && state.goal === undefined',
    by: 'state?.phase === "finished" || state?.goal === undefined',
  },
  {
    name: "not save what a failure aims at",
    caughtBy: "rollout/failing:27=lost-late",
    file: "rollout/write/ledger.ts",
    text: "if (this.#state.goal === undefined) this.#change({ goal });",
    by: "",
  },
  {
    name: "leave a step before its hold is over",
    caughtBy: "rollout/plain:18=stale",
    file: "rollout/steps/decide.ts",
    text: "if (now.hold < ends.from)",
    by: "if (now.hold < ends.from - 1_500)",
  },
  {
    name: "believe a single odd clock",
    caughtBy: "rollout/resumed:8=clock-ahead",
    file: "cloudflare/server-clock.ts",
    text: "else if (confirmed || seen <= ahead + DOUBTFUL_MS) ahead = seen;",
    by: "else if (confirmed || seen > ahead) ahead = seen;",
  },
  {
    name: "go on after a failed check",
    caughtBy: "rollout/failing:27=hangs-after",
    file: "rollout/steps/decide.ts",
    text: 'if (failed.length > 0) return { kind: "fail", failed };',
    by: "",
  },
  {
    name: "take the list's order as it comes",
    caughtBy: "rollout/plain:0=reversed",
    file: "rollout/deployments/listing.ts",
    text: "return [...seen.values()].sort((a, b) => compareCreated(b, a));",
    by: "return [...seen.values()];",
  },
  {
    name: "take every failed write for absent",
    caughtBy: "rollout/plain:14=5xx-after",
    file: "cloudflare/request-errors.ts",
    text: 'write: absent ? "absent" : "unknown",',
    by: 'write: absent ? "absent" : "absent",',
  },
  {
    name: "take everything that is live for its own",
    caughtBy: "rollout/plain:0=shifted",
    file: "rollout/write/ledger.ts",
    text: "      this.#intentOf(deployment) !== undefined ||\n",
    by: '      deployment.id !== "" ||\n',
  },
  {
    name: "let post undo a main that has finished",
    caughtBy: "rollout/plain:",
    file: "rollout/write/ledger.ts",
    text: 'this.#change({ phase: "finished" });',
    by: "",
  },
  {
    name: "settle for longer than the runner waits after a cancel",
    caughtBy: "rollout/plain:14=5xx,15=cancel",
    file: "rollout/retry.ts",
    text: "export const CANCEL_BUDGET_MS = 7_000;",
    by: "export const CANCEL_BUDGET_MS = 70_000;",
  },
  {
    name: "forget which deployments are its own",
    caughtBy: "rollout/plain:",
    file: "rollout/write/ledger.ts",
    text: "own: own.includes(deployment.id) ? own : [...own, deployment.id],",
    by: "own,",
  },
  {
    name: "delete deployments that aren't the rollout's",
    caughtBy: "advance/plain:",
    file: "rollout/deployments/history.ts",
    text: "slice(1, Math.max(1, end - 1))",
    by: "slice(1)",
  },
  {
    name: "deploy the canary where a rollback is due",
    caughtBy: "rollout/failing:",
    file: "rollout/end/settle.ts",
    text: "versions: [{ versionId: ledger.stableId, percentage: 100 }],\n      message:",
    by: "versions: [{ versionId: ledger.canaryId, percentage: 100 }],\n      message:",
  },
  {
    name: "forget a write that counts as absent",
    caughtBy: "rollout/plain:14=lost-late",
    file: "rollout/write/ledger.ts",
    text: "presumedAbsent: proven ? presumedAbsent : [...presumedAbsent, intent],",
    by: "presumedAbsent,",
  },
  {
    name: "look only once in post though a write may come late",
    caughtBy: "rollout/failing:27=lost-late",
    file: "rollout/end/settle-in-post.ts",
    text: 'if (state.phase === "working" || absent) {',
    by: "if (state.version !== 1) {",
  },
  {
    name: "take one list's word for it, in post, that nothing came late",
    caughtBy: "rollout/failing:27=lost-late,95=shifted",
    file: "rollout/end/settle-in-post.ts",
    text: "if (absent) {",
    by: "if (state.version !== 1) {",
  },
];

/** A module's source with the mutant in it. @throws Error unless the text of its edit occurs exactly once */
export function mutate(source: string, { file, text, by }: Edit): string {
  const parts = source.split(text);
  if (parts.length !== 2)
    throw new Error(`${JSON.stringify(text)} occurs ${parts.length - 1} times in src/${file}`);
  return parts.join(by);
}
