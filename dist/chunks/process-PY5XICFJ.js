import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  untilReady
} from "./chunk-NK3T6ON5.js";
import {
  readAddress
} from "./chunk-Y2SSNQMD.js";
import {
  serverFailed
} from "./chunk-QRDCQDYY.js";
import {
  excerpt
} from "./chunk-43JRIA7A.js";
import "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/serving/src/process.ts
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

// packages/serving/src/process-tree.ts
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
function killTree(root, marker, signal) {
  if (root === void 0) return;
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/PID", String(root), "/T", "/F"], { windowsHide: true });
    return;
  }
  send(-root, signal);
  for (const pid of strays(root, marker)) send(pid, signal);
}
function treeIsAlive(root, marker) {
  if (root === void 0) return false;
  if (process.platform === "win32") return send(root, 0);
  if (process.platform !== "linux") return send(-root, 0);
  return processes().some(({ pid, group, state }) => group === root && state !== "Z" && pid !== process.pid) || strays(root, marker).length > 0;
}
var started = /* @__PURE__ */ new Map();
function endWithUs(root, marker) {
  if (root === void 0) return () => {
  };
  if (started.size === 0) {
    process.on("exit", killAll);
    for (const signal of signals) process.on(signal, dieOf);
  }
  started.set(marker, root);
  return () => {
    started.delete(marker);
    if (started.size > 0) return;
    process.off("exit", killAll);
    for (const signal of signals) process.off(signal, dieOf);
  };
}
var signals = ["SIGINT", "SIGTERM", "SIGHUP"];
function killAll() {
  for (const [marker, root] of started) killTree(root, marker, "SIGKILL");
}
function dieOf(signal) {
  killAll();
  for (const name of signals) process.off(name, dieOf);
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
function send(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
function strays(root, marker) {
  if (process.platform !== "linux") return [];
  return processes().filter(({ pid, group, state }) => group !== root && state !== "Z" && pid !== process.pid && carries(pid, marker)).map(({ pid }) => pid);
}
function processes() {
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "latin1");
      const [state = "", , group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return [{ pid: Number(name), group: Number(group), state }];
    } catch {
      return [];
    }
  });
}
function carries(pid, marker) {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1").includes(`SEA_TRIALS_SERVER_ID=${marker}`);
  } catch {
    return false;
  }
}

// packages/serving/src/process.ts
var graceMs = 5e3;
async function startServer(options) {
  const port = options.url === void 0 ? await freePort() : await assertFree(options.url);
  const marker = randomUUID();
  const started2 = performance.now();
  const child = launch(options, port, marker);
  const words = lastWords(child);
  const forget = endWithUs(child.pid, marker);
  let stopping;
  const stop = () => {
    stopping ??= end(child, marker).finally(forget);
    return stopping;
  };
  const check = () => {
    if (stopping === void 0) assertRunning(child, words, port);
  };
  try {
    const urls = options.url === void 0 ? [`http://127.0.0.1:${port}`, `http://[::1]:${port}`] : [options.url];
    const url = await untilReady(urls, options.protocol, options.readyMs, check);
    check();
    return { url, startedInMs: performance.now() - started2, check, stop };
  } catch (error) {
    await stop();
    throw withWords(error, words());
  }
}
var ours = /^(INPUT_|ACTIONS_|GITHUB_(TOKEN|OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$|SEA_TRIALS_)/;
function launch(options, port, marker) {
  const inherited = Object.entries(process.env).filter(([name]) => !ours.test(name));
  const env = {
    ...Object.fromEntries(inherited),
    ...options.env,
    MODEL: options.model,
    PORT: String(port),
    SEA_TRIALS_SERVER_ID: marker
  };
  const { command, cwd } = options;
  const [program, ...rest] = typeof command === "string" ? [command] : command;
  return spawn(program, rest, {
    cwd,
    env,
    shell: typeof command === "string",
    // A group of its own, so that the end reaches every process in it.
    detached: process.platform !== "win32",
    windowsHide: true,
    stdio: ["ignore", "pipe", "pipe"]
  });
}
function lastWords(child) {
  const most = 4096;
  let text = "";
  const keep = (part) => {
    text = (text + part.toString("utf8")).slice(-most);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  child.once("error", (error) => keep(Buffer.from(error.message)));
  return () => text;
}
function assertRunning(child, words, port) {
  const failedToStart = child.pid === void 0;
  if (child.exitCode === null && child.signalCode === null && !failedToStart) return;
  if (/EADDRINUSE|address already in use/i.test(words()))
    throw new SeaTrialsError(
      "port-in-use",
      `the server could not listen on port ${port}: it is in use`,
      "Let it listen on the port in PORT, which is free."
    );
  const how = failedToStart ? "could not be started" : child.signalCode === null ? `ended by itself with exit code ${child.exitCode}` : `was ended by ${child.signalCode}`;
  throw serverFailed(`the server ${how}`, "It must stay in the foreground until it is told to stop; look into its log.");
}
function withWords(error, words) {
  const last = words.trim().split("\n").slice(-3).join(" / ");
  if (!(error instanceof SeaTrialsError) || last === "") return error;
  return new SeaTrialsError(error.code, `${error.message}; it said: ${excerpt(last, 400)}`, error.fix, error.at);
}
async function end(child, marker) {
  killTree(child.pid, marker, "SIGTERM");
  const deadline = performance.now() + graceMs;
  while (treeIsAlive(child.pid, marker) && performance.now() < deadline) await sleep(20);
  killTree(child.pid, marker, "SIGKILL");
  while (treeIsAlive(child.pid, marker) && performance.now() < deadline + graceMs) await sleep(20);
  child.stdout?.destroy();
  child.stderr?.destroy();
}
async function assertFree(url) {
  const { port, hostname, protocol } = readAddress(url);
  const wanted = Number(port || (protocol === "https:" ? 443 : 80));
  try {
    return await listen(wanted, hostname.replace(/^\[|\]$/g, ""));
  } catch (error) {
    if (error.code !== "EADDRINUSE") return wanted;
    throw new SeaTrialsError(
      "port-in-use",
      `port ${wanted} is in use before the server is started`,
      "Stop what listens there, or leave `serving.url` out and let the server listen on the port in PORT."
    );
  }
}
var freePort = () => listen(0, "127.0.0.1");
async function listen(port, host) {
  const probe = createServer();
  await new Promise((resolve, reject) => {
    probe.once("error", reject).listen(port, host, resolve);
  });
  const bound = probe.address().port;
  await new Promise((resolve) => {
    probe.close(resolve);
  });
  return bound;
}
export {
  startServer
};
