import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  estimatesOf,
  jointLevelOf,
  sharingOf,
  unjudged
} from "./chunk-3F6RL32R.js";
import {
  partOf
} from "./chunk-V4U37VNY.js";
import {
  difference,
  ratio
} from "./chunk-JQCMVUOR.js";
import {
  errorCheck,
  judge,
  judgeFamily
} from "./chunk-TFHTHKAC.js";

// packages/gates/src/quality/judge-parts.ts
async function partsOf({ material, requirement, rows }) {
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

// packages/gates/src/quality/judge-gap.ts
var MOST_GROUPS_OF_PAIRS = 100;
async function judgeGap(asked, over, limit) {
  const { material, requirement, rows, metric, sample } = asked;
  const spec = { kind: "estimate", unit: over === "ratio" ? "fraction" : metric.spec.unit };
  if (metric.spec.kind === "exact")
    return errorCheck(
      requirement,
      spec,
      `\`${metric.name}\` describes these rows and has no interval to compare groups by`
    );
  const parts = await partsOf(asked);
  if (parts.length < 2) return errorCheck(requirement, spec, `there are not two groups to compare, but ${parts.length}`);
  if (parts.length > MOST_GROUPS_OF_PAIRS)
    return errorCheck(
      requirement,
      spec,
      `${parts.length} groups make too many pairs; at most ${MOST_GROUPS_OF_PAIRS} can be compared`
    );
  const groups = parts.map((part) => {
    const ofPart = part.of(sample);
    const measured = metric.measure(ofPart);
    return { name: part.name, sample: ofPart, measured, ...unjudged(measured, material.policy.minSupport) };
  });
  const judged = groups.filter((group) => group.unjudged === void 0);
  const known = judged.flatMap(({ name, measured }) => measured.kind === "estimate" ? [{ name, measured }] : []);
  const others = groups.filter((group) => group.unjudged !== void 0 || group.measured.kind !== "estimate");
  const alone = known.length === 1 ? known.map((group) => ({ ...group, unjudged: "no other group to compare with" })) : [];
  const gap = known.length < 2 ? void 0 : { difference, ratio }[over](
    known.map(({ measured }) => measured),
    sharingOf(rows, judged)
  );
  const pairs = (gap?.pairs ?? []).map(({ first, second, estimate }) => ({
    name: pairName(over, known[first]?.name ?? "", known[second]?.name ?? ""),
    measured: estimate
  }));
  const estimates = pairs.flatMap(({ measured }) => measured.kind === "estimate" ? [measured] : []);
  return judgeFamily({
    requirement,
    spec,
    confidence: material.policy.confidence,
    limit,
    dataRows: rows.n,
    ...countsOf(groups.map(({ measured }) => measured)),
    members: [...pairs, ...alone, ...others],
    simultaneous: (level) => estimates.map((estimate) => estimate.interval(gap?.simultaneous(level) ?? level))
  });
}
var pairName = (over, larger, smaller) => over === "ratio" ? `${smaller} over ${larger}` : `${larger} against ${smaller}`;

export {
  judgeParts,
  judgeGap,
  pairName
};
