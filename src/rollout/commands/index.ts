/** What `command` names. The room's one way in. */

export { runCommand } from "./run-command.ts";
