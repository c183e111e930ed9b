/** A way to break what keeps the action safe. kills.json says which runs show it, and which invariants each breaks. */
export interface Mutant {
  readonly name: string;
  /** Two where a second guard has to be taken away with the first. */
  readonly edits: readonly Edit[];
}

/**
 * Changes one line of src/: the one whose comment `// guard: NAME` is behind it, or right above. The comment goes where the
 * line goes, so that a mutant outlives the file, the class and the names around it.
 */
export interface Edit {
  readonly guard: string;
  /** A part of the line; without it the whole line is left out. */
  readonly text?: string | RegExp;
  readonly by?: string;
}

export const MUTANTS: readonly Mutant[] = [
  {
    name: "send a write again at once when its answer never came",
    edits: [
      {
        guard: "unknown-outcome",
        text: /.+/,
        by: 'ledger.notMade(intent); if (error) return new ApiError("Lost.", { retry: true, write: "not-made" });',
      },
    ],
  },
  {
    name: "trust a stale list",
    edits: [{ guard: "stale-list", text: "lacks === undefined", by: "true" }],
  },
  {
    name: "skip the read after a write",
    edits: [{ guard: "read-after-write", text: /await [^;]+/, by: "reader.listing" }],
  },
  { name: "forget an intent", edits: [{ guard: "intent-saved" }] },
  {
    name: "roll back a foreign deployment",
    edits: [
      {
        guard: "foreign-lives",
        text: "foreignIn(listing, ledger)",
        by: '[foreignIn(listing, ledger)].find((each) => each?.kind !== "live")',
      },
      { guard: "own-beneath", text: " || !ledger.owns(live)" },
    ],
  },
  {
    name: "roll back what isn't a step, by hand",
    edits: [{ guard: "hotfix-stays", text: "undefined,", by: '"ours",' }],
  },
  { name: "take for its own what another run has restored", edits: [{ guard: "restored-is-anothers" }] },
  {
    name: "leave a foreign deployment overwritten",
    edits: [
      {
        guard: "restored",
        text: /return .+/,
        by: 'return { kind: "stop", ending: stopped("It is left so", live) };',
      },
    ],
  },
  {
    name: "write on an old read",
    edits: [{ guard: "fresh-read", text: /<= \w+/, by: "<= 60_000" }],
  },
  { name: "go on after a cancel", edits: [{ guard: "cancel-ends-work" }] },
  {
    name: "presume a write lost as soon as a list lacks it",
    edits: [{ guard: "presumed-lost-after", text: />= [\w#.]+/, by: ">= 0" }],
  },
  {
    name: "let post leave an interrupted main alone",
    edits: [{ guard: "interrupted-main", text: "&&", by: "||" }],
  },
  { name: "not save what a failure aims at", edits: [{ guard: "goal-saved" }] },
  {
    name: "leave a step before its hold is over",
    edits: [{ guard: "hold-from", text: /now < [\w.]+/, by: "$& - 1_500" }],
  },
  {
    name: "believe a single odd clock",
    edits: [{ guard: "doubtful-clock", text: /seen <= [^)]+/, by: "seen > ahead" }],
  },
  { name: "go on after a failed check", edits: [{ guard: "failed-check" }] },
  {
    name: "take the list's order as it comes",
    edits: [{ guard: "list-order", text: /\.sort\(.*\)/ }],
  },
  {
    name: "take every failed write for not made",
    edits: [{ guard: "unknown-write", text: '"unknown"', by: '"not-made"' }],
  },
  {
    name: "take everything that is live for its own",
    edits: [{ guard: "intended-is-own", text: /\S+\(deployment\)[^|]*/, by: "deployment.id !== '' " }],
  },
  { name: "let post undo a main that has finished", edits: [{ guard: "ended-saved" }] },
  {
    name: "settle for longer than the runner waits after a cancel",
    edits: [{ guard: "cancel-budget", text: /= \w+/, by: "= 70_000" }],
  },
  {
    name: "forget which deployments are its own",
    edits: [{ guard: "own-saved", text: /own: .+/, by: "own," }],
  },
  {
    name: "delete deployments that aren't the rollout's",
    edits: [{ guard: "prune-own", text: "steps", by: "history.listing.deployments" }],
  },
  {
    name: "deploy the canary where a rollback is due",
    edits: [{ guard: "rollback-to-stable", text: "stableId", by: "canaryId" }],
  },
  {
    name: "forget a write that is presumed lost",
    edits: [{ guard: "presumed-lost-saved", text: /\[.+\]/, by: "this.#without(intent)" }],
  },
  {
    name: "look only once in post though a write may come late",
    edits: [{ guard: "post-waits", text: /if \(.+\)/, by: "if (Number.isNaN(start))" }],
  },
  {
    name: "take one list's word for it, in post, that nothing came late",
    edits: [{ guard: "post-looks-twice", text: "ending = await settle(rollout, goal);", by: "" }],
  },
  {
    name: "try a write for ever",
    edits: [{ guard: "tries", text: /= \w+/, by: "= 30" }],
  },
  {
    name: "not begin on what it may begin on",
    edits: [{ guard: "fresh-start", text: /return .+/, by: 'throw new ProblemError(["No."]);' }],
  },
  {
    name: "give stable the canary's share",
    edits: [{ guard: "shares-total", text: "complement(percent)", by: "percent" }],
  },
  {
    name: "complete one step too early",
    edits: [{ guard: "last-step", text: "length - 1", by: "length - 2" }],
  },
  {
    name: "say of an old deployment that it is live",
    edits: [{ guard: "says-live", text: /= [^;]+/, by: "= reader.listing.deployments.at(-1)" }],
  },
  {
    name: "say of an old deployment in post that it is live",
    edits: [{ guard: "post-says-live", text: "{ live }", by: "{ live: reader.listing.deployments.at(-1) }" }],
  },
  {
    name: "not say what is live",
    edits: [{ guard: "names-live", text: /Live is \$\{.+\}/, by: "Something is live" }],
  },
  {
    name: "announce by another clock than the one it acts by",
    edits: [
      {
        guard: "announced",
        text: "position, passed",
        by: "{ ...position, now: position.now + 3_600_000 }, passed",
      },
    ],
  },
  {
    name: "write though it is a dry run",
    edits: [{ guard: "dry-run", text: "session.request.dryRun", by: "false" }],
  },
  {
    name: "plan a promotion though it is no dry run",
    edits: [{ guard: "promoted", text: "request.dryRun", by: "true" }],
  },
  {
    name: "begin a step while the window is closed",
    edits: [{ guard: "window", text: /= [^;]+/, by: "= now" }],
  },
  {
    name: "let a promotion wait for the window",
    edits: [
      {
        guard: "promoted-at-once",
        text: /^/,
        by: 'if (request.window) return { status: "failed", reason: "The window is closed." };',
      },
    ],
  },
  {
    name: "roll back a minute late",
    edits: [{ guard: "settled-at-once", text: /$/, by: " await rollout.budget.pause(60_000);" }],
  },
  {
    name: "send every step with force",
    edits: [{ guard: "force-step", text: "force,", by: "force: true," }],
  },
  {
    name: "let a changed secret keep a rollback from coming through",
    edits: [{ guard: "force-back", text: /if \(.+\)/, by: "" }],
  },
  {
    name: "let each post of a job settle, whoever had the last word",
    edits: [{ guard: "adopted-since", text: "(adoptedSince)", by: "(false)" }],
  },
  { name: "show the token", edits: [{ guard: "redacted" }] },
  {
    name: "let foreign text give commands",
    edits: [{ guard: "disarmed", text: /return .+/, by: "return text;" }],
  },
  {
    name: "set another share as an output",
    edits: [{ guard: "output-percentage", text: "String(share)", by: "String(share + 1)" }],
  },
  { name: "fail a step that went well", edits: [{ guard: "exit-code", text: "? 1 : 0", by: "? 1 : 1" }] },
  { name: "leave its tails behind", edits: [{ guard: "tail-deleted" }, { guard: "tail-deleted-in-post" }] },
];

/** A module's source with the mutant in it. @throws Error unless each part that is to be changed occurs in its guard's line */
export function mutate(source: string, { edits }: Pick<Mutant, "edits">): string {
  return edits.reduce(change, source);
}

function change(source: string, { guard, text, by = "" }: Edit): string {
  const lines = source.split("\n");
  const at = lines.findIndex((line) => new RegExp(`// guard: ${guard}$`).test(line));
  if (at < 0) return source;
  const alone = /^\s*\/\//.test(lines[at] ?? "");
  const guarded = alone ? at + 1 : at;
  const [code = "", ...comment] = (lines[guarded] ?? "").split(" // guard: ");
  const changed = text === undefined ? "" : code.replace(text, by);
  if (changed === code) throw new Error(`the line of guard ${guard} has no ${text}: ${code}`);
  return lines.with(guarded, [changed, ...comment].join(" // guard: ")).join("\n");
}
