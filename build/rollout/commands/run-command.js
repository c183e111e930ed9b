import { say } from "../../values/text.js";
import { settleAfter } from "../end/cancel-and-failure.js";
import { notStarted } from "../end/not-started.js";
import { runAdvance } from "./advance.js";
import { conclude } from "./conclude.js";
import { runPromote } from "./promote.js";
import { runRollback } from "./rollback.js";
import { runRollout } from "./rollout.js";
import { startRun } from "./start-run.js";
import { runStatus } from "./status.js";
/** Does what the workflow asks for. Never rejects for anything that Cloudflare or a person does. */
export async function runCommand(ports, request) {
    const run = startRun(request.command === "rollback" ? ignoringFullDisk(ports) : ports, request);
    let ending;
    try {
        ending = await perform(run);
    }
    catch (error) {
        const { active, reader } = run;
        ending =
            active === undefined ? notStarted(error, reader) : await settleAfter(error, active, policies(request));
    }
    return conclude(run, ending);
}
function perform(run) {
    switch (run.request.command) {
        case "rollout":
            return runRollout(run);
        case "advance":
            return runAdvance(run);
        case "promote":
            return runPromote(run);
        case "rollback":
            return runRollback(run);
        case "status":
            return runStatus(run);
    }
}
/** What a failure and a cancel lead to. A cancelled tick leaves the rollout to the next one. */
function policies({ command, onFailure, onCancel }) {
    return {
        onFailure: command === "rollout" || command === "advance" ? onFailure : "hold",
        onCancel: command === "rollout" ? onCancel : "hold",
    };
}
/** A rollback goes on where its state can't be saved for the post step. */
function ignoringFullDisk(ports) {
    const save = (state) => {
        try {
            ports.state.save(state);
        }
        catch (error) {
            const text = `What this run does can't be saved for the post step: ${say(error)}.`;
            ports.emit({ type: "warning", text });
        }
    };
    return { ...ports, state: { save } };
}
