import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  comparePolicies
} from "./chunk-MYHPNL7B.js";

// packages/trial/src/policy-changes.ts
function policyChanges(base, here, vocabularies) {
  const gates = [.../* @__PURE__ */ new Set([...Object.keys(base.gates), ...Object.keys(here.gates)])];
  const lines = comparePolicies(base, { ...here, confidence: base.confidence }, vocabularies);
  return [
    ...gates.flatMap((gate) => [
      ...lines.filter((change) => change.gate === gate).map(lineChange),
      ...settingChange(gate, base.gates[gate], here.gates[gate])
    ]),
    ...topChanges(base, here)
  ];
}
var DIRECTION = { removed: "looser", loosened: "looser", added: "tighter", tightened: "tighter" };
function lineChange({ gate, kind, before, after }) {
  return {
    gate,
    ...before === void 0 ? {} : { base: before },
    ...after === void 0 ? {} : { here: after },
    direction: DIRECTION[kind]
  };
}
function settingChange(gate, base, here) {
  if (base === void 0 || here === void 0) {
    if ((base ?? here)?.require.length !== 0) return [];
    return [
      base === void 0 ? { gate, here: "the gate", direction: "tighter" } : { gate, base: "the gate", direction: "looser" }
    ];
  }
  const { require: _, at: __, ...before } = base;
  const { require: ___, at: ____, ...after } = here;
  return differing(gate, before, after);
}
function topChanges(base, here) {
  const { gates: _, digest: __, root: ___, file: ____, ...before } = base;
  const { gates: _____, digest: ______, root: _______, file: ________, ...after } = here;
  return differing("policy", before, after);
}
function differing(gate, before, after) {
  const [a, b] = [before, after];
  const keys = [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.flatMap((key) => {
    const [there, now] = [show(key, a[key]), show(key, b[key])];
    if (there === now) return [];
    return [
      {
        gate,
        ...there === void 0 ? {} : { base: there },
        ...now === void 0 ? {} : { here: now },
        direction: "changed"
      }
    ];
  });
}
var show = (key, value) => value === void 0 ? void 0 : `${key}: ${JSON.stringify(value, (name, inner) => name === "at" ? void 0 : inner)}`;

export {
  policyChanges
};
