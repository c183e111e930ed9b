/** An error item of the envelope. */
export interface ErrorItem {
  readonly code: number;
  readonly message: string;
  readonly error_chain?: readonly { readonly code: number; readonly message: string }[];
  readonly documentation_url?: string;
  readonly source?: { readonly pointer: string };
}

/** The server refuses; nothing was changed. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly items: readonly ErrorItem[];

  constructor(status: number, ...items: readonly ErrorItem[]) {
    super(items.map((item) => `${item.code}: ${item.message}`).join("; "));
    this.status = status;
    this.items = items;
  }
}

/**
 * The real codes of these aren't known (see "Error codes"): 10021 is what the Workers API answers to
 * other invalid uploads. Clients must not depend on it.
 */
export function invalid(message: string, pointer: string): Refusal {
  return new Refusal(400, { code: 10021, message, source: { pointer } });
}

export function notFound(message: string): Refusal {
  return new Refusal(404, { code: 10007, message });
}
