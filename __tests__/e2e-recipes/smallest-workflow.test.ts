/** The workflow in the README, as a newcomer copies it: ten lines that call the reusable one. */
import { expect, test } from "vitest";
import { CANARY, PUSH, README_WORKFLOW, setRecipe, written } from "./recipe.ts";

test("a small Worker's push is uploaded, rolled out and completed, and then the triggers are applied", async () => {
  const smallest = await setRecipe(written(README_WORKFLOW));
  smallest.visitors(1);

  const ends = await smallest.play({ event: PUSH });

  expect(ends["deploy"]?.outputs).toMatchObject({ status: "completed", percentage: "100" });
  expect(ends["deploy / upload"]?.outputs).toEqual({ version: CANARY });
  expect(ends["deploy / triggers"]?.wrangler).toEqual(["triggers deploy"]);
  expect(smallest.live()).toBe("canary 100");
});

test("at night, when nobody comes, a healthy push isn't rolled back for that", async () => {
  const smallest = await setRecipe(written(README_WORKFLOW));

  const ends = await smallest.play({ event: PUSH });

  expect(ends["deploy"]?.outputs).toMatchObject({ status: "completed", percentage: "100" });
});

test.each([
  { what: "throws at every request", fault: { exceptions: 1 } },
  { what: "catches its exceptions and answers them with 503", fault: { serverErrors: 1 } },
])(
  "a canary that $what is rolled back within minutes, and the triggers stay as they were",
  async ({ fault }) => {
    const smallest = await setRecipe(written(README_WORKFLOW));
    smallest.visitors(1, fault);
    const begin = smallest.time.now();

    const ends = await smallest.play({ event: PUSH });

    expect(ends["deploy"]).toMatchObject({ result: "failure", outputs: { status: "rolled-back" } });
    expect(ends["deploy / triggers"]?.result).toBe("skipped");
    expect(smallest.live()).toBe("stable 100");
    expect(smallest.time.now() - begin).toBeLessThan(10 * 60_000);
  },
);
