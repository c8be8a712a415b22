import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  printable
} from "./chunk-UVDTI5O6.js";

// packages/gates/src/quality/masked.ts
var maskingOf = ({ masked, columns: { label } }) => masked === void 0 ? {} : { masked, ...masked.has(label ?? "") ? { hidesClasses: true } : {} };
var MASK = "(masked)";
var isMasked = ({ masked, column }) => masked?.has(column) ?? false;
var shownValues = (values, of) => listed(values, isMasked(of));
var shownClasses = (classes, { hidesClasses }) => listed(classes, hidesClasses ?? false);
var listed = (values, areMasked) => areMasked && values.length > 0 ? MASK : values.map((value) => printable(value)).join(", ");

export {
  maskingOf,
  MASK,
  isMasked,
  shownValues,
  shownClasses
};
