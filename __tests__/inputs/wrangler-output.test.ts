import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lastVersionUpload } from "../../src/inputs/wrangler-output.ts";
import { attempt } from "../../src/values/problems.ts";

const FIRST = "11111111-2222-4333-8444-555555555555";
const SECOND = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";

const SESSION = {
  type: "wrangler-session",
  version: 1,
  wrangler_version: "4.164.0",
  command_line_args: ["versions", "upload"],
  log_file_path: "/tmp/wrangler.log",
  timestamp: "2026-11-24T06:00:00.000Z",
};

const upload = (worker: string | null, id: unknown, type = "version-upload") => ({
  type,
  version: 1,
  worker_name: worker,
  worker_tag: "0f7a2",
  version_id: id,
  preview_url: "https://11111111-shop.example.workers.dev",
  worker_name_overridden: false,
  timestamp: "2026-11-24T06:00:01.000Z",
});

const file = (...entries: readonly unknown[]) =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");

describe("the version that wrangler uploaded last", () => {
  test("is read from the entry of this Worker", () => {
    expect(lastVersionUpload(file(SESSION, upload("shop", FIRST)), "shop")).toBe(FIRST);
  });

  test("is the last of several, and other Workers' uploads don't count", () => {
    const text = file(
      upload("shop", FIRST),
      upload("blog", FIRST),
      upload("shop", SECOND.toUpperCase()),
      SESSION,
      upload("shop-staging", FIRST),
      upload(null, FIRST),
    );
    expect(lastVersionUpload(text, "shop")).toBe(SECOND);
  });

  test("is found among broken lines, with any line ends", () => {
    const text = `\uFEFF{"type": "version-up\r\n\r\nnull\r\n[1]\r\n"version-upload"\r\n{"type":7}\r\n${JSON.stringify(upload("shop", FIRST))}\r\n{`;
    expect(lastVersionUpload(text, "shop")).toBe(FIRST);
    expect(lastVersionUpload(`\uFEFF${file(upload("shop", FIRST))}`, "shop")).toBe(FIRST);
  });

  test("is never an earlier one in place of a last one without an id", () => {
    for (const [id, found] of [
      [null, "has no version id"],
      [undefined, "has no version id"],
      ["11111111", 'has the version id "11111111", which is none'],
    ] as const) {
      expect(() => lastVersionUpload(file(upload("shop", FIRST), upload("shop", id)), "shop")).toThrow(
        `wrangler's last upload of "shop" ${found}`,
      );
    }
  });
});

describe("no upload of this Worker", () => {
  test("in an empty file or one without any", () => {
    for (const text of ["", "\n\n", "not json", file(SESSION)]) {
      expect(() => lastVersionUpload(text, "shop")).toThrow(
        "wrangler's output names no uploaded version; run wrangler versions upload",
      );
    }
  });

  test("but of others, which are named once each", () => {
    const text = file(
      upload("blog", FIRST),
      upload("shop-staging", FIRST),
      upload("blog", SECOND),
      upload(null, FIRST),
    );
    expect(() => lastVersionUpload(text, "shop")).toThrow(
      `wrangler's output names uploads of "blog", "shop-staging", and none of "shop"`,
    );
    const five = file(...Array.from({ length: 5 }, (_, index) => upload(`w${index}`, FIRST)));
    expect(() => lastVersionUpload(five, "shop")).toThrow('"w4", and none of "shop"');
    const many = file(...Array.from({ length: 9 }, (_, index) => upload(`w${index}`, FIRST)));
    expect(() => lastVersionUpload(many, "shop")).toThrow('"w4" and 4 more, and');
  });

  test("because wrangler deployed it at once", () => {
    const another = file(upload("shop-staging", FIRST, "deploy"), upload("shop", FIRST, "version-deploy"));
    expect(() => lastVersionUpload(another, "shop")).toThrow("names no uploaded version");
    expect(() =>
      lastVersionUpload(file(upload("blog", FIRST), upload("shop", FIRST, "deploy")), "shop"),
    ).toThrow(
      'wrangler deployed "shop" at once instead of uploading a version; run wrangler versions upload',
    );
  });
});

test("no text makes the reader fail", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(lastVersionUpload(`${text}\n${file(upload("shop", FIRST))}`, "shop")).toBe(FIRST);
      const alone = () => lastVersionUpload(text, "shop");
      expect(attempt(alone, ({ message }) => message)).toContain("wrangler");
    }),
  );
});
