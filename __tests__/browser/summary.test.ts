/**
 * The job summary in a real browser, and the one picture of the documents. Skipped, and said so, where there is no Chromium; with
 * `REQUIRE_BROWSER=1` that is a failure. The pictures go to the folder that `BROWSER_SCREENSHOTS`
 * names, else to a temporary one.
 */

import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toMarkdown } from "../../src/github/summary/create-summary.ts";
import { everything, HOSTILE } from "../github/summary-hostile-texts.ts";
import { GALLERY, tell } from "../github/summary-scenes.ts";
import { summaryOf, viewOf } from "../github/summary-shown.ts";
import { CHROMIUM, GithubPage, hasChromium } from "./github-page.ts";

const required = process.env["REQUIRE_BROWSER"] === "1";
const why = `no Chromium at ${CHROMIUM}: apt-get install chromium, or name one in CHROMIUM`;
if (!hasChromium && !required) process.stderr.write(`Browser tests skipped: ${why}\n`);

/** Markdown or HTML that was meant to act and is read instead. */
const RAW = /\*\*|\|\s*-{3}|<\/?(?:br|b|code|details|summary|pre|span)\b|&#\d+;|\[!\w+\]|```|xychart/;

describe.skipIf(!hasChromium && !required)("in a browser", () => {
  let github: GithubPage;
  let folder: string;
  beforeAll(async () => {
    if (!hasChromium) throw new Error(why);
    folder = process.env["BROWSER_SCREENSHOTS"] ?? mkdtempSync(join(tmpdir(), "summary-pictures-"));
    mkdirSync(folder, { recursive: true });
    github = await GithubPage.open();
  });
  afterAll(() => github?.close());

  const keep = async (name: string) => {
    const picture = await github.screenshot();
    writeFileSync(join(folder, `${name}.png`), picture);
    expect(picture.length).toBeGreaterThan(10_000);
  };

  /** What the page has, counted. */
  const look = (): Promise<{ text: string; counts: Record<string, number>; overflow: number }> =>
    github.page.evaluate(`(() => {
      const article = document.querySelector("article");
      const count = (selector) => article.querySelectorAll(selector).length;
      const shown = article.cloneNode(true);
      for (const svg of shown.querySelectorAll("svg")) svg.remove();
      return {
        text: shown.textContent,
        counts: {
          tables: count("table"),
          alerts: count("blockquote.alert"),
          details: count("details"),
          plots: count("section svg .plot path"),
          axes: count("section svg text"),
          scripts: count("script, img, iframe, object, style:not(svg style)"),
          links: count("a"),
        },
        overflow: Math.max(0, ...[...article.querySelectorAll("table:not(details table)")].map((table) => table.scrollWidth - table.clientWidth)),
      };
    })()`);

  test.each([
    ["healthy", 0, "light", 1012],
    ["healthy", 0, "dark", 640],
    ["rolled-back", 1, "light", 640],
    ["rolled-back", 1, "dark", 1012],
    ["drifted", 1, "light", 640],
    ["plan", 0, "light", 640],
    ["plan", 0, "dark", 1012],
  ] as const)("%s: all of it is drawn, none of it is raw or clipped", async (name, alerts, theme, width) => {
    const told = await GALLERY[name]();
    await github.page.setViewportSize({ width, height: 900 });
    const { escapes, mermaid } = await github.show(summaryOf(told), theme);
    expect(mermaid).toEqual([""]);
    expect(escapes).toEqual([]);
    const { text, counts, overflow } = await look();
    expect(text).not.toMatch(RAW);
    expect(text).not.toContain("Syntax error");
    expect(counts).toMatchObject({ alerts, plots: 1, scripts: 0 });
    expect(counts["axes"]).toBeGreaterThan(10);
    expect(counts["tables"]).toBeGreaterThanOrEqual(2);
    // Nothing has to be scrolled sideways in the width that GitHub gives, nor where a picture of it is small.
    expect(overflow).toBe(0);
    await keep(`${name}-${theme}-${width}`);
  });

  test("a long rollout in the dark", async () => {
    const schedule = Array.from({ length: 200 }, (_, index) => `${(index + 1) / 2}:1m`).join(", ");
    const told = await tell({ schedule });
    const { mermaid } = await github.show(summaryOf(told), "dark");
    expect(mermaid).toEqual([""]);
    expect((await look()).counts).toMatchObject({ plots: 1, scripts: 0 });
    await keep("long-dark");
  });

  test("hostile texts in every field are text, in the diagram too", async () => {
    const benign = viewOf(everything((field) => `text ${field}`, "failed"));
    await github.show(toMarkdown(benign));
    const expected = (await look()).counts;
    for (const hostile of HOSTILE) {
      const view = viewOf(everything((field) => `${field} ${hostile}`, "failed"));
      const { escapes, mermaid } = await github.show(toMarkdown(view));
      expect(escapes, hostile).toEqual([]);
      expect(mermaid, hostile).toEqual([""]);
      expect((await look()).counts, hostile).toEqual(expected);
    }
    await keep("hostile");
  });

  test("the picture of the architecture is drawn", async () => {
    const text = readFileSync(join(import.meta.dirname, "../../docs/architecture.md"), "utf8");
    expect(await github.show(text)).toEqual({ escapes: [], mermaid: [""] });
  });
});
