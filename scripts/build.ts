/**
 * Builds dist/ from src/: the same bytes on every machine, since CI compares them. What few runs need goes to a file of
 * its own that is loaded at its first use, because Node reads all of a file before it runs any of it: undici, which the
 * toolkit imports for the case that GitHub's API is asked, octokit, and ws.
 *
 * Measured in November 2026 on two cores with Node 24 (CPU time of a bare start, size of dist/index.js):
 * everything in one file 95 ms and 1.6 MB, parted 66 ms and 0.46 MB.
 */

import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";

const OPTIONS = {
  bundle: true,
  // The bundle names its modules: also where node_modules is a link.
  preserveSymlinks: true,
  platform: "node",
  target: "node24",
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
} satisfies BuildOptions;

/** What is loaded on demand, and how: the toolkit imports undici at once, src/ the others when it needs them. */
const SELDOM: Readonly<Record<string, string>> = {
  undici: `export class ProxyAgent {
    constructor(options) { return new (require("./on-demand.cjs").undici.ProxyAgent)(options); }
  }`,
  "@actions/github": `export const { getOctokit } = require("./on-demand.cjs").github;`,
  ws: `export const { WebSocket } = require("./on-demand.cjs").ws;`,
};

/** What undici and ws bring for servers, for tests, and twice: only re-exported. */
const LEFT_OUT =
  /node_modules\/(undici\/lib\/(mock\/mock-(agent|client|pool)|web\/(websocket\/websocket|eventsource\/eventsource))|ws\/lib\/(websocket-server|stream))\.js$/;

const onDemand: Plugin = {
  name: "on-demand",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(undici|@actions\/github|ws)$/ }, ({ path }) => ({ path, namespace: "on-demand" }));
    onLoad({ filter: /.*/, namespace: "on-demand" }, ({ path }) => ({ contents: SELDOM[path] ?? "" }));
    onResolve({ filter: /^\.\/on-demand\.cjs$/ }, ({ path }) => ({ path, external: true }));
  },
};

const leaveOut: Plugin = {
  name: "leave-out",
  setup({ onLoad }) {
    onLoad({ filter: LEFT_OUT }, () => ({ contents: "" }));
  },
};

rmSync("dist", { recursive: true, force: true });
mkdirSync("dist");
const main = await build({
  ...OPTIONS,
  entryPoints: ["src/index.ts"],
  outfile: "dist/index.js",
  format: "esm",
  // For packages that are no ES modules.
  banner: {
    js: `import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);`,
  },
  plugins: [onDemand],
});
const rest = await build({
  ...OPTIONS,
  stdin: {
    contents: `module.exports = {
      get undici() { return require("undici"); },
      get github() { return require("@actions/github"); },
      get ws() { return require("ws"); },
    };`,
    resolveDir: ".",
  },
  outfile: "dist/on-demand.cjs",
  format: "cjs",
  // The toolkit's packages have no other form.
  conditions: ["import"],
  plugins: [leaveOut],
});
// The packages' code has many styles: whoever reviews dist/ reads one.
const readable = ["--config-path=scripts/bundle.biome.json", "dist/index.js", "dist/on-demand.cjs"];
execFileSync("biome", ["format", "--write", ...readable], { stdio: "inherit" });
writeFileSync("dist/post.js", readFileSync("src/post.ts", "utf8").replace("./index.ts", "./index.js"));
writeFileSync("dist/package.json", `${JSON.stringify({ type: "module" }, undefined, 2)}\n`);
writeFileSync("dist/licenses.txt", licensesOf(main.metafile, rest.metafile));

/** Name, licence and its text of every package in the bundles. */
function licensesOf(...metafiles: readonly Metafile[]): string {
  const files = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs)),
  );
  const folders = new Set(
    files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  );
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
      const [text] = globSync(`${folder}/{LICENSE,LICENCE,license,licence}*`);
      if (text === undefined) throw new Error(`${name} has no licence in ${folder}`);
      return `${name}\n${license}\n${readFileSync(text, "utf8").trim()}\n`;
    })
    .join("\n");
}
