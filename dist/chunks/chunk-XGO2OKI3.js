import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  isDigest
} from "./chunk-JDLUDKAI.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/registry/src/statement.ts
var STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
var PREDICATE_TYPE = "https://sea-trials.dev/evidence/v1";
function statementOf(verdict, toolVersion) {
  const names = new Set(verdict.subjects.map((subject) => subject.name));
  if (names.size !== verdict.subjects.length) throw new Error("two subjects of a verdict have one name");
  return {
    _type: STATEMENT_TYPE,
    subject: subjectsOf(verdict.subjects),
    predicateType: PREDICATE_TYPE,
    predicate: { tool: { name: "sea-trials", version: toolVersion }, verdict }
  };
}
var subjectsOf = (subjects) => subjects.map(({ name, digest }) => ({ name, digest: { sha256: digest.slice("sha256:".length) } })).sort((a, b) => compare(a.digest.sha256, b.digest.sha256) || compare(a.name, b.name));
var compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function checkStatement(value) {
  const statement = object(value, "the statement", ["_type", "subject", "predicateType", "predicate"]);
  equal(statement._type, STATEMENT_TYPE, "_type");
  equal(statement.predicateType, PREDICATE_TYPE, "predicateType");
  const predicate = object(statement.predicate, "predicate", ["tool", "verdict"]);
  const tool = object(predicate.tool, "predicate.tool", ["name", "version"]);
  equal(tool.name, "sea-trials", "predicate.tool.name");
  text(tool.version, "predicate.tool.version");
  const verdict = checkVerdict(predicate.verdict);
  const stated = JSON.stringify(list(statement.subject, "subject").map(subjectKey));
  if (stated !== JSON.stringify(subjectsOf(verdict.subjects).map(subjectKey)))
    throw bad("the subjects of the statement are not those of its verdict");
  return value;
}
function subjectKey(value) {
  const subject = object(value, "a subject", ["name", "digest"]);
  const digest = object(subject.digest, "the digest of a subject", ["sha256"]);
  if (!isDigest(`sha256:${digest.sha256}`)) throw bad("the sha256 of a subject is no digest");
  return [text(subject.name, "the name of a subject"), digest.sha256];
}
var KEYS = {
  gate: true,
  model: false,
  verdict: true,
  checks: true,
  unasked: false,
  metrics: true,
  figures: true,
  subjects: true,
  evidence: true,
  scope: true,
  notes: true,
  changes: false,
  turned: false,
  tables: false,
  outputs: false,
  error: false
};
var keysThat = (must) => Object.entries(KEYS).flatMap(([key, required]) => required === must ? [key] : []);
var [REQUIRED, OPTIONAL] = [keysThat(true), keysThat(false)];
var STATES = ["passed", "failed", "inconclusive", "error"];
var OUTCOMES = ["pass", "fail", "inconclusive", "not-applicable", "error"];
function checkVerdict(value) {
  const verdict = object(value, "the verdict", REQUIRED, OPTIONAL);
  text(verdict.gate, "gate");
  if (verdict.model !== void 0) text(verdict.model, "model");
  oneOf(verdict.verdict, STATES, "verdict");
  oneOf(verdict.evidence, ["executed", "claimed"], "evidence");
  for (const key of ["metrics", "scope"]) anyObject(verdict[key], key);
  for (const key of ["figures", "notes"]) list(verdict[key], key);
  for (const check of list(verdict.checks, "checks")) {
    const { requirement, burden, outcome, reason, exact, n } = anyObject(check, "a check");
    text(requirement, "the requirement of a check");
    oneOf(burden, ["require", "guard", "warn"], "the burden of a check");
    oneOf(outcome, OUTCOMES, "the outcome of a check");
    text(reason, "the reason of a check");
    if (typeof exact !== "boolean") throw bad("`exact` of a check is neither true nor false");
    if (typeof n !== "number") throw bad("`n` of a check is no number");
  }
  const names = list(verdict.subjects, "subjects").map((item) => {
    const subject = object(item, "a subject of the verdict", ["name", "digest"], ["path"]);
    if (!isDigest(subject.digest)) throw bad("the digest of a subject is no sha256");
    if (subject.path !== void 0) text(subject.path, "the path of a subject");
    return text(subject.name, "the name of a subject");
  });
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== void 0) throw bad(`the subject ${JSON.stringify(twice)} stands there twice`);
  return value;
}
function anyObject(value, what) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw bad(`${what} is no object`);
  return value;
}
function object(value, what, required, optional = []) {
  const fields = anyObject(value, what);
  const missing = required.find((key) => !Object.hasOwn(fields, key));
  if (missing !== void 0) throw bad(`${what} has no \`${missing}\``);
  const unknown = Object.keys(fields).find((key) => !required.includes(key) && !optional.includes(key));
  if (unknown !== void 0) throw bad(`${what} has a key ${JSON.stringify(unknown.slice(0, 80))} that is not ours`);
  return fields;
}
function list(value, what) {
  if (!Array.isArray(value)) throw bad(`${what} is no list`);
  return value;
}
function text(value, what) {
  if (typeof value !== "string" || value === "") throw bad(`${what} is no text`);
  return value;
}
function oneOf(value, allowed, what) {
  if (typeof value !== "string" || !allowed.includes(value)) throw bad(`${what} is none of ${allowed.join(", ")}`);
}
function equal(value, expected, what) {
  if (value !== expected) throw bad(`${what} is not ${expected}`);
}
var bad = (message) => new SeaTrialsError("bad-evidence", message, "Remove the file and run its gate again; evidence is not edited by hand.");

export {
  statementOf,
  checkStatement
};
