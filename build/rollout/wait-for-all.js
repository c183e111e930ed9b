/**
 * Waits for reads that go on at once until every one of them has ended, so that none is repeated behind
 * the back of a run that is over: its waits would keep the process alive.
 *
 * @throws the first failure, in the order given
 */
export async function waitForAll(...reads) {
    await Promise.allSettled(reads);
    return Promise.all(reads);
}
