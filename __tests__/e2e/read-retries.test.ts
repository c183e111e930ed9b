import { expect, test } from "vitest";
import { htmlPage, serverError } from "../../simulator/faults/rules.ts";
import { orders, setUpScenario } from "../support/scenario-run.ts";

const LIST = { operation: "deployments.list" } as const;

test("reads that fail for a moment are asked again, with a line for the first of each in a minute", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add(
    { match: LIST, effect: { kind: "reset" } },
    { match: LIST, effect: serverError(503) },
    { match: LIST, effect: htmlPage(200) },
    { match: LIST, effect: { kind: "truncate", part: 0.5 } },
    { match: { operation: "versions.list" }, effect: serverError(500) },
    { match: { operation: "versions.get" }, effect: { kind: "reset" } },
  );

  const end = await scenario.run({ schedule: "10" });

  expect(end.outputs).toMatchObject({ status: "completed" });
  expect(scenario.writes()).toEqual(["POST deployments stable 90, canary 10 → 200"]);
  const waits = end.lines.filter(({ text }) => text.includes("again in")).map(({ text }) => text);
  expect(waits).toEqual(
    expect.arrayContaining([
      expect.stringMatching(
        /^\d\d:\d\d:\d\dZ the list of deployments failed \(try 1\), again in 0\.\d s: GET \S+ got no complete answer: /,
      ),
      expect.stringMatching(/the list of versions failed \(try 1\), again in 0\.\d s: .*: HTTP 500 /),
      expect.stringMatching(/version (57ab1e00|ca7a4700) failed \(try 1\), again in 0\.\d s: /),
    ]),
  );
  expect(waits).toHaveLength(3);
  for (const [number, why] of [
    [2, "HTTP 503"],
    [3, "HTML or XML, not JSON"],
    [4, "the answer was cut short"],
  ])
    expect(end.summary).toMatch(new RegExp(`list of deployments failed &#40;try ${number}&#41;.*${why}`));
  expect(orders(end)).toEqual([]);
});

test("a Cloudflare that can't be reached at all is given a minute", async () => {
  const scenario = await setUpScenario();

  const end = await scenario.run({}, { env: { CLOUDFLARE_API_BASE_URL: "http://127.0.0.1:2/client/v4" } });

  expect(end.code).toBe(1);
  expect(scenario.requests()).toEqual([]);
  expect(orders(end)).toEqual([
    expect.stringMatching(
      /^error \(Rollout: failed\): Nothing was written\. GET \S+ could not be sent: connect ECONNREFUSED 127\.0\.0\.1:2\. /,
    ),
  ]);
});
