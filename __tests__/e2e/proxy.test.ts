import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import { proxyServer } from "../cloudflare/local-servers.ts";
import { cancel, setUpScenario } from "../support/scenario-run.ts";

const HOST = "api.cloudflare.test";

/**
 * The simulator behind TLS, as the real API is. It passes bytes on and reads no requests: one that it had read and
 * the simulator hadn't would look to the shared time like one that is kept waiting.
 */
async function withTls(apiUrl: string): Promise<{ port: number; certificate: string }> {
  const folder = mkdtempSync(join(tmpdir(), "proxy-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const request = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=${HOST}`;
  const args = [...request.split(" "), "-addext", `subjectAltName=DNS:${HOST}`];
  execFileSync("openssl", [...args, "-keyout", key, "-out", certificate], { stdio: "ignore" });
  const ends = new Set<Socket>();
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (socket) => {
    const upstream = connect(Number(new URL(apiUrl).port), "127.0.0.1");
    for (const [end, other] of [
      [socket, upstream],
      [upstream, socket],
    ] as const) {
      ends.add(end);
      end.on("error", () => other.destroy());
      end.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const end of ends) end.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, certificate };
}

test("every request goes through the proxy that https_proxy names", async () => {
  const scenario = await setUpScenario();
  const { port, certificate } = await withTls(scenario.apiUrl);
  const proxy = await proxyServer(port);
  onTestFinished(() => proxy.close());

  const end = await scenario.run(
    { schedule: "10, 100" },
    {
      env: {
        https_proxy: proxy.url,
        CLOUDFLARE_API_BASE_URL: `https://${HOST}/client/v4`,
        NODE_EXTRA_CA_CERTS: certificate,
      },
    },
  );

  expect(end.outputs).toMatchObject({ status: "completed", percentage: "100" });
  expect(scenario.requests()).toHaveLength(9);
  expect(new Set(proxy.targets)).toEqual(new Set([`${HOST}:443`]));
  expect(proxy.targets).toHaveLength(9);
});

test("a proxy that can't be reached is told, and the API isn't asked past it", async () => {
  const scenario = await setUpScenario();
  const main = await scenario.start(
    {},
    { env: { https_proxy: "http://127.0.0.1:2", CLOUDFLARE_API_BASE_URL: `https://${HOST}/client/v4` } },
  );

  expect(await main.waitFor("again in")).toMatch(/could not be sent: .*ECONNREFUSED 127\.0\.0\.1:2/);
  const end = await cancel(main);

  expect(end.outputs).toMatchObject({
    status: "failed",
    reason: expect.stringContaining("Nothing was written."),
  });
  expect(scenario.requests()).toEqual([]);
});
