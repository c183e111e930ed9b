import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RUN_ID } from "../../simulator/runner/runner.ts";
import { CANARY, setRecipe, written } from "./recipe.ts";

/** A Worker with a split that the run `RUN_ID` has made, as GitHub tells of that run. */
async function setSplit({
  workers = "my-worker",
  message = `canary ca7a4700 10% 1/3 run ${RUN_ID}.1: fix`,
  state = "completed",
} = {}) {
  const text = readFileSync(join(import.meta.dirname, "../../examples/watch.yml"), "utf8");
  const recipe = await setRecipe(written(text.replace("WORKERS: my-worker", `WORKERS: ${workers}`)));
  recipe.cloud.uploadVersion(recipe.script, { id: CANARY });
  recipe.foreign(
    [
      [recipe.stable.id, 90],
      [CANARY, 10],
    ],
    { message },
  );
  const standIns = {
    gh: `[ "$*" = "api repos/acme/shop/actions/runs/${RUN_ID} --jq .status" ] && [ -n "$GH_TOKEN" ] && ${state}`,
    curl: `
      for each; do
        shift
        case $each in https://api.cloudflare.com/client/v4/*) each=${recipe.apiUrl}\${each#*/client/v4} ;; esac
        set -- "$@" "$each"
      done
      PATH=\${PATH#*:} exec curl "$@"`,
  };
  return {
    ...recipe,
    cron: () =>
      recipe.play({ event: { name: "schedule", payload: { schedule: "11,41 * * * *" } }, standIns }),
    press: (then: string) =>
      recipe.play({ event: { name: "workflow_dispatch" }, inputs: { then }, standIns }),
  };
}

const said = (state: string) => ({ state: `echo ${state}` });

test.each(["in_progress", "queued", "waiting"])("a split whose run is %s is left alone", async (state) => {
  const split = await setSplit(said(state));

  const { look, act } = await split.cron();

  expect(look?.outputs).toEqual({ unwatched: "[]" });
  expect(act?.result).toBe("skipped");
});

test("one whose run is over alarms, by a run that fails", async () => {
  const split = await setSplit(said("completed"));

  const ends = await split.cron();

  expect(ends["act (my-worker)"]).toMatchObject({ result: "failure", action: [] });
  expect(ends["act (my-worker)"]?.log).toContain("::error::Two versions of my-worker are live");
  expect(split.live()).toBe("stable 90, canary 10");
});

test("or goes back, where that is asked for", async () => {
  const split = await setSplit(said("completed"));

  const ends = await split.press("rollback");

  expect(ends["act (my-worker)"]?.result).toBe("success");
  expect(split.live()).toBe("stable 100");
});

test("a split of somebody else alarms, too", async () => {
  const split = await setSplit({ message: "canary for the weekend run 1.1" });

  const ends = await split.cron();

  expect(ends["act (my-worker)"]?.result).toBe("failure");
});

test("a Worker without a split is fine", async () => {
  const split = await setSplit();
  split.foreign(split.stable.id);

  const { look, act } = await split.cron();

  expect([look?.outputs["unwatched"], act?.result]).toEqual(["[]", "skipped"]);
});

test("where GitHub doesn't tell, nothing is done and the run fails", async () => {
  const split = await setSplit({ state: "exit 1" });

  const { look, act } = await split.press("rollback");

  expect([look?.result, act?.result]).toEqual(["failure", "skipped"]);
  expect(split.live()).toBe("stable 90, canary 10");
});

test("a Worker that can't be read hides no other's split, and the run fails", async () => {
  const split = await setSplit({ ...said("completed"), workers: "nobody my-worker" });

  const { look, ...ends } = await split.press("rollback");

  expect(look).toMatchObject({ result: "failure", outputs: { unwatched: '["my-worker"]' } });
  expect(look?.log).toMatch(/^::error::.* nobody$/m);
  expect(ends["act (my-worker)"]?.result).toBe("success");
  expect(split.live()).toBe("stable 100");
});
