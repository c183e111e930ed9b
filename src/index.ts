/** The one entry of main and post, and the only file that touches `process`. */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import {
  endGroup,
  error,
  getState,
  info,
  saveState,
  setOutput,
  setSecret,
  startGroup,
  warning,
} from "@actions/core";
import { runMain } from "./action/main-step.ts";
import { runPost } from "./action/post-step.ts";
import { createClock, type Runtime } from "./action/runtime.ts";
import { createShell } from "./checks/spawn-shell.ts";
import { createHttpTransport } from "./cloudflare/http-transport.ts";
import { createTailConnector } from "./cloudflare/tails.ts";

const USER_AGENT = "workers-gradual-rollout/1";
const SIGNALS = ["SIGINT", "SIGTERM"] as const;

const runtime: Runtime = {
  env: process.env,
  runner: { info, startGroup, endGroup, warning, error, setSecret, setOutput, saveState, getState },
  transport: createHttpTransport(USER_AGENT),
  connectTail: createTailConnector(USER_AGENT),
  files: {
    read(path) {
      try {
        return readFileSync(path, "utf8");
      } catch {
        return undefined;
      }
    },
    write: (path, text) => writeFileSync(path, text),
    exists: existsSync,
  },
  createClock,
  onSignal(callback) {
    const listeners = SIGNALS.map((name) => [name, () => callback(name)] as const);
    for (const [name, listener] of listeners) process.on(name, listener);
    return () => {
      for (const [name, listener] of listeners) process.off(name, listener);
    };
  },
  shell: createShell({
    platform: process.platform,
    kill: (pid, signal) => process.kill(pid, signal),
  }),
  fetch: undefined,
};

// Where the log can't be written any more, the rollout goes on, and the outputs say how it ended.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

const post = basename(process.argv[1] ?? "") === "post.js";
// A run that never comes to its end has failed. It isn't awaited at the top level: ncc would wrap each module in a function.
process.exitCode = 1;
/** Resolves when the step has ended; never rejects. */
export const ended = (post ? runPost(runtime) : runMain(runtime)).then((exitCode) => {
  process.exitCode = exitCode;
});
