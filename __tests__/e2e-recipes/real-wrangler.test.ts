/** Workflows from upload to completion, with the real wrangler where other tests have a stand-in. */
import { expect, test } from "vitest";
import { RUN_ID } from "../../simulator/runner/runner.ts";
import { createProject, type ProjectConfig, WHOLE_TOUR } from "../support/wrangler.ts";
import { PUSH, README_WORKFLOW, setRecipe, written } from "./recipe.ts";

/** Its users come for an hour from each upload on. */
async function setProject(file: string, config: ProjectConfig) {
  const recipe = await setRecipe(file);
  const { cloud, apiUrl, script, stable } = recipe;
  const { folder, npx, wrangler } = createProject(script, { CLOUDFLARE_API_BASE_URL: apiUrl }, config);
  return {
    ...recipe,
    wrangler,
    push: () =>
      recipe.play({
        event: PUSH,
        repository: folder,
        standIns: { npx },
        before: (job) => {
          const canary = cloud.versions(script)[0];
          if (!job.endsWith("rollout") || canary === undefined) return;
          for (let minute = 0; minute < 60; minute++) {
            const at = cloud.now() + minute * 60_000;
            for (const { id } of [stable, canary]) cloud.invocations.add(at, id, { requests: 500 });
          }
        },
      }),
  };
}

/** A push of a version with a new cron, by a workflow whose jobs are named with `prefix`. */
async function expectCompleted(file: string, prefix = "") {
  const project = await setProject(file, { triggers: { crons: ["0 4 * * *"] } });
  const { cloud, script } = project;
  const early: string[] = [];
  project.during("deployments.create", 3, () => early.push(...cloud.unversioned(script).crons));

  const ends = await project.push();

  const [canary] = cloud.versions(script);
  const rollout = ends[`${prefix}rollout`];
  expect(rollout?.result, rollout?.action[0]?.log).toBe("success");
  expect(rollout?.action[0]?.outputs).toMatchObject({ status: "completed", "canary-version": canary?.id });
  expect(ends[`${prefix}triggers`]?.result).toBe("success");
  expect(early).toEqual([]);
  expect(cloud.unversioned(script).crons).toEqual(["0 4 * * *"]);
  const made = cloud.deployments(script).map(({ json }) => json.annotations?.["workers/message"]);
  const marker = `canary ${canary?.id.slice(0, 8)}`;
  expect(made.slice(0, 3)).toEqual([
    `${marker} 100% 3/3 run ${RUN_ID}.1: fix: carts`,
    `${marker} 50% 2/3 run ${RUN_ID}.1: fix: carts`,
    `${marker} 10% 1/3 run ${RUN_ID}.1: fix: carts`,
  ]);
}

test("what wrangler uploads is rolled out and completed, and then its cron is registered", () =>
  expectCompleted("examples/push.yml"));

test.runIf(WHOLE_TOUR)("so it is by the README's workflow, which calls the reusable one", () =>
  expectCompleted(
    // Nobody speaks with the live tail here.
    written(README_WORKFLOW.replace("my-worker\n", "my-worker\n      checks: error-rate <= stable * 1.25\n")),
    "deploy / ",
  ),
);

test.runIf(WHOLE_TOUR)(
  "a token that may not change routes is found out last; the new version stays, and the run says what to add",
  async () => {
    const file = written(README_WORKFLOW.replace("my-worker\n", 'my-worker\n      checks: ""\n'));
    const project = await setProject(file, {
      routes: [{ pattern: "shop.example.com/*", zone_name: "example.com" }],
    });
    const refusal = {
      success: false,
      errors: [{ code: 10000, message: "Authentication error" }],
      messages: [],
      result: null,
    };
    project.faults.add({
      match: { operation: "routes.set" },
      times: Number.POSITIVE_INFINITY,
      effect: { kind: "answer", status: 403, body: JSON.stringify(refusal) },
    });

    // wrangler's own dry run, even without a token, finds nothing wrong.
    expect(await project.wrangler("triggers", "deploy", "--dry-run")).toMatchObject({ code: 0 });
    expect(project.requests()).toEqual([]);

    const ends = await project.push();

    expect(ends["deploy / rollout"]?.result).toBe("success");
    expect(ends["deploy / triggers"]?.result).toBe("failure");
    expect(ends["deploy / triggers"]?.log).toMatch(
      /::error title=Triggers not applied::.*routes: Zone, Workers Routes, Edit/,
    );
    expect(project.live()).not.toContain("stable");
  },
);
