import { describe, expect, test } from "vitest";
import { loadInputs } from "../../src/inputs/load-inputs.ts";
import { environment, problemsOf } from "./environment.ts";

const withBase = (text: string | undefined) => ({ ...environment({}), CLOUDFLARE_API_BASE_URL: text });

function problem(text: string): string {
  const problems = problemsOf(withBase(text));
  expect(problems).toHaveLength(1);
  return problems[0] ?? "";
}

describe("the API's base", () => {
  test.each([
    [undefined, "https://api.cloudflare.com/client/v4"],
    ["", "https://api.cloudflare.com/client/v4"],
    [" ", "https://api.cloudflare.com/client/v4"],
    ["https://api.example.test/client/v4", "https://api.example.test/client/v4"],
    [" https://api.example.test/client/v4// ", "https://api.example.test/client/v4"],
    ["HTTPS://API.example.test:8443", "https://api.example.test:8443"],
    ["http://127.0.0.1:8787/client/v4/", "http://127.0.0.1:8787/client/v4"],
    ["http://127.255.0.9", "http://127.255.0.9"],
    ["http://0x7f.1:80", "http://127.0.0.1"],
    ["http://[::1]:8787", "http://[::1]:8787"],
    ["http://localhost:8787", "http://localhost:8787"],
  ])("%j is %j", (text, base) => {
    expect(loadInputs(withBase(text)).apiBase).toBe(base);
  });

  test.each([
    ["api.cloudflare.com", "is not a web address; write https://HOST/PATH"],
    ["ftp://127.0.0.1", "is not a web address; write https://HOST/PATH"],
    ["https://", "is not a web address; write https://HOST/PATH"],
    [
      "http://api.cloudflare.com",
      "is not encrypted; write https://, http is for this machine only (localhost, 127.0.0.1, [::1])",
    ],
    ["http://127.0.0.1.example.test", "is not encrypted"],
    ["http://localhost.example.test", "is not encrypted"],
    ["http://[::2]", "is not encrypted"],
    ["http://10.0.0.1", "is not encrypted"],
    ["https://a.test/v4?x=1", "a query or fragment can't be part of it"],
    ["https://a.test/v4?", "a query or fragment can't be part of it"],
    ["https://a.test/v4#x", "a query or fragment can't be part of it"],
  ])("%j is refused, quoted, with what is accepted", (text, expected) => {
    expect(problem(text)).toContain(`Environment variable CLOUDFLARE_API_BASE_URL: ${JSON.stringify(text)}`);
    expect(problem(text)).toContain(expected);
    expect(problem(text)).toMatch(/\.$/);
  });

  test("credentials are refused and not repeated", () => {
    const message = problem("https://ada:hunter2@a.test/v4");
    expect(message).toBe(
      'Environment variable CLOUDFLARE_API_BASE_URL: "https://a.test/v4" contains a user name or password (not shown); remove it.',
    );
    expect(problem("https://hunter2@a.test")).not.toContain("hunter2");
  });
});
