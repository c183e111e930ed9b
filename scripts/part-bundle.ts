/**
 * Parts the bundle, right after ncc: what few runs need goes to a file of its own that is loaded at its first
 * use. That is undici, which the toolkit imports for the case that there is a proxy or GitHub's API is asked,
 * octokit, and ws. Changes no module, but for the two lines that import undici, and leaves out what undici and
 * ws bring for servers, for tests, and twice.
 */

import { readFileSync, writeFileSync } from "node:fs";

const IMPORTS_UNDICI = /var undici = (__nccwpck_require__\(\d+\));/g;
const IMPORTS_UNDICI_ID = /var undici = __nccwpck_require__\((\d+)\);/g;
const MODULE = /^\/\*\*\*\/ (\d+):$/gm;
/** A lazy import that stays in the bundle. */
const LAZY = /__nccwpck_require__\.bind\(__nccwpck_require__, (\d+)\)/g;
/** Modules that are only re-exported, by what stands in them: empty here, and what only they need goes too. */
const LEFT_OUT = [
  "class WebSocketServer extends EventEmitter",
  "module.exports = createWebSocketStream",
  "class WebSocket extends EventTarget",
  "class EventSource extends EventTarget",
  "class MockAgent extends Dispatcher",
  "class MockClient extends Client",
  "class MockPool extends Pool",
] as const;
/**
 * What the toolkit makes at once and nothing here asks for, its own summary and child processes: marked as without an
 * effect, so that esbuild leaves it out.
 */
const UNASKED = [
  ["= new Summary();", "= /* @__PURE__ */ new Summary();"],
  [
    "class ToolRunner extends external_events_.EventEmitter",
    "class ToolRunner extends /* @__PURE__ */ (() => external_events_.EventEmitter)()",
  ],
  [
    "class ExecState extends external_events_.EventEmitter",
    "class ExecState extends /* @__PURE__ */ (() => external_events_.EventEmitter)()",
  ],
] as const;
const END_OF_MODULES = "\n\n/******/ });\n";
const CALL = "__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);";

/**
 * @param main ncc's bundle, which is written again
 * @param onDemand the new file, beside it
 * @throws Error when the bundle isn't as expected
 */
export function partBundle(main: string, onDemand: string): void {
  const bundle = readFileSync(main, "utf8");
  const undici = [...bundle.matchAll(IMPORTS_UNDICI)];
  const end = bundle.indexOf(END_OF_MODULES);
  expect(undici.length === 2, `undici is imported in ${undici.length} places and not in 2`);
  expect(end > 0, "its modules have no end");
  expect(bundle.split(CALL).length === 2, "modules aren't called in one place");

  const starts = [...bundle.matchAll(MODULE)].map((match) => ({ id: match[1] ?? "", at: match.index }));
  const modules = new Map(
    starts.map(({ id, at }, index) => [id, bundle.slice(at, starts[index + 1]?.at ?? end)]),
  );
  const atOnce = reachable(modules, bundle.slice(end));
  // A module of Node's own is a line that needs the main file's import.meta.
  const seldom = [...modules].filter(([id, text]) => !atOnce.has(id) && !text.includes("import.meta"));
  expect(seldom.length > 0, "everything in it is needed at once");

  const kept = new Map(modules);
  for (const part of LEFT_OUT) {
    const holding = [...modules].filter(([, text]) => text.includes(part));
    expect(
      holding.length === 1,
      `${JSON.stringify(part)} stands in ${holding.length} modules and not in one`,
    );
    for (const [id] of holding) kept.set(id, `/***/ ${id}:\n/***/ (() => {}),\n`);
  }
  const roots = [...bundle.matchAll(LAZY), ...bundle.matchAll(IMPORTS_UNDICI_ID)].map(([, id = ""]) => id);
  const needed = new Set(roots.flatMap((root) => [root, ...reachable(kept, kept.get(root) ?? "")]));

  let rest = bundle;
  for (const [, text] of seldom) rest = rest.replace(text, () => "");
  rest = rest.replace(
    IMPORTS_UNDICI,
    (_, load) => `var undici = new Proxy({}, { get: (_, name) => ${load}[name] });`,
  );
  const load = `Object.assign(__webpack_modules__, __WEBPACK_EXTERNAL_createRequire(import.meta.url)("./on-demand.cjs"))`;
  for (const [made, asked] of UNASKED) {
    expect(rest.split(made).length === 2, `${JSON.stringify(made)} doesn't stand in one place`);
    rest = rest.replace(made, asked);
  }
  rest = rest.replace(CALL, () => `if (!(moduleId in __webpack_modules__)) ${load};\n${CALL}`);
  writeFileSync(main, rest);
  const entries = seldom
    .filter(([id]) => needed.has(id))
    .map(([id]) => (kept.get(id) ?? "").trimEnd().replace(/,?$/, ","));
  writeFileSync(onDemand, `"use strict";\nmodule.exports = {\n${entries.join("\n\n")}\n};\n`);
}

/** What a text calls by name, and what that calls: everything but what undici's two importers wait with. */
function reachable(
  modules: ReadonlyMap<string, string>,
  text: string,
  seen = new Set<string>(),
): ReadonlySet<string> {
  for (const [, id = ""] of text.replace(IMPORTS_UNDICI, "").matchAll(/__nccwpck_require__\((\d+)\)/g)) {
    const next = modules.get(id);
    if (next === undefined || seen.has(id)) continue;
    seen.add(id);
    reachable(modules, next, seen);
  }
  return seen;
}

function expect(truth: boolean, otherwise: string): void {
  if (!truth)
    throw new Error(`The bundle isn't what this script knows: ${otherwise}. Look at what has changed`);
}
