/** A list of deployments, in whatever order and in how many pages it comes. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareCreated, sameVersions, shareOf } from "../../../src/rollout/deployment.ts";
import {
  type Listing,
  mergeFirstPage,
  mergeNextPage,
  toListing,
} from "../../../src/rollout/deployments/listing.ts";
import type { Deployment } from "../../../src/rollout/model.ts";
import type { DeploymentPage } from "../../../src/rollout/ports.ts";
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

const START = Date.UTC(2026, 10, 2, 12);

/** The `n`th deployment that was ever made. Two neighbours share a second, as they do where times are rounded. */
function nth(n: number): Deployment {
  const createdOn = new Date(START + Math.floor(n / 2) * 1_000).toISOString();
  return { id: `d${n}`, createdOn, source: "api", versions: [] };
}

/** A server's list, newest first. */
function server(count: number, size: number) {
  const all = Array.from({ length: count }, (_, n) => nth(n)).reverse();
  return {
    all,
    make: (more: number) => {
      for (let n = 0; n < more; n += 1) all.unshift(nth(all.length));
    },
    page: (page: number): DeploymentPage => {
      const deployments = all.slice((page - 1) * size, page * size);
      return { deployments, last: deployments.length < size };
    },
  };
}

type Server = ReturnType<typeof server>;
const ids = (deployments: readonly Deployment[]) => deployments.map(({ id }) => id);

/** Reads the first page again and again, or the next one, while others deploy. */
function read(from: Server, events: readonly { first: boolean; made: number }[]): Listing {
  let listing = toListing(from.page(1), 0);
  for (const { first, made } of events) {
    from.make(made);
    if (first) listing = mergeFirstPage(toListing(from.page(1), 0), listing);
    else if (typeof listing.older === "object")
      listing = mergeNextPage(listing, from.page(listing.older.page));
  }
  return listing;
}

test("whatever is deployed between the pages, what was read is one part of the list, each once, in its order", () => {
  const events = fc.array(fc.record({ first: fc.boolean(), made: fc.nat(12) }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), events, (count, happening) => {
      const from = server(count, 10);
      const { deployments, live, older } = read(from, happening);
      const at = ids(from.all).indexOf(live?.id ?? "");
      expect(ids(deployments)).toEqual(ids(from.all.slice(at, at + deployments.length)));
      if (older === "none" && live) expect(deployments.at(-1)).toEqual(from.all.at(-1));
    }),
  );
});

test("a list that stands still is read to its end in as many pages as it has", () => {
  fc.assert(
    fc.property(fc.nat(60), (count) => {
      const from = server(count, 10);
      const pages = Array.from({ length: Math.floor(count / 10) }, () => ({ first: false, made: 0 }));
      const listing = read(from, pages);
      expect(ids(listing.deployments)).toEqual(ids(from.all));
      expect(listing.older).toBe("none");
    }),
  );
});

test.each([
  ["its first page again", 0],
  ["its first page again, with what was deployed since,", 1],
])("a server that sends %s has no more to send, and is not taken for having no more", (_, made) => {
  const from = server(25, 10);
  const first = toListing(from.page(1), 0);
  from.make(made);
  const listing = mergeNextPage(first, from.page(1));
  expect(listing).toEqual({ ...first, older: "withheld" });
});

test("a server that sends its last page for all higher ones has no more to send", () => {
  const from = server(20, 10);
  const both = read(from, [{ first: false, made: 0 }]);
  expect(mergeNextPage(both, from.page(2))).toEqual({ ...both, older: "withheld" });
});

test("a first page that doesn't reach back to what was known, or lacks some of it, is all that is known", () => {
  const from = server(30, 10);
  const known = read(from, [{ first: false, made: 0 }]);
  from.make(21);
  const far = toListing(from.page(1), 0);
  expect(mergeFirstPage(far, known)).toBe(far);
  const [newest, , ...rest] = known.deployments;
  const lacking = toListing({ deployments: [newest, ...rest].slice(0, 10) as Deployment[], last: false }, 0);
  expect(mergeFirstPage(lacking, known)).toBe(lacking);
});
