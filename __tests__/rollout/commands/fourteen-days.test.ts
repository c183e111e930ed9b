/** Two weeks by ticks, in virtual time: what a tick asks for, and when the steps are begun. */

import { describe, expect, test } from "vitest";
import { CALM_LIST, type Readings } from "../../../simulator/faults/readings.ts";
import { createTicks, type Tick } from "../../../simulator/load/play-ticks.ts";
import { parseWindow } from "../../../src/rollout/schedule/window.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Tuesday. Berlin's clocks change on the 25th, New York's on 1 November. */
const BEGIN = Date.UTC(2026, 9, 20, 6, 30);

const PROBE = "probe https://my-worker.example.com/health";

interface Played {
  readonly zone?: string;
  readonly checks: string;
  readonly everyMs: number;
  readonly readings?: Partial<Readings>;
  readonly schedule?: string;
}

/** Ticks every so many ms, from the first step until nothing is left to do. */
async function play({
  zone,
  everyMs,
  schedule = "1:2d, 5:2d, 10:2d, 25:2d, 50:3d, 100:2d",
  ...options
}: Played) {
  const window = zone === undefined ? undefined : parseWindow(`daily 09:00-10:00 ${zone}`);
  const ticks = createTicks({ from: BEGIN, schedule, ...options, ...(window && { window }) });
  await ticks.pass(2 * HOUR);
  const ticked: Tick[] = [];
  do {
    ticked.push(await ticks.tick());
    await ticks.pass(everyMs);
  } while (ticked.at(-1)?.outcome.status === "waiting");
  const steps = ticks.cloud
    .deployments(ticks.script)
    .toReversed()
    .flatMap(({ json, createdUs }) => {
      const share = json.versions.find(({ version_id }) => version_id === ticks.canary.id)?.percentage;
      const at = new Date(createdUs / 1_000).toISOString().slice(0, 16);
      return share === undefined ? [] : [`${share} % at ${at}`];
    });
  return { holds: ticked.filter(isHolding), steps, end: ticked.at(-1)?.outcome.status };
}

/** Nothing was due. */
function isHolding({ outcome }: Tick): boolean {
  return outcome.reason.includes("A hold is running");
}

/** `list`, `probe`, `metrics`, in the order in which a tick asked for them. */
function asked({ exchanges }: Tick): string {
  const names: Readonly<Record<string, string>> = {
    "GET /deployments": "list",
    "GET /health": "probe",
    "POST /client/v4/graphql": "metrics",
  };
  return exchanges.map(({ method, path }) => names[`${method} ${path}`] ?? `${method} ${path}`).join(", ");
}

describe("a rollout of 14 days by ticks", () => {
  test("begins its steps by the wall's clock, before and after it changes", async () => {
    const berlin = await play({ zone: "Europe/Berlin", checks: PROBE, everyMs: HOUR });
    const newYork = await play({
      zone: "America/New_York",
      checks: PROBE,
      everyMs: HOUR,
      schedule: "1:3d, 5:3d, 10:3d, 50:4d, 100:1d",
    });
    expect([berlin.end, berlin.steps]).toEqual([
      "completed",
      [
        "1 % at 2026-10-21T07:30",
        "5 % at 2026-10-23T07:30",
        "10 % at 2026-10-25T08:30",
        "25 % at 2026-10-27T08:30",
        "50 % at 2026-10-29T08:30",
        "100 % at 2026-11-01T08:30",
      ],
    ]);
    expect([newYork.end, newYork.steps]).toEqual([
      "completed",
      [
        "1 % at 2026-10-20T13:30",
        "5 % at 2026-10-23T13:30",
        "10 % at 2026-10-26T13:30",
        "50 % at 2026-10-29T13:30",
        "100 % at 2026-11-02T14:30",
      ],
    ]);
  });

  test.each<[string, Partial<Readings>]>([
    ["a calm list", CALM_LIST],
    ["a list of ten without pages", { ...CALM_LIST, listLength: 10, listParameters: "ignored" }],
    ["the harshest readings", {}],
  ])(
    "asks for all minutes since the first step, in queries of three days, and for the day before, with %s",
    async (_, readings) => {
      const { holds, end } = await play({ checks: `${PROBE}\nerror-rate <= 1%`, everyMs: DAY, readings });
      expect(end).toBe("completed");
      expect(holds.length).toBeGreaterThan(6);
      const queries = holds.map((tick) => asked(tick).split(", "));
      for (const [list, probe, ...metrics] of queries)
        expect([list, probe, new Set(metrics)]).toEqual(["list", "probe", new Set(["metrics"])]);
      const metrics = queries.map((names) => names.length - 2);
      expect(metrics).toEqual(metrics.toSorted((a, b) => a - b));
      expect(metrics[0]).toBe(2);
      expect(metrics.at(-1)).toBeLessThanOrEqual(1 + 5);
    },
  );
});
