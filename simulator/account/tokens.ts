import { Refusal } from "../api/refusal.ts";
import type { Readings } from "../platform-unknowns.ts";
import type { Permission, RateLimit, Token } from "./model.ts";

const AUTHENTICATION_ERROR = { code: 10000, message: "Authentication error" };

const ALL: readonly Permission[] = [
  "scripts:read",
  "scripts:edit",
  "analytics:read",
  "observability:write",
  "tail:read",
];

export interface TokenOptions {
  /** Default: all of them. */
  readonly permissions?: readonly Permission[];
  readonly kind?: Token["kind"];
  readonly status?: Token["status"];
  readonly email?: string;
}

/** The account's tokens, and how often their users have called. */
export class Tokens {
  readonly #tokens = new Map<string, Token>();
  readonly #windows = new Map<string, { start: number; used: number }>();

  /** A second token with the same secret takes the first one's place. */
  issue(secret: string, id: string, options: TokenOptions): Token {
    const token: Token = {
      id,
      secret,
      permissions: new Set(options.permissions ?? ALL),
      kind: options.kind ?? "user",
      status: options.status ?? "active",
      email: options.email ?? "dev@example.com",
    };
    this.#tokens.set(secret, token);
    return token;
  }

  /** Undefined without a header, or for a token that nobody issued. */
  find(authorization: string | undefined): Token | undefined {
    return this.#tokens.get(/^Bearer (.+)$/i.exec(authorization ?? "")?.[1] ?? "");
  }

  /** Throws the Refusal 9106 or 6003, or that of a token that isn't valid, as `badToken` reads. */
  authenticate(authorization: string | undefined, badToken: Readings["badToken"]): Token {
    if (authorization === undefined) {
      throw new Refusal(400, {
        code: 9106,
        message: "Missing X-Auth-Key, X-Auth-Email or Authorization headers",
      });
    }
    if (!/^Bearer \S+$/i.test(authorization)) {
      throw refusalOf("400-6003");
    }
    const token = this.find(authorization);
    if (token?.status !== "active") throw refusalOf(badToken);
    return token;
  }

  /** Throws the Refusal 10000, with 403, when the token has none of these. */
  require(token: Token, ...anyOf: readonly Permission[]): void {
    if (!anyOf.some((permission) => token.permissions.has(permission))) {
      throw new Refusal(403, AUTHENTICATION_ERROR);
    }
  }

  /** Counts a request against one of the user's windows. Unknown tokens share one. */
  charge(token: Token | undefined, now: number, limit: RateLimit, of: "api" | "graphql" = "api"): Quota {
    const user = `${of} ${token?.email ?? ""}`;
    const window = this.#windows.get(user);
    const current = window === undefined || now - window.start >= limit.windowMs ? undefined : window;
    const { start: began, used } = current ?? { start: now, used: 0 };
    const start = limit.blocks === true && used === limit.requests ? now : began;
    this.#windows.set(user, { start, used: used + 1 });
    const resetS = Math.max(1, Math.ceil((start + limit.windowMs - now) / 1000));
    return { exceeded: used >= limit.requests, remaining: Math.max(0, limit.requests - used - 1), resetS };
  }
}

export interface Quota {
  readonly exceeded: boolean;
  readonly remaining: number;
  /** Seconds until the window ends, at least 1. */
  readonly resetS: number;
}

function refusalOf(badToken: Readings["badToken"]): Refusal {
  switch (badToken) {
    case "400-6003":
      return new Refusal(400, {
        code: 6003,
        message: "Invalid request headers",
        error_chain: [{ code: 6111, message: "Invalid format for Authorization header" }],
      });
    case "401-10000":
      return new Refusal(401, AUTHENTICATION_ERROR);
    case "403-9109":
      return new Refusal(403, { code: 9109, message: "Invalid access token" });
  }
}
