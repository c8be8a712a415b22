import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/stats/src/independent.ts
var independentDifference = (a, b, correlation = 0) => {
  const value = a.value - b.value;
  return {
    kind: "estimate",
    value,
    n: a.n + b.n,
    ...a.se === void 0 || b.se === void 0 ? {} : { se: apart(a.se, b.se, correlation) },
    interval: (level) => {
      const first = a.interval(level);
      const second = b.interval(level);
      const down = first.low === null || second.high === null ? null : apart(a.value - first.low, second.high - b.value, correlation);
      const up = first.high === null || second.low === null ? null : apart(first.high - a.value, b.value - second.low, correlation);
      return { low: down === null ? null : value - down, high: up === null ? null : value + up, level, method: "MOVER" };
    }
  };
};
var apart = (a, b, correlation) => correlation === 0 ? Math.hypot(a, b) : Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * a * b));
var independentRatio = (a, b, correlation = 0) => {
  if (b.value === 0) return { kind: "undefined", reason: "zero denominator", n: a.n + b.n };
  const value = a.value / b.value;
  return {
    kind: "estimate",
    value,
    n: a.n + b.n,
    interval: (level) => {
      const first = a.interval(level);
      const second = b.interval(level);
      const lowA = Math.max(0, first.low ?? 0);
      const highB = second.high;
      const lowB = Math.max(0, second.low ?? 0);
      const far = (ofA, ofB) => apart(ofA, ofB, correlation);
      const low = highB === null ? 0 : solveRatio(0, value, (r) => a.value - r * b.value > far(a.value - lowA, r * (highB - b.value)));
      const bounded = first.high !== null && lowB > 0;
      const cap = bounded ? first.high / lowB : 0;
      const high = bounded ? solveRatio(cap, value, (r) => r * b.value - a.value > far(first.high - a.value, r * (b.value - lowB))) : null;
      return { low, high, level, method: "MOVER" };
    }
  };
};
var solveRatio = (outside, inside, out) => {
  if (!out(outside)) return outside;
  let [a, b] = [outside, inside];
  for (let i = 0; i < 60; i++) {
    const middle = (a + b) / 2;
    if (out(middle)) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
};

export {
  independentDifference,
  independentRatio
};
