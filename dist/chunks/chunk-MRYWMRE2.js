import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  estimatesOf,
  jointLevelOf,
  unjudged
} from "./chunk-GW5Z6AHE.js";
import {
  partOf
} from "./chunk-7FIQ337B.js";
import {
  judge,
  judgeFamily
} from "./chunk-BHOZ2OO3.js";
import {
  oncePer
} from "./chunk-VPWZ4MVO.js";

// packages/gates/src/quality/judge-parts.ts
async function partsOf({
  material,
  requirement,
  rows
}) {
  const { condition, by, bands } = requirement.call;
  if (by.length === 0) {
    const within = condition === void 0 ? void 0 : await material.positions(rows, condition);
    return [{ name: "", of: oncePer((sample) => within === void 0 ? sample : partOf(rows, sample, within)) }];
  }
  const groups = await material.groups(rows, { by, ...bands === void 0 ? {} : { bands } }, condition);
  return groups.map((group) => ({ name: group.name, of: oncePer((sample) => partOf(rows, sample, group.rows)) }));
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
  partsOf,
  judgeParts,
  countsOf
};
