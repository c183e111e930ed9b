/**
 * Shows Markdown as GitHub does, in a real browser: GFM, then a sanitiser with GitHub's allow-list,
 * then what GitHub makes of the rest: Mermaid, alerts, and the filters that turn text into links.
 */

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { toHtml } from "./gfm.ts";
import { STYLE } from "./github-style.ts";

/** Debian's, or what `CHROMIUM` names. */
export const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
export const hasChromium = existsSync(CHROMIUM);

const MODULES = join(import.meta.dirname, "../../node_modules");
const MERMAID = join(MODULES, "mermaid/dist/mermaid.min.js");
const PURIFY = join(MODULES, "dompurify/dist/purify.min.js");

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

export interface Shown {
  readonly page: Page;
  /** Requests that the page tried to make, and dialogs that it opened. */
  readonly escapes: readonly string[];
  /** What Mermaid said of each diagram; empty where it was drawn. */
  readonly mermaid: readonly string[];
}

/** One browser with a profile of its own, for several pages. */
export class GithubPages {
  readonly #context: BrowserContext;
  readonly #profile: string;

  private constructor(context: BrowserContext, profile: string) {
    this.#context = context;
    this.#profile = profile;
  }

  static async open(): Promise<GithubPages> {
    const profile = mkdtempSync(join(tmpdir(), "summary-browser-"));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: CHROMIUM,
      viewport: { width: 1012, height: 900 },
      deviceScaleFactor: 1.5,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    });
    return new GithubPages(context, profile);
  }

  async close(): Promise<void> {
    await this.#context.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** @param theme GitHub's light or dark colours */
  async show(markdown: string, theme: "light" | "dark" = "light"): Promise<Shown> {
    const page = await this.#context.newPage();
    const escapes: string[] = [];
    page.on("request", (request) => void escapes.push(`request of ${request.url()}`));
    page.on("dialog", (dialog) => {
      escapes.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.setContent(
      `<!doctype html><html data-theme="${theme}"><meta charset="utf-8"><style>${STYLE}</style><article></article>`,
    );
    await page.addScriptTag({ path: PURIFY });
    await page.addScriptTag({ path: MERMAID });
    await page.addScriptTag({ path: join(import.meta.dirname, "in-page.js") });
    const options = JSON.stringify({ html: toHtml(markdown), allowed: ALLOWED, theme });
    const mermaid: readonly string[] = await page.evaluate(`fillArticle(${options})`);
    return { page, escapes, mermaid };
  }
}
