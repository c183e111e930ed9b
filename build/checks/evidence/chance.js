/** Seeded random numbers. */
/** Uniform in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}
/** Exact while the smaller expectation is below 30; beyond it a rounded normal. */
export function binomial(count, chance, random) {
    if (chance > 0.5)
        return count - binomial(count, 1 - chance, random);
    if (count <= 0 || chance <= 0)
        return 0;
    const mean = count * chance;
    if (mean > 30) {
        const drawn = Math.round(mean + Math.sqrt(mean * (1 - chance)) * normal(random));
        return Math.min(count, Math.max(0, drawn));
    }
    // How far it is to the next success is geometric.
    let successes = 0;
    for (let at = skip(chance, random); at <= count; at += skip(chance, random))
        successes++;
    return successes;
}
/** How many trials to the next success, with it. */
function skip(chance, random) {
    return Math.floor(Math.log(1 - random()) / Math.log1p(-chance)) + 1;
}
export function normal(random) {
    return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
