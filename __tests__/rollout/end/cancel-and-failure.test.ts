import { describe, expect, test } from "vitest";
import { DeploymentReader } from "../../../src/rollout/deployments/reader.ts";
import { describeTrouble, settleAfter } from "../../../src/rollout/end/cancel-and-failure.ts";
import { Cancelled, FencedError, RolloutFailure } from "../../../src/rollout/errors.ts";
import { OutOfTimeError } from "../../../src/rollout/retry.ts";
import { UnresolvedError } from "../../../src/rollout/write/write-deployment.ts";
import { setBench } from "../bench.ts";
import { LIST, refusal } from "../scenario.ts";

const HOLD = { onFailure: "hold", onCancel: "hold" } as const;

/** A run that has made its step of 10 %. */
async function underWay() {
  const bench = setBench();
  const active = await bench.beginRollout();
  const from = await bench.run(active.reader.read(bench.budget(), active.ledger));
  await bench.run(active.writer.write(bench.step(10), from, bench.budget()));
  bench.requests();
  return { ...bench, active };
}

describe("what a run ends by decides what becomes of the split", () => {
  test.each([
    ["a cancel", new Cancelled("SIGTERM", 0), { ...HOLD, onCancel: "rollback" }, "rolled-back"],
    ["a cancel that holds", new Cancelled("SIGTERM", 0), { ...HOLD, onFailure: "rollback" }, "held"],
    ["a failure", new Error("It broke."), { ...HOLD, onFailure: "rollback" }, "rolled-back"],
    ["a failure that holds", new Error("It broke."), { ...HOLD, onCancel: "rollback" }, "held"],
    ["a check's own policy", new RolloutFailure("The canary failed", "rollback"), HOLD, "rolled-back"],
  ] as const)("%s", async (_, error, policies, status) => {
    const { run, active, events } = await underWay();
    const ending = await run(settleAfter(error, active, policies));
    expect(ending.status).toBe(status);
    expect(events).toContainEqual(
      error instanceof Cancelled
        ? { type: "cancelled", by: "SIGTERM" }
        : { type: "failure", reason: error.message.replace(/\.$/, "") },
    );
    expect(ending.reason).toMatch(
      error instanceof Cancelled ? /^Cancelled by SIGTERM\. / : /^(It broke|The canary failed)\. /,
    );
  });
});

test("a run that post has taken over from writes nothing, and says what was live", async () => {
  const { run, active, requests } = await underWay();
  const ending = await run(settleAfter(new FencedError(), active, { ...HOLD, onFailure: "rollback" }));
  expect(ending.status).toBe("failed");
  expect(ending.reason).toMatch(
    /^Stopped: the post step has started, .* nothing more\. Live was \S+ at 90 %, \S+ at 10 %\.$/,
  );
  expect(requests()).toEqual([]);
});

test("before the list was read nobody can say what was live", async () => {
  const { run, active, ports } = await underWay();
  const unread = { ...active, reader: new DeploymentReader(ports) };
  const { reason } = await run(settleAfter(new FencedError(), unread, HOLD));
  expect(reason).toBe("Stopped: the post step has started, so this process writes nothing more.");
});

test("where the list can't be read the reason says how to roll back by hand", async () => {
  const { run, active, fault, stableId } = await underWay();
  fault({ match: LIST, effect: refusal() });
  const { reason } = await run(settleAfter(new Error("It broke."), active, HOLD));
  expect(reason).toMatch(
    new RegExp(
      `^It broke\\. What is live can't be read, last known as deployment .* so nothing further was written: GET .*\\. The post step retries\\. To roll back by hand: npx wrangler versions deploy ${stableId}@100%`,
    ),
  );
});

describe("the trouble", () => {
  const intent = { versions: [{ versionId: "11111111-a", percentage: 100 }] };
  const unresolved = new UnresolvedError({
    ...intent,
    message: "",
    after: { id: "a", createdOn: "2026-11-02T09:00:00Z" },
    alike: [],
  });

  test.each([
    [unresolved, /^It is unknown whether the deployment of 11111111 at 100 % was created: .*no answer/],
    [new OutOfTimeError("there was no time left to go on"), /^There was no time left to go on/],
  ])("of a list that can be read is a sentence of its own: %s", async (trouble, sentence) => {
    const { active, ports } = await underWay();
    expect(describeTrouble(trouble, active.reader)).toMatch(sentence);
    expect(describeTrouble(trouble, active.reader)).toMatch(/\. Last seen live: deployment /);
    expect(describeTrouble(trouble, new DeploymentReader(ports))).toMatch(/(answer|go on)$/);
  });

  test("of one that can't is what kept from writing", async () => {
    const { active, ports } = await underWay();
    const trouble = new Error("no network.");
    expect(describeTrouble(trouble, active.reader)).toMatch(
      /^What is live can't be read, last known as deployment .*, so nothing further was written: no network$/,
    );
    expect(describeTrouble(trouble, new DeploymentReader(ports))).toBe(
      "What is live can't be read, so nothing further was written: no network",
    );
  });
});
