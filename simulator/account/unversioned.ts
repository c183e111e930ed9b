/** What a Worker has beside its versions: it holds for all of them at once, and no rollback reverts it. */
export interface Unversioned {
  /** Cron expressions. */
  crons: readonly string[];
  /** Patterns. */
  routes: readonly string[];
  /** Whether it answers on workers.dev, and its versions on addresses of their own. */
  subdomain: { readonly enabled: boolean; readonly previews_enabled: boolean };
  /** `logpush`, `tail_consumers`, `observability`, `tags`, as they were sent. */
  settings: Readonly<Record<string, unknown>>;
}

/** Of a new Worker. */
export function createUnversioned(): Unversioned {
  return { crons: [], routes: [], subdomain: { enabled: false, previews_enabled: false }, settings: {} };
}
