import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  relativePath
} from "./chunk-D2K3YYAS.js";

// packages/trial/src/git.ts
import { execFile, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
var run = promisify(execFile);
var SAFE = ["-c", "safe.directory=*", "-c", "core.fsmonitor=false"];
var git = async (folder, args) => {
  const { stdout } = await run("git", [...SAFE, ...args], {
    cwd: folder,
    encoding: "buffer",
    maxBuffer: 32 * 1024 * 1024
  });
  return stdout;
};
var LONGEST_MS = 6e5;
async function gitInto(file, folder, args, input = "") {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_LFS_SKIP_SMUDGE: "0" };
  const child = spawn("git", [...SAFE, ...args], {
    cwd: folder,
    stdio: ["pipe", "pipe", "ignore"],
    env,
    timeout: LONGEST_MS
  });
  const ended = new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => code === 0 ? done() : failed(new Error(`git ${args[0]} ended with ${code}`)));
  });
  child.stdin.on("error", () => {
  });
  child.stdin.end(input);
  await Promise.all([pipeline(child.stdout, createWriteStream(file, { flags: "wx" })), ended]);
}
async function placeOf(file, workspace, ask) {
  let failure;
  let folder = workspace;
  for (const name of ["", ...relative(workspace, dirname(file)).split(sep)]) {
    folder = join(folder, name);
    try {
      const prefix = (await ask(folder, ["rev-parse", "--show-prefix"])).toString("utf8").replace(/\r?\n$/, "");
      return { folder, path: `${prefix}${relativePath(folder, file)}` };
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}
async function commitOf(name, folder, ask) {
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`];
  const found = await ask(folder, args).catch(() => void 0);
  const commit = found?.toString("latin1").trim();
  return commit !== void 0 && /^[0-9a-f]{40,64}$/.test(commit) ? commit : void 0;
}
async function entriesOf(commit, paths, folder, ask, below = false) {
  const deep = below ? ["-r"] : [];
  const listed = await ask(folder, ["ls-tree", "-z", "-l", ...deep, "--full-tree", commit, "--", ...paths]);
  return listed.toString("utf8").split("\0").flatMap((line) => {
    const [, mode = "", hash, size, path] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
    if (hash === void 0 || path === void 0) return [];
    const kind = mode.startsWith("100") ? "file" : mode === "040000" ? "folder" : "other";
    return [{ path, kind, hash, size: Number(size) || 0 }];
  });
}

export {
  git,
  gitInto,
  placeOf,
  commitOf,
  entriesOf
};
