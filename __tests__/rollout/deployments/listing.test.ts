import { describe, expect, test } from "vitest";
import { compareCreated, sameVersions, shareOf } from "../../../src/rollout/deployment.ts";
import type { Deployment } from "../../../src/rollout/model.ts";
import { wholeList } from "./whole-list.ts";

function deployed(id: string, createdOn: string, shares: Readonly<Record<string, number>> = {}): Deployment {
  return {
    id,
    createdOn,
    source: "api",
    versions: Object.entries(shares).map(([versionId, percentage]) => ({ versionId, percentage })),
  };
}

const order = (...times: readonly string[]) =>
  wholeList(
    times.map((time, index) => deployed(String(index), time)),
    5,
  ).deployments.map(({ id }) => Number(id));

describe("a list", () => {
  test("is put in order by created_on, newest first", () => {
    expect(order("2026-11-02T12:00:01Z", "2026-11-02T12:00:03Z", "2026-11-02T12:00:02Z")).toEqual([1, 2, 0]);
    expect(order("2026-11-02T12:00:01+02:00", "2026-11-02T11:00:00Z")).toEqual([1, 0]);
  });

  test("is put in order past the milliseconds", () => {
    expect(order("2026-11-02T12:00:01.000001Z", "2026-11-02T12:00:01.000002Z")).toEqual([1, 0]);
    expect(order("2026-11-02T12:00:01.5Z", "2026-11-02T12:00:01.500001Z")).toEqual([1, 0]);
    expect(order("2026-11-02T12:00:01Z", "2026-11-02T12:00:01.0001Z")).toEqual([1, 0]);
    expect(order("2026-11-02T12:00:01.000012Z", "2026-11-02T12:00:01.000009Z")).toEqual([0, 1]);
  });

  test("keeps its own order where times are equal or can't be read", () => {
    expect(order("2026-11-02T12:00:01Z", "2026-11-02T12:00:01.000Z")).toEqual([0, 1]);
    expect(order("?", "2026-11-02T12:00:01Z")).toEqual([0, 1]);
    expect(order("2026-11-02T12:00:01Z", "?")).toEqual([0, 1]);
    expect(order("a", "b")).toEqual([0, 1]);
  });

  test("has each deployment once, as it came first, and the newest is live", () => {
    const [one, two] = [deployed("a", "2026-11-02T12:00:01Z"), deployed("b", "2026-11-02T12:00:02Z")];
    const listing = wholeList([one, two, { ...two, source: "dash" }, one], 5);
    expect(listing).toEqual({ deployments: [two, one], live: two, readAt: 5, older: "none" });
    expect(wholeList([], 5)).toEqual({ deployments: [], live: undefined, readAt: 5, older: "none" });
  });
});

test("two times compare as they came about", () => {
  const compare = (a: string, b: string) => Math.sign(compareCreated({ createdOn: a }, { createdOn: b }));
  expect(compare("2026-11-02T12:00:01Z", "2026-11-02T12:00:02Z")).toBe(-1);
  expect(compare("2026-11-02T12:00:02Z", "2026-11-02T12:00:01Z")).toBe(1);
  expect(compare("2026-11-02T12:00:01.0000002Z", "2026-11-02T12:00:01.0000001Z")).toBe(1);
  expect(compare("2026-11-02T12:00:01.000Z", "2026-11-02T12:00:01Z")).toBe(0);
});

describe("two splits are the same", () => {
  const same = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) =>
    sameVersions(deployed("a", "", a).versions, deployed("b", "", b).versions);

  test("in any order, and up to the rounding of a hundredth", () => {
    expect(same({ x: 90, y: 10 }, { y: 10, x: 90 })).toBe(true);
    expect(same({ x: 66.67, y: 33.33 }, { x: 66.6667, y: 33.3333 })).toBe(true);
  });

  test("and not with other shares, other versions, or one more", () => {
    expect(same({ x: 90, y: 10 }, { x: 90.01, y: 9.99 })).toBe(false);
    expect(same({ x: 90, y: 10 }, { x: 90, z: 10 })).toBe(false);
    expect(same({ x: 100 }, { x: 100, y: 0 })).toBe(false);
    expect(same({ x: 100, y: 0 }, { x: 100 })).toBe(false);
  });
});

test("a version's share is told, 0 % included, and nothing where it isn't part of it", () => {
  const deployment = deployed("a", "", { x: 100, y: 0 });
  expect(["x", "y", "z"].map((id) => shareOf(deployment, id))).toEqual([100, 0, undefined]);
});
