/** What the job summary shows, as data. Foreign text in it is raw. */
export const BLANK = {
    at: 0,
    steps: [],
    uncertain: false,
    shares: [],
    verdictLog: [],
    eventLog: { oldest: [], newest: [], skipped: 0 },
    warnings: [],
    failures: [],
    lost: false,
    retries: 0,
};
/** The ids that tell stable and canary apart; empty where one isn't known. */
export function roles({ plan, versions, outcome }, context) {
    return {
        stableId: plan?.stable.id ?? versions?.stableId ?? outcome?.stableId ?? context.stableId ?? "",
        canaryId: plan?.canary.id ?? versions?.canaryId ?? outcome?.canaryId ?? context.canaryId ?? "",
    };
}
