/** The whole text of a summary, once: what the other tests of it leave out. */

import { expect, test } from "vitest";
import { toMarkdown } from "../../src/github/summary/create-summary.ts";
import type { Status } from "../../src/rollout/model.ts";
import { everything } from "./summary-hostile-texts.ts";
import { type Timed, viewOf } from "./summary-shown.ts";

const told = (status: Status | undefined) => linesOf(everything((field) => field, status));

/** Its lines, with characters in place of their references, and each share of the chart once. */
function linesOf(events: readonly Timed[]): string[] {
  return toMarkdown(viewOf(events, { scriptName: "shop", dashboard: "https://dash" }))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/<\/?span>/g, "")
    .replaceAll("\u00a0", " ")
    .replace(/(?<=line \[).*(?=\])/, (shares) => [...new Set(shares.split(", "))].join(", "))
    .trimEnd()
    .split("\n");
}

const HELD = `
## ✋ Held: canary <code>canary i</code> has 50 % of <code>script</code>

> [!WARNING]
> reason

### Live now

|  | Version | Share | Upload |
| --- | --- | --- | --- |
| stable | <code>stable i</code> | █████░░░░░ <b>50 %</b> | no. 1 · <code>tag</code> · version's message |
| <b>canary</b> | <code>canary i</code> | █████░░░░░ <b>50 %</b> | no. 2 · <code>tag</code> · version's message |

Deployment [<code>id of se</code>](https://dash), made 2026-11-24 12:00:00 UTC by author through source with the message “deployment's message” (not understood: oddity).

### Steps

| Step | Canary | From (UTC), held |
| --: | --- | --- |
| ✅ 1 | ▊░░░░░░░ <b>10 %</b> | 24 Nov 12:00:00<br>0s of 1m..2m |
| ❌ 2 | ████░░░░ <b>50 %</b> | 24 Nov 12:00:00<br>0s of 1m |
| ➖ 3 | ████████ <b>100 %</b> | no hold |

### Check results at 50 %

| Verdict | Check, with the counts of the whole rollout |
| --- | --- |
| ❌ fail | <code>a</code><br>detail of a |
| ⚠️ fail | <code>c</code> (only warns)<br>detail of c |
| 🟡 inconclusive | <code>b</code><br>detail of b |
| ➖ not judged | <code>d</code><br>detail of d |

\`\`\`mermaid
---
config:
  xyChart:
    height: 280
  themeVariables:
    xyChart:
      plotColorPalette: "#2f81f7"
---
xychart-beta
  title "The canary's share"
  x-axis "seconds since 2026-11-24 12:00:00 UTC" 0 --> 147
  y-axis "percent" 0 --> 50
  line [50]
\`\`\`

Message: message

- ⚠️ warning
- ⚠️ Cloudflare blocked the deployment because a secret has changed since its version was last deployed. That version served traffic a moment ago, so it is deployed again with force=true. error

<details>
<summary>Notes of the plan</summary>

- note of the plan


</details>

<details>
<summary>What happened</summary>

- 24 Nov 12:00:00 note
- 24 Nov 12:00:28 what failed (try 1), again in 1.0 s: error
- 24 Nov 12:00:35 a deployment was sent and got no answer; checking the list for it: error
- 24 Nov 12:00:42 the list contains it: deployment id of first
- 24 Nov 12:00:49 deployed: stable i at 90 %, canary i at 10 % (deployment id of first)
- 24 Nov 12:00:56 the list does not contain deployment lacking id yet; reading the list again
- 24 Nov 12:01:24 pass: a: detail of a
- 24 Nov 12:01:31 warning
- 24 Nov 12:01:38 deployed: stable i at 50 %, canary i at 50 % (deployment id of second)
- 24 Nov 12:01:45 fail: a
- 24 Nov 12:01:45 inconclusive: b: detail of b
- 24 Nov 12:01:45 fail (only warns): c: detail of c
- 24 Nov 12:01:45 not judged: d: detail of d
- 24 Nov 12:01:52 failure: failure
- 24 Nov 12:01:59 stopped by by; cleaning up
- 24 Nov 12:02:06 Cloudflare blocked the deployment because a secret has changed since its version was last deployed. That version served traffic a moment ago, so it is deployed again with force=true. error
- 24 Nov 12:02:13 somebody else deployed while this run was deploying; their versions are deployed again: deployment id of alien (alien ve at 100 %) by author through source at 2026-11-24T12:00:00Z: "deployment's message"

</details>

<details>
<summary>Ids in full</summary>

- stable <code>stable id</code>
- canary <code>canary id</code>
- live deployment <code>id of second</code>

</details>

[Deployments in Cloudflare's dashboard](https://dash)
`
  .slice(1, -1)
  .split("\n");

test("a rollout that is held, with news of every kind", () => {
  expect(told("held")).toEqual(HELD);
});

test.each<[Status | undefined, readonly string[]]>([
  [
    "drifted",
    [
      "## 🔀 Drifted: <code>alien ve</code> serves 100 % of <code>script</code>",
      "| another | <code>alien ve</code> | ██████████ <b>100 %</b> |  |",
      "| <b>canary</b> | <code>canary i</code> | ░░░░░░░░░░ <b>0 %</b> | no. 2 · <code>tag</code> · version's message |",
      "Deployment [<code>id of al</code>](https://dash), made 2026-11-24 12:00:00 UTC by author through source with the message “deployment's message” (not understood: oddity).",
      "| ❌ 2 | ████░░░░ <b>50 %</b> | 24 Nov 12:00:00<br>2m13s of 1m |",
      "  line [50, 0]",
      '- 24 Nov 12:02:13 somebody else deployed: deployment id of alien (alien ve at 100 %) by author through source at 2026-11-24T12:00:00Z: "deployment\'s message"',
      "- live deployment <code>id of alien</code>",
    ],
  ],
  [
    undefined,
    [
      "## ⏳ Step 2 of 3: canary <code>canary i</code> has 50 % of <code>script</code>",
      "> A deployment was sent and got no answer: <b>it may be live</b>.",
      ">",
      "> As of 2026-11-24 12:02:20 UTC. If the step has ended, it was stopped before it could report. See the post step's own summary for what happened next.",
      "### Live when last read",
      "| 3 | ████████ <b>100 %</b> | no hold |",
      '  x-axis "seconds since 2026-11-24 12:00:00 UTC" 0 --> 140',
      "Ends at 2026-11-02 09:01:00 UTC at the earliest.",
      "- 24 Nov 12:02:20 a deployment was sent and got no answer; checking the list for it: error",
    ],
  ],
])("the same one that ends otherwise says so: %s", (status, lines) => {
  expect(told(status).filter((line) => !HELD.includes(line))).toEqual(lines);
});

const PLAN = `
## 🗓️ Plan: canary <code>canary i</code> to 100 % of <code>script</code> in 3 steps
…
### What a run would do: 2m to 3m

| Step | Canary | Hold | Begins |
| --: | --- | --: | --: |
| 1 | █░░░░░░░░░ <b>10 %</b> | 1m..2m | at once |
| 2 | █████░░░░░ <b>50 %</b> | 1m | +1m |
| 3 | ██████████ <b>100 %</b> | none | +2m |

\`\`\`mermaid
---
config:
  xyChart:
    height: 280
  themeVariables:
    xyChart:
      plotColorPalette: "#2f81f7"
---
xychart-beta
  title "The canary's share, as planned"
  x-axis "seconds since 2026-11-02 08:59:00 UTC" 0 --> 125
  y-axis "percent" 0 --> 100
  line [10, 50, 100]
\`\`\`

Started at 2026-11-02 08:59:00 UTC, it would end at 2026-11-02 09:01:00 UTC at the earliest. Message: message

### How soon a fault would be noticed

Each step, played with the errors of the Worker's last day: when half of the replays have noticed a canary that fails so often, how many of its requests have failed by then, and in how many of the replays it is seen before the hold ends.

| Step | Canary | 2 × | 5 × |
| --: | --: | --: | --: |
| 1 | 10 % | ⚠️ over a day<br>seen in 49 % | 1m<br>7 failed<br>seen in 100 % |

⚠️ the hold is too short for it: most replays have not noticed it by its end.

- note of the plan
`.slice(1, -1);

test("a plan, with what its checks would notice", () => {
  const planned = everything((field) => field, "held").flatMap(([event, at]): Timed[] => {
    if (event.type !== "plan") return [];
    const at100 = { canary: "5 × as often", noticedMs: 60_000, failed: 7, seen: 1 };
    const regressions = [{ canary: "2 × as often", noticedMs: undefined, failed: 0, seen: 0.49 }, at100];
    const [least, longest] = [120_000, 180_000];
    const start = event.plan.ends - least;
    const begins = [0, 60_000, 120_000].map((after) => start + after);
    const plan = { ...event.plan, next: 0, watched: -1, least, longest, begins };
    const preview = [{ index: 0, short: true, regressions }];
    const outcome = {
      status: "planned",
      reason: "So it is.",
      live: plan.live,
      made: [],
      verdicts: [],
    } as const;
    return [
      [{ type: "plan", plan: { ...plan, preview } }, at],
      [{ type: "finished", outcome: { ...outcome, plan: { ...plan, preview } } }, at],
    ];
  });
  const lines = linesOf(planned);
  const [begin, end] = [lines.findIndex((line) => line.startsWith("### What")), lines.indexOf("<details>")];
  expect([lines[0], "…", ...lines.slice(begin, end - 1)].join("\n")).toBe(PLAN);
});
