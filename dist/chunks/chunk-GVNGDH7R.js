import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  comparePolicies
} from "./chunk-ZLNZNKB5.js";
import {
  printCondition
} from "./chunk-BBDBGQUP.js";
import {
  conditionWith,
  nameOf
} from "./chunk-HPAARSDD.js";
import {
  waivedThing
} from "./chunk-GY5OF2YY.js";

// packages/trial/src/policy-leaves.ts
var OF_THE_WHOLE = ["root", "workspace", "file", "digest", "waivers", "renamed", "columnsAt"];
var OF_A_PART = ["at", "require"];
function isSaid(key, path) {
  if (path.length === 0) return !OF_THE_WHOLE.includes(key);
  const isChosen = path[0] === "costs" || path[0] === "data" && path.length === 1;
  return isChosen || !OF_A_PART.includes(key);
}
var WRITTEN = {
  ratePerSecond: "rate",
  durationMs: "for",
  warmupMs: "warmup",
  readyMs: "ready",
  minSupport: "min-support",
  minCount: "min-count",
  holdoutUses: "holdout-uses",
  contractTable: "table"
};
var writtenAs = (key, path) => key === "trainPredictions" && path.length > 0 ? "train-predictions" : WRITTEN[key] ?? key;
function leavesOf(policy) {
  return new Map(walk(policy, []).map((leaf) => [leaf.path.join("."), leaf]));
}
function walk(value, path) {
  if (value === void 0) return [];
  if (path.at(-1) === "where") return [{ path, text: JSON.stringify(printCondition(value)) }];
  if (value === null || typeof value !== "object" || Array.isArray(value))
    return [{ path, text: JSON.stringify(value) }];
  const isDataSet = path.length === 2 && path[0] === "data";
  return Object.entries(value).filter(([key]) => isSaid(key, path) && !(isDataSet && key === "name")).flatMap(([key, inner]) => walk(inner, [...path, writtenAs(key, path)]));
}

// packages/trial/src/policy-changes.ts
function policyChanges(base, here, vocabularies, called = {}) {
  const gates = [.../* @__PURE__ */ new Set([...Object.keys(base.gates), ...Object.keys(here.gates)])];
  const lines = comparePolicies(base, { ...here, confidence: base.confidence }, vocabularies, called);
  const [before, after] = [leavesOf(base), leavesOf(underNames(here, called))];
  const keys = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])];
  const changed = keys.flatMap((key) => keyChange(key, before.get(key), after.get(key), base));
  return [
    ...gates.flatMap((gate) => [
      ...lines.filter((change) => change.gate === gate).map(lineChange),
      ...bareGate(gate, base, here),
      ...changed.filter((change) => change.gate === gate)
    ]),
    ...changed.filter(({ gate }) => gate === POLICY),
    ...waiverChanges(base.waivers ?? [], here.waivers ?? [])
  ];
}
function underNames(policy, called) {
  const name = (text) => nameOf(called, text);
  const roles = Object.entries(policy.columns).map(([role, value]) => [
    role,
    role === "positive" ? value : typeof value === "string" ? name(value) : value.map(name)
  ]);
  const data = Object.entries(policy.data).map(([set, source]) => [
    set,
    source.where === void 0 ? source : { ...source, where: conditionWith(source.where, called) }
  ]);
  return { ...policy, columns: Object.fromEntries(roles), data: Object.fromEntries(data) };
}
function waiverChanges(before, after) {
  const show = ({ owner, expires, reason, ...what }) => `waiver of ${waivedThing({ owner, expires, reason, ...what })} by ${owner} until ${expires}: ${reason}`;
  const key = ({ requirement, gate, metric }) => JSON.stringify([requirement, gate, metric]);
  const now = new Map(after.map((waiver) => [key(waiver), waiver]));
  const there = new Set(before.map(key));
  const row = (one, other, direction) => ({
    gate: POLICY,
    ...one === void 0 ? {} : { base: show(one) },
    ...other === void 0 ? {} : { here: show(other) },
    direction
  });
  return [
    ...before.flatMap((waiver) => {
      const other = now.get(key(waiver));
      if (other === void 0) return [row(waiver, void 0, "tighter")];
      if (show(other) === show(waiver)) return [];
      const days = Math.sign(Date.parse(other.expires) - Date.parse(waiver.expires));
      return [row(waiver, other, days > 0 ? "looser" : days < 0 ? "tighter" : "changed")];
    }),
    ...after.filter((waiver) => !there.has(key(waiver))).map((waiver) => row(void 0, waiver, "looser"))
  ];
}
var POLICY = "policy";
var DIRECTION = { removed: "looser", loosened: "looser", added: "tighter", tightened: "tighter" };
function lineChange({ gate, kind, before, after }) {
  return {
    gate,
    ...before === void 0 ? {} : { base: before },
    ...after === void 0 ? {} : { here: after },
    direction: DIRECTION[kind]
  };
}
function bareGate(gate, base, here) {
  const [there, now] = [base.gates[gate], here.gates[gate]];
  if (there === void 0 === (now === void 0) || (there ?? now)?.require.length !== 0) return [];
  return [
    there === void 0 ? { gate, here: "the gate", direction: "tighter" } : { gate, base: "the gate", direction: "looser" }
  ];
}
function keyChange(key, before, after, base) {
  if (before?.text === after?.text) return [];
  const path = (before ?? after)?.path ?? [];
  const gate = path[0] === "gates" ? String(path[1]) : POLICY;
  const name = gate === POLICY ? key : path.slice(2).join(".");
  return [
    {
      gate,
      ...before === void 0 ? {} : { base: `${name}: ${before.text}` },
      ...after === void 0 ? {} : { here: `${name}: ${after.text}` },
      direction: keyDirection(key, before?.text, after?.text, base)
    }
  ];
}
function keyDirection(key, before, after, base) {
  if (key === "confidence" || key === "holdout-uses") {
    if (Object.values(base.gates).some(({ require: require2 }) => require2.some(({ burden }) => burden === "guard")))
      return "changed";
    if (key === "holdout-uses") return after === '"paid"' ? "tighter" : "looser";
    return Number(after) < Number(before) ? "looser" : "tighter";
  }
  if (key === "min-support") return before === void 0 || Number(after) > Number(before) ? "looser" : "tighter";
  if (key === "baseline.first") return after === '"adopt"' ? "looser" : "tighter";
  return "changed";
}

export {
  leavesOf,
  policyChanges
};
