/**
 * What is long and rarely tells more than its part on each run: every night, with NIGHTLY=1, all of it is played
 * (.github/workflows/chaos.yml).
 */
export const NIGHTLY = process.env["NIGHTLY"] === "1";
