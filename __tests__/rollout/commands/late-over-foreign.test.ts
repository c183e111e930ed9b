/** A write is lost, somebody else deploys, and the write is carried out after the command has ended. */

import { expect, test } from "vitest";
import { nothingToSettle } from "../../../src/rollout/drive/settle-in-post.ts";
import { CREATE, id, setUpScenario } from "../scenario.ts";

const LATE_MS = 8_000;

test.each(["promote", "advance", "rollback"] as const)(
  "post deploys again what a late %s came over",
  async (command) => {
    const scenario = setUpScenario({ readings: { listLag: "none" } });
    const { stable, canary, faults, states } = scenario;
    if (command === "rollback") await scenario.run({ command: "advance" });
    const hotfix = scenario.upload({ message: "hotfix" });
    faults.add({ match: CREATE, effect: { kind: "reset" }, lateMs: LATE_MS });
    scenario.after(2_000, () => void scenario.foreign([[hotfix.id, 100]]));
    const named = command === "rollback" ? { stable: id(stable.id) } : { canary: id(canary.id) };
    const outcome = await scenario.run({ command, ...named });
    expect(outcome).toMatchObject({ status: "drifted", live: { versions: [{ versionId: hotfix.id }] } });

    expect(nothingToSettle(states.at(-1), true)).toBeUndefined();
    expect(await scenario.post()).toMatchObject({ status: "drifted" });
    expect(scenario.cloud.live(scenario.script)?.json.versions).toEqual([
      { version_id: hotfix.id, percentage: 100 },
    ]);
    expect(scenario.said()).toMatch(/^hotfix \(restored by run /);
  },
);
