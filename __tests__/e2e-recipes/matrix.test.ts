import { expect, test } from "vitest";
import { setUpWorker } from "../../simulator/set-up-worker.ts";
import { PUSH, setRecipe } from "./recipe.ts";

test("every Worker is uploaded and rolled out on its own; one that fails leaves the others alone", async () => {
  const recipe = await setRecipe("examples/matrix.yml");
  const { cloud } = recipe;
  const workers = ["shop-api", "shop-web", "shop-mail"];
  for (const script of workers) setUpWorker(cloud, { script });
  const uploaded: string[] = [];

  const ends = await recipe.play({
    event: PUSH,
    nextVersion: () => cloud.newId(),
    uploaded: ({ script, ...version }) => {
      // The new shop-web can't share traffic with the old one.
      cloud.uploadVersion(script, { ...version, ...(script === "shop-web" && { migrationTag: "v2" }) });
      uploaded.push(script);
    },
  });

  expect(uploaded.toSorted()).toEqual(workers.toSorted());
  expect(Object.fromEntries(Object.entries(ends).map(([name, { result }]) => [name, result]))).toEqual({
    "deploy (shop-api)": "success",
    "deploy (shop-web)": "failure",
    "deploy (shop-mail)": "success",
  });
  expect(ends["deploy (shop-web)"]?.action[0]?.outputs["reason"]).toContain(
    "another Durable Object migration",
  );
  for (const script of workers) {
    const newest = cloud.versions(script)[0]?.id;
    const live = cloud.live(script)?.json.versions.map(({ version_id }) => version_id);
    expect(live?.includes(newest ?? "")).toBe(script !== "shop-web");
    const told = ends[`deploy (${script})`]?.wrangler;
    expect(told).toEqual(["versions upload", ...(script === "shop-web" ? [] : ["triggers deploy"])]);
  }
});
