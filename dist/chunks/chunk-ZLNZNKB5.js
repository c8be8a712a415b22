import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  printCall,
  printRequirement
} from "./chunk-BBDBGQUP.js";
import {
  withColumns
} from "./chunk-HPAARSDD.js";
import {
  parseRequirement
} from "./chunk-2FSLVZB6.js";

// packages/schema/src/policy/compare.ts
function comparePolicies(base, head, vocabularies, called = {}) {
  const gates = /* @__PURE__ */ new Set([...Object.keys(base.gates), ...Object.keys(head.gates)]);
  return [...gates].flatMap((gate) => {
    const vocabulary = vocabularies.find((each) => each.gate === gate) ?? { gate, metrics: [] };
    const lines = (policy) => ({
      require: policy.gates[gate]?.require ?? [],
      confidence: policy.confidence
    });
    return compareRequirements(lines(base), { ...lines(head), called }, vocabulary);
  });
}
function compareRequirements(before, after, vocabulary) {
  return compareLines(vocabulary.gate, linesOf(before, vocabulary), linesOf(after, vocabulary));
}
var linesOf = ({ require: require2, ...rest }, vocabulary) => require2.map((source) => lineOf(source, rest, vocabulary));
function lineOf(source, { confidence, called = {} }, vocabulary) {
  try {
    const parsed = withColumns(parseRequirement(source, vocabulary), called);
    const { limit, operator, over = "", call } = parsed;
    const kind = limit.kind === "number" ? "number" : `${limit.reference} ${limit.strategy ?? ""} ${limit.factor === 1 ? "+" : "*"}`;
    const spec = vocabulary.metrics.find((metric) => metric.name === call.metric);
    const level = spec?.kind === "exact" ? 1 : parsed.confidence ?? confidence;
    const key = JSON.stringify([over, printCall(call), direction(operator), kind]);
    return {
      text: printRequirement(parsed),
      shown: written(parsed),
      key,
      burden: parsed.burden,
      parsed,
      confidence: level
    };
  } catch {
    const text = written(source);
    return { text, shown: text, key: text, burden: source.burden, confidence };
  }
}
var written = ({ burden, text }) => burden === "require" ? text : `${burden}: ${text}`;
var direction = (operator) => (operator === "=" || operator === "!=" ? operator : operator[0]) ?? "";
function compareLines(gate, before, after) {
  const left = [...after];
  const pairOf = (line, same) => {
    const at = left.findIndex((other) => other.key === line.key && same(other));
    return at < 0 ? void 0 : left.splice(at, 1)[0];
  };
  const pairs = /* @__PURE__ */ new Map();
  for (const same of [isSame, hasSameBurden, () => true])
    for (const line of before) {
      const pair = pairs.has(line) ? void 0 : pairOf(line, (other) => same(line, other));
      if (pair !== void 0) pairs.set(line, pair);
    }
  const changes = before.flatMap((line) => {
    const now = pairs.get(line);
    if (now === void 0) return [{ gate, kind: "removed", before: line.shown }];
    const strictness = compareStrictness(line, now);
    if (strictness === "same") return [];
    if (strictness === void 0)
      return [
        { gate, kind: "removed", before: line.shown },
        { gate, kind: "added", after: now.shown }
      ];
    return [{ gate, kind: strictness, before: line.shown, after: now.shown }];
  });
  return [...changes, ...left.map((line) => ({ gate, kind: "added", after: line.shown }))];
}
var isSame = (a, b) => a.text === b.text && a.confidence === b.confidence;
var hasSameBurden = (a, b) => a.burden === b.burden;
var weight = { require: 2, guard: 1, warn: 0 };
function compareStrictness(before, after) {
  if (before.parsed === void 0 || after.parsed === void 0) return "same";
  const limit = limitChange(before.parsed, after.parsed);
  if (limit === void 0) return void 0;
  const confidence = Math.sign(after.confidence - before.confidence);
  const steps = [
    Math.sign(weight[after.burden] - weight[before.burden]),
    limit,
    // A guard blocks on what is shown: a longer interval shows less.
    after.burden === "guard" ? -confidence : confidence
  ];
  if (steps.some((step) => step < 0)) return "loosened";
  return steps.some((step) => step > 0) ? "tightened" : "same";
}
function limitChange(before, after) {
  const moved = Math.sign(size(after.limit) - size(before.limit));
  if (before.operator === "=" || before.operator === "!=") return moved === 0 ? 0 : void 0;
  const lower = before.operator.startsWith(">");
  if (moved !== 0) return lower ? moved : -moved;
  return Number(!after.operator.endsWith("=")) - Number(!before.operator.endsWith("="));
}
function size(limit) {
  if (limit.kind === "number") return limit.value;
  return limit.factor === 1 ? limit.offset : limit.factor;
}

export {
  comparePolicies,
  compareRequirements
};
