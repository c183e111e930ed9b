import { expect, test } from "vitest";
import { CREATE, setUpScenario } from "../scenario.ts";

test("what somebody deploys right before the eighth step is deployed again", async () => {
  const scenario = setUpScenario();
  const other = scenario.upload();
  scenario.faults.add({ match: { ...CREATE, skip: 7 }, delayMs: 2_000 });
  const spy = () => {
    if (scenario.events.some((event) => event.type === "step" && event.index === 7))
      scenario.foreign(other.id);
    else scenario.after(500, spy);
  };
  scenario.after(500, spy);
  const { status } = await scenario.run({ steps: "1:1s,2:1s,3:1s,4:1s,5:1s,6:1s,7:1s,8:10s,100" });
  expect([status, scenario.live()]).toEqual(["drifted", "other 100"]);
  expect(scenario.said()).toMatch(/\(restored by run /);
});
