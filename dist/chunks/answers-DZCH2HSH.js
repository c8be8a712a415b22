import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  stddevOf
} from "./chunk-V2PWDHPK.js";
import {
  columnArgument,
  namesOf,
  numberArgument
} from "./chunk-6B46OIE3.js";
import "./chunk-X5FABOU6.js";
import "./chunk-UXI2KYKF.js";
import "./chunk-PBVKNK3G.js";
import {
  exact,
  undefinedBecause
} from "./chunk-MVB5BEBX.js";
import "./chunk-UWKGY5S5.js";
import {
  endsOf,
  quantileOf
} from "./chunk-MZNVEPNV.js";
import {
  DISTINCT_ERROR,
  MOMENTS_FLOOR,
  distinctOf,
  isNumeric,
  isSensitive,
  knowsValues,
  presentIn
} from "./chunk-S5O552YR.js";
import {
  formatNumber,
  printable
} from "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/gates/src/data-validate/metrics/profile/answers.ts
var ERRORS = 4;
var METRICS = "row_count, completeness, min, max, mean, stddev, median, quantile, distinct_count";
async function answerFromProfile(ask) {
  const { requirement, data } = ask;
  const { call, over } = requirement;
  const profile = data.profile;
  if (call.condition !== void 0 || call.by.length > 0 || over !== void 0)
    throw refusal(ask, "a profile knows no single rows: nothing of it by a condition or by groups");
  if (call.metric === "row_count") return { measured: exact(profile.rows, profile.rows) };
  const answer = ANSWERS[call.metric];
  if (answer === void 0) throw refusal(ask, `a profile cannot answer \`${call.metric}\``);
  return answer(ask, profile);
}
var ANSWERS = {
  completeness: (ask, { rows, columns }) => {
    const column = named(ask, columns);
    if (rows === 0) return { measured: undefinedBecause("no rows", 0) };
    return { measured: exact(presentIn(column, rows) / rows, rows) };
  },
  distinct_count: (ask, profile) => {
    if (namesOf(ask, "column").length > 1) throw refusal(ask, "a profile counts the values of single columns");
    return distinct(ask, named(ask, profile.columns), profile.rows);
  },
  min: (ask, profile) => extreme(ask, profile, 0),
  max: (ask, profile) => extreme(ask, profile, 1),
  mean: (ask, profile) => moment(ask, profile, ({ mean }) => mean),
  stddev: (ask, profile) => moment(ask, profile, stddevOf),
  median: (ask, profile) => quantile(ask, profile, 0.5),
  quantile: (ask, profile) => {
    const given = ask.arguments.get("p")?.[0];
    const p = given?.kind === "number" ? given.value : Number.NaN;
    if (p >= 0 && p <= 1) return quantile(ask, profile, p);
    throw new SeaTrialsError(
      "bad-requirement",
      `there is no quantile at ${p}`,
      "Write a number from 0 to 1, or 0% to 100%.",
      ask.requirement.source
    );
  }
};
var refusal = ({ data, requirement }, why) => new SeaTrialsError(
  "bad-requirement",
  `${printable(data.name)} is a profile: ${why}`,
  `Profiles answer ${METRICS}, and are what drift, psi, jensen_shannon, infinity_norm, label_drift and row_ratio compare with; for more give the data themselves.`,
  requirement.source
);
var named = (ask, columns) => {
  const { name } = columnArgument(ask);
  return columns.find((column) => column.name === name);
};
function numbersOf(ask, { columns }) {
  numberArgument(ask);
  const column = named(ask, columns);
  if (column.infinite === 0) return column;
  throw new SeaTrialsError(
    "bad-value",
    `${printable(column.name)} is infinite in ${formatNumber(column.infinite)} rows; \`${ask.requirement.call.metric}\` needs finite numbers`,
    "Mend the data, and profile them again.",
    ask.requirement.source
  );
}
var leftOut = ({ data, requirement }, { nan }) => nan === 0 ? {} : {
  notes: [
    `${printable(requirement.text)} leaves out ${nan} rows of ${printable(data.name)}, where the value is NaN`
  ]
};
function moment(ask, profile, of) {
  const column = numbersOf(ask, profile);
  const { moments } = column;
  if (moments === void 0)
    throw refusal(
      ask,
      `the moments of ${printable(column.name)} ${isSensitive(column.classification) ? `overflow, or a part has fewer than ${MOMENTS_FLOOR} different values, which they would tell,` : "overflow"} and are not in it`
    );
  if (moments.n === 0) return { measured: undefinedBecause("no rows", 0) };
  const value = of(moments);
  const measured = value === void 0 ? undefinedBecause("too few rows", moments.n) : exact(value, moments.n);
  return { measured, ...leftOut(ask, column) };
}
function extreme(ask, profile, side) {
  const column = numbersOf(ask, profile);
  const n = presentIn(column, profile.rows);
  if (n === 0) return { measured: undefinedBecause("no rows", 0) };
  if (column.extremes !== void 0) return { measured: exact(column.extremes[side], n), ...leftOut(ask, column) };
  const keys = [...column.histogram?.bins.keys() ?? []];
  const outer = side === 0 ? keys[0] : keys.at(-1);
  return { measured: between(ask, endsOf(outer, column.histogram), n) };
}
function quantile(ask, profile, p) {
  const column = numbersOf(ask, profile);
  const found = column.histogram && quantileOf(column.histogram, p);
  if (found === void 0) return { measured: undefinedBecause("no rows", 0) };
  const [least, most] = column.extremes ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const ends = [Math.max(found.low, least), Math.min(found.high, most)];
  return { measured: between(ask, ends, presentIn(column, profile.rows)), ...leftOut(ask, column) };
}
function distinct(ask, column, rows) {
  const { histogram, values, trues, type, extremes } = column;
  const present = presentIn(column, rows);
  if (rows === 0) return { measured: undefinedBecause("no rows", 0) };
  if (trues !== void 0) return { measured: exact(Number(trues > 0) + Number(present > trues), rows) };
  const apart = extremes !== void 0 && knowsValues(column);
  if (isNumeric(type) && histogram !== void 0 && apart && column.nan + column.infinite === 0)
    return { measured: exact(histogram.bins.size, rows) };
  if (values?.other === 0) return { measured: exact(values.counts.length, rows) };
  const about = distinctOf(column.registers);
  const off = ERRORS * DISTINCT_ERROR * about;
  return {
    measured: between(
      ask,
      [Math.floor(about - off), Math.min(present + column.nan + column.infinite, Math.ceil(about + off))],
      rows
    )
  };
}
function between(ask, [low, high], n) {
  const { limit, operator, source } = ask.requirement;
  if (low === high) return exact(low, n);
  if (limit.kind === "number") {
    const [above, below] = { ">=": [true, false], "<": [true, false] }[operator] ?? [
      false,
      operator === ">" || operator === "<="
    ];
    if (limit.value < low || limit.value === low && above) return { ...exact(low, n), approximate: true };
    if (limit.value > high || limit.value === high && below) return { ...exact(high, n), approximate: true };
  }
  throw new SeaTrialsError(
    "bad-requirement",
    `${printable(ask.data.name)} is a profile, by which \`${ask.requirement.call.metric}\` lies between ${formatNumber(low)} and ${formatNumber(high)}: the limit lies in between`,
    "Move the limit out of these bounds, or give the data themselves.",
    source
  );
}
function refuseProfile(ask) {
  throw refusal({ ...ask, data: ask.other }, `\`${ask.requirement.call.metric}\` needs its rows`);
}
export {
  answerFromProfile,
  refuseProfile
};
