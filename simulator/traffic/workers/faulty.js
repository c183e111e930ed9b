/** The same Worker with a bug in it. `x-simulator` says on which requests the bug shows, and how. */
const worker = {
  async fetch(request, env) {
    const wishes = (request.headers.get("x-simulator") ?? "").split(" ");
    const version = env.CF_VERSION_METADATA.id;
    const headers = { "content-type": "text/plain" };
    if (!wishes.includes("mute")) headers["x-version-id"] = version;

    const wait = wishes.find((wish) => wish.startsWith("wait="));
    if (wait !== undefined) await new Promise((resolve) => setTimeout(resolve, Number(wait.slice(5))));
    if (wishes.includes("throw")) {
      const cart = wishes.find((wish) => wish === "a full cart");
      return new Response(`${cart.items.length} items\n`, { headers });
    }
    if (wishes.includes("5xx")) return new Response("The shop is closed.\n", { status: 503, headers });
    return new Response(wishes.includes("mute") ? "Hello!\n" : `Hello from ${version}\n`, { headers });
  },
};

// biome-ignore lint/style/noDefaultExport: what the runtime looks for
export default worker;
