/** Several uses of the action in one job: mains in order, post steps in reverse. */
import { beforeAll, describe, expect, test } from "vitest";
import { errorEnvelope } from "../../simulator/api/envelope.ts";
import { CANARY, setJob } from "./job.ts";

/** The client of GitHub's API is loaded before time counts: a run waits for it for a second at its end. */
beforeAll(() => import("@actions/github"));

type Job = ReturnType<typeof setJob>;

const ROLLOUT = { schedule: "10:10m, 100" };
const CREATE = { operation: "deployments.create" } as const;
const REFUSED = {
  kind: "answer",
  status: 400,
  headers: { "content-type": "application/json" },
  body: errorEnvelope([{ code: 10021, message: "no way" }]),
} as const;

/** The environment of another step of the job. */
function step(job: Job, inputs: Readonly<Record<string, string>>) {
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return { env: { ...job.env, ...Object.fromEntries(given) } };
}

/** A step that is killed in its first hold. */
async function killed(job: Job, over: ReturnType<typeof step> = step(job, {})) {
  const main = job.beginMain(over);
  await job.pass(60_000);
  main.kill();
  return main;
}

/** A step whose second write, and the rollback after it, were refused: its split is live, and its goal is kept. */
async function failed(job: Job) {
  job.faults.add(
    { match: { ...CREATE, skip: 1 }, effect: REFUSED },
    { match: { ...CREATE, skip: 1 }, effect: REFUSED },
  );
  const main = await job.main();
  expect(main.outputs["status"]).toBe("failed");
  expect(job.live()).toBe("stable 90, canary 10");
  return main;
}

describe.each([
  ["was killed", (job: Job) => killed(job)],
  ["failed, and couldn't be rolled back", failed],
])("after a step that %s", (_, first) => {
  test.each([
    ["promote", { command: "promote" }],
    ["rollout", { schedule: "10, 100" }],
  ])("what a later %s of the same job has completed stays", async (_, inputs) => {
    const job = setJob({ inputs: ROLLOUT });
    const a = await first(job);
    const over = step(job, inputs);
    const b = await job.main(over);
    expect(b.outputs["status"]).toBe("completed");
    const written = job.writes().length;

    expect((await job.post(b, over)).log).toEqual(["Post: the main step finished; nothing to clean up."]);
    const post = await job.post(a);

    expect(post.log).toEqual([expect.stringMatching(/^Post: another step of this job/)]);
    expect(job.live()).toBe("canary 100");
    expect(job.writes()).toHaveLength(written);
  });

  test("its own post settles it where a later step ended before it adopted anything", async () => {
    const job = setJob({ inputs: ROLLOUT });
    const a = await first(job);
    const over = step(job, { command: "promote", "dry-run": "true" });
    const b = await job.main(over);
    expect(b.outputs["status"]).toBe("planned");

    expect((await job.post(b, over)).log).toEqual([expect.stringContaining("ended before its first write")]);
    await job.post(a);

    expect(job.live()).toBe("stable 100");
  });

  test("its own post settles it where a later step works on another Worker", async () => {
    const job = setJob({ inputs: ROLLOUT });
    const other = "other-worker";
    const [stable, canary] = [job.cloud.uploadVersion(other), job.cloud.uploadVersion(other)];
    job.cloud.deployForeign(other, stable.id, { source: "wrangler" });
    const a = await first(job);
    const over = step(job, { "script-name": other, "canary-version": canary.id, schedule: "100" });
    const b = await job.main(over);
    expect(b.outputs["status"]).toBe("completed");

    await job.post(b, over);
    await job.post(a);

    expect(job.live()).toBe("stable 100");
    expect(job.cloud.live(other)?.json.versions).toMatchObject([{ version_id: canary.id }]);
  });

  test("a later step that is killed before it adopts anything settles nothing of it", async () => {
    const job = setJob({ inputs: { ...ROLLOUT, "on-cancel": "hold" } });
    const a = await first(job);
    job.faults.add({ match: { operation: "deployments.list" }, effect: { kind: "hang" } });
    const over = step(job, { "on-cancel": "rollback" });
    const b = job.beginMain(over);
    await job.pass(1_000);
    b.kill();
    const written = job.writes().length;

    const post = await job.post(b, over);

    expect(post.log).toEqual([expect.stringContaining("ended before its first write")]);
    expect(job.writes()).toHaveLength(written);
    await job.post(a);
    expect(job.live()).toBe(first === failed ? "stable 100" : "stable 90, canary 10");
  });
});

test("a step that is killed owns what an earlier one has left", async () => {
  const job = setJob({ inputs: ROLLOUT });
  const a = await failed(job);
  const over = step(job, { schedule: "10:1h, 100" });
  const b = await killed(job, over);

  await job.post(b, over);
  expect(job.live()).toBe("stable 100");
  expect((await job.post(a)).log).toEqual([expect.stringMatching(/^Post: another step of this job/)]);
});

test("a later promote that finds the canary at 100 % keeps it there", async () => {
  const job = setJob({ inputs: { schedule: "10:1m, 100:1h" } });
  const a = job.beginMain();
  await job.pass(3 * 60_000);
  expect(job.live()).toBe("canary 100");
  a.kill();
  const over = step(job, { command: "promote" });
  const b = await job.main(over);
  expect(b.outputs).toMatchObject({ status: "completed", percentage: "100" });

  await job.post(b, over);
  expect((await job.post(a)).log).toEqual([expect.stringMatching(/^Post: another step of this job/)]);
  expect(job.live()).toBe("canary 100");
});

test("after a main that ended by itself a marker of the same run is somebody else's", async () => {
  const job = setJob({ inputs: ROLLOUT });
  const a = await failed(job);
  // Another job of the same run, on another machine.
  job.cloud.deployForeign(job.script, CANARY, {
    source: "api",
    message: "canary ca7a4700 100% 2/2 run 42.1: fix: carts",
  });

  const post = await job.post(a);

  expect(post.log.at(-1)).toMatch(/^Post: drifted\./);
  expect(job.live()).toBe("canary 100");
});

test.each([{ command: "status" }, { "dry-run": "true" }])(
  "post of a killed %o asks nothing",
  async (inputs) => {
    const job = setJob({ inputs: { ...ROLLOUT, ...inputs } });
    job.faults.add({ match: { operation: "deployments.list" }, effect: { kind: "hang" } });
    const main = job.beginMain();
    await job.pass(1_000);
    main.kill();
    const asked = job.cloud.requestLog.lines().length;

    const post = await job.post(main);

    expect(post.log).toEqual([expect.stringContaining("ended before its first write")]);
    expect(job.cloud.requestLog.lines()).toHaveLength(asked);
  },
);

test("a later rollback that is refused as well is tried once more by its own post", async () => {
  const job = setJob({ inputs: ROLLOUT });
  const a = await failed(job);
  job.faults.add({ match: CREATE, effect: REFUSED });
  const over = step(job, { command: "rollback" });
  const b = await job.main(over);
  expect(b.outputs["status"]).toBe("failed");
  expect(job.live()).toBe("stable 90, canary 10");

  expect((await job.post(b, over)).log.at(-1)).toMatch(/^Post: rolled-back\./);
  await job.post(a);
  expect(job.live()).toBe("stable 100");
});

describe("post of a rollback that was killed", () => {
  /** Its write is refused again and again, and it is killed meanwhile. */
  async function killedRollback() {
    const job = setJob({ inputs: ROLLOUT });
    await job.main(step(job, { command: "advance" }));
    expect(job.live()).toBe("stable 90, canary 10");
    job.faults.add({ match: CREATE, effect: { kind: "hang" } });
    const over = step(job, { command: "rollback" });
    const main = job.beginMain(over);
    await job.pass(8_000);
    return { job, main, over };
  }

  test("finishes it", async () => {
    const { job, main, over } = await killedRollback();
    main.kill();

    const post = await job.post(main, over);

    expect(job.live()).toBe("stable 100");
    expect(job.cloud.live(job.script)?.json.annotations?.["workers/message"]).toMatch(
      /^rollback ca7a4700 manual run 42\.1:/,
    );
    expect(post.log.at(-1)).toMatch(/^Post: rolled-back\./);
  });

  test("only finds out what became of it where it was cancelled first", async () => {
    const { job, main, over } = await killedRollback();
    main.signal();
    await job.pass(5_000);
    main.kill();

    await job.post(main, over);

    expect(job.live()).toBe("stable 90, canary 10");
  });
});
