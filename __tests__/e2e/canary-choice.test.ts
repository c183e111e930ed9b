import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CANARY, OTHER, orders, setUpScenario } from "../support/scenario-run.ts";

const TAGGED = { canary: { tag: "v7" } };

test.for([
  ["its id, in capitals", CANARY.toUpperCase()],
  ["its tag", "tag:v7"],
  ["the word latest", "latest"],
])(
  "the canary by %s, although a secret edit made a newer version with the same tag",
  async ([, version = ""]) => {
    const scenario = await setUpScenario(TAGGED);
    scenario.cloud.changeSecret(scenario.script, "API_KEY");

    const end = await scenario.run({ "canary-version": version, schedule: "10", force: "true" });

    expect(end.outputs).toMatchObject({ status: "completed", "canary-version": CANARY });
    expect(scenario.writes()).toEqual(["POST deployments?force=true stable 90, canary 10 → 200"]);
  },
);

test("the Worker and the canary that wrangler uploaded earlier in the job", async () => {
  const scenario = await setUpScenario();
  const upload = (worker_name: string, version_id: string) =>
    `${JSON.stringify({ type: "version-upload", version: 1, worker_name, version_id, preview_url: "https://x" })}\n`;
  const file = join(mkdtempSync(join(tmpdir(), "wrangler-output-")), "output.ndjson");
  writeFileSync(
    file,
    `{"type":"wrangler-session","version":1}\n${upload("shop", OTHER)}${upload(scenario.script, OTHER)}${upload(scenario.script, CANARY)}`,
  );

  const end = await scenario.run(
    // The Worker is the one of the file's last upload.
    { "canary-version": "", "script-name": "", schedule: "10" },
    { env: { WRANGLER_OUTPUT_FILE_PATH: file } },
  );

  expect(end.outputs).toMatchObject({ status: "completed", "canary-version": CANARY });
});

test("without a canary nothing is written, and the three ways to name one are told", async () => {
  const scenario = await setUpScenario();

  const end = await scenario.run({ "canary-version": "" });

  expect(end.code).toBe(1);
  expect(scenario.writes()).toEqual([]);
  expect(end.outputs).toMatchObject({
    status: "failed",
    percentage: "",
    "deployment-id": expect.any(String),
  });
  expect(orders(end)).toEqual([
    "error (Rollout: failed): No canary-version: the input is empty and WRANGLER_OUTPUT_FILE_PATH isn't set. " +
      "Give its id, tag:TAG or latest as canary-version, or upload it in the same job with wrangler and " +
      "WRANGLER_OUTPUT_FILE_PATH set. Nothing was written. Live is 57ab1e00 at 100 %.",
  ]);
});

test("a tag that two uploads carry, and one that none does, are told together", async () => {
  const scenario = await setUpScenario(TAGGED);
  scenario.cloud.uploadVersion(scenario.script, { id: OTHER, tag: "v7" });

  const end = await scenario.run({ "canary-version": "tag:v7", "stable-version": "tag:v6" });

  expect(scenario.writes()).toEqual([]);
  expect(scenario.plain(orders(end).join("\n"))).toBe(
    'error (Rollout: failed): canary-version "tag:v7": 2 deployable versions have this tag; give the id: ' +
      'other (number 3, tag "v7", …); canary (number 2, tag "v7", …). ' +
      'stable-version "tag:v6": no deployable version has this tag: other (number 3, tag "v7", …); ' +
      'canary (number 2, tag "v7", …); stable (number 1, …). Nothing was written. Live is 57ab1e00 at 100 %.',
  );
});
