import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  digest,
  isWhole,
  whyNot
} from "./chunk-E3OCFG2N.js";
import "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/tables/src/fetch.ts
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
var PATIENCE = 3e5;
async function bringEngine(pin, folder, environment, cache) {
  const key = `sea-trials-engine-${pin.version}-${pin.platform}-${pin.integrity.replace(/[^\w]/g, "").slice(6, 22)}`;
  if (cache !== void 0) {
    await rm(folder, { recursive: true, force: true });
    await cache.restore(folder, key);
    if (await isWhole(folder, pin)) return;
    await rm(folder, { recursive: true, force: true });
  }
  await fetchEngine(pin, folder, environment);
  await cache?.save(folder, key);
}
async function fetchEngine(pin, folder, environment) {
  const parent = dirname(folder);
  const work = await workFolder(parent);
  try {
    const tarball = await pack(pin, work, environment);
    const integrity = `sha512-${(await digest("sha512", tarball)).toString("base64")}`;
    if (integrity !== pin.integrity)
      throw wrongChecksum(`npm's tarball of the engine is ${integrity}, not ${pin.integrity}`);
    const unpacked = join(work, "engine");
    await mkdir(unpacked);
    const { extract } = await import("./index.min-ZE3I7WJP.js");
    const wanted = new Set(Object.keys(pin.files).map((name) => `package/${name}`));
    await extract({ file: tarball, cwd: unpacked, strip: 1, filter: (path) => wanted.has(path) });
    const why = await whyNot(unpacked, pin, "sha256");
    if (why !== void 0) throw wrongChecksum(`the engine as unpacked is not the one that was pinned: ${why}`);
    await putInPlace(unpacked, folder, pin);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
var wrongChecksum = (message) => new SeaTrialsError(
  "engine-unavailable",
  message,
  "It was not loaded. Delete it and fetch it again; if that does not help, the registry serves other bytes than were released."
);
async function workFolder(parent) {
  try {
    await mkdir(parent, { recursive: true });
    return await mkdtemp(join(parent, ".fetch-"));
  } catch (error) {
    const { code } = error;
    throw new SeaTrialsError(
      "engine-unavailable",
      `the engine cannot be kept in ${parent} (${code})`,
      "Set XDG_CACHE_HOME to a folder that can be written, or SEA_TRIALS_ENGINE to one with the engine."
    );
  }
}
async function putInPlace(unpacked, folder, pin) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await rename(unpacked, folder);
    } catch (error) {
      const { code } = error;
      if (code !== "ENOTEMPTY" && code !== "EEXIST" && code !== "EPERM" && code !== "EACCES") throw error;
      if (await isWhole(folder, pin)) return;
      await rm(folder, { recursive: true, force: true });
    }
  }
  throw wrongChecksum("the folder of the engine keeps changing while it is fetched");
}
async function pack(pin, work, environment) {
  const name = `@duckdb/node-bindings-${pin.platform}@${pin.version}`;
  const folder = join(work, "pack");
  await mkdir(folder);
  const { command, first } = npm(environment);
  const options = ["--prefix", folder, "--ignore-scripts", "--loglevel", "error"];
  try {
    await promisify(execFile)(command, [...first, "pack", name, ...options], {
      cwd: folder,
      timeout: PATIENCE,
      env: environment
    });
  } catch (error) {
    const why = whatNpmSaid(error);
    const what = isDamage(why) ? "was sent a damaged archive of" : "could not fetch";
    throw new SeaTrialsError("engine-unavailable", `npm ${what} the engine ${name}: ${why}`, fixFor(why));
  }
  const tarball = (await readdir(folder)).find((file) => file.endsWith(".tgz"));
  if (tarball === void 0)
    throw new SeaTrialsError("engine-unavailable", `npm fetched no tarball of ${name}`, OFFLINE);
  return join(folder, tarball);
}
var OFFLINE = "Without network: install @duckdb/node-api beside Sea Trials, or set SEA_TRIALS_ENGINE to a folder with the files of that package, or keep the cache folder of a machine that has fetched it.";
var RETRY = "Try again; if that does not help, run `npm cache clean --force`, and look at the registry, mirror or proxy that npm asks: it serves other bytes than were released.";
var CERTIFICATE = "The network signs with a certificate that npm does not know, as companies do: set NODE_EXTRA_CA_CERTS, or npm\u2019s `cafile` (`npm config set cafile /path/company.pem`), to the file of that authority. Never switch `strict-ssl` off.";
var PROXY = "A proxy stands between, and wants to know who asks: set npm\u2019s `proxy` and `https-proxy` (or HTTPS_PROXY) to its address with user and password, as for any `npm install` here.";
var REFUSED = "The registry that npm asks wants a token, or has no such package: set it in the .npmrc of the user, as for any `npm install` here. A mirror must hold @duckdb.";
var isDamage = (code) => /^(?:Z_|TAR_)|^EINTEGRITY$/.test(code);
var isCertificate = (code) => /CERT|SSL|^UNABLE_TO_|^DEPTH_ZERO_/.test(code);
function fixFor(code) {
  if (isDamage(code)) return RETRY;
  if (isCertificate(code)) return CERTIFICATE;
  if (/^E407$|PROXY/.test(code)) return PROXY;
  return /^E40[134]$/.test(code) ? REFUSED : OFFLINE;
}
function npm(environment) {
  if (process.platform !== "win32") return { command: "npm", first: [] };
  const script = [dirname(process.execPath), ...(environment.PATH ?? "").split(";")].map((folder) => join(folder, "node_modules", "npm", "bin", "npm-cli.js")).find((file) => existsSync(file));
  if (script === void 0) throw new SeaTrialsError("engine-unavailable", "npm is not installed", OFFLINE);
  return { command: process.execPath, first: [script] };
}
function whatNpmSaid(error) {
  const { code, stderr, killed } = error;
  if (code === "ENOENT") return "npm is not installed";
  if (killed) return `no answer within ${PATIENCE / 1e3} s`;
  return /npm (?:error|ERR!) code (\w+)/.exec(stderr ?? "")?.[1] ?? "it failed without a code";
}
export {
  bringEngine,
  fetchEngine
};
