/** What somebody presses, sends or types: alert.yml, manual.yml, rollback.yml, and the call in docs/limits.md. */

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { CANARY, outputsOf, said, setRecipe } from "./recipe.ts";
import type { Trigger } from "./workflow-runner.ts";

type Recipe = Awaited<ReturnType<typeof setRecipe>>;

const ALERT = "examples/alert.yml";
const BUTTON = "examples/rollback.yml";
const MANUAL_ROLLBACK = "stable 100: rollback ca7a4700 manual run 12345678901.1";

const alert = (client_payload: object) => ({
  event: { name: "repository_dispatch", payload: { action: "alert", client_payload } },
});
const press = (inputs: Trigger["inputs"] = {}) => ({
  event: { name: "workflow_dispatch", payload: { inputs } },
  inputs,
});

describe("while a rollout is under way, which then touches nothing,", () => {
  test.each([
    {
      what: "an alert rolls it back, in one line",
      file: ALERT,
      trigger: alert({ reason: "checkout is slow\n::stop-commands::x" }),
      live: "stable 90, canary 10",
      expected: ["success waiting rolled-back", `${MANUAL_ROLLBACK}: checkout is slow`],
    },
    {
      what: "an alert does so in the last hold, too, and needs no reason",
      file: ALERT,
      trigger: alert({}),
      live: "canary 100",
      expected: ["success waiting rolled-back", `${MANUAL_ROLLBACK}: an alert without a reason`],
    },
    {
      what: "the button rolls it back",
      file: BUTTON,
      trigger: press({ reason: "carts are empty" }),
      live: "stable 90, canary 10",
      expected: ["success rolled-back", `${MANUAL_ROLLBACK}: carts are empty`],
    },
  ])("$what", async ({ file, trigger, live, expected }) => {
    const recipe = await setRecipe(file, { uploaded: true });
    const rollout = await recipe.start({ "canary-version": CANARY, schedule: "10:10m, 50:10m, 100:10m" });
    await recipe.asked(`POST deployments ${live} → 200`);
    const ends = await recipe.play(trigger);
    expect([said(ends)["rollback"], recipe.made().at(-1)]).toEqual(expected);
    expect((await rollout.exited).outputs).toMatchObject({ status: "drifted" });
    expect(recipe.live()).toBe("stable 100");
  });
});

test("without a rollout an alert touches nothing: not stable, not a canary that arrived long ago", async () => {
  const recipe = await setRecipe(ALERT, { uploaded: true });
  expect(said(await recipe.play(alert({ reason: "slow" })))).toEqual({ rollback: "success idle" });
  await recipe.run({ "canary-version": CANARY, schedule: "100" });
  recipe.time.skip(2 * 3_600_000);
  expect(said(await recipe.play(alert({ reason: "slow" })))).toEqual({ rollback: "success idle" });
  expect(recipe.live()).toBe("canary 100");
});

describe("the button", () => {
  test("goes from a complete rollout to the version before, at once for Durable Objects, and once", async () => {
    const recipe = await setRecipe(BUTTON, { uploaded: true, readings: { codeUpdateStrategy: "kept" } });
    await recipe.run({ "canary-version": CANARY, schedule: "100" });
    for (const presses of [1, 2]) {
      const ends = await recipe.play(press({ reason: "carts are empty" }));
      expect([said(ends)["rollback"], recipe.live()]).toEqual(["success rolled-back", "stable 100"]);
      expect(recipe.writes(), `${presses}`).toHaveLength(2);
    }
    expect(recipe.cloud.live(recipe.script)?.json.code_update_strategy).toEqual({ mode: "immediate" });
  });

  test("needs its second field where nothing tells what stable is", async () => {
    const recipe = await setRecipe(BUTTON);
    recipe.foreign(recipe.canary.id);
    const unsaid = await recipe.play(press({ reason: "carts are empty" }));
    expect(said(unsaid)).toEqual({ rollback: "failure failed" });
    expect(outputsOf(unsaid, "rollback")["reason"]).toContain("Set stable-version");
    const told = press({ reason: "carts are empty", "stable-version": recipe.stable.id });
    expect(said(await recipe.play(told))).toEqual({ rollback: "success rolled-back" });
    expect(recipe.live()).toBe("stable 100");
  });
});

test("one form shows, plans, begins, goes on, promotes and rolls back", async () => {
  const recipe = await setRecipe("examples/manual.yml");
  recipe.cloud.uploadVersion(recipe.script, { id: CANARY, tag: "v2" });
  const begin = { command: "rollout", "canary-version": "tag:v2", schedule: "5:10m, 25" };
  const presses: [Trigger["inputs"], string, string, before?: (recipe: Recipe) => unknown][] = [
    [{}, "success idle", "stable 100"],
    [{ ...begin, "dry-run": true }, "success planned", "stable 100"],
    [{ command: "rollout" }, "failure failed", "stable 100"],
    [begin, "success completed", "stable 75, canary 25"],
    [{ command: "advance", schedule: "25:0s, 50:1d" }, "success waiting", "stable 50, canary 50"],
    [{ command: "promote" }, "success completed", "canary 100"],
    [{ command: "rollback" }, "success rolled-back", "stable 100"],
    [{ command: "rollback" }, "failure failed", "canary 100", ({ foreign }) => foreign(CANARY)],
    [{ command: "rollback", "stable-version": recipe.stable.id }, "success rolled-back", "stable 100"],
  ];
  for (const [inputs, ended, live, before] of presses) {
    before?.(recipe);
    const ends = await recipe.play(press(inputs));
    expect([said(ends), recipe.live()]).toEqual([{ rollout: ended }, live]);
  }
});

test("what an upload doesn't apply: the documented call sets only what it names, and deploys nothing", async () => {
  const recipe = await setRecipe(BUTTON);
  const limits = readFileSync(join(import.meta.dirname, "../../docs/limits.md"), "utf8");
  const [, call = ""] = /^```sh\n(curl .*?)^```$/ms.exec(limits) ?? [];
  const { settings } = recipe.cloud.unversioned(recipe.script);
  const command = call.replace("https://api.cloudflare.com/client/v4", recipe.apiUrl);
  const env = { PATH: process.env["PATH"], ...recipe.secrets };
  await promisify(execFile)("bash", ["-c", command], { env });
  expect(recipe.requests()).toEqual([expect.stringMatching(/^PATCH .*script-settings → 200$/)]);
  expect(recipe.cloud.unversioned(recipe.script).settings).toEqual({
    ...settings,
    observability: { enabled: true },
    logpush: true,
  });
  expect(recipe.made()).toEqual([]);
});
