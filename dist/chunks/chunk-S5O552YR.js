import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/stats/src/distinct.ts
var REGISTER_BITS = 11;
var REGISTERS = 2 ** REGISTER_BITS;
var RANK_BITS = 64 - REGISTER_BITS;
var DISTINCT_ERROR = 1.04 / Math.sqrt(REGISTERS);
var rankOf = (least) => RANK_BITS - (least === 0n ? 0 : least.toString(2).length) + 1;
var mergeRegisters = (a, b) => a.map((rank, i) => Math.max(rank, b[i]));
var distinctOf = (registers) => {
  const m = registers.length;
  const ranks = new Float64Array(RANK_BITS + 2);
  for (const rank of registers) ranks[rank] = ranks[rank] + 1;
  let z = m * tau(1 - ranks[RANK_BITS + 1] / m);
  for (let k = RANK_BITS; k >= 1; k--) z = 0.5 * (z + ranks[k]);
  z += m * sigma(ranks[0] / m);
  return m * m / (2 * Math.LN2 * z);
};
var sigma = (x) => {
  if (x === 1) return Number.POSITIVE_INFINITY;
  let [power, weight, sum, before] = [x, 1, x, Number.NaN];
  while (sum !== before) {
    power *= power;
    before = sum;
    sum += power * weight;
    weight += weight;
  }
  return sum;
};
var tau = (x) => {
  if (x === 0 || x === 1) return 0;
  let [root, weight, sum, before] = [x, 1, 1 - x, Number.NaN];
  while (sum !== before) {
    root = Math.sqrt(root);
    before = sum;
    weight *= 0.5;
    sum -= (1 - root) ** 2 * weight;
  }
  return sum / 3;
};

// packages/profile/src/state.ts
var PROFILE_ID = "https://sea-trials.dev/profile/v1";
var HASH = "duckdb/1";
var MOST_VALUES = 100;
var LONGEST_VALUE = 64;
var VALUE_FLOOR = 5;
var BUCKETS = 64;
var isSensitive = (classification) => classification !== void 0 && classification !== "public" && classification !== "internal";
var valueFloor = (classification) => classification === "public" ? 1 : VALUE_FLOOR;
var MOMENTS_FLOOR = 6;
function withoutTellingMoments(column) {
  const { moments, ...rest } = column;
  const { classification, registers, nan, infinite } = column;
  if (!isSensitive(classification) || moments === void 0 || moments.n === 0) return column;
  const distinct = Math.round(distinctOf(registers)) - Number(nan > 0) - 2 * Number(infinite > 0);
  return distinct >= MOMENTS_FLOOR ? column : rest;
}
var isNumeric = (type) => type === "integer" || type === "number";
var isTemporal = (type) => type === "date" || type === "timestamp" || type === "time";
var hasBins = (type) => isNumeric(type) || isTemporal(type) || type === "string";
function leastShift(type, classification) {
  if (!isSensitive(classification)) return 0;
  return isTemporal(type) ? 25 : 50;
}
var knowsValues = ({ histogram, extremes = [0, 0] }) => histogram?.shift === 0 && extremes.every((end) => Math.abs(end) <= Number.MAX_SAFE_INTEGER);
var presentIn = (column, rows) => rows - column.nulls - column.tokens - column.nan - column.infinite;

export {
  REGISTER_BITS,
  REGISTERS,
  DISTINCT_ERROR,
  rankOf,
  mergeRegisters,
  distinctOf,
  PROFILE_ID,
  HASH,
  MOST_VALUES,
  LONGEST_VALUE,
  VALUE_FLOOR,
  BUCKETS,
  isSensitive,
  valueFloor,
  MOMENTS_FLOOR,
  withoutTellingMoments,
  isNumeric,
  isTemporal,
  hasBins,
  leastShift,
  knowsValues,
  presentIn
};
