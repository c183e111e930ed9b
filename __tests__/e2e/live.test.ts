import { expect, test } from "vitest";
import { CALM_LIST } from "../../simulator/platform-unknowns.ts";
import { NIGHTLY } from "../support/nightly.ts";
import { cancel, orders, post, setUpScenario } from "../support/scenario-run.ts";
import { visit } from "../support/visitors.ts";

const DEAD = { exceptions: 1 };
const LIVE = { schedule: "10:1h, 100", checks: "live error-rate <= stable * 1.25" };

test("a canary that throws at every request is stopped by what the tails tell, and their addresses stand nowhere", async () => {
  const scenario = await setUpScenario();
  visit(scenario, 150, DEAD);
  const addresses: string[] = [];
  const { tails } = scenario.cloud;
  const addressOf = tails.addressOf.bind(tails);
  tails.addressOf = (tail) => {
    addresses.push(addressOf(tail));
    return addressOf(tail);
  };

  const end = await scenario.run(LIVE);

  expect(end.outputs["status"]).toBe("rolled-back");
  expect(end.outputs["reason"]).toMatch(
    /^Stable 57ab1e00 serves .* At 10 % the canary failed the check "live error-rate <= stable \* 1\.25": canary \d+\/\d+ \(100 %\) against stable 0\/\d+ \(0 %\), by chance less than once in \S+ rollouts \(limit: once in 100\); received in this step: /,
  );
  const requests = scenario
    .requests({ polls: false })
    .map((line) => line.replace(/tails\/[\w-]+/, "tails/ID"));
  const first = requests.indexOf("POST deployments stable 90, canary 10 → 200");
  // Both tails are open before the first write, and gone after the last.
  expect(requests.slice(0, first).filter((line) => line.includes("tails"))).toEqual([
    "POST tails → 200",
    "POST tails → 200",
  ]);
  expect(requests.slice(-5)).toEqual([
    "POST deployments stable 100 → 200",
    "GET deployments → 200",
    "GET deployments/#3 → 200",
    "DELETE tails/ID → 200",
    "DELETE tails/ID → 200",
  ]);
  expect(tails.open).toEqual([]);
  expect(end.summary).toContain("received in this step");

  expect(addresses).toHaveLength(2);
  const masked = end.commands.filter(({ name }) => name === "add-mask").map(({ data }) => data);
  expect(masked).toEqual(expect.arrayContaining(addresses));
  const said = JSON.stringify([
    end.outputs,
    end.summary,
    end.commands.filter(({ name }) => name !== "add-mask"),
  ]);
  for (const address of addresses) expect(said).not.toContain(address.split("/").at(-1));
  // Nor do the visitors'.
  expect(said).not.toContain("2001:db8:");
  expect(tails.handshakes).toHaveLength(2);
  for (const headers of tails.handshakes) {
    expect(headers).toMatchObject({ "sec-websocket-protocol": "trace-v1" });
    expect(headers).not.toHaveProperty("authorization");
    expect(headers).not.toHaveProperty("cookie");
  }

  const after = await post(end);
  expect(after.log).toContain("Post: ");
  expect(orders(after)).toEqual([]);
});

const CLIENTS = [
  { perSecond: 150, clients: 10, withinMs: 5_000 },
  { perSecond: 20, clients: 1_000, withinMs: 15_000 },
  { perSecond: 150, clients: 1_000, withinMs: 5_000 },
  { perSecond: 20, clients: 10, withinMs: 15_000 },
];

test.each(NIGHTLY ? CLIENTS : CLIENTS.slice(0, 2))(
  "$perSecond requests a second of $clients clients: stable is back within $withinMs ms",
  async (dead) => {
    const scenario = await setUpScenario();
    visit(scenario, dead.perSecond, DEAD, { clients: dead.clients });
    const end = await scenario.run(LIVE);
    expect(end.outputs["status"]).toBe("rolled-back");
    const [step, rollback] = scenario.requestLog.deployments.filter(({ by }) => by === "request");
    expect((rollback?.at ?? Number.NaN) - (step?.at ?? Number.NaN)).toBeLessThan(dead.withinMs);
  },
);

test("success, failure or cancel: the tails are deleted", async () => {
  const scenario = await setUpScenario({ readings: CALM_LIST });
  visit(scenario, 10, {});

  const completed = await scenario.run({ ...LIVE, schedule: "50:2m, 100" });
  expect(completed.outputs["status"]).toBe("completed");
  expect(scenario.cloud.tails.open).toEqual([]);

  scenario.foreign(scenario.stable.id);
  const main = await scenario.start(LIVE);
  await main.waitFor("holding for 1h");
  expect(scenario.cloud.tails.open).toHaveLength(2);
  const cancelled = await cancel(main);
  expect(cancelled.outputs["status"]).toBe("rolled-back");
  expect(scenario.cloud.tails.open).toEqual([]);
});

test("killed: post rolls back first, then deletes the tails that main had left open", async () => {
  const scenario = await setUpScenario();
  const main = await scenario.start(LIVE);
  await main.waitFor("holding for 1h");
  main.kill();
  const end = await main.exited;
  expect(scenario.cloud.tails.open).toHaveLength(2);
  const told = scenario.writes().length;

  const after = await post(end);

  expect(after.code).toBe(0);
  expect(after.log).toContain("Post: rolled-back. Stable 57ab1e00 serves");
  expect(scenario.cloud.tails.open).toEqual([]);
  expect(
    scenario
      .writes()
      .slice(told)
      .map((line) => line.replace(/tails\/[\w-]+/, "tails/ID")),
  ).toEqual(["POST deployments stable 100 → 200", "DELETE tails/ID → 200", "DELETE tails/ID → 200"]);
});
