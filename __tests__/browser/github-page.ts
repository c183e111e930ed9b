/**
 * Shows Markdown as GitHub does, in a real browser: GFM, then a sanitiser with GitHub's allow-list,
 * then what GitHub makes of the rest, Mermaid and alerts.
 */

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { FONTS } from "./fonts.ts";
import { toHtml } from "./gfm.ts";
import { STYLE } from "./github-style.ts";

/** Debian's, or what `CHROMIUM` names. */
export const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
export const hasChromium = existsSync(CHROMIUM);

const MODULES = join(import.meta.dirname, "../../node_modules");
const SCRIPTS = [
  join(MODULES, "dompurify/dist/purify.min.js"),
  join(MODULES, "mermaid/dist/mermaid.min.js"),
  join(import.meta.dirname, "in-page.js"),
];

/** Elements and attributes as in GitHub's html-pipeline (SanitizationFilter). */
const ALLOWED = {
  ALLOWED_TAGS:
    "h1 h2 h3 h4 h5 h6 br b i strong em a pre code img tt div ins del sup sub p picture ol ul table thead tbody tfoot blockquote dl dt dd kbd q samp var hr ruby rt rp li tr td th s strike summary details caption figure figcaption abbr bdo cite dfn mark small source span time wbr".split(
      " ",
    ),
  ALLOWED_ATTR: "href src alt title lang align open width height cite datetime colspan rowspan".split(" "),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
};

/** Nothing here takes nearly as long, on however busy a machine. */
const PATIENCE_MS = 300_000;

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** What was found after the Markdown had been shown. */
export interface Shown {
  /** Requests that the page tried to make, and dialogs that it opened. */
  readonly escapes: readonly string[];
  /** What Mermaid said of each diagram; empty where it was drawn. */
  readonly mermaid: readonly string[];
}

/** One page of one browser with a new profile; each `show` replaces what was shown before. */
export class GithubPage {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #profile: string;
  #escapes: string[] = [];

  private constructor(context: BrowserContext, page: Page, profile: string) {
    this.#context = context;
    this.#profile = profile;
    this.page = page;
  }

  static async open(): Promise<GithubPage> {
    const profile = mkdtempSync(join(tmpdir(), "summary-browser-"));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: CHROMIUM,
      viewport: { width: 1012, height: 900 },
      deviceScaleFactor: 1.5,
      args: ARGS,
      timeout: PATIENCE_MS,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const shown = new GithubPage(context, page, profile);
    page.on("request", (request) => void shown.#escapes.push(`request of ${request.url()}`));
    page.on("dialog", (dialog) => {
      shown.#escapes.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.setContent(
      `<!doctype html><html><meta charset="utf-8"><style>${FONTS}${STYLE}</style><article></article>`,
    );
    await page.evaluate("Promise.all([...document.fonts].map((font) => font.load()))");
    for (const path of SCRIPTS) await page.addScriptTag({ path });
    return shown;
  }

  /** @param theme GitHub's light or dark colours */
  async show(markdown: string, theme: "light" | "dark" = "light"): Promise<Shown> {
    this.#escapes = [];
    const options = JSON.stringify({ html: toHtml(markdown), allowed: ALLOWED, theme });
    const mermaid: readonly string[] = await this.page.evaluate(`fillArticle(${options})`);
    // Whatever was smuggled in gets a turn to act.
    await this.page.evaluate("new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))");
    return { escapes: this.#escapes, mermaid };
  }

  /** A PNG of all that is shown. */
  screenshot(): Promise<Buffer> {
    return this.page.locator("article").screenshot();
  }

  async close(): Promise<void> {
    await this.#context.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
