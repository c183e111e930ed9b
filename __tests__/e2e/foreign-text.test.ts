/** Texts that others write, in commits, versions, answers and inputs: they do nothing, and bad inputs are all told. */

import { expect, test } from "vitest";
import type { FaultRule } from "../../simulator/faults/rules.ts";
import type { Finished, JobOptions } from "../../simulator/runner/runner.ts";
import { OTHER, orders, setUpScenario, TOKEN } from "../support/scenario-run.ts";

/** What acts, each in its own way, where it is printed as it comes. */
const HOSTILE = {
  output: "::set-output name=status::completed\n::set-output name=deployment-id::pwned",
  state: "\r::save-state name=rollout::{}\r\n  ::save-state name=step::",
  legacy: "x ##[error]pwned ##[set-output name=status;]completed",
  escaped: "%0A::error::pwned%0D::warning::pwned",
  stop: "::stop-commands::pwned\u2028::add-mask::stable",
  hidden: "\u200b::er\u00adror:\u00ad:pwned \u001b[31m::notice::pwned \ud800",
  markup: "</summary><img src=x onerror=alert(1)> @octocat | `x` [a](https://evil.example) \u202epwned",
  marker: "canary ca7a4700 100% 3/3 run 1.1: ::error::pwned",
} as const;

const OUTPUTS = [
  "canary-version",
  "dashboard-url",
  "deployment-id",
  "next-at",
  "percentage",
  "reason",
  "report",
  "stable-version",
  "status",
];

/** Nothing in the log, the files or the summary but what we wrote. */
function expectNoForeignCommand(end: Finished, annotations: readonly string[]): void {
  const told = end.commands.map(({ name, properties, data }) =>
    ["group", "endgroup"].includes(name) ? name : `${name} ${properties["title"] ?? data}`,
  );
  expect(told.filter((name) => !["group", "endgroup"].includes(name))).toEqual([
    `add-mask ${TOKEN}`,
    ...annotations,
  ]);
  for (const { name, data, text } of end.commands) {
    expect(text.startsWith(`::${name}`)).toBe(true);
    expect(data).not.toMatch(/[\r\n]/);
  }
  expect(Object.keys(end.outputs).sort()).toEqual(OUTPUTS);
  expect(Object.keys(end.state).sort()).toEqual(["rollout", "step", "worker"]);
  expect(end.fileErrors).toEqual([]);
  expect(end.outputs["reason"]).not.toMatch(/[\r\n]/);
  expect(end.summary).not.toMatch(/<img|@octocat|\]\(https:\/\/evil|\u202e|::(error|set-output)/);
}

function refusal(message: string, status = 400): NonNullable<FaultRule["effect"]> {
  const item = {
    code: 10021,
    message,
    documentation_url: HOSTILE.legacy,
    source: { pointer: HOSTILE.output },
  };
  return {
    kind: "answer",
    status,
    headers: { "cf-ray": "::error::pwned" },
    body: JSON.stringify({ success: false, errors: [item], messages: [], result: null }),
  };
}

test.for([
  [HOSTILE.output, HOSTILE.markup],
  [HOSTILE.state, HOSTILE.stop],
  [HOSTILE.legacy, HOSTILE.escaped],
  [HOSTILE.hidden, HOSTILE.marker],
] as const)("a commit's message and the versions' texts do nothing: %j, %j", async ([message, text]) => {
  const scenario = await setUpScenario({
    stable: { message: text, tag: text.slice(0, 90) },
    canary: { message: text, tag: `v2 ${text.slice(0, 80)}` },
    readings: { triggeredBy: "replaced" },
  });

  const end = await scenario.run(
    { schedule: "10" },
    { event: { name: "push", payload: { head_commit: { message } } } },
  );

  expect(end.outputs).toMatchObject({ status: "completed" });
  expectNoForeignCommand(end, []);
  expect(scenario.made()[0]).toMatch(
    /^stable 90, canary 10: canary ca7a4700 10% 1\/1 run 12345678901\.1: \S/,
  );
});

test.for([HOSTILE.output, HOSTILE.hidden, HOSTILE.markup])("a refusal (%j) does nothing", async (text) => {
  const scenario = await setUpScenario();
  scenario.faults.add({ match: { operation: "deployments.create", skip: 1 }, effect: refusal(text) });

  const end = await scenario.run({ schedule: "10, 50" });

  expect(end.outputs).toMatchObject({ status: "rolled-back" });
  expectNoForeignCommand(end, ["error Rollout: rolled-back"]);
});

test("a foreign deployment's author, source, time and message do nothing", async () => {
  const scenario = await setUpScenario();
  scenario.cloud.uploadVersion(scenario.script, { id: OTHER });
  scenario.during("deployments.create", 1, () =>
    scenario.foreign(OTHER, {
      author: HOSTILE.output,
      source: HOSTILE.legacy,
      message: HOSTILE.state,
      triggeredBy: HOSTILE.stop,
    }),
  );

  const end = await scenario.run({ schedule: "10, 50" });

  expect(end.outputs).toMatchObject({ status: "drifted" });
  expectNoForeignCommand(end, ["error Rollout: drifted"]);
});

test("pages and bodies that can't be read do nothing", async () => {
  const scenario = await setUpScenario();
  const list = { operation: "deployments.list" } as const;
  scenario.faults.add(
    { match: list, effect: { kind: "answer", status: 502, body: `${HOSTILE.output} Bearer ${TOKEN}` } },
    { match: { ...list, skip: 1 }, effect: { kind: "answer", status: 404, body: HOSTILE.markup } },
  );

  const end = await scenario.run({ schedule: "10" });

  expect(end.outputs).toMatchObject({ status: "failed" });
  expect(JSON.stringify([end.outputs, end.summary, end.lines.slice(1)])).not.toContain(TOKEN);
  expectNoForeignCommand({ ...end, state: { rollout: "", ...end.state } }, ["error Rollout: failed"]);
});

test("bad inputs that look like commands are quoted, one line each", async () => {
  const scenario = await setUpScenario();

  const end = await scenario.run({
    schedule: HOSTILE.output,
    hold: HOSTILE.state,
    "canary-version": HOSTILE.legacy,
  });

  expect(end.code).toBe(1);
  const acts = end.commands.filter(({ name }) => !["add-mask", "error"].includes(name));
  expect(acts).toEqual([]);
  expect(end.commands.at(-1)?.data.split("\n")).toHaveLength(3);
  expect(Object.keys(end.outputs).sort()).toEqual(OUTPUTS);
});

/** One for each kind of input; inputs/bad-values has the others. */
const BAD: JobOptions["inputs"] = {
  command: "rolout",
  "api-token": '" token"',
  "account-id": "0a1b2c",
  "script-name": "My-Worker",
  "canary-version": "ca7a4700-2222",
  "stable-version": "latest",
  schedule: "50, 10",
  hold: "5",
  force: "yes",
  "code-update": "deferred:7d",
  "triggered-by": "a\nb",
  "on-cancel": "stop",
  message: `deploy with ${TOKEN}`,
};

test("all bad inputs are told in one annotation, and nobody is asked for anything", async () => {
  const scenario = await setUpScenario();

  const end = await scenario.run(BAD);

  const [order = "", ...more] = orders(end);
  const problems = order.replace("error (Rollout: failed): ", "").split("\n");
  const named = problems.map((problem) => /^Input ([\w-]+): /.exec(problem)?.[1]);
  expect(named.toSorted()).toEqual(Object.keys(BAD).toSorted());
  expect([more, scenario.requests(), end.fileErrors]).toEqual([[], [], []]);
  expect(end).toMatchObject({
    code: 1,
    signal: null,
    outputs: { status: "failed", reason: problems.join(" "), "deployment-id": "" },
  });
  expect(end.log.replace(`::add-mask::${TOKEN}`, "")).not.toContain(TOKEN);
});

test("without a file for what post needs nobody is asked for anything", async () => {
  const scenario = await setUpScenario();

  const end = await scenario.run({}, { env: { GITHUB_STATE: "/nowhere/file" } });

  expect(end.code).toBe(1);
  expect(scenario.requests()).toEqual([]);
  expect(orders(end)).toContainEqual(
    expect.stringMatching(/can't be saved in GITHUB_STATE \(Missing file at path: \/nowhere\/file\)/),
  );
});
