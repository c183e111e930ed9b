/** How runs of the reusable workflow end, and what running them again does. */
import { describe, expect, test } from "vitest";
import { RUN_ID } from "../../simulator/runner/runner.ts";
import { results, setDeploy } from "./deploy-caller.ts";
import { CANARY, PUSH } from "./recipe.ts";

const SECOND = "5ec0ad00-4444-4444-8444-444444444444";

const marker = (version: string, share: string, attempt: number) =>
  `canary ${version.slice(0, 8)} ${share} run ${RUN_ID}.${attempt}: fix: carts`;

describe("run again", () => {
  test("with its failed jobs, it uploads nothing and goes on from the live step", async () => {
    const deploy = await setDeploy({ inputs: { "on-cancel": "hold" } });
    const cancel = new AbortController();
    deploy.time.at(deploy.time.now() + 60_000, () => cancel.abort());
    const first = await deploy.play({ event: PUSH, cancel: cancel.signal });
    expect(results(first)).toEqual(["success", "cancelled", "skipped"]);
    expect(deploy.live()).toBe("stable 90, canary 10");

    const second = await deploy.play({ event: PUSH }, { jobs: "failed", ends: first });

    expect(second["deploy / upload"]).toBe(first["deploy / upload"]);
    expect(results(second)).toEqual(["success", "success", "success"]);
    expect(deploy.made().map((made) => made.split(": ").slice(1).join(": "))).toEqual([
      marker(CANARY, "10% 1/3", 1),
      marker(CANARY, "50% 2/3", 2),
      marker(CANARY, "100% 3/3", 2),
    ]);
  });

  test("with all jobs, after a rollback it begins again with a version of its own", async () => {
    const deploy = await setDeploy();
    const cancel = new AbortController();
    deploy.time.at(deploy.time.now() + 60_000, () => cancel.abort());
    const first = await deploy.play({ event: PUSH, cancel: cancel.signal });
    expect(deploy.live()).toBe("stable 100");

    const second = await deploy.play(
      { event: PUSH, nextVersion: () => SECOND },
      { jobs: "all", ends: first },
    );

    expect(results(second)).toEqual(["success", "success", "success"]);
    expect(second["deploy"]?.outputs).toMatchObject({ status: "completed", "canary-version": SECOND });
    expect(deploy.made().at(-1)).toContain(marker(SECOND, "100% 3/3", 2));
  });

  test("with all jobs, while its split is live it writes nothing: the new version is another canary", async () => {
    const deploy = await setDeploy({ inputs: { "on-cancel": "hold" } });
    const cancel = new AbortController();
    deploy.time.at(deploy.time.now() + 60_000, () => cancel.abort());
    const first = await deploy.play({ event: PUSH, cancel: cancel.signal });

    const second = await deploy.play(
      { event: PUSH, nextVersion: () => SECOND },
      { jobs: "all", ends: first },
    );

    expect(results(second)).toEqual(["success", "failure", "skipped"]);
    expect(second["deploy"]?.outputs).toMatchObject({ status: "failed" });
    expect(deploy.live()).toBe("stable 90, canary 10");
  });

  test("after triggers that were refused, repeats them alone", async () => {
    const deploy = await setDeploy();
    const npx = `
      [ "$2" != triggers ]
      printf '%s\\n' "versions upload" >> "$STAND_IN_LOG"
      printf '%s\\n' "$STAND_IN_ENTRY" >> "$WRANGLER_OUTPUT_FILE_PATH"`;
    const first = await deploy.play({ event: PUSH, standIns: { npx } });
    expect(results(first)).toEqual(["success", "success", "failure"]);
    expect(deploy.live()).toBe("canary 100");
    expect(first["deploy / triggers"]?.log).toMatch(
      /^::error title=Triggers not applied::.*Workers Routes, Edit/,
    );
    const writes = deploy.writes().length;

    const second = await deploy.play({ event: PUSH }, { jobs: "failed", ends: first });

    expect(second["deploy / rollout"]).toBe(first["deploy / rollout"]);
    expect(second["deploy / triggers"]?.wrangler).toEqual(["triggers deploy"]);
    expect(second["deploy"]).toMatchObject({ result: "success", outputs: { status: "completed" } });
    expect(deploy.writes()).toHaveLength(writes);
  });
});

describe("ends without triggers", () => {
  test("when it is cancelled: stable is back", async () => {
    const deploy = await setDeploy();
    const cancel = new AbortController();
    deploy.time.at(deploy.time.now() + 150_000, () => cancel.abort());

    const ends = await deploy.play({ event: PUSH, cancel: cancel.signal });

    expect(results(ends)).toEqual(["success", "cancelled", "skipped"]);
    expect(ends["deploy"]?.outputs).toMatchObject({ status: "rolled-back", percentage: "0" });
    expect(deploy.live()).toBe("stable 100");
  });

  test("when somebody rolls back in the middle", async () => {
    const deploy = await setDeploy();
    deploy.time.at(deploy.time.now() + 60_000, () =>
      deploy.foreign(deploy.stable.id, { message: `rollback ${CANARY.slice(0, 8)} manual run 1.1: carts` }),
    );

    const ends = await deploy.play({ event: PUSH });

    expect(results(ends)).toEqual(["success", "failure", "skipped"]);
    expect(ends["deploy"]?.outputs).toMatchObject({ status: "drifted" });
    expect(deploy.live()).toBe("stable 100");
  });

  test("when the schedule ends below 100, or it was a dry run", async () => {
    const partial = await setDeploy({ inputs: { schedule: "10:1m" } });
    const below = await partial.play({ event: PUSH });
    expect(results(below)).toEqual(["success", "success", "skipped"]);
    expect(below["deploy"]?.outputs).toMatchObject({ status: "completed", percentage: "10" });

    const dry = await setDeploy({ inputs: { "dry-run": true } });
    const planned = await dry.play({ event: PUSH });
    expect(results(planned)).toEqual(["success", "success", "skipped"]);
    expect(planned["deploy"]?.outputs).toMatchObject({ status: "planned" });
    expect(dry.writes()).toEqual([]);
  });

  test("when the upload stored no version, and says so", async () => {
    const deploy = await setDeploy({ inputs: { upload: "true" } });

    const ends = await deploy.play({ event: PUSH });

    expect(results(ends)).toEqual(["failure", "skipped", "skipped"]);
    expect(ends["deploy / upload"]?.log).toContain("::error::The input upload has stored no version");
  });
});
