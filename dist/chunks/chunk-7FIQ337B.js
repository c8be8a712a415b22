import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  MOST_KEPT
} from "./chunk-F2I3PZPW.js";
import {
  subset
} from "./chunk-Y3K7NPZO.js";
import {
  oncePer
} from "./chunk-VPWZ4MVO.js";

// packages/gates/src/quality/samples.ts
var places = oncePer(({ weights }) => {
  if (weights === void 0 || !weights.includes(0)) return null;
  let kept = 0;
  return Int32Array.from(weights, (weight) => weight > 0 ? kept++ : -1);
});
var rowNumbers = oncePer(({ n, weights }) => {
  const all = Uint32Array.from({ length: n }, (_, i) => i);
  return weights === void 0 ? all : all.filter((row) => weights[row] > 0);
});
var parts = /* @__PURE__ */ new WeakMap();
function partOf(rows, sample, positions) {
  const known = parts.get(sample) ?? /* @__PURE__ */ new Map();
  parts.set(sample, known);
  const found = known.get(positions);
  if (found !== void 0) return found;
  const part = subset(sample, placesOf(rows, positions));
  if (rows.n <= MOST_KEPT) known.set(positions, part);
  return part;
}
function placesOf(rows, positions) {
  const at = places(rows);
  return at === null ? positions : positions.filter((row) => at[row] !== -1).map((row) => at[row]);
}

export {
  rowNumbers,
  partOf,
  placesOf
};
