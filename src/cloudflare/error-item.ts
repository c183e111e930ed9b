/** One item of Cloudflare's error envelope. Foreign text. */
export interface ErrorItem {
  /** 0 for one without a code. */
  readonly code: number;
  readonly message: string;
  readonly pointer?: string;
  readonly documentationUrl?: string;
}
