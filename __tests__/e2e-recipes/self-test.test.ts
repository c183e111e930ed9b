import { join } from "node:path";
import { expect, test } from "vitest";
import { runWorkflow } from "./workflow-runner.ts";

test("the repository's own workflow passes: the simulator as a program, the action in front of it", async () => {
  const { "self-test": job } = await runWorkflow(".github/workflows/self-test.yml", {
    event: { name: "push", payload: { head_commit: { message: "Try it" } } },
    secrets: {},
    env: {},
    repository: join(import.meta.dirname, "../.."),
  });

  expect(job?.action.map(({ outputs }) => outputs["status"])).toEqual([
    "planned",
    "completed",
    "waiting",
    "rolled-back",
    "failed",
  ]);
  expect(job?.result).toBe("success");
});
