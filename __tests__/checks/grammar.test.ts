import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Check, isMetric } from "../../src/checks/check.ts";
import type { Variables } from "../../src/checks/parse/line-cursor.ts";
import { parseChecks } from "../../src/checks/parse/parse-checks.ts";
import { attempt } from "../../src/values/problems.ts";
import { anyCharacter } from "../any-character.ts";

function one(text: string): Check {
  const [check, ...more] = parseChecks(text);
  if (check === undefined || more.length > 0) throw new Error("not one check");
  return check;
}

function complaints(text: string, variables?: Variables): readonly string[] {
  return attempt(
    () => parseChecks(text, variables) && [],
    ({ problems }) => problems,
  );
}

describe("a list of checks", () => {
  test("is read line by line, in order, with comments, blank lines and warnings", () => {
    const text = [
      "# before users see it",
      "probe https://example.com/health",
      "",
      "  warn   error-rate <= 1%  ",
      "\t# error-rate <= 2%",
      "error-rate <= stable * 1.25",
      "5xx-rate <= 0.5%",
      "wall-p99 <= 800ms",
      "run npm test within 10m",
    ].join("\r\n");
    const plain = { warn: false, ifTraffic: false, live: false };
    const rate = { ...plain, kind: "error-rate", source: "analytics" };
    expect(parseChecks(text)).toEqual([
      {
        ...plain,
        kind: "probe",
        url: "https://example.com/health",
        statuses: [{ from: 200, to: 299 }],
        headers: [],
        pinned: true,
        text: "probe https://example.com/health",
      },
      { ...rate, limit: { form: "fixed", most: 0.01 }, text: "error-rate <= 1%", warn: true },
      { ...rate, limit: { form: "stable", factor: 1.25 }, text: "error-rate <= stable * 1.25" },
      {
        ...plain,
        kind: "5xx-rate",
        source: "logs",
        limit: { form: "fixed", most: 0.005 },
        text: "5xx-rate <= 0.5%",
      },
      {
        ...rate,
        kind: "latency",
        quantile: "wall-p99",
        limit: { form: "fixed", most: 800 },
        text: "wall-p99 <= 800ms",
      },
      { ...plain, kind: "run", command: "npm test", withinMs: 600_000, text: "run npm test within 10m" },
    ]);
  });

  test.each([
    ["if-traffic wall-p99 <= 1s", { live: false, ifTraffic: true, warn: false }],
    ["live warn\tif-traffic 5xx-rate<=1%", { live: true, ifTraffic: true, warn: true }],
  ])("%j: words before a check, in any order", (text, words) => {
    expect(one(text)).toMatchObject(words);
  });

  test("a check's text keeps live, which distinguishes it from the check of the same name", () => {
    expect(one("live  warn if-traffic  error-rate <=  1%").text).toBe("live error-rate <=  1%");
    expect(one("if-traffic error-rate <= 1%").text).toBe("error-rate <= 1%");
  });

  test.each(["", "\n\n", "# only a comment", "  \r\n # a\r# b"])("%j holds none", (text) => {
    expect(parseChecks(text)).toEqual([]);
  });

  test("metric checks are distinguished from the others", () => {
    const checks = parseChecks(
      "probe https://x.de/\nerror-rate <= 1%\n5xx-rate <= 1%\ncpu-p50 <= 8ms\nrun true",
    );
    expect(checks.map(isMetric)).toEqual([false, true, true, true, false]);
  });

  test("each usage that the error messages show begins with a name that is read", () => {
    const [shown = ""] = complaints("nothing of the kind");
    const names = shown
      .replace(/^.*accepted are /, "")
      .split(" · ")
      .flatMap((usage) => usage.split(" ")[0]?.split("|") ?? []);
    expect(names).toHaveLength(9);
    for (const name of names) expect(complaints(name)[0]).not.toContain("is not a check");
  });
});

describe("limits", () => {
  test.each([
    ["error-rate<=1%", { form: "fixed", most: 0.01 }],
    ["error-rate  <=   0.05%", { form: "fixed", most: 0.0005 }],
    ["error-rate <= 0.123456789%", { form: "fixed", most: 0.123456789 / 100 }],
    ["5xx-rate <= stable * 100", { form: "stable", factor: 100 }],
    ["5xx-rate <= stable*2", { form: "stable", factor: 2 }],
    ["5xx-rate <=stable * 1", { form: "stable", factor: 1 }],
    ["error-rate <= stable * 1.25 + 0.05%", { form: "stable", factor: 1.25, allowance: 0.0005 }],
    ["live error-rate <= stable * 1 +0.1%", { form: "stable", factor: 1, allowance: 0.001 }],
    ["cpu-p99 <= 0.5ms", { form: "fixed", most: 0.5 }],
    ["wall-p50 <= 1.5s", { form: "fixed", most: 1_500 }],
    ["wall-p99 <= 2m", { form: "fixed", most: 120_000 }],
    ["cpu-p50 <= stable * 1.2", { form: "stable", factor: 1.2 }],
  ])("%s", (text, limit) => {
    expect(one(text)).toMatchObject({ limit, text });
  });
});

describe("counts", () => {
  test.each([
    ["counts ./orders.sh <= 1%", "./orders.sh", { form: "fixed", most: 0.01 }],
    [
      "counts node count.mjs --since $FROM<=stable*2",
      "node count.mjs --since $FROM",
      { form: "stable", factor: 2 },
    ],
    [
      "counts ./x.sh a+b <= stable * 1.5 + 0.5%",
      "./x.sh a+b",
      { form: "stable", factor: 1.5, allowance: 0.005 },
    ],
    [`counts node -e "a <= b" <= 1%`, `node -e "a <= b"`, { form: "fixed", most: 0.01 }],
    ["if-traffic warn counts x|y  <= 1%", "x|y", { form: "fixed", most: 0.01 }],
  ])("%s", (text, command, limit) => {
    expect(one(text)).toMatchObject({ kind: "counts", source: "command", command, limit });
  });
});

describe("probes", () => {
  test("with a time limit in any of a duration's spellings", () => {
    expect(one("probe https://x.de within 1m30s")).toMatchObject({ withinMs: 90_000 });
  });

  test("with every option, in any order", () => {
    expect(
      one(
        'probe https://EXAMPLE.com:8443/a?b=1#c id-header X-Version contains "ok" within 1.5s status 200,204,301-302',
      ),
    ).toMatchObject({
      url: "https://example.com:8443/a?b=1",
      idHeader: "x-version",
      contains: "ok",
      withinMs: 1_500,
      statuses: [
        { from: 200, to: 200 },
        { from: 204, to: 204 },
        { from: 301, to: 302 },
      ],
      pinned: true,
    });
    expect(one("probe https://example.com unpinned")).toMatchObject({ pinned: false });
    expect(one("probe https://example.com status 100-599")).toMatchObject({
      statuses: [{ from: 100, to: 599 }],
    });
  });
  test.each([
    ["http://localhost:8787/x", "http://localhost:8787/x"],
    ["http://127.0.0.1/", "http://127.0.0.1/"],
    ["http://127.1/", "http://127.0.0.1/"],
    ["http://[::1]:80/", "http://[::1]/"],
    ['"https://example.com/a b"', "https://example.com/a%20b"],
  ])("%s may be probed", (written, url) => {
    expect(one(`probe ${written}`)).toMatchObject({ url });
  });
  test.each([
    ['"a b"', "a b"],
    ['"say \\"hi\\""', 'say "hi"'],
    ['"back\\\\slash\\/"', "back\\slash/"],
    ['"\\n\\r\\t"', "\n\r\t"],
    ['"\\u00e9é😀"', "éé😀"],
    ['"# no comment"', "# no comment"],
    ['"a\tb"', "a\tb"],
  ])("contains %s", (written, contains) => {
    expect(one(`probe https://example.com contains ${written}`)).toMatchObject({ contains });
  });
});

describe("the headers of a probe", () => {
  const SECRET = "cf-access-s3cret-0123456789";
  const OVERRIDE = "Cloudflare-Workers-Version-Overrides";
  const ENV = { CF_ID: "0123.access", CF_SECRET: `${SECRET}\n`, EMPTY: " ", BROKEN: `a\nb${SECRET}` };
  const withHeader = (written: string, env: Readonly<Record<string, string>> = ENV) => {
    const [check] = parseChecks(`probe https://x.de/ ${written}`, env);
    return { headers: check?.kind === "probe" ? check.headers : undefined, text: check?.text };
  };

  test("are read with their variables, and shown without their values", () => {
    const { headers, text } = withHeader(
      `header "CF-Access-Client-Id: $CF_ID" within 1s header "CF-Access-Client-Secret:\${CF_SECRET}" header "X-Env: \\"staging\\" $ 5"`,
    );
    expect(headers).toEqual([
      { name: "cf-access-client-id", value: "0123.access", secrets: ["0123.access"] },
      { name: "cf-access-client-secret", value: SECRET, secrets: [SECRET] },
      { name: "x-env", value: '"staging" $ 5', secrets: [] },
    ]);
    expect(text).toBe(
      'probe https://x.de/ header "cf-access-client-id: ***" within 1s header "cf-access-client-secret: ***" header "x-env: ***"',
    );
    expect(withHeader('header "Authorization: Bearer $CF_SECRET"').headers).toEqual([
      { name: "authorization", value: `Bearer ${SECRET}`, secrets: [SECRET] },
    ]);
  });

  test.each([
    ["header", 27, '"header" needs a name and a value in double quotes: header "NAME: $VARIABLE"'],
    [`header X-Key:${SECRET}`, 28, 'the header is not in quotes; write header "NAME: VALUE"'],
    [`header "${SECRET}"`, 28, "there is no header name before a colon; write header"],
    [`header "my ${SECRET}: x"`, 28, "there is no header name before a colon"],
    [`header "X-Key: ${SECRET}`, 28, 'this text has no closing quote; end the text with "'],
    [`header "X-Key: a"${SECRET}`, 38, "this text follows the closing quote"],
    [`header "X-Key: a" ${SECRET}`, 39, "this word is not an option of a probe; write probe URL"],
    ['header "X-Key:"', 28, 'the header "x-key" has no value; write header'],
    ['header "X-Key: $MISSING"', 28, '"$MISSING" is empty or missing in the step\'s env'],
    [`header "X-Key: \${EMPTY}"`, 28, '"$EMPTY" is empty or missing in the step\'s env'],
    ['header "X-Key: $BROKEN"', 28, 'the value of the header "x-key" contains a line break or'],
    ['header "X-Key: 😀"', 28, 'the value of the header "x-key" contains'],
    ['header "X-Key: a" header "x-key: b"', 39, 'the header "x-key" is written twice; write it once'],
    ['header "X-Key: a" header "X-Id: b" header "x-key: c"', 56, 'the header "x-key" is written twice'],
    ['header "X-Key: a" statu 200', 39, '"statu" is not an option of a probe; did you mean status?'],
    ['header "Host: x.de"', 28, '"host" can\'t be set by a probe; leave it out'],
    ['header "Accept-Encoding: br"', 28, '"accept-encoding" can\'t be set by a probe'],
    [`header "${OVERRIDE}: x"`, 28, `"${OVERRIDE.toLowerCase()}" can't be set by a probe`],
  ])("%s", (written, column, problem) => {
    const problems = complaints(`probe https://x.de/ ${written}`, ENV);
    expect(problems).toEqual([expect.stringContaining(`line 1, column ${column}: ${problem}`)]);
    expect(problems[0]).not.toContain(SECRET);
  });

  test("any value of a variable is sent as it is, and never shown", () => {
    const value = fc.string({
      unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
      minLength: 12,
    });
    fc.assert(
      fc.property(value, (secret) => {
        const { headers, text } = withHeader('header "x-key: $KEY"', { KEY: secret });
        expect(headers?.[0]?.value).toBe(secret);
        expect(text).not.toContain(secret);
      }),
    );
  });
});

describe("commands", () => {
  test.each([
    ["run npm test", "npm test", undefined],
    ["run npm test   within 90s", "npm test", 90_000],
    ['run curl -H "a: b" https://x.de/#top', 'curl -H "a: b" https://x.de/#top', undefined],
    ['run echo "within 5m"', 'echo "within 5m"', undefined],
    ["run stay within limits", "stay within limits", undefined],
    ["run npm test within 1.5s", "npm test", 1_500],
    ['run psql -c "select 1 within 5"', 'psql -c "select 1 within 5"', undefined],
    ['run psql -c "select 1 within 5" within 5s', 'psql -c "select 1 within 5"', 5_000],
    ["run psql -c 'select \"1 within 5'", "psql -c 'select \"1 within 5'", undefined],
    ['run echo "\\" within 5"', 'echo "\\" within 5"', undefined],
    ["run echo it\\'s within 5s", "echo it\\'s", 5_000],
    ['run echo "unclosed within 5s', 'echo "unclosed within 5s', undefined],
    ["run echo 'unclosed within 5s", "echo 'unclosed within 5s", undefined],
    ["run sleep 5 within 5m within 1h30m", "sleep 5 within 5m", 5_400_000],
  ])("%s", (text, command, withinMs) => {
    expect(one(text)).toMatchObject({ command, text });
    expect((one(text) as { withinMs?: number }).withinMs).toBe(withinMs);
  });
});

describe("what is wrong is said, with its place and what is accepted", () => {
  test.each([
    ["warn", 5, '"warn" needs a check after it, on the same line'],
    ["warn if-traffic", 16, '"if-traffic" needs a check after it, on the same line'],
    ["warn warn run x", 6, '"warn" is written twice; write it once'],
    ["if-trafic error-rate <= 1%", 1, '"if-trafic" is not a check; did you mean if-traffic?'],
    ["warn Live error-rate <= 1%", 6, '"Live" is not a check; did you mean live?'],
    [
      "warn live wall-p99 <= 1s",
      6,
      '"live" is not allowed before wall-p99; it is for error-rate or 5xx-rate',
    ],
    [
      "if-traffic probe https://x.de/",
      1,
      '"if-traffic" is not allowed before probe; it is for error-rate, … wall-p99 or counts',
    ],
    ["error-rate live <= 1%", 12, '"live <= 1%" is not a limit'],
    ["eror-rate <= 1%", 1, '"eror-rate" is not a check; did you mean error-rate?'],
    ["Error-Rate <= 1%", 1, '"Error-Rate" is not a check; did you mean error-rate?'],
    [
      "warn latency <= 1s",
      6,
      '"latency" is not a check; accepted are probe URL … · error-rate <= 1% | stable * 1.25 + 0.05% · …run COMMAND [within 10m]',
    ],
    ["run x\u0007y", 6, '"\\u0007" is a control character; remove it, or write it as an escape in quotes'],
    ["<= 1%", 1, '"<=" is not a check'],
    [
      "error-rate",
      11,
      "the limit is missing; write error-rate <= 1%, or error-rate <= stable * 1.25 + 0.05%",
    ],
    ["error-rate < 1%", 12, '"< 1%" is not a limit; write error-rate <= 1%, or error-rate <= stable'],
    ["error-rate <= x1%", 12, '"<= x1%" is not a limit'],
    ["error-rate <= xstable * 2", 12, '"<= xstable * 2" is not a limit'],
    ["error-rate <= stable  # 2", 12, '"<= stable  # 2" is not a limit'],
    ["error-rate <=", 12, '"<=" is not a limit'],
    ["error-rate <= 1", 15, '"1" has no unit; write 1%'],
    ["error-rate <= 12", 15, '"12" has no unit; write 12%'],
    ["error-rate <= 1%x", 15, '"1%x" is not a percentage; write for example 1% or 0.05%'],
    ["error-rate <= -1", 15, '"-1" is not a percentage'],
    ["error-rate <= 1 %", 12, '"<= 1 %" is not a limit'],
    ["error-rate <= 0%", 15, '"0%" is out of range: above 0%'],
    ["error-rate <= 99%", 15, '"99%" is out of range: … below 99%'],
    ["error-rate <= .5%", 15, '".5%" is not a percentage'],
    ["error-rate <= stable", 12, '"<= stable" is not a limit'],
    ["error-rate <= stable * 0.99", 24, '"0.99" is outside 1 to 100'],
    ["error-rate <= stable * 1e1", 24, '"1e1" is not a factor'],
    ["error-rate <= stable * 101", 24, '"101" is outside 1 to 100'],
    ["error-rate <= stable * + 0.1%", 12, '"<= stable * + 0.1%" is not a limit'],
    ["error-rate <= stable * 2 +", 12, '"<= stable * 2 +" is not a limit'],
    ["error-rate <= stable * 2 + 0.05", 28, '"0.05" has no unit; write 0.05%'],
    ["error-rate <= stable * 2 + 0%", 28, '"0%" is out of range: above 0%'],
    ["error-rate <= stable * 2 x + 1%", 12, '"<= stable * 2 x + 1%" is not a limit'],
    ["error-rate <= 1% + 1%", 12, '"<= 1% + 1%" is not a limit'],
    ["wall-p99 <= stable * 2 + 1ms", 10, '"<= stable * 2 + 1ms" is not a limit; write wall-p99 <= 800ms'],
    ["wall-p99 <= 800", 13, '"800" is not a duration; it has no unit: write 800ms or 800s'],
    ["wall-p99 <= 0ms", 13, '"0ms" is not a time limit; write for example 800ms'],
    ["wall-p99 <= 61m", 13, '"61m" is longer than 1h, the longest'],
    ["wall-p95 <= 1s", 1, '"wall-p95" is not a check; did you mean wall-p99?'],
    ["run", 4, "the command is missing; write run COMMAND [within 10m]"],
    ["run within 10m", 5, "the command is missing; write run COMMAND [within 10m]"],
    ["run x within 10", 14, '"10" is not a duration; it has no unit'],
    ["run x within 0s", 14, '"0s" is not a time limit'],
    ["counts", 7, "the command is missing; write counts COMMAND <= 1%, or counts COMMAND <= stable"],
    ["counts <= 1%", 8, "the command is missing; write counts COMMAND <= 1%"],
    ["counts ./x", 11, "the limit is missing; write counts COMMAND <= 1%"],
    ['counts psql -c "select a <= 5"', 31, "the limit is missing"],
    ["counts ./x <=", 12, '"<=" is not a limit'],
    ["counts ./x <= 5", 15, '"5" has no unit; write 5%'],
    ["live counts ./x <= 1%", 1, '"live" is not allowed before counts; '],
    ["probe", 6, "the URL is missing; write probe URL"],
    ["probe example.com", 7, '"example.com" is not a web address; write https://HOST/PATH'],
    [
      "probe https://ann:s3cret@example.com/x",
      7,
      '"https://example.com/x" contains a user name or password (not shown); remove it',
    ],
    ["probe https://", 7, '"https://" is not a web address'],
    ["probe http://example.com", 7, '"http://example.com" is not encrypted; write https://'],
    ["probe http://localhost.example.com", 7, "… is not encrypted"],
    ["probe https://x.de statu 200", 20, '"statu" is not an option of a probe; did you mean status?'],
    ["probe https://x.de 200", 20, '"200" is not an option of a probe; write probe URL'],
    ["probe https://x.de status", 26, '"status" needs 200, 200-299 or 200,204,301-302'],
    ["probe https://x.de status 2xx", 27, '"2xx" is not a status or range; write 200'],
    ["probe https://x.de status 200x", 27, '"200x" is not a status or range'],
    ["probe https://x.de status 099-200", 27, '"099-200" is out of range'],
    ["probe https://x.de within", 26, '"within" needs a time: within 800ms'],
    ["probe https://x.de id-header", 29, '"id-header" needs the name of a response header'],
    ["probe https://x.de status 200,", 27, '"" in "200," is not a status or range'],
    ["probe https://x.de status 299-200", 27, '"299-200" is out of range: 100 to 599, the smaller'],
    ["probe https://x.de status 99-200", 27, '"99-200" is not a status'],
    ["probe https://x.de status 600", 27, '"600" is out of range'],
    ["probe https://x.de contains ok", 29, '"ok" is not in quotes; write contains "TEXT"'],
    ['probe https://x.de contains ""', 29, '"" is in every body'],
    ["probe https://x.de contains", 28, '"contains" needs a text in double quotes'],
    ['probe https://x.de contains "a', 29, '"\\"a" has no closing quote; end the text with "'],
    ['probe https://x.de contains "a"bc d', 32, '"bc" follows the closing quote'],
    ['probe https://x.de contains "a\\q"', 31, '"\\\\q" is not an escape; in quotes write'],
    ['probe https://x.de contains "\\u12"', 30, '"\\\\u" is not an escape'],
    ['probe https://x.de contains "😀" x', 33, '"x" is not an option'],
    ["probe https://x.de within 2m1s", 27, '"2m1s" is longer than 2m, the longest'],
    ["probe https://x.de within 1s within 2s", 30, '"within" is written twice; write it once'],
    ["probe https://x.de id-header a:b", 30, '"a:b" is not the name of a header'],
    [
      "probe https://x.de id-header Cloudflare-Workers-Version-Overrides",
      30,
      "… is the header that a probe sends, so its echo proves nothing; use another",
    ],
    [
      "probe https://x.de unpinned id-header x",
      29,
      '"id-header" proves which version answered, "unpinned" skips that proof',
    ],
  ])("%s", (text, column, problem) => {
    const found = complaints(text);
    expect(found).toHaveLength(1);
    const [beginning = "", ...others] = problem.split("…");
    const place = `line 1, column ${column}: `;
    expect(found[0]?.slice(0, place.length + beginning.length)).toBe(place + beginning);
    for (const part of others) expect(found[0]).toContain(part);
  });

  test("of thousands of mistakes the first hundred are told, and where reading ended", () => {
    const told = complaints("probe\n".repeat(5_000));
    expect(told).toHaveLength(101);
    expect(told.at(-2)).toMatch(/^line 100, column \d+: /);
    expect(told.at(-1)).toBe("line 101 and what follows have not been read");
    expect(complaints(`${"probe\n".repeat(99)}probe`)).toHaveLength(100);
  });

  test("all of it at once, in order", () => {
    const text = "probe http://x.de within 9 contains ok\n\nerror-rate <= 1%\nfoo\nrun";
    expect(complaints(text).map((problem) => problem.split(":")[0])).toEqual([
      "line 1, column 7",
      "line 1, column 26",
      "line 1, column 37",
      "line 4, column 1",
      "line 5, column 4",
    ]);
  });

  test.each([
    "https://ann:s3cret@example.com/",
    "https://s3cret@example.com",
    "https://ann:s3cret@ex ample.com",
    "ftp://a:s3cret@x.de",
    "https:\\\\a:s3cret@x.de",
  ])("a password in %s isn't repeated", (url) => {
    const [problem = ""] = complaints(`probe "${url.replaceAll("\\", "\\\\")}"`);
    expect(problem).toMatch(/^line 1, column 7: /);
    expect(problem).not.toContain("s3cret");
  });
});

describe("whatever it is given", () => {
  const word = fc.constantFrom(
    ...`probe https://x.de/a http://x.de status 200-299 999 contains within 800ms 10m 0s
      id-header X-Id unpinned header error-rate 5xx-rate counts wall-p99 cpu-p50 <= < 1%
      0% stable * 1.25 + run warn if-traffic live # 😀`.split(/\s+/),
    ...['"ok"', '"', '"a\\', "\\u00e9", '"X-Key: $KEY"', "+ 0.05%", "npm test", "\u0000", "\u2028", " "],
  );
  const text = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc
      .array(fc.oneof(word, fc.constantFrom("\n", "\r\n", "\r", "\t")), { maxLength: 30 })
      .map((words) => words.join(" ")),
    fc
      .array(fc.oneof({ weight: 9, arbitrary: word }, { weight: 1, arbitrary: fc.string() }), {
        maxLength: 12,
      })
      .map((words) => words.join(" ")),
  );

  test("every problem is in the text, in order, one line each", () => {
    fc.assert(
      fc.property(text, (given) => {
        const lines = given.split(/\r\n|\r|\n/);
        let before = { line: 0, column: 0 };
        for (const problem of complaints(given)) {
          const [line = 0, column = 0] =
            /^line (\d+), column (\d+): /.exec(problem)?.slice(1).map(Number) ?? [];
          expect(problem).not.toMatch(/\p{Cc}|\u2028/u);
          const written = lines[line - 1];
          expect(written).toBeDefined();
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual(Array.from(written ?? "").length + 1);
          expect(line > before.line || (line === before.line && column >= before.column)).toBe(true);
          before = { line, column };
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("what it accepts is the same check when its text is read again, alone", () => {
    fc.assert(
      fc.property(text, (given) => {
        const none: readonly Check[] = [];
        const checks = attempt(
          () => parseChecks(given, { KEY: "k3y" }),
          () => none,
        );
        for (const check of checks) {
          const again = { ...check, warn: false, ifTraffic: false };
          const hidden =
            "headers" in check && check.headers.map(({ name }) => ({ name, value: "***", secrets: [] }));
          expect(one(check.text)).toEqual(hidden ? { ...again, headers: hidden } : again);
          expect(check.text).not.toMatch(/[\r\n]/);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("words before a check mean the same in any order, and each one only once", () => {
    const PREFIXES = ["warn", "if-traffic", "live"] as const;
    const words = fc.array(fc.constantFrom(...PREFIXES), { maxLength: 5 });
    fc.assert(
      fc.property(words, fc.constantFrom("error-rate <= 1%", "5xx-rate <= stable * 2"), (given, rest) => {
        const text = [...given, rest].join(" ");
        if (new Set(given).size < given.length) {
          expect(complaints(text)).toHaveLength(given.length - new Set(given).size);
          return;
        }
        expect(one(text)).toMatchObject({
          warn: given.includes("warn"),
          ifTraffic: given.includes("if-traffic"),
          live: given.includes("live"),
        });
      }),
    );
  });

  test("any text in quotes is read as it was meant", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, minLength: 1 }), (meant) => {
        const written = JSON.stringify(meant).replace(/\\[bf]/g, (sequence) =>
          sequence === "\\b" ? "\\u0008" : "\\u000c",
        );
        fc.pre(!/[\u007f-\u009f]/.test(written));
        expect(one(`probe https://x.de contains ${written} within 1s`)).toMatchObject({
          contains: meant,
          withinMs: 1_000,
        });
      }),
    );
  });
});
