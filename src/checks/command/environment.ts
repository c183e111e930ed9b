/** The environment of a workflow's command. */

import { tokenFinder } from "../../values/redact.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The runner's and the action's own variables. */
const PRIVATE_PREFIX = /^(?:INPUT_|STATE_|ACTIONS_)/;
const PRIVATE = new Set([
  "GITHUB_OUTPUT",
  "GITHUB_STATE",
  "GITHUB_ENV",
  "GITHUB_PATH",
  "GITHUB_STEP_SUMMARY",
  "GITHUB_TOKEN",
  "GH_TOKEN",
  "CLOUDFLARE_API_TOKEN",
  "CLOUDFLARE_API_KEY",
  "CF_API_TOKEN",
  "CF_API_KEY",
]);

/**
 * The environment without tokens, whatever they are called, without inputs and state, and without the
 * files through which a step commands the runner. Names are compared as Windows does, without case.
 */
export function scrubbed(env: Environment, tokens: readonly string[]): Record<string, string> {
  const holdsToken = tokenFinder(tokens);
  const kept = Object.entries(env).flatMap(([name, value]): (readonly [string, string])[] => {
    const upper = name.toUpperCase();
    if (value === undefined || PRIVATE.has(upper) || PRIVATE_PREFIX.test(upper)) return [];
    return holdsToken(value) ? [] : [[name, value]];
  });
  return Object.fromEntries(kept);
}
