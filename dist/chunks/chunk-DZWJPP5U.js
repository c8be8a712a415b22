import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  isOfDecisions
} from "./chunk-P6EKTB5N.js";
import {
  adviceFor,
  endsOf
} from "./chunk-T46UYRMV.js";
import {
  errorCheck,
  unreadableCheck
} from "./chunk-BHOZ2OO3.js";
import {
  dataDigest,
  dataSubject,
  policySubject,
  shownFile
} from "./chunk-2YTOSEI7.js";
import {
  toldUnmet
} from "./chunk-2UZ74JIS.js";
import {
  matchingFiles
} from "./chunk-53PKLZBG.js";
import {
  parseRequirement
} from "./chunk-2FSLVZB6.js";
import {
  formatNumber
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError,
  inOneLine,
  showErrorInLine
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/run.ts
import { resolve } from "node:path";

// packages/gates/src/quality/one-sided.ts
async function noteThreshold(material, rows) {
  if (material.policy.columns.prediction !== void 0) return;
  const { sample } = await material.candidate(rows);
  const { threshold, thresholds } = await material.source() ?? {};
  if (sample.task !== "binary" && sample.task !== "multilabel" || threshold === void 0 || thresholds) return;
  const note = thresholdNote(sample, threshold, rows.where);
  if (note !== void 0) material.note(note);
}
function thresholdNote(sample, threshold, where) {
  const { label } = sample;
  if (!("score" in sample && label.includes(0) && label.includes(1))) return void 0;
  const { least, most } = endsOf(sample);
  const side = most < threshold ? "below" : least >= threshold ? "at or above" : void 0;
  if (side === void 0) return void 0;
  const means = side === "below" ? "none" : "every one";
  return `scores of ${where} go from ${formatNumber(least)} to ${formatNumber(most)}, all ${side} the threshold ${formatNumber(threshold)}, so that ${means} is positive: ${adviceFor(least, most)}`;
}

// packages/gates/src/quality/run.ts
var understood = (lines) => lines.flatMap((line) => "spec" in line ? [line] : []);
function readLines(texts, vocabulary) {
  if (texts.length === 0) {
    throw new SeaTrialsError(
      "bad-policy",
      `${vocabulary.gate} requires nothing, and a gate without a requirement would always be green`,
      `Add lines under \`require:\` of ${vocabulary.gate}, or the input \`require\`.`
    );
  }
  return texts.map((text) => {
    try {
      const requirement = parseRequirement(text, vocabulary);
      const spec = vocabulary.metrics.find(({ name }) => name === requirement.call.metric);
      return { requirement, spec };
    } catch (error) {
      return { check: unreadableCheck(text, error, { reason: sentence(error), exact: false }) };
    }
  });
}
async function judgeLines(lines, judgeOne) {
  const checks = [];
  for (const line of lines) {
    if ("check" in line) checks.push(line.check);
    else {
      const { requirement, spec } = line;
      checks.push(await judgeOne(requirement, spec).catch((error) => errorCheck(requirement, spec, withPlace(error))));
    }
  }
  return checks;
}
async function aboutRows(material, requirement, check) {
  const { metric, condition, dataset } = requirement.call;
  if (check.outcome !== "error" && isOfDecisions({ name: metric }))
    await noteThreshold(material, await material.rows(dataset));
  if (condition === void 0 || check.n > 0) return check;
  const { engine, hidden, masked } = material;
  return toldUnmet(check, requirement, { engine, hidden, masked, table: await material.table(dataset) });
}
function sentence(error) {
  if (error instanceof SeaTrialsError) return inOneLine(error);
  throw error;
}
function withPlace(error) {
  const isOfFile = error instanceof SeaTrialsError && error.code === "unreadable-data";
  return isOfFile ? showErrorInLine(error) : sentence(error);
}
async function subjectsOf(context, material, isOfModel) {
  const { policy, digest } = context;
  const files = [
    ["model", isOfModel ? policy.candidate?.onnx : void 0],
    ...material.read(),
    ["contract", policy.contract]
  ];
  const ofFiles = files.flatMap(([name, path]) => path === void 0 ? [] : [fileSubject(name, path, context)]);
  const ofData = material.data.opened().map((set) => dataSubject(set, policy, digest));
  return [...await Promise.all([...ofFiles, ...ofData]), policySubject(policy)];
}
async function fileSubject(name, path, { policy, digest }) {
  const found = (await matchingFiles(path, policy.root)).toSorted();
  const files = found.length === 0 ? [resolve(policy.root, path)] : found;
  const [file, more] = files;
  return {
    name,
    digest: await dataDigest(files, digest),
    ...more === void 0 && file !== void 0 ? { path: shownFile(policy, file) } : {}
  };
}

export {
  understood,
  readLines,
  judgeLines,
  aboutRows,
  subjectsOf
};
