/** What the checks read of both versions, as interfaces; the edges implement them. */
export const QUANTILES = ["cpu-p50", "cpu-p99", "wall-p50", "wall-p99"];
/** Why a source other than Cloudflare can't be read: one line, with foreign text in JSON's quotes. */
export class SourceError extends Error {
    name = "SourceError";
}
