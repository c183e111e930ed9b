import { describe, expect, test } from "vitest";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import type { JudgeMode } from "../../src/checks/judge.ts";
import { type HttpRequest, type HttpResponse, type SendOptions, TransportError } from "../../src/http.ts";
import { CANARY, MINUTE, OTHER, STABLE, type WatchOptions, watchAt } from "./made-up.ts";
import { lookOnce, NEVER, oneJudge } from "./one-judge.ts";

type Reply = Partial<HttpResponse> & { readonly afterMs?: number };

/** A probe of a Worker that gives these replies, the last one again and again. */
function probing(
  text: string,
  replies: readonly (Reply | Error)[],
  { mode = "tick", ...options }: WatchOptions & { readonly mode?: JudgeMode } = {},
) {
  const clock = new VirtualClock();
  const sent: (HttpRequest & { readonly at: number; readonly limits: SendOptions })[] = [];
  const start = clock.now();
  const watch = watchAt(clock, { age: 5 * MINUTE, ...options });
  const judge = oneJudge(clock, `probe https://shop.example.com/health ${text}`, {
    mode,
    variables: { KEY: SECRET },
    transport: {
      async send(request, limits) {
        sent.push({ ...request, at: clock.now() - start, limits });
        const reply = replies[Math.min(sent.length, replies.length) - 1];
        if (reply === undefined || reply instanceof Error) throw reply ?? new Error("no reply");
        if (reply.afterMs !== undefined) await clock.sleep(reply.afterMs);
        return { status: 200, headers: {}, body: "", ...reply };
      },
    },
  });
  return {
    sent,
    clock,
    judge,
    /** Attends to it once, and says what it says then. */
    ask: () => lookOnce(clock, judge, { ...watch, now: watch.now + clock.now() - start }),
  };
}

const SECRET = "cf-access-s3cret-0123456789";

const HEADER = 'header "X-Key: Bearer $KEY"';
const OVERRIDE = "cloudflare-workers-version-overrides";
const NAMED = "id-header X-Version";
const CANARY_BODY = { body: `{"version":"${CANARY}"}` };

describe("a pinned probe", () => {
  test("asks for the canary by the override header and passes on its word", async () => {
    const { ask, sent } = probing("", [CANARY_BODY]);
    expect(await ask()).toEqual({
      check: "probe https://shop.example.com/health",
      warn: false,
      status: "early",
      detail: "200 in 0 ms from canary ca7a4700",
      numbers: { httpStatus: 200, ms: 0, attempts: 1 },
    });
    expect(sent).toEqual([
      {
        method: "GET",
        url: "https://shop.example.com/health",
        headers: {
          accept: "*/*",
          "cache-control": "no-cache",
          "cloudflare-workers-version-overrides": `my-worker="${CANARY}"`,
        },
        at: 0,
        limits: { timeoutMs: 10_000, bodyLimit: 1_048_576, signal: expect.any(AbortSignal) },
      },
    ]);
    const limited = probing("within 800ms", [CANARY_BODY]);
    await limited.ask();
    expect(limited.sent[0]?.limits.timeoutMs).toBe(10_800);
  });

  test.each([
    ["the body", "", CANARY_BODY, "early"],
    ["any header", "", { headers: { "x-served-by": `worker ${CANARY.toUpperCase()}` } }, "early"],
    ["the named header", NAMED, { headers: { "x-version": CANARY } }, "early"],
    ["another header than the named one", NAMED, { headers: { "x-other": CANARY } }, "inconclusive"],
    ["the body where a header is named", NAMED, CANARY_BODY, "inconclusive"],
    ["half of the id", "", { body: CANARY.slice(0, 30) }, "inconclusive"],
    ["pieces in two headers", "", { headers: { a: CANARY.slice(0, 8), b: CANARY.slice(9) } }, "inconclusive"],
    ["nothing", "", { body: "ok" }, "inconclusive"],
    ["stable's id", "", { body: STABLE }, "inconclusive"],
  ])("believes the canary's id in %s: %#", async (_, text, reply, status) => {
    expect((await probing(text, [reply]).ask()).status).toBe(status);
  });

  const SENT = `my-worker="${CANARY}"`;
  test.each([
    ["a body that echoes the request's headers", { body: JSON.stringify({ [OVERRIDE]: SENT }) }],
    ["the header itself, sent back", { headers: { [OVERRIDE]: SENT } }],
    ["a header that holds the request's headers", { headers: { "x-debug": `${OVERRIDE}: ${SENT}` } }],
    ["what was sent under another name", { headers: { "x-debug": SENT } }],
    ["the same as JSON", { body: JSON.stringify({ override: SENT }) }],
  ])("is not fooled by an echo: %s", async (_, reply) => {
    const { ask } = probing("", [reply]);
    expect((await ask()).status).toBe("inconclusive");
  });

  test("asks again with a backoff while another version answers, for 60 s after the deployment", async () => {
    const replies = [STABLE, STABLE, OTHER, CANARY].map((body) => ({ body }));
    const { ask, sent } = probing("", replies, { age: 0 });
    expect((await ask()).status).toBe("early");
    expect(sent.map(({ at }) => at)).toEqual([0, 1_000, 3_000, 7_000]);
  });

  test("says after those 60 s that stable answered", async () => {
    const { ask, sent } = probing("", [{ body: `I am ${STABLE}` }], { age: 0 });
    const verdict = await ask();
    expect(verdict.status).toBe("inconclusive");
    expect(verdict.detail).toMatch(
      /^stable 57ab1e00 answered \(200 in 0 ms\) although the probe asked for the canary: possible causes are a workers.dev address, a service binding, or a cached or redirected answer, asked \d+ times$/,
    );
    expect(sent.at(-1)?.at).toBeGreaterThanOrEqual(60_000);
    expect(sent.at(-1)?.at).toBeLessThan(76_000);
    expect(sent.length).toBeLessThan(12);
  });

  test("names the header that should hold it", async () => {
    const { detail } = await probing("id-header X-Version", [CANARY_BODY]).ask();
    expect(detail).toContain('the canary\'s version id is not in the header "x-version", so it is unknown');
  });

  test("says what the Worker has to do when no version is named", async () => {
    const { ask } = probing("", [{ body: "ok" }]);
    expect((await ask()).detail).toBe(
      "200 in 0 ms, and the canary's version id is not in the answer, so it is unknown which version answered: return env.CF_VERSION_METADATA.id in a response header or the body; if the Worker does so already, possible causes are a workers.dev address, a service binding, or a cached or redirected answer, asked 3 times",
    );
  });

  test.each([
    [500, "text/html", "<title>Worker threw exception | shop.example.com | Cloudflare</title> Error 1101"],
    [503, "text/plain", "error code: 1102"],
    [522, "text/html", "<title>shop.example.com | 522: Connection timed out</title>"],
    [429, "text/plain", "error code: 1015"],
  ])(
    "says nothing of the canary when Cloudflare's own error page answers: %i",
    async (status, type, body) => {
      const headers = { server: "cloudflare", "content-type": type, "cf-ray": "9a1b2c3d4e5f6789-AMS" };
      const { ask, sent } = probing("", [{ status, headers, body }]);
      expect((await ask()).status).toBe("inconclusive");
      expect(sent).toHaveLength(3);
    },
  );

  test("that gets no answer says nothing of the canary", async () => {
    const { ask } = probing("", [new TransportError("connect ECONNREFUSED", false)]);
    expect(await ask()).toMatchObject({
      status: "inconclusive",
      detail: "no answer: connect ECONNREFUSED; it is unknown whether the canary is the cause, asked 3 times",
    });
  });
});

describe("a probe", () => {
  test("counts as failed when it fails three times", async () => {
    const bad = { ...CANARY_BODY, status: 503 };
    const { ask, sent } = probing("status 200-202,204", [bad], { age: 0 });
    const verdict = await ask();
    expect(verdict.status).toBe("fail");
    expect(verdict.detail).toBe(
      `503 in 0 ms from canary ca7a4700: not status 200-202,204, body begins ${JSON.stringify(CANARY_BODY.body)}, asked 3 times`,
    );
    expect(sent.map(({ at }) => at)).toEqual([0, 2_000, 4_000]);
  });

  test("counts the canary's answers in a row, whatever comes between them without proof", async () => {
    const bad = { ...CANARY_BODY, status: 503 };
    const unproven = { body: "ok" };
    const failed = probing("", [bad, unproven, bad, unproven, bad]);
    expect(await failed.ask()).toMatchObject({ status: "fail", numbers: { attempts: 5 } });
    const unknown = probing("", [unproven, bad, unproven, bad, unproven]);
    expect(await unknown.ask()).toMatchObject({ status: "inconclusive", numbers: { attempts: 5 } });
  });

  test("that fails twice and then passes has passed", async () => {
    const bad = { ...CANARY_BODY, status: 500 };
    const { ask } = probing("", [bad, bad, CANARY_BODY]);
    expect(await ask()).toMatchObject({ status: "early", numbers: { attempts: 3 } });
  });

  test.each([
    ["status 200,204,301-302", { status: 204 }, "early"],
    ["status 200,204,301-302", { status: 302, headers: { location: "https://elsewhere.example/" } }, "early"],
    ["status 200,204,301-302", { status: 303 }, "fail"],
    ['contains "\\"ok\\": true"', { body: `${CANARY} {"ok": true}` }, "early"],
    ['contains "\\"ok\\": true"', { body: `${CANARY} {"ok": false}` }, "fail"],
    ["within 800ms", { afterMs: 800 }, "early"],
    ["within 800ms", { afterMs: 801 }, "fail"],
  ])("%s: %j → %s", async (text, reply, status) => {
    expect((await probing(text, [{ ...CANARY_BODY, ...reply }]).ask()).status).toBe(status);
  });

  test("names everything that is wrong with an answer", async () => {
    const { ask } = probing('status 200 contains "fine" within 1s', [
      { status: 500, body: `${CANARY} broken`, afterMs: 1_500 },
    ]);
    expect((await ask()).detail).toBe(
      `500 in 1500 ms from canary ca7a4700: not status 200, does not contain "fine", slower than 1000 ms, body begins "${CANARY} broken", asked 3 times`,
    );
  });

  test("unpinned sends no override and skips that proof; no answer fails it", async () => {
    const { ask, sent } = probing("unpinned", [{ body: "ok" }]);
    expect(await ask()).toMatchObject({ status: "early", detail: "200 in 0 ms" });
    expect(Object.keys(sent[0]?.headers ?? {})).not.toContain("cloudflare-workers-version-overrides");
    const silent = probing("unpinned", [new TransportError("no complete answer within 10 s", true)]);
    expect(await silent.ask()).toMatchObject({
      status: "fail",
      detail: "no answer: no complete answer within 10 s, asked 3 times",
    });
  });

  test("is sent when the hold starts and then once a minute, and its newest word counts", async () => {
    const { ask, sent, clock } = probing("", [CANARY_BODY, { body: STABLE }]);
    expect((await ask()).status).toBe("early");
    for (let poll = 0; poll < 3; poll++) {
      await clock.drain(clock.now() + 15_000);
      expect((await ask()).status).toBe("early");
    }
    expect(sent).toHaveLength(1);
    await clock.drain(clock.now() + 15_000);
    expect((await ask()).status).toBe("inconclusive");
    expect(sent.map(({ at }) => at)).toEqual([0, 60_000, 62_000, 64_000]);
  });

  test("is pending before its first word, and gives up when the judge ends", async () => {
    const { ask, judge, clock, sent } = probing("", [{ body: "ok" }], { age: 0, mode: "watching" });
    expect(await ask()).toMatchObject({ status: "pending", detail: "the first probe is running" });
    const asked = sent.length;
    await clock.run(judge.close());
    await clock.drain(clock.now() + 2 * MINUTE);
    expect(sent).toHaveLength(asked);
  });

  test("quotes foreign text, so that it stays on one line", async () => {
    const { ask } = probing("status 204", [{ body: `::error::${CANARY}\n##[command]\u001b[31m` }]);
    expect((await ask()).detail).toContain(
      'body begins "::error::ca7a4700-2222-4222-8222-222222222222\\n##[command]\\u001b[31m"',
    );
  });
});

describe("redirects", () => {
  const to = (location: string, status = 302) => ({ status, headers: { location } });

  test("within the host are followed, with the override header each time", async () => {
    const { ask, sent } = probing("", [
      to("/login", 301),
      to("https://shop.example.com/home#top", 307),
      CANARY_BODY,
    ]);
    expect((await ask()).status).toBe("early");
    expect(sent.map(({ url }) => url)).toEqual([
      "https://shop.example.com/health",
      "https://shop.example.com/login",
      "https://shop.example.com/home",
    ]);
    for (const { headers } of sent)
      expect(headers["cloudflare-workers-version-overrides"]).toBe(`my-worker="${CANARY}"`);
  });

  test.each([
    "https://evil.example/",
    "//evil.example/",
    "http://shop.example.com/",
    "https://shop.example.com:8443/",
    "https://user@shop.example.com/",
    "https://:secret@shop.example.com/",
    "http://[",
  ])("to %s aren't followed", async (location) => {
    const unpinned = probing("unpinned", [to(location)]);
    const verdict = await unpinned.ask();
    expect(verdict.status).toBe("fail");
    expect(verdict.detail).toContain(`a redirect to "${location}", which isn't followed`);
    const pinned = probing(HEADER, [to(location)]);
    const { status, detail } = await pinned.ask();
    expect(status).toBe("inconclusive");
    expect(detail).toContain(`is not in the answer (a redirect to "${location}", which isn't followed`);
    // So that no header leaves the origin.
    expect(new Set([...unpinned.sent, ...pinned.sent].map(({ url }) => url)).size).toBe(1);
  });

  test("are shown with a bounded address in quotes", async () => {
    const { ask } = probing("unpinned", [to(`https://evil.example/\u202e\u0085${"x".repeat(5_000)}`)]);
    const { detail } = await ask();
    expect(detail).toContain('a redirect to "https://evil.example/\\u202e\\u0085xxx');
    expect(detail.length).toBeLessThan(300);
  });

  test("end after five", async () => {
    const { ask, sent } = probing("unpinned", [to("/again")]);
    expect((await ask()).detail).toContain('a redirect to "/again", after 5 others');
    expect(sent).toHaveLength(18);
  });
});

describe("a probe's headers", () => {
  const key = `Bearer ${SECRET}`;

  test("are sent beside the override, also after a redirect within the origin", async () => {
    const { ask, sent } = probing(HEADER, [{ status: 302, headers: { location: "/live" } }, CANARY_BODY]);
    expect((await ask()).status).toBe("early");
    expect(sent.map(({ url }) => url)).toEqual([
      "https://shop.example.com/health",
      "https://shop.example.com/live",
    ]);
    for (const { headers } of sent) {
      expect(headers).toMatchObject({
        "x-key": key,
        "cloudflare-workers-version-overrides": expect.any(String),
      });
    }
  });

  test("with a value too short for a secret leave the answer as it is", async () => {
    const { ask } = probing('header "X-Stage: 1"', [{ status: 500, body: `1 of 11 ${CANARY}` }]);
    expect((await ask()).detail).toContain(`body begins "1 of 11 ${CANARY}"`);
  });

  test.each([
    ["the body", { status: 500, body: `{"headers":{"x-key":"${key}"}} ${CANARY}` }],
    ["the body, in a URL's spelling", { status: 500, body: `?key=${encodeURIComponent(key)} ${CANARY}` }],
    ["the end of what is shown", { status: 500, body: `${"x".repeat(150)}${key} ${CANARY}` }],
    ["a redirect", { status: 302, headers: { location: `https://x.de/?k=${encodeURIComponent(key)}` } }],
  ])("are never shown, though the answer repeats them in %s", async (_, reply) => {
    const { ask } = probing(HEADER, [reply]);
    const { detail, check, numbers } = await ask();
    expect(JSON.stringify({ detail, check, numbers })).not.toContain(SECRET.slice(0, 6));
    expect(check).toBe('probe https://shop.example.com/health header "x-key: ***"');
  });
});

describe("a login instead of the Worker is named:", () => {
  const ACCESS = "https://team.cloudflareaccess.com/cdn-cgi/access/login/shop.example.com?kid=1";
  const PAGE = {
    headers: { "content-type": "text/html" },
    body: '<form><input name=p type="password"></form>',
  };

  const BY_ACCESS = "Cloudflare Access asked for a login, the Worker did not answer; ";
  const PAGES = "a login page answered; ";
  const leading = (location: string) => ({ status: 302, headers: { location } });
  test.each([
    ["Access", leading(ACCESS), BY_ACCESS],
    [
      "Access's error page",
      { status: 403, body: '<a href="https://team.cloudflareaccess.com/">' },
      BY_ACCESS,
    ],
    ["a redirect to a login", leading("https://id.example.com/oauth2/authorize?x"), PAGES],
    ["a form with a password", { status: 200, ...PAGE }, PAGES],
    ["one without quotes", { status: 200, ...PAGE, body: "<input type=password>" }, PAGES],
    ["a title", { status: 200, ...PAGE, body: "<title>Sign in · Shop</title>" }, PAGES],
    ["another", { status: 200, ...PAGE, body: '<title lang="de">Login</title>' }, PAGES],
    ["a challenge", { status: 401, headers: { "www-authenticate": "Basic" } }, PAGES],
  ])("%s", async (_, reply, words) => {
    const verdict = await probing("", [reply]).ask();
    expect(verdict.status).toBe("inconclusive");
    expect(verdict.detail).toContain(
      `${reply.status} in 0 ms: ${words}add the credentials to the probe: header "NAME: $VARIABLE"`,
    );
  });

  test("by where it leads to, and not by an address that only looks alike", async () => {
    const says = async (status: number, headers: Record<string, string>) =>
      (await probing("", [{ status, headers }]).ask()).detail.includes("a login page answered");
    const leads = (path: string, status = 303) => says(status, { location: `https://id.example.com${path}` });
    for (const path of "/login /sign-in?to=/ /x_log_in /oauth/x /oauth2 /saml/ /saml2/x /sso".split(" "))
      expect(await leads(path), path).toBe(true);
    for (const path of ["/design-in", "/catalogin", "/ssoft", "/"])
      expect(await leads(path), path).toBe(false);
    for (const status of [201, 404]) expect(await leads("/login", status)).toBe(false);
    expect(await says(401, {})).toBe(false);
    expect(await says(200, { "www-authenticate": "Basic" })).toBe(false);
  });

  // Minutes, if every open tag were read to the page's end.
  test.each(["<title", "<input ", "<title>log "])("not by a million characters of %s", async (tag) => {
    const body = tag.repeat(1_000_000 / tag.length);
    const { detail } = await probing("", [{ ...PAGE, body }]).ask();
    expect(detail).not.toContain("a login page answered");
  });

  test("also where the probe's headers weren't accepted, and where it is unpinned", async () => {
    const refused = { status: 302, headers: { location: ACCESS } };
    const { detail } = await probing('header "CF-Access-Client-Id: $KEY" header "X-Key: 1"', [refused]).ask();
    expect(detail).toContain("did not answer; it rejected the probe's cf-access-client-id, x-key");
    const unpinned = await probing("unpinned", [refused]).ask();
    expect(unpinned.status).toBe("fail");
    expect(unpinned.detail).toContain("302 in 0 ms: Cloudflare Access asked for a login");
  });

  test("but not where the canary itself answers with one, or a page only mentions it", async () => {
    const own = await probing("", [{ ...PAGE, body: `${PAGE.body}${CANARY}` }]).ask();
    expect(own.status).toBe("early");
    const refusal = { status: 401, headers: { "www-authenticate": "Basic" }, body: CANARY };
    expect((await probing("", [refusal]).ask()).detail).toContain(
      "401 in 0 ms from canary ca7a4700: not status",
    );
    expect((await probing("unpinned", [PAGE]).ask()).status).toBe("early");
    const page = { headers: { "content-type": "text/html" }, body: "<p>Please log in to see more</p>" };
    expect((await probing("", [page]).ask()).detail).not.toContain("login");
  });
});

describe("after a rollback", () => {
  /** The canary fails three times; from then on the Worker gives these statuses, the last one again and again. */
  async function rolledBack(...statuses: readonly number[]) {
    const failed = Array.from({ length: 3 }, () => ({ status: 503, body: CANARY }));
    const replies = [...failed, ...statuses.map((status) => ({ status }))];
    const { ask, judge, clock, sent } = probing("", replies);
    expect((await ask()).status).toBe("fail");
    const begun = clock.now();
    const said = await clock.run(judge.probeStable(NEVER));
    return { said, sent: sent.slice(3), seconds: (clock.now() - begun) / 1_000 };
  }

  test("stable that answers is said to be healthy, and no version is asked for", async () => {
    const { said, sent, seconds } = await rolledBack(200);
    expect(said).toBe("After the rollback, stable passes the probe: 200 in 0 ms.");
    expect(seconds).toBe(0);
    expect(sent.map(({ headers }) => Object.keys(headers))).toEqual([["accept", "cache-control"]]);
  });

  test("an answer that the canary may still give is asked for again", async () => {
    const { said, seconds } = await rolledBack(503, 503, 204);
    expect(said).toBe("After the rollback, stable passes the probe: 204 in 0 ms.");
    expect(seconds).toBe(10);
  });

  test("a stable that fails for a minute isn't what the rollout broke", async () => {
    const { said, seconds } = await rolledBack(503);
    expect(said).toBe(
      "After the rollback, stable fails the probe too (503 in 0 ms: not status 200-299): the canary is not the only cause.",
    );
    expect(seconds).toBe(60);
  });
});
