import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../simulator/random.ts";

describe("a seeded generator", () => {
  it("repeats itself with its seed, and differs with another", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = (from: number) => Array.from({ length: 8 }, createRandom(from).next);
        expect(draw(seed)).toEqual(draw(seed));
        expect(draw(seed)).not.toEqual(draw(seed + 1));
      }),
    );
  });

  it("is even over [0, 1), also among the first numbers of neighbouring seeds", () => {
    const firsts = Array.from({ length: 10_000 }, (_, seed) => createRandom(seed).next());
    const tenths = new Array<number>(10).fill(0);
    for (const first of firsts) tenths[Math.floor(first * 10)] = (tenths[Math.floor(first * 10)] ?? 0) + 1;
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it("makes version 4 UUIDs that don't repeat", () => {
    const rng = createRandom(1);
    const uuids = Array.from({ length: 1000 }, () => rng.uuid());
    expect(new Set(uuids).size).toBe(1000);
    for (const uuid of uuids) {
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  it("picks and shuffles what it is given, and nothing else", () => {
    const rng = createRandom(3);
    const items = ["a", "b", "c", "d"];
    expect(new Set(Array.from({ length: 100 }, () => rng.pick(items)))).toEqual(new Set(items));
    expect(rng.shuffle(items).toSorted()).toEqual(items);
    expect(() => rng.pick([])).toThrow(RangeError);
  });
});
