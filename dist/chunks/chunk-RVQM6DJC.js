import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  dataDigest,
  dataSubject,
  policySubject,
  portable
} from "./chunk-U5ALJN2C.js";
import {
  errorCheck,
  unreadableCheck
} from "./chunk-W5JRP2JZ.js";
import {
  matchingFiles
} from "./chunk-WVXUFOOI.js";
import {
  parseRequirement
} from "./chunk-5G2IJONZ.js";
import {
  SeaTrialsError,
  inOneLine
} from "./chunk-6GQ52R6W.js";

// packages/gates/src/quality/run.ts
import { resolve } from "node:path";
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
      checks.push(await judgeOne(requirement, spec).catch((error) => errorCheck(requirement, spec, sentence(error))));
    }
  }
  return checks;
}
function sentence(error) {
  if (error instanceof SeaTrialsError) return inOneLine(error);
  throw error;
}
async function subjectsOf(context, material, isOfModel) {
  const { policy, digest } = context;
  const files = [
    ["model", isOfModel ? policy.candidate?.onnx : void 0],
    ...material.read(),
    ["contract", policy.contract]
  ];
  const ofFiles = files.flatMap(([name, path]) => path === void 0 ? [] : [fileSubject(name, path, context)]);
  const ofData = material.data.opened().map((set) => dataSubject(set, policy.root, digest));
  return [...await Promise.all([...ofFiles, ...ofData]), policySubject(policy)];
}
async function fileSubject(name, path, { policy, digest }) {
  const found = (await matchingFiles(path, policy.root)).toSorted();
  const files = found.length === 0 ? [resolve(policy.root, path)] : found;
  const [file, more] = files;
  return {
    name,
    digest: await dataDigest(files, digest),
    ...more === void 0 && file !== void 0 ? { path: portable(policy.root, file) } : {}
  };
}

export {
  understood,
  readLines,
  judgeLines,
  subjectsOf
};
