import { expect, test } from "vitest";
import { setRecipe } from "./recipe.ts";
import type { Trigger } from "./workflow-runner.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** `date` headers are cut to whole seconds: a tick learns of the end of a hold up to a second late. */
const CUT_MS = 1_000;

/** A Worker, and the recipe in front of it; days pass between its runs. */
async function setDays() {
  const recipe = await setRecipe("examples/three-days.yml");
  const { cloud, script, stable, time } = recipe;
  const begin = cloud.now();
  const play = async (event: Trigger["event"], github = {}) => {
    const ends = await recipe.play({
      event,
      github,
      nextVersion: () => cloud.newId(),
      standIns: { gh: '[ -n "$GH_TOKEN" ] && echo v1.4.0' },
    });
    const { outputs = {} } = Object.values(ends).flatMap(({ action }) => action)[0] ?? {};
    return { ends, outputs };
  };
  return {
    cloud,
    stable,
    play,
    release: (tag: string) =>
      play(
        { name: "release", payload: { release: { name: `Release ${tag}`, tag_name: tag } } },
        { ref_name: tag },
      ),
    tick: () => play({ name: "schedule", payload: { schedule: "7,37 * * * *" } }),
    /** Lets time pass; the users of both live versions are many and happy. */
    pass(ms: number, errors = 0) {
      const [one, two] = cloud.live(script)?.json.versions ?? [];
      for (let at = cloud.now(); at < cloud.now() + ms; at += 5 * MINUTE)
        for (const [share, failing] of [
          [one, 0],
          [two, errors],
        ] as const)
          if (share) cloud.invocations.add(at, share.version_id, { requests: 100, errors: failing });
      time.skip(ms + CUT_MS);
    },
    /** `5 % after 0 h`, for each deployment of a version since the beginning. */
    course: (version: string) =>
      cloud
        .deployments(script)
        .toReversed()
        .flatMap(({ json, createdUs }) => {
          const share = json.versions.find(({ version_id }) => version_id === version)?.percentage;
          return share === undefined
            ? []
            : `${share} % after ${Math.round((createdUs / 1000 - begin) / HOUR)} h`;
        }),
  };
}

test("a release takes its first step, and ticks take it to its end in three days", async () => {
  const days = await setDays();

  const { ends, outputs } = await days.release("v1.4.0");
  expect(ends).toMatchObject({ start: { result: "success" }, tick: { result: "skipped" } });
  const canary = outputs["canary-version"] ?? "";
  const said = [outputs["status"]];
  const applied: unknown[] = [];
  for (const hours of [3, 3, 9, 9, 24, 12, 12, 2]) {
    days.pass(hours * HOUR);
    const { ends, outputs } = await days.tick();
    expect(ends, outputs["reason"]).toMatchObject({
      start: { result: "skipped" },
      tick: { result: "success" },
    });
    said.push(outputs["status"]);
    applied.push(ends["triggers"]?.wrangler);
  }

  expect(days.course(canary)).toEqual([
    "5 % after 0 h",
    "20 % after 6 h",
    "50 % after 24 h",
    "100 % after 48 h",
  ]);
  expect(said).toEqual([...Array(7).fill("waiting"), "completed", "idle"]);
  expect(applied).toEqual([...Array(6).fill([]), ["triggers deploy"], []]);
});

test("a newer release takes the place of the one under way, and one after the end begins anew", async () => {
  const days = await setDays();
  const first = (await days.release("v1")).outputs["canary-version"] ?? "";
  const second = (await days.release("v2")).outputs["canary-version"] ?? "";
  expect(days.course(first)).toEqual(["5 % after 0 h"]);
  expect(days.course(second)).toEqual(["5 % after 0 h"]);
  expect((await days.tick()).outputs).toMatchObject({ status: "waiting", "canary-version": second });

  days.cloud.deployForeign("my-worker", second, {
    message: `canary ${second.slice(0, 8)} 100% 4/4 run 1.1: v2`,
  });
  const third = (await days.release("v3")).outputs["canary-version"] ?? "";
  expect(days.course(third)).toEqual(["5 % after 0 h"]);
});

test("a canary that fails goes back to stable, and no tick begins it again", async () => {
  const days = await setDays();
  await days.release("v1");

  days.pass(HOUR, 50);
  const failed = await days.tick();
  days.pass(30 * MINUTE);
  const after = await days.tick();

  expect(failed.ends["tick"]?.result).toBe("failure");
  expect(failed.outputs).toMatchObject({ status: "rolled-back" });
  expect(after.ends["tick"]?.result).toBe("success");
  expect(after.outputs).toMatchObject({ status: "idle", reason: expect.stringContaining("was rolled back") });
});
