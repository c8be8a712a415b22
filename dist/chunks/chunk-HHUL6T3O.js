import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  skewedMean,
  unbounded,
  wilsonThrough
} from "./chunk-OUIQIETO.js";
import {
  wilsonEnds
} from "./chunk-ZG6EKAQ6.js";
import {
  byEntity,
  isDependent,
  mass,
  rowsAt,
  standardError,
  unitsOf
} from "./chunk-QEGJ7PPW.js";
import {
  undefinedBecause
} from "./chunk-MVB5BEBX.js";
import {
  tOf
} from "./chunk-LQ3R257Q.js";

// packages/stats/src/linear.ts
var predictLinear = ({ rows, columns, values }, coefficients) => {
  const result = new Float64Array(rows).fill(coefficients[columns]);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) result[i] += coefficients[j] * values[i * columns + j];
  return result;
};
var logistic = (odds) => 1 / (1 + Math.exp(-odds));
var ridge = (design, y, weight) => {
  const { gram, moment } = normalEquations(
    design,
    (row) => weight?.[row] ?? 1,
    (row) => (weight?.[row] ?? 1) * y[row]
  );
  return solve(penalised(gram, design.columns), moment);
};
var MOST_STEPS = 50;
var logisticRidge = (design, y, weight) => {
  const { rows, columns } = design;
  let coefficients = new Float64Array(columns + 1);
  let odds = predictLinear(design, coefficients);
  const lossOf = (at, margin) => {
    let loss2 = 0;
    for (let j = 0; j < columns; j++) loss2 += at[j] ** 2 / 2;
    for (let i = 0; i < rows; i++) {
      const m = y[i] === 1 ? margin[i] : -margin[i];
      loss2 += (weight?.[i] ?? 1) * (m > 0 ? Math.log1p(Math.exp(-m)) : Math.log1p(Math.exp(m)) - m);
    }
    return loss2;
  };
  let loss = lossOf(coefficients, odds);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gram, moment } = normalEquations(
      design,
      (row) => {
        const p = logistic(odds[row]);
        return (weight?.[row] ?? 1) * Math.max(1e-10, p * (1 - p));
      },
      (row) => (weight?.[row] ?? 1) * (y[row] - logistic(odds[row]))
    );
    for (let j = 0; j < columns; j++) moment[j] -= coefficients[j];
    const direction = solve(penalised(gram, columns), moment);
    let length = 1;
    let next = coefficients.map((b, j) => b + direction[j]);
    let margin = predictLinear(design, next);
    let reached = lossOf(next, margin);
    while (!(reached <= loss) && length > 1e-6) {
      length /= 2;
      next = coefficients.map((b, j) => b + length * direction[j]);
      margin = predictLinear(design, next);
      reached = lossOf(next, margin);
    }
    const gained = loss - reached;
    if (!(gained >= 0)) break;
    coefficients = next;
    odds = margin;
    loss = reached;
    if (gained <= 1e-12 * Math.abs(loss)) break;
  }
  return coefficients;
};
var normalEquations = ({ rows, columns, values }, v, u) => {
  const d = columns + 1;
  const gram = new Float64Array(d * d);
  const moment = new Float64Array(d);
  const x = new Float64Array(d).fill(1);
  for (let i = 0; i < rows; i++) {
    x.set(values.subarray(i * columns, (i + 1) * columns));
    const [weight, pull] = [v(i), u(i)];
    for (let j = 0; j < d; j++) {
      const xj = x[j];
      if (xj === 0) continue;
      moment[j] += pull * xj;
      const scaled = weight * xj;
      for (let k = 0; k <= j; k++) gram[j * d + k] += scaled * x[k];
    }
  }
  return { gram, moment };
};
var penalised = (gram, columns) => {
  for (let j = 0; j < columns; j++) gram[j * (columns + 1) + j] += 1;
  return gram;
};
var solve = (a, b) => {
  const d = b.length;
  for (let j = 0; j < d; j++)
    for (let i = j; i < d; i++) {
      let sum = a[i * d + j];
      for (let k = 0; k < j; k++) sum -= a[i * d + k] * a[j * d + k];
      a[i * d + j] = i === j ? Math.sqrt(Math.max(sum, 1e-300)) : sum / a[j * d + j];
    }
  const x = b.slice();
  for (let i = 0; i < d; i++) {
    for (let k = 0; k < i; k++) x[i] -= a[i * d + k] * x[k];
    x[i] /= a[i * d + i];
  }
  for (let i = d - 1; i >= 0; i--) {
    for (let k = i + 1; k < d; k++) x[i] -= a[k * d + i] * x[k];
    x[i] /= a[i * d + i];
  }
  return x;
};

// packages/stats/src/quality/mean.ts
var averageOf = (sample, rows) => {
  const { n, weight } = sample;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += rows[i] * (weight ? weight[i] : 1);
  return n === 0 ? 0 : sum / mass(sample).total;
};
var meanInfluence = (sample, rows, mean) => {
  const { n, weight } = sample;
  const influence = new Float64Array(n);
  const scale = n / mass(sample).total * Math.sqrt(n / Math.max(1, n - 1));
  for (let i = 0; i < n; i++) influence[i] = (rows[i] - mean) * scale * (weight ? weight[i] : 1);
  return influence;
};
var meanOf = (sample, rows, range, expected) => meanOfEach(sample, () => rows, range, expected);
var meanOfEach = (sample, each, range, expected) => {
  const { n } = sample;
  if (n === 0) return undefinedBecause("no rows", 0);
  const { value, se, shape } = momentsOf(sample, each());
  return {
    kind: "estimate",
    value,
    n,
    se,
    interval: meanIntervals(value, se, shape, mass(sample), range, expected),
    get influence() {
      return unitsOf(meanInfluence(sample, each(), value), sample);
    }
  };
};
var momentsOf = (sample, rows) => {
  const value = averageOf(sample, rows);
  const influence = meanInfluence(sample, rows, value);
  const units = unitsOf(influence, sample);
  return { value, se: standardError(units), shape: shapeOf(sample, influence, units) };
};
var meanOfSome = (sample, rows, range, none) => {
  const there = Uint32Array.from(rows.keys()).filter((row) => !Number.isNaN(rows[row]));
  if (there.length === rows.length) return meanOf(sample, rows, range);
  if (there.length === 0) return undefinedBecause(none, 0);
  const part = rowsAt(sample, there);
  const mean = meanOf(
    part,
    Float64Array.from(there, (row) => rows[row]),
    range
  );
  if (mean.kind === "undefined") return mean;
  const { total, free } = mass(part);
  const influence = new Float64Array(sample.n);
  const scale = sample.n / total * Math.sqrt(there.length / Math.max(1, there.length - 1));
  for (const row of there)
    influence[row] = (rows[row] - mean.value) * scale * (sample.weight ? sample.weight[row] : 1);
  const units = unitsOf(influence, sample);
  return { ...mean, se: standardError(units), influence: units, ...free === void 0 ? {} : { df: free } };
};
var shareOf = (sample, hits) => {
  const estimate = meanOf(sample, hits, { min: 0, max: 1 });
  if (estimate.kind === "undefined") return estimate;
  const { value, se = 0 } = estimate;
  const inside = value > 1e-12 && value < 1 - 1e-12;
  const whole = inside && (sample.weight || isDependent(sample)) ? Math.min(sample.n, value * (1 - value) / (se * se)) : mass(sample).effective;
  return { ...estimate, interval: wilsonThrough(Math.min(1, value), whole, mass(sample).df, (p) => p, "Wilson") };
};
var shapeOf = (sample, rows, units) => {
  const { times, entities } = sample;
  if (times === void 0) return { skewness: skewnessOf(units), units: units.length, df: units.length - 1 };
  const apart = entities ? byEntity(rows, entities) : rows;
  const worth = Math.max(1, Math.min(1, (standardError(apart) / standardError(units)) ** 2) * apart.length);
  return { skewness: skewnessOf(apart), units: worth, df: mass(sample).df };
};
var meanIntervals = (value, se, shape, { effective, df: critical }, range, expected) => {
  const df = Math.min(shape.df, effective - 1);
  if (!(df > 0)) return (level) => ({ ...unbounded("one row")(level), low: range.min ?? null, high: range.max ?? null });
  const foreseen = expected ? Math.sqrt(expected.variance / effective) : 0;
  if (expected && foreseen > se)
    return skewedMean(value, foreseen, expected.third / expected.variance ** 1.5, effective, df, range);
  if (!(se > Math.abs(value) * 1e-12)) return allAlike(value, effective, critical, range);
  return skewedMean(value, se, shape.skewness, shape.units, df, range);
};
var allAlike = (value, n, df, { min, max }) => (level) => {
  const other = wilsonEnds(0, n, tOf(level, df))[1];
  return {
    low: min === void 0 ? null : value - other * (value - min),
    high: max === void 0 ? null : value + other * (max - value),
    level,
    method: "Wilson for rows unlike those seen"
  };
};
var skewnessOf = (units) => {
  let second = 0;
  let third = 0;
  for (let i = 0; i < units.length; i++) {
    const x = units[i];
    second += x * x;
    third += x * x * x;
  }
  return third / units.length / (second / units.length) ** 1.5;
};

// packages/stats/src/quality/cost.ts
var costBetween = (costs, actual, predicted) => {
  const cost2 = costs.get(actual)?.get(predicted);
  if (cost2 === void 0) throw new TypeError(`no cost of predicting ${predicted} where ${actual} is true`);
  return cost2;
};
var cost = (sample, costs) => {
  if (costs === void 0) throw new TypeError("a cost needs a table of costs");
  const { n, label, prediction } = sample;
  const classes = sample.task === "binary" ? ["0", "1"] : sample.classes;
  const cells = classes.flatMap((actual) => classes.map((predicted) => costBetween(costs, actual, predicted)));
  const rows = new Float64Array(n);
  for (let i = 0; i < n; i++) rows[i] = cells[label[i] * classes.length + prediction[i]];
  return meanOf(sample, rows, { min: Math.min(...cells), max: Math.max(...cells) });
};

export {
  averageOf,
  meanInfluence,
  meanOf,
  meanOfEach,
  meanOfSome,
  shareOf,
  costBetween,
  cost,
  predictLinear,
  logistic,
  ridge,
  logisticRidge
};
