/**
 * Loads undici when it is first used. The toolkit imports all of it for the case that there is a proxy,
 * or GitHub's API is asked, and it is a third of the time in which the bundle starts.
 *
 * Changes the two lines of dist/index.js that load it, right after ncc; ends with 1 when they aren't as
 * expected.
 */

import { readFileSync, writeFileSync } from "node:fs";

const FILE = "dist/index.js";
const LOADS = /var undici = (__nccwpck_require__\(\d+\));/g;

const text = readFileSync(FILE, "utf8");
let found = 0;
const lazy = text.replace(LOADS, (_, load) => {
  found += 1;
  return `var undici = new Proxy({}, { get: (_, name) => ${load}[name] });`;
});
if (found !== 2) {
  console.error(`${FILE} loads undici in ${found} places and not in 2: look at what has changed`);
  process.exit(1);
}
writeFileSync(FILE, lazy);
