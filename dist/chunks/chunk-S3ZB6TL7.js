import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  printable
} from "./chunk-UVDTI5O6.js";

// packages/schema/src/place.ts
var NAMES = ["requirement", "metric", "id", "name"];
function placeText(path, file) {
  if (path.length === 0) return "the file";
  const last = path.findLastIndex((_, i) => Array.isArray(valueUnder(file, path.slice(0, i))));
  if (last < 0) return printable(path.join("."));
  const inside = path.slice(last + 1);
  const of = inside.length === 0 ? "" : `${printable(inside.join("."))} of `;
  return `${of}entry ${Number(path[last]) + 1} of ${placeText(path.slice(0, last), file)}${nameOf(valueUnder(file, path.slice(0, last + 1)))}`;
}
function nameOf(entry) {
  if (entry === null || typeof entry !== "object") return "";
  const own = NAMES.map((name) => entry[name]).find((value) => typeof value === "string");
  return own === void 0 ? "" : ` (${printable(own)})`;
}
function valueUnder(value, path) {
  return path.reduce((inner, key) => inner?.[String(key)], value);
}

export {
  placeText,
  valueUnder
};
