import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as core from "@actions/core";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { findCommands, parseFileCommand, splitLines } from "../../../simulator/runner/workflow-commands.ts";

const names = (log: string, anyName = false) => findCommands(log, { anyName }).map(({ name }) => name);

describe("the runner's commands in a log", () => {
  test("v2: at a line's start, after white space, in any case", () => {
    const log =
      "::error title=Oh%2C no,line=3::100%25%0Areally\n \t\u00a0\u0085::Warning::x\nplain ::error::y";
    expect(findCommands(log)).toEqual([
      {
        form: "v2",
        name: "error",
        properties: { title: "Oh, no", line: "3" },
        data: "100%\nreally",
        line: 0,
        text: "::error title=Oh%2C no,line=3::100%25%0Areally",
      },
      {
        form: "v2",
        name: "Warning",
        properties: {},
        data: "x",
        line: 1,
        text: " \t\u00a0\u0085::Warning::x",
      },
    ]);
  });

  test("v1: anywhere in a line", () => {
    expect(findCommands("see ##[set-output name=a%3Bb;x=1]value%5D")).toEqual([
      {
        form: "v1",
        name: "set-output",
        properties: { name: "a;b", x: "1" },
        data: "value]",
        line: 0,
        text: "see ##[set-output name=a%3Bb;x=1]value%5D",
      },
    ]);
  });

  test("a line ends at every kind of line end, and nowhere else", () => {
    expect(names("a\r::error::1\rb\r\n::error::2\n::error::3")).toEqual(["error", "error", "error"]);
    expect(names("a\u2028::error::1\u0085::error::2")).toEqual([]);
    expect(splitLines("a\r\n\rb\n")).toEqual(["a", "", "b"]);
  });

  test.each([
    "",
    "::",
    "::error",
    "::error:",
    ":error::x",
    "::nonsense::x",
    ":: error::x",
    "##[error",
    "##[nonsense]x",
    "# #[error]x",
    "\\::error::x",
    "##\\[error]x",
  ])("%j is none", (line) => {
    expect(findCommands(line)).toEqual([]);
  });

  test("only the first ##[ of a line is looked at", () => {
    expect(names("##[nonsense] ##[error]x")).toEqual([]);
  });

  test("what culture ignores doesn't disarm", () => {
    expect(names("::error:\u00ad:x")).toEqual(["error"]);
    expect(names("\u200b::error::x")).toEqual(["error"]);
    expect(names("#\u200d#[error]x")).toEqual(["error"]);
    expect(names(":\0:error::x")).toEqual(["error"]);
  });

  test("anyName reports whatever has the form", () => {
    expect(names("::nonsense::x\n##[other]y\n::::", true)).toEqual(["nonsense", "other", ""]);
  });

  test("stop-commands silences until its token", () => {
    expect(names("::stop-commands::Token\n::error::x\n##[error]y\n::token::\n::error::z")).toEqual([
      "stop-commands",
      "token",
      "error",
    ]);
  });
});

describe("the files of outputs and state", () => {
  test("both forms; the last value counts", () => {
    expect(parseFileCommand("a=1\n\nb<<EOF\nx=y\n\nz\nEOF\nc<<E\nE\na=2=3\n")).toEqual({
      values: { a: "2=3", b: "x=y\n\nz", c: "" },
    });
  });

  test.each([
    ["nonsense", "Invalid format 'nonsense'"],
    ["<<EOF\nEOF\n", "Name must not be empty"],
    ["a<<\n\n", "delimiter must not be empty"],
    ["a<<EOF\nx\n", "Matching delimiter not found 'EOF'"],
    ["a<<EOF\nx", "EOF marker missing new line"],
  ])("%j is an error, and what came before it counts", (text, error) => {
    const read = parseFileCommand(`first=1\n${text}`);
    expect(read.values).toEqual({ first: "1" });
    expect(read.error).toContain(error);
  });
});

describe("what @actions/core writes is read back", () => {
  const directory = mkdtempSync(join(tmpdir(), "runner-commands-"));
  const output = join(directory, "output");
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });
  process.on("exit", () => rmSync(directory, { recursive: true, force: true }));

  test("outputs, whatever is in them", () => {
    vi.stubEnv("GITHUB_OUTPUT", output);
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.stringMatching(/^[a-z-]{1,9}$/),
          fc.string({ unit: "grapheme" }).map((text) => `${text}\nb=c\r`),
        ),
        (outputs) => {
          writeFileSync(output, "");
          for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
          expect(parseFileCommand(readFileSync(output, "utf8"))).toEqual({ values: { ...outputs } });
        },
      ),
      { numRuns: 50 },
    );
  });

  test("annotations, whatever is in them", () => {
    let printed = "";
    vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
      printed += String(chunk);
      return true;
    });
    const text = fc
      .array(fc.constantFrom("%", "%0A", "\r", "\n", ":", ",", "::", "##[error]", "a", " "))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (data, title) => {
        printed = "";
        core.error(data, { title: `a${title.trim()}b` });
        expect(findCommands(printed)).toMatchObject([
          { name: "error", data, properties: { title: `a${title.trim()}b` } },
        ]);
      }),
    );
  });
});
