import fc from "fast-check";
import { expect, test } from "vitest";
import { toMarkdown } from "../../src/github/summary/create-summary.ts";
import type { Status } from "../../src/rollout/model.ts";
import { anyCharacter } from "../any-character.ts";
import { toHtml } from "../browser/gfm.ts";
import { everything, HOSTILE } from "./summary-hostile-texts.ts";
import { skeletonOf, textNodesOf, textOf, viewOf } from "./summary-shown.ts";

const STATUSES = [
  "completed",
  "waiting",
  "idle",
  "planned",
  "rolled-back",
  "held",
  "drifted",
  "failed",
  undefined,
] as const satisfies readonly (Status | undefined)[];

const DASHBOARD = "https://dash.cloudflare.com/0a/workers/services/view/checkout/production/deployments";

/** Ids that tell the fields apart, so that a hostile text doesn't make two versions one. */
function summary(status: Status | undefined, text: (field: string) => string): string {
  return toMarkdown(viewOf(everything(text, status), { scriptName: text("script"), dashboard: DASHBOARD }));
}

/** What GitHub's filters turn into something else, looking at one text node at a time. */
const FILTERED = new RegExp(
  [
    /(?:^|[^\w])@\w/,
    /(?:^|[^\w])#\d/,
    /\bGH-\d/,
    /:[a-z+-][\w+-]*:/,
    /https?:\/\//,
    /\bwww\.\w/,
    /\$.+\$/,
    /\S@\S+\.\S/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "is",
);

function expectHarmless(markdown: string, benign: string): void {
  const html = toHtml(markdown);
  expect(skeletonOf(html).join("\n")).toBe(skeletonOf(toHtml(benign)).join("\n"));
  const prose = html.replace(/<pre lang="mermaid">.*?<\/pre>/gs, "");
  expect(textNodesOf(prose).filter((node) => FILTERED.test(node))).toEqual([]);
  const [chart, benignChart] = [markdown, benign].map((text) => /```mermaid\n(.*?)\n```/s.exec(text)?.[1]);
  expect(chart).toBe(benignChart);
}

const BENIGN = new Map(STATUSES.map((status) => [status, summary(status, (field) => `text ${field}`)]));

test.each(HOSTILE)("nothing acts that is foreign, however the rollout ends: %j", (hostile) => {
  for (const status of STATUSES) {
    const markdown = summary(status, (field) => `${field} ${hostile}`);
    expectHarmless(markdown, BENIGN.get(status) ?? "");
  }
});

test("whatever is put together from such texts, and in whatever field", () => {
  const hostile = fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: anyCharacter, maxLength: 8 })), {
      maxLength: 5,
    })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(
      fc.array(hostile, { minLength: 5, maxLength: 5 }),
      fc.constantFrom(...STATUSES),
      (texts, status) => {
        let field = 0;
        const seen = new Map<string, string>();
        const foreign = (name: string) => {
          const known = seen.get(name) ?? `f${field}${texts[field++ % texts.length]}`;
          seen.set(name, known);
          return known;
        };
        expectHarmless(summary(status, foreign), BENIGN.get(status) ?? "");
      },
    ),
    { numRuns: 40 },
  );
});

test("foreign text is shown as it was written", () => {
  const hostile = "<b>@octocat</b> | `x` **y** [z](https://evil.example)";
  const text = textOf(toHtml(summary("failed", (field) => `${field} ${hostile}`)));
  for (const field of ["reason", "author", "warning", "tag", "message", "a", "detail of a"])
    expect(text).toContain(`${field} ${hostile}`);
});
