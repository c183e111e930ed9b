import { describe, expect, test } from "vitest";
import {
  countsAsError,
  endedInError,
  type Invocation,
  isKnownOutcome,
  readTailMessage,
} from "../../../src/checks/live-tail/invocation.ts";

const FINE = ["ok", "canceled", "clientDisconnected", "responseStreamDisconnected"];
const ERRORS = ["exception", "exceededCpu", "exceededMemory", "internalError", "scriptNotFound", "unknown"];

function invocation(outcome: string, more: Partial<Invocation> = {}): Invocation {
  return { versionId: "v", outcome, fetch: true, status: 200, at: 0, client: undefined, ...more };
}

describe("an outcome", () => {
  test("is fine where the client caused it, and an error otherwise", () => {
    expect(FINE.filter(endedInError)).toEqual([]);
    expect(ERRORS.filter((outcome) => !endedInError(outcome))).toEqual([]);
    expect([...FINE, ...ERRORS].filter((outcome) => !isKnownOutcome(outcome))).toEqual([]);
  });

  test("with an unknown name is an error unless the name says that the client left", () => {
    const names = ["exceededPatience", "streamCanceled", "ViewerDisconnected"];
    expect(names.filter(isKnownOutcome)).toEqual([]);
    expect(names.map(endedInError)).toEqual([true, false, false]);
  });
});

describe("5xx-rate", () => {
  test.each([
    [200, false],
    [499, false],
    [500, true],
    [599, true],
  ])("counts the answer %i as an error: %s, whatever its outcome", (status, counted) => {
    expect(countsAsError("5xx-rate", invocation("ok", { status }))).toBe(counted);
    expect(countsAsError("5xx-rate", invocation("exception", { status }))).toBe(counted);
  });
});

test("of an invocation nothing is read but version, outcome, status, time and client", () => {
  const message = {
    outcome: "ok",
    scriptVersion: { id: "v" },
    eventTimestamp: 17,
    logs: ["private"],
    event: {
      request: {
        url: "https://private.example.com",
        headers: { "cf-connecting-ip": "192.0.2.1", cookie: "private" },
      },
      response: { status: 503 },
    },
  };
  expect(readTailMessage(JSON.stringify(message))).toEqual({
    versionId: "v",
    outcome: "ok",
    fetch: true,
    status: 503,
    at: 17,
    client: "192.0.2.1",
  });
  const cron = { outcome: "exception", scriptVersion: { id: "v" }, event: { cron: "* * * * *" } };
  expect(readTailMessage(JSON.stringify(cron))).toEqual({
    versionId: "v",
    outcome: "exception",
    fetch: false,
    status: undefined,
    at: Number.NaN,
    client: undefined,
  });
  expect(readTailMessage('{"event":{"type":"overload"}}')).toBe("sampling");
  expect(readTailMessage('{"event":{"type":"overload-stop"}}')).toBe("sampling");
});
