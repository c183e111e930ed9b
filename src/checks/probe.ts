/** Sends one probe, and judges its answer: who gave it, and whether it is as it should be. */

import type { HttpResponse, SendOptions, Transport } from "../http.ts";
import { short } from "../rollout/describe.ts";
import type { Verdict } from "../rollout/model.ts";
import type { HoldView } from "../rollout/ports.ts";
import { quote } from "../values/problems.ts";
import { formatMs } from "../values/tally.ts";
import type { ProbeCheck, ProbeCondition } from "./check.ts";
import { verdictOf } from "./examiner.ts";
import { OVERRIDE_HEADER, withoutHeaderSecrets } from "./parse/parse-probe.ts";

/** Whether a script's name can be a key in the header (RFC 8941, 3.1.2): it must begin with a letter. */
export function canBePinned(scriptName: string): boolean {
  return /^[a-z*][a-z0-9_.*-]*$/.test(scriptName);
}

/** What the override header says to reach the version. */
export function overrideValue(scriptName: string, versionId: string): string {
  return `${scriptName}="${versionId}"`;
}

/** An answer, redirects within the host followed. */
interface ProbeAnswer extends HttpResponse {
  /** Where it would lead on, in JSON's quotes, and why it wasn't followed. */
  readonly redirect?: string;
}

/** Bytes of a body that are read. */
const LONGEST_BODY = 1024 * 1024;
const MOST_REDIRECTS = 5;

/**
 * Sends the probe's request; each redirect gets the same headers. A redirect is followed only within the
 * same host and scheme, and only when its own status isn't what the probe waits for.
 *
 * @param override of the override header; undefined without one
 * @throws TransportError when no whole answer came; the signal's reason when aborted
 */
export async function sendProbe(
  transport: Transport,
  probe: ProbeCondition,
  override: string | undefined,
  options: Pick<SendOptions, "timeoutMs" | "signal">,
): Promise<ProbeAnswer> {
  const own = Object.fromEntries(probe.headers.map(({ name, value }) => [name, value]));
  const headers = {
    accept: "*/*",
    "cache-control": "no-cache",
    ...own,
    ...(override !== undefined && { [OVERRIDE_HEADER]: override }),
  };
  let url = probe.url;
  for (let hops = 0; ; hops++) {
    const answer = await transport.send(
      { method: "GET", url, headers },
      { ...options, bodyLimit: LONGEST_BODY },
    );
    const location = answer.headers["location"];
    const leads = [301, 302, 303, 307, 308].includes(answer.status) && location !== undefined;
    if (!leads || accepts(probe, answer.status)) return answer;
    const next = nextUrl(url, location);
    const to = `to ${quote(withoutHeaderSecrets(probe.headers, location))}`;
    if (next === undefined)
      return { ...answer, redirect: `${to}, which isn't followed: another host or scheme` };
    if (hops === MOST_REDIRECTS) return { ...answer, redirect: `${to}, after ${hops} others` };
    url = next;
  }
}

function accepts({ statuses }: ProbeCondition, status: number): boolean {
  return statuses.some(({ from, to }) => status >= from && status <= to);
}

function nextUrl(from: string, location: string): string | undefined {
  const [here, there] = [new URL(from), URL.parse(location, from)];
  if (there === null || there.origin !== here.origin || there.username !== "" || there.password !== "")
    return undefined;
  there.hash = "";
  return there.href;
}

const PROVE_VERSION = "return env.CF_VERSION_METADATA.id in a response header or the body";
const REASONS =
  "possible causes are a workers.dev address, a service binding, or a cached or redirected answer";

/**
 * What one answer says: `early`, `fail`, or `inconclusive` where it is unknown which version gave it.
 *
 * @param ms how long the answer took
 */
export function assessAnswer(
  probe: ProbeCheck,
  answer: ProbeAnswer,
  ms: number,
  scriptName: string,
  { canaryId, stableId }: Pick<HoldView, "canaryId" | "stableId">,
): Verdict {
  const numbers = { httpStatus: answer.status, ms: Math.round(ms) };
  const seen = `${answer.status} in ${formatMs(Math.round(ms))}`;
  const names = (versionId: string) =>
    isProven(answer, probe.idHeader, versionId, overrideValue(scriptName, versionId));
  if (probe.pinned && !names(canaryId)) {
    const whoElse = names(stableId)
      ? `stable ${short(stableId)} answered (${seen}) although the probe asked for the canary: ${REASONS}`
      : unproven(probe, answer, seen);
    return verdictOf(probe, "inconclusive", whoElse, numbers);
  }
  const login = probe.pinned || accepts(probe, answer.status) ? undefined : loginIn(answer);
  const faults = login === undefined ? faultsOf(probe, answer, ms) : [refusal(login, probe)];
  const by = probe.pinned ? ` from canary ${short(canaryId)}` : "";
  if (faults.length === 0) return verdictOf(probe, "early", `${seen}${by}`, numbers);
  return verdictOf(probe, "fail", `${seen}${by}: ${faults.join(", ")}`, numbers);
}

function unproven(probe: ProbeCondition, answer: ProbeAnswer, seen: string): string {
  const login = loginIn(answer);
  if (login !== undefined) return `${seen}: ${refusal(login, probe)}`;
  const where = probe.idHeader === undefined ? "the answer" : `the header ${quote(probe.idHeader)}`;
  const redirect = answer.redirect === undefined ? "" : ` (a redirect ${answer.redirect})`;
  return `${seen}, and the canary's version id is not in ${where}${redirect}, so it is unknown which version answered: ${PROVE_VERSION}; if the Worker does so already, ${REASONS}`;
}

function refusal(login: string, { headers }: ProbeCondition): string {
  const advice =
    headers.length === 0
      ? 'add the credentials to the probe: header "NAME: $VARIABLE"'
      : `it rejected the probe's ${headers.map(({ name }) => name).join(", ")}`;
  return `${login}; ${advice}`;
}

function faultsOf(probe: ProbeCondition, answer: ProbeAnswer, ms: number): string[] {
  const { contains, withinMs } = probe;
  const faults: string[] = [];
  if (!accepts(probe, answer.status)) {
    const wanted = probe.statuses
      .map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`))
      .join(",");
    faults.push(answer.redirect === undefined ? `not status ${wanted}` : `a redirect ${answer.redirect}`);
  }
  if (contains !== undefined && !answer.body.includes(contains))
    faults.push(`does not contain ${quote(contains)}`);
  if (withinMs !== undefined && ms > withinMs) faults.push(`slower than ${formatMs(withinMs)}`);
  if (faults.length > 0 && answer.body !== "")
    faults.push(`body begins ${quote(withoutHeaderSecrets(probe.headers, answer.body))}`);
  return faults;
}

/**
 * Whether the version's id is in the header `idHeader`, or, where none is named, in any header or the body.
 * An echo of the request proves nothing: a text with the override header's name or value is ignored.
 */
function isProven(
  { headers, body }: ProbeAnswer,
  idHeader: string | undefined,
  versionId: string,
  override: string,
): boolean {
  const id = versionId.toLowerCase();
  const sent = override.toLowerCase();
  const proves = (text: string): boolean => {
    const lowered = text.toLowerCase();
    if (!lowered.includes(id) || lowered.includes(OVERRIDE_HEADER)) return false;
    // JSON writes the quotes with a backslash.
    return !lowered.replace(/[\s\\]/g, "").includes(sent);
  };
  if (idHeader !== undefined) return proves(headers[idHeader] ?? "");
  return (
    proves(body) ||
    Object.entries(headers).some(([name, value]) => !name.includes(OVERRIDE_HEADER) && proves(value))
  );
}

// A page may be anything: a tag ends where the next one begins, so that no character is looked at again for each tag.
const PASSWORD_INPUT = /<input\b[^<>]*\btype=["']?password\b/i;
const LOGIN_TITLE = /<title[^<>]*>[^<]*\b(?:log|sign)[ -]?in\b/i;

/** That a login was asked for, as a clause; undefined where nothing shows it. */
function loginIn({ status, headers, body }: ProbeAnswer): string | undefined {
  const location = headers["location"] ?? "";
  const leads = status >= 300 && status < 400 ? location : "";
  const host = URL.parse(leads)?.hostname ?? "";
  if (host.endsWith(".cloudflareaccess.com") || /\.cloudflareaccess\.com\b/.test(body)) {
    return "Cloudflare Access asked for a login, the Worker did not answer";
  }
  const html = /^text\/html\b/i.test(headers["content-type"] ?? "");
  const page = html && (PASSWORD_INPUT.test(body) || LOGIN_TITLE.test(body));
  const path = /[/.?=_-](?:log|sign)[_-]?in\b|\/(?:oauth2?|saml2?|sso|authorize)\b/i.test(leads);
  return page || path || (status === 401 && headers["www-authenticate"] !== undefined)
    ? "a login page answered"
    : undefined;
}
