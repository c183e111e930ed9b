import { say } from "../../values/text.ts";
import type { Outcome } from "../outcome.ts";
import type { Ports, StateStore } from "../ports.ts";
import type { RolloutRequest } from "../request.ts";
import { runAdvance } from "./advance.ts";
import { runPromote } from "./promote.ts";
import { runRollback } from "./rollback.ts";
import { runRollout } from "./rollout.ts";
import { runStatus } from "./status.ts";

/** Does what the workflow asks for. Never rejects for anything that Cloudflare or a person does. */
export function runCommand(ports: Ports, request: RolloutRequest): Promise<Outcome> {
  switch (request.command) {
    case "rollout":
      return runRollout(ports, request);
    case "advance":
      return runAdvance(ports, request);
    case "promote":
      return runPromote(ports, request);
    case "rollback":
      return runRollback(unhindered(ports), request);
    case "status":
      return runStatus(ports, request);
  }
}

/** An emergency doesn't wait for room on a full disk. */
function unhindered(ports: Ports): Ports {
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
