import { expect, test } from "vitest";
import { createProject, WHOLE_TOUR } from "../support/wrangler.ts";
import { hurried, PUSH, setRecipe } from "./recipe.ts";

const RECIPE = "examples/migration.yml";
const UPLOAD = ["d1 migrations apply my-database --remote", "versions upload"];
const results = (ends: Readonly<Record<string, { readonly result: string }>>) =>
  Object.fromEntries(Object.entries(ends).map(([job, { result }]) => [job, result]));

test("the database is migrated before the upload, and a version without a migration is rolled out", async () => {
  const recipe = await setRecipe(hurried(RECIPE));

  const ends = await recipe.play({ event: PUSH });

  expect(ends["upload"]?.wrangler).toEqual(UPLOAD);
  expect(ends["plan"]?.outputs).toEqual({ "at-once": "false" });
  expect(ends["at-once"]?.result).toBe("skipped");
  expect(ends["rollout"]?.action[0]?.outputs).toMatchObject({ status: "completed" });
  expect(ends["triggers"]?.wrangler).toEqual(["triggers deploy"]);
});

test.each([
  { what: "another Durable Object migration", version: { migrationTag: "v2" } },
  { what: "other exports", version: { exports: { Room: { type: "durable-object" } } } },
])("the dry run notices $what, and the version is deployed at once", async ({ version }) => {
  const recipe = await setRecipe(hurried(RECIPE));

  const ends = await recipe.play({
    event: PUSH,
    uploaded: ({ script, ...upload }) => recipe.cloud.uploadVersion(script, { ...upload, ...version }),
  });

  expect(ends["plan"]?.action[0]?.outputs).toMatchObject({ status: "failed" });
  expect(ends["at-once"]?.wrangler).toEqual(["deploy"]);
  expect(results(ends)).toEqual({
    upload: "success",
    plan: "success",
    "at-once": "success",
    rollout: "skipped",
    triggers: "skipped",
  });
  expect(recipe.writes()).toEqual([]);
});

test("a dry run that fails for another reason deploys nothing", async () => {
  const recipe = await setRecipe(hurried(RECIPE));

  const ends = await recipe.play({
    event: PUSH,
    before: (job) =>
      job === "plan" &&
      recipe.foreign([
        [recipe.stable.id, 70],
        [recipe.canary.id, 30],
      ]),
  });

  expect(results(ends)).toMatchObject({ "at-once": "skipped", rollout: "failure", triggers: "skipped" });
  expect(recipe.live()).toBe("stable 70, other 30");
});

test("an upload that fails for another reason deploys nothing", async () => {
  const recipe = await setRecipe(hurried(RECIPE));

  const ends = await recipe.play({
    event: PUSH,
    standIns: { npx: '[ "$2" = d1 ] || { echo "the network is down" >&2; exit 1; }' },
  });

  expect(results(ends)).toMatchObject({ upload: "failure", plan: "skipped", "at-once": "skipped" });
  expect(recipe.writes()).toEqual([]);
});

test("an upload of a migration, which wrangler refuses in these words, is deployed at once", async () => {
  const recipe = await setRecipe(hurried(RECIPE));

  const ends = await recipe.play({
    event: PUSH,
    standIns: {
      npx: `
        echo "$2 $3" >> "$STAND_IN_LOG"
        [ "$2" != versions ] || { echo "a version with a pending Durable Object migration" >&2; exit 1; }`,
    },
  });

  expect(ends["upload"]?.outputs).toEqual({ refused: "true", version: "" });
  expect(ends["plan"]?.action).toEqual([]);
  expect(results(ends)).toMatchObject({ "at-once": "success", rollout: "skipped", triggers: "skipped" });
  expect(ends["at-once"]?.wrangler).toEqual(["deploy "]);
});

test.runIf(WHOLE_TOUR)("so it is by the real wrangler", async () => {
  const recipe = await setRecipe(hurried(RECIPE), { stable: { migrationTag: "v1" } });
  const { cloud, apiUrl, script } = recipe;
  const { folder, npx } = createProject(
    script,
    { CLOUDFLARE_API_BASE_URL: apiUrl },
    {
      durable_objects: { bindings: [{ name: "ROOM", class_name: "Room" }] },
      migrations: [{ tag: "v1" }, { tag: "v2", new_sqlite_classes: ["Room"] }],
    },
  );

  const ends = await recipe.play({
    event: PUSH,
    repository: folder,
    standIns: { npx: `[ "$2" = d1 ] && exit 0\n${npx}` },
  });

  expect(results(ends)).toMatchObject({ "at-once": "success", rollout: "skipped" });
  const [newest] = cloud.versions(script);
  expect(newest).toMatchObject({ migrationTag: "v2" });
  expect(cloud.live(script)?.json.versions).toEqual([{ version_id: newest?.id, percentage: 100 }]);
});
