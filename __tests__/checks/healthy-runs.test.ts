import { expect, test } from "vitest";
import { NIGHTLY } from "../support/nightly.ts";
import { createJudged } from "./judged.ts";

/**
 * At 600 requests a minute; every fourth Worker is judged by its logs, too, its errors come in bursts of
 * five, and its metrics are asked for over the API. The others are judged by the very minutes that the
 * API would tell of.
 */
const RUNS = NIGHTLY ? 200 : 100;
test(`a healthy canary is never rolled back in ${RUNS} seeded runs`, async () => {
  const ends = new Map<string, number>();
  for (let seed = 1; seed <= RUNS; seed++) {
    const both = seed % 4 === 0;
    const usual = { exceptions: 0.002, serverErrors: 0.003, burst: both ? 5 : 1 };
    const shop = createJudged({
      checks: `error-rate <= stable * 1.25${both ? "\n5xx-rate <= stable * 1.25" : ""}`,
      stable: usual,
      canary: usual,
      seed,
      direct: !both,
    });
    const { status, reason } = await shop.play({ steps: "20:7m, 100" });
    ends.set(status, (ends.get(status) ?? 0) + 1);
    expect(status, `seed ${seed}: ${reason}`).toBe("completed");
  }
  expect(ends).toEqual(new Map([["completed", RUNS]]));
});

test("minutes read directly equal the API's", async () => {
  const said = [true, false].map(async (direct) => {
    const usual = { exceptions: 0.01 };
    const options = { checks: "error-rate <= stable * 1.25", stable: usual, canary: usual, seed: 5 };
    const shop = createJudged({ ...options, settings: { sampleInterval: 2 }, direct });
    await shop.play({ steps: "20:7m, 100" });
    expect(shop.asked.length > 0).toBe(!direct);
    return shop.verdicts();
  });
  const [directly, overApi] = await Promise.all(said);
  expect(directly).toEqual(overApi);
  expect(directly?.at(-1)?.numbers["canaryErrors"]).toBeGreaterThan(0);
});
