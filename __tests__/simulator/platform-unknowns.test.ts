/** Each answer to what Cloudflare leaves open, as a client sees it. */

import { describe, expect, it } from "vitest";
import { Cloud } from "../../simulator/account/cloud.ts";
import { HARDEST, READINGS, type Readings } from "../../simulator/platform-unknowns.ts";
import { setUpWorker } from "../../simulator/set-up-worker.ts";
import { call, NOON, split, TOKEN } from "../support/simulator.ts";

/** Twelve deployments, a minute apart, the last one now. */
function account(readings: Partial<Readings>, deployments = 12) {
  let now = NOON - deployments * 60_000;
  const cloud = new Cloud({ now: () => now, readings: { listLag: "none", ...readings } });
  cloud.addToken(TOKEN);
  const worker = setUpWorker(cloud);
  for (let made = 1; made < deployments; made++) {
    now += 60_000;
    cloud.deployForeign(worker.script, worker.canary.id);
  }
  const list = (query = "") => call(cloud, "GET", `my-worker/deployments${query}`).body;
  return { cloud, ...worker, list, pass: (ms: number) => (now += ms) };
}

describe("a reading", () => {
  it("is what hurts most, unless a test says otherwise", () => {
    for (const [name, [hardest]] of Object.entries(READINGS)) {
      expect(HARDEST[name as keyof Readings], name).toEqual(hardest);
    }
  });
});

describe("R1 and R2, the list of deployments", () => {
  it.each([
    [10, 10],
    [100, 12],
    ["everything", 12],
  ] as const)("without parameters has a length of %s", (listLength, seen) => {
    const { list } = account({ listLength });
    expect(list().result.deployments).toHaveLength(seen);
  });

  it("that ignores them is the same each time, and says nothing of pages", () => {
    const { list } = account({ listLength: 10, listParameters: "ignored" });
    const [first, second] = [list("?per_page=100"), list("?per_page=100&page=2")];
    expect(second.result.deployments).toEqual(first.result.deployments);
    expect(first.result.deployments).toHaveLength(10);
    expect(first.result_info).toBeUndefined();
  });
});

describe("R3, R4 and R10, what is stored of a deployment", () => {
  const annotations = { "workers/triggered_by": "push" };
  const code_update_strategy = { mode: "deferred", max_delay: 1.5 };

  function created(readings: Partial<Readings>) {
    const { cloud, stable, canary, list } = account(readings);
    const body = { ...split([stable.id, 66.67], [canary.id, 33.33]), annotations, code_update_strategy };
    const answer = call(cloud, "POST", "my-worker/deployments", { body }).body.result;
    expect(list().result.deployments[0]).toEqual(answer);
    return answer;
  }

  it.each([
    ["kept", "push"],
    ["replaced", "deployment"],
    ["dropped", undefined],
  ] as const)("workers/triggered_by is %s", (triggeredBy, stored) => {
    expect(created({ triggeredBy }).annotations?.["workers/triggered_by"]).toBe(stored);
  });

  it.each([
    ["kept", code_update_strategy],
    ["ignored", undefined],
  ] as const)("code_update_strategy is %s", (codeUpdateStrategy, stored) => {
    expect(created({ codeUpdateStrategy }).code_update_strategy).toEqual(stored);
  });

  it.each([
    ["two-decimals", [66.67, 33.33]],
    ["one-decimal", [66.7, 33.3]],
  ] as const)("percentages have %s in answers", (percentages, shown) => {
    expect(created({ percentages }).versions.map(({ percentage }) => percentage)).toEqual(shown);
  });
});

describe("R8, a new deployment in the list", () => {
  const newest = ({ list, cloud }: ReturnType<typeof account>) =>
    list().result.deployments[0]?.id === cloud.live("my-worker")?.id;

  it("is there at once", () => {
    expect(newest(account({ listLag: "none" }))).toBe(true);
  });

  it("is there some seconds late", () => {
    const late = account({ listLag: "late" });
    expect(newest(late)).toBe(false);
    late.pass(3_000);
    expect(newest(late)).toBe(true);
  });

  it("comes and goes while servers differ", () => {
    const { cloud, pass } = account({ listLag: "older-views" });
    const views = () =>
      Array.from({ length: 40 }, (_, seq) => {
        const [first] = call(cloud, "GET", "my-worker/deployments", { seq }).body.result.deployments;
        return first?.id === cloud.live("my-worker")?.id;
      });
    pass(1_000);
    expect(new Set(views())).toEqual(new Set([true, false]));
    pass(2_000);
    expect(new Set(views())).toEqual(new Set([true]));
  });
});

describe("R11, a token that isn't valid", () => {
  it.each([
    ["400-6003", 400, 6003],
    ["401-10000", 401, 10000],
    ["403-9109", 403, 9109],
  ] as const)("is refused: %s", (badToken, status, code) => {
    const { cloud } = account({ badToken });
    const answer = call(cloud, "GET", "my-worker/deployments", { token: "another" });
    expect(answer.status).toBe(status);
    expect(answer.body.errors[0]?.code).toBe(code);
  });
});
