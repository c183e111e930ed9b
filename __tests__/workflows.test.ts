import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ownerIn } from "../scripts/owner.ts";
import { complaints, DEPLOY, readWorkflow, stepsOf } from "./support/workflow-file.ts";

const ROOT = join(import.meta.dirname, "..");
const list = (folder: string) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`);
const own = list(".github/workflows");
const all = [...own, ...list("examples")];

describe.each(all)("%s", (path) => {
  const workflow = readWorkflow(path);
  const steps = stepsOf(workflow);

  test("is accepted by GitHub's own parser, which refuses mistakes", async () => {
    const { text } = workflow;
    expect(await complaints(text)).toEqual([]);
    expect(
      await complaints(
        text.replace("    runs-on: $", "    run-on: $").replace("    runs-on: u", "    run-on: u"),
      ),
    ).not.toEqual([]);
    expect(await complaints(text.replace("    steps:", "    needs: nobody\n    steps:"))).not.toEqual([]);
  });

  test("gives its token nothing, and each job what it says why", () => {
    // What is called has at most what its caller has; its rollout has all of that.
    const called = path === DEPLOY;
    expect(workflow.permissions).toEqual(called ? undefined : {});
    for (const [name, { permissions }] of Object.entries(workflow.jobs)) {
      expect(permissions === undefined).toBe(called && name === "rollout");
      for (const [name, access] of Object.entries(permissions ?? {}))
        expect(workflow.text).toMatch(new RegExp(`^ +${name}: ${access} # \\S`, "m"));
    }
    const lines = workflow.text.split("\n").filter((line) => /^ +[a-z-]+: (?:read|write)\b/.test(line));
    for (const line of lines) expect(line).toMatch(/ # \S/);
  });

  test("ends by itself, and says what may run beside it", () => {
    for (const job of Object.values(workflow.jobs).filter(({ uses }) => uses === undefined)) {
      expect(String(job["timeout-minutes"])).toMatch(/^(?:\d+|\$\{\{ inputs\.timeout-minutes \}\})$/);
      // A job that only reads the repository may run beside anything.
      if (!own.includes(path) && !JSON.stringify(job).includes("secrets.")) continue;
      expect(workflow.concurrency ?? job.concurrency).toBeDefined();
    }
  });

  test("leaves no credentials behind for the steps that follow", () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith("actions/checkout@")))
      expect(step.with).toHaveProperty("persist-credentials", false);
  });

  test("puts nothing that others write into a script", () => {
    for (const { run = "" } of steps) expect(run).not.toContain("${{");
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
  });
});

test.each(own)("%s names the actions of others by commit, each with its version", (path) => {
  const { text } = readWorkflow(path);
  const uses = [...text.matchAll(/uses: (.+)$/gm)].map(([, action = ""]) => action);
  for (const action of uses.filter((each) => each !== "./" && !each.includes("/workers-gradual-rollout")))
    expect(action).toMatch(/^[\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+\b/);
});

test("one action has one commit for each of its versions", () => {
  const pins = own.flatMap((path) => [
    ...readWorkflow(path).text.matchAll(/uses: ([\w-]+\/[\w-]+)\S*@(\S+) # (v[\d.]+\d)/g),
  ]);
  const commits = new Map<string, Set<string>>();
  for (const [, action, commit = "", version] of pins) {
    const key = `${action} ${version}`;
    commits.set(key, (commits.get(key) ?? new Set()).add(commit));
  }
  expect([...commits].filter(([, found]) => found.size > 1)).toEqual([]);
});

describe("only this job may write to the repository", () => {
  const writers = own.flatMap((path) =>
    Object.entries(readWorkflow(path).jobs)
      .filter(([, { permissions }]) => permissions?.["contents"] === "write")
      .map(([name, job]) => ({ name: `${path} ${name}`, job })),
  );

  test("one", () => {
    expect(writers.map(({ name }) => name)).toEqual([".github/workflows/release.yml publish"]);
  });

  test.each(writers)("and it runs nothing of the repository: $name", ({ job }) => {
    const scripts = (job.steps ?? []).map(({ run = "" }) => run).join("\n");
    expect(scripts).not.toMatch(/\b(?:npm|npx|node|make|source)\b|\.ci\/|(?:^|\s)\.\.?\//m);
    for (const { uses = "" } of job.steps ?? []) expect(uses).not.toMatch(/^\.\//);
  });
});

describe("who calls the reusable workflow", () => {
  const call = (job: object) =>
    JSON.stringify({
      on: { push: null },
      jobs: {
        deploy: {
          uses: `OWNER/workers-gradual-rollout/${DEPLOY}@v1`,
          with: { "script-name": "my-worker" },
          secrets: { "api-token": "a", "account-id": "b" },
          ...job,
        },
      },
    });

  test("rightly, hears no complaint of GitHub's own parser", async () => {
    expect(await complaints(call({}))).toEqual([]);
    expect(await complaints(call({ secrets: "inherit" }))).toEqual([]);
  });

  test.each([
    [{ with: { "script-name": "w", schedul: "100" } }, "Invalid input, schedul is not defined"],
    [{ with: {} }, "Input script-name is required"],
    [
      { secrets: { "api-token": "a", "account-id": "b", token: "c" } },
      "Invalid secret, token is not defined",
    ],
    [{ secrets: { "api-token": "a" } }, "Secret account-id is required"],
    [{ with: { "script-name": { name: "w" } } }, "A mapping was not expected"],
    [{ with: { "script-name": ["w"] } }, "A sequence was not expected"],
    [{ uses: `OWNER/workers-gradual-rollout/${DEPLOY}@v0` }, "Unable to find reusable workflow"],
    [{ "timeout-minutes": 5 }, "Unexpected value 'timeout-minutes'"],
  ])("%j is refused", async (job, complaint) => {
    expect((await complaints(call(job))).join()).toContain(complaint);
  });

  test("the inputs' types are those that a caller may write, and their defaults are of these types", async () => {
    const { text, on } = readWorkflow(DEPLOY);
    const { inputs } = on["workflow_call"] as {
      readonly inputs: Readonly<Record<string, { readonly type: string }>>;
    };
    const typed = Object.entries(inputs).filter(([, { type }]) => type !== "string");
    expect(typed.map(([name, { type }]) => `${name}: ${type}`)).toEqual([
      "timeout-minutes: number",
      "dry-run: boolean",
    ]);
    expect(
      await complaints(text.replace("{ type: boolean }", "{ type: boolean, default: long }")),
    ).not.toEqual([]);
    expect(await complaints(text.replace("type: number", "type: integer"))).not.toEqual([]);
  });
});

describe("the reusable workflow", () => {
  const { jobs, on } = readWorkflow(DEPLOY);
  const { inputs, outputs } = on["workflow_call"] as Readonly<
    Record<"inputs" | "outputs", Readonly<Record<string, { readonly value?: string }>>>
  >;
  const rollout = jobs["rollout"];
  const own = [
    "working-directory",
    "node-version",
    "install",
    "upload",
    "triggers",
    "runs-on",
    "timeout-minutes",
  ];

  test("has the action's inputs of the contract and all its outputs, and hands each on", () => {
    const action = parse(readFileSync(join(ROOT, "action.yml"), "utf8")) as Record<
      "inputs" | "outputs",
      object
    >;
    const given = rollout?.steps?.find(({ uses = "" }) => uses.includes("gradual-rollout@"))?.with ?? {};
    for (const name of Object.keys(inputs).filter((name) => !own.includes(name)))
      expect(given[name], name).toBe(`\${{ inputs.${name} }}`);
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
    expect(Object.keys(outputs).toSorted()).toEqual(Object.keys(action.outputs).toSorted());
    for (const [name, { value }] of Object.entries(outputs)) {
      expect(value).toBe(`\${{ jobs.rollout.outputs.${name} }}`);
      expect(rollout?.outputs?.[name]).toBe(`\${{ steps.rollout.outputs.${name} }}`);
    }
  });

  test("runs the action of its own release", () => {
    const text = readFileSync(join(ROOT, "package.json"), "utf8");
    const { version } = JSON.parse(text) as { readonly version: string };
    expect(
      rollout?.steps?.flatMap(({ uses = "" }) => (uses.includes("gradual-rollout@") ? [uses] : [])),
    ).toEqual([`${ownerIn(text)}/workers-gradual-rollout@v${version}`]);
  });
});

test("Dependabot waits before it takes up what is new", () => {
  const { updates } = parse(readFileSync(join(ROOT, ".github/dependabot.yml"), "utf8")) as {
    readonly updates: readonly {
      readonly "package-ecosystem": string;
      readonly cooldown: { readonly "default-days": number };
    }[];
  };
  expect(updates.map((update) => update["package-ecosystem"])).toEqual(["npm", "github-actions"]);
  for (const { cooldown } of updates) expect(cooldown["default-days"]).toBeGreaterThanOrEqual(7);
});
