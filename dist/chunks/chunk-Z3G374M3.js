import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/registry/src/stores/github.ts
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
var BROKEN = 0;
var ATTEMPTS = 5;
var LONGEST_WAIT_MS = 12e4;
var API_VERSION = "2022-11-28";
function githubRequest(options) {
  const base = options.apiUrl.replace(/\/+$/, "");
  return async (call) => {
    const url = call.url.startsWith("/") ? `${base}${call.url}` : checkedUrl(call.url, base);
    for (let attempt = 1; ; attempt++) {
      const answer = await send(url, call, options);
      const wait = waitAfter(answer, call, attempt);
      if (wait === void 0) return finish(answer, call);
      if (attempt === ATTEMPTS || wait > LONGEST_WAIT_MS) throw gaveUp(call, answer, wait);
      options.log.debug(`GitHub: ${call.method} ${shown(call)} ${why(answer)}, again in ${Math.ceil(wait / 1e3)} s`);
      await options.sleep(wait);
    }
  };
}
async function send(url, call, { fetch, token }) {
  const headers = {
    authorization: `Bearer ${token}`,
    accept: call.raw ? "application/octet-stream" : "application/vnd.github+json",
    "x-github-api-version": API_VERSION,
    "user-agent": "sea-trials"
  };
  const init = { method: call.method, headers };
  if (call.body !== void 0) {
    headers["content-type"] = "application/json";
    init.body = JSON.stringify(call.body);
  } else if (call.upload !== void 0) {
    headers["content-type"] = "application/octet-stream";
    if ("bytes" in call.upload) init.body = call.upload.bytes;
    else {
      headers["content-length"] = String(call.upload.size);
      init.body = Readable.toWeb(createReadStream(call.upload.path));
      init.duplex = "half";
    }
  }
  try {
    return await fetch(url, init);
  } catch (error) {
    const { cause, message } = error;
    return { broken: cause?.code ?? cause?.message ?? message };
  }
}
function waitAfter(answer, { method }, attempt) {
  const backoff = 1e3 * 2 ** (attempt - 1);
  if ("broken" in answer) return method === "POST" ? void 0 : backoff;
  const { status, headers } = answer;
  const spent = headers.has("retry-after") || headers.get("x-ratelimit-remaining") === "0";
  if (status === 429 || status === 403 && spent) return retryAfter(headers);
  return status >= 500 && method !== "POST" ? backoff : void 0;
}
function retryAfter(headers) {
  const seconds = headers.get("retry-after");
  return seconds !== null && /^\d{1,9}$/.test(seconds) ? Number(seconds) * 1e3 : 6e4;
}
async function finish(answer, call) {
  const broken = "broken" in answer || answer.status >= 500;
  if (broken && call.method === "POST") return { status: BROKEN, body: void 0 };
  if (broken) throw gaveUp(call, answer);
  if (call.raw && answer.status === 200 && answer.body !== null)
    return {
      status: 200,
      body: void 0,
      stream: Readable.fromWeb(answer.body)
    };
  const text = await answer.text();
  const next = /<([^<>]+)>;\s*rel="next"/.exec(answer.headers.get("link") ?? "")?.[1];
  return { status: answer.status, body: parse(text, call), ...next === void 0 ? {} : { next } };
}
function parse(text, call) {
  if (text === "") return void 0;
  try {
    return JSON.parse(text);
  } catch {
    throw failed(
      `${call.method} ${shown(call)} was answered with something that is no JSON`,
      "Check the address of the API."
    );
  }
}
function checkedUrl(url, base) {
  const [given, api] = [new URL(url), new URL(base)];
  const hosts = [api.hostname, api.hostname.replace(/^api\./, "uploads.")];
  if (given.protocol === api.protocol && hosts.includes(given.hostname)) return url;
  throw failed(`an answer leads to ${given.origin}, which is not GitHub at ${api.origin}`, "Check GITHUB_API_URL.");
}
var shown = ({ url }) => url.startsWith("/") ? url : new URL(url).pathname;
var why = (answer) => "broken" in answer ? `broke off (${answer.broken})` : `was answered ${answer.status}`;
function gaveUp(call, answer, wait = 0) {
  const limited = !("broken" in answer) && answer.status < 500;
  const fix = limited ? `GitHub limits this token's requests; run it again in ${Math.max(1, Math.ceil(wait / 6e4))} min: what was begun is taken up.` : "Run it again: what was begun is taken up. If it stays so, see githubstatus.com.";
  return failed(`${call.method} ${shown(call)} ${why(answer)}`, fix);
}
var failed = (message, fix) => new SeaTrialsError("github-failed", `GitHub: ${message}`, fix);

export {
  BROKEN,
  githubRequest,
  failed
};
