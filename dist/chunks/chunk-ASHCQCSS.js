import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  betaQuantile,
  normalCdf,
  zOf
} from "./chunk-545X53NH.js";

// packages/stats/src/proportion.ts
var wilsonEnds = (p, n, z) => {
  if (!(n > 0)) return [0, 1];
  const z2 = z * z;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
  return [p === 0 ? 0 : Math.min(p, Math.max(0, centre - half)), p === 1 ? 1 : Math.max(p, Math.min(1, centre + half))];
};
var few = (z) => 50 * (z / 1.96) ** 6;
var shareEnds = (p, n, z) => {
  const [low, high] = wilsonEnds(p, n, z);
  const [hits, misses] = [p * n, (1 - p) * n];
  return [
    hits > 0 && hits <= few(z) ? Math.min(low, exactLow(hits, n, z)) : low,
    misses > 0 && misses <= few(z) ? Math.max(high, 1 - exactLow(misses, n, z)) : high
  ];
};
var exactLow = (hits, n, z) => betaQuantile(normalCdf(-z), hits, n - hits + 1);
var tango = (b, c, n, level, z = zOf(level)) => {
  const score = (delta) => {
    const linear = -b - c + (2 * n - b + c) * delta;
    const constant = -c * delta * (1 - delta);
    const q21 = (Math.sqrt(Math.max(0, linear * linear - 8 * n * constant)) - linear) / (4 * n);
    const variance = n * (2 * q21 + delta * (1 - delta));
    const distance = b - c - n * delta;
    return variance <= 0 ? Math.sign(distance) * Infinity : distance / Math.sqrt(variance);
  };
  const difference = (b - c) / n;
  return {
    low: difference <= -1 ? -1 : crossing((delta) => score(delta) - z, -1, difference),
    high: difference >= 1 ? 1 : crossing((delta) => score(delta) + z, difference, 1),
    level,
    method: "Tango"
  };
};
var tangoAmongSeveral = (b, c, n, level, z = zOf(level)) => {
  const plain = tango(b, c, n, level, z);
  if (level <= ALONE) return plain;
  const { low } = tango(b, c + A_QUARTER, n + A_QUARTER, level, z);
  const { high } = tango(b + A_QUARTER, c, n + A_QUARTER, level, z);
  return { ...plain, low, high };
};
var ALONE = 0.95;
var A_QUARTER = 0.25;
var crossing = (decreasing, from, to) => {
  let [low, high] = [from, to];
  for (let i = 0; i < 60 && high - low > 1e-13; i++) {
    const middle = (low + high) / 2;
    if (decreasing(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

export {
  wilsonEnds,
  shareEnds,
  tangoAmongSeveral
};
