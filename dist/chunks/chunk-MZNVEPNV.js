import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

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
var below = (value) => numberOfKey(keyOfNumber(value) - 1n);
var lastOf = (key, histogram) => histogram.scale === "linear" ? below(startOf(key + 1n, histogram)) : endsOf(key, histogram)[1];
var countOf = ({ bins }) => {
  let rows = 0;
  for (const count of bins.values()) rows += count;
  return rows;
};
var quantileOf = (histogram, p) => {
  const n = countOf(histogram);
  if (n === 0) return void 0;
  const at = (n - 1) * p;
  const [below2, above] = [orderStatistic(histogram, Math.floor(at)), orderStatistic(histogram, Math.ceil(at))];
  const between = (a, b) => a === b ? a : onTheWay(a, b, at - Math.floor(at));
  return {
    value: between(below2.value, above.value),
    low: between(below2.low, above.low),
    high: between(below2.high, above.high)
  };
};
var onTheWay = (a, b, share) => Number.isFinite(b - a) ? a + (b - a) * share : a * (1 - share) + b * share;
var orderStatistic = (histogram, rank) => {
  let before = 0;
  for (const [key, count] of histogram.bins) {
    if (rank < before + count) {
      const [low, high] = endsOf(key, histogram);
      if (histogram.scale === "log" && key === 0n) return { value: 0, low, high };
      return { value: onTheWay(low, high, (rank - before + 0.5) / count), low, high };
    }
    before += count;
  }
  throw new RangeError("a rank beyond the values");
};

export {
  MOST_BINS,
  fit,
  mergeHistograms,
  startOf,
  keyOfStart,
  endsOf,
  below,
  lastOf,
  countOf,
  quantileOf
};
