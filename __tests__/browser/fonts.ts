/** The fonts of the page, so that a table is as wide on a machine that has none as on one that has many. */

import { readFileSync } from "node:fs";
import { join } from "node:path";

const MODULES = join(import.meta.dirname, "../../node_modules/@fontsource");

/** GitHub's second choice of fonts, after those that only one operating system has. */
export const FONTS = [
  fontFace("Noto Sans", "noto-sans", 400),
  fontFace("Noto Sans", "noto-sans", 600),
  fontFace("Noto Sans", "noto-sans", 700),
  fontFace("Noto Sans Mono", "noto-sans-mono", 400),
].join("\n");

function fontFace(family: string, folder: string, weight: number): string {
  const file = join(MODULES, folder, "files", `${folder}-latin-${weight}-normal.woff2`);
  const data = readFileSync(file, "base64");
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) format("woff2"); }`;
}
