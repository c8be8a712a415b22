import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  readSheet
} from "./chunk-NBAPG7YL.js";
import {
  isObject
} from "./chunk-63DVTQSH.js";

// packages/trial/src/codeowners.ts
var CODEOWNERS_PLACES = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
var LARGEST = 3 * 1024 * 1024;
function parseCodeowners(bytes) {
  if (bytes.length > LARGEST) return [];
  return new TextDecoder().decode(bytes).split(/\r?\n/).flatMap((written, i) => {
    const [pattern, ...owners] = written.replace(/(^|\s)#.*$/, "").match(/(?:\\.|\S)+/g) ?? [];
    if (pattern === void 0 || /^!|[[\]]|^\\#/.test(pattern) || !owners.every(isOwner)) return [];
    return [{ pattern: pattern.replaceAll("\\ ", " "), owners, line: i + 1 }];
  });
}
var isOwner = (text) => /^@[\w.-]+(\/[\w.-]+)?$|^[^@\s]+@[^@\s]+$/.test(text);
var ruleOf = (path, rules) => rules.findLast(({ pattern }) => expressionOf(pattern).test(path));
var ownersOf = (path, rules) => ruleOf(path, rules)?.owners ?? [];
function expressionOf(pattern) {
  const folder = pattern.endsWith("/");
  const text = pattern.replace(/^\//, "").replace(/\/$/, "");
  const isAnchored = pattern.startsWith("/") || text.includes("/");
  const body = text.split(/(\/\*\*\/|\*\*\/|\/\*\*|\*\*|\*|\?)/).map((part) => WILD[part] ?? part.replace(/[.+^${}()|\\]/g, "\\$&")).join("");
  const below = folder ? "/.*" : /(^|\/)\*$/.test(text) && text !== "*" ? "" : "(?:/.*)?";
  return new RegExp(`^${isAnchored ? "" : "(?:.*/)?"}${body}${below}$`, "s");
}
var WILD = {
  "/**/": "/(?:.*/)?",
  "**/": "(?:.*/)?",
  "/**": "/.*",
  "**": ".*",
  "*": "[^/]*",
  "?": "[^/]"
};

// packages/trial/src/workflow.ts
function readWorkflow(bytes) {
  const value = documentOf(bytes);
  if (!isObject(value)) return void 0;
  const jobs = isObject(value.jobs) ? value.jobs : isObject(value.runs) ? { runs: value.runs } : {};
  const all = Object.entries(jobs).flatMap(([name, job]) => isObject(job) ? [[name, job]] : []);
  return {
    text: new TextDecoder().decode(bytes),
    on: eventsOf(value.on),
    permissions: value.permissions,
    jobs: Object.fromEntries(all),
    steps: all.flatMap(([job, { uses, steps }]) => [
      ...typeof uses === "string" ? [{ job, uses, said: { uses } }] : [],
      ...(Array.isArray(steps) ? steps : []).flatMap((step) => {
        if (!isObject(step) || typeof step.uses !== "string") return [];
        const { name: _, ...said } = step;
        return [{ job, uses: step.uses, said }];
      })
    ])
  };
}
function documentOf(bytes) {
  try {
    return readSheet(bytes, "workflow", "bad-input").value;
  } catch {
    return void 0;
  }
}
function eventsOf(on) {
  if (typeof on === "string") return { [on]: null };
  if (Array.isArray(on)) return Object.fromEntries(on.map((name) => [String(name), null]));
  return isObject(on) ? on : {};
}
var isOurs = ({ uses }) => /^[^/@]+\/sea-trials(\/[^@]*)?@/.test(uses) || /^(\$|\.)\/(.*\/)?actions\/[a-z-]+$/.test(uses);
var calledOf = ({ uses }) => uses.replace(/@.*$/, "");

export {
  CODEOWNERS_PLACES,
  parseCodeowners,
  ownersOf,
  readWorkflow,
  isOurs,
  calledOf
};
