/** What the reusable workflow takes, and what it does with it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ownerIn } from "../../scripts/owner.ts";
import { TOKEN } from "../support/scenario-run.ts";
import { caller, results, secret, setDeploy } from "./deploy-caller.ts";
import { PUSH, setRecipe, written } from "./recipe.ts";
import { readWorkflow } from "./workflow-model.ts";

const ROOT = join(import.meta.dirname, "../..");

describe("what it is given", () => {
  const CHECK =
    'run test "$ORDERS_TOKEN" = s3cret-orders=token%25 && test "$ZONE" = eu && test -z "$CLOUDFLARE_API_TOKEN"';
  const CHECK_ENV = "ORDERS_TOKEN=s3cret-orders=token%25\r\n\nZONE=eu\n";

  test("commands run in its folder, each line of them, and the first that fails ends the job", async () => {
    const deploy = await setDeploy({
      inputs: {
        "working-directory": "workers/my-worker",
        upload: "test -d ../my-worker\nnpx wrangler versions upload --env staging",
        triggers: "false\nnpx wrangler triggers deploy --env staging",
      },
    });

    const ends = await deploy.play({ event: PUSH });

    expect(ends["deploy / upload"]?.wrangler).toEqual(["versions upload --env staging"]);
    expect(ends["deploy / triggers"]).toMatchObject({ result: "failure", wrangler: [] });
  });

  test("checks find their environment, which is masked, and not the token", async () => {
    const deploy = await setDeploy({
      inputs: { checks: CHECK },
      secrets: { "check-env": secret("CHECK_ENV") },
    });

    const ends = await deploy.play({ event: PUSH, secrets: { ...deploy.secrets, CHECK_ENV } });

    expect(ends["deploy"]?.outputs).toMatchObject({ status: "completed" });
    expect(ends["deploy / rollout"]?.log).toBe("::add-mask::s3cret-orders=token%2525\n");
  });

  test("an environment that isn't one is refused before anything is deployed", async () => {
    const deploy = await setDeploy({ secrets: { "check-env": secret("CHECK_ENV") } });

    const ends = await deploy.play({
      event: PUSH,
      secrets: { ...deploy.secrets, CHECK_ENV: "s3cret-orders" },
    });

    expect(results(ends)).toEqual(["success", "failure", "skipped"]);
    expect(ends["deploy / rollout"]?.log).toBe(
      "::error::Each line of the secret check-env has to be NAME=VALUE\n",
    );
    expect(deploy.writes()).toEqual([]);
  });

  test("its outputs hold no secret: GitHub would withhold them", async () => {
    const deploy = await setDeploy();

    const { deploy: end } = await deploy.play({ event: PUSH });

    const { "next-at": next, "dashboard-url": dashboard, ...told } = end?.outputs ?? {};
    expect([next, dashboard]).toEqual(["", ""]);
    for (const [name, text] of Object.entries(told)) expect(text, name).not.toBe("");
    expect(JSON.stringify(end?.outputs)).not.toContain(TOKEN);
  });

  test("a caller in the same concurrency group is refused, and one that may read nothing isn't started", async () => {
    const locked = await setDeploy({ group: "rollout-my-worker" });
    await expect(locked.play({ event: PUSH })).rejects.toThrow("deadlock");
    const mute = await setRecipe(written(caller({ permissions: {} as { contents: "read" } })));
    await expect(mute.play({ event: PUSH })).rejects.toThrow("contents: read is more");
  });
});

test("it has the action's inputs of the contract and all its outputs, and hands each on", () => {
  const { on, jobs } = readWorkflow(".github/workflows/deploy.yml");
  const action = parse(readFileSync(join(ROOT, "action.yml"), "utf8")) as Record<
    "inputs" | "outputs",
    object
  >;
  const step = jobs["rollout"]?.steps?.find(({ id }) => id === "rollout");
  const own = [
    "working-directory",
    "node-version",
    "install",
    "upload",
    "triggers",
    "runs-on",
    "timeout-minutes",
  ];
  const inputs = Object.keys(on.workflow_call?.inputs ?? {}).filter((name) => !own.includes(name));
  for (const name of inputs) expect(step?.with?.[name], name).toBe(`\${{ inputs.${name} }}`);
  expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? {})));
  expect(Object.keys(on.workflow_call?.outputs ?? {}).toSorted()).toEqual(
    Object.keys(action.outputs).toSorted(),
  );
  for (const [name, { value }] of Object.entries(on.workflow_call?.outputs ?? {})) {
    expect(value).toBe(`\${{ jobs.rollout.outputs.${name} }}`);
    expect(jobs["rollout"]?.outputs?.[name]).toBe(`\${{ steps.rollout.outputs.${name} }}`);
  }
});

test("it runs the action of its own release", () => {
  const text = readFileSync(join(ROOT, "package.json"), "utf8");
  const { version } = JSON.parse(text) as { readonly version: string };
  const steps = readWorkflow(".github/workflows/deploy.yml").jobs["rollout"]?.steps ?? [];
  expect(steps.flatMap(({ uses = "" }) => (uses.includes("gradual-rollout@") ? [uses] : []))).toEqual([
    `${ownerIn(text)}/workers-gradual-rollout@v${version}`,
  ]);
});
