import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  normalCdf,
  normalDensity
} from "./chunk-ILMWJOEA.js";

// packages/stats/src/folded.ts
var foldedMean = (c) => 2 * normalDensity(c) + c * (2 * normalCdf(c) - 1);
var foldedSum = (deviations) => {
  const { seen, weight, error, still = error } = deviations;
  const bins = seen.length;
  let plain = 0;
  let noise = 0;
  let scale = 0;
  for (let b = 0; b < bins; b++) {
    plain += weight[b] * Math.abs(seen[b]);
    noise += weight[b] * still[b] * foldedMean(0);
    scale += weight[b] * error[b];
  }
  const spread = (c) => {
    let truth = 0;
    let mean = 0;
    let variance = 0;
    const m = foldedMean(c);
    const g = 2 * normalCdf(c) - 1;
    const slope = new Float64Array(bins);
    const curvature = new Float64Array(bins);
    for (let b = 0; b < bins; b++) {
      const unit = weight[b] * error[b];
      truth += unit * c;
      mean += unit * m;
      variance += unit * unit * (1 + c * c - m * m);
      slope[b] = weight[b] * g * (Math.sign(seen[b]) || (b % 2 === 0 ? 1 : -1));
      curvature[b] = error[b] > 0 ? weight[b] * 2 * normalDensity(c) / error[b] : 0;
    }
    return { truth, mean, sd: Math.sqrt(Math.max(0, variance + (deviations.excess?.(slope, curvature) ?? 0))) };
  };
  const cMax = scale > 0 ? plain / scale + 50 : 0;
  const find = (reached) => {
    if (scale === 0) return plain;
    let [low, high] = [0, cMax];
    if (reached(0)) return 0;
    for (let i = 0; i < 50; i++) {
      const middle = (low + high) / 2;
      if (reached(middle)) high = middle;
      else low = middle;
    }
    return spread((low + high) / 2).truth;
  };
  return {
    value: debiased(deviations, plain),
    ends: (z) => {
      const quiet = spread(0);
      const reached = deviations.overstated ? Math.max(plain, quiet.mean) : plain;
      const high = find((c) => {
        const at = spread(c);
        return at.mean - z * at.sd >= reached;
      });
      const observed = spread(scale > 0 ? plain / scale : 0);
      return [Math.max(0, plain - noise - z * Math.max(quiet.sd, observed.sd)), high];
    }
  };
};
var debiased = ({ seen, weight, error }, plain) => {
  let excess = 0;
  for (let b = 0; b < seen.length; b++) {
    const s = error[b];
    if (s === 0) continue;
    const c = Math.abs(seen[b]) / s;
    const likely = Math.sqrt(Math.max(0, c * c - 1));
    excess += weight[b] * s * (foldedMean(likely) - likely);
  }
  return Math.max(0, plain - excess);
};

export {
  foldedSum
};
