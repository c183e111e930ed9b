import type { ApiAccess } from "../../src/cloudflare/call-api.ts";
import type { HttpRequest, HttpResponse } from "../../src/http.ts";

export const TOKEN = "cf_Zr8kPq3vXw7LmT2bNc5dYh9jGs4fAe6uR1oKiQ0z";
export const ACCOUNT = "023e105f4ecef8ad9ca31a8372d0c353";
export const STABLE = "11111111-2a42-4f8b-a1c1-73f6a2a30c0f";
export const CANARY = "22222222-2a42-4f8b-a1c1-73f6a2a30c0f";
/** The beginning of a minute. */
export const NOON = Date.UTC(2026, 10, 20, 12);
export const MINUTE = 60_000;

export interface Asked {
  readonly options: ApiAccess & { readonly serverNow: () => number };
  readonly sent: HttpRequest[];
}

/** What the queries are sent through: `answer` gets each request. */
export function asking(answer: (request: HttpRequest) => HttpResponse | Error): Asked {
  const sent: HttpRequest[] = [];
  return {
    sent,
    options: {
      transport: {
        async send(request) {
          sent.push(request);
          const reply = answer(request);
          if (reply instanceof Error) throw reply;
          return reply;
        },
      },
      baseUrl: "https://api.example.test/client/v4",
      token: TOKEN,
      accountId: ACCOUNT,
      scriptName: "my-worker",
      serverNow: () => NOON,
    },
  };
}

export function json(body: unknown, status = 200): HttpResponse {
  return { status, headers: {}, body: JSON.stringify(body) };
}
