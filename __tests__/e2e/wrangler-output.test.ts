import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CANARY, OTHER, setUpScenario } from "../support/scenario-run.ts";

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
