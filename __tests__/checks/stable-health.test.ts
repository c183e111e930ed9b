import { expect, test } from "vitest";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import { probeStable } from "../../src/checks/probe.ts";
import type { HttpRequest, HttpResponse } from "../../src/http.ts";
import { checkOf, watchAt } from "./watch.ts";

/** Asks after a rollback; the Worker gives these statuses, the last one again and again. */
async function after(statuses: readonly number[], texts = ["probe https://shop.example.com/health"]) {
  const clock = new VirtualClock();
  const sent: HttpRequest[] = [];
  const started = clock.now();
  const work = probeStable(
    texts.map((text) => checkOf(text, "probe")),
    {
      clock,
      scriptName: "my-worker",
      signal: new AbortController().signal,
      transport: {
        async send(request): Promise<HttpResponse> {
          sent.push(request);
          return {
            status: statuses[Math.min(sent.length, statuses.length) - 1] ?? 200,
            headers: {},
            body: "",
          };
        },
      },
    },
    watchAt(clock, { age: 60_000 }),
  );
  await clock.run(work);
  return { said: await work, sent, seconds: (clock.now() - started) / 1000 };
}

test("stable that answers is said to be healthy, and no version is asked for", async () => {
  const { said, sent, seconds } = await after([200]);
  expect(said).toBe("After the rollback, stable passes the probe: 200 in 0 ms.");
  expect(seconds).toBe(0);
  expect(sent.map(({ headers }) => Object.keys(headers))).toEqual([["accept", "cache-control"]]);
});

test("an answer that the canary may still give is asked for again", async () => {
  const { said, seconds } = await after([503, 503, 204]);
  expect(said).toBe("After the rollback, stable passes the probe: 204 in 0 ms.");
  expect(seconds).toBe(10);
});

test("a stable that fails for a minute isn't what the rollout broke", async () => {
  const { said, seconds } = await after([503]);
  expect(said).toBe(
    "After the rollback, stable fails the probe too (503 in 0 ms: not status 200-299): the canary is not the only cause.",
  );
  expect(seconds).toBe(60);
});

test("one probe that fails is enough", async () => {
  const urls = ["a", "b"].map((path) => `probe https://shop.example.com/${path}`);
  expect((await after([200, 500], urls)).said).toMatch(
    /^After the rollback, stable fails the probe too \(500/,
  );
});
