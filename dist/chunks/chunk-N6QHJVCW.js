import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  isWhole,
  pinFor,
  thisPlatform,
  whyNot
} from "./chunk-E3OCFG2N.js";
import {
  engineCache
} from "./chunk-LCHZYRES.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  usersCache
} from "./chunk-KVOKKD7H.js";
import {
  SeaTrialsError,
  firstLineOf,
  messageOf
} from "./chunk-7N7QVSEW.js";

// packages/tables/src/duckdb/sql.ts
function text(value) {
  return value.split("\0").map((part) => `'${part.replaceAll("'", "''")}'`).join(" || chr(0) || ");
}
function number(value) {
  if (Number.isSafeInteger(value)) return value < 0 || Object.is(value, -0) ? `(${value})` : String(value);
  if (Number.isFinite(value)) return `(${value.toExponential()}::DOUBLE)`;
  return `'${value}'::DOUBLE`;
}
var exactly = (value) => Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 2 ** 127 ? `(${BigInt(value)}::HUGEINT)` : number(value);
var list = (values) => `[${values.map(text).join(", ")}]`;
function identifier(name) {
  if (!name.includes("\0")) return `"${name.replaceAll('"', '""')}"`;
  throw new SeaTrialsError("bad-requirement", `${printable(name)} cannot stand in a statement`, "Rename it.");
}
var columnAt = (index) => `c${index}`;
var tokenAt = (index) => `m${index}`;
var misfitAt = (index) => `x${index}`;

// packages/tables/src/duckdb/instance.ts
import { randomUUID } from "node:crypto";
import { mkdirSync as mkdirSync2 } from "node:fs";
import { rm } from "node:fs/promises";
import { availableParallelism, tmpdir, totalmem } from "node:os";
import { join as join3 } from "node:path";

// packages/tables/src/binding.ts
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
var placed;
function placeBinding() {
  placed ??= findBinding(process.env).then((folder) => {
    Object.assign(globalThis, { [/* @__PURE__ */ Symbol.for("sea-trials.duckdb")]: folder });
    return folder;
  });
  return placed;
}
async function findBinding(environment, platform = thisPlatform(), ours = fileURLToPath(import.meta.url)) {
  const pin = pinFor(platform);
  const said = environment.SEA_TRIALS_ENGINE;
  if (said !== void 0 && said !== "") return checked(resolve(said), pin);
  const installed = await inNodeModules(pin, ours);
  if (installed !== void 0) return installed;
  const folder = cacheFolder(environment, pin);
  if (!await isWhole(folder, pin)) {
    const { bringEngine } = await import("./fetch-XGXJ6G4J.js");
    await bringEngine(pin, folder, environment, engineCache());
  }
  return folder;
}
async function checked(folder, pin) {
  const why = await whyNot(folder, pin, "sha256");
  if (why === void 0) return folder;
  throw new SeaTrialsError(
    "engine-unavailable",
    `SEA_TRIALS_ENGINE does not hold the engine that was released: ${why}`,
    `Point it at an unchanged copy of the package @duckdb/node-bindings-${pin.platform}@${pin.version}, or unset it.`
  );
}
async function inNodeModules(pin, ours) {
  for (const modules of modulesBeside(ours)) {
    const folder = join(modules, "@duckdb", `node-bindings-${pin.platform}`);
    if (await whyNot(folder, pin, "size") === void 0) return folder;
  }
  return void 0;
}
function modulesBeside(ours) {
  const root = /^(.+)[\\/](?:dist(?:[\\/]chunks)?|packages[\\/]tables[\\/]src)[\\/][^\\/]+$/.exec(ours)?.[1];
  if (root === void 0) return [];
  const around = dirname(root);
  return [join(root, "node_modules"), ...basename(around) === "node_modules" ? [around] : []];
}
function cacheFolder(environment, pin) {
  const root = environment.RUNNER_TOOL_CACHE || usersCache(environment);
  return join(root, "sea-trials", "engine", pin.version, pin.platform);
}

// packages/tables/src/duckdb/errors.ts
import { basename as basename2 } from "node:path";
var BAD_PATTERN = /^(invalid escape sequence|invalid character class|invalid character class range|missing \]|missing \)|unexpected \)|trailing \\|no argument for repetition operator|invalid repetition size|bad repetition operator|invalid perl operator|invalid UTF-8|invalid named capture group|pattern too large)/;
var REPORT = "Please report this as a bug of Sea Trials, with the output of --debug.";
var isDown = (message) => /^(INTERNAL|FATAL) Error: /.test(message);
var fileOf = (files, message) => files.find((candidate) => message.includes(candidate)) ?? files[0];
function firstLine(message, files) {
  const line = (message.split("\n")[0] ?? "").replace(/^[A-Z][A-Za-z ]* Error: /, "").trim();
  return files.reduce((said, file) => said.replaceAll(file, basename2(file)), line);
}
var OPENING = /["'`{[(]|\bvalue /i;
var CLOSING = /.*["'`}\])]/;
function withoutValues(message, files) {
  const unquoted = files.reduce(
    (said, file) => said.replaceAll(`"${file}"`, file).replaceAll(`'${file}'`, file),
    message
  );
  const line = firstLine(unquoted, files);
  const from = OPENING.exec(line);
  if (from === null) return line;
  const rest = line.slice(from.index);
  const end = message.includes("\n") ? rest.length : CLOSING.exec(rest)?.[0].length ?? rest.length;
  return `${line.slice(0, from.index)}\u2026${rest.slice(end)}`;
}
function engineError(error, files) {
  if (error instanceof SeaTrialsError) return error;
  const message = messageOf(error);
  const line = firstLine(message, files);
  const shown = withoutValues(message, files);
  if (message.startsWith("FATAL Error: ") && message.includes("invalidated"))
    return new SeaTrialsError(
      "engine-failed",
      "the engine was brought down by a statement before this one",
      "Mend the file that the error before this one names; if there is none, please report this as a bug of Sea Trials."
    );
  if (message.startsWith("Out of Memory Error"))
    return new SeaTrialsError(
      "engine-failed",
      `the engine ran out of memory: ${line}`,
      "Use a machine with more memory, or fewer columns per requirement."
    );
  if (/No space left on device|Could not write|failed to offload/i.test(message))
    return new SeaTrialsError("engine-failed", `no space left for temporary files: ${line}`, "Free some disk space.");
  if (BAD_PATTERN.test(line))
    return new SeaTrialsError(
      "bad-requirement",
      `a pattern cannot be used: ${line}`,
      "Patterns are regular expressions in the dialect of RE2: no look-around, no back-references."
    );
  if (/out of range|overflow/i.test(message) && !/outside of provided min and max/i.test(message))
    return new SeaTrialsError(
      "bad-value",
      `a sum or a variance exceeds what a double can hold: ${shown}`,
      "Look at the largest values of the column; rescale it or leave them out with a condition."
    );
  if (/^(Invalid|Invalid Input|IO|Conversion|Serialization|Out of Range) Error: /.test(message))
    return new SeaTrialsError("unreadable-data", shown, "Write the file again; it may be truncated or damaged.");
  return new SeaTrialsError("engine-failed", `the engine refused a statement: ${shown}`, REPORT, void 0, {
    cause: error
  });
}

// packages/tables/src/duckdb/scratch.ts
import { closeSync, mkdirSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import { join as join2 } from "node:path";
var BYTES = Float64Array.BYTES_PER_ELEMENT;
function openScratch(folder, name) {
  const file = orEngineError(() => {
    mkdirSync(folder, { recursive: true, mode: 448 });
    const path = join2(folder, name);
    const opened = openSync(path, "wx+", 384);
    forget(path);
    return opened;
  });
  let written = 0;
  let isOpen = true;
  const bytesOf = ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength);
  return {
    append: (values) => {
      const bytes = bytesOf(values);
      for (let at = 0; at < bytes.length; )
        at += orEngineError(() => writeSync(file, bytes, at, bytes.length - at, written + at));
      written += bytes.length;
    },
    read: (from, into) => {
      const bytes = bytesOf(into);
      for (let at = 0; at < bytes.length; ) {
        const got = readSync(file, bytes, at, bytes.length - at, from * BYTES + at);
        if (got === 0) throw new RangeError(`no numbers from ${from} to ${from + into.length}`);
        at += got;
      }
    },
    close: () => {
      if (isOpen) closeSync(file);
      isOpen = false;
    }
  };
}
function forget(path) {
  try {
    unlinkSync(path);
  } catch {
  }
}
function orEngineError(work) {
  try {
    return work();
  } catch (error) {
    throw engineError(error, []);
  }
}

// packages/tables/src/duckdb/instance.ts
var PROGRESS_EVERY = 1e3;
async function loadDuckDB() {
  await placeBinding();
  try {
    return (await import("./load-FVAH5KED.js")).DuckDBInstance;
  } catch (error) {
    throw new SeaTrialsError(
      "engine-unavailable",
      `this system cannot load the engine: ${firstLineOf(error)}`,
      "On Linux it needs glibc 2.25 or newer, or musl.",
      void 0,
      { cause: error }
    );
  }
}
var mostMemory = () => Math.min(Math.max(totalmem() / 4, 512e6), 4e9);
var threadsOf = ({ threads }) => threads ?? availableParallelism();
var Instance = class _Instance {
  files;
  threads;
  #options;
  #database;
  #connection;
  #temporary;
  /** What the engine's threads work at. */
  #running = /* @__PURE__ */ new Set();
  #smaller = /* @__PURE__ */ new Set();
  #scratches = [];
  #spilled = 0;
  #closed = false;
  constructor(options, database, connection, temporary) {
    this.files = new Set(options.files);
    this.threads = threadsOf(options);
    this.#options = options;
    this.#database = database;
    this.#connection = connection;
    this.#temporary = temporary;
  }
  static async create(options) {
    const Database = await loadDuckDB();
    const temporary = join3(tmpdir(), `sea-trials-${process.pid}-${randomUUID()}`);
    try {
      const database = await Database.create(":memory:", {
        threads: String(threadsOf(options)),
        memory_limit: `${Math.round(Math.min(options.memory ?? Infinity, mostMemory()) / 1e6)}MB`,
        autoinstall_known_extensions: "false",
        autoload_known_extensions: "false",
        temp_directory: temporary
      });
      const connection = await database.connect();
      await connection.run(
        `SET GLOBAL TimeZone = 'UTC'; SET enable_progress_bar = true; SET enable_progress_bar_print = false; SET progress_bar_time = 0; SET parquet_metadata_cache = true; SET allowed_paths = ${list(options.files)}; SET enable_external_file_cache = false; SET enable_external_access = false; SET lock_configuration = true`
      );
      return new _Instance(options, database, connection, temporary);
    } catch (error) {
      throw engineError(error, options.files);
    }
  }
  /** Runs one statement and returns its rows as arrays; for small answers. */
  async rows(sql) {
    try {
      return await this.raw(sql);
    } catch (error) {
      throw engineError(error, [...this.files]);
    }
  }
  /** The same, with the engine's own error, for who knows better what it means. */
  async raw(sql) {
    const watch = setInterval(() => this.#tell(this.#connection), PROGRESS_EVERY);
    try {
      return await this.#run(async () => {
        const result = await this.#connection.run(sql);
        return await result.getRows();
      });
    } finally {
      clearInterval(watch);
    }
  }
  #tell({ progress: { percentage } }) {
    if (percentage >= 0) this.#options.progress?.(Math.min(1, percentage / 100));
  }
  /** Chunks of at most 2048 rows, in order; over a connection of its own, so that other statements may run meanwhile. */
  async *chunks(sql) {
    const connection = await this.#database.connect();
    let told = Date.now();
    try {
      const result = await this.#run(() => connection.stream(sql));
      for (; ; ) {
        const chunk = await this.#run(() => result.fetchChunk());
        if (chunk === null || chunk.rowCount === 0) return;
        if (Date.now() - told >= PROGRESS_EVERY) {
          told = Date.now();
          this.#tell(connection);
        }
        yield chunk;
      }
    } catch (error) {
      throw engineError(error, [...this.files]);
    } finally {
      connection.closeSync();
    }
  }
  /** Work on a connection of its own: what it makes there that is temporary goes with it. */
  async apart(work) {
    const connection = await this.#database.connect();
    try {
      return await this.#run(() => work(connection));
    } finally {
      connection.closeSync();
    }
  }
  /** Work on an instance of its own that holds less, for statements that put aside a share of all that there is. */
  async withLess(files, memory, work) {
    const smaller = await _Instance.create({ ...this.#options, files, memory });
    this.#smaller.add(smaller);
    try {
      return await this.#run(() => work(smaller));
    } finally {
      this.#smaller.delete(smaller);
      await smaller.close();
    }
  }
  /** Where a statement may write rows that are not held: in the folder to which the engine itself spills, and gone with it. */
  spillPath(extension) {
    mkdirSync2(this.#temporary, { recursive: true, mode: 448 });
    return join3(this.#temporary, `${this.#spilled++}.${extension}`);
  }
  /** A file of numbers, in the folder to which the engine itself spills. */
  scratch() {
    const file = openScratch(this.#temporary, `${this.#scratches.length}.numbers`);
    this.#scratches.push(file);
    return file;
  }
  async #run(work) {
    if (this.#closed) throw new Error("the engine was closed");
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }
  /** Stops what still runs, and waits for it: a connection that goes away under a statement locks its thread up, and with it the process. */
  async close() {
    this.#stop();
    for (const smaller of this.#smaller) smaller.#stop();
    await Promise.allSettled(this.#running);
    this.#connection.closeSync();
    this.#database.closeSync();
    for (const file of this.#scratches) file.close();
    await rm(this.#temporary, { recursive: true, force: true });
  }
  #stop() {
    this.#closed = true;
    this.#connection.interrupt();
  }
};

export {
  text,
  number,
  exactly,
  list,
  identifier,
  columnAt,
  tokenAt,
  misfitAt,
  isDown,
  fileOf,
  firstLine,
  engineError,
  Instance
};
