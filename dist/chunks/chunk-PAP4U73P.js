import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  printable
} from "./chunk-ZY7TETME.js";

// packages/gates/src/quality/masked.ts
var maskingOf = ({ masked, columns: { label } }) => masked === void 0 ? {} : { masked, ...masked.has(label ?? "") ? { hidesClasses: true } : {} };
var MASK = "(masked)";
var shownValues = (values, of) => listed(values, of.masked?.has(of.column) ?? false);
var shownClasses = (classes, { hidesClasses }) => listed(classes, hidesClasses ?? false);
var listed = (values, isMasked) => isMasked && values.length > 0 ? MASK : values.map((value) => printable(value)).join(", ");

export {
  maskingOf,
  MASK,
  shownValues,
  shownClasses
};
