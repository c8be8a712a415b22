import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/trial/src/git.ts
import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
var GitFailure = class extends Error {
  /** All that git said. */
  said;
  constructor(said) {
    super(
      said.split("\n").findLast((line) => /^(fatal|error|remote|\s*!)/.test(line))?.trim() ?? said.trim().split("\n")[0]
    );
    this.said = said;
  }
};
var MOST_BYTES = 32 * 1024 * 1024;
var git = async (folder, args, given = {}) => {
  const child = start(folder, args, given);
  const out = [];
  let bytes = 0;
  child.stdout?.on("data", (chunk) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) child.kill();
    else out.push(chunk);
  });
  await ended(child, args);
  return Buffer.concat(out);
};
var MOST_REMEMBERED = 1024 * 1024;
function remembering(ask) {
  const known = /* @__PURE__ */ new Map();
  return async (folder, args, given) => {
    if (given !== void 0 || !isFixed(args)) return ask(folder, args, given);
    const key = JSON.stringify([folder, args]);
    const found = known.get(key) ?? await ask(folder, args);
    if (found.length <= MOST_REMEMBERED) known.set(key, found);
    return found;
  };
}
var isFixed = ([command = "", ...args]) => args.join() === "--show-prefix" || ["rev-parse", "ls-tree", "cat-file"].includes(command) && args.some((arg) => FULL_NAME.test(arg));
var FULL_NAME = /^([0-9a-f]{40}|[0-9a-f]{64})(\^\{commit\}|:.*)?$/s;
async function gitInto(file, folder, args, given = {}) {
  const child = start(folder, args, given);
  const written = pipeline(child.stdout, createWriteStream(file, { flags: "wx" }));
  await Promise.all([written, ended(child, args)]);
}
var SAFE = ["safe.directory=*", "core.fsmonitor=false", "core.hooksPath=/dev/null"].flatMap((set) => ["-c", set]);
var LONGEST_MS = 6e5;
function start(folder, args, { input = "", config = [] }) {
  const signal = AbortSignal.timeout(LONGEST_MS);
  const options = { cwd: folder, env: environment(config), windowsHide: true, signal };
  const child = spawn("git", [...SAFE, ...args], options);
  child.stdin.on("error", () => {
  });
  child.stdin.end(input);
  return child;
}
function ended(child, [command]) {
  const said = [];
  child.stderr?.on("data", (chunk) => said.push(chunk));
  return new Promise((done, failed) => {
    child.on("error", (error) => failed(new GitFailure(error.message)));
    child.on("close", (code, signal) => {
      if (code === 0) done();
      else failed(new GitFailure(Buffer.concat(said).toString("utf8") || `git ${command} ended with ${code ?? signal}`));
    });
  });
}
var IDENTITY = { NAME: "Sea Trials", EMAIL: "sea-trials@users.noreply.github.com" };
var OF_ITS_OWN = /^GIT_/i;
var LEFT = /^GIT_(SSL|SSH|HTTP|PROXY|ASKPASS|CURL|TRACE|LFS|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM)$)/i;
function environment(config) {
  const settings = config.flatMap(([key, value], i) => [
    [`GIT_CONFIG_KEY_${i}`, key],
    [`GIT_CONFIG_VALUE_${i}`, value]
  ]);
  const inherited = Object.entries(process.env).filter(([name]) => !OF_ITS_OWN.test(name) || LEFT.test(name));
  return {
    ...Object.fromEntries(inherited),
    // What a commit is said to be in place of another is nobody's history.
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_TERMINAL_PROMPT: "0",
    // What is asked of Git LFS is wanted, whatever the checkout was told.
    GIT_LFS_SKIP_SMUDGE: "0",
    LC_ALL: "C",
    GIT_AUTHOR_NAME: IDENTITY.NAME,
    GIT_AUTHOR_EMAIL: IDENTITY.EMAIL,
    GIT_COMMITTER_NAME: IDENTITY.NAME,
    GIT_COMMITTER_EMAIL: IDENTITY.EMAIL,
    ...config.length === 0 ? {} : { GIT_CONFIG_COUNT: String(config.length), ...Object.fromEntries(settings) }
  };
}

export {
  GitFailure,
  git,
  remembering,
  gitInto
};
