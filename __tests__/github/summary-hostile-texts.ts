/** Every kind of event with text of one's choice in every field that others write. */

import { ApiError } from "../../src/rollout/errors.ts";
import type { RolloutEvent } from "../../src/rollout/events.ts";
import type { Deployment, Status, Verdict, VerdictStatus, VersionShare } from "../../src/rollout/model.ts";
import { holding, plan, shares } from "./logging.ts";
import type { Timed } from "./summary-shown.ts";

const NOON = Date.UTC(2026, 10, 24, 12);

/**
 * @param foreign the text for a field; the same text for the same field keeps the ids apart
 * @param status how it ends; undefined: it is killed
 */
export function everything(foreign: (field: string) => string, status: Status | undefined): Timed[] {
  const stableId = foreign("stable id");
  const canaryId = foreign("canary id");
  const version = (id: string, number: number) => ({
    id,
    number,
    createdOn: foreign("version's created_on"),
    tag: foreign("tag"),
    message: foreign("version's message"),
    triggeredBy: foreign("version's triggered_by"),
  });
  const deployment = (name: string, versions: readonly VersionShare[]): Deployment => ({
    id: foreign(`id of ${name}`),
    createdOn: new Date(NOON).toISOString(),
    source: foreign("source"),
    author: foreign("author"),
    message: foreign("deployment's message"),
    triggeredBy: foreign("triggered_by"),
    versions,
    oddity: foreign("oddity"),
  });
  const split = (share: number) => shares([stableId, 100 - share], [canaryId, share]);
  const verdict = (check: string, of: VerdictStatus, warn = false): Verdict => ({
    check: foreign(check),
    status: of,
    warn,
    detail: foreign(`detail of ${check}`),
    numbers:
      check === "a" ? { canaryErrors: 1, canaryRequests: 9, canaryRate: 1 / 9, note: foreign("number") } : {},
  });
  const error = new ApiError(foreign("error"), { retry: true, write: "not-made" });
  const before = deployment("before", shares([stableId, 100]));
  const first = deployment("first", split(10));
  const second = deployment("second", split(50));
  const alien = deployment("alien", shares([foreign("alien version"), 100]));
  const live = status === "drifted" ? alien : status === "rolled-back" ? before : second;
  const step = { percent: 10, hold: { min: 60_000, max: 120_000 } };
  const schedule = [step, { percent: 50, hold: { min: 60_000, max: 60_000 } }, { percent: 100 }];
  const made = plan({
    scriptName: foreign("script"),
    stable: version(stableId, 1),
    canary: version(canaryId, 2),
    message: foreign("message"),
    schedule,
    live: before,
    notes: [foreign("note of the plan")],
  });
  const events: RolloutEvent[] = [
    { type: "note", text: foreign("note") },
    { type: "plan", plan: made },
    { type: "adopted", live: before, stableId, canaryId },
    { type: "step", step, index: 0, count: 3 },
    { type: "retry", what: foreign("what"), error, attempt: 1, waitMs: 1_000 },
    { type: "unknown-outcome", error },
    { type: "resolved", deployment: first },
    { type: "deployed", roles: {}, purpose: "step", deployment: first, index: 0 },
    { type: "stale", lacks: foreign("lacking id") },
    holding(0, NOON, step.hold.min, step.hold.max),
    { type: "heartbeat", index: 0, left: 1, until: 2 },
    { type: "output", check: foreign("a"), line: foreign("line") },
    { type: "verdicts", index: 0, verdicts: [verdict("a", "pass"), verdict("b", "pending")] },
    { type: "warning", text: foreign("warning") },
    { type: "deployed", roles: {}, purpose: "step", deployment: second, index: 1 },
    {
      type: "verdicts",
      index: 1,
      verdicts: [
        verdict("a", "fail"),
        verdict("b", "inconclusive"),
        verdict("c", "fail", true),
        verdict("d", "exempt"),
      ],
    },
    { type: "failure", reason: foreign("failure") },
    { type: "cancelled", by: foreign("by") },
    { type: "forced", error },
    { type: "drift", foreign: alien, fate: status === "drifted" ? "live" : "restored" },
  ];
  const ended: RolloutEvent[] = status
    ? [
        {
          type: "finished",
          outcome: {
            status,
            reason: foreign("reason"),
            live,
            stableId,
            canaryId,
            nextAt: NOON,
            plan: made,
            made: [{ purpose: "step", index: 0, deployment: first }],
            verdicts: [],
          },
        },
      ]
    : [{ type: "unknown-outcome", error }];
  return [...events, ...ended].map((event, place) => [event, NOON + place * 7_000]);
}

/** Texts that would do something in GitHub's Markdown, in HTML, in Mermaid, or in the runner's log. */
export const HOSTILE = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><a href="https://evil.example" onclick="alert(1)">x</a>',
  "</details></td></tr></table></pre></blockquote>",
  "<details open><summary>x",
  "<!-- ",
  "--> <![CDATA[ ]]>",
  "| a | b |\n|---|---|\n| c | d |",
  "`code` ``",
  "```\n```mermaid\ngraph TD\nA-->B\n```",
  "~~~\n",
  "**bold** __strong__ _em_ *em* ~~gone~~",
  "[x](javascript:alert(1)) ![x](https://evil.example/x.png) [y][z]",
  "[z]: https://evil.example\n\n[^1]: note [^1]",
  "<https://evil.example> https://evil.example/a?b=c#d www.evil.example mailto:a@b.example a@b.example",
  "@octocat @org/team #1 GH-2 owner/repo#3 octo@0123456789abcdef0123456789abcdef01234567",
  ":tada: :+1: $x^2$ $$y$$ $`z`$",
  "# heading\n## another\nsetext\n===\n---",
  "> quote\n> [!CAUTION]\n> x",
  "- item\n* item\n+ item\n1. item\n2) item\n- [ ] task",
  "\r\n\r\n    indented code\r\n\tand more",
  "&lt;b&gt; &#60;b&#62; &amp;lt; &nbsp; &#x3C;",
  "\\`\\|\\<\\\\",
  '"]; click A "https://evil.example"\nend\n%%{init: {"securityLevel": "loose"}}%%\n---\nconfig:',
  'style classDef "#quot;" ;; %% ° ¶ ﬂ',
  "\u202e\u2066bidi\u2069\u200b\u0000\u0007\u001b[31mred\u001b[0m\u0085\u2028\u2029\ufeff\u{e0041}",
  "::error::x\n##[error]x",
  `${"a".repeat(5_000)}|${"@".repeat(700)}`,
  "\ud800 lone \udfff",
  "🧑‍🚀 العربية فارسی‌ها हिन्दी",
  "",
  "   ",
] as const;
