import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { environment, problemsOf } from "./inputs/environment.ts";

interface Typing {
  readonly type: string;
  readonly "allowed-values"?: readonly string[];
  readonly separator?: string;
}
type File = Readonly<Record<"inputs" | "outputs", Readonly<Record<string, Typing>>>>;

const read = (name: string) => parse(readFileSync(new URL(`../${name}`, import.meta.url), "utf8")) as File;
const types = read("action-types.yml");
const action = read("action.yml");

describe("action-types.yml", () => {
  test("types each input and output of action.yml, in its order", () => {
    expect(Object.keys(types.inputs)).toEqual(Object.keys(action.inputs));
    expect(Object.keys(types.outputs)).toEqual(Object.keys(action.outputs));
  });

  const inputs = Object.entries(types.inputs);

  test.each(inputs.filter(([, { type }]) => type === "enum"))(
    "knows what %s accepts, and nothing more",
    (name, typing) => {
      const [refused = ""] = problemsOf(environment({ [name]: "something-else" }));
      const accepted = /; write ([\w, -]+?)(?:\.|$)/.exec(refused)?.[1]?.split(/, | or /) ?? [];
      expect(accepted.toSorted()).toEqual(typing["allowed-values"]?.toSorted());
    },
  );

  test.each(inputs.filter(([, { type }]) => type === "boolean"))("%s is true or false", (name) => {
    for (const value of ["true", "false"])
      expect(problemsOf(environment({ [name]: value }), "any")).toEqual([]);
    expect(problemsOf(environment({ [name]: "1" }))).toHaveLength(1);
  });

  test.each(inputs.filter(([, { type }]) => type === "integer"))("%s is a whole number", (name) => {
    expect(problemsOf(environment({ [name]: "7" }), "any")).toEqual([]);
    expect(problemsOf(environment({ [name]: "7.5" }))).toHaveLength(1);
  });
});
