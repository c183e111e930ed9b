import { say } from "../../values/text.js";
import { describeSplit } from "../describe.js";
import { Cancelled, ProblemError } from "../errors.js";
/** What an error before the first write comes to: nothing was written. */
export function notStarted(error, { last }) {
    const live = last?.live ? ` Live is ${describeSplit(last.live)}.` : "";
    if (error instanceof Cancelled)
        return {
            status: "failed",
            reason: `Cancelled by ${error.by} before the first write: nothing was written.${live}`,
        };
    if (error instanceof ProblemError)
        return { status: "failed", reason: `${error.problems.join(" ")} Nothing was written.${live}` };
    return { status: "failed", reason: `${say(error)}. Nothing was written.${live}` };
}
