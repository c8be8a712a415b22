import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  checkStatement,
  statementOf
} from "./chunk-XGO2OKI3.js";
import {
  replaceFile
} from "./chunk-G53KAVFV.js";
import {
  checkModelName
} from "./chunk-OGPY2C6E.js";
import {
  digestBytes
} from "./chunk-JDLUDKAI.js";
import {
  canonicalJson
} from "./chunk-K5SB2KRG.js";
import {
  SeaTrialsError,
  messageOf
} from "./chunk-7N7QVSEW.js";

// packages/registry/src/evidence.ts
import { lstat, readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
var MOST_BYTES = 16 * 1024 * 1024;
var MOST_FILES = 1e3;
var FACTS = ["commit", "repository", "event", "url", "time", "judged"];
var SUBJECTS = ["", "data", "model"];
var GATE = /^[a-z][a-z-]{0,62}$/;
async function writeEvidence(folder, verdict, options) {
  const { toolVersion, facts, subject } = options;
  if (!GATE.test(verdict.gate)) throw new Error(`${verdict.gate} is no gate's name`);
  const name = [checkModelName(verdict.model ?? "model"), verdict.gate, subject].filter((part) => part !== void 0);
  const path = join(folder, `${name.join(".")}.json`);
  const chosen = Object.fromEntries(FACTS.filter((key) => facts[key] !== void 0).map((key) => [key, facts[key]]));
  try {
    await replaceFile(factsPath(path), canonicalJson(chosen));
    await replaceFile(path, canonicalJson(statementOf(verdict, toolVersion)));
  } catch (error) {
    throw new SeaTrialsError(
      "unwritable-output",
      `${path} cannot be written: ${messageOf(error)}`,
      "Check that the folder can be written to and that the disk is not full.",
      { file: path },
      { cause: error }
    );
  }
  return path;
}
async function readEvidence(folder) {
  let names;
  try {
    names = await readdir(folder);
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw bad(folder, `the folder cannot be read: ${messageOf(error)}`);
  }
  const files = names.filter((name) => name.endsWith(".json") && !name.endsWith(".run.json")).sort();
  if (files.length > MOST_FILES) throw bad(folder, `the folder holds more than ${MOST_FILES} files`);
  const all = [];
  for (const name of files) all.push(await readEvidenceFile(join(folder, name)));
  return all;
}
async function readEvidenceFile(path) {
  const bytes = await readSmall(path);
  const statement = checked(path, () => checkStatement(parse(bytes)));
  const { tool, verdict } = statement.predicate;
  const expected = `${verdict.model ?? "model"}.${verdict.gate}`;
  const subject = SUBJECTS.find((one) => basename(path) === [expected, one, "json"].filter(Boolean).join("."));
  if (subject === void 0)
    throw bad(path, `it is about ${JSON.stringify(expected.slice(0, 200))}, which is not what its name says`);
  const facts = await readFacts(path);
  const about = subject === "" ? {} : { subject };
  return { path, digest: digestBytes(bytes), verdict, toolVersion: tool.version, facts, ...about };
}
async function readFacts(path) {
  const beside = factsPath(path);
  try {
    await lstat(beside);
  } catch {
    return {};
  }
  const bytes = await readSmall(beside);
  return checked(beside, () => {
    const value = parse(bytes);
    if (value === null || typeof value !== "object" || Array.isArray(value)) throw new Error("it is no object");
    const strange = Object.entries(value).find(
      ([key, fact]) => !FACTS.includes(key) || typeof fact !== "string"
    );
    if (strange !== void 0) throw new Error(`its key ${JSON.stringify(strange[0].slice(0, 80))} is not ours`);
    return value;
  });
}
var factsPath = (path) => `${path.slice(0, -".json".length)}.run.json`;
function parse(bytes) {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  const value = JSON.parse(text);
  if (canonicalJson(value) !== text) throw new Error("it is not canonical JSON, so it was changed after it was written");
  return value;
}
async function readSmall(path) {
  let found;
  try {
    found = await lstat(path);
    if (!found.isFile()) throw new Error("it is no regular file");
    if (found.size > MOST_BYTES) throw new Error(`it has ${found.size} bytes, more than evidence can have`);
    return await readFile(path);
  } catch (error) {
    throw bad(path, messageOf(error));
  }
}
function checked(path, work) {
  try {
    return work();
  } catch (error) {
    throw bad(path, messageOf(error));
  }
}
var bad = (path, why) => new SeaTrialsError(
  "bad-evidence",
  `${path} is no evidence: ${why}`,
  "Remove the file and run its gate again; evidence is not edited by hand.",
  { file: path }
);

export {
  writeEvidence,
  readEvidence
};
