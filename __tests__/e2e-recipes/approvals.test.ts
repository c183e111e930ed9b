import { expect, test } from "vitest";
import { NIGHTLY } from "../support/nightly.ts";
import { CANARY, hurried, PUSH, setRecipe } from "./recipe.ts";

const RECIPE = "examples/approvals.yml";

test("each approved job takes the next share and watches it", async () => {
  const recipe = await setRecipe(RECIPE);
  const live: string[] = [];

  const ends = await recipe.play({ event: PUSH, before: () => live.push(recipe.live()) });

  const { undo, ...others } = ends;
  expect(Object.values(others).map(({ result }) => result)).toEqual(Array(5).fill("success"));
  expect(undo?.result).toBe("skipped");
  expect(live).toEqual([
    "stable 100",
    "stable 100",
    "stable 90, canary 10",
    "stable 50, canary 50",
    "canary 100",
  ]);
  expect(ends["triggers"]?.wrangler).toEqual(["triggers deploy"]);
  expect(recipe.live()).toBe("canary 100");
  for (const { action } of [ends["fifty"], ends["all"]].flatMap((end) => end ?? []))
    expect(action[0]?.outputs).toMatchObject({ status: "waiting" });
});

test("what was taken away while it waited for approval isn't started again", async () => {
  const recipe = await setRecipe(hurried(RECIPE));
  const somebody = (job: string) => {
    if (job === "fifty") recipe.foreign([[recipe.stable.id, 100]], { message: "the carts are empty" });
  };

  const { fifty, all, triggers } = await recipe.play({ event: PUSH, before: somebody });

  expect(fifty?.action).toHaveLength(1);
  expect(fifty?.action[0]?.outputs).toMatchObject({ status: "idle" });
  expect(fifty?.action[0]?.log).toMatch(/::warning.*ca7a4700/);
  expect(all?.result).toBe("skipped");
  expect(triggers?.result).toBe("skipped");
  expect(recipe.live()).toBe("stable 100");
  expect(recipe.made()).toHaveLength(2); // the first share, and what somebody made of it
});

test("a job that was interrupted at its share goes on from there when it is run again", async () => {
  const recipe = await setRecipe(RECIPE);
  const killed = (job: string) => {
    if (job === "fifty")
      recipe.foreign(
        [
          [recipe.stable.id, 50],
          [CANARY, 50],
        ],
        { message: "canary ca7a4700 50% 1/1 run 1.1: fix: carts" },
      );
  };

  const { fifty, all } = await recipe.play({ event: PUSH, before: killed });

  expect(fifty?.action[1]?.outputs).toMatchObject({ status: "completed", percentage: "50" });
  expect(all?.result).toBe("success");
  expect(recipe.live()).toBe("canary 100");
});

test.each(NIGHTLY ? ["fifty", "all"] : ["all"])(
  "a rejection of the job %s goes back to stable",
  async (rejected) => {
    const recipe = await setRecipe(hurried(RECIPE));

    const ends = await recipe.play({
      event: PUSH,
      review: (job) => (job === rejected ? "failure" : undefined),
    });

    expect(ends["undo"]?.action[1]?.outputs).toMatchObject({ status: "rolled-back" });
    expect(ends["triggers"]?.result).toBe("skipped");
    expect(recipe.live()).toBe("stable 100");
  },
);

test("so does a cancel while an approval is awaited", async () => {
  const recipe = await setRecipe(hurried(RECIPE));
  const cancel = new AbortController();

  const ends = await recipe.play({
    event: PUSH,
    cancel: cancel.signal,
    review() {
      cancel.abort();
      return "cancelled";
    },
  });

  expect(ends["undo"]?.action[1]?.outputs).toMatchObject({ status: "rolled-back" });
  expect(recipe.live()).toBe("stable 100");
});

test("what somebody else has deployed while it waited stays after a rejection", async () => {
  const recipe = await setRecipe(hurried(RECIPE));

  const { undo } = await recipe.play({
    event: PUSH,
    review() {
      recipe.foreign(recipe.canary.id);
      return "failure";
    },
  });

  expect(undo?.action).toHaveLength(1);
  expect(recipe.live()).toBe("other 100");
});
