/** `probe`: an HTTP request that the canary must answer. */
import { isLoopback } from "../../http.js";
import { parseTimeLimit } from "../../values/duration.js";
import { nearest, parsed, problem, quote } from "../../values/parsed.js";
import { isHeaderName, OVERRIDE_HEADER, readHeader } from "./probe-header.js";
export const PROBE_USAGE = 'probe URL [status 200-299] [contains "TEXT"] [within 800ms] [id-header NAME] [header "NAME: VALUE"] [unpinned]';
const LONGEST_MS = 120_000;
const SUCCESS = [{ from: 200, to: 299 }];
/** Each option reads its value, if it takes one, into `options`. */
const OPTIONS = {
    status: (options, name, line) => {
        const value = take(line, name, "200, 200-299 or 200,204,301-302");
        const statuses = value && note(line, value, parseStatuses(value.text));
        if (statuses)
            options.statuses = statuses;
    },
    contains: (options, name, line) => {
        const value = take(line, name, 'a text in double quotes: contains "ok"');
        if (value?.quoted === false) {
            line.flaw(value.at, `${quote(value.text)} is not in quotes; write contains "TEXT"`);
        }
        else if (value?.text === "") {
            line.flaw(value.at, '"" is in every body; write the text that the answer must contain');
        }
        else if (value) {
            options.contains = value.text;
        }
    },
    within: (options, name, line) => {
        const value = take(line, name, "a time: within 800ms");
        const ms = value && note(line, value, parseTimeLimit(value.text, LONGEST_MS));
        if (ms)
            options.withinMs = ms;
    },
    "id-header": (options, name, line) => {
        const value = take(line, name, "the name of a response header: id-header x-version-id");
        const header = value && note(line, value, parseHeaderName(value.text));
        if (header)
            options.idHeader = header;
    },
    header: (options, name, line) => {
        const value = take(line, name, 'a name and a value in double quotes: header "NAME: $VARIABLE"', true);
        const header = value && readHeader(line, value);
        if (header === undefined)
            return;
        if (options.headers?.some((other) => other.name === header.name)) {
            line.flaw(name.at, `the header ${quote(header.name)} is written twice; write it once`);
        }
        options.headers = [...(options.headers ?? []), header];
    },
    unpinned: (options) => {
        options.pinned = false;
    },
};
/** Reads what follows `probe`. */
export function readProbe(line) {
    const first = line.word();
    if (first === undefined) {
        return line.flaws.length > 0
            ? undefined
            : line.flaw(line.end, `the URL is missing; write ${PROBE_USAGE}`);
    }
    const url = note(line, first, parseUrl(first.text));
    const options = readOptions(line);
    if (url === undefined || line.flaws.length > 0)
        return undefined;
    return { kind: "probe", url, statuses: SUCCESS, headers: [], pinned: true, ...options };
}
function readOptions(line) {
    const options = {};
    const seen = new Map();
    for (let word = line.word(); word !== undefined; word = line.word()) {
        const meant = word.quoted ? undefined : nearest(word.text, Object.keys(OPTIONS));
        if (word.raw !== meant) {
            const hint = meant === undefined ? `write ${PROBE_USAGE}` : `did you mean ${meant}?`;
            // It may be the end of a secret that holds a quote.
            const shown = meant === undefined && seen.has("header") ? "this word" : quote(word.text);
            line.flaw(word.at, `${shown} is not an option of a probe; ${hint}`);
        }
        if (meant === undefined)
            continue;
        if (seen.has(meant) && meant !== "header")
            line.flaw(word.at, `${quote(word.text)} is written twice; write it once`);
        seen.set(meant, word);
        OPTIONS[meant]?.(options, word, line);
    }
    const header = seen.get("id-header");
    if (header && seen.has("unpinned")) {
        line.flaw(header.at, '"id-header" proves which version answered, "unpinned" skips that proof; write one of them');
    }
    return options;
}
/** The option's value; a flaw when the line ends before it. */
function take(line, name, accepted, secret = false) {
    const flaws = line.flaws.length;
    const value = line.word(secret);
    if (value === undefined && line.flaws.length === flaws) {
        line.flaw(line.end, `${quote(name.text)} needs ${accepted}`);
    }
    return value;
}
function note(line, word, outcome) {
    return outcome.ok ? outcome.value : line.flaw(word.at, outcome.problem);
}
function parseUrl(text) {
    const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
    if (url === null) {
        return problem(`${quote(withoutCredentials(text))} is not a URL that can be probed; write https://HOST/PATH`);
    }
    if (url.username !== "" || url.password !== "") {
        return problem(`${quote(withoutCredentials(text))} contains a user name or password (not shown); remove it, a probe doesn't send it`);
    }
    if (url.protocol === "http:" && !isLoopback(url.hostname)) {
        return problem(`${quote(text)} is not encrypted; write https://, http is for this machine only (localhost, 127.0.0.1, [::1])`);
    }
    url.hash = "";
    return parsed(url.href);
}
/** The text without what may be a password: everything up to the last @ of what looks like a host. */
function withoutCredentials(text) {
    return text.replace(/^([a-z][a-z0-9+.-]*:)?[/\\]*[^/?#]*@/i, "$1//");
}
/** Reads `200`, `200-299`, `200,204,301-302`. */
function parseStatuses(text) {
    const ranges = [];
    for (const part of text.split(",")) {
        const match = /^(\d{3})(?:-(\d{3}))?$/.exec(part);
        if (match === null) {
            const whole = part === text ? quote(text) : `${quote(part)} in ${quote(text)}`;
            return problem(`${whole} is not a status or range; write 200, 200-299 or 200,204,301-302, without spaces`);
        }
        const from = Number(match[1]);
        const to = Number(match[2] ?? match[1]);
        if (from < 100 || to > 599 || from > to) {
            return problem(`${quote(part)} is out of range: 100 to 599, the smaller status first`);
        }
        ranges.push({ from, to });
    }
    return parsed(ranges);
}
function parseHeaderName(text) {
    if (!isHeaderName(text)) {
        return problem(`${quote(text)} is not the name of a header; write letters, digits and hyphens: x-version-id`);
    }
    const name = text.toLowerCase();
    if (name === OVERRIDE_HEADER) {
        return problem(`${quote(text)} is the header that a probe sends, so its echo proves nothing; use another`);
    }
    return parsed(name);
}
