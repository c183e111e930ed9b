/** A small seeded generator (sfc32), so that every run can be replayed. Not for secrets. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer in [0, below); `below` ≥ 1. */
  int(below: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One item; throws RangeError on an empty list. */
  pick<T>(items: readonly T[]): T;
  /** A shuffled copy. */
  shuffle<T>(items: readonly T[]): T[];
  /** A version 4 UUID. */
  uuid(): string;
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** The same seed gives the same sequence. `seed` is taken modulo 2^32. */
export function createRandom(seed: number): Random {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let counter = seed | 0;
  const word = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The first words of neighbouring seeds resemble each other.
  for (let i = 0; i < 15; i++) word();

  const next = (): number => word() / 2 ** 32;
  const int = (below: number): number => Math.floor(next() * below);
  const hex = (): string => {
    const bits = word();
    return `${BYTES[bits >>> 24]}${BYTES[(bits >>> 16) & 255]}${BYTES[(bits >>> 8) & 255]}${BYTES[bits & 255]}`;
  };

  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => {
      if (items.length === 0) throw new RangeError("pick: the list is empty");
      return items[int(items.length)] as (typeof items)[number];
    },
    shuffle: (items) => {
      const keyed = items.map((item) => ({ item, key: next() }));
      return keyed.sort((left, right) => left.key - right.key).map(({ item }) => item);
    },
    uuid: () => {
      const [first, second, third, fourth] = [hex(), hex(), hex(), hex()];
      const variant = ((Number.parseInt(third.slice(0, 1), 16) & 3) | 8).toString(16);
      return `${first}-${second.slice(0, 4)}-4${second.slice(5)}-${variant}${third.slice(1, 4)}-${third.slice(4)}${fourth}`;
    },
  };
}
