/** Assumptions 18 to 23: bad tokens, and the server's clock. */
import { NotAsked, record } from "./api.ts";
import { type Assumption, refusalText, type Seen, split, type Trial } from "./model.ts";

/** Another account, which the token has no access to. */
const ELSEWHERE = "0".repeat(32);

interface Wanted {
  readonly status: number;
  readonly code: number;
  /** In `error_chain`. */
  readonly chained?: number;
}

function refusedAs(
  ask: (trial: Trial) => ReturnType<Trial["api"]["ask"]>,
  { status, code, chained }: Wanted,
) {
  return async (trial: Trial): Promise<Seen> => {
    const answer = await ask(trial);
    const chain = answer.errors.flatMap((error) => error.chain);
    const holds =
      answer.status === status &&
      answer.errors.some((error) => error.code === code) &&
      (chained === undefined || chain.includes(chained));
    const after = chain.length === 0 ? "" : `, error_chain ${chain.join(", ")}`;
    return { holds, seen: `${refusalText(answer.status, answer.errors)}${after}` };
  };
}

const readAs = (authorization: string) => (trial: Trial) =>
  trial.api.ask("GET", `workers/scripts/${trial.script}/deployments`, { authorization });

async function verify({ api }: Trial): Promise<Seen> {
  const user = await api.ask("GET", "/user/tokens/verify");
  const account = await api.ask("GET", "tokens/verify");
  const active = [user, account].map((answer) => record(answer.result)["status"] === "active");
  const seen = `user: ${active[0] ? "active" : `HTTP ${user.status}`}, account: ${active[1] ? "active" : `HTTP ${account.status}`}`;
  return { holds: active[0] !== active[1], seen };
}

async function date({ api, script }: Trial): Promise<Seen> {
  const answer = await api.ask("GET", `workers/scripts/${script}/deployments`);
  const text = answer.headers.get("date");
  if (text === null) return { holds: false, seen: "no date header" };
  const at = Date.parse(text);
  return {
    holds: at % 1000 === 0,
    seen: Number.isNaN(at) ? JSON.stringify(text) : "a date in whole seconds",
  };
}

async function createdOn(trial: Trial): Promise<Seen> {
  const answer = await trial.api.deploy(trial.script, split(trial, 17));
  if (answer.status > 299) throw new NotAsked(refusalText(answer.status, answer.errors));
  const text = String(record(answer.result)["created_on"]);
  const apart = Math.abs(Date.parse(answer.headers.get("date") ?? "") - Date.parse(text));
  const holds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && apart < 5_000;
  return { holds, seen: `${JSON.stringify(text)}, ${(apart / 1000).toFixed(1)} s from the date header` };
}

export const TOKENS_AND_TIME: readonly Assumption[] = [
  {
    number: 18,
    assumption: "A token that isn't one (words, a newline lost)",
    expected: "HTTP 400, code 6003, error_chain 6111",
    ask: refusedAs(readAs("Bearer this is no token"), { status: 400, code: 6003, chained: 6111 }),
  },
  {
    number: 19,
    assumption: "A well-formed token that nobody issued",
    expected: "HTTP 401, code 10000",
    ask: refusedAs(readAs(`Bearer ${"x".repeat(40)}`), { status: 401, code: 10000 }),
  },
  {
    number: 20,
    assumption: "The token on another account",
    expected: "HTTP 403, code 9109",
    ask: refusedAs(
      ({ api, script }) => api.ask("GET", `/accounts/${ELSEWHERE}/workers/scripts/${script}/deployments`),
      {
        status: 403,
        code: 9109,
      },
    ),
  },
  {
    number: 21,
    assumption: "Each of the two verify endpoints knows its own kind of token",
    expected: "active for one of the two",
    ask: verify,
  },
  {
    number: 22,
    assumption: "Answers carry the server's time",
    expected: "a date in whole seconds",
    ask: date,
  },
  {
    number: 23,
    assumption: "created_on is the server's time of the write",
    expected: "RFC 3339, within 5 s of the date header",
    ask: createdOn,
  },
];
