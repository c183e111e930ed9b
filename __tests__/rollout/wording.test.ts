/**
 * What the end of a run says, word by word: what is live, then why, then what to do. Other tests hold what is
 * done; the sentences stand only here.
 */

import { expect, test } from "vitest";
import { serverError } from "../../simulator/faults/rules.ts";
import { CALM_LIST } from "../../simulator/platform-unknowns.ts";
import type { PostOutcome } from "../../src/rollout/drive/settle-in-post.ts";
import { type RunOutcome, reasonAndAdvice } from "../../src/rollout/events.ts";
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
function said({ stable, canary, cloud, liveId }: Scenario, ended: RunOutcome | PostOutcome): string {
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

const BY_HAND = (version: string) =>
  `now: \`npx wrangler versions deploy ${version}@100% --name my-worker --yes\``;
const SPLIT_STAYS = `Live is still the split: ${SPLIT} of my-worker; nobody watches it.`;
const CLOUDFLARES = "The fault is on Cloudflare's side: see https://www.cloudflarestatus.com.";
const OVERWRITTEN = "SOMEBODY ELSE'S DEPLOYMENT WAS OVERWRITTEN. Deploy its versions again";
const LOST = "What somebody else deployed could not be restored:";

type Asked = Parameters<Scenario["run"]>[0];
type Prepare = (scenario: Scenario) => unknown;
const SECOND_WRITE = { ...CREATE, skip: 1 };
const refusedSecond: Prepare = ({ faults }) => faults.add({ match: SECOND_WRITE, effect: refusal() });
const lostSecond: Prepare = ({ faults }) => faults.add({ match: SECOND_WRITE, effect: { kind: "reset" } });
const refusedFirst: Prepare = ({ faults }) => faults.add({ match: CREATE, effect: refusal() });
const down: Prepare = ({ faults }) => faults.add({ match: LIST, times: ALWAYS, effect: serverError(503) });
const downAfterWrite: Prepare = ({ faults, listsAfter }) =>
  faults.add({ match: listsAfter(1), times: ALWAYS, effect: serverError(503) });

const ran = (request: Asked = {}, prepare: Prepare = () => {}) => {
  const scenario = setUpScenario();
  prepare(scenario);
  return scenario.run(request).then((outcome) => said(scenario, outcome));
};
async function failing(request: Asked = {}, prepare: Prepare = () => {}) {
  const scenario = setUpScenario({ judge: FAILING });
  prepare(scenario);
  return said(scenario, await scenario.run(request));
}
async function cancelled(request: Asked = {}, prepare: Prepare = () => {}) {
  const scenario = setUpScenario();
  prepare(scenario);
  return said(scenario, (await scenario.cancelled(60_000, request)).result);
}
/** Somebody deploys while the step of 10 % is under way. */
async function overwritten(deploy: Prepare, prepare: Prepare = () => {}) {
  const scenario = setUpScenario({ readings: CALM_LIST });
  scenario.faults.add({ match: CREATE, delayMs: 500 });
  prepare(scenario);
  scenario.after(200, () => deploy(scenario));
  return said(scenario, await scenario.run());
}
async function killed(prepare: Prepare = () => {}) {
  const scenario = setUpScenario();
  await scenario.killed(60_000);
  prepare(scenario);
  return said(scenario, await scenario.post());
}

const SAID: Readonly<Record<string, readonly [() => Promise<string>, string]>> = {
  "a check fails: who serves, for how long the canary did, why, and what next": [
    failing,
    `${AGAIN}; canary bbbbbbbb had 10 % for 0s. ${FAILED} ${UPLOAD_AGAIN}`,
  ],
  "a check fails, with on-failure: hold": [
    () => failing({ onFailure: "hold" }),
    `${SPLIT_STAYS} ${FAILED} ${IN_DOUBT}`,
  ],
  "a check fails at 100 %, with on-failure: hold": [
    () => failing({ steps: "100:10m", onFailure: "hold" }),
    `Live is still: canary bbbbbbbb at 100 % of my-worker; nobody watches it. ${FAILED.replace("10 %", "100 %")} ${IN_DOUBT}`,
  ],
  "a check fails, and Cloudflare refuses the rollback: the command first": [
    () => failing({}, refusedSecond),
    `THE ROLLBACK FAILED. Send all traffic to stable ${BY_HAND("STABLE-ID")} Live is ${SPLIT} (since TIME). POST …. ${FAILED}`,
  ],
  "a check fails, and then the list can't be read": [
    () => failing({}, downAfterWrite),
    `The canary may still serve traffic. Send all traffic to stable ${BY_HAND("STABLE-ID")} Last seen live: ${SPLIT}. What is live now can't be read, so nothing more was written. GET …. ${CLOUDFLARES} The post step tries again.`,
  ],
  "it is cancelled, or timed out, as far as anybody can tell: what share was live": [
    cancelled,
    `${AGAIN}; canary bbbbbbbb had 10 % for 1m. Cancelled or timed out. ${UPLOAD_AGAIN}`,
  ],
  "it is cancelled, with on-cancel: hold": [
    () => cancelled({ onCancel: "hold" }),
    `${SPLIT_STAYS} Cancelled or timed out. ${IN_DOUBT}`,
  ],
  "it is cancelled with a step that is still unanswered: not what is live, but what was": [
    () => cancelled({ steps: "10:59s, 50:1m, 100" }, lostSecond),
    "Last seen live: stable aaaaaaaa at 100 % of my-worker. Cancelled or timed out. But it is unknown whether the deployment of aaaaaaaa at 50 %, bbbbbbbb at 50 % was created: the request got no answer. See what the post step says: it goes on from here.",
  ],
  "somebody deploys: what is live, with who made it, and it isn't to be rolled out over": [
    () => ran({}, (each) => each.after(60_000, () => void each.foreign(each.stable.id))),
    `Live is stable aaaaaaaa at 100 %, not this rollout's: ${BY_ANN}. ${STOPPED} ${LEAVE_IT}`,
  ],
  "somebody's deployment was overwritten, and deployed again": [
    () => overwritten((each) => each.foreign(each.canary.id)),
    `Live is canary bbbbbbbb at 100 %, not this rollout's: ${AT_THE_SAME_MOMENT}, at the same moment as this run. This run overwrote it, and has deployed its versions again (deployment dddddddd). ${STOPPED} ${LEAVE_IT}`,
  ],
  "somebody's deployment was overwritten with the same versions": [
    () => overwritten((each) => each.split(10)),
    `Live is ${SPLIT}, not this rollout's: ${AT_THE_SAME_MOMENT}, at the same moment as this run. Deployment dddddddd of this run replaced it, with the same versions. ${STOPPED} ${LEAVE_IT}`,
  ],
  "Cloudflare refuses to restore somebody's deployment: no rollback has failed": [
    () => overwritten((each) => each.foreign(each.stable.id), refusedSecond),
    `${OVERWRITTEN} ${BY_HAND("STABLE-ID")} Live is ${SPLIT} (since TIME). POST …. ${LOST} ${AT_THE_SAME_MOMENT}.`,
  ],
  "somebody's deployment isn't understood, and so is lost": [
    () =>
      overwritten(({ cloud, script, canary }) =>
        cloud.deployForeign(script, canary.id, { extra: { cohorts: [{ name: "beta" }] } }),
      ),
    `${OVERWRITTEN} ${BY_HAND("CANARY-ID")} Live is ${SPLIT} (since TIME). This run can't deploy it again (it has cohorts). ${LOST} someone@example.com deployed it through dash at TIME (deployment eeeeeeee).`,
  ],
  "Cloudflare refuses the first write": [
    () => ran({}, refusedFirst),
    `Live is unchanged: stable aaaaaaaa at 100 % of my-worker. The step of 10 % (step 1 of 3) could not be deployed: POST …. ${RIGHT}`,
  ],
  "Cloudflare doesn't answer": [() => ran({}, down), `Nothing was written. GET …. ${CLOUDFLARES} ${RIGHT}`],
  "post rolls back what a killed main left": [
    killed,
    `${AGAIN}; canary bbbbbbbb had 10 % for 1m. The main step was interrupted. ${UPLOAD_AGAIN}`,
  ],
  "post can't read what is live": [
    () => killed(down),
    `The canary may still serve traffic. Send all traffic to stable ${BY_HAND("STABLE-ID")} What is live now can't be read, so nothing more was written: GET …. ${CLOUDFLARES} The main step was interrupted.`,
  ],
  "post stops a main that outlives it": [
    () => ran({ steps: "10:2m, 100" }, (each) => each.after(60_000, each.raiseFence)),
    `Last seen live: ${SPLIT}. Stopped: the post step has started, so this process writes nothing more. See what the post step says: it goes on from here.`,
  ],
};

test.each(Object.entries(SAID))("where %s", async (_, [end, text]) => {
  expect(await end()).toBe(text);
});

test("where it is cancelled before the first write", async () => {
  const scenario = setUpScenario();
  const { work, cancel } = scenario.begin();
  cancel();
  expect(said(scenario, await scenario.clock.run(work))).toBe(
    `Nothing was written. Cancelled or timed out before the first write. ${RIGHT}`,
  );
});

test("where another canary's rollout is under way: the split is said once", async () => {
  const scenario = await underWay();
  const other = scenario.upload();
  expect(said(scenario, await scenario.run({ canary: id(other.id) }))).toBe(
    `Live is aaaaaaaa at 90 %, bbbbbbbb at 10 %. Nothing was written. Another canary's rollout is under way. Let it finish, roll it back with command: rollback, or set on-conflict: replace to put 1f37962b in the place of bbbbbbbb. ${RIGHT}`,
  );
});

const COMPLETED = "Canary bbbbbbbb is live at 100 % of my-worker: that was the schedule's last step.";

/** What is asked one after the other, so many minutes later, and what each says. */
test.each<[string, () => Scenario | Promise<Scenario>, readonly (readonly [number, Asked, string])[]]>([
  [
    "a rollout goes well",
    setUpScenario,
    [
      [0, { dryRun: true }, "Live is stable aaaaaaaa at 100 %. Nothing was written (dry-run)."],
      [0, {}, COMPLETED],
      [1, {}, COMPLETED],
      [
        0,
        { command: "rollback" },
        `Rolled back by hand: stable aaaaaaaa is at 100 % of my-worker. ${UPLOAD_AGAIN}`,
      ],
      [
        0,
        { command: "rollback" },
        `Nothing to roll back: stable aaaaaaaa is at 100 % (deployment dddddddd-b576-448b-8583-aa618880b1f9 (aaaaaaaa at 100 %) by dev@example.com through api at TIME: "rollback bbbbbbbb manual run 1004.1: fix: carts"). ${UPLOAD_AGAIN}`,
      ],
      [0, { command: "promote" }, "Promoted: canary bbbbbbbb is live at 100 % of my-worker."],
    ],
  ],
  [
    "ticks go well",
    () => underWay(),
    [
      [0, { command: "advance" }, `Live is ${SPLIT}. A hold is running; next at TIME.`],
      [
        0,
        { command: "status" },
        'Canary bbbbbbbb is at 10 % (step 1 of 3): deployment dddddddd-671e-4e84-90d3-5d73bd6370c6 (aaaaaaaa at 90 %, bbbbbbbb at 10 %) by dev@example.com through api at TIME: "canary bbbbbbbb 10% 1/3 run 1001.1: fix: carts". advance would wait until TIME.',
      ],
      [
        11,
        { command: "advance", dryRun: true },
        `Live is ${SPLIT}. Nothing was written (dry-run): advance would deploy 50 % now.`,
      ],
      [
        0,
        { command: "advance" },
        "Live is stable aaaaaaaa at 50 %, canary bbbbbbbb at 50 %. Deployed step 2 of 3; next at TIME.",
      ],
      [
        11,
        { command: "advance" },
        "Deployed step 3 of 3, the last: canary bbbbbbbb is live at 100 % of my-worker.",
      ],
      [61, { command: "advance" }, "The rollout of bbbbbbbb is complete: bbbbbbbb at 100 % since TIME."],
    ],
  ],
])("where %s", async (_, begin, asked) => {
  const scenario = await begin();
  for (const [minutes, request, text] of asked) {
    await scenario.pass(minutes * 60_000);
    expect(said(scenario, await scenario.run(request))).toBe(text);
  }
});
