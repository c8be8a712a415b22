import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/profile/src/state.ts
var PROFILE_ID = "https://sea-trials.dev/profile/v1";
var HASH = "duckdb/1";
var MOST_VALUES = 100;
var LONGEST_VALUE = 64;
var VALUE_FLOOR = 5;
var BUCKETS = 64;
var isSensitive = (classification) => classification !== void 0 && classification !== "public" && classification !== "internal";
var valueFloor = (classification) => classification === "public" ? 1 : VALUE_FLOOR;
var isNumeric = (type) => type === "integer" || type === "number";
var isTemporal = (type) => type === "date" || type === "timestamp" || type === "time";
var hasBins = (type) => isNumeric(type) || isTemporal(type) || type === "string";
function leastShift(type, classification) {
  if (!isSensitive(classification)) return 0;
  return isTemporal(type) ? 25 : 50;
}
var presentIn = (column, rows) => rows - column.nulls - column.tokens - column.nan - column.infinite;

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

// packages/stats/src/histogram.ts
var MOST_BINS = 512;
var dropBits = (key, bits, scale) => scale === "linear" || key >= 0n ? key >> BigInt(bits) : -(-key >> BigInt(bits));
var buffer = new DataView(new ArrayBuffer(8));
var keyOfNumber = (value) => {
  buffer.setFloat64(0, Math.abs(value));
  const magnitude = buffer.getBigUint64(0);
  return value < 0 ? -magnitude : magnitude;
};
var LARGEST = 0x7fefffffffffffffn;
var numberOfKey = (key) => {
  const magnitude = key < 0n ? -key : key;
  buffer.setBigUint64(0, magnitude > LARGEST ? LARGEST : magnitude);
  return key < 0n ? -buffer.getFloat64(0) : buffer.getFloat64(0);
};
var coarsen = ({ scale, shift, bins }, bits) => {
  if (bits === 0) return { scale, shift, bins };
  const wider = /* @__PURE__ */ new Map();
  for (const [key, count] of bins) {
    const to = dropBits(key, bits, scale);
    wider.set(to, (wider.get(to) ?? 0) + count);
  }
  return { scale, shift: shift + bits, bins: wider };
};
var fit = (histogram, least = 0) => {
  const keys = [...histogram.bins.keys()];
  const occupied = (bits2) => new Set(keys.map((key) => dropBits(key, bits2, histogram.scale))).size;
  let [bits, most] = [Math.max(0, least - histogram.shift), 64];
  if (occupied(bits) > MOST_BINS) {
    while (most - bits > 1) {
      const middle = bits + most >> 1;
      if (occupied(middle) > MOST_BINS) bits = middle;
      else most = middle;
    }
    bits = most;
  }
  const fitted = coarsen(histogram, bits);
  return { ...fitted, bins: new Map([...fitted.bins].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0)) };
};
var mergeHistograms = (a, b) => {
  if (a.scale !== b.scale) throw new RangeError("histograms of different scales");
  const shift = Math.max(a.shift, b.shift);
  const sum = new Map(coarsen(a, shift - a.shift).bins);
  for (const [key, count] of coarsen(b, shift - b.shift).bins) sum.set(key, (sum.get(key) ?? 0) + count);
  return fit({ scale: a.scale, shift, bins: sum }, shift);
};
var startOf = (key, { scale, shift }) => {
  const full = key << BigInt(shift);
  return scale === "linear" ? Number(full) : numberOfKey(full);
};
var keyOfStart = (start, { scale, shift }) => dropBits(scale === "linear" ? BigInt(start) : keyOfNumber(start), shift, scale);
var endsOf = (key, { scale, shift }) => {
  const full = key << BigInt(shift);
  const lost = (1n << BigInt(shift)) - 1n;
  if (scale === "linear") return [Number(full), Number(shift === 0 ? full : full + lost + 1n)];
  return [numberOfKey(key > 0n ? full : full - lost), numberOfKey(key < 0n ? full : full + lost)];
};
var countOf = ({ bins }) => {
  let rows = 0;
  for (const count of bins.values()) rows += count;
  return rows;
};
var quantileOf = (histogram, p) => {
  const n = countOf(histogram);
  if (n === 0) return void 0;
  const at = (n - 1) * p;
  const [below, above] = [orderStatistic(histogram, Math.floor(at)), orderStatistic(histogram, Math.ceil(at))];
  const between = (a, b) => a === b ? a : a + (b - a) * (at - Math.floor(at));
  return {
    value: between(below.value, above.value),
    low: between(below.low, above.low),
    high: between(below.high, above.high)
  };
};
var orderStatistic = (histogram, rank) => {
  let before = 0;
  for (const [key, count] of histogram.bins) {
    if (rank < before + count) {
      const [low, high] = endsOf(key, histogram);
      if (histogram.scale === "log" && key === 0n) return { value: 0, low, high };
      return { value: low + (high - low) * ((rank - before + 0.5) / count), low, high };
    }
    before += count;
  }
  throw new RangeError("a rank beyond the values");
};

export {
  PROFILE_ID,
  HASH,
  MOST_VALUES,
  LONGEST_VALUE,
  BUCKETS,
  isSensitive,
  valueFloor,
  isNumeric,
  isTemporal,
  hasBins,
  leastShift,
  presentIn,
  REGISTER_BITS,
  REGISTERS,
  DISTINCT_ERROR,
  rankOf,
  mergeRegisters,
  distinctOf,
  MOST_BINS,
  coarsen,
  fit,
  mergeHistograms,
  startOf,
  keyOfStart,
  endsOf,
  countOf,
  quantileOf
};
