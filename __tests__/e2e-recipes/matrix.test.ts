import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { setUpWorker } from "../../simulator/set-up-worker.ts";
import { setRecipe } from "./recipe.ts";
import { tempFolder } from "./workflow-runner.ts";

const WORKERS = ["shop-api", "shop-mail", "shop-web"];

/** A repository with three Workers, which a push has changed. */
function setRepository(files: readonly string[], gone: readonly string[] = []) {
  const folder = tempFolder();
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=ann", "-c", "user.email=ann@example.com", ...args], {
      cwd: folder,
      encoding: "utf8",
    }).trim();
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  git("init", "--quiet");
  for (const worker of WORKERS) write(`workers/${worker}/index.js`, "before");
  git("add", ".");
  git("commit", "--quiet", "--message", "before");
  const before = git("rev-parse", "HEAD");
  for (const file of files) write(file, "after");
  for (const path of gone) rmSync(join(folder, path), { recursive: true });
  git("add", "--all");
  git("commit", "--quiet", "--message", "after");
  return { folder, before };
}

async function setShop(repository: ReturnType<typeof setRepository>) {
  const recipe = await setRecipe("examples/matrix.yml");
  const { cloud } = recipe;
  for (const script of WORKERS) setUpWorker(cloud, { script });
  const push = ({ before } = repository, more: Partial<Parameters<typeof recipe.play>[0]> = {}) =>
    recipe.play({
      event: { name: "push", payload: { before, head_commit: { message: "fix: carts" } } },
      repository: repository.folder,
      nextVersion: () => cloud.newId(),
      ...more,
    });
  return {
    ...recipe,
    push,
    /** What a push would roll out: somebody cancels it before it does. */
    async touched(changed = repository): Promise<unknown> {
      const cancel = new AbortController();
      const ends = await push(changed, {
        cancel: cancel.signal,
        before: (job) => job === "deploy" && cancel.abort(),
      });
      return JSON.parse(ends["changed"]?.outputs["workers"] ?? "");
    },
  };
}

test.each([
  { what: "one Worker", files: ["workers/shop-web/index.js", "docs/shop.md"], touched: ["shop-web"] },
  {
    what: "two Workers",
    files: ["workers/shop-api/a.js", "workers/shop-mail/b.js"],
    touched: ["shop-api", "shop-mail"],
  },
  { what: "what they share", files: ["packages/money/index.js"], touched: WORKERS },
  { what: "the lock file", files: ["package-lock.json"], touched: WORKERS },
])("a push that touches $what rolls out $touched", async ({ files, touched }) => {
  const shop = await setShop(setRepository(files));

  expect(await shop.touched()).toEqual(touched);
});

test("after a forced push, whose commit before is gone, all of them are rolled out", async () => {
  const repository = setRepository(["docs/shop.md"]);
  const shop = await setShop(repository);

  expect(await shop.touched({ ...repository, before: "0".repeat(40) })).toEqual(WORKERS);
});

test("a push that touches no Worker, or takes one away, rolls nothing out", async () => {
  const shop = await setShop(setRepository(["docs/shop.md"], ["workers/shop-web"]));

  const { changed, deploy } = await shop.push();

  expect([changed?.result, deploy?.result]).toEqual(["success", "skipped"]);
});

test("each is uploaded from its folder and rolled out on its own; one that fails leaves the other alone", async () => {
  const shop = await setShop(setRepository(["workers/shop-api/a.js", "workers/shop-mail/b.js"]));
  const { cloud } = shop;
  for (const script of WORKERS) shop.visitors(1, {}, script);

  const ends = await shop.push(undefined, {
    uploaded: ({ script, ...version }) =>
      cloud.uploadVersion(script, { ...version, ...(script === "shop-mail" && { migrationTag: "v2" }) }),
  });

  expect(ends["deploy (shop-mail)"]).toMatchObject({ result: "failure", outputs: { status: "failed" } });
  expect(ends["deploy (shop-mail)"]?.outputs["reason"]).toContain("another Durable Object migration");
  expect(ends["deploy (shop-api) / triggers"]?.wrangler).toEqual(["triggers deploy"]);
  const newest = WORKERS.filter((script) => {
    const [live] = cloud.live(script)?.json.versions ?? [];
    return live?.version_id === cloud.versions(script)[0]?.id && live?.percentage === 100;
  });
  expect(newest).toEqual(["shop-api"]);
});
