import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  __commonJS,
  __toESM
} from "./chunk-ANQMVHI3.js";

// node_modules/canonicalize/lib/canonicalize.js
var require_canonicalize = __commonJS({
  "node_modules/canonicalize/lib/canonicalize.js"(exports, module) {
    "use strict";
    module.exports = function serialize2(object) {
      if (typeof object === "number" && isNaN(object)) {
        throw new Error("NaN is not allowed");
      }
      if (typeof object === "number" && !isFinite(object)) {
        throw new Error("Infinity is not allowed");
      }
      if (object === null || typeof object !== "object") {
        return JSON.stringify(object);
      }
      if (object.toJSON instanceof Function) {
        return serialize2(object.toJSON());
      }
      if (Array.isArray(object)) {
        const values2 = object.reduce((t, cv, ci) => {
          const comma = ci === 0 ? "" : ",";
          const value = cv === void 0 || typeof cv === "symbol" ? null : cv;
          return `${t}${comma}${serialize2(value)}`;
        }, "");
        return `[${values2}]`;
      }
      const values = Object.keys(object).sort().reduce((t, cv) => {
        if (object[cv] === void 0 || typeof object[cv] === "symbol") {
          return t;
        }
        const comma = t.length === 0 ? "" : ",";
        return `${t}${comma}${serialize2(cv)}:${serialize2(object[cv])}`;
      }, "");
      return `{${values}}`;
    };
  }
});

// packages/schema/src/canonical.ts
var import_canonicalize = __toESM(require_canonicalize(), 1);
import { createHash } from "node:crypto";
function canonicalJson(value) {
  const text = (0, import_canonicalize.default)(rounded(value));
  if (text === void 0) throw new TypeError("nothing to serialize");
  return text;
}
function sha256(bytes) {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
function roundNumber(value) {
  if (Number.isSafeInteger(value)) return value === 0 ? 0 : value;
  const nine = Number(value.toPrecision(9));
  return nine === 0 ? 0 : nine;
}
function rounded(value) {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no place in JSON`);
    return roundNumber(value);
  }
  if (typeof value === "string") return wellFormed(value);
  if (value === null || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value === "object") {
    const entries = Object.entries(value).filter(([, item]) => item !== void 0);
    return Object.fromEntries(entries.map(([key, item]) => [wellFormed(key), rounded(item)]));
  }
  throw new TypeError(`a ${typeof value} has no place in JSON`);
}
function wellFormed(text) {
  if (new RegExp("\\p{Cs}", "u").test(text)) throw new TypeError("a lone surrogate has no place in JSON");
  return text;
}

export {
  canonicalJson,
  sha256
};
