/** The reusable workflow, called as another repository calls it: how it ends, and what running it again does. */

import { describe, expect, test } from "vitest";
import { RUN_ID } from "../../simulator/runner/runner.ts";
import { TOKEN } from "../support/scenario-run.ts";
import { CANARY, outputsOf, README_WORKFLOW, said, setRecipe, written } from "./recipe.ts";
import type { Ends, Trigger } from "./workflow-runner.ts";

const SECOND = "5ec0ad00-4444-4444-8444-444444444444";
const secret = (name: string) => `\${{ secrets.${name} }}`;

/** A workflow that calls it. */
function caller({
  inputs = {},
  secrets = {},
  permissions = { contents: "read" } as object,
  group = "",
} = {}) {
  return JSON.stringify({
    on: { push: null },
    permissions,
    ...(group !== "" && { concurrency: { group } }),
    jobs: {
      deploy: {
        uses: "OWNER/workers-gradual-rollout/.github/workflows/deploy.yml@v1",
        with: { "script-name": "my-worker", schedule: "10:2m, 50:2m, 100", checks: "", ...inputs },
        secrets: {
          "api-token": secret("CLOUDFLARE_API_TOKEN"),
          "account-id": secret("CLOUDFLARE_ACCOUNT_ID"),
          ...secrets,
        },
      },
    },
  });
}

const setDeploy = (options: Parameters<typeof caller>[0] = {}) => setRecipe(written(caller(options)));
type Deploy = Awaited<ReturnType<typeof setDeploy>>;

/** Of its three jobs, in order. */
const results = (ends: Ends) => ["upload", "rollout", "triggers"].map((job) => said(ends)[`deploy / ${job}`]);
const logOf = (ends: Ends, job: string) => ends[`deploy / ${job}`]?.log;

describe("it ends without triggers", () => {
  test.each<[string, object, (deploy: Deploy) => Partial<Trigger>, string, string]>([
    [
      "when it is cancelled: stable is back",
      {},
      ({ cancelAfter }) => ({ cancel: cancelAfter(150_000) }),
      "cancelled rolled-back",
      "stable 100",
    ],
    [
      "when somebody rolls back in the middle",
      {},
      ({ time, foreign, stable }) => {
        const message = `rollback ${CANARY.slice(0, 8)} manual run 1.1: carts`;
        time.at(time.now() + 60_000, () => foreign(stable.id, { message }));
        return {};
      },
      "failure drifted",
      "stable 100",
    ],
    [
      "when it ends below 100",
      { schedule: "10:1m" },
      () => ({}),
      "success completed",
      "stable 90, canary 10",
    ],
    ["when it was a dry run", { "dry-run": true }, () => ({}), "success planned", "stable 100"],
  ])("%s", async (_, inputs, more, rollout, live) => {
    const deploy = await setDeploy({ inputs });
    const ends = await deploy.push(more(deploy));
    expect(results(ends)).toEqual(["success", rollout, "skipped"]);
    expect([rollout, deploy.live()]).toEqual([
      expect.stringContaining(`${ends["deploy"]?.outputs["status"]}`),
      live,
    ]);
  });

  test("when the upload stored no version, and says so", async () => {
    const deploy = await setDeploy({ inputs: { upload: "true" } });
    const ends = await deploy.push();
    expect(results(ends)).toEqual(["failure", "skipped", "skipped"]);
    expect(logOf(ends, "upload")).toContain("::error::The input upload has stored no version");
  });
});

describe("run again", () => {
  /** It was cancelled after a minute. */
  async function cancelled(onCancel: "hold" | "rollback") {
    const deploy = await setDeploy({ inputs: { "on-cancel": onCancel } });
    const first = await deploy.push({ cancel: deploy.cancelAfter(60_000) });
    return { deploy, first };
  }
  const marker = (version: string, share: string, attempt: number) =>
    `canary ${version.slice(0, 8)} ${share} run ${RUN_ID}.${attempt}: fix: carts`;

  test("with its failed jobs, it uploads nothing and goes on from the live step", async () => {
    const { deploy, first } = await cancelled("hold");
    expect(results(first)).toEqual(["success", "cancelled held", "skipped"]);
    const second = await deploy.push({}, { jobs: "failed", ends: first });
    expect(second["deploy / upload"]).toBe(first["deploy / upload"]);
    expect(results(second)).toEqual(["success", "success completed", "success"]);
    expect(deploy.made()).toEqual([
      `stable 90, canary 10: ${marker(CANARY, "10% 1/3", 1)}`,
      `stable 50, canary 50: ${marker(CANARY, "50% 2/3", 2)}`,
      `canary 100: ${marker(CANARY, "100% 3/3", 2)}`,
    ]);
  });

  test.each([
    ["after a rollback it begins again with a version of its own", "rollback", "success completed", SECOND],
    ["while its split is live it writes nothing, of another canary", "hold", "failure failed", CANARY],
  ] as const)("with all jobs, %s", async (_, onCancel, rollout, live) => {
    const { deploy, first } = await cancelled(onCancel);
    const second = await deploy.push({ nextVersion: () => SECOND }, { jobs: "all", ends: first });
    expect(results(second)).toEqual(["success", rollout, live === SECOND ? "success" : "skipped"]);
    expect(second["deploy"]?.outputs).toMatchObject({ "canary-version": SECOND });
    expect(deploy.live()).toBe(live === SECOND ? `${SECOND} 100` : "stable 90, canary 10");
  });

  test("after triggers that were refused, repeats them alone", async () => {
    const deploy = await setDeploy();
    const npx = `
      [ "$2" != triggers ]
      printf '%s\\n' "versions upload" >> "$STAND_IN_LOG"
      printf '%s\\n' "$STAND_IN_ENTRY" >> "$WRANGLER_OUTPUT_FILE_PATH"`;
    const first = await deploy.push({ standIns: { npx } });
    expect(results(first)).toEqual(["success", "success completed", "failure"]);
    expect(logOf(first, "triggers")).toMatch(/^::error title=Triggers not applied::.*Workers Routes, Edit/);
    const writes = deploy.writes().length;
    const second = await deploy.push({}, { jobs: "failed", ends: first });
    expect(second["deploy / rollout"]).toBe(first["deploy / rollout"]);
    expect(second["deploy / triggers"]?.wrangler).toEqual(["triggers deploy"]);
    expect(second["deploy"]).toMatchObject({ result: "success", outputs: { status: "completed" } });
    expect([deploy.live(), deploy.writes().length]).toEqual(["canary 100", writes]);
  });
});

describe("what it is given", () => {
  test("commands run in its folder, each line of them, and the first that fails ends the job", async () => {
    const deploy = await setDeploy({
      inputs: {
        "working-directory": "workers/my-worker",
        upload: "test -d ../my-worker\nnpx wrangler versions upload --env staging",
        triggers: "false\nnpx wrangler triggers deploy --env staging",
      },
    });
    const ends = await deploy.push();
    expect(ends["deploy / upload"]?.wrangler).toEqual(["versions upload --env staging"]);
    expect(ends["deploy / triggers"]).toMatchObject({ result: "failure", wrangler: [] });
  });

  const CHECK =
    'run test "$ORDERS_TOKEN" = s3cret-orders=token%25 && test "$ZONE" = eu && test -z "$CLOUDFLARE_API_TOKEN"';
  test.each([
    [
      "reaches the checks, masked, and the token doesn't",
      "ORDERS_TOKEN=s3cret-orders=token%25\r\n\nZONE=eu\n",
      ["success", "success completed", "success"],
      "::add-mask::s3cret-orders=token%2525\n",
    ],
    [
      "that isn't one is refused before anything is deployed",
      "s3cret-orders",
      ["success", "failure", "skipped"],
      "::error::Each line of the secret check-env has to be NAME=VALUE\n",
    ],
  ])("an environment of checks %s", async (_, CHECK_ENV, ended, log) => {
    const deploy = await setDeploy({
      inputs: { checks: CHECK },
      secrets: { "check-env": secret("CHECK_ENV") },
    });
    const ends = await deploy.push({ secrets: { ...deploy.secrets, CHECK_ENV } });
    expect([results(ends), logOf(ends, "rollout")]).toEqual([ended, log]);
    expect(deploy.writes()).toHaveLength(ended.includes("failure") ? 0 : 3);
  });

  test("its outputs hold no secret: GitHub would withhold them", async () => {
    const deploy = await setDeploy();
    const { deploy: end } = await deploy.push();
    const { "next-at": next, "dashboard-url": dashboard, ...told } = end?.outputs ?? {};
    expect([next, dashboard]).toEqual(["", ""]);
    for (const [name, text] of Object.entries(told)) expect(text, name).not.toBe("");
    expect(JSON.stringify(end?.outputs)).not.toContain(TOKEN);
  });

  test("a caller in the same concurrency group is refused, and one that may read nothing isn't started", async () => {
    const locked = await setDeploy({ group: "rollout-my-worker" });
    await expect(locked.push()).rejects.toThrow("deadlock");
    const mute = await setDeploy({ permissions: {} });
    await expect(mute.push()).rejects.toThrow("contents: read is more");
  });
});

describe("README's workflow, as a newcomer copies it: ten lines that call it", () => {
  test.each<[string, object | undefined]>([
    ["with few visitors", {}],
    ["at night, when nobody comes", undefined],
  ])("a push is rolled out and completed, and the triggers are applied, %s", async (_, visitors) => {
    const recipe = await setRecipe(written(README_WORKFLOW));
    if (visitors) recipe.visitors(1, visitors);
    const ends = await recipe.push();
    expect(ends["deploy"]?.outputs).toMatchObject({ status: "completed", percentage: "100" });
    expect(ends["deploy / upload"]?.outputs).toEqual({ version: CANARY });
    expect(ends["deploy / triggers"]?.wrangler).toEqual(["triggers deploy"]);
    expect(recipe.live()).toBe("canary 100");
  });

  test.each([
    ["throws at every request", { exceptions: 1 }],
    ["catches its exceptions and answers them with 503", { serverErrors: 1 }],
  ])(
    "a canary that %s is rolled back within minutes, and the triggers stay as they were",
    async (_, fault) => {
      const recipe = await setRecipe(written(README_WORKFLOW));
      recipe.visitors(1, fault);
      const begin = recipe.time.now();
      const ends = await recipe.push();
      expect(results(ends)).toEqual(["success", "failure rolled-back", "skipped"]);
      expect(outputsOf(ends, "deploy")).toMatchObject({ status: "rolled-back" });
      expect(recipe.live()).toBe("stable 100");
      expect(recipe.time.now() - begin).toBeLessThan(10 * 60_000);
    },
  );
});
