import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  trainedPath
} from "./chunk-KGWANQP2.js";
import {
  isSame
} from "./chunk-CYJL7BNY.js";
import {
  expandFiles
} from "./chunk-53PKLZBG.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/baseline-source.ts
import { resolve } from "node:path";
async function baselineSource(context, sameness = sameAnswers) {
  const { baseline, candidate } = context.policy;
  if (baseline === void 0) {
    throw new SeaTrialsError(
      "missing-baseline",
      "a line compares with the baseline, and the policy names none",
      "Add `baseline:` to the policy, or the input `baseline-predictions`."
    );
  }
  const source = await sourceOf(context, baseline);
  if ("notApplicable" in source || candidate === void 0) return source;
  const same = await sameness(context, candidate, source.model);
  return same === void 0 ? source : { notApplicable: `the candidate is the baseline: the same ${same}, read at the same threshold` };
}
async function sourceOf(context, baseline) {
  if (baseline.ref !== void 0) {
    const { foundAtRef } = await import("./baseline-GNO2E47E.js");
    const found = foundAtRef(baseline);
    return "none" in found ? { notApplicable: found.none } : { model: baseline, ...found };
  }
  if (baseline.predictions !== void 0 || baseline.url !== void 0) return { model: baseline };
  const { resolveBaseline } = await import("./baseline-GNO2E47E.js");
  const { file, note, lineage } = await resolveBaseline(context.policy, context);
  if (file === void 0) return { notApplicable: note ?? "there is no baseline yet" };
  const told = { ...note === void 0 ? {} : { note }, ...lineage === void 0 ? {} : { lineage } };
  return { model: { ...baseline, onnx: file }, ...told };
}
var sameAnswers = async (context, candidate, baseline) => {
  const [ours, theirs] = [candidate.predictions, baseline.predictions];
  if (ours === void 0 && theirs === void 0) return sameModel(context, candidate, baseline);
  const isSame2 = await areSameFiles(context, ours, theirs) && await areReadAlike(context, candidate, baseline);
  return isSame2 ? "predictions" : void 0;
};
var sameModel = async (context, { onnx: ours, ...candidate }, { onnx: theirs, ...baseline }) => {
  if (ours === void 0 || theirs === void 0 || !await areReadAlike(context, candidate, baseline))
    return void 0;
  const partOf = (path) => ({ files: [resolve(context.policy.root, path)] });
  return await isSame(partOf(ours), partOf(theirs), context.digest) ? "bytes" : void 0;
};
async function areReadAlike(context, candidate, baseline) {
  if (candidate.threshold !== baseline.threshold || ruleOf(candidate) !== ruleOf(baseline)) return false;
  if (candidate.chosen === void 0) return true;
  const ours = trainedPath(context.policy, candidate, "candidate");
  const theirs = trainedPath(context.policy, baseline, "baseline");
  return ours === void 0 && theirs === void 0 || areSameFiles(context, ours, theirs);
}
var ruleOf = ({ chosen }) => [chosen?.metric, chosen?.wanted, chosen?.keeping?.text, chosen?.on].join();
async function areSameFiles({ digest, policy }, ours, theirs) {
  if (ours === void 0 || theirs === void 0) return false;
  const partOf = async (path) => ({
    files: await expandFiles(path, policy.root, policy.workspace)
  });
  const [one, other] = await Promise.all([partOf(ours), partOf(theirs)]);
  return isSame(one, other, digest);
}

export {
  baselineSource,
  sameModel
};
