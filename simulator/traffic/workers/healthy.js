/** A Worker that does what it should. The simulator's requests say in `x-simulator` how it is meant to behave. */
const worker = {
  async fetch(request, env) {
    const wishes = (request.headers.get("x-simulator") ?? "").split(" ");
    const headers = { "content-type": "text/plain" };
    if (wishes.includes("mute")) return new Response("Hello!\n", { headers });
    const version = env.CF_VERSION_METADATA.id;
    return new Response(`Hello from ${version}\n`, { headers: { ...headers, "x-version-id": version } });
  },
};

// biome-ignore lint/style/noDefaultExport: what the runtime looks for
export default worker;
