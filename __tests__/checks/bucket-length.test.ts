import { expect, test } from "vitest";
import { schedule } from "../../simulator/usual-request.ts";
import { bucketFor } from "../../src/checks/judge/bucket-length.ts";

test.each([
  ["10, 50, 100", 1],
  ["5:6h, 20:18h, 50:1d, 100", 1],
  ["5:6h, 20:18h, 50:1d, 100:1h", 5],
  ["1:2d..10d, 100", 5],
  ["1:1d..2d, 100", 1],
  ["1:1h, 10:13d, 100", 5],
  ["1:59m, 10:13d, 100", 1],
  ["50:0s, 100:3d", 5],
])("%s is judged by buckets of %d min", (steps, minutes) => {
  expect(bucketFor(schedule(steps))).toBe(minutes * 60_000);
});
