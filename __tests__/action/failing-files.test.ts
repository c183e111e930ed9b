import { describe, expect, test } from "vitest";
import { setJob } from "./job.ts";

describe("what goes wrong at the edge", () => {
  const full = () => {
    throw new Error("ENOSPC: no space left on device");
  };

  test("inside the action is an internal error with its place, and nothing was asked", async () => {
    const job = setJob({ inputs: { environment: "production" } });
    const read = () => {
      throw new TypeError("no such method");
    };
    const main = await job.main({ files: { read, write: () => undefined, exists: () => true } });
    expect(main.code).toBe(1);
    expect(main.log).toEqual([
      expect.stringMatching(
        /^error \(Rollout: failed\): Internal error, after which nobody read what is live: TypeError: no such method\\n +at \S+ \(/,
      ),
    ]);
    expect(main.outputs).toMatchObject({ status: "failed" });
    expect(job.cloud.requestLog.requests).toEqual([]);
    expect(main.leftOpen).toEqual({ listeners: 0, transport: false });
  });

  test("as something that is no error is named as it is", async () => {
    const job = setJob({ inputs: { environment: "production" } });
    const read = () => {
      throw "::error::odd";
    };
    const main = await job.main({ files: { read, write: () => undefined, exists: () => true } });
    expect(main.log).toEqual([
      "error (Rollout: failed): Internal error, after which nobody read what is live: ::error::odd",
    ]);
  });

  test("on the way to Cloudflare is asked again, and ends with what is known", async () => {
    const job = setJob();
    const send = async () => {
      throw "odd";
    };
    const main = await job.main({ transport: { send, close: () => undefined } });
    expect(main.code).toBe(1);
    expect(main.outputs["reason"]).toMatch(/^Nothing was written\..* got no complete answer: odd\./);
  });

  test("with the outputs is a warning, and the rest is told", async () => {
    const job = setJob({ inputs: { schedule: "100" } });
    const main = job.beginMain();
    main.runner.setOutput = full;
    const { code } = await job.finish(main);
    expect(code).toBe(0);
    expect(main.log.at(-1)).toBe(
      "warning (No outputs): The outputs could not be set: ENOSPC: no space left on device",
    );
    expect(main.summary).toContain("Completed");
  });

  test("with the log is a warning once, and the rollout goes on", async () => {
    const job = setJob({ inputs: { schedule: "10:10m, 100" } });
    const main = job.beginMain();
    main.runner.info = full;
    const { code } = await job.finish(main);
    expect(code).toBe(0);
    expect(job.live()).toBe("canary 100");
    expect(main.log.filter((line) => line.startsWith("warning"))).toEqual([
      "warning: An event could not be shown: ENOSPC: no space left on device",
    ]);
    expect(main.summary).toContain("Completed");
  });

  test("with the state ends the rollout and not the rollback", async () => {
    const job = setJob({ inputs: { schedule: "10:10m, 50:10m, 100" } });
    const main = job.beginMain();
    await job.pass(60_000);
    main.runner.saveState = full;
    const { code } = await job.finish(main);
    expect(code).toBe(1);
    expect(main.outputs).toMatchObject({
      status: "rolled-back",
      reason: expect.stringContaining("ENOSPC: no space left on device."),
    });
    expect(job.live()).toBe("stable 100");
    // The file in RUNNER_TEMP had room.
    expect((await job.post(main)).log).toEqual([expect.stringContaining("the main step finished")]);
    expect(job.writes()).toHaveLength(2);
  });

  test.each(["step", "worker"])(
    "with the state from its %s on leaves everything as it is, and says so",
    async (first) => {
      const job = setJob();
      let begun = false;
      const saveState = (name: string) => {
        begun ||= name === first;
        if (begun) full();
      };
      const main = await job.main({ runner: { saveState } });
      expect(main.code).toBe(1);
      expect(main.outputs["reason"]).toBe(
        "Nothing was written: what the post step needs can't be saved in GITHUB_STATE (ENOSPC: no space left on device). Let the runner set it and give it room, and run the job again.",
      );
      expect(job.cloud.requestLog.requests).toEqual([]);
    },
  );

  test("with the state keeps nothing from post", async () => {
    const job = setJob({ inputs: { schedule: "10:10m, 100" } });
    const main = job.beginMain();
    await job.pass(60_000);
    main.kill();
    const post = job.beginPost(main);
    post.runner.saveState = full;
    await job.finish(post);
    expect(job.live()).toBe("stable 100");
    expect(post.log.at(-1)).toMatch(/^Post: rolled-back\. /);
  });
});
