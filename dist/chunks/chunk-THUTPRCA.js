import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  countsOf,
  partsOf
} from "./chunk-MRYWMRE2.js";
import {
  estimatesOf,
  sharingOf,
  unjudged
} from "./chunk-GW5Z6AHE.js";
import {
  BINNING
} from "./chunk-6EIKK6IR.js";
import {
  errorCheck,
  judgeFamily
} from "./chunk-BHOZ2OO3.js";
import {
  difference,
  ratio
} from "./chunk-VD2NFCPH.js";
import {
  groupsSaid,
  otherGroups
} from "./chunk-7EFNREQP.js";
import {
  undefinedBecause
} from "./chunk-MVB5BEBX.js";
import {
  bindArguments
} from "./chunk-RNZZF7ZB.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/above-zero.ts
var mayBeBelowZero = ({ range }) => !((range.low ?? Number.NEGATIVE_INFINITY) >= 0);
var isAboveZero = (measured, level) => measured.kind === "estimate" && (measured.interval(level).low ?? 0) > 0;

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
  if (parts.length < 2 || parts.length > MOST_GROUPS_OF_PAIRS)
    return errorCheck(
      requirement,
      spec,
      `${groupsSaid(requirement.call.by, parts.length)}, and 2 to ${MOST_GROUPS_OF_PAIRS} can be compared: ${otherGroups(parts.length)}`
    );
  const groups = parts.map((part) => {
    const ofPart = part.of(sample);
    return { name: part.name, sample: ofPart, measured: metric.measure(ofPart) };
  });
  const aboveAt = over === "ratio" && mayBeBelowZero(metric.spec) ? requirement.confidence ?? material.policy.confidence : void 0;
  return judgeFamily({
    requirement,
    spec,
    confidence: material.policy.confidence,
    limit,
    dataRows: rows.n,
    ...countsOf(groups.map(({ measured }) => measured)),
    ...pairFamily(over, rows, groups, material.policy.minSupport, aboveAt)
  });
}
var NOT_ABOVE = "one of the two groups is not shown to be above zero, and a ratio to it says nothing";
var SINGLE = { isSingle: true };
function pairFamily(over, rows, measuredGroups, minSupport, aboveAt) {
  const groups = measuredGroups.map((group) => ({ ...group, ...unjudged(group.measured, minSupport) }));
  const judged = groups.filter((group) => group.unjudged === void 0);
  const known = judged.flatMap(({ name, measured }) => measured.kind === "estimate" ? [{ name, measured }] : []);
  const others = groups.filter((group) => group.unjudged !== void 0 || group.measured.kind !== "estimate");
  const alone = known.length === 1 ? known.map((group) => ({
    ...group,
    unjudged: "no other group to compare with",
    isAlone: true,
    ...SINGLE
  })) : [];
  const gap = known.length < 2 ? void 0 : { difference, ratio }[over](
    known.map(({ measured }) => measured),
    sharingOf(rows, judged)
  );
  const isBelow = known.map(({ measured }) => aboveAt !== void 0 && !isAboveZero(measured, aboveAt));
  const pairs = (gap?.pairs ?? []).map(({ first, second, estimate }) => ({
    name: pairName(over, known[first]?.name ?? "", known[second]?.name ?? ""),
    measured: isBelow[first] || isBelow[second] ? undefinedBecause(NOT_ABOVE, estimate.n) : estimate
  }));
  return {
    are: "pairs",
    members: [...pairs, ...alone, ...others.map((group) => ({ ...group, ...SINGLE }))],
    simultaneous: (level) => estimatesOf(pairs).map((estimate) => estimate.interval(gap?.simultaneous(level) ?? level))
  };
}
var pairName = (over, larger, smaller) => over === "ratio" ? `${smaller} over ${larger}` : `${larger} against ${smaller}`;

// packages/gates/src/quality/options.ts
var NUMBERS = {
  beta: { option: "beta", holds: (x) => x > 0, fix: "beta is above 0: 1 weighs both alike, 2 recall more." },
  k: {
    option: "k",
    holds: (x) => Number.isInteger(x) && x >= 1,
    fix: "k is a whole number, 1 or more."
  },
  alpha: { option: "alpha", holds: (x) => x > 0 && x < 1, fix: "alpha is a quantile between 0 and 1." },
  power: {
    option: "power",
    holds: (x) => x <= 0 || x >= 1,
    fix: "There is no Tweedie distribution with a power between 0 and 1; 1 is Poisson, 2 gamma, 1.5 both mixed."
  },
  order: {
    option: "order",
    holds: (x) => x > 0,
    fix: "order is above 0: 1 is Theil, 2 half the squared coefficient of variation."
  },
  max_fpr: {
    option: "maxFpr",
    holds: (x) => x > 0 && x < 1,
    fix: "max_fpr is a false positive rate between 0 and 1; leave it out for the whole area."
  }
};
var MOST_BINS = 1e3;
function between(lower, upper) {
  if (lower?.kind !== "number" || upper?.kind !== "number") return void 0;
  return [lower.value, upper.value];
}
function optionsOf(spec, given, at) {
  const refuse = (what, fix) => {
    throw new SeaTrialsError("bad-requirement", `\`${spec.name}\` cannot take ${what}`, fix, at);
  };
  const bound = bindArguments(spec, given) ?? /* @__PURE__ */ new Map();
  const numbers = {};
  for (const [place, [argument]] of bound) {
    const number = NUMBERS[place];
    if (number === void 0 || argument?.kind !== "number") continue;
    if (!number.holds(argument.value)) refuse(argument.value, number.fix);
    numbers[number.option] = argument.value;
  }
  const gain = bound.get("gain")?.[0];
  const quantiles = between(bound.get("lower")?.[0], bound.get("upper")?.[0]);
  const [lower, upper] = quantiles ?? [0.1, 0.9];
  if (!(lower > 0 && lower < upper && upper < 1))
    refuse(`${lower}, ${upper}`, "Name two quantiles between 0 and 1, the lower one first.");
  const [kind, bins] = [bound.get("binning")?.[0], bound.get("bins")?.[0]];
  if (bins?.kind === "number" && !(Number.isInteger(bins.value) && bins.value >= 2 && bins.value <= MOST_BINS))
    refuse(bins.value, `bins is a whole number from 2 to ${MOST_BINS}.`);
  return {
    ...kind === void 0 && bins === void 0 ? {} : {
      binning: {
        kind: kind?.kind === "name" ? kind.name : BINNING.kind,
        bins: bins?.kind === "number" ? bins.value : BINNING.bins
      }
    },
    ...numbers,
    ...gain?.kind === "name" ? { gain: gain.name } : {},
    ...quantiles === void 0 ? {} : { between: quantiles }
  };
}

export {
  mayBeBelowZero,
  isAboveZero,
  judgeGap,
  pairFamily,
  pairName,
  optionsOf
};
