/** Answers that aren't true, writes that come late, messages that were copied: what must not move traffic. */

import { describe, expect, test } from "vitest";
import type { Effect } from "../../../simulator/faults/rules.ts";
import { runCommand } from "../../../src/rollout/commands/run-command.ts";
import { nothingToSettle, settleInPost } from "../../../src/rollout/end/settle-in-post.ts";
import { CREATE, id, LIST, MINUTE, refusal, requestOf, setTale, type Tale, UNNAMED } from "../scenario.ts";

const HOUR = 60 * MINUTE;

/** The list as it is, from a server whose clock is off by `aheadMs`. */
function dated(tale: Tale, aheadMs: number): Effect {
  return {
    kind: "answer",
    status: 200,
    headers: {
      "content-type": "application/json",
      date: new Date(tale.clock.now() + aheadMs).toUTCString(),
    },
    body: JSON.stringify({
      success: true,
      errors: [],
      messages: [],
      result: { deployments: tale.cloud.deployments(tale.script).map(({ json }) => json) },
    }),
  };
}

const minutesOf = (tale: Tale, since: number) =>
  tale.events.flatMap((event) =>
    event.type === "deployed" ? [Math.round((Date.parse(event.deployment.createdOn) - since) / MINUTE)] : [],
  );

describe("an answer whose date is hours ahead ends no hold", () => {
  test.each([1, 2, 5])("when it comes %i times in a row in the first hold", async (times) => {
    const tale = setTale();
    const began = tale.clock.now();
    const { work } = tale.begin({ steps: "10:30m, 50:30m, 100:30m" });
    tale.after(5 * MINUTE, () => {
      for (let n = 0; n < times; n += 1) tale.faults.add({ match: LIST, effect: dated(tale, 10 * HOUR) });
    });
    expect((await tale.clock.run(work)).status).toBe("completed");
    expect(minutesOf(tale, began)).toEqual([0, 30, 60]);
  });

  test("when it is the first that a job gets", async () => {
    const tale = setTale();
    tale.split(10, `canary ${tale.canary.id.slice(0, 8)} 10% 1/3 run 1.1: fix`);
    const began = tale.clock.now();
    tale.faults.add({ match: LIST, effect: dated(tale, 10 * HOUR) });
    await tale.run({ steps: "10:30m, 50:30m, 100" });
    expect(minutesOf(tale, began)).toEqual([30, 60]);
  });

  test("when it is the first that a tick gets", async () => {
    const tale = setTale();
    await tale.run({ command: "advance", steps: "10:30m, 100" });
    tale.faults.add({ match: LIST, effect: dated(tale, 10 * HOUR) });
    const tick = await tale.run({ command: "advance", canary: UNNAMED, steps: "10:30m, 100" });
    expect([tick.status, tale.live()]).toEqual(["waiting", "stable 90, canary 10"]);
  });

  test("and a server whose clock really is hours ahead is waited for as any other", async () => {
    const tale = setTale({ skewMs: -10 * HOUR });
    const began = tale.clock.now() + 10 * HOUR;
    await tale.run({ steps: "10:30m, 50:30m, 100" });
    expect(minutesOf(tale, began)).toEqual([0, 30, 60]);
  });
});

describe("a write that the list lacked for so long that it counted as not made", () => {
  const forbidden = refusal("Authentication error", 10000);

  /** The first write breaks off and is carried out after `lateMs`; the second is refused. Then post looks. */
  async function late(lateMs: number) {
    const tale = setTale();
    tale.faults.add({ match: CREATE, effect: { kind: "reset" } }, { match: CREATE, effect: forbidden });
    const { work } = tale.begin({ steps: "10:10m, 100" });
    const marker = `canary ${tale.canary.id.slice(0, 8)} 10% 1/2 run 1001.1: fix: carts`;
    tale.after(lateMs, () => tale.split(10, marker));
    const main = await tale.clock.run(work);
    const state = tale.states.at(-1);
    expect(nothingToSettle(state, true)).toBeUndefined();
    const post = await tale.clock.run(
      settleInPost(tale.ports(new AbortController()), state, {
        onCancel: "hold",
        scriptName: tale.script,
        codeUpdate: undefined,
        annotations: { triggeredBy: "push", run: { id: "1001", attempt: 1 } },
        mainBeganAgo: MINUTE,
      }),
    );
    return { tale, main, post };
  }

  test("and that comes after main has said failed: post takes it back", async () => {
    const { tale, main, post } = await late(12_000);
    expect(main).toMatchObject({ status: "failed", percentage: 0 });
    expect(post).toMatchObject({ kind: "settled", status: "rolled-back" });
    expect(tale.live()).toBe("stable 100");
  });

  test("and that never comes: post says what main had said", async () => {
    const { tale, main, post } = await late(HOUR);
    expect(post).toMatchObject({ kind: "settled", status: "failed", reason: main.reason });
    expect(tale.writes()).toHaveLength(2);
  });
});

describe("a changed secret", () => {
  test("isn't forced over for a version that no rollout was serving a moment ago", async () => {
    const tale = setTale();
    const other = tale.upload();
    tale.foreign([[other.id, 100]]);
    tale.foreign([[tale.canary.id, 100]]);
    tale.story();
    tale.cloud.changeSecret(tale.script, "API_KEY");
    const { status, reason } = await tale.run({ command: "rollback", stable: id(other.id) });
    expect([status, reason]).toEqual(["failed", expect.stringContaining("THE ROLLBACK FAILED")]);
    expect(tale.writes()).toEqual(["POST deployments 100 → 400"]);
  });
});

describe("a commit message as long as a book", () => {
  test("is saved for post only as far as a deployment has room for it", async () => {
    const tale = setTale();
    const book = `${"読".repeat(60_000)}\n${"body".repeat(60_000)}`;
    const ports = { ...tale.ports(new AbortController()), message: async () => book };
    await tale.clock.run(runCommand(ports, requestOf(tale)));
    const longest = Math.max(...tale.states.map((state) => Buffer.byteLength(JSON.stringify(state))));
    expect(longest).toBeLessThan(10_000);
  });
});
