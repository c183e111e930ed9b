import { describe, expect, test } from "vitest";
import type { HoldView } from "../../../src/rollout/ports.ts";
import {
  ALWAYS,
  id,
  MINUTE,
  READ_BACK,
  refusal,
  type Scenario,
  setUpScenario,
  short,
  UNNAMED,
} from "../scenario.ts";

/** The list of deployments is sent by the hundred; here it is longer than what a decision goes back to. */

const READ = "GET deployments → 200";
const ADVANCE = { command: "advance", steps: "10:10m, 100" } as const;
const page = (number: number) => `GET deployments?page=${number} → 200`;
const reads = (requests: readonly string[]) => requests.filter((line) => line.startsWith("GET deployments"));

/** A server that pages the list by what is asked for; asked for nothing, it sends ten. */
const PAGES = { readings: { listLength: 10, listParameters: "honoured", listLag: "none" } } as const;
/** A server that sends the newest ten, whatever is asked for. */
const IGNORES = { readings: { listLength: 10, listParameters: "ignored", listLag: "none" } } as const;

/** A canary that failed in its first step and was rolled back, and `count` deployments since. */
async function failed(count: number, options: Parameters<typeof setUpScenario>[0] = PAGES) {
  const scenario = setUpScenario(options);
  await scenario.pass(10 * MINUTE);
  scenario.deploy("stable 100");
  scenario.split(10, "canary CANARY 10% 1/2 run 1.1: fix: carts");
  scenario.deploy("stable 100", "rollback CANARY failed run 1.1: fix: carts");
  await deploy(scenario, count);
  scenario.requests();
  return scenario;
}

async function deploy(scenario: Scenario, count: number, ...versions: readonly string[]) {
  for (let n = 0; n < count; n += 1) {
    await scenario.pass(MINUTE);
    scenario.foreign(versions[n % versions.length] ?? scenario.stable.id);
  }
}

describe("a tick", () => {
  test.each([
    [14, [READ]],
    [140, [READ, page(2)]],
    [240, [READ, page(2), page(3)]],
  ])(
    "never starts a canary again that failed %i deployments earlier, and asks for no more than that",
    async (count, asked) => {
      const scenario = await failed(count);
      const { status, reason } = await scenario.run(ADVANCE);
      const requests = scenario.requests();
      expect(status).toBe("idle");
      expect(reason).toContain(
        `Canary ${short(scenario.canary.id)} was rolled back (failed, run 1.1) by deployment`,
      );
      expect(requests.filter((line) => line.startsWith("POST"))).toEqual([]);
      expect(reads(requests)).toEqual(asked);
    },
  );

  test("starts a canary that was uploaded since the oldest deployment of the first page, by that page alone", async () => {
    const scenario = setUpScenario(PAGES);
    await deploy(scenario, 300);
    const next = scenario.upload();
    scenario.requests();
    const { status } = await scenario.run({ ...ADVANCE, canary: id(next.id) });
    expect(status).toBe("waiting");
    expect(reads(scenario.requests())).not.toContain(page(2));
  });

  test("says that it can't tell, and starts nothing, where the server sends no more than the newest ten", async () => {
    const scenario = await failed(14, IGNORES);
    const outcome = await scenario.run(ADVANCE);
    expect(outcome.status).toBe("idle");
    expect(outcome.reason).toContain(
      `It is unknown whether canary ${short(scenario.canary.id)} was taken away before (Cloudflare lists the newest 10 deployments, all made since its upload); it is started only by hand.`,
    );
    expect(scenario.live()).toBe("stable 100");
  });

  test("starts a canary newer than the newest ten where the server sends no more", async () => {
    const scenario = setUpScenario(IGNORES);
    await deploy(scenario, 14);
    const next = scenario.upload();
    expect((await scenario.run({ ...ADVANCE, canary: id(next.id) })).status).toBe("waiting");
  });

  test("judges a rollout longer than a page by all of its steps", async () => {
    const watches: HoldView[] = [];
    const scenario = setUpScenario({
      ...PAGES,
      judge: {
        look: async (watch) => {
          watches.push(watch);
          return [];
        },
      },
    });
    for (let n = 0; n < 120; n += 1) {
      await scenario.pass(MINUTE);
      scenario.split(10, "canary CANARY 10% 1/2 run 1.1: fix: carts");
    }
    scenario.requests();
    await scenario.run({ command: "advance", canary: UNNAMED, steps: "10:10h, 100" });
    expect(watches[0]?.deployments).toHaveLength(121);
    expect(reads(scenario.requests())).toEqual([READ, page(2)]);
  });
});

describe("rollback", () => {
  test.each([12, 120])("tells stable after %i deployments of one rollout", async (count) => {
    const scenario = setUpScenario(PAGES);
    const steps = Array.from({ length: count }, (_, n) => `${((n + 1) * 100) / count}`).map((share) =>
      Number(share).toFixed(2),
    );
    await scenario.run({ steps: steps.map((share) => `${share}:0s`).join(", ") });
    expect(scenario.live()).toBe("canary 100");
    scenario.requests();
    expect((await scenario.run({ command: "rollback", canary: UNNAMED })).status).toBe("rolled-back");
    expect(scenario.live()).toBe("stable 100");
    expect(new Set(reads(scenario.requests()).slice(0, 4))).toEqual(new Set([READ]));
  });

  test("tells stable by the steps of the rollout where the server sends no more than the newest ten", async () => {
    const scenario = setUpScenario(IGNORES);
    await scenario.run({
      steps: "5:0s, 10:0s, 15:0s, 20:0s, 25:0s, 30:0s, 35:0s, 40:0s, 50:0s, 75:0s, 90:0s, 100",
    });
    expect((await scenario.run({ command: "rollback", canary: UNNAMED })).status).toBe("rolled-back");
    expect(scenario.live()).toBe("stable 100");
  });
});

describe("a rollout", () => {
  test("asks for one page a read, however long the list is", async () => {
    const scenario = setUpScenario(PAGES);
    await deploy(scenario, 350);
    scenario.requests();
    expect((await scenario.run({ steps: "10:10m, 100" })).status).toBe("completed");
    expect(new Set(reads(scenario.requests()))).toEqual(new Set([READ, READ_BACK]));
  });

  test("whose hold outlives 100 deployments of its own still knows what it took over", async () => {
    const scenario = setUpScenario(PAGES);
    const steps = Array.from({ length: 130 }, (_, n) => `${(n + 1) / 2}:0s`).join(", ");
    expect((await scenario.run({ steps: `${steps}, 100`, prune: true })).status).toBe("completed");
    expect(
      scenario.cloud.deployments(scenario.script).map(({ json }) => json.versions.at(-1)?.percentage),
    ).toEqual([100, 0.5, 100]);
    expect(reads(scenario.requests())).not.toContain(page(2));
  });
});

describe("a tick that completes a rollout prunes all of it", () => {
  async function completed(
    steps: number,
    options: Parameters<typeof setUpScenario>[0],
    prepare: (scenario: Scenario) => void = () => {},
  ) {
    const scenario = setUpScenario(options);
    for (let n = 0; n < steps; n += 1) {
      await scenario.pass(MINUTE);
      scenario.split(10, "canary CANARY 10% 1/2 run 1.1: fix: carts");
    }
    await scenario.pass(20 * MINUTE);
    scenario.requests();
    prepare(scenario);
    expect((await scenario.run({ ...ADVANCE, canary: UNNAMED, prune: true })).status).toBe("completed");
    return scenario;
  }

  test("also what stands on further pages", async () => {
    const scenario = await completed(240, PAGES);
    expect(scenario.cloud.deployments(scenario.script)).toHaveLength(3);
    expect(reads(scenario.requests()).filter((line) => line.includes("page="))).toEqual([page(2), page(3)]);
  });

  test("also what the server sends only once newer ones are gone", async () => {
    const scenario = await completed(30, IGNORES);
    expect(scenario.cloud.deployments(scenario.script)).toHaveLength(3);
    expect(scenario.events).toContainEqual({
      type: "note",
      text: "Pruned 29 of 29 intermediate deployments.",
    });
  });

  test("and stops where none of it can be deleted", async () => {
    const scenario = await completed(30, IGNORES, ({ faults }) =>
      faults.add({
        match: { operation: "deployments.delete" },
        times: ALWAYS,
        effect: refusal(),
      }),
    );
    expect(scenario.events).toContainEqual({ type: "note", text: "Pruned 0 of 9 intermediate deployments." });
  });

  test("or says that it couldn't read on", async () => {
    const scenario = await completed(30, IGNORES, ({ cloud, faults, script }) =>
      faults.add({
        match: ({ operation }) => operation === "deployments.list" && cloud.deployments(script).length < 30,
        effect: refusal("no way"),
      }),
    );
    expect(scenario.warnings()).toEqual([
      expect.stringMatching(/^Older deployments of the rollout were not pruned: GET .*no way.*/),
    ]);
    expect(scenario.events).toContainEqual({ type: "note", text: "Pruned 9 of 9 intermediate deployments." });
  });
});
