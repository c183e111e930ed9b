// Prints orders of stable and canary, as a command of `counts` does; ORDERS says which hundredth of the canary's fail.
const { FROM, TO, STABLE_VERSION, CANARY_VERSION, ORDERS = "" } = process.env;
for (let at = Date.parse(FROM); at < Date.parse(TO); at += 60_000) {
  const print = (version, requests, errors) =>
    process.stdout.write(
      `${JSON.stringify({ at: new Date(at).toISOString(), version, requests, errors })}\n`,
    );
  print(STABLE_VERSION, 540, 2);
  print(CANARY_VERSION, 60, Math.round((60 * Number(ORDERS)) / 100));
}
process.stderr.write("::error::counted\n");
if (ORDERS === "") process.exitCode = 3;
