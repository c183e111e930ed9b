/** Assumptions 35 to 40: what a live tail sends. */
import { setTimeout as wait } from "node:timers/promises";
import { NotAsked, record } from "./api.ts";
import { type Assumption, type Seen, split, type Trial } from "./model.ts";

/** One message, and when it came (Unix ms). */
interface Message {
  readonly at: number;
  readonly binary: boolean;
  readonly json: Readonly<Record<string, unknown>>;
}

interface Session {
  /** In order. */
  readonly messages: readonly Message[];
  /** Paths that were visited one after the other, from the connection's first moment on. */
  readonly slow: readonly string[];
  /** Requests of the burst. */
  readonly burst: number;
  /** Unix ms. */
  readonly opened: number;
  /** When the other side closed it; undefined while it is open. */
  closed(): number | undefined;
}

const VISITS = 40;
const EVERY_MS = 250;
/** Above the 100 messages a second from which on a tail is said to sample. */
const BURST = 250;
/** Requests that are sent, one a second, until the tail tells of one of them. */
const MARKS = 30;
const OPEN_LIMIT_MS = 30_000;
/** A little more than the five minutes after which tails were seen to drop. */
const KEPT_MS = 330_000;

const sessions = new WeakMap<Trial, Promise<Session>>();

/** Listens to the canary, once a trial. */
function listen(trial: Trial, signal: AbortSignal): Promise<Session> {
  const session = sessions.get(trial) ?? open(trial, signal);
  sessions.set(trial, session);
  return session;
}

async function open(trial: Trial, signal: AbortSignal): Promise<Session> {
  await trial.api.deploy(trial.script, split(trial, 50));
  await trial.sleep(10_000);
  const tail = record(
    await trial.api.result("POST", `workers/scripts/${trial.script}/tails`, {
      body: { filters: [{ scriptVersion: trial.canary }] },
    }),
  );
  const socket = new WebSocket(String(tail["url"]), "trace-v1");
  socket.binaryType = "arraybuffer";
  const messages: Message[] = [];
  let closed: number | undefined;
  socket.addEventListener("message", ({ data }) => {
    const text = typeof data === "string" ? data : Buffer.from(data as ArrayBuffer).toString("utf8");
    messages.push({ at: trial.now(), binary: typeof data !== "string", json: record(JSON.parse(text)) });
  });
  const isOpen = new Promise<void>((resolve, reject) => {
    socket.addEventListener("open", () => resolve());
    socket.addEventListener("error", () => reject(new NotAsked("the tail's address didn't answer")));
  });
  socket.addEventListener("close", () => {
    closed ??= trial.now();
  });
  signal.addEventListener("abort", () => socket.close());
  const late = new AbortController();
  const tooLate = wait(OPEN_LIMIT_MS, undefined, { signal: late.signal }).then(
    () => Promise.reject(new NotAsked("the tail didn't open within 30 s")),
    () => {},
  );
  await Promise.race([isOpen, tooLate]).finally(() => late.abort());
  socket.send(JSON.stringify({ debug: false }));
  const opened = trial.now();

  const slow: string[] = [];
  for (let visit = 0; visit < VISITS; visit++) {
    slow.push(`/visit/${visit}`);
    await trial.visit(`/visit/${visit}`, trial.canary);
    await trial.sleep(EVERY_MS);
  }
  await untilTold(trial, messages, "before");
  await Promise.all(
    Array.from({ length: BURST }, (_, index) => trial.visit(`/burst/${index}`, trial.canary)),
  );
  await untilTold(trial, messages, "after");
  return { messages, slow, burst: BURST, opened, closed: () => closed };
}

/** Events come in order: once a later one is there, those before it have come or never will. */
async function untilTold(trial: Trial, messages: readonly Message[], name: string): Promise<boolean> {
  for (let mark = 0; mark < MARKS; mark++) {
    await trial.visit(`/${name}/${mark}`, trial.canary);
    await trial.sleep(1_000);
    if (messages.some((message) => pathOf(message).endsWith(`/${name}/${mark}`))) return true;
  }
  return false;
}

function pathOf({ json }: Message): string {
  const url = record(record(json["event"])["request"])["url"];
  return typeof url === "string" ? new URL(url).pathname : "";
}

function eventsOf({ messages }: Session): readonly Message[] {
  const events = messages.filter((message) => pathOf(message) !== "");
  if (events.length === 0) throw new NotAsked("the tail has sent no event");
  return events;
}

type Judge = (session: Session, trial: Trial) => Seen | Promise<Seen>;

function version(session: Session, trial: Trial): Seen {
  const events = eventsOf(session);
  const other = events.filter(({ json }) => record(json["scriptVersion"])["id"] !== trial.canary).length;
  const bare = events.filter(
    ({ json }) =>
      typeof json["outcome"] !== "string" ||
      typeof json["eventTimestamp"] !== "number" ||
      typeof record(record(json["event"])["response"])["status"] !== "number",
  ).length;
  if (other + bare === 0) return { holds: true, seen: `all of ${events.length} events` };
  return {
    holds: false,
    seen: `of ${events.length} events ${other} of another version, ${bare} lacking a field`,
  };
}

function frames(session: Session): Seen {
  const events = eventsOf(session);
  const binary = events.filter((message) => message.binary).length;
  return { holds: binary === 0, seen: `${events.length - binary} text frames, ${binary} binary ones` };
}

function fromTheFirst(session: Session): Seen {
  const paths = new Set(eventsOf(session).map(pathOf));
  const missing = session.slow.findIndex((path) => paths.has(path));
  if (missing === 0) return { holds: true, seen: "from the first request on" };
  if (missing === -1) return { holds: false, seen: `none of the first ${session.slow.length} requests` };
  return { holds: false, seen: `not the first ${missing} requests, ${(missing * EVERY_MS) / 1000} s` };
}

function once(session: Session): Seen {
  const paths = eventsOf(session).map(pathOf);
  const repeated = paths.length - new Set(paths).size;
  return {
    holds: repeated === 0,
    seen: repeated === 0 ? "each once" : `${repeated} of ${paths.length} repeated`,
  };
}

function sampled(session: Session): Seen {
  const overloads = session.messages.filter(
    ({ json }) => record(json["event"])["type"] === "overload",
  ).length;
  const told = new Set(
    eventsOf(session)
      .map(pathOf)
      .filter((path) => path.startsWith("/burst/")),
  ).size;
  const seen = `${told} of ${session.burst} events, ${overloads === 0 ? "no" : "an"} overload message`;
  return { holds: overloads > 0 && told < session.burst, seen };
}

async function kept(session: Session, trial: Trial): Promise<Seen> {
  const left = session.opened + KEPT_MS - trial.now();
  if (left > 0) await trial.sleep(left);
  const told = await untilTold(trial, session.messages, "kept");
  const closed = session.closed();
  if (closed === undefined)
    return { holds: told, seen: `open after 5½ minutes${told ? "" : ", and silent"}` };
  return { holds: false, seen: `closed after ${Math.round((closed - session.opened) / 1000)} s` };
}

/** @param signal closes the tail */
export function tailAssumptions(signal: AbortSignal): readonly Assumption[] {
  const ask = (judge: Judge) => async (trial: Trial) => judge(await listen(trial, signal), trial);
  return [
    {
      number: 35,
      assumption: "Every event of a tail has version, outcome, time and status",
      expected: "all events, of the version that was asked for",
      ask: ask(version),
    },
    { number: 36, assumption: "Frames of a tail", expected: "text", ask: ask(frames) },
    {
      number: 37,
      assumption: "When a tail begins",
      expected: "from the first request on",
      ask: ask(fromTheFirst),
    },
    { number: 38, assumption: "Events of a tail come once", expected: "each once", ask: ask(once) },
    {
      number: 39,
      assumption: "A tail samples above 100 messages a second, and says so",
      expected: "fewer events, an overload message",
      ask: ask(sampled),
    },
    {
      number: 40,
      assumption: "A tail's connection lasts",
      expected: "open after 5½ minutes",
      ask: ask(kept),
    },
  ];
}
