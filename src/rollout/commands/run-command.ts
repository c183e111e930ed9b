import { say } from "../../values/text.ts";
import { settleAfter } from "../end/cancel-and-failure.ts";
import { notStarted } from "../end/not-started.ts";
import type { Ending, Outcome } from "../outcome.ts";
import type { Ports, StateStore } from "../ports.ts";
import type { RolloutRequest } from "../request.ts";
import { runAdvance } from "./advance.ts";
import { conclude } from "./conclude.ts";
import { runPromote } from "./promote.ts";
import { runRollback } from "./rollback.ts";
import { runRollout } from "./rollout.ts";
import { type Run, startRun } from "./start-run.ts";
import { runStatus } from "./status.ts";

/** Does what the workflow asks for. Never rejects for anything that Cloudflare or a person does. */
export async function runCommand(ports: Ports, request: RolloutRequest): Promise<Outcome> {
  const run = startRun(request.command === "rollback" ? ignoringFullDisk(ports) : ports, request);
  let ending: Ending;
  try {
    ending = await perform(run);
  } catch (error) {
    const { active, reader } = run;
    ending =
      active === undefined ? notStarted(error, reader) : await settleAfter(error, active, policies(request));
  }
  return conclude(run, ending);
}

function perform(run: Run): Promise<Ending> {
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
function policies({ command, onFailure, onCancel }: RolloutRequest) {
  return {
    onFailure: command === "rollout" || command === "advance" ? onFailure : "hold",
    onCancel: command === "rollout" ? onCancel : "hold",
  } as const;
}

/** A rollback goes on where its state can't be saved for the post step. */
function ignoringFullDisk(ports: Ports): Ports {
  const save: StateStore["save"] = (state) => {
    try {
      ports.state.save(state);
    } catch (error) {
      const text = `What this run does can't be saved for the post step: ${say(error)}.`;
      ports.emit({ type: "warning", text });
    }
  };
  return { ...ports, state: { save } };
}
