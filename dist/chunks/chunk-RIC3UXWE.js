import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  pointer
} from "./chunk-JYM43TBY.js";
import {
  isObject
} from "./chunk-63DVTQSH.js";

// packages/schema/src/policy/names.ts
var NAMES = {
  "data.*.path": "path",
  "data.*.profile": "path",
  "columns.label": "column",
  "columns.score": "column",
  "columns.prediction": "column",
  "columns.id": "column",
  "columns.weight": "role",
  "columns.entity": "role",
  "columns.time": "role",
  "columns.query": "role",
  "columns.item": "role",
  "columns.series": "role",
  "columns.horizon": "role",
  "candidate.onnx": "path",
  "candidate.predictions": "path",
  "candidate.url": "path",
  "candidate.train-predictions": "path",
  contract: "yardstick",
  "baseline.onnx": "yardstick",
  "baseline.predictions": "yardstick",
  "baseline.train-predictions": "yardstick",
  "serving.start": "path",
  "serving.url": "path",
  "serving.protocol": "path",
  "gates.model-register.card": "path",
  trainPredictions: "path",
  learningCurve: "path"
};
var PATTERNS = Object.entries(NAMES).map(([key, kind]) => ({ parts: key.split("."), kind }));
function nameKind(path) {
  const fits = (parts) => parts.length === path.length && parts.every((part, i) => part === "*" || part === path[i]);
  return PATTERNS.find(({ parts }) => fits(parts))?.kind;
}
function nameChanges(base, here) {
  const now = new Map(namesIn(here.value).map((name) => [pointer(name.path), name.text]));
  return namesIn(base.value).flatMap(({ path, kind, text }) => {
    const other = now.get(pointer(path));
    return other === void 0 || other === text ? [] : [{ path, kind, base: text, here: other }];
  });
}
function withNames(sheet, changes) {
  const value = changes.reduce((document, change) => replaced(document, change.path, change.here), sheet.value);
  return { ...sheet, value };
}
var namesIn = (document) => PATTERNS.flatMap(({ parts, kind }) => find(document, parts, []).map((found) => ({ ...found, kind })));
function find(value, [part, ...rest], path) {
  if (part === void 0) return typeof value === "string" ? [{ path, text: value }] : [];
  if (isPathAlone(value, path) && part === "path") return [{ path: [...path, part], text: value }];
  if (!isObject(value)) return [];
  const names = part === "*" ? Object.keys(value) : Object.hasOwn(value, part) ? [part] : [];
  return names.flatMap((name) => find(value[name], rest, [...path, name]));
}
var isPathAlone = (value, path) => typeof value === "string" && path.length === 2 && path[0] === "data";
function replaced(value, path, text) {
  const [part, ...rest] = path;
  if (part === void 0 || !isObject(value)) return text;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([name, inner]) => [name, name === part ? replaced(inner, rest, text) : inner]));
}

export {
  nameKind,
  nameChanges,
  withNames,
  find,
  replaced
};
