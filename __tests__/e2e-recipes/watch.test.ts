import { expect, test } from "vitest";
import { RUN_ID } from "../../simulator/runner/runner.ts";
import { changed, said, setRecipe } from "./recipe.ts";

const CRON = { event: { name: "schedule", payload: { schedule: "11,41 * * * *" } } };
const then = "rollback";
const ROLLBACK = { event: { name: "workflow_dispatch" }, inputs: { then } };
const LEFT_ALONE = { look: "success", act: "skipped" };
const SPLIT = "stable 90, canary 10";

interface Story {
  readonly workers?: string;
  readonly message?: string;
  /** What GitHub says of the run that made the split; shell. */
  readonly state?: string;
  readonly by?: typeof CRON | typeof ROLLBACK;
  readonly whole?: boolean;
  readonly ended: Readonly<Record<string, string>>;
  readonly unwatched?: string;
  readonly live?: string;
  readonly log?: RegExp;
}

/** A Worker with a split that the run `RUN_ID` has made. */
test.each<[string, Story]>([
  ...["in_progress", "queued", "waiting"].map((state): [string, Story] => [
    `a split whose run is ${state} is left alone`,
    { state: `echo ${state}`, ended: LEFT_ALONE, unwatched: "[]" },
  ]),
  [
    "one whose run is over alarms, by a run that fails",
    {
      ended: { look: "success", "act (my-worker)": "failure" },
      log: /::error::Two versions of my-worker/,
    },
  ],
  [
    "or goes back, if asked to",
    {
      by: ROLLBACK,
      ended: { look: "success", "act (my-worker)": "success rolled-back" },
      live: "stable 100",
    },
  ],
  [
    "a split of somebody else alarms, too",
    {
      message: "canary for the weekend run 1.1",
      state: "exit 1",
      ended: { look: "success", "act (my-worker)": "failure" },
    },
  ],
  ["one without a split is fine", { whole: true, ended: LEFT_ALONE, unwatched: "[]", live: "stable 100" }],
  [
    "where GitHub doesn't tell, nothing is done and the run fails",
    { state: "exit 1", by: ROLLBACK, ended: { look: "failure", act: "skipped" } },
  ],
  [
    "a Worker that can't be read hides no other's split, and the run fails",
    {
      workers: "nobody my-worker",
      by: ROLLBACK,
      ended: { look: "failure", "act (my-worker)": "success rolled-back" },
      unwatched: '["my-worker"]',
      live: "stable 100",
      log: /^::error::.* nobody$/m,
    },
  ],
])("%s", async (_, story) => {
  const {
    workers = "my-worker",
    message = `canary ca7a4700 10% 1/3 run ${RUN_ID}.1: fix`,
    by = CRON,
  } = story;
  const workflow = changed("examples/watch.yml", { "WORKERS: my-worker": `WORKERS: ${workers}` });
  const recipe = await setRecipe(workflow, { uploaded: true });
  recipe.split(10, message);
  if (story.whole) recipe.foreign(recipe.stable.id);
  const standIns = {
    gh: `[ "$*" = "api repos/acme/shop/actions/runs/${RUN_ID} --jq .status" ] && [ -n "$GH_TOKEN" ] && ${story.state ?? "echo completed"}`,
    curl: `
      for each; do
        shift
        case $each in https://api.cloudflare.com/client/v4/*) each=${recipe.apiUrl}\${each#*/client/v4} ;; esac
        set -- "$@" "$each"
      done
      PATH=\${PATH#*:} exec curl "$@"`,
  };
  const ends = await recipe.play({ ...by, standIns });
  expect(said(ends)).toEqual(story.ended);
  expect(recipe.live()).toBe(story.live ?? SPLIT);
  if (story.unwatched !== undefined) expect(ends["look"]?.outputs).toEqual({ unwatched: story.unwatched });
  if (story.log) expect(`${ends["look"]?.log}${ends["act (my-worker)"]?.log}`).toMatch(story.log);
});
