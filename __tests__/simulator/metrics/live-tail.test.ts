import { describe, expect, it } from "vitest";
import { HARSHEST_TAIL, type TailReading } from "../../../simulator/metrics/live-tail/tail-reading.ts";
import { Traffic } from "../../../simulator/traffic/traffic.ts";
import { VirtualClock } from "../../../simulator/virtual-clock.ts";
import { call, staged } from "../../support/simulator.ts";

const EXACT: TailReading = {
  sampledAbove: Number.POSITIVE_INFINITY,
  dropsAfterMs: Number.POSITIVE_INFINITY,
  repeatsEvery: 0,
  startsLateMs: 0,
  bringsEarlierMs: 0,
  addresses: true,
  delayMs: 0,
  frames: "text",
};

/** A Worker at 50/50, and a tail of its canary. */
function tailed(reading: Partial<TailReading> = {}) {
  const clock = new VirtualClock();
  const scenario = staged({ now: () => clock.now() });
  const { cloud, stable, canary } = scenario;
  cloud.tails.reading = { ...EXACT, ...reading };
  cloud.deployForeign("my-worker", [
    [stable.id, 50],
    [canary.id, 50],
  ]);
  const traffic = new Traffic({ cloud, random: () => 0.75 });
  const heard: { readonly text: string; readonly binary: boolean }[] = [];
  const closed: number[] = [];
  const answer = call(cloud, "POST", "my-worker/tails", {
    text: JSON.stringify({ filters: [{ scriptVersion: canary.id }] }),
  });
  const { id, url } = answer.body.result as unknown as { id: string; url: string };
  const sink = {
    message: (text: string, binary: boolean) => heard.push({ text, binary }),
    close: () => closed.push(clock.now()),
  };
  cloud.tails.connect(new URL(url).pathname, sink, clock.sleep);
  const visit = (times = 1) =>
    Promise.all(
      Array.from({ length: times }, () => traffic.handle({ method: "GET", url: "/my-worker/", headers: {} })),
    );
  const parsed = () => heard.map(({ text }) => JSON.parse(text));
  return { ...scenario, clock, id, heard, parsed, closed, visit };
}

describe("a live tail", () => {
  it("tells every invocation of its version, and no other's", async () => {
    const { visit, parsed, canary, cloud, stable } = tailed();
    await visit(3);
    cloud.deployForeign("my-worker", stable.id);
    await visit(2);
    expect(parsed()).toHaveLength(3);
    expect(parsed()[0]).toMatchObject({
      outcome: "ok",
      scriptName: "my-worker",
      scriptVersion: { id: canary.id },
      event: { request: { method: "GET" }, response: { status: 200 } },
    });
    expect(new Set(parsed().map(({ event }) => event.request.headers["cf-ray"])).size).toBe(3);
  });

  it("samples above 100 messages a second, and says when it begins and ends", async () => {
    const { visit, parsed, clock } = tailed({ sampledAbove: 100 });
    for (let second = 0; second < 10; second++) {
      await visit(second < 8 ? 1000 : 20);
      await clock.run(clock.sleep(1000));
    }
    const events = parsed().map(({ event }) => event.type ?? "invocation");
    expect(events.filter((type) => type !== "invocation")).toEqual(["overload", "overload-stop"]);
    expect(events.filter((type) => type === "invocation").length).toBeGreaterThan(600);
    expect(events.filter((type) => type === "invocation").length).toBeLessThan(1300);
  });

  it("starts late, is late, repeats messages, and sends text and bytes in turn", async () => {
    const { visit, heard, parsed, clock } = tailed({ ...HARSHEST_TAIL, repeatsEvery: 2 });
    await visit();
    await clock.run(clock.sleep(1000));
    await visit(2);
    expect(heard).toEqual([]);
    await clock.run(clock.sleep(500));
    const rays = parsed().map(({ event }) => event.request.headers["cf-ray"]);
    expect(heard.map(({ binary }) => binary)).toEqual([false, true, true]);
    expect(rays[1]).toBe(rays[2]);
    expect(rays[0]).not.toBe(rays[1]);
  });

  it("first brings what was before it, of whichever version, where Cloudflare is read so", async () => {
    const { visit, parsed, clock, cloud, stable, canary, id } = tailed({ bringsEarlierMs: 5_000 });
    await visit();
    await clock.run(clock.sleep(3_000));
    cloud.deployForeign("my-worker", stable.id);
    await visit();
    await clock.run(clock.sleep(2_500));
    cloud.tails.drop();
    expect(parsed()).toHaveLength(1);
    const heard: string[] = [];
    const [tail] = cloud.tails.open;
    if (tail === undefined) throw new Error(`${id} is gone`);
    const sink = { message: (text: string) => heard.push(text), close: () => {} };
    cloud.tails.connect(`/tails/${tail.secret}`, sink, clock.sleep);
    expect(heard.map((text) => JSON.parse(text).scriptVersion.id)).toEqual([stable.id]);
    expect(canary.id).not.toBe(stable.id);
  });

  it("drops after minutes, and is gone when it is deleted", async () => {
    const { clock, closed, cloud, id, visit, heard } = tailed({ dropsAfterMs: 120_000 });
    const start = clock.now();
    await clock.run(clock.sleep(200_000));
    expect(closed).toEqual([start + 120_000]);
    await visit();
    expect(heard).toEqual([]);
    expect(cloud.tails.open.map((tail) => tail.id)).toEqual([id]);
    expect(call(cloud, "DELETE", `my-worker/tails/${id}`).status).toBe(200);
    expect(cloud.tails.open).toEqual([]);
    expect(call(cloud, "DELETE", `my-worker/tails/${id}`).status).toBe(404);
  });

  it("needs its own permission, an existing Worker, and less than ten others", () => {
    const { cloud } = tailed();
    cloud.addToken("blind", { permissions: ["scripts:edit", "analytics:read"] });
    cloud.addToken("ears", { permissions: ["tail:read"] });
    const create = (token: string, script = "my-worker") =>
      call(cloud, "POST", `${script}/tails`, { token, body: { filters: [] } });
    expect(create("blind").body.errors[0]?.code).toBe(10000);
    expect(create("ears", "absent").body.errors[0]?.code).toBe(10007);
    for (let tail = 2; tail <= 10; tail++) expect(create("ears").status).toBe(200);
    expect(create("ears").status).toBe(400);
  });
});
