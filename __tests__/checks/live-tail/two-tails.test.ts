import { describe, expect, test } from "vitest";
import type { Side } from "../../../src/checks/evidence/likelihood-ratio.ts";
import { type MetricSource, SourceError } from "../../../src/checks/sources.ts";
import { CANARY, deployed, START } from "../made-up.ts";
import { refusal, twoTails } from "./two-tails.ts";

const CEILING = "live error-rate <= 50%";
const MINUTE = 60_000;

/** Both tails are open, and both versions have a request each second, or `gap` ms, so many times. */
async function opened(checks = CEILING, { seconds = 0, share = 10, gap = 1_000 } = {}) {
  const tails = twoTails(checks, { share });
  await tails.clock.run(tails.open());
  await tails.look();
  for (let second = 0; second < seconds; second++) {
    await tails.pass(gap);
    tails.say("canary");
    tails.say("stable");
  }
  return tails;
}

const of = (side: string, calls: readonly string[]) => calls.filter((call) => call.includes(`of ${side}`));

describe("two tails", () => {
  test("are opened once before the first write, each with its limits, and deleted at the end", async () => {
    const tails = await opened();
    await tails.clock.run(tails.open());
    expect(tails.calls.toSorted()).toEqual([
      "connect 1 of canary at 0",
      "connect 2 of stable at 0",
      "create 1 of canary at 0",
      "create 2 of stable at 0",
    ]);
    expect(new Set(tails.masked)).toEqual(new Set(["wss://tail.example.com/1", "wss://tail.example.com/2"]));
    expect(tails.saved.at(-1)).toBe("1 2");
    await tails.clock.run(tails.judge.close());
    expect(tails.calls.slice(4).toSorted()).toEqual(["delete 1 of canary at 0", "delete 2 of stable at 0"]);
    expect(new Set(tails.limits)).toEqual(new Set(["create 10000", "connect 10000", "delete 3000"]));
    expect(tails.saved.at(-1)).toBe("");
    expect(tails.lines.map(({ closed }) => closed)).toEqual([true, true]);
    await tails.pass(10 * MINUTE);
    expect(tails.calls).toHaveLength(6);
  });

  test("aren't open before they are asked for, and say why they are lost", async () => {
    const tails = twoTails(CEILING);
    expect((await tails.look()).detail).toContain("no live tail is open");
    await tails.clock.run(tails.open());
    expect((await tails.look()).detail).toContain("no request of this step received yet");
    tails.drop("stable", "code 1001.");
    await tails.pass(500);
    expect((await tails.look()).detail).toContain("the live tail of stable is lost: code 1001");
    tails.answers.create.push(refusal("the API is down."));
    await tails.pass(500);
    const verdict = await tails.look();
    expect(verdict.status).toBe("inconclusive");
    expect(verdict.detail).toContain("the live tail of stable is lost: the API is down");
  });

  test("that can't be opened are a problem that may pass, and are opened at the next attempt", async () => {
    const tails = twoTails(CEILING);
    tails.answers.connect.push(new Error("refused."), new Error("refused."));
    await expect(tails.clock.run(tails.open())).rejects.toMatchObject({
      message: "the live tail could not be connected: refused",
      facts: { retry: true, write: "not-made" },
    });
    await tails.clock.run(tails.open());
    expect((await tails.look()).detail).toContain("no request of this step received yet");
    await tails.clock.run(tails.judge.close());
    expect(tails.saved.at(-1)).toBe("");
  });

  test("whose opening is cancelled don't hold it up, and are deleted once their ids are known", async () => {
    const tails = twoTails(CEILING);
    tails.answers.createMs = 2_000;
    const cancel = new AbortController();
    const opening = tails.open({ signal: cancel.signal });
    opening.catch(() => {});
    await tails.pass(500);
    cancel.abort(new Error("cancelled"));
    await expect(opening).rejects.toThrow("cancelled");
    await tails.clock.run(tails.judge.close());
    expect(of("canary", tails.calls)).toEqual(["create 1 of canary at 0", "delete 1 of canary at 2"]);
    expect(tails.lines).toEqual([]);
    await expect(twoTails(CEILING).open({ signal: AbortSignal.abort(new Error("early")) })).rejects.toThrow(
      "early",
    );
  });

  test("that aren't deleted are tried three times in half a second each, and left to post then", async () => {
    for (const [refusals, expected, left] of [
      [1, ["delete 1 of canary at 0", "delete 1 of canary at 0.5"], ""],
      [5, ["delete 1 of canary at 0", "delete 1 of canary at 0.5", "delete 1 of canary at 1"], "1"],
    ] as const) {
      const tails = await opened();
      const refusing = Array.from({ length: 2 * refusals }, () => refusal("no"));
      tails.answers.delete.push(...refusing);
      await tails.clock.run(tails.judge.close());
      expect(of("canary", tails.calls).slice(2)).toEqual(expected);
      expect(tails.saved.at(-1)).toContain(left);
    }
  });
});

describe("a line that is lost", () => {
  const created = (calls: readonly string[]) =>
    of("canary", calls).flatMap((call) =>
      call.startsWith("create") ? [Number(call.split(" ").at(-1))] : [],
    );

  test("is made again after 1, 2, 5 and then 10 s, and after 1 s once it has lasted a minute", async () => {
    const tails = await opened();
    const again = async (after: number) => {
      await tails.pass(after);
      tails.drop("canary");
      await tails.pass(0);
    };
    for (const wait of [0, 1_000, 2_000, 5_000, 10_000]) await again(wait);
    await tails.pass(10_000);
    expect(created(tails.calls)).toEqual([0, 1, 3, 8, 18, 28]);
    await again(59_999);
    await tails.pass(10_000);
    await again(60_000);
    await tails.pass(1_000);
    await again(0);
    await tails.pass(2_000);
    expect(created(tails.calls).slice(6)).toEqual([97.999, 158.999, 160.999]);
    expect(of("canary", tails.calls).slice(1, 4)).toEqual([
      "connect 1 of canary at 0",
      "delete 1 of canary at 1",
      "create 3 of canary at 1",
    ]);
  });

  test("is made again when Retry-After says, up to six minutes, and then as soon as ever", async () => {
    const tails = await opened();
    tails.answers.create.push(refusal("busy", 90_000), refusal("busy", 900_000), refusal("busy"));
    tails.drop("canary");
    await tails.pass(20 * MINUTE);
    expect(created(tails.calls)).toEqual([0, 1, 91, 451, 461]);
  });

  test("is one that doesn't answer a ping within the ten seconds to the next", async () => {
    const tails = await opened();
    await tails.pass(35_000);
    expect(tails.newest("canary")?.pings).toBe(4);
    tails.answers.pings = false;
    await tails.pass(5_000 + 9_999);
    expect(created(tails.calls)).toEqual([0]);
    tails.answers.create.push(refusal("busy", MINUTE), refusal("busy", MINUTE));
    await tails.pass(1);
    expect((await tails.look()).detail).toContain("is lost: the tail doesn't answer");
    expect(tails.lines.map(({ closed }) => closed)).toEqual([true, true]);
    // A message is a sign of life as well.
    const heard = await opened();
    heard.answers.pings = false;
    for (let second = 0; second < 60; second++) {
      heard.say("canary");
      heard.say("stable");
      await heard.pass(1_000);
    }
    expect(created(heard.calls)).toEqual([0]);
  });

  test("is not proved open while nothing comes: if-traffic passes only what was heard all along", async () => {
    const passes = async (outage: number) => {
      const tails = await opened(`if-traffic ${CEILING}`);
      await tails.pass(2 * MINUTE);
      tails.answers.pings = false;
      tails.answers.create.push(...Array.from({ length: 2 }, () => refusal("busy", outage)));
      tails.drop("canary");
      tails.drop("stable");
      await tails.pass(1_000 + outage);
      tails.answers.pings = true;
      await tails.pass(5 * MINUTE);
      return (await tails.look()).status;
    };
    expect(await passes(20_000)).toBe("pass");
    expect(await passes(3 * MINUTE)).toBe("inconclusive");
  });
});

describe("a silent line", () => {
  const quiet = async (share: number, seconds: number, ms: number, other: Side = "stable", gap = 1_000) => {
    const tails = await opened(CEILING, { seconds, share, gap });
    for (let passed = 0; passed < ms; passed += 10_000) {
      await tails.pass(10_000);
      tails.say(other);
    }
    return { tails, detail: (await tails.look()).detail };
  };

  test("is one without an event for twenty usual gaps, a minute at least and ten at most", async () => {
    expect((await quiet(10, 30, MINUTE)).detail).not.toContain("silent");
    expect((await quiet(10, 30, 70_000)).detail).toContain(
      "the live tail of canary has been silent for 70 s",
    );
    expect((await quiet(10, 19, 10 * MINUTE)).detail).not.toContain("silent");
    expect((await quiet(10, 19, 610_000)).detail).toContain("has been silent for 610 s");
    expect((await quiet(10, 0, 20 * MINUTE)).detail).not.toContain("silent");
    expect((await quiet(10, 30, 190_000, "stable", 10_000)).detail).not.toContain("silent");
    expect((await quiet(10, 30, 200_000, "stable", 10_000)).detail).toContain("silent for 200 s");
  });

  test("may be either, but for stable's at 100 %, where it has no traffic", async () => {
    const { detail } = await quiet(10, 30, 70_000, "canary");
    expect(detail).toContain("the live tail of stable has been silent for 70 s");
    const last = await quiet(100, 30, 70_000);
    expect(last.detail).toContain("the live tail of canary has been silent for 70 s");
    const stable = await quiet(100, 30, 20 * MINUTE, "canary");
    expect(stable.detail).not.toContain("silent");
    await stable.tails.pass(1_000);
    expect(stable.tails.calls.filter((call) => call.startsWith("create"))).toHaveLength(2);
    await last.tails.pass(1_000);
    expect(last.tails.calls).toContain("create 3 of canary at 101");
  });

  test("is made again at once, and then every ten minutes", async () => {
    const { tails } = await quiet(10, 30, 70_000);
    const creates = () => tails.calls.filter((call) => call.startsWith("create"));
    await tails.pass(1_000);
    expect(creates().slice(2)).toEqual(["create 3 of canary at 101"]);
    for (let minute = 0; minute < 10; minute++) {
      await tails.pass(MINUTE - (minute === 0 ? 1_000 : 0));
      tails.say("stable");
      await tails.look();
    }
    await tails.pass(1_000);
    expect(creates().slice(3)).toEqual(["create 4 of canary at 701"]);
  });
});

describe("of what a tail brings", () => {
  test("a message that comes again within a minute counts once", async () => {
    const tails = await opened();
    const counted = async () => {
      await tails.pass(5_000);
      return (await tails.look()).numbers["canaryRequests"];
    };
    const at = tails.clock.now();
    for (let time = 0; time < 3; time++) tails.say("canary", "ok", { client: "198.51.100.7", at });
    expect(await counted()).toBe(1);
    await tails.pass(50_000);
    tails.say("canary", "ok", { client: "198.51.100.7", at });
    expect(await counted()).toBe(1);
    for (let minute = 0; minute < 2; minute++) {
      await tails.pass(MINUTE);
      tails.say("canary");
    }
    tails.say("canary", "ok", { client: "198.51.100.7", at });
    expect(await counted()).toBe(4);
  });

  test("nothing counts that is older than the tail, that is of other versions, or that can't be read", async () => {
    const tails = await opened("live error-rate <= 1%");
    await tails.pass(3_000);
    tails.drop("canary");
    await tails.pass(2_000);
    tails.say("canary", "exception", { at: tails.clock.now() - 1_001 });
    tails.say("canary", "exception", { id: "07fe4700-3333-4333-8333-333333333333" });
    const scriptVersion = { id: CANARY };
    for (const odd of [
      null,
      [1],
      "exception",
      { outcome: "exception" },
      { scriptVersion, outcome: 7 },
      { scriptVersion },
    ])
      tails.newest("canary")?.listener.onMessage(JSON.stringify(odd));
    for (const text of ["", "{"]) tails.newest("canary")?.listener.onMessage(text);
    tails.say("canary", "exception", { at: tails.clock.now() - 1_000 });
    // Without a time it counts as of now.
    tails.newest("canary")?.listener.onMessage(JSON.stringify({ outcome: "ok", scriptVersion }));
    // A tail may bring the other version's, which its own brings too.
    tails.newest("canary")?.listener.onMessage(
      JSON.stringify({
        outcome: "ok",
        scriptVersion: { id: "57ab1e00-1111-4111-8111-111111111111" },
        eventTimestamp: tails.clock.now(),
      }),
    );
    await tails.pass(10_000);
    expect((await tails.look()).numbers).toMatchObject({
      canaryErrors: 1,
      canaryRequests: 2,
      stableErrors: 0,
      stableRequests: 0,
    });
  });

  test("what isn't evidence, because its client had failed just before, is said", async () => {
    const tails = await opened();
    for (let second = 0; second < 6; second++) {
      tails.say("canary", "exception", { client: "198.51.100.7" });
      await tails.pass(1_000);
    }
    await tails.pass(5_000);
    const { detail, numbers } = await tails.look();
    expect(detail).toContain("; 3 of them aren't evidence: their clients had failed just before");
    expect(numbers).toMatchObject({ canaryErrors: 6, stepRequests: 3 });
  });

  test("nothing counts that reached the canary before users did", async () => {
    const tails = twoTails("live error-rate <= 1%");
    await tails.clock.run(tails.open());
    expect((await tails.look({ share: 0 })).status).toBe("exempt");
    for (const ms of [9_500, 500]) {
      for (let request = 0; request < 9; request++) tails.say("canary", "exception");
      await tails.pass(ms);
    }
    const step = () => ({
      share: 10,
      age: tails.clock.now() - START - 10_000,
      before: [deployed(START, 0)],
    });
    expect(await tails.look(step())).toMatchObject({ status: "inconclusive", numbers: { canaryErrors: 0 } });
    for (const outcome of ["ok", "exception"]) tails.say("canary", outcome);
    await tails.pass(5_000);
    expect((await tails.look(step())).numbers).toMatchObject({ canaryErrors: 1, canaryRequests: 2 });
  });

  test("is corrected for bursts by the Worker's day, asked for again a minute after it couldn't be read", async () => {
    const asked: number[] = [];
    const counts: MetricSource["counts"] = async ({ from }) => {
      asked.push((tails.clock.now() - START) / 1_000);
      if (asked.length === 1) throw refusal("down");
      return Array.from({ length: 1_200 }, (_, minute) => ({
        at: from + minute * MINUTE,
        versionId: CANARY,
        requests: 60,
        errors: minute % 30 === 0 ? 20 : 0,
      }));
    };
    const tails = twoTails(CEILING, { counts });
    await tails.clock.run(tails.open());
    const learnt = [];
    for (let look = 0; look < 10; look++) {
      learnt.push((await tails.look()).numbers["dispersion"]);
      await tails.pass(15_000);
    }
    const refused = { counts: () => Promise.reject(new SourceError("no permission")) };
    const unknown = twoTails(CEILING, refused);
    await unknown.clock.run(unknown.open());
    expect((await unknown.look()).numbers["dispersion"]).toBe(2);
    expect(asked).toEqual([0, 60]);
    expect(learnt[4]).toBe(2);
    expect(learnt[5]).toBeGreaterThan(10);
  });

  test("sampling and outcomes that nobody knows are said, the first five of them", async () => {
    const tails = await opened();
    const overload = JSON.stringify({ outcome: "ok", event: { type: "overload", message: "sampling" } });
    for (const side of ["canary", "stable"] as const) tails.newest(side)?.listener.onMessage(overload);
    for (const outcome of [
      "exceededA",
      "viewerDisconnected",
      "exceededC",
      "exceededD",
      `exceeded${"E".repeat(60)}`,
    ])
      tails.say("canary", outcome);
    tails.say("stable", "exceededF");
    tails.say("stable", "exceededA");
    await tails.pass(5_000);
    const { detail } = await tails.look();
    expect(detail).toContain("; the tail of canary and stable sampled; unknown outcome");
    expect(detail).toContain(
      '"exceededA" 2×, counted as an error; unknown outcome "viewerDisconnected" 1×, counted as no error',
    );
    expect(detail).toContain(`"exceeded${"E".repeat(32)}" 1×`);
    expect(detail).not.toContain("exceededF");
  });
});
