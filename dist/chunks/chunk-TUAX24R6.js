import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  dataSubject,
  errorCheck,
  policySubject,
  portable
} from "./chunk-KFZL3QHK.js";
import {
  parseRequirement
} from "./chunk-NZW6ULGA.js";
import {
  SeaTrialsError
} from "./chunk-TF2OVUUW.js";

// packages/gates/src/quality/run.ts
import { resolve } from "node:path";
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
      return { text, requirement, spec };
    } catch (error) {
      return { text, check: unreadable(text, error) };
    }
  });
}
async function judgeLines(lines, judgeOne) {
  const checks = [];
  for (const { requirement, spec, check } of lines) {
    if (requirement === void 0 || spec === void 0) checks.push(check);
    else checks.push(await judgeOne(requirement, spec).catch((error) => errorCheck(requirement, spec, sentence(error))));
  }
  return checks;
}
function sentence(error) {
  if (error instanceof SeaTrialsError) return `${error.message}. ${error.fix}`;
  throw error;
}
function unreadable({ text, burden, source }, error) {
  const reason = sentence(error);
  const at = error.at ?? source;
  return {
    requirement: text,
    burden,
    outcome: "error",
    observed: null,
    unit: "",
    n: 0,
    reason,
    exact: false,
    ...at === void 0 ? {} : { source: at }
  };
}
async function subjectsOf(context, material, isOfModel) {
  const { policy, digest } = context;
  const files = [
    ["model", isOfModel ? policy.candidate?.onnx : void 0],
    ...material.read(),
    ["contract", policy.contract]
  ];
  const named = files.flatMap(
    ([name, path]) => path === void 0 ? [] : [{ name, file: resolve(policy.root, path) }]
  );
  const ofFiles = named.map(async ({ name, file }) => ({
    name,
    digest: await digest(file),
    path: portable(policy.root, file)
  }));
  const ofData = material.data.opened().map((set) => dataSubject(set, policy.root, digest));
  return [...await Promise.all([...ofFiles, ...ofData]), policySubject(policy)];
}

export {
  readLines,
  judgeLines,
  subjectsOf
};
