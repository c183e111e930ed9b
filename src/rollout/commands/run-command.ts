import { say } from "../../values/text.ts";
import { stopped } from "../drive/failed-endings.ts";
import { settleAfter } from "../drive/settle.ts";
import type { Ending, Outcome } from "../events.ts";
import type { RolloutRequest } from "../model.ts";
import type { Ports, StateStore } from "../ports.ts";
import { hasAdopted, openSession, type Session } from "../write/session.ts";
import { runAdvance } from "./advance.ts";
import { finish, recording } from "./finish.ts";
import { runPromote } from "./promote.ts";
import { runRollback } from "./rollback.ts";
import { runRollout } from "./rollout.ts";
import { runStatus } from "./status.ts";

/** Does what the workflow asks for. Never rejects for anything that Cloudflare or a person does. */
export async function runCommand(ports: Ports, request: RolloutRequest): Promise<Outcome> {
  const recorded = recording(request.command === "rollback" ? ignoringFullDisk(ports) : ports);
  const session = openSession(recorded.ports, request);
  let ending: Ending;
  try {
    ending = await perform(session);
  } catch (error) {
    ending = hasAdopted(session) ? await settleAfter(error, session) : stopped(error, session);
  }
  return finish(session, ending, recorded.report);
}

function perform(session: Session): Promise<Ending> {
  switch (session.request.command) {
    case "rollout":
      return runRollout(session);
    case "advance":
      return runAdvance(session);
    case "promote":
      return runPromote(session);
    case "rollback":
      return runRollback(session);
    case "status":
      return runStatus(session);
  }
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
