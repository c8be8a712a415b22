import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  unitQueries
} from "./chunk-PESDCMIF.js";
import {
  bonferroni,
  isRough,
  sidak,
  together
} from "./chunk-VD2NFCPH.js";
import {
  correlationOf,
  isDependent
} from "./chunk-Y3K7NPZO.js";

// packages/gates/src/quality/sharing.ts
function sharingOf({ entities, times, truth }, parts) {
  if (entities === void 0 && times === void 0 && truth.task !== "ranking") return "nothing";
  const known = parts.flatMap(
    ({ sample, measured }) => measured.kind === "estimate" ? [ofPart(sample, measured.influence)] : []
  );
  if (!known.every((part) => part !== void 0)) return "unknown";
  const correlation = correlationOf(known);
  if (correlation === void 0) return "unknown";
  return times === void 0 ? correlation : { roughly: correlation };
}
function ofPart(sample, influence) {
  if (influence === void 0) return void 0;
  if (sample.task !== "ranking") return { influence, dependence: sample };
  if (isDependent(sample)) return void 0;
  return ofQueries(sample, influence, sample.queries.made);
}
function ofQueries(sample, influence, common) {
  const made = unitQueries(sample).map((query) => common[query]);
  return { influence, dependence: { entities: { codes: made, count: made.length, made } } };
}
function jointLevelOf(rows, parts, level) {
  const count = estimatesOf(parts).length;
  const sharing = sharingOf(rows, parts);
  if (sharing === "nothing") return sidak(count, level);
  return isRough(sharing) ? bonferroni(count, level) : together(count, level, sharing);
}
function unjudged(measured, minSupport) {
  if (minSupport === void 0 || measured.n >= minSupport) return {};
  const counted = (measured.kind === "estimate" ? measured.counted : void 0) ?? "rows";
  return {
    unjudged: `${measured.n} ${counted}, below min-support ${minSupport}: reported, not judged`,
    lacking: minSupport - measured.n
  };
}
var estimatesOf = (parts) => parts.flatMap(({ measured }) => measured.kind === "estimate" ? [measured] : []);

export {
  sharingOf,
  ofQueries,
  jointLevelOf,
  unjudged,
  estimatesOf
};
