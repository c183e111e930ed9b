import { formatPercent } from "../../values/percent.js";
import { liveOf } from "../deployments/listing.js";
import { describeOtherwise, describeSplit, describeVerdicts, short } from "../describe.js";
import { RolloutFailure } from "../errors.js";
import { HoldWatch } from "./ask-during-hold.js";
import { decide, positionOf } from "./decide.js";
import { stepName, stepRequest } from "./step-deployment.js";
/** How often the live deployment is looked at during a hold. */
const POLL_MS = 15_000;
/** How soon a check is asked again that has had no word when its hold is over. */
const VERDICT_POLL_MS = 2_000;
export function scheduleFlow(active, request, budget) {
    const { ledger, ports, writer } = active;
    const { schedule, onFailure } = request;
    const watch = new HoldWatch(active, request);
    return {
        async look(listing) {
            budget.check();
            return watch.look(listing);
        },
        next(listing, _, verdicts) {
            const live = liveOf(listing);
            const position = positionOf(live, ledger.canaryId, schedule);
            const share = formatPercent(position.share ?? 0);
            // This process knows the age of its own deployments, whatever the server's clock says.
            const age = writer.ageOf(live) ?? Number.POSITIVE_INFINITY;
            const serverNow = ports.api.serverNow();
            const now = { hold: Math.min(serverNow, position.since + age), window: serverNow };
            const action = decide(request, position, verdicts, now);
            switch (action.kind) {
                case "wait":
                    watch.heartbeat(position, action.until);
                    return {
                        kind: "wait",
                        ms: Math.max(1, Math.min(POLL_MS, action.until - now[action.for])),
                        wake: ports.judge.alarm,
                        waiting: action,
                    };
                case "await-verdicts":
                    return { kind: "wait", ms: VERDICT_POLL_MS, wake: ports.judge.alarm, waiting: action };
                case "deploy":
                    tellDespite(active, action.despite);
                    return writeStep(active, request, action.index, live);
                case "complete":
                    return {
                        kind: "end",
                        ending: () => {
                            tellDespite(active, action.despite);
                            return {
                                status: "completed",
                                reason: `Canary ${short(ledger.canaryId)} is live at ${share} % of ${active.scriptName}: that was the schedule's last step${schedule.at(-1)?.hold ? ", and its hold has passed" : ""}.`,
                            };
                        },
                    };
                case "fail":
                    throw new RolloutFailure(`At ${share} % the canary failed ${describeVerdicts(action.failed)}`, onFailure);
                case "inconclusive":
                    throw new RolloutFailure(`At ${share} % the longest hold is over without a verdict (on-inconclusive: ${action.policy}): ${describeVerdicts(action.verdicts)}`, action.policy);
            }
        },
    };
}
function writeStep(active, request, index, live) {
    const { schedule, onFailure } = request;
    const step = schedule[index];
    if (step === undefined)
        throw new Error(`the schedule has no step ${index}`);
    active.ports.emit({ type: "step", step, index, count: schedule.length });
    const name = stepName(schedule, index);
    const fail = (reason) => {
        throw new RolloutFailure(reason, onFailure);
    };
    return {
        kind: "write",
        request: stepRequest(active, request, index, live),
        failed: (why) => fail(why instanceof Error
            ? `The step of ${name} could not be deployed: ${why.message}`
            : describeOtherwise(why, `the step of ${name}`)),
        late: (now) => fail(`A late write of this rollout made ${describeSplit(now)} live over the step of ${name}`),
    };
}
function tellDespite({ ports }, verdicts) {
    if (verdicts.length === 0)
        return;
    ports.emit({
        type: "warning",
        text: `Going on without a verdict (on-inconclusive: proceed): ${describeVerdicts(verdicts)}`,
    });
}
