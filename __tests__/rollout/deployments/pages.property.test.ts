import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Listing,
  mergeFirstPage,
  mergeNextPage,
  toListing,
} from "../../../src/rollout/deployments/listing.ts";
import type { Deployment } from "../../../src/rollout/model.ts";
import type { DeploymentPage } from "../../../src/rollout/ports.ts";

const START = Date.UTC(2026, 10, 2, 12);

/** The `n`th deployment that was ever made. Two neighbours share a second, as they do where times are rounded. */
function deployed(n: number): Deployment {
  const createdOn = new Date(START + Math.floor(n / 2) * 1_000).toISOString();
  return { id: `d${n}`, createdOn, source: "api", versions: [] };
}

/** A server's list, newest first. */
function server(count: number, size: number) {
  const all = Array.from({ length: count }, (_, n) => deployed(n)).reverse();
  return {
    all,
    make: (more: number) => {
      for (let n = 0; n < more; n += 1) all.unshift(deployed(all.length));
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
