import { expect, test } from "vitest";
import { createProject, WHOLE_TOUR } from "../support/wrangler.ts";
import { hurried, said, setRecipe } from "./recipe.ts";
import type { Trigger } from "./workflow-runner.ts";

type Recipe = Awaited<ReturnType<typeof setRecipe>>;

const RECIPE = "examples/migration.yml";
const AT_ONCE = { "at-once": "success", rollout: "skipped", triggers: "skipped" };

test("the database is migrated before the upload, and a version without a migration is rolled out", async () => {
  const recipe = await setRecipe(hurried(RECIPE));
  const ends = await recipe.push();
  expect(said(ends)).toEqual({
    upload: "success",
    plan: "success planned",
    "at-once": "skipped",
    rollout: "success completed",
    triggers: "success",
  });
  expect(ends["upload"]?.wrangler).toEqual(["d1 migrations apply my-database --remote", "versions upload"]);
  expect(ends["triggers"]?.wrangler).toEqual(["triggers deploy"]);
});

const uploading =
  (version: object) =>
  ({ cloud }: Recipe): Partial<Trigger> => ({
    uploaded: ({ script, ...upload }) => cloud.uploadVersion(script, { ...upload, ...version }),
  });

test.each<[string, (recipe: Recipe) => Partial<Trigger>, object, (string | undefined)?]>([
  [
    "the dry run notices another Durable Object migration: it is deployed at once",
    uploading({ migrationTag: "v2" }),
    { upload: "success", plan: "success failed", ...AT_ONCE },
    "deploy",
  ],
  [
    "the dry run notices other exports: it is deployed at once",
    uploading({ exports: { Room: { type: "durable-object" } } }),
    { upload: "success", plan: "success failed", ...AT_ONCE },
    "deploy",
  ],
  [
    "the upload of a migration, which wrangler refuses in these words, is deployed at once",
    () => ({
      standIns: {
        npx: `
          shift
          echo "$*" >> "$STAND_IN_LOG"
          [ "$1" != versions ] || { echo "a version with a pending Durable Object migration" >&2; exit 1; }`,
      },
    }),
    { upload: "success", plan: "success", ...AT_ONCE },
    "deploy",
  ],
  [
    "an upload that fails for another reason deploys nothing",
    () => ({ standIns: { npx: '[ "$2" = d1 ] || { echo "the network is down" >&2; exit 1; }' } }),
    {
      upload: "failure",
      plan: "skipped",
      "at-once": "skipped",
      rollout: "skipped",
      triggers: "skipped",
    },
  ],
])("%s", async (_, more, ended, deployed) => {
  const recipe = await setRecipe(hurried(RECIPE));
  const ends = await recipe.push(more(recipe));
  expect(said(ends)).toEqual(ended);
  expect(ends["at-once"]?.wrangler.at(-1)).toBe(deployed);
  expect(recipe.writes()).toEqual([]);
});

test("a dry run that fails for another reason deploys nothing", async () => {
  const recipe = await setRecipe(hurried(RECIPE));
  const split = [
    [recipe.stable.id, 70],
    [recipe.canary.id, 30],
  ] as const;
  const ends = await recipe.push({ before: (job) => job === "plan" && recipe.foreign(split) });
  expect(said(ends)).toEqual({
    upload: "success",
    plan: "success failed",
    "at-once": "skipped",
    rollout: "failure failed",
    triggers: "skipped",
  });
  expect(recipe.live()).toBe("stable 70, other 30");
});

test.runIf(WHOLE_TOUR)("the real wrangler refuses a migration, and it is deployed at once", async () => {
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
  const ends = await recipe.push({
    repository: folder,
    standIns: { npx: `[ "$2" = d1 ] && exit 0\n${npx}` },
  });
  expect(said(ends)).toMatchObject({ "at-once": "success", rollout: "skipped" });
  const [newest] = cloud.versions(script);
  expect(newest).toMatchObject({ migrationTag: "v2" });
  expect(cloud.live(script)?.json.versions).toEqual([{ version_id: newest?.id, percentage: 100 }]);
});
