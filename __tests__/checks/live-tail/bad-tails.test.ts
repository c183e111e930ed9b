import { describe, expect, test } from "vitest";
import { createRandom } from "../../../simulator/random.ts";
import { createHeard } from "./heard.ts";

const MINUTE = 60_000;
const HOLD_MS = 8 * MINUTE;

/** A rollout under tails that die, lie, repeat, come late and fall silent, and whatever else befalls it, by a seed. */
async function play(seed: number, dead: boolean) {
  const random = createRandom(seed);
  const shop = createHeard({
    checks: random.pick(["live error-rate <= stable * 1.25", "live error-rate <= 2%"]),
    perSecond: random.pick([10, 40, 120]),
    seed,
    stable: { exceptions: 0.002 },
    canary: { exceptions: dead ? 1 : 0.002 },
    tail: {
      sampledAbove: random.pick([20, 100, Number.POSITIVE_INFINITY]),
      dropsAfterMs: random.pick([20_000, 120_000, Number.POSITIVE_INFINITY]),
      repeatsEvery: random.pick([0, 1, 7]),
      startsLateMs: random.pick([0, 1_000, 5_000]),
      delayMs: random.pick([0, 500, (version: string) => (version.charCodeAt(0) % 2 === 0 ? 100 : 2_500)]),
      frames: random.pick(["text", "binary", "both"] as const),
    },
  });
  const { clock, cloud, faults } = shop;
  const version = () => random.pick([shop.stable.id, shop.canary.id]);
  const at = (what: () => void) => void clock.sleep(random.int(HOLD_MS)).then(what);
  for (let event = random.int(8); event > 0; event--) {
    at(
      random.pick([
        () => cloud.tails.drop(version()),
        () => cloud.tails.say(version(), '{"outcome":"exception","scriptVersion":{"id":"somebody else"}}'),
        () => cloud.tails.say(version(), `not JSON ${random.next()}`),
        () => {
          const silent = version();
          cloud.tails.silence(silent);
          void clock.sleep(30_000).then(() => cloud.tails.silence(silent, false));
        },
        () => {
          cloud.tails.answersPings = false;
          void clock.sleep(40_000).then(() => {
            cloud.tails.answersPings = true;
          });
        },
        () =>
          faults.add({
            match: ({ operation }) => operation.startsWith("tails."),
            times: 3,
            effect: { kind: "answer", status: random.pick([500, 429]) },
          }),
      ]),
    );
  }
  const befalls = random.pick(["nothing", "nothing", "cancel", "foreign"] as const);
  const end = random.int(HOLD_MS);
  const { work, cancel } = shop.begin({ steps: "10:8m, 100" });
  if (befalls === "cancel") void clock.sleep(end).then(() => cancel());
  if (befalls === "foreign") void clock.sleep(end).then(() => shop.foreign(shop.stable.id));
  const outcome = await clock.run(work);
  await clock.run(shop.close());
  expect(shop.mostTails()).toBeLessThanOrEqual(2);
  expect(cloud.tails.open).toEqual([]);
  return { ...shop, befalls, outcome };
}

const SEEDS = Array.from({ length: 12 }, (_, index) => 100 + index);

describe.each(SEEDS)("seed %i", (seed) => {
  test("a dead canary never gets further, and no tail is left", async () => {
    const { outcome, share } = await play(seed, true);
    expect(["rolled-back", "drifted", "held"]).toContain(outcome.status);
    if (outcome.status !== "held") expect(share()).toBe(0);
    expect(share()).toBeLessThanOrEqual(10);
  });

  test("a healthy one is never stopped by what tails do", async () => {
    const { outcome, befalls, verdicts } = await play(seed, false);
    expect(verdicts().filter(({ status }) => status === "fail")).toEqual([]);
    if (befalls === "nothing") expect(["completed", "held"]).toContain(outcome.status);
  });
});
