import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  serverFailed
} from "./chunk-QRDCQDYY.js";
import {
  excerpt
} from "./chunk-43JRIA7A.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/serving/src/http-client.ts
var mostBytes = 64 * 1024 * 1024;
async function openClient(url, timeoutMs) {
  const base = readAddress(url);
  const { Agent, EnvHttpProxyAgent } = await import("./undici-2Y7LJIU5.js");
  const timeouts = { connectTimeout: timeoutMs, headersTimeout: timeoutMs, bodyTimeout: timeoutMs };
  const agent = isLoopback(base.hostname) ? new Agent(timeouts) : new EnvHttpProxyAgent(timeouts);
  return {
    send: async (method, path, headers = {}, body) => {
      try {
        const signal = AbortSignal.timeout(timeoutMs);
        const target = base.pathname.replace(/\/$/, "") + path;
        const options = { origin: base.origin, path: target, method, headers, body: body ?? null, signal };
        const response = await agent.request(options);
        return { status: response.statusCode, text: await readCapped(response.body) };
      } catch (error) {
        throw error instanceof SeaTrialsError ? error : unreachable(base, error, timeoutMs);
      }
    },
    close: () => agent.destroy()
  };
}
function readAddress(url) {
  const base = URL.canParse(url) ? new URL(url) : void 0;
  if (base !== void 0 && /^https?:$/.test(base.protocol)) return base;
  throw new SeaTrialsError(
    "bad-input",
    `\`${excerpt(url)}\` is no address of a server`,
    "Write it as `http://127.0.0.1:8080` or `https://host/path`."
  );
}
var isLoopback = (host) => host === "localhost" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
async function readCapped(body) {
  const parts = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > mostBytes)
      throw serverFailed("the server answered with more than 64 MB", "Let it answer with the scores only.");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
function unreachable(base, error, timeoutMs) {
  const { name, code, message } = error;
  const what = name === "TimeoutError" || /TIMEOUT/.test(code ?? "") ? `did not answer within ${timeoutMs} ms` : code === "ECONNREFUSED" ? "refused the connection" : `could not be asked: ${excerpt(code ?? message ?? String(error), 80)}`;
  return serverFailed(`the server at ${base.origin} ${what}`, "Check that it runs, and look into its log.");
}

export {
  openClient,
  readAddress
};
