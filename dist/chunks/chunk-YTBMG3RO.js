import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  looksLikeAnswer
} from "./chunk-GKI254EP.js";
import {
  someOf
} from "./chunk-UVDTI5O6.js";

// packages/gates/src/quality/features.ts
var MOST_SHOWN = 5;
function isFeature(columns) {
  const { groups } = columns;
  const parts = partsOf(columns);
  return (name) => groups.includes(name) || !(parts.has(name) || isAnswer(name, columns));
}
function leftAside({ columns: all }, columns) {
  const parts = partsOf(columns);
  const own = [columns.score ?? "score", columns.prediction ?? "prediction"];
  const names = all.map(({ name }) => name).filter((name) => isAnswer(name, columns) && ![...own, ...columns.groups].includes(name) && !parts.has(name));
  if (names.length === 0) return void 0;
  return `called like answers, and taken for no features: ${someOf(names, MOST_SHOWN)}; rename one that is a feature`;
}
function partsOf({ groups: _, positive: __, ...roles }) {
  return new Set(Object.values(roles).flat());
}
var isAnswer = (name, columns) => looksLikeAnswer(name, columns) || looksLikeAnswer(name, {});

export {
  MOST_SHOWN,
  isFeature,
  leftAside
};
