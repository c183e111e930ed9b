import { beforeEach, describe, expect, it } from "vitest";
import { handle } from "../../simulator/api.ts";
import type { Cloud } from "../../simulator/cloud.ts";
import { NOON, staged, TOKEN } from "../support/simulator.ts";

const MINUTE = 60_000;
const iso = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;

let cloud: Cloud;
let stable: string;
let canary: string;
let now: number;

beforeEach(() => {
  now = NOON;
  const stage = staged({ now: () => now });
  cloud = stage.cloud;
  stable = stage.stable.id;
  canary = stage.canary.id;
});

interface Body {
  readonly data: { readonly viewer: { readonly accounts: readonly Record<string, unknown>[] } } | null;
  readonly errors: readonly { readonly message: string; readonly path: readonly string[] | null }[] | null;
}

function ask(query: string, variables: object = {}, token = TOKEN): { status: number; body: Body } {
  const { status, body } = handle(cloud, {
    method: "POST",
    url: "/client/v4/graphql",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return { status, body: JSON.parse(body) };
}

/** The rows of the dataset; `fields` and `args` as they stand in the query. */
function rows(fields: string, args: Record<string, string | number> = {}): readonly Row[] {
  const { limit = 10_000, orderBy = "", ...filter } = args;
  const filters = Object.entries({
    scriptName: '"my-worker"',
    datetime_geq: `"${iso(now - 7 * 24 * 60 * MINUTE)}"`,
    ...filter,
  }).map(([key, value]) => `${key}: ${value}`);
  const order = orderBy === "" ? "" : `, orderBy: [${orderBy}]`;
  const { body } = ask(`{ viewer { accounts(filter: { accountTag: "${cloud.accountId}" }) {
    workersInvocationsAdaptive(limit: ${limit}, filter: { ${filters.join(", ")} }${order}) { ${fields} }
  } } }`);
  if (body.errors !== null) throw new Error(body.errors.map(({ message }) => message).join("; "));
  return body.data?.viewer.accounts[0]?.["workersInvocationsAdaptive"] as readonly Row[];
}

interface Row {
  readonly dimensions: Readonly<Record<string, string>>;
  readonly sum: Readonly<Record<string, number>>;
  readonly avg: { readonly sampleInterval: number };
  readonly quantiles: Readonly<Record<string, number>>;
}

describe("the dataset", () => {
  it("says what each version did in each minute", () => {
    cloud.metrics.add(NOON - 10 * MINUTE, stable, { requests: 900, errors: 3, canceled: 2 });
    cloud.metrics.add(NOON - 10 * MINUTE, canary, { requests: 100, errors: 20, serverErrors: 5 });
    expect(
      rows(
        "dimensions { datetimeMinute scriptVersion } sum { requests errors clientDisconnects } avg { sampleInterval }",
        {
          orderBy: "sum_requests_DESC",
        },
      ),
    ).toEqual([
      {
        dimensions: { datetimeMinute: "2026-11-02T11:50:00Z", scriptVersion: stable },
        sum: { requests: 900, errors: 3, clientDisconnects: 2 },
        avg: { sampleInterval: 1 },
      },
      {
        dimensions: { datetimeMinute: "2026-11-02T11:50:00Z", scriptVersion: canary },
        sum: { requests: 100, errors: 20, clientDisconnects: 0 },
        avg: { sampleInterval: 1 },
      },
    ]);
  });
});
