import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  isDigest
} from "./chunk-JDLUDKAI.js";
import {
  canonicalJson
} from "./chunk-K5SB2KRG.js";
import {
  isObject
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/trial/src/history/record.ts
var REF = "refs/sea-trials/history";
var MOST_RUNS = 730;
var MOST_METRICS = 500;
var MOST_OPEN = 500;
var MOST_BYTES = 16 * 1024 * 1024;
var fileOf = (model) => isHistory(`${model}.jsonl`) ? `${model}.jsonl` : void 0;
var isHistory = (path) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.jsonl$/.test(path);
function readRuns(text) {
  const lines = text.split("\n").filter((line) => line !== "");
  if (lines.length > MOST_RUNS) throw damaged(`it has ${lines.length} runs; at most ${MOST_RUNS} are kept`);
  return lines.map((line, i) => {
    const run = runOf(line);
    if (run === void 0) throw damaged(`line ${i + 1} is no run`);
    return run;
  });
}
function withRun(runs, run) {
  const alike = runs.filter(({ commit, data }) => commit === run.commit && data === run.data);
  const candidate = run.decision?.candidate;
  const own = alike.find(({ decision }) => (decision?.candidate ?? candidate) === candidate);
  const isMeasured = alike.some((other) => other !== own && Object.keys(other.metrics).length > 0);
  const kept = isMeasured ? { ...run, metrics: {} } : run;
  return own === void 0 ? [...runs, kept].slice(-MOST_RUNS) : runs.with(runs.indexOf(own), kept);
}
var writeRuns = (runs) => runs.map((run) => `${canonicalJson(run)}
`).join("");
function runOf(line) {
  const value = parsed(line);
  if (!isObject(value)) return void 0;
  const { commit, data, time, metrics, decision, ...others } = value;
  if (Object.keys(others).length > 0) return void 0;
  if (typeof commit !== "string" || !/^[0-9a-f]{40,64}$/.test(commit)) return void 0;
  if (!isDigest(data)) return void 0;
  if (typeof time !== "string" || !isMoment(time)) return void 0;
  if (!isObject(metrics)) return void 0;
  const numbers = Object.entries(metrics);
  if (numbers.length > MOST_METRICS || !numbers.every(([, number]) => Number.isFinite(number))) return void 0;
  const kept = { commit, data, time, metrics: Object.fromEntries(numbers) };
  if (decision === void 0) return kept;
  const known = decisionIn(decision);
  return known === void 0 ? void 0 : { ...kept, decision: known };
}
function decisionIn(value) {
  if (!isObject(value)) return void 0;
  const { holdout, rows, candidate, policy, open, run, ...others } = value;
  if (Object.keys(others).length > 0) return void 0;
  if (!isDigest(holdout) || ![candidate, policy].every((each) => each === void 0 || isDigest(each))) return void 0;
  if (typeof rows !== "number" || !Number.isSafeInteger(rows) || rows < 1) return void 0;
  if (!Array.isArray(open) || open.length > MOST_OPEN) return void 0;
  if (!open.every(isKey)) return void 0;
  const known = {
    holdout,
    rows,
    ...candidate === void 0 ? {} : { candidate },
    ...policy === void 0 ? {} : { policy },
    open
  };
  if (run === void 0) return known;
  const number = numberOf(run);
  return number === void 0 ? void 0 : { ...known, run: number };
}
function numberOf(value) {
  if (!isObject(value) || Object.keys(value).length !== 2) return void 0;
  const { workflow, number } = value;
  if (!isKey(workflow) || typeof number !== "number" || !Number.isSafeInteger(number) || number < 1) return void 0;
  return { workflow, number };
}
var isMoment = (time) => /^\d{4}-\d{2}-\d{2}T[0-9:.]{8,12}Z$/.test(time) && !Number.isNaN(Date.parse(time));
var isKey = (value) => typeof value === "string" && /^[0-9a-f]{16}$/.test(value);
function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return void 0;
  }
}
var keptMetrics = (metrics) => Object.fromEntries(
  Object.entries(metrics).filter((entry) => Number.isFinite(entry[1]) && !entry[0].startsWith("anomaly(")).slice(0, MOST_METRICS)
);
var tooLarge = (bytes) => damaged(`it has ${bytes} bytes; at most ${MOST_BYTES} are read`);
var damaged = (why) => new SeaTrialsError(
  "bad-evidence",
  `the history on ${REF} is not what was written there: ${why}`,
  `Look who wrote it; \`git push origin :${REF}\` begins anew.`
);

export {
  REF,
  MOST_OPEN,
  MOST_BYTES,
  fileOf,
  isHistory,
  readRuns,
  withRun,
  writeRuns,
  keptMetrics,
  tooLarge,
  damaged
};
