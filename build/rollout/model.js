/**
 * The words of a rollout as types. Everything here is plain, readonly data.
 *
 * Units: shares are percentages (0–100, at most two decimals when they are ours), durations are
 * milliseconds, instants are Unix milliseconds of the server's clock unless a name says otherwise.
 */
/**
 * What wrangler sends with every deployment. Without the field every open WebSocket of a Durable Object
 * has been seen to be cut at once.
 */
export const DEFAULT_CODE_UPDATE = { mode: "deferred", maxDelayS: 300 };
