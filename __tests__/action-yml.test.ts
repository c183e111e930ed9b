import { readFileSync } from "node:fs";
import {
  type ActionTemplate,
  convertActionTemplate,
  parseAction,
} from "@actions/workflow-parser/actions/index";
import { NoOperationTraceWriter } from "@actions/workflow-parser/templates/trace-writer";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { loadInputs } from "../src/inputs/load-inputs.ts";
import { environment, INPUT_NAMES, problemsOf } from "./inputs/environment.ts";

const text = readFileSync(new URL("../action.yml", import.meta.url), "utf8");

/** What GitHub's own parser makes of an action's file, and its complaints. */
function parsed(content: string): {
  readonly action: ActionTemplate;
  readonly complaints: readonly string[];
} {
  const { context, value } = parseAction({ name: "action.yml", content }, new NoOperationTraceWriter());
  const action = value === undefined ? undefined : convertActionTemplate(context, value);
  return {
    action: action ?? { name: "", description: "", runs: { using: "composite", steps: [] } },
    complaints: context.errors.getErrors().map((error) => error.message),
  };
}

const { action, complaints } = parsed(text);
const inputs = action.inputs ?? [];

describe("action.yml", () => {
  test("is accepted by GitHub's own parser, which refuses mistakes", () => {
    expect(complaints).toEqual([]);
    expect(parsed(text.replace("icon: trending-up", "icon: trending-upwards")).complaints).not.toEqual([]);
    expect(
      parsed(text.replace("default: rollout", "default: rollout\n    required: perhaps")).complaints,
    ).not.toEqual([]);
    expect(parsed(text.replace("using: node24", "using: node24\n  args: []")).complaints).not.toEqual([]);
  });

  test("runs one bundle on Node 24 as main and as post, which runs always", () => {
    expect(action.runs).toEqual({ using: "node24", main: "dist/index.js", post: "dist/post.js" });
  });

  test("has what the Marketplace shows", () => {
    expect(action.name).toBe("Workers Gradual Rollout");
    expect(action.description.length).toBeLessThan(125);
    expect(action.branding).toEqual({ icon: "trending-up", color: "orange" });
  });

  test("lists the inputs that the code reads, and which of them have a fixed default", () => {
    expect(inputs.map((input) => input.id).toSorted()).toEqual(INPUT_NAMES.toSorted());
    const byDefault = (id: string) =>
      inputs.find((input) => input.id === id)?.default?.toDisplayString() ?? "";
    expect(byDefault("github-token")).toBe(`\${{ github.token }}`);
    expect(INPUT_NAMES.filter((id) => byDefault(id) === "").toSorted()).toEqual([
      "account-id",
      "api-token",
      "canary-version",
      "checks",
      "code-update",
      "environment",
      "message",
      "script-name",
      "stable-version",
      "triggered-by",
      "window",
    ]);
    expect(inputs.filter((input) => input.required === true).map((input) => input.id)).toEqual([]);
  });

  test("with its defaults passed on by the runner, means the same as without", () => {
    const passed = inputs.flatMap((input) => {
      const value = input.default?.toDisplayString() ?? "";
      return value === "" || value.startsWith("$") ? [] : [[input.id, value]];
    });
    expect(loadInputs(environment(Object.fromEntries(passed)))).toEqual(loadInputs(environment({})));
  });

  test("shows schedules and holds that are accepted", () => {
    const shown = (name: string) => inputs.find((input) => input.id === name)?.description ?? "";
    const schedules = ["5:10m..1h, 25:30m, 100", "linear(10%, 5m)", "exponential(1%, x2, 10m)"];
    const holds = ["90s", "10m", "1h30m", "2d", "0s"];
    for (const [name, values] of Object.entries({ schedule: schedules, hold: holds })) {
      for (const value of values) {
        expect(shown(name)).toContain(`\`${value}\``);
        expect(() => loadInputs(environment({ [name]: value }))).not.toThrow();
      }
    }
  });

  test("shows checks that are accepted", () => {
    const shown = inputs.find((input) => input.id === "checks")?.description ?? "";
    const checks = [
      "error-rate <= 1%",
      "5xx-rate <= stable * 1.25 + 0.05%",
      "wall-p99 <= 800ms",
      "cpu-p50 <= stable * 1.2",
    ];
    for (const check of checks) expect(shown).toContain(`\`${check}\``);
    expect(loadInputs(environment({ checks: checks.join("\n") })).checks).toHaveLength(checks.length);
  });

  test("lists the outputs, each with a sentence", () => {
    const outputs = action.outputs ?? [];
    expect(outputs.map((output) => output.id)).toEqual([
      "deployment-id",
      "status",
      "percentage",
      "stable-version",
      "canary-version",
      "reason",
      "next-at",
      "dashboard-url",
      "report",
    ]);
    for (const { description } of [...inputs, ...outputs]) expect(description).toMatch(/^\S.*\.$/);
  });
});

interface Typing {
  readonly type: string;
  readonly "allowed-values"?: readonly string[];
  readonly separator?: string;
}
type File = Readonly<Record<"inputs" | "outputs", Readonly<Record<string, Typing>>>>;

const types = parse(readFileSync(new URL("../action-types.yml", import.meta.url), "utf8")) as File;

describe("action-types.yml", () => {
  test("types each input and output of action.yml, in its order", () => {
    expect(Object.keys(types.inputs)).toEqual(inputs.map(({ id }) => id));
    expect(Object.keys(types.outputs)).toEqual(action.outputs?.map(({ id }) => id));
  });

  const typings = Object.entries(types.inputs);

  test.each(typings.filter(([, { type }]) => type === "enum"))(
    "knows what %s accepts, and nothing more, and the description says it",
    (name, typing) => {
      const [refused = ""] = problemsOf(environment({ [name]: "something-else" }));
      const accepted = /; write ([\w, -]+?)(?:\.|$)/.exec(refused)?.[1]?.split(/, | or /) ?? [];
      expect(accepted.toSorted()).toEqual(typing["allowed-values"]?.toSorted());
      const description = inputs.find(({ id }) => id === name)?.description;
      for (const value of accepted) {
        expect(description).toContain(`\`${value}\``);
        expect(problemsOf(environment({ [name]: value }), "any")).toEqual([]);
      }
    },
  );

  test.each(typings.filter(([, { type }]) => type === "boolean"))("%s is true or false", (name) => {
    for (const value of ["true", "false"])
      expect(problemsOf(environment({ [name]: value }), "any")).toEqual([]);
    expect(problemsOf(environment({ [name]: "1" }))).toHaveLength(1);
  });

  test.each(typings.filter(([, { type }]) => type === "integer"))("%s is a whole number", (name) => {
    expect(problemsOf(environment({ [name]: "7" }), "any")).toEqual([]);
    expect(problemsOf(environment({ [name]: "7.5" }))).toHaveLength(1);
  });
});
