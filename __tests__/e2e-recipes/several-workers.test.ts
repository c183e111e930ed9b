/** Several Workers in one repository: matrix.yml rolls out those that a push touches, together.yml all or none. */

import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { RUN_ID } from "../../simulator/runner/runner.ts";
import { setUpWorker } from "../../simulator/set-up-worker.ts";
import { NIGHTLY } from "../support/nightly.ts";
import { said, setRecipe } from "./recipe.ts";
import { type Trigger, tempFolder } from "./workflow-runner.ts";

const WORKERS = ["shop-api", "shop-mail", "shop-web"];

describe("matrix.yml:", () => {
  /** A repository with three Workers, which a push has changed. */
  function setRepository(files: readonly string[], gone: readonly string[] = []) {
    const folder = tempFolder();
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=ann", "-c", "user.email=ann@example.com", ...args], {
        cwd: folder,
        encoding: "utf8",
      }).trim();
    const commit = (paths: readonly string[], text: string) => {
      for (const path of paths) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      git("add", "--all");
      git("commit", "--quiet", "--message", text);
    };
    git("init", "--quiet");
    commit(
      WORKERS.map((worker) => `workers/${worker}/index.js`),
      "before",
    );
    const before = git("rev-parse", "HEAD");
    for (const path of gone) rmSync(join(folder, path), { recursive: true });
    commit(files, "after");
    return { folder, before };
  }

  async function setShop({ folder, before }: ReturnType<typeof setRepository>) {
    const recipe = await setRecipe("examples/matrix.yml");
    for (const script of WORKERS) setUpWorker(recipe.cloud, { script });
    const event = { name: "push", payload: { before, head_commit: { message: "fix: carts" } } };
    const push = (more: Partial<Trigger> = {}) =>
      recipe.play({ event, repository: folder, nextVersion: () => recipe.cloud.newId(), ...more });
    return { ...recipe, push };
  }

  test.each([
    ["one Worker rolls that out", ["workers/shop-web/index.js", "docs/shop.md"], ["shop-web"]],
    ["two rolls out these", ["workers/shop-api/a.js", "workers/shop-mail/b.js"], ["shop-api", "shop-mail"]],
    ["what they share rolls out all", ["packages/money/index.js"], WORKERS],
    ["the lock file rolls out all", ["package-lock.json"], WORKERS],
    ["nothing, but was forced, so that the commit before is gone, rolls out all", ["docs/shop.md"], WORKERS],
  ])("a push that touches %s", async (what, files, touched) => {
    const repository = setRepository(files);
    const before = what.includes("forced") ? "0".repeat(40) : repository.before;
    const shop = await setShop({ ...repository, before });
    const cancel = new AbortController();
    // Somebody cancels it before it deploys.
    const ends = await shop.push({
      cancel: cancel.signal,
      before: (job) => job === "deploy" && cancel.abort(),
    });
    expect(JSON.parse(ends["changed"]?.outputs["workers"] ?? "")).toEqual(touched);
  });

  test("a push that touches no Worker, or takes one away, rolls nothing out", async () => {
    const shop = await setShop(setRepository(["docs/shop.md"], ["workers/shop-web"]));
    expect(said(await shop.push())).toEqual({ changed: "success", deploy: "skipped" });
  });

  test("each is uploaded from its folder and rolled out on its own; one that fails leaves the other alone", async () => {
    const shop = await setShop(setRepository(["workers/shop-api/a.js", "workers/shop-mail/b.js"]));
    const { cloud } = shop;
    for (const script of WORKERS) shop.visitors(1, {}, script);
    const ends = await shop.push({
      uploaded: ({ script, ...version }) =>
        cloud.uploadVersion(script, { ...version, ...(script === "shop-mail" && { migrationTag: "v2" }) }),
    });
    expect(said(ends)["deploy (shop-mail)"]).toBe("failure failed");
    expect(ends["deploy (shop-mail)"]?.outputs["reason"]).toContain("another Durable Object migration");
    expect(ends["deploy (shop-api) / triggers"]?.wrangler).toEqual(["triggers deploy"]);
    const newest = WORKERS.filter((script) => {
      const [live] = cloud.live(script)?.json.versions ?? [];
      return live?.version_id === cloud.versions(script)[0]?.id && live?.percentage === 100;
    });
    expect(newest).toEqual(["shop-api"]);
  });
});

describe("together.yml:", () => {
  /** Many users for an hour; the canary of `failing` fails from the 17th minute on. */
  async function setShop(failing?: string) {
    const recipe = await setRecipe("examples/together.yml");
    const { cloud } = recipe;
    for (const script of WORKERS) setUpWorker(cloud, { script });
    const ids = new Map<string, { readonly stable: string; readonly canary: string }>();
    const uploaded: Trigger["uploaded"] = ({ script, ...version }) => {
      const stable = cloud.live(script)?.json.versions[0]?.version_id ?? "";
      cloud.uploadVersion(script, version);
      ids.set(script, { stable, canary: version.id });
      for (let minute = 0; minute < 60; minute += 1) {
        const at = cloud.now() + minute * 60_000;
        const errors = script === failing && minute >= 17 ? 200 : 0;
        cloud.invocations.add(at, stable, { script, requests: 500 });
        cloud.invocations.add(at, version.id, { script, requests: 500, errors });
      }
    };
    return {
      cloud,
      go: (before: (job: string) => void = () => {}) =>
        recipe.push({ nextVersion: () => cloud.newId(), uploaded, before }),
      /** `stable 100: ` and the message, without ids. */
      live(script: string) {
        const { stable = "", canary = "" } = ids.get(script) ?? {};
        const { versions = [], annotations } = cloud.live(script)?.json ?? {};
        const shares = versions.map(({ version_id, percentage }) => `${version_id} ${percentage}`).join(", ");
        const named = shares.replace(stable, "stable").replace(canary, "canary");
        return `${named}: ${annotations?.["workers/message"]?.replace(/\b[0-9a-f]{8}\b/, "ID")}`;
      },
      /** This Worker's rollout is fifteen minutes ahead of the others. */
      ahead(script: string) {
        const { stable = "", canary = "" } = ids.get(script) ?? {};
        const split = [
          [stable, 50],
          [canary, 50],
        ] as const;
        const message = `canary ${canary.slice(0, 8)} 50% 2/3 run ${RUN_ID}.1: fix: carts`;
        cloud.deployForeign(script, split, { message });
      },
    };
  }

  test("all of them are rolled out, and then their triggers are applied", async () => {
    const shop = await setShop();
    const ends = await shop.go();
    for (const script of WORKERS) {
      expect(shop.live(script)).toBe(`canary 100: canary ID 100% 3/3 run ${RUN_ID}.1: fix: carts`);
      expect(ends[`upload (${script})`]?.wrangler).toEqual(["versions upload"]);
      expect(ends[`triggers (${script})`]?.wrangler).toEqual(["triggers deploy"]);
    }
    expect(ends["undo"]?.result).toBe("skipped");
  });

  test("where one fails, the others are cancelled, and one that had finished is rolled back", async () => {
    const shop = await setShop("shop-web");
    const ends = await shop.go((job) => job === "rollout" && shop.ahead("shop-mail"));
    expect(said(ends)).toMatchObject({
      "rollout (shop-mail)": "success completed",
      "rollout (shop-web)": "failure rolled-back",
      "rollout (shop-api)": "cancelled rolled-back",
      "undo (shop-mail)": "success planned rolled-back",
      "undo (shop-web)": "success planned",
      "undo (shop-api)": "success planned",
      triggers: "skipped",
    });
    for (const script of WORKERS) expect(shop.live(script)).toMatch(/^stable 100: rollback ID /);
    expect(shop.live("shop-mail")).toContain(" manual run ");
  });

  test.runIf(NIGHTLY)("what somebody else has deployed since isn't rolled back", async () => {
    const shop = await setShop("shop-web");
    await shop.go((job) => {
      if (job === "rollout") shop.ahead("shop-mail");
      if (job !== "undo") return;
      const hotfix = shop.cloud.uploadVersion("shop-mail", {}).id;
      shop.cloud.deployForeign("shop-mail", hotfix, { message: "hotfix" });
    });
    expect(shop.live("shop-mail")).toMatch(/^[0-9a-f-]{36} 100: hotfix$/);
  });
});
