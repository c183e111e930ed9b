import fc from "fast-check";

/**
 * What fast-check's `unit: "binary"` draws from: any character, lone surrogates aside. Without its table of
 * all of them, which takes two seconds to build.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .nat(0x10f7ff)
  .map((number) => String.fromCodePoint(number < 0xd800 ? number : number + 0x800));
