/** A turned dial of the simulated account shows as a difference, under the number of its assumption. */
import { expect, it } from "vitest";
import type { Readings } from "../../simulator/platform-unknowns.ts";
import { EXPECTED, runOn, startAccount } from "./trial.ts";

const tail = (change: Partial<Readings["tail"]>): Partial<Readings> => ({
  tail: { ...EXPECTED.tail, ...change },
});

const TURNED: readonly (readonly [number, Partial<Readings>, RegExp])[] = [
  [2, { listLength: 100 }, /^1[3-9] of 1[3-9]$/],
  [2, { listLength: "everything" }, /^1[3-9] of 1[3-9]$/],
  [
    3,
    { listParameters: "ignored", listLength: "everything" },
    /^page 2 of 5 has 1[34] entries from the place 1; since/,
  ],
  [4, { listLag: "late" }, /^first after [23]\.\d s; \d+ reads without it$/],
  [4, { listLag: "older-views" }, /reads without it$/],
  [6, { triggeredBy: "replaced" }, /^replaced by "deployment"$/],
  [6, { triggeredBy: "dropped" }, /^dropped$/],
  [7, { codeUpdateStrategy: "ignored" }, /^accepted, and not in the answer$/],
  [8, { percentages: "one-decimal" }, /^stored as 66.7 and 33.3$/],
  [9, { percentages: "one-decimal" }, /^stored as 66.7 and 33.3$/],
  [19, { badToken: "400-6003" }, /^HTTP 400, code 6003 .*error_chain 6111$/],
  [19, { badToken: "403-9109" }, /^HTTP 403, code 9109/],
  [31, { metricsLag: "10m" }, /^successes after (5[4-9]\d|600|610) s/],
  [31, { metricsLag: "errors-first" }, /^successes after 1\d\d s, errors after [4-6]\d s$/],
  [31, { metricsLag: "errors-last" }, /^successes after \d+ s, errors after 1\d\d s$/],
  [33, { groupLimit: "root" }, /^the root's limit holds$/],
  [33, { groupLimit: "parameters-whole-series" }, /^cut to 10 by parameters.limit alone, the series whole$/],
  [34, { granularity: "bucket-count" }, /^the number of buckets$/],
  [36, tail({ frames: "binary" }), /^0 text frames, \d+ binary ones$/],
  [37, tail({ startsLateMs: 5_000 }), /^not the first 20 requests, 5 s$/],
  [38, tail({ repeatsEvery: 2 }), /^\d+ of \d+ repeated$/],
  [39, tail({ sampledAbove: Number.POSITIVE_INFINITY }), /^250 of 250 events, no overload message$/],
  [52, { newVersion: "unknown-at-first" }, /^HTTP 404, code 100146 .*, for 5 s$/],
  [40, tail({ dropsAfterMs: 300_000 }), /^closed after 3\d\d s$/],
];

it.each(TURNED)("%i differs under %j", async (number, readings, seen) => {
  const account = await startAccount(readings);
  // Only what comes after an account's first request is new to it.
  await fetch(account.apiUrl);
  await account.clock.drain(account.clock.now() + 1);
  const { findings, error } = await runOn(account, { only: [number] });
  expect(error).toBeUndefined();
  expect(findings).toMatchObject([{ number, verdict: "differs", seen: expect.stringMatching(seen) }]);
  expect(account.cloud.scripts).toEqual([]);
});

it.each(["1m", "3m"] as const)("metrics that come after %s are usual", async (metricsLag) => {
  const account = await startAccount({ metricsLag });
  expect((await runOn(account, { only: [31] })).findings).toMatchObject([{ verdict: "holds" }]);
});
