import { say } from "../../values/text.ts";
import type { DeploymentReader } from "../deployments/reader.ts";
import { describeSplit } from "../describe.ts";
import { Cancelled, ProblemError } from "../errors.ts";
import type { Ending } from "../outcome.ts";

/** What an error before the first write comes to: nothing was written. */
export function notStarted(error: unknown, { last }: DeploymentReader): Ending {
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
