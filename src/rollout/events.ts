/** What happens during a run, as one stream; the log, the summary and the GitHub deployment read it. */
export type RolloutEvent = { readonly type: "placeholder" };
