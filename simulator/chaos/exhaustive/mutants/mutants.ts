/** A way to break what keeps the action safe: one text in one file, replaced by another. */
export interface Mutant {
  readonly name: string;
  /** Under src/. */
  readonly file: string;
  /** Occurs once in the file. */
  readonly text: string;
  readonly by: string;
}

export const MUTANTS: readonly Mutant[] = [
  {
    name: "send a write again at once when its answer never came",
    file: "rollout/write/writer.ts",
    text: 'this.#ports.emit({ type: "unknown-outcome", error });',
    by: "this.#ledger.dismiss(intent, true); if (error) return { error, proven: true, again: true };",
  },
  {
    name: "trust a stale list",
    file: "rollout/deployments/reader.ts",
    text: "if (lacks === undefined) {",
    by: "if (lacks === undefined || lacks) {",
  },
  {
    name: "skip the read after a write",
    file: "rollout/write/writer.ts",
    text: "const listing = await this.#reader.read(budget, this.#ledger);\n    const { live } = listing;",
    by: "const listing = this.#reader.last as Listing;\n    const { live } = listing;",
  },
  {
    name: "forget an intent",
    file: "rollout/write/ledger.ts",
    text: "this.#change({ pending: [...this.pending, intent] });",
    by: "",
  },
  {
    name: "roll back a foreign deployment",
    file: "rollout/end/settle.ts",
    text: "if (!ledger.owns(live)) return undefined;",
    by: "",
  },
  {
    name: "leave a foreign deployment overwritten",
    file: "rollout/end/settle.ts",
    text: "return restoreRequest(active, foreign);",
    by: "return undefined;",
  },
  {
    name: "write on an old read",
    file: "rollout/deployments/reader.ts",
    text: "<= FRESH_MS ? listing",
    by: "<= 60_000 ? listing",
  },
  {
    name: "go on after a cancel",
    file: "rollout/retry.ts",
    text: 'if (this.mode === "working") this.#ports.cancel.throwIfAborted();',
    by: "",
  },
  {
    name: "take a write for absent as soon as a list lacks it",
    file: "rollout/write/writer.ts",
    text: "lackedMs >= this.#absentAfterMs",
    by: "lackedMs >= 0",
  },
  {
    name: "forget a write that counts as absent",
    file: "rollout/write/ledger.ts",
    text: "presumedAbsent: proven ? presumedAbsent : [...presumedAbsent, intent],",
    by: "presumedAbsent,",
  },
  {
    name: "let post leave an interrupted main alone",
    file: "rollout/end/settle-in-post.ts",
    text: 'state.phase === "finished" && state.goal === undefined',
    by: 'state.phase === "finished" || state.goal === undefined',
  },
  {
    name: "look once in post, though a write may come late",
    file: "rollout/end/settle-in-post.ts",
    text: 'if (state.phase === "working" || state.presumedAbsent.length > 0) {',
    by: "if (state.version !== 1) {",
  },
  {
    name: "not save what a failure aims at",
    file: "rollout/write/ledger.ts",
    text: "if (this.#state.goal === undefined) this.#change({ goal });",
    by: "",
  },
  {
    name: "leave a step before its hold is over",
    file: "rollout/steps/decide.ts",
    text: "if (now < ends.from)",
    by: "if (now < ends.from - 1_500)",
  },
  {
    name: "believe a single odd clock",
    file: "cloudflare/server-clock.ts",
    text: "else if (confirmed || seen <= ahead + DOUBTFUL_MS) ahead = seen;",
    by: "else if (confirmed || seen > ahead) ahead = seen;",
  },
  {
    name: "go on after a failed check",
    file: "rollout/steps/decide.ts",
    text: 'if (failed.length > 0) return { kind: "fail", failed };',
    by: "",
  },
  {
    name: "take the list's order as it comes",
    file: "rollout/deployments/listing.ts",
    text: "return [...seen.values()].sort((a, b) => compareCreated(b, a));",
    by: "return [...seen.values()];",
  },
  {
    name: "take every failed write for absent",
    file: "cloudflare/request-errors.ts",
    text: 'write: absent ? "absent" : "unknown",',
    by: 'write: absent ? "absent" : "absent",',
  },
  {
    name: "take everything that is live for its own",
    file: "rollout/write/ledger.ts",
    text: "      this.#isIntended(deployment) ||\n",
    by: '      deployment.id !== "" ||\n',
  },
  {
    name: "let post undo a main that has finished",
    file: "rollout/write/ledger.ts",
    text: 'this.#change({ phase: "finished" });',
    by: "",
  },
  {
    name: "settle for longer than the runner waits after a cancel",
    file: "rollout/retry.ts",
    text: "export const CANCEL_BUDGET_MS = 7_000;",
    by: "export const CANCEL_BUDGET_MS = 70_000;",
  },
];

/** The source with the mutant in it. @throws Error unless its text occurs exactly once */
export function mutate(source: string, { name, file, text, by }: Mutant): string {
  const parts = source.split(text);
  if (parts.length !== 2)
    throw new Error(`${name}: its text occurs ${parts.length - 1} times in src/${file}`);
  return parts.join(by);
}
