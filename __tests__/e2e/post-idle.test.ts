import { expect, test } from "vitest";
import { runPost } from "../support/runner.ts";
import { orders, post, setStage } from "../support/scenario-run.ts";

test("post after a main that has finished does nothing, and says so", async () => {
  const stage = await setStage();
  const end = await stage.run({ schedule: "10" });
  const told = stage.story().length;

  const after = await post(end);

  expect(after.code).toBe(0);
  expect(after.log.split("\n").slice(1)).toEqual(["Post: main has finished, so there is nothing to settle."]);
  expect(stage.story()).toHaveLength(told);
  expect(after.summary).toBe("");
  expect(after.outputs).toEqual({});
});

test("post after a main that died before it saved anything does nothing: it doesn't take itself for main", async () => {
  const stage = await setStage();
  const main = await stage.start();
  main.kill();
  const end = await main.exited;
  const told = stage.story().length;

  const after = await (await runPost({ ...end, state: {} })).exited;

  expect(after.code).toBe(0);
  expect(after.log).toContain("Post: main ended before its first write, so there is nothing to settle.");
  expect(stage.story()).toHaveLength(told);
  expect(orders(after)).toEqual([]);
});

test("post after bad inputs says that there is nothing to settle, and complains of nothing", async () => {
  const stage = await setStage();
  const end = await stage.run({ schedule: "ten" });

  const after = await post(end);

  expect(after.code).toBe(0);
  expect(after.log).toContain("Post: main ended before its first write, so there is nothing to settle.");
  expect(orders(after)).toEqual([]);
  expect(stage.story()).toEqual([]);
});
