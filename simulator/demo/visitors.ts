import { Agent, request } from "node:http";

/** Requests per version, as their senders saw it. */
export interface Sample {
  readonly served: Readonly<Record<string, number>>;
  /** Requests that got another answer than 200, or none. */
  readonly failed: number;
  readonly total: number;
}

export interface VisitorsOptions {
  /** Where the Worker is reached. */
  readonly url: string;
  readonly perSecond: number;
  /** The header of an answer that names the deployment that it was served under. */
  readonly deploymentHeader: string;
}

const TICK_MS = 20;
/** They come from so many addresses, in turn. */
const PEOPLE = 1_000;

/** Live traffic: people who call the Worker at a steady rate and note which version answers. */
export class Visitors {
  readonly #options: VisitorsOptions;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 32 });
  readonly #byDeployment = new Map<string, Counter>();
  #sinceLook = new Counter();
  readonly #all = new Counter();
  #came = 0;
  readonly #inFlight = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: VisitorsOptions) {
    this.#options = options;
  }

  start(): void {
    const start = performance.now();
    let sent = 0;
    this.#timer = setInterval(() => {
      const due = ((performance.now() - start) / 1_000) * this.#options.perSecond;
      for (; sent < due; sent += 1) this.#visit();
    }, TICK_MS);
  }

  /** Resolves when the last answer has come. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all(this.#inFlight);
    this.#agent.destroy();
  }

  /** What has come since the last look. */
  look(): Sample {
    const sample = this.#sinceLook;
    this.#sinceLook = new Counter();
    return sample;
  }

  under(deploymentId: string): Sample {
    return this.#byDeployment.get(deploymentId) ?? new Counter();
  }

  get all(): Sample {
    return this.#all;
  }

  #visit(): void {
    const headers = { "cf-connecting-ip": `2001:db8::${(this.#came++ % PEOPLE).toString(16)}` };
    const visit = this.#ask(headers).then(({ version, deployment = "" }) => {
      const own = this.#byDeployment.get(deployment) ?? new Counter();
      this.#byDeployment.set(deployment, own);
      for (const counter of [this.#sinceLook, this.#all, own]) counter.add(version);
      this.#inFlight.delete(visit);
    });
    this.#inFlight.add(visit);
  }

  /** The version that answered, undefined for a failure, and the deployment that led there. */
  #ask(headers: Readonly<Record<string, string>>): Promise<Visit> {
    return new Promise((resolve) => {
      const asked = request(this.#options.url, { agent: this.#agent, headers }, (response) => {
        const version = response.headers["x-version-id"];
        const deployment = response.headers[this.#options.deploymentHeader];
        const good = response.statusCode === 200;
        response
          .resume()
          .once("close", () =>
            resolve({ version: good ? textOf(version) : undefined, deployment: textOf(deployment) }),
          );
      });
      // The server may close an idle connection in the moment in which it is used again: no visitor notices.
      const unlucky = (error: NodeJS.ErrnoException) => error.code === "ECONNRESET" && asked.reusedSocket;
      asked.once("error", (error) => resolve(unlucky(error) ? this.#ask(headers) : NOBODY)).end();
    });
  }
}

interface Visit {
  readonly version: string | undefined;
  readonly deployment: string | undefined;
}

const NOBODY: Visit = { version: undefined, deployment: undefined };

function textOf(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === "string" ? header : undefined;
}

class Counter implements Sample {
  readonly served: Record<string, number> = {};
  failed = 0;

  get total(): number {
    return Object.values(this.served).reduce((sum, count) => sum + count, this.failed);
  }

  add(version: string | undefined): void {
    if (version === undefined) this.failed += 1;
    else this.served[version] = (this.served[version] ?? 0) + 1;
  }
}
