/** Judges one answer to a probe. */

import { short } from "../../rollout/describe.ts";
import type { Verdict } from "../../rollout/model.ts";
import { formatMs } from "../../values/counts.ts";
import { quote } from "../../values/parsed.ts";
import type { Probe } from "../kinds/probe.ts";
import { withoutSecrets } from "../kinds/probe-header.ts";
import { accepts, type ProbeAnswer } from "./ask.ts";
import { isProven, type Pin } from "./identity.ts";
import { loginIn } from "./login.ts";

/**
 * `unproven`: it is unknown which version answered. `detail` is one line with foreign text in JSON's quotes.
 */
export interface Finding {
  readonly kind: "pass" | "fail" | "unproven";
  readonly detail: string;
  readonly numbers: Verdict["numbers"];
}

const ADVICE = "return env.CF_VERSION_METADATA.id in a response header or the body";
const REASONS =
  "possible causes are a workers.dev address, a service binding, or a cached or redirected answer";

/** @param ms how long the answer took; @param pin undefined for an unpinned probe */
export function assess(
  probe: Probe,
  answer: ProbeAnswer,
  ms: number,
  pin: Pin | undefined,
  stableId: string,
): Finding {
  const numbers = { httpStatus: answer.status, ms: Math.round(ms) };
  const seen = `${answer.status} in ${formatMs(Math.round(ms))}`;
  if (pin !== undefined && !isProven(answer, pin, probe.idHeader)) {
    return { kind: "unproven", detail: whoElse(probe, answer, pin, stableId, seen), numbers };
  }
  const login = pin === undefined && !accepts(probe, answer.status) ? loginIn(answer) : undefined;
  const faults = login === undefined ? faultsOf(probe, answer, ms) : [refusal(login, probe)];
  const by = pin === undefined ? "" : ` from canary ${short(pin.versionId)}`;
  if (faults.length === 0) return { kind: "pass", detail: `${seen}${by}`, numbers };
  return { kind: "fail", detail: `${seen}${by}: ${faults.join(", ")}`, numbers };
}

function whoElse(probe: Probe, answer: ProbeAnswer, pin: Pin, stableId: string, seen: string): string {
  if (isProven(answer, { ...pin, versionId: stableId }, probe.idHeader)) {
    return `stable ${short(stableId)} answered (${seen}) although the probe asked for the canary: ${REASONS}`;
  }
  const login = loginIn(answer);
  if (login !== undefined) return `${seen}: ${refusal(login, probe)}`;
  const where = probe.idHeader === undefined ? "the answer" : `the header ${quote(probe.idHeader)}`;
  const redirect = answer.redirect === undefined ? "" : ` (a redirect ${answer.redirect})`;
  return `${seen}, and the canary's version id is not in ${where}${redirect}, so it is unknown which version answered: ${ADVICE}; if the Worker does so already, ${REASONS}`;
}

function refusal(login: string, { headers }: Probe): string {
  const advice =
    headers.length === 0
      ? 'add the credentials to the probe: header "NAME: $VARIABLE"'
      : `it rejected the probe's ${headers.map(({ name }) => name).join(", ")}`;
  return `${login}; ${advice}`;
}

function faultsOf(probe: Probe, answer: ProbeAnswer, ms: number): string[] {
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
    faults.push(`body begins ${quote(withoutSecrets(probe.headers, answer.body).slice(0, 160))}`);
  return faults;
}
