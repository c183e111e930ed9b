/** What a summary knows beside the events. */
export interface SummaryContext {
  /** Main and post each have a summary of their own. */
  readonly part: "main" | "post";
  readonly scriptName?: string;
  /** Where the Worker's deployments can be looked at. */
  readonly dashboard?: string;
  readonly stableId?: string;
  readonly canaryId?: string;
}
