import { loadInputs } from "../../src/inputs/load-inputs.ts";
import { ProblemError } from "../../src/values/problems.ts";

export const TOKEN = "cf-Zx9wVu8tSr7qPo6nMl5kJi4hGf3eDc2bA1_0yXw";
export const ACCOUNT_ID = "f037e56e89293a057740de681ac9abbe";

/** The environment of a run outside GitHub with these inputs, the required ones filled in. */
export function environment(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const all = { "api-token": TOKEN, "account-id": ACCOUNT_ID, "script-name": "shop", ...inputs };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
}

/** Every input that the code asks for. */
export const INPUT_NAMES: readonly string[] = namesRead();

function namesRead(): readonly string[] {
  const names = new Set<string>();
  const env = new Proxy<Record<string, string>>(
    {},
    {
      get: (_, name) => {
        names.add(String(name));
        return "";
      },
    },
  );
  problemsOf(env);
  const inputs = [...names].filter((name) => name.startsWith("INPUT_"));
  return inputs.map((name) => name.replace("INPUT_", "").toLowerCase());
}

/** The problems with an environment that `loadInputs` refuses; with "any", none where it accepts it. */
export function problemsOf(
  env: Readonly<Record<string, string | undefined>>,
  expected: "some" | "any" = "some",
  files: Readonly<Record<string, string>> = {},
): readonly string[] {
  try {
    loadInputs(env, (path) => files[path]);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  if (expected === "some") throw new Error("The inputs were accepted.");
  return [];
}
