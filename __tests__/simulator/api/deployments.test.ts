import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DeploymentEntry } from "../../../simulator/account/request-log.ts";
import { cutToBytes } from "../../../simulator/api/deployment-body.ts";
import { call, NOON, split, staged } from "../../support/simulator.ts";

describe("a deployment is created", () => {
  it("with both versions in the order that was sent, and becomes live", () => {
    const { cloud, stable, canary } = staged({ readings: { triggeredBy: "kept" } });
    const created = call(cloud, "POST", "my-worker/deployments", {
      body: {
        ...split([stable.id, 90], [canary.id, 10]),
        annotations: { "workers/message": "ten percent", "workers/triggered_by": "push" },
      },
    });
    expect(created.status).toBe(200);
    expect(created.body.result).toMatchObject({
      source: "api",
      strategy: "percentage",
      versions: [
        { version_id: stable.id, percentage: 90 },
        { version_id: canary.id, percentage: 10 },
      ],
      annotations: { "workers/message": "ten percent", "workers/triggered_by": "push" },
      author_email: "dev@example.com",
    });
    const list = call(cloud, "GET", "my-worker/deployments").body.result.deployments;
    expect(list).toHaveLength(2);
    expect(list[0]).toEqual(created.body.result);
    expect(call(cloud, "GET", `my-worker/deployments/${created.body.result.id}`).body.result).toEqual(
      list[0],
    );
  });

  it("at 0 % beside 100 %, and with more than two decimals", () => {
    const { cloud, stable, canary } = staged();
    const shares = [
      [100, 0],
      [99.875, 0.125],
      [66.67, 33.33],
      [99.99, 0.01],
    ] as const;
    for (const [left, right] of shares) {
      const body = split([stable.id, left], [canary.id, right]);
      expect(call(cloud, "POST", "my-worker/deployments", { body }).status, `${left}/${right}`).toBe(200);
    }
  });

  it("with a message of at most 1000 bytes, cut between characters, and not one shorter", () => {
    const { cloud, canary } = staged();
    const body = { ...split([canary.id, 100]), annotations: { "workers/message": `a${"€".repeat(400)}` } };
    const stored = call(cloud, "POST", "my-worker/deployments", { body });
    expect(stored.body.result.annotations["workers/message"]).toBe(`a${"€".repeat(333)}`);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), fc.nat(60), (text, limit) => {
        const cut = cutToBytes(text, limit);
        expect(text.startsWith(cut)).toBe(true);
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(limit);
        const [next] = [...text.slice(cut.length)];
        if (next !== undefined) expect(Buffer.byteLength(cut + next)).toBeGreaterThan(limit);
      }),
    );
  });

  it("and none is stamped like another, though the clock stands still or goes back", () => {
    let now = NOON;
    const { cloud, canary } = staged({ now: () => now });
    for (let i = 0; i < 50; i++) {
      now -= 10;
      call(cloud, "POST", "my-worker/deployments", { body: split([canary.id, 100]) });
    }
    const list = call(cloud, "GET", "my-worker/deployments").body.result.deployments;
    const stamps = list.map((deployment) => deployment.created_on);
    expect(stamps.toSorted().toReversed()).toEqual(stamps);
    expect(new Set(stamps).size).toBe(stamps.length);
    expect(stamps[0]).toMatch(/^2026-11-02T\d\d:\d\d:\d\d\.\d{6}Z$/);
  });
});

describe("somebody else deploys", () => {
  it("past all checks, under another name, and with whatever a future API may bring", () => {
    const { cloud, stable, canary } = staged();
    cloud.deployForeign(
      "my-worker",
      [
        [stable.id, 40],
        [canary.id, 40],
        [cloud.newId(), 20],
      ],
      { source: "terraform", author: "ops@example.com", message: "mine", extra: { cohorts: ["beta"] } },
    );
    const [live] = call(cloud, "GET", "my-worker/deployments").body.result.deployments;
    expect(live).toMatchObject({
      source: "terraform",
      author_email: "ops@example.com",
      annotations: { "workers/message": "mine", "workers/triggered_by": "deployment" },
      cohorts: ["beta"],
    });
    expect(live?.versions).toHaveLength(3);
  });

  it("and the journal tells whose deployment followed on whose", () => {
    const { cloud, stable, canary } = staged();
    const ours = call(cloud, "POST", "my-worker/deployments", { body: split([canary.id, 100]) });
    const theirs = cloud.deployForeign("my-worker", stable.id);
    const made = cloud.requestLog.deployments.map(({ by, replaced, deployment }: DeploymentEntry) => ({
      by,
      replaced,
      id: deployment.id,
    }));
    expect(made.slice(1)).toEqual([
      { by: "request", replaced: made[0]?.id, id: ours.body.result.id },
      { by: "foreign", replaced: ours.body.result.id, id: theirs.id },
    ]);
  });
});

describe("a deployment is deleted", () => {
  it("from the list, with an answer that has no result", () => {
    const { cloud, canary } = staged();
    const old = cloud.live("my-worker")?.id;
    cloud.deployForeign("my-worker", canary.id);
    const deleted = call(cloud, "DELETE", `my-worker/deployments/${old}`);
    expect(deleted.body).toEqual({ success: true, errors: [], messages: [] });
    expect(deleted).toMatchObject({ committed: true, deploymentId: old });
    expect(call(cloud, "GET", "my-worker/deployments").body.result.deployments).toHaveLength(1);
    expect(call(cloud, "GET", `my-worker/deployments/${old}`).status).toBe(404);
    expect(call(cloud, "DELETE", `my-worker/deployments/${old}`).status).toBe(404);
  });

  it("but never the live one", () => {
    const { cloud } = staged();
    const refused = call(cloud, "DELETE", `my-worker/deployments/${cloud.live("my-worker")?.id}`);
    expect(refused.status).toBe(400);
    expect(refused.body.errors[0]?.message).toContain("cannot be deleted");
    expect(refused.committed).toBe(false);
    expect(cloud.deployments("my-worker")).toHaveLength(1);
  });
});
