/**
 * Waits for reads that go on at once until every one of them has ended, so that none is repeated behind
 * the back of a run that is over: its waits would keep the process alive.
 *
 * @throws the first failure, in the order given
 */
export async function waitForAll<T extends readonly unknown[]>(
  ...reads: { readonly [K in keyof T]: T[K] | Promise<T[K]> }
): Promise<{ -readonly [K in keyof T]: T[K] }> {
  await Promise.allSettled(reads);
  return Promise.all(reads) as Promise<{ -readonly [K in keyof T]: T[K] }>;
}
