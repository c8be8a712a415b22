import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  bonferroni,
  sidak,
  together
} from "./chunk-E4VATYMV.js";
import {
  correlationByEntity
} from "./chunk-XX3NBHBI.js";

// packages/gates/src/quality/sharing.ts
function sharingOf({ entities, times, truth }, parts) {
  if (times !== void 0 || truth.task === "ranking") return "unknown";
  if (entities === void 0) return "nothing";
  const known = parts.flatMap(({ sample, measured }) => {
    if (measured.kind !== "estimate") return [];
    const { influence } = measured;
    const made = sample.entities?.made;
    return [influence !== void 0 && influence.length === made?.length ? { influence, made } : void 0];
  });
  return known.every((part) => part !== void 0) ? correlationByEntity(known) : "unknown";
}
function jointLevelOf(rows, parts, level) {
  const count = estimatesOf(parts).length;
  const sharing = sharingOf(rows, parts);
  if (sharing === "nothing") return sidak(count, level);
  return sharing === "unknown" ? bonferroni(count, level) : together(count, level, sharing);
}
function unjudged(measured, minSupport) {
  if (minSupport === void 0 || measured.n >= minSupport) return {};
  const counted = (measured.kind === "estimate" ? measured.counted : void 0) ?? "rows";
  return { unjudged: `${measured.n} ${counted}, below min-support ${minSupport}: reported, not judged` };
}
var estimatesOf = (parts) => parts.flatMap(({ measured }) => measured.kind === "estimate" ? [measured] : []);

export {
  sharingOf,
  jointLevelOf,
  unjudged,
  estimatesOf
};
