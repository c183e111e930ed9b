/**
 * What the end of a run says, word by word: what is live, then why, then what to do. Other tests hold what is
 * done; the sentences stand only here.
 */

import { describe, expect, test } from "vitest";
import { CALM_LIST } from "../../simulator/faults/readings.ts";
import { serverError } from "../../simulator/faults/rules.ts";
import type { PostOutcome } from "../../src/rollout/drive/settle-in-post.ts";
import { type Outcome, reasonAndAdvice } from "../../src/rollout/events.ts";
import {
  ALWAYS,
  CREATE,
  FAILING,
  id,
  LIST,
  refusal,
  type Scenario,
  setUpScenario,
  short,
  underWay,
} from "./scenario.ts";

/** With names in the place of ids and times. */
function said({ stable, canary, cloud, liveId }: Scenario, ended: Outcome | PostOutcome): string {
  return [
    [stable.id, "STABLE-ID"],
    [canary.id, "CANARY-ID"],
    [short(stable.id), "aaaaaaaa"],
    [short(canary.id), "bbbbbbbb"],
    [short(liveId()), "dddddddd"],
    [cloud.accountId, "ACCOUNT"],
  ]
    .reduce((text, [from = "", to = ""]) => text.replaceAll(from, to), reasonAndAdvice(ended))
    .replaceAll(/(?<=deployment )(?!dddddddd)[0-9a-f]{8}(?=[:)])/g, "eeeeeeee")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "TIME")
    .replaceAll(/GET \S+: HTTP \d+ .*?(?=\. )/g, "GET …")
    .replaceAll(/POST \S+: HTTP \d+ .*?(?=\. )/g, "POST …");
}

const AGAIN = "Stable aaaaaaaa serves 100 % of my-worker again";
const SPLIT = "stable aaaaaaaa at 90 %, canary bbbbbbbb at 10 %";
const UPLOAD_AGAIN = "Nothing now. Once the cause is gone, roll out again.";
const IN_DOUBT =
  "If in doubt, run `command: rollback`. If the canary is healthy, re-run the job to continue, or run `command: promote`.";
const LEAVE_IT =
  "If that deployment was intended, do nothing. If not, run `command: rollback` with the version that you want as `stable-version`. Don't re-run this job: it could deploy over that.";
const FAILED = 'At 10 % the canary failed the check "error-rate <= 1%": 40 of 100.';
const BY_ANN = 'ann@example.com deployed it through wrangler at TIME (deployment dddddddd: "hotfix")';
const AT_THE_SAME_MOMENT =
  'ann@example.com deployed it through wrangler at TIME (deployment eeeeeeee: "hotfix")';
const RIGHT = "When that is fixed, re-run the job.";
const STOPPED = "This rollout has stopped, and changed nothing after that.";

describe("a failed check", () => {
  async function failing(request: Parameters<Scenario["run"]>[0] = {}, prepare = (_: Scenario) => {}) {
    const scenario = setUpScenario({ judge: FAILING });
    prepare(scenario);
    return said(scenario, await scenario.run(request));
  }

  test("rolls back: who serves, for how long the canary did, why, and what next", async () => {
    expect(await failing()).toBe(`${AGAIN}; canary bbbbbbbb had 10 % for 0s. ${FAILED} ${UPLOAD_AGAIN}`);
  });

  test("with on-failure: hold", async () => {
    expect(await failing({ onFailure: "hold" })).toBe(
      `Live is still the split: ${SPLIT} of my-worker; nobody watches it. ${FAILED} ${IN_DOUBT}`,
    );
    expect(await failing({ steps: "100:10m", onFailure: "hold" })).toMatch(
      /^Live is still: canary bbbbbbbb at 100 % of my-worker; nobody watches it\. At 100 % /,
    );
  });

  test("and Cloudflare refuses the rollback: the command first", async () => {
    const refused = (each: Scenario) => each.faults.add({ match: { ...CREATE, skip: 1 }, effect: refusal() });
    expect(await failing({}, refused)).toBe(
      `THE ROLLBACK FAILED. Send all traffic to stable now: \`npx wrangler versions deploy STABLE-ID@100% --name my-worker --yes\` Live is ${SPLIT} (since TIME). POST …. ${FAILED}`,
    );
  });

  test("and then the list can't be read", async () => {
    const down = (each: Scenario) =>
      each.faults.add({
        match: each.listsAfter(1),
        times: ALWAYS,
        effect: serverError(503),
      });
    expect(await failing({}, down)).toBe(
      `The canary may still serve traffic. Send all traffic to stable now: \`npx wrangler versions deploy STABLE-ID@100% --name my-worker --yes\` Last seen live: ${SPLIT}. What is live now can't be read, so nothing more was written. GET …. The fault is on Cloudflare's side: see https://www.cloudflarestatus.com. The post step tries again.`,
    );
  });
});

describe("a cancel", () => {
  async function cancelled(request: Parameters<Scenario["run"]>[0] = {}, prepare = (_: Scenario) => {}) {
    const scenario = setUpScenario();
    prepare(scenario);
    return said(scenario, (await scenario.cancelled(60_000, request)).result);
  }

  test("is a timeout, too, as far as anybody can tell, and says what share was live", async () => {
    expect(await cancelled()).toBe(
      `${AGAIN}; canary bbbbbbbb had 10 % for 1m. Cancelled or timed out. ${UPLOAD_AGAIN}`,
    );
    expect(await cancelled({ onCancel: "hold" })).toBe(
      `Live is still the split: ${SPLIT} of my-worker; nobody watches it. Cancelled or timed out. ${IN_DOUBT}`,
    );
  });

  test("with a step that is still unanswered doesn't say what is live, but what was", async () => {
    const lost = (each: Scenario) =>
      each.faults.add({ match: { ...CREATE, skip: 1 }, effect: { kind: "reset" } });
    expect(await cancelled({ steps: "10:59s, 50:1m, 100" }, lost)).toBe(
      "Last seen live: stable aaaaaaaa at 100 % of my-worker. Cancelled or timed out. But it is unknown whether the deployment of aaaaaaaa at 50 %, bbbbbbbb at 50 % was created: the request got no answer. See what the post step says: it goes on from here.",
    );
  });

  test("before the first write", async () => {
    const scenario = setUpScenario();
    const { work, cancel } = scenario.begin();
    cancel();
    expect(said(scenario, await scenario.clock.run(work))).toBe(
      `Nothing was written. Cancelled or timed out before the first write. ${RIGHT}`,
    );
  });
});

describe("somebody else's deployment", () => {
  /** It comes while the step of 10 % is under way. */
  async function overwritten(deploy: (scenario: Scenario) => void, prepare = (_: Scenario) => {}) {
    const scenario = setUpScenario({ readings: CALM_LIST });
    scenario.faults.add({ match: CREATE, delayMs: 500 });
    prepare(scenario);
    scenario.after(200, () => deploy(scenario));
    return said(scenario, await scenario.run());
  }
  const hotfix = (scenario: Scenario) => void scenario.foreign(scenario.canary.id);

  test("is what is live, with who made it, and isn't to be rolled out over", async () => {
    const scenario = setUpScenario();
    scenario.after(60_000, () => void scenario.foreign(scenario.stable.id));
    expect(said(scenario, await scenario.run())).toBe(
      `Live is stable aaaaaaaa at 100 %, not this rollout's: ${BY_ANN}. ${STOPPED} ${LEAVE_IT}`,
    );
  });

  test("that was overwritten and deployed again", async () => {
    expect(await overwritten(hotfix)).toBe(
      `Live is canary bbbbbbbb at 100 %, not this rollout's: ${AT_THE_SAME_MOMENT}, at the same moment as this run. This run overwrote it, and has deployed its versions again (deployment dddddddd). ${STOPPED} ${LEAVE_IT}`,
    );
  });

  test("that was overwritten with the same versions", async () => {
    expect(await overwritten((each) => void each.split(10))).toBe(
      `Live is ${SPLIT}, not this rollout's: ${AT_THE_SAME_MOMENT}, at the same moment as this run. Deployment dddddddd of this run replaced it, with the same versions. ${STOPPED} ${LEAVE_IT}`,
    );
  });

  test("that Cloudflare refuses to restore: no rollback has failed", async () => {
    const refused = (each: Scenario) => each.faults.add({ match: { ...CREATE, skip: 1 }, effect: refusal() });
    expect(await overwritten((each) => void each.foreign(each.stable.id), refused)).toBe(
      `SOMEBODY ELSE'S DEPLOYMENT WAS OVERWRITTEN. Deploy its versions again now: \`npx wrangler versions deploy STABLE-ID@100% --name my-worker --yes\` Live is ${SPLIT} (since TIME): what somebody else deployed could not be restored. POST …. What was overwritten: ${AT_THE_SAME_MOMENT}.`,
    );
  });

  test("that isn't understood, and so is lost", async () => {
    const odd = (each: Scenario) =>
      void each.cloud.deployForeign(each.script, each.canary.id, { extra: { cohorts: [{ name: "beta" }] } });
    expect(await overwritten(odd)).toBe(
      `SOMEBODY ELSE'S DEPLOYMENT WAS OVERWRITTEN. Deploy its versions again now: \`npx wrangler versions deploy CANARY-ID@100% --name my-worker --yes\` Live is ${SPLIT} (since TIME): what somebody else deployed could not be restored. This run can't deploy it again (it has cohorts). What was overwritten: someone@example.com deployed it through dash at TIME (deployment eeeeeeee).`,
    );
  });
});

describe("a run that can't begin", () => {
  test("because Cloudflare refuses its first write", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: CREATE, effect: refusal() });
    expect(said(scenario, await scenario.run())).toBe(
      `Live is unchanged: stable aaaaaaaa at 100 % of my-worker. The step of 10 % (step 1 of 3) could not be deployed: POST …. ${RIGHT}`,
    );
  });

  test("because another canary's rollout is under way: the split is said once", async () => {
    const scenario = await underWay();
    const other = scenario.upload();
    expect(said(scenario, await scenario.run({ canary: id(other.id) }))).toBe(
      `Live is aaaaaaaa at 90 %, bbbbbbbb at 10 %. Nothing was written. Another canary's rollout is under way. Let it finish, roll it back with command: rollback, or set on-conflict: replace to put 1f37962b in the place of bbbbbbbb. ${RIGHT}`,
    );
  });

  test("because Cloudflare doesn't answer", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: LIST, times: ALWAYS, effect: serverError(503) });
    expect(said(scenario, await scenario.run())).toBe(
      `Nothing was written. GET …. The fault is on Cloudflare's side: see https://www.cloudflarestatus.com. ${RIGHT}`,
    );
  });
});

describe("what goes well", () => {
  test("a rollout", async () => {
    const scenario = setUpScenario();
    expect(said(scenario, await scenario.run({ dryRun: true }))).toBe(
      "Live is stable aaaaaaaa at 100 %. Nothing was written (dry-run).",
    );
    expect(said(scenario, await scenario.run())).toBe(
      "Canary bbbbbbbb is live at 100 % of my-worker: that was the schedule's last step.",
    );
    await scenario.pass(60_000);
    expect(said(scenario, await scenario.run())).toBe(
      "Canary bbbbbbbb is live at 100 % of my-worker: that was the schedule's last step.",
    );
    expect(said(scenario, await scenario.run({ command: "rollback" }))).toBe(
      `Rolled back by hand: stable aaaaaaaa is at 100 % of my-worker. ${UPLOAD_AGAIN}`,
    );
    expect(said(scenario, await scenario.run({ command: "rollback" }))).toBe(
      `Nothing to roll back: stable aaaaaaaa is at 100 % (deployment dddddddd-b576-448b-8583-aa618880b1f9 (aaaaaaaa at 100 %) by dev@example.com through api at TIME: "rollback bbbbbbbb manual run 1004.1: fix: carts"). ${UPLOAD_AGAIN}`,
    );
    expect(said(scenario, await scenario.run({ command: "promote" }))).toBe(
      "Promoted: canary bbbbbbbb is live at 100 % of my-worker.",
    );
  });

  test("a tick", async () => {
    const scenario = await underWay();
    expect(said(scenario, await scenario.run({ command: "advance" }))).toBe(
      `Live is ${SPLIT}. A hold is running; next at TIME.`,
    );
    expect(said(scenario, await scenario.run({ command: "status" }))).toBe(
      'Canary bbbbbbbb is at 10 % (step 1 of 3): deployment dddddddd-671e-4e84-90d3-5d73bd6370c6 (aaaaaaaa at 90 %, bbbbbbbb at 10 %) by dev@example.com through api at TIME: "canary bbbbbbbb 10% 1/3 run 1001.1: fix: carts". advance would wait until TIME.',
    );
    await scenario.pass(11 * 60_000);
    expect(said(scenario, await scenario.run({ command: "advance", dryRun: true }))).toBe(
      `Live is ${SPLIT}. Nothing was written (dry-run): advance would deploy 50 % now.`,
    );
    expect(said(scenario, await scenario.run({ command: "advance" }))).toBe(
      "Live is stable aaaaaaaa at 50 %, canary bbbbbbbb at 50 %. Deployed step 2 of 3; next at TIME.",
    );
    await scenario.pass(11 * 60_000);
    expect(said(scenario, await scenario.run({ command: "advance" }))).toBe(
      "Deployed step 3 of 3, the last: canary bbbbbbbb is live at 100 % of my-worker.",
    );
    await scenario.pass(61 * 60_000);
    expect(said(scenario, await scenario.run({ command: "advance" }))).toBe(
      "The rollout of bbbbbbbb is complete: bbbbbbbb at 100 % since TIME.",
    );
  });
});

describe("the post step", () => {
  async function killed(prepare = (_: Scenario) => {}) {
    const scenario = setUpScenario();
    await scenario.killed(60_000);
    prepare(scenario);
    return said(scenario, await scenario.post());
  }

  test("rolls back what a killed main left", async () => {
    expect(await killed()).toBe(
      `${AGAIN}; canary bbbbbbbb had 10 % for 1m. The main step was interrupted. ${UPLOAD_AGAIN}`,
    );
  });

  test("can't read what is live", async () => {
    const down = (each: Scenario) =>
      each.faults.add({ match: LIST, times: ALWAYS, effect: serverError(503) });
    expect(await killed(down)).toBe(
      `The canary may still serve traffic. Send all traffic to stable now: \`npx wrangler versions deploy STABLE-ID@100% --name my-worker --yes\` What is live now can't be read, so nothing more was written: GET …. The fault is on Cloudflare's side: see https://www.cloudflarestatus.com. The main step was interrupted.`,
    );
  });

  test("stops a main that outlives it", async () => {
    const scenario = setUpScenario();
    scenario.after(60_000, () => scenario.raiseFence());
    expect(said(scenario, await scenario.run({ steps: "10:2m, 100" }))).toBe(
      `Last seen live: ${SPLIT}. Stopped: the post step has started, so this process writes nothing more. See what the post step says: it goes on from here.`,
    );
  });
});
