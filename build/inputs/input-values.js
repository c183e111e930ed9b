/** What each input accepts: a text that isn't empty in, a value or a problem out. */
import { isLoopback } from "../http.js";
import { DEFAULT_CODE_UPDATE } from "../rollout/model.js";
import { parseDuration } from "../values/duration.js";
import { nearest, oneOf, parsed, problem, quote } from "../values/parsed.js";
import { complement, parsePercent } from "../values/percent.js";
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** What breaks a line, moves the cursor or is invisible: not part of any name. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;
/** `max_delay` of `code_update_strategy` is at most 86,400 s (Cloudflare's schema of a deployment). */
const MAX_DELAY_MS = 86_400_000;
/** `workers/tag` has at most 100 bytes (Cloudflare's schema of a version). */
const MAX_TAG_BYTES = 100;
/** Our own bound: no event's name comes near it, and the annotation stays readable in lists. */
const MAX_TRIGGER_BYTES = 100;
export function choice(choices) {
    return (text) => {
        const chosen = choices.find((candidate) => candidate === text);
        if (chosen !== undefined)
            return parsed(chosen);
        return problem(`${quote(text)} is not accepted; write ${oneOf(choices)}${didYouMean(nearest(text, choices))}`);
    };
}
function didYouMean(guess) {
    return guess === undefined ? "" : `; did you mean ${quote(guess)}?`;
}
/** The booleans of YAML 1.2's core schema, as the runner's own toolkit reads them. */
export function boolean(text) {
    if (/^(?:true|True|TRUE)$/.test(text))
        return parsed(true);
    if (/^(?:false|False|FALSE)$/.test(text))
        return parsed(false);
    return problem(`${quote(text)} is not accepted; write true or false`);
}
/** A token goes into a header: visible ASCII only. It is never quoted. */
export function token(text) {
    if (/^[\x21-\x7e]+$/.test(text))
        return parsed(text);
    return problem("the value, which isn't shown, contains white space, a control character or a letter that no token has; " +
        "give the token alone, on one line, without the word Bearer");
}
/** 32 hexadecimal digits, in lower case then. What is as long as a token isn't quoted: the two may be mixed up. */
export function accountId(text) {
    if (/^[0-9a-f]{32}$/i.test(text))
        return parsed(text.toLowerCase());
    const shown = text.length > 36 ? `a value of ${text.length} characters, which isn't shown,` : quote(text);
    return problem(`${shown} is not an account id; write its 32 hexadecimal digits`);
}
/**
 * Cloudflare's pattern for a script's name (OpenAPI, `workers_script_name`): `^[a-z0-9_][a-z0-9-_]*$`.
 * 63 characters fit into a workers.dev address, but the API accepts longer names: 255 are let through here.
 */
export function scriptName(text) {
    const valid = /^[a-z0-9_][a-z0-9_-]{0,254}$/;
    if (valid.test(text))
        return parsed(text);
    const lowered = text.toLowerCase();
    const accepted = "lower-case letters, digits, dashes and underscores, at most 255, not beginning with a dash";
    const hint = didYouMean(valid.test(lowered) ? lowered : undefined);
    return problem(`${quote(text)} is not a Worker's name; write ${accepted}${hint}`);
}
/** A version id (lower-cased), `tag:TAG` or `latest`. */
export function canaryVersion(text) {
    if (text === "latest")
        return parsed({ kind: "latest" });
    return named(text, ["a version id", "tag:TAG", "latest"]);
}
/** A version id (lower-cased) or `tag:TAG`. */
export function stableVersion(text) {
    return named(text, ["a version id", "tag:TAG"]);
}
/** A version's id in lower case; undefined when it is none. */
export function versionId(text) {
    return UUID.test(text) ? text.toLowerCase() : undefined;
}
function named(text, accepted) {
    const id = versionId(text);
    if (id !== undefined)
        return parsed({ kind: "id", id });
    if (text.startsWith("tag:"))
        return tagged(text);
    return problem(`${quote(text)} is not a version; write ${oneOf(accepted)}${versionHint(text, accepted)}`);
}
function tagged(text) {
    const tag = text.slice("tag:".length).trim();
    const bytes = Buffer.byteLength(tag);
    if (tag === "")
        return problem(`${quote(text)} names no tag; write it after the colon: tag:TAG`);
    if (CONTROL.test(tag))
        return problem(`${quote(text)} contains a control character, which no tag does`);
    if (bytes > MAX_TAG_BYTES) {
        return problem(`${quote(text)} has a tag of ${bytes} bytes; a tag has at most ${MAX_TAG_BYTES}`);
    }
    return parsed({ kind: "tag", tag });
}
function versionHint(text, accepted) {
    if (accepted.includes("latest") && nearest(text, ["latest"]) !== undefined)
        return didYouMean("latest");
    if (/^[0-9a-f-]{8,}$/i.test(text))
        return "; a version id is whole, with 36 characters";
    const tag = text.replace(/^tag\s*[:=]?\s*/i, "");
    return text !== "latest" && /^[\w.+-]{1,100}$/.test(tag) ? didYouMean(`tag:${tag}`) : "";
}
/** `immediate`, `deferred` (by 5 minutes) or `deferred:DURATION` (0s to 1d). */
export function codeUpdate(text) {
    const modes = ["immediate", "deferred", "deferred:DURATION"];
    if (text === "immediate")
        return parsed({ mode: "immediate" });
    if (text === "deferred")
        return parsed(DEFAULT_CODE_UPDATE);
    const [mode = "", ...rest] = text.split(":");
    if (mode.trim() !== "deferred" || rest.length === 0) {
        const hint = didYouMean(nearest(mode, modes.slice(0, 2)));
        return problem(`${quote(text)} is not accepted; write ${oneOf(modes)}${hint}`);
    }
    const delay = parseDuration(rest.join(":").trim(), { most: MAX_DELAY_MS });
    if (!delay.ok)
        return problem(`the delay ${delay.problem}`);
    if (delay.value % 1_000 !== 0)
        return problem(`${quote(text)} is not accepted; write whole seconds`);
    return parsed({ mode: "deferred", maxDelayS: delay.value / 1_000 });
}
/** A whole number from 1 to a thousand millions. */
export function requests(text) {
    const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= 1 && number <= 1_000_000_000)
        return parsed(number);
    return problem(`${quote(text)} is not accepted; write a whole number from 1 to 1000000000`);
}
/** A confidence of 50 % to 99.99 %, as the risk that it leaves: 1 − confidence. */
export function riskOf(text) {
    const confidence = parsePercent(text);
    if (!confidence.ok)
        return confidence;
    if (confidence.value >= 50 && confidence.value < 100)
        return parsed(complement(confidence.value) / 100);
    return problem(`${quote(text)} is not accepted; write 50% to 99.99%: the chance that a healthy canary passes, such as 99%`);
}
/** One line of at most 100 bytes. */
export function triggeredBy(text) {
    if (CONTROL.test(text))
        return notOneLine(text);
    if (Buffer.byteLength(text) > MAX_TRIGGER_BYTES) {
        return problem(`${quote(text)} is too long; at most ${MAX_TRIGGER_BYTES} bytes are accepted`);
    }
    return parsed(text);
}
/** GitHub's rule for an environment's name: at most 255 characters, one line. */
export function environmentName(text) {
    if (CONTROL.test(text))
        return notOneLine(text);
    if (text.length > 255)
        return problem(`${quote(text)} is too long; at most 255 characters are accepted`);
    return parsed(text);
}
function notOneLine(text) {
    return problem(`${quote(text)} contains a control character; write one line of text`);
}
export const DEFAULT_API_BASE = "https://api.cloudflare.com/client/v4";
/** The API's address, without a slash at its end. The token goes there, so plain http is accepted on the loopback only. */
export function apiBase(text) {
    const url = URL.parse(text);
    // Not quoted whole where it may hold a password.
    if (url !== null && (url.username !== "" || url.password !== ""))
        return problem(`must not contain credentials (its host is ${quote(url.host)})`);
    if (url === null || (url.protocol !== "https:" && url.protocol !== "http:"))
        return problem(`${quote(text)} is not a URL that begins with https://`);
    if (url.protocol === "http:" && !isLoopback(url.hostname))
        return problem(`${quote(text)}: plain http is accepted for 127.0.0.0/8, [::1] and localhost only; use https`);
    // A bare "?" or "#" leaves no trace in the parsed URL.
    if (/[?#]/.test(text))
        return problem(`${quote(text)}: a query or fragment can't be part of it`);
    return parsed(`${url.origin}${url.pathname}`.replace(/\/+$/, ""));
}
export function digits(text) {
    return /^\d{1,20}$/.test(text)
        ? parsed(text)
        : problem(`${quote(text)} is not a number of at most 20 digits`);
}
/** http as well as https: a GitHub Enterprise Server may have no certificate. */
export function webAddress(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol) || /[?#@]/.test(text)) {
        return problem(`${quote(text)} is not an http or https address`);
    }
    return parsed(url.href.replace(/\/+$/, ""));
}
/** Any text. */
export function anything(text) {
    return parsed(text);
}
