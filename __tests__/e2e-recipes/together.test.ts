import { expect, test } from "vitest";
import { RUN_ID } from "../../simulator/runner/runner.ts";
import { setUpWorker } from "../../simulator/set-up-worker.ts";
import { NIGHTLY } from "../support/nightly.ts";
import { PUSH, setRecipe } from "./recipe.ts";

const WORKERS = ["shop-api", "shop-web", "shop-mail"] as const;
const MINUTE = 60_000;

/** Three Workers, many users for an hour; the canary of `failing` fails from the 17th minute on. */
async function setShop(failing?: string) {
  const recipe = await setRecipe("examples/together.yml");
  const { cloud } = recipe;
  for (const script of WORKERS) setUpWorker(cloud, { script });
  const ids = new Map<string, { readonly stable: string; readonly canary: string }>();
  return {
    ...recipe,
    ids,
    go: (before: (job: string) => void = () => {}) =>
      recipe.play({
        event: PUSH,
        nextVersion: () => cloud.newId(),
        uploaded({ script, ...version }) {
          const stable = cloud.live(script)?.json.versions[0]?.version_id ?? "";
          cloud.uploadVersion(script, version);
          ids.set(script, { stable, canary: version.id });
          for (let minute = 0; minute < 60; minute += 1) {
            const at = cloud.now() + minute * MINUTE;
            const errors = script === failing && minute >= 17 ? 200 : 0;
            cloud.invocations.add(at, stable, { script, requests: 500 });
            cloud.invocations.add(at, version.id, { script, requests: 500, errors });
          }
        },
        before,
      }),
    /** `stable 100` */
    live(script: string) {
      const { stable, canary } = ids.get(script) ?? {};
      return cloud
        .live(script)
        ?.json.versions.map(({ version_id, percentage }) => {
          const name = version_id === stable ? "stable" : version_id === canary ? "canary" : "another";
          return `${name} ${percentage}`;
        })
        .join(", ");
    },
    messages: (script: string) =>
      cloud.deployments(script).map(({ json }) => json.annotations?.["workers/message"] ?? ""),
    /** This Worker's rollout is fifteen minutes ahead of the others. */
    ahead(script: string) {
      const { stable = "", canary = "" } = ids.get(script) ?? {};
      cloud.deployForeign(
        script,
        [
          [stable, 50],
          [canary, 50],
        ],
        { message: `canary ${canary.slice(0, 8)} 50% 2/3 run ${RUN_ID}.1: fix: carts` },
      );
    },
  };
}

test("all of them are rolled out, and then their triggers are applied", async () => {
  const shop = await setShop();

  const ends = await shop.go();

  for (const script of WORKERS) {
    expect(shop.live(script)).toBe("canary 100");
    expect(ends[`upload (${script})`]?.wrangler).toEqual(["versions upload"]);
    expect(ends[`triggers (${script})`]?.wrangler).toEqual(["triggers deploy"]);
  }
  expect(ends["undo"]?.result).toBe("skipped");
});

test("where one fails, the others are cancelled, and one that had finished is rolled back", async () => {
  const shop = await setShop("shop-web");

  const ends = await shop.go((job) => job === "rollout" && shop.ahead("shop-mail"));

  expect(ends["rollout (shop-mail)"]?.result).toBe("success");
  expect(ends["rollout (shop-web)"]?.action[0]?.outputs).toMatchObject({ status: "rolled-back" });
  expect(ends["rollout (shop-api)"]).toMatchObject({ result: "cancelled" });
  expect(ends["rollout (shop-api)"]?.action[0]?.outputs).toMatchObject({ status: "rolled-back" });
  for (const script of WORKERS) {
    expect(ends[`undo (${script})`]).toMatchObject({ result: "success" });
    expect(ends[`undo (${script})`]?.action).toHaveLength(script === "shop-mail" ? 2 : 1);
    expect(shop.live(script)).toBe("stable 100");
  }
  expect(shop.messages("shop-mail")[0]).toMatch(/^rollback \w{8} manual run/);
  expect(ends["triggers"]?.result).toBe("skipped");
});

// As in approvals.
test.runIf(NIGHTLY)("what somebody else has deployed since isn't rolled back", async () => {
  const shop = await setShop("shop-web");

  await shop.go((job) => {
    if (job === "rollout") shop.ahead("shop-mail");
    if (job === "undo")
      shop.cloud.deployForeign("shop-mail", shop.cloud.uploadVersion("shop-mail", {}).id, {
        message: "hotfix",
      });
  });

  expect(shop.live("shop-mail")).toBe("another 100");
  expect(shop.messages("shop-mail")[0]).toBe("hotfix");
});
