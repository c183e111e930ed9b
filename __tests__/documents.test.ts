import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

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

describe.each(DOCUMENTS)("%s", (path) => {
  const text = read(path);

  test("names files that are there", () => {
    const named = [...text.matchAll(/`((?:src|__tests__|simulator|scripts|dist|docs|\.ci)\/[\w./-]*)/g)];
    for (const [, file = ""] of named) expect(existsSync(join(ROOT, file)), file).toBe(true);
  });

  test("links to what is there", () => {
    for (const [, target = ""] of text.matchAll(/\]\((?!https?:)([^)#]+)/g))
      expect(existsSync(join(ROOT, dirname(path), target)), target).toBe(true);
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
