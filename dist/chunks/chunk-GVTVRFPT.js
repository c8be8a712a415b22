import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  countsOf,
  partsOf
} from "./chunk-ATGGOSE6.js";
import {
  estimatesOf,
  sharingOf,
  unjudged
} from "./chunk-MKBFL6NA.js";
import {
  errorCheck,
  judgeFamily
} from "./chunk-WGUXI3ZM.js";
import {
  difference,
  ratio
} from "./chunk-3OIBDSPQ.js";

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
    return { name: part.name, sample: ofPart, measured: metric.measure(ofPart) };
  });
  return judgeFamily({
    requirement,
    spec,
    confidence: material.policy.confidence,
    limit,
    dataRows: rows.n,
    ...countsOf(groups.map(({ measured }) => measured)),
    ...pairFamily(over, rows, groups, material.policy.minSupport)
  });
}
function pairFamily(over, rows, measuredGroups, minSupport) {
  const groups = measuredGroups.map((group) => ({ ...group, ...unjudged(group.measured, minSupport) }));
  const judged = groups.filter((group) => group.unjudged === void 0);
  const known = judged.flatMap(({ name, measured }) => measured.kind === "estimate" ? [{ name, measured }] : []);
  const others = groups.filter((group) => group.unjudged !== void 0 || group.measured.kind !== "estimate");
  const alone = known.length === 1 ? known.map((group) => ({ ...group, unjudged: "no other group to compare with", isAlone: true })) : [];
  const gap = known.length < 2 ? void 0 : { difference, ratio }[over](
    known.map(({ measured }) => measured),
    sharingOf(rows, judged)
  );
  const pairs = (gap?.pairs ?? []).map(({ first, second, estimate }) => ({
    name: pairName(over, known[first]?.name ?? "", known[second]?.name ?? ""),
    measured: estimate
  }));
  return {
    are: "pairs",
    members: [...pairs, ...alone, ...others],
    simultaneous: (level) => estimatesOf(pairs).map((estimate) => estimate.interval(gap?.simultaneous(level) ?? level))
  };
}
var pairName = (over, larger, smaller) => over === "ratio" ? `${smaller} over ${larger}` : `${larger} against ${smaller}`;

export {
  judgeGap,
  pairFamily,
  pairName
};
