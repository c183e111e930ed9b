/** Rollouts by a cron trigger, with days between its runs: three-days.yml and workers-builds.yml. */

import { describe, expect, test } from "vitest";
import { CANARY, outputsOf, said, setRecipe } from "./recipe.ts";
import type { Trigger } from "./workflow-runner.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** `date` headers are cut to whole seconds: a tick learns of the end of a hold up to a second late. */
const CUT_MS = 1_000;
const TICK = { name: "schedule", payload: { schedule: "7,37 * * * *" } };

describe("three-days.yml:", () => {
  async function setDays() {
    const recipe = await setRecipe("examples/three-days.yml");
    const { cloud, script, time } = recipe;
    const begin = cloud.now();
    const play = async (trigger: Pick<Trigger, "event" | "github">) => {
      const ends = await recipe.play({
        ...trigger,
        nextVersion: () => cloud.newId(),
        standIns: { gh: '[ -n "$GH_TOKEN" ] && echo v1.4.0' },
      });
      return { ends, outputs: { ...outputsOf(ends, "start"), ...outputsOf(ends, "tick") } };
    };
    return {
      cloud,
      tick: () => play({ event: TICK }),
      /** The version that it has begun to roll out. */
      async release(tag: string) {
        const payload = { release: { name: `Release ${tag}`, tag_name: tag } };
        const { ends, outputs } = await play({
          event: { name: "release", payload },
          github: { ref_name: tag },
        });
        expect(said(ends)).toEqual({ start: "success waiting", tick: "skipped", triggers: "skipped" });
        return outputs["canary-version"] ?? "";
      },
      /** Lets time pass; the users of both live versions are many, and the canary's happy unless it errs. */
      pass(ms: number, canaryErrors = 0) {
        const versions = cloud.live(script)?.json.versions ?? [];
        for (let at = cloud.now(); at < cloud.now() + ms; at += 5 * MINUTE)
          for (const [index, { version_id }] of versions.entries())
            cloud.invocations.add(at, version_id, { requests: 100, errors: index * canaryErrors });
        time.skip(ms + CUT_MS);
      },
      /** `5 % after 0 h`, for each deployment of a version since the beginning. */
      course: (version: string) =>
        cloud
          .deployments(script)
          .toReversed()
          .flatMap(({ json, createdUs }) => {
            const share = json.versions.find(({ version_id }) => version_id === version)?.percentage;
            const hours = Math.round((createdUs / 1000 - begin) / HOUR);
            return share === undefined ? [] : `${share} % after ${hours} h`;
          }),
    };
  }

  test("a release takes its first step, and ticks take it to its end in three days", async () => {
    const days = await setDays();
    const canary = await days.release("v1.4.0");
    const ended: unknown[] = [];
    for (const hours of [3, 3, 9, 9, 24, 12, 12, 2]) {
      days.pass(hours * HOUR);
      const { ends } = await days.tick();
      ended.push([said(ends)["start"], said(ends)["tick"], ends["triggers"]?.wrangler.join()]);
    }
    expect(days.course(canary)).toEqual([
      "5 % after 0 h",
      "20 % after 6 h",
      "50 % after 24 h",
      "100 % after 48 h",
    ]);
    expect(ended).toEqual([
      ...Array(6).fill(["skipped", "success waiting", ""]),
      ["skipped", "success completed", "triggers deploy"],
      ["skipped", "success idle", ""],
    ]);
  });

  test("a newer release takes the place of the one under way, and one after the end begins anew", async () => {
    const days = await setDays();
    const [first, second] = [await days.release("v1"), await days.release("v2")];
    expect((await days.tick()).outputs).toMatchObject({ status: "waiting", "canary-version": second });
    const message = `canary ${second.slice(0, 8)} 100% 4/4 run 1.1: v2`;
    days.cloud.deployForeign("my-worker", second, { message });
    const third = await days.release("v3");
    expect([first, third].map(days.course)).toEqual(Array(2).fill(["5 % after 0 h"]));
    expect(days.course(second)[0]).toBe("5 % after 0 h");
  });

  test("a canary that fails goes back to stable, and no tick begins it again", async () => {
    const days = await setDays();
    await days.release("v1");
    days.pass(HOUR, 50);
    expect(said((await days.tick()).ends)["tick"]).toBe("failure rolled-back");
    days.pass(30 * MINUTE);
    const { ends, outputs } = await days.tick();
    expect(said(ends)["tick"]).toBe("success idle");
    expect(outputs["reason"]).toContain("was rolled back");
  });
});

describe("workers-builds.yml: ticks every half an hour", () => {
  test.each<[string, number, readonly string[]]>([
    [
      "find what Workers Builds uploaded and roll it out; then they do nothing",
      0,
      [
        ...Array(2).fill("success waiting: stable 90, canary 10"),
        ...Array(2).fill("success waiting: stable 50, canary 50"),
        // For an hour: the first might have been lost.
        ...Array(2).fill("success completed: canary 100; triggers deploy"),
        "success idle: canary 100",
      ],
    ],
    [
      "take a build that fails back, and begin it no more",
      200,
      [
        "success waiting: stable 90, canary 10",
        "failure rolled-back: stable 100",
        "success idle: stable 100",
      ],
    ],
  ])("%s", async (_, canaryErrors, expected) => {
    const recipe = await setRecipe("examples/workers-builds.yml");
    recipe.cloud.uploadVersion(recipe.script, { id: CANARY, triggeredBy: "version_upload" });
    const ticks: string[] = [];
    while (ticks.length < expected.length) {
      const ends = await recipe.play({ event: TICK });
      const live = `${said(ends)["rollout"]}: ${recipe.live()}`;
      ticks.push([live, ...(ends["triggers"]?.wrangler ?? [])].join("; "));
      recipe.users(30, canaryErrors);
      recipe.time.skip(30 * MINUTE + CUT_MS);
    }
    expect(ticks).toEqual(expected);
  });
});
