import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/stats/src/moments.ts
var NO_MOMENTS = { n: 0, mean: 0, m2: 0, m3: 0, m4: 0 };
var mergeMoments = (a, b) => {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  const n = a.n + b.n;
  const apart = b.mean - a.mean;
  const [p, q] = [a.n / n, b.n / n];
  const product = a.n * b.n / n;
  return {
    n,
    mean: a.mean + apart * q,
    m2: a.m2 + b.m2 + apart ** 2 * product,
    m3: a.m3 + b.m3 + apart ** 3 * product * (p - q) + 3 * apart * (p * b.m2 - q * a.m2),
    m4: a.m4 + b.m4 + apart ** 4 * product * (p * p - p * q + q * q) + 6 * apart ** 2 * (p * p * b.m2 + q * q * a.m2) + 4 * apart * (p * b.m3 - q * a.m3)
  };
};
var momentsOf = (n, sums, centre, scale) => {
  if (n === 0) return NO_MOMENTS;
  const [s1, s2, s3, s4] = sums;
  const d = s1 / n;
  const m2 = Math.max(0, s2 - n * d * d);
  const m3 = s3 - 3 * d * s2 + 2 * n * d ** 3;
  const m4 = Math.max(0, s4 - 4 * d * s3 + 6 * d * d * s2 - 3 * n * d ** 4);
  return { n, mean: centre + d * scale, m2: m2 * scale ** 2, m3: m3 * scale ** 3, m4: m4 * scale ** 4 };
};
var stddevOf = ({ n, m2 }) => n < 2 ? void 0 : Math.sqrt(m2 / (n - 1));
var skewnessOf = ({ n, m2, m3 }) => m2 > 0 ? Math.sqrt(n) * m3 / m2 ** 1.5 : void 0;

export {
  NO_MOMENTS,
  mergeMoments,
  momentsOf,
  stddevOf,
  skewnessOf
};
