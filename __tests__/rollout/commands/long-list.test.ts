import { describe, expect, test } from "vitest";
import { settleInPost } from "../../../src/rollout/end/settle-in-post.ts";
import type { Watch } from "../../../src/rollout/ports.ts";
import { id, MINUTE, refusal, setTale, short, type Tale, UNNAMED } from "../scenario.ts";

/** The list of deployments is sent by the hundred; here it is longer than what a decision goes back to. */

const READ = "GET deployments → 200";
const ADVANCE = { command: "advance", steps: "10:10m, 100" } as const;
const page = (number: number) => `GET deployments?page=${number} → 200`;
const reads = (story: readonly string[]) => story.filter((line) => line.startsWith("GET deployments"));

/** A server that pages the list by what is asked for; asked for nothing, it sends ten. */
const PAGES = { readings: { listLength: 10, listParameters: "honoured", listLag: "none" } } as const;
/** A server that sends the newest ten, whatever is asked for. */
const IGNORES = { readings: { listLength: 10, listParameters: "ignored", listLag: "none" } } as const;

/** A canary that failed in its first step and was rolled back, and `count` deployments since. */
async function failed(count: number, options: Parameters<typeof setTale>[0] = PAGES) {
  const tale = setTale(options);
  await tale.pass(10 * MINUTE);
  const { id: canaryId } = tale.canary;
  tale.foreign(tale.stable.id);
  tale.split(10, `canary ${short(canaryId)} 10% 1/2 run 1.1: fix: carts`);
  tale.foreign(tale.stable.id, `rollback ${short(canaryId)} failed run 1.1: fix: carts`);
  await deploy(tale, count);
  tale.story();
  return tale;
}

async function deploy(tale: Tale, count: number, ...versions: readonly string[]) {
  for (let n = 0; n < count; n += 1) {
    await tale.pass(MINUTE);
    tale.foreign(versions[n % versions.length] ?? tale.stable.id);
  }
}

describe("a tick", () => {
  test.each([
    [14, [READ]],
    [140, [READ, page(2)]],
    [240, [READ, page(2), page(3)]],
  ])(
    "never starts a canary again that failed %i deployments earlier, and asks for no more than that",
    async (count, asked) => {
      const tale = await failed(count);
      const { status, reason } = await tale.run(ADVANCE);
      const story = tale.story();
      expect(status).toBe("idle");
      expect(reason).toContain(
        `Canary ${short(tale.canary.id)} was rolled back (failed, run 1.1) by deployment`,
      );
      expect(story.filter((line) => line.startsWith("POST"))).toEqual([]);
      expect(reads(story)).toEqual(asked);
    },
  );

  test("starts a canary that was uploaded since the oldest deployment of the first page, by that page alone", async () => {
    const tale = setTale(PAGES);
    await deploy(tale, 300);
    const next = tale.upload();
    tale.story();
    const { status } = await tale.run({ ...ADVANCE, canary: id(next.id) });
    expect(status).toBe("waiting");
    expect(reads(tale.story())).not.toContain(page(2));
  });

  test("says that it can't tell, and starts nothing, where the server sends no more than the newest ten", async () => {
    const tale = await failed(14, IGNORES);
    const outcome = await tale.run(ADVANCE);
    expect(outcome.status).toBe("idle");
    expect(outcome.reason).toContain(
      `Whether canary ${short(tale.canary.id)} was taken away before can't be told (Cloudflare lists the newest 10 deployments, all made since its upload); it is started only by hand.`,
    );
    expect(tale.live()).toBe("stable 100");
  });

  test("starts a canary newer than the newest ten where the server sends no more", async () => {
    const tale = setTale(IGNORES);
    await deploy(tale, 14);
    const next = tale.upload();
    expect((await tale.run({ ...ADVANCE, canary: id(next.id) })).status).toBe("waiting");
  });

  test("judges a rollout longer than a page by all of its steps", async () => {
    const watches: Watch[] = [];
    const tale = setTale({
      ...PAGES,
      judge: {
        look: async (watch) => {
          watches.push(watch);
          return [];
        },
      },
    });
    for (let n = 0; n < 120; n += 1) {
      await tale.pass(MINUTE);
      tale.split(10, `canary ${short(tale.canary.id)} 10% 1/2 run 1.1: fix: carts`);
    }
    tale.story();
    await tale.run({ command: "advance", canary: UNNAMED, steps: "10:10h, 100" });
    expect(watches[0]?.deployments).toHaveLength(121);
    expect(reads(tale.story())).toEqual([READ, page(2)]);
  });
});

describe("rollback", () => {
  test.each([
    [12, [READ]],
    [120, [READ, page(2)]],
  ])("tells stable after %i deployments of a split without a marker", async (count, asked) => {
    const tale = setTale(PAGES);
    for (let n = 0; n < count; n += 1) {
      await tale.pass(MINUTE);
      tale.split(10);
    }
    tale.story();
    expect((await tale.run({ command: "rollback", canary: UNNAMED })).status).toBe("rolled-back");
    expect(tale.live()).toBe("stable 100");
    const story = tale.story();
    expect(story.slice(0, asked.length)).toEqual(asked);
    expect(reads(story)).not.toContain(page(asked.length + 1));
  });

  test.each([12, 120])("tells stable after %i deployments of one rollout", async (count) => {
    const tale = setTale(PAGES);
    const steps = Array.from({ length: count }, (_, n) => `${((n + 1) * 100) / count}`).map((share) =>
      Number(share).toFixed(2),
    );
    await tale.run({ steps: steps.map((share) => `${share}:0s`).join(", ") });
    expect(tale.live()).toBe("canary 100");
    tale.story();
    expect((await tale.run({ command: "rollback", canary: UNNAMED })).status).toBe("rolled-back");
    expect(tale.live()).toBe("stable 100");
    expect(new Set(reads(tale.story()).slice(0, 4))).toEqual(new Set([READ]));
  });

  test("tells stable by the steps of the rollout where the server sends no more than the newest ten", async () => {
    const tale = setTale(IGNORES);
    await tale.run({
      steps: "5:0s, 10:0s, 15:0s, 20:0s, 25:0s, 30:0s, 35:0s, 40:0s, 50:0s, 75:0s, 90:0s, 100",
    });
    expect((await tale.run({ command: "rollback", canary: UNNAMED })).status).toBe("rolled-back");
    expect(tale.live()).toBe("stable 100");
  });
});

describe("a rollout", () => {
  test("asks for one page a read, however long the list is", async () => {
    const tale = setTale(PAGES);
    await deploy(tale, 350);
    tale.story();
    expect((await tale.run({ steps: "10:10m, 100" })).status).toBe("completed");
    expect(new Set(reads(tale.story()))).toEqual(
      new Set([READ, expect.stringMatching(/^GET deployments\/\S+ → 200$/)]),
    );
  });

  test("whose hold outlives 100 deployments of its own still knows what it took over", async () => {
    const tale = setTale(PAGES);
    const steps = Array.from({ length: 130 }, (_, n) => `${(n + 1) / 2}:0s`).join(", ");
    expect((await tale.run({ steps: `${steps}, 100`, prune: true })).status).toBe("completed");
    expect(tale.cloud.deployments(tale.script).map(({ json }) => json.versions.at(-1)?.percentage)).toEqual([
      100, 0.5, 100,
    ]);
    expect(reads(tale.story())).not.toContain(page(2));
  });
});

describe("a tick that completes a rollout prunes all of it", () => {
  async function completed(
    steps: number,
    options: Parameters<typeof setTale>[0],
    prepare: (tale: Tale) => void = () => {},
  ) {
    const tale = setTale(options);
    for (let n = 0; n < steps; n += 1) {
      await tale.pass(MINUTE);
      tale.split(10, `canary ${short(tale.canary.id)} 10% 1/2 run 1.1: fix: carts`);
    }
    await tale.pass(20 * MINUTE);
    tale.story();
    prepare(tale);
    expect((await tale.run({ ...ADVANCE, canary: UNNAMED, prune: true })).status).toBe("completed");
    return tale;
  }

  test("also what stands on further pages", async () => {
    const tale = await completed(240, PAGES);
    expect(tale.cloud.deployments(tale.script)).toHaveLength(3);
    expect(reads(tale.story()).filter((line) => line.includes("page="))).toEqual([page(2), page(3)]);
  });

  test("also what the server sends only once newer ones are gone", async () => {
    const tale = await completed(30, IGNORES);
    expect(tale.cloud.deployments(tale.script)).toHaveLength(3);
    expect(tale.events).toContainEqual({ type: "note", text: "Pruned 29 of 29 intermediate deployments." });
  });

  test("or says that it couldn't read on", async () => {
    const tale = await completed(30, IGNORES, ({ cloud, faults, script }) =>
      faults.add({
        match: ({ operation }) => operation === "deployments.list" && cloud.deployments(script).length < 30,
        effect: refusal("no way"),
      }),
    );
    expect(tale.warnings()).toEqual([
      expect.stringMatching(/^Older deployments of the rollout were not pruned: GET .*no way.*/),
    ]);
    expect(tale.events).toContainEqual({ type: "note", text: "Pruned 9 of 9 intermediate deployments." });
  });
});

describe("a post step without state finds its rollout", () => {
  const post = (tale: Tale) =>
    tale.clock.run(
      settleInPost(tale.ports(new AbortController()), undefined, {
        onCancel: "rollback",
        codeUpdate: undefined,
        scriptName: tale.script,
        annotations: { triggeredBy: "push", run: { id: "1", attempt: 1 } },
        mainBeganAgo: 200 * MINUTE,
      }),
    );

  async function interrupted(steps: number, options: Parameters<typeof setTale>[0] = PAGES) {
    const tale = setTale(options);
    await tale.pass(300 * MINUTE);
    for (let n = 0; n < steps; n += 1) {
      await tale.pass(MINUTE);
      tale.split(10, `canary ${short(tale.canary.id)} 10% 1/2 run 1.1: fix: carts`);
    }
    tale.story();
    return tale;
  }

  test.each([
    [14, [READ]],
    [140, [READ, page(2)]],
  ])("of %i deployments", async (steps, asked) => {
    const tale = await interrupted(steps);
    expect(await post(tale)).toMatchObject({ kind: "settled", status: "rolled-back" });
    expect(tale.live()).toBe("stable 100");
    expect(tale.story().slice(0, asked.length)).toEqual(asked);
  });

  test("where the server sends no more than the newest ten", async () => {
    const tale = await interrupted(14, IGNORES);
    expect(await post(tale)).toMatchObject({ kind: "settled", status: "rolled-back" });
    expect(tale.live()).toBe("stable 100");
  });
});
