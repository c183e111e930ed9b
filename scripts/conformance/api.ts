/** The question couldn't be put; says nothing about the answer. */
export class NotAsked extends Error {
  override readonly name = "NotAsked";
}

export interface Share {
  readonly version_id: string;
  readonly percentage: number;
}

/** An answer of the API; of a body that isn't JSON, `json` is undefined. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: unknown;
  readonly result: unknown;
  readonly resultInfo: unknown;
  readonly errors: readonly {
    readonly code: number;
    readonly message: string;
    readonly chain: readonly number[];
  }[];
}

export interface Ask {
  readonly body?: unknown;
  /** The whole `authorization` header, instead of the token's. */
  readonly authorization?: string;
}

export interface ApiOptions {
  readonly baseUrl: string;
  readonly token: string;
  readonly accountId: string;
  /** How many requests may be sent in all. */
  readonly budget: number;
  readonly signal: AbortSignal;
}

const TIMEOUT_MS = 30_000;

/** Cloudflare's API with nothing of this action in between: raw answers, no retries, a budget of requests. */
export class Api {
  readonly accountId: string;
  readonly #options: ApiOptions;
  #sent = 0;

  constructor(options: ApiOptions) {
    this.accountId = options.accountId;
    this.#options = options;
  }

  get sent(): number {
    return this.#sent;
  }

  /**
   * @param path below the account, or from the base with a slash at its beginning
   * @throws NotAsked without an answer, after 429, or beyond the budget; the signal's reason when aborted
   */
  async ask(method: string, path: string, { body, authorization }: Ask = {}): Promise<Answer> {
    const { baseUrl, token, accountId, budget, signal } = this.#options;
    signal.throwIfAborted();
    if (this.#sent >= budget) throw new NotAsked(`the budget of ${budget} requests is spent`);
    this.#sent++;
    const url = path.startsWith("/") ? `${baseUrl}${path}` : `${baseUrl}/accounts/${accountId}/${path}`;
    return send(method, url, { authorization: authorization ?? `Bearer ${token}`, body }, signal);
  }

  /** A deployment; `more` is put beside `versions`. */
  deploy(script: string, versions: readonly Share[], more: object = {}): Promise<Answer> {
    return this.ask("POST", `workers/scripts/${script}/deployments`, {
      body: { strategy: "percentage", versions, ...more },
    });
  }

  /** @throws NotAsked where it is refused */
  async result<T>(method: string, path: string, ask?: Ask): Promise<T> {
    return resultOf<T>(await this.ask(method, path, ask));
  }
}

/** @throws NotAsked for a refusal */
export function resultOf<T>({ status, errors, result }: Answer): T {
  if (status > 299) {
    throw new NotAsked(
      `HTTP ${status}: ${errors.map(({ code, message }) => `${code} ${message}`).join(", ")}`,
    );
  }
  return result as T;
}

async function send(
  method: string,
  url: string,
  { authorization, body }: Required<Pick<Ask, "authorization">> & Pick<Ask, "body">,
  signal: AbortSignal,
): Promise<Answer> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method,
      headers: { authorization, ...(body === undefined ? {} : { "content-type": "application/json" }) },
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    text = await response.text();
  } catch (error) {
    signal.throwIfAborted();
    throw new NotAsked(`no answer: ${causeOf(error)}`);
  }
  if (response.status === 429) throw new NotAsked("HTTP 429: too many requests");
  const json = parse(text);
  const envelope = record(json);
  return {
    status: response.status,
    headers: response.headers,
    json,
    result: envelope["result"],
    resultInfo: envelope["result_info"],
    errors: list(envelope["errors"]).map((item) => {
      const { code, message, error_chain } = record(item);
      return {
        code: Number(code),
        message: String(message),
        chain: list(error_chain).map((link) => Number(record(link)["code"])),
      };
    }),
  };
}

/** What `fetch` failed by is in its cause. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
