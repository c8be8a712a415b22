import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  unitQueries
} from "./chunk-UHH6QHSP.js";
import {
  partOf
} from "./chunk-HTYN6DFY.js";
import {
  bonferroni,
  isRough,
  sidak,
  together
} from "./chunk-D5IXND4E.js";
import {
  correlationOf,
  isDependent
} from "./chunk-7S4SM3EW.js";
import {
  judge,
  judgeFamily
} from "./chunk-4SI36X4K.js";

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
  const made = unitQueries(sample).map((query) => sample.queries.made[query]);
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

// packages/gates/src/quality/judge-parts.ts
async function partsOf({
  material,
  requirement,
  rows
}) {
  const { condition, by, bands } = requirement.call;
  if (by.length === 0) {
    const within = condition === void 0 ? void 0 : await material.positions(rows, condition);
    return [{ name: "", of: (sample) => within === void 0 ? sample : partOf(rows, sample, within) }];
  }
  const groups = await material.groups(rows, { by, ...bands === void 0 ? {} : { bands } }, condition);
  return groups.map((group) => ({ name: group.name, of: (sample) => partOf(rows, sample, group.rows) }));
}
async function judgeParts(asked, limit, measure, comparedOf) {
  const { material, requirement, rows, metric, sample } = asked;
  const parts = await partsOf(asked);
  const isByGroups = requirement.call.by.length > 0;
  const members = parts.map((part) => {
    const measured = measure(part);
    const small = isByGroups ? unjudged(measured, material.policy.minSupport) : {};
    return { name: part.name, sample: part.of(sample), measured, ...small, ...comparedWith(part, comparedOf) };
  });
  const question = {
    requirement,
    spec: metric.spec,
    confidence: material.policy.confidence,
    limit,
    dataRows: rows.n,
    ...countsOf(members.map(({ measured }) => measured))
  };
  const [first] = members;
  if (!isByGroups && first !== void 0) return judge({ ...question, ...first });
  const judged = members.filter((member) => member.unjudged === void 0);
  const simultaneous = (level) => {
    const joint = jointLevelOf(rows, judged, level);
    return estimatesOf(judged).map((estimate) => estimate.interval(joint));
  };
  return judgeFamily({ ...question, members, simultaneous });
}
var comparedWith = (part, comparedOf) => comparedOf === void 0 ? {} : { compared: comparedOf(part) };
function countsOf(members) {
  const counted = members.find((measured) => measured.kind === "estimate");
  return counted?.kind === "estimate" && counted.counted !== void 0 ? { counts: counted.counted } : {};
}

export {
  sharingOf,
  unjudged,
  estimatesOf,
  partsOf,
  judgeParts,
  countsOf
};
