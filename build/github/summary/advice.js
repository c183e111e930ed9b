/** What to do now, after a run that failed its job: the same sentences as in docs/troubleshooting.md. */
import { shareOf } from "../../rollout/deployment.js";
import { rollbackCommand } from "../../rollout/describe.js";
import { roles } from "./summary-data.js";
import { code, command } from "./text.js";
/** Ours, with Markdown's backticks and no other markup. */
export const ADVICE = {
    "rolled-back": "Nothing now: stable serves all traffic. Once the cause is fixed, upload again and roll out again.",
    held: "Nobody watches the split. Run `command: rollback` if in doubt. If the canary is healthy, re-run the job to continue, or run `command: promote`.",
    drifted: "If that deployment was intended, do nothing: the action left it alone. If not, run `command: rollback` with the version that you want as `stable-version`. Don't re-run this job: it would take that deployment as stable and roll your canary out over it.",
    unchanged: "Read `reason`: it says what is live, and what was written if anything was. Run the command that it ends with, if there is one; else fix the problem that it names, and re-run the job.",
    unsafe: "The canary may still serve traffic. Send all traffic to stable now:",
};
export function adviceFor(data, context) {
    const { live, lost, outcome } = data;
    const { stableId, canaryId } = roles(data, context);
    const scriptName = data.plan?.scriptName ?? context.scriptName;
    const undo = scriptName === undefined || stableId === "" ? [] : [command(rollbackCommand(stableId, scriptName)), ""];
    const say = (kind) => [`<b>What to do:</b> ${markdown(ADVICE[kind])}`, ""];
    switch (outcome?.status) {
        case "rolled-back":
            return say("rolled-back");
        case "drifted":
            return [
                ...say("drifted"),
                ...(stableId === "" ? [] : [`Stable was ${code(stableId, 60)} before this rollout.`, ""]),
            ];
        case "held":
            return [...say("held"), ...(undo.length > 0 ? ["By hand, without this action:", "", ...undo] : [])];
        case "failed": {
            // The reason ends with the command that undoes this.
            if (lost)
                return [];
            const canary = live && (shareOf(live, canaryId) ?? 0);
            const unread = canary === undefined && (context.part === "post" || outcome.made.length > 0);
            return canary || unread ? [...say("unsafe"), ...undo] : say("unchanged");
        }
        default:
            return [];
    }
}
/** Of our own text: code where its backticks are. */
function markdown(text) {
    return text
        .split("`")
        .map((part, index) => (index % 2 === 1 ? code(part) : part))
        .join("");
}
