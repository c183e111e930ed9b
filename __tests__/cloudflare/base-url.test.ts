import { describe, expect, test } from "vitest";
import { DEFAULT_BASE_URL, parseBaseUrl } from "../../src/cloudflare/base-url.ts";
import { ProblemError } from "../../src/rollout/errors.ts";

function problem(text: string): string {
  try {
    return `accepted: ${parseBaseUrl(text)}`;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    expect(error.problems).toHaveLength(1);
    return error.message;
  }
}

describe("the API's base", () => {
  test.each([
    [undefined, DEFAULT_BASE_URL],
    ["", DEFAULT_BASE_URL],
    [" ", DEFAULT_BASE_URL],
    ["https://api.example.test/client/v4", "https://api.example.test/client/v4"],
    [" https://api.example.test/client/v4// ", "https://api.example.test/client/v4"],
    ["HTTPS://API.example.test:8443", "https://api.example.test:8443"],
    ["http://127.0.0.1:8787/client/v4/", "http://127.0.0.1:8787/client/v4"],
    ["http://127.255.0.9", "http://127.255.0.9"],
    ["http://0x7f.1:80", "http://127.0.0.1"],
    ["http://[::1]:8787", "http://[::1]:8787"],
    ["http://localhost:8787", "http://localhost:8787"],
  ])("%j is %j", (text, base) => {
    expect(parseBaseUrl(text)).toBe(base);
  });

  test.each([
    ["api.cloudflare.com", "isn't a URL that begins with https://"],
    ["ftp://127.0.0.1", "isn't a URL that begins with https://"],
    ["https://", "isn't a URL that begins with https://"],
    ["http://api.cloudflare.com", "plain http is accepted for 127.0.0.0/8, [::1] and localhost only"],
    ["http://127.0.0.1.example.test", "plain http is accepted"],
    ["http://localhost.example.test", "plain http is accepted"],
    ["http://[::2]", "plain http is accepted"],
    ["http://10.0.0.1", "plain http is accepted"],
    ["https://a.test/v4?x=1", "a query or fragment can't be part of it"],
    ["https://a.test/v4?", "a query or fragment can't be part of it"],
    ["https://a.test/v4#x", "a query or fragment can't be part of it"],
  ])("%j is refused, quoted, with what is accepted", (text, expected) => {
    expect(problem(text)).toContain(`CLOUDFLARE_API_BASE_URL is ${JSON.stringify(text)}`);
    expect(problem(text)).toContain(expected);
    expect(problem(text)).toMatch(/\.$/);
  });

  test("credentials are refused and not repeated", () => {
    const message = problem("https://ada:hunter2@a.test/v4");
    expect(message).toBe('CLOUDFLARE_API_BASE_URL must not contain credentials (its host is "a.test").');
    expect(problem("https://hunter2@a.test")).not.toContain("hunter2");
  });
});
