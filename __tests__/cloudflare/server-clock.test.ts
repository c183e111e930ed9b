import { describe, expect, test } from "vitest";
import { apiError, NEW, ok, rawDeployment, refusal, scripted } from "./scripted-api.ts";

describe("the server's clock", () => {
  const dated = (date: string) => ok({ deployments: [] }, { date });

  test("is the local one before the first answer", () => {
    const { api, clock } = scripted();
    expect(api.serverNow()).toBe(clock.now);
  });

  test.each([
    ["hours ahead of ours", "Fri, 20 Nov 2026 17:30:00 GMT", 5.5],
    ["hours behind ours", "Fri, 20 Nov 2026 03:00:00 GMT", -9],
  ])("may be %s", async (_, date, hours) => {
    const { api, clock } = scripted(dated(date));
    await api.listDeployments(1);
    expect(api.serverNow()).toBe(clock.now + hours * 3_600_000);
    clock.now += 90_000;
    expect(api.serverNow()).toBe(clock.now + hours * 3_600_000);
  });

  test("is never thought ahead of what the server said, and the nearest of its answers counts", async () => {
    // The server is exactly 1 h ahead; its dates are cut to seconds and its answers take their time.
    const server = (at: number) => new Date(at + 3_600_000).toUTCString();
    const waits = [1_900, 40, 700, 1_200];
    const { api, clock } = scripted(
      ...waits.map((wait) => async () => {
        const date = server(clock.now);
        clock.now += wait;
        return dated(date);
      }),
    );
    let best = Number.NEGATIVE_INFINITY;
    for (const _ of waits) {
      clock.now += 15_321;
      await api.listDeployments(1);
      const ahead = api.serverNow() - clock.now;
      expect(ahead).toBeLessThanOrEqual(3_600_000);
      expect(ahead).toBeGreaterThanOrEqual(best);
      best = ahead;
    }
    expect(best).toBeGreaterThan(3_600_000 - 1_040);
  });

  test.each([
    ["a single odd date ahead of the others is not believed", ["13:00:00", "12:00:20"], 0],
    ["nor while nothing else has come", ["13:00:00"], 0],
    ["nor is a second one that says something else", ["13:00:00", "14:00:10"], 0],
    ["nor one that comes after a good one", ["13:00:00", "12:00:20", "14:00:30"], 0],
    ["one that a second answer confirms is", ["13:00:00", "13:00:10"], 3_600_000],
    ["one that was wrong is taken back", ["13:00:00", "13:00:10", "12:00:30"], 0],
  ])("%s", async (_, times, ahead) => {
    const { api, clock } = scripted(
      ...["12:00:00", ...times].map((time) => dated(`Fri, 20 Nov 2026 ${time} GMT`)),
    );
    const start = Date.UTC(2026, 10, 20, 12);
    for (const [index] of ["first", ...times].entries()) {
      clock.now = start + index * 10_000;
      await api.listDeployments(1);
    }
    expect(Math.abs(api.serverNow() - clock.now - ahead)).toBeLessThanOrEqual(10_000);
  });

  test("a new deployment gives it to the millisecond", async () => {
    const { api, clock } = scripted(
      ok(
        { ...rawDeployment, created_on: "2026-11-20T12:00:07.250Z" },
        { date: "Fri, 20 Nov 2026 12:00:07 GMT" },
      ),
    );
    await api.createDeployment(NEW);
    expect(api.serverNow() - clock.now).toBe(7_250);
  });

  test("the age of a deployment that was only read says nothing", async () => {
    const { api, clock } = scripted(
      ok(
        { deployments: [{ ...rawDeployment, created_on: "2026-11-20T13:00:00Z" }] },
        { date: "Fri, 20 Nov 2026 12:00:00 GMT" },
      ),
    );
    await api.listDeployments(1);
    expect(api.serverNow()).toBe(clock.now);
  });

  test("an error of the API gives it, another server's error page doesn't", async () => {
    const { api, clock } = scripted(
      { status: 502, headers: { date: "Fri, 20 Nov 2037 12:00:00 GMT" }, body: "<html>" },
      ok({ deployments: [] }, { date: "a long time ago" }),
      refusal(429, [], { date: "Fri, 20 Nov 2026 12:00:05 GMT" }),
    );
    await apiError(api.listDeployments(1));
    await api.listDeployments(1);
    expect(api.serverNow()).toBe(clock.now);
    await apiError(api.listDeployments(1));
    expect(api.serverNow()).toBe(clock.now + 5_000);
  });
});
