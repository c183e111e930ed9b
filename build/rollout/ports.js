/** The effects that the core needs, as interfaces; the edges implement them. No I/O here. */
export {};
