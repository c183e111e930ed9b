import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { allAssumptions } from "../scripts/conformance/run.ts";

const ROOT = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const DOCUMENTS = [
  "README.md",
  "SECURITY.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];

/** The name that GitHub gives a heading's anchor, for the headings that there are here. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, "")
    .replaceAll(" ", "-");
}

describe.each(DOCUMENTS)("%s", (path) => {
  const text = read(path);

  test("names files that are there", () => {
    const named = [...text.matchAll(/`((?:src|__tests__|simulator|scripts|dist|docs|\.ci)\/[\w./-]*)/g)];
    for (const [, file = ""] of named) expect(existsSync(join(ROOT, file)), file).toBe(true);
  });

  test("links to pages and headings that are there", () => {
    for (const [link, target = "", anchor = ""] of text.matchAll(/\]\((?!https?:)([^)#]*)#?([^)]*)\)/g)) {
      const page = target === "" ? path : normalize(join(dirname(path), target));
      expect(existsSync(join(ROOT, page)), link).toBe(true);
      if (anchor === "") continue;
      const headings = [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading));
      expect(headings, link).toContain(anchor);
    }
  });

  test("gives commands that there are", () => {
    // What a check runs is a script of the user's.
    const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: object };
    for (const [, script = ""] of text.matchAll(/(?<!`run )npm run ([\w:]+)/g))
      expect(scripts).toHaveProperty(script);
  });
});

test("the threat model names for each of its claims a test that holds it", () => {
  const claims = [...read("docs/threat-model.md").matchAll(/^\| (.+?) \| (.+) \|$/gm)].filter(
    ([, claim]) => claim !== "Must hold" && claim !== "---",
  );
  expect(claims.length).toBeGreaterThan(15);
  for (const [, claim, held = ""] of claims)
    expect(held, claim).toMatch(/`__tests__\/\S+\.test\.ts`|`\.ci\/run`/);
});

test("the threat model names the packages that go into the bundle, and nothing else is in it", () => {
  const { packages } = JSON.parse(read("package-lock.json")) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly dependencies?: object }>>;
  };
  const [, list = ""] = /go into the bundle \((.+?)\)/s.exec(read("docs/threat-model.md")) ?? [];
  const named = [...list.matchAll(/`(.+?)`/g)].map(([, name = ""]) => name);
  expect(named).toEqual(Object.keys(packages[""]?.dependencies ?? {}));
  // A package's name and its licence's, after an empty line.
  const bundled = [...read("dist/licenses.txt").matchAll(/^(?<=^|\n\n)([@\w./-]+)\n[\w.-]+\n/gm)].map(
    ([, name = ""]) => name,
  );
  expect(bundled).toEqual(expect.arrayContaining(named));
  const strangers = bundled.filter(
    (name) => (packages[`node_modules/${name}`] ?? { dev: true }).dev === true,
  );
  // The bundler's own few lines.
  expect(strangers).toEqual(["@vercel/ncc"]);
});

describe("the picture of the architecture", () => {
  const modules = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".ts"),
  );
  /** `rollout/decide.ts imports cloudflare/client.ts`, for each import of another module in a folder. */
  const imports = modules.flatMap((path) =>
    [...read(`src/${path}`).matchAll(/\bfrom "([^"]+)"/g)].map(([, target = ""]) => ({
      path,
      target: target.startsWith(".") ? normalize(join(dirname(path), target)) : target,
    })),
  );
  const from = (folder: string, allowed: RegExp) =>
    imports
      .filter(({ path, target }) => path.startsWith(`${folder}/`) && !target.startsWith(`${folder}/`))
      .filter(({ target }) => !allowed.test(target))
      .map(({ path, target }) => `${path} imports ${target}`);

  test("is true: the core imports values and a checker of shapes alone, and the folders around it only what the picture shows", () => {
    expect(from("values", /^rollout\/model\.ts$/)).toEqual([]);
    expect(from("rollout", /^values\/|^@badrap\/valita$/)).toEqual([]);
    expect(from("cloudflare", /^(?:rollout|values)\/|^http\.ts$|^checks\/sources\.ts$|^(?:node:|@)/)).toEqual(
      [],
    );
    expect(from("checks", /^(?:rollout|values)\/|^http\.ts$|^node:(?:child_process|crypto)$/)).toEqual([]);
    expect(from("github", /^(?:rollout|values|inputs)\/|^foreign-text\.ts$|^(?:node:|@actions\/)/)).toEqual(
      [],
    );
  });

  test("is true: only the entry touches process", () => {
    const touching = modules.filter((path) => /\b(?:process|console)\.[a-z]/.test(read(`src/${path}`)));
    expect(touching).toEqual(["index.ts"]);
  });
});

describe.each(readdirSync(join(ROOT, ".github/ISSUE_TEMPLATE")))("the issue form %s", (file) => {
  interface Field {
    readonly type: string;
    readonly id?: string;
    readonly attributes: {
      readonly label?: string;
      readonly value?: string;
      readonly options?: readonly string[];
    };
  }
  const form = parse(read(`.github/ISSUE_TEMPLATE/${file}`)) as {
    readonly name: string;
    readonly description: string;
    readonly body: readonly Field[];
  };

  // https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
  test("has what GitHub asks of a form", () => {
    expect(Object.keys(form)).toEqual(expect.arrayContaining(["name", "description", "body"]));
    const fields = form.body.filter(({ type }) => type !== "markdown");
    expect(fields.length).toBeGreaterThan(0);
    for (const { type, id, attributes } of fields) {
      expect(["textarea", "input", "dropdown", "checkboxes"]).toContain(type);
      expect(id).toMatch(/^[\w-]+$/);
      expect(attributes.label).toMatch(/\S/);
      if (type === "dropdown") expect(attributes.options?.length).toBeGreaterThan(1);
    }
    for (const key of ["id", "label"] as const) {
      const all = fields.map(({ id, attributes: { label } }) => (key === "id" ? id : label));
      expect(new Set(all).size).toBe(all.length);
    }
  });
});

/** Of docs/platform.md: number, fact, known, readings, file, test, conformance check. */
const rows = [...read("docs/platform.md").matchAll(/^\| (\d+) \| (.+) \|$/gm)].map(
  ([, number, rest = ""]) => {
    const [fact = "", known = "", readings = "", file = "", held = "", check = ""] = rest.split(" | ");
    return { number: Number(number), fact, known, readings, file, held, check };
  },
);
const pathIn = (cell: string) => /^`([^`]+)`$/.exec(cell)?.[1] ?? "";

describe("docs/platform.md", () => {
  test("numbers its assumptions without a gap", () => {
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.length).toBeGreaterThan(40);
  });

  test.each(rows)("$number names a file that relies on it, and a test", ({ known, file, held }) => {
    expect(["documented", "read in wrangler", "reported", "unknown"]).toContain(known);
    expect(pathIn(file)).toMatch(/^(?:src|\.github)\//);
    expect(pathIn(held)).toMatch(/^__tests__\/.+\.test\.ts$/);
    for (const cell of [file, held]) expect(existsSync(join(ROOT, pathIn(cell))), cell).toBe(true);
  });

  test("gives a conformance check to the assumptions that have one, in the file that asks", () => {
    const asked = allAssumptions(new AbortController().signal).map(({ number }) => number);
    const named = rows.filter(({ check }) => check !== "–");
    expect(named.map(({ number }) => number)).toEqual(asked.toSorted((left, right) => left - right));
    for (const { number, check } of named) {
      expect(read(pathIn(check)), `${number}`).toMatch(new RegExp(`number: ${number},`));
    }
  });

  test("has every reading, R1 to R12", () => {
    const found = new Set(rows.flatMap(({ readings }) => /^R\d+/.exec(readings)?.[0] ?? []));
    expect(found.size).toBe(12);
  });

  test("is linked from the architecture", () => {
    expect(read("docs/architecture.md")).toContain("](platform.md)");
  });
});
