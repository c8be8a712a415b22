import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  assertAll,
  knownBefore,
  sameSeason
} from "./chunk-MB6BZJY2.js";
import {
  factsOf,
  widened
} from "./chunk-Z2NJB4WF.js";
import {
  costBetween
} from "./chunk-6EIKK6IR.js";
import {
  binarySample,
  multiclassSample,
  multilabelSample,
  random,
  rankingSample,
  regressionSample
} from "./chunk-Y3K7NPZO.js";
import {
  STRATEGIES_OF,
  naiveModels
} from "./chunk-56KQP7TY.js";
import {
  oneOf,
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/naive-forecast.ts
function naiveForecast(forecasts, past, season, place) {
  const places = knownBefore(forecasts, past, place);
  const said = Float64Array.from(places, ({ line, step, ahead }) => line.values[sameSeason(step, ahead, season)] ?? NaN);
  assertAll(said, forecasts, place, {
    who: "the naive forecast",
    how: `repeats what was ${season === 1 ? "last" : `${season} steps before`}`
  });
  return said;
}

// packages/gates/src/quality/naive.ts
function assertStrategy(strategy, task) {
  const known = STRATEGIES_OF[task];
  if (strategy === void 0 || known.includes(strategy)) return;
  throw new SeaTrialsError(
    "bad-requirement",
    `\`naive(${strategy})\` is no model of the task ${task}`,
    `Write ${oneOf(naiveModels(known))}.`
  );
}
function naiveSample(rows, learnt, naive) {
  const { truth } = rows;
  const { strategy } = naive;
  if (truth.task === "regression") {
    const value = constant(learnt.truth, learnt.weights, centreOf(naive));
    return regressionSample(truth.values, new Float64Array(rows.n).fill(value), factsOf(rows));
  }
  if (truth.task === "forecasting") {
    const { task, past, scale } = truth;
    const said = naiveForecast(truth, past, naive.season, { where: rows.where, file: rows.file });
    return regressionSample(truth.values, said, factsOf(rows), { task, ...scale === void 0 ? {} : { scale } });
  }
  if (strategy === "stratified") return drawn(rows, learnt, naive.seed);
  const plain = sharesSample(rows, learnt);
  return strategy === void 0 && naive.centre.kind === "cheapest" ? decidedBy(plain, naive.centre.costs) : plain;
}
var centreOf = ({ strategy, centre }) => strategy === "mean" ? { kind: "mean" } : strategy === "median" ? { kind: "quantile", p: 0.5 } : centre;
function drawn(rows, learnt, seed) {
  const source = random("stratified", seed, rows.n);
  const draw = (prior2) => {
    let left = source.uniform();
    for (let code = 0; code < prior2.length; code++) {
      left -= prior2[code];
      if (left < 0) return code;
    }
    return prior2.length - 1;
  };
  const plain = sharesSample(rows, learnt);
  if (plain.task === "binary") {
    const p = plain.score?.[0] ?? 0;
    return { ...plain, prediction: Uint8Array.from(plain.label, () => draw([1 - p, p])) };
  }
  if (plain.task !== "multiclass") throw new TypeError(`no classes to draw: ${plain.task}`);
  const prior = plain.probabilities?.subarray(0, plain.classes.length) ?? [];
  return { ...plain, prediction: Int32Array.from(plain.label, () => draw(prior)) };
}
function decidedBy(plain, costs) {
  if (plain.task === "binary") {
    const p = plain.score?.[0] ?? 0;
    const decision2 = cheapest([1 - p, p], ["0", "1"], costs);
    return { ...plain, prediction: plain.label.map(() => decision2) };
  }
  if (plain.task !== "multiclass") throw new TypeError(`no classes to decide for: ${plain.task}`);
  const { classes, label, probabilities = [] } = plain;
  const decision = cheapest(probabilities, classes, costs);
  return { ...plain, prediction: label.map(() => decision) };
}
function cheapest(shares2, names, costs) {
  const unknown = names.find((name) => !costs.has(name));
  if (unknown !== void 0)
    throw new SeaTrialsError(
      "bad-policy",
      `\`costs\` does not know the class ${printable(unknown)} of the training data`,
      "Price it as the others, or take its rows out of the training data."
    );
  const expected = names.map(
    (predicted) => names.reduce((sum, actual, k) => sum + shares2[k] * costBetween(costs, actual, predicted), 0)
  );
  return expected.indexOf(Math.min(...expected));
}
function sharesSample(rows, learnt) {
  const { truth, n } = rows;
  const facts = factsOf(rows);
  if (truth.task === "ranking") return rankingSample(truth.values, new Float64Array(n), truth.queries, facts);
  if (truth.task === "binary") {
    const prior2 = shares(learnt.truth.positive, 2, learnt.weights)[1];
    const score = new Float64Array(n).fill(prior2);
    return binarySample(truth.positive, { score, prediction: new Uint8Array(n).fill(prior2 >= 0.5 ? 1 : 0) }, facts);
  }
  if (truth.task === "multilabel") {
    const from = learnt.truth;
    const labels = [.../* @__PURE__ */ new Set([...truth.labels, ...from.labels])];
    const rates = ratesOf(widened(from, labels), labels.length, learnt.weights);
    const score = Float64Array.from({ length: n * labels.length }, (_, cell) => rates[cell % labels.length]);
    return multilabelSample(labels, widened(truth, labels), { score }, facts);
  }
  if (truth.task === "regression" || truth.task === "forecasting") throw new TypeError("numbers have no shares");
  const { names, codes, learntCodes } = commonClasses(truth, learnt.truth);
  const prior = shares(learntCodes, names.length, learnt.weights);
  const probabilities = new Float64Array(n * names.length);
  for (let i = 0; i < n; i++) probabilities.set(prior, i * names.length);
  return multiclassSample(names, codes, { probabilities }, facts);
}
function commonClasses(truth, from) {
  const names = [...new Set([...truth.classes, ...from.classes].map(String))];
  const recode = ({ classes, codes }) => {
    const to = classes.map((value) => names.indexOf(String(value)));
    return codes.map((code) => to[code]);
  };
  return { names, codes: recode(truth), learntCodes: recode(from) };
}
function ratesOf(values, width, weights) {
  const sums = new Float64Array(width);
  let total = 0;
  for (let cell = 0; cell < values.length; cell++) {
    const weight = weights?.[Math.floor(cell / width)] ?? 1;
    if (values[cell] === 1) sums[cell % width] = sums[cell % width] + weight;
    if (cell % width === 0) total += weight;
  }
  return sums.map((sum) => sum / total);
}
function shares(codes, classes, weights) {
  const sums = new Float64Array(classes);
  let total = 0;
  codes.forEach((code, i) => {
    const weight = weights?.[i] ?? 1;
    sums[code] = sums[code] + weight;
    total += weight;
  });
  return sums.map((sum) => sum / total);
}
function constant(truth, weights, centre) {
  const { values } = truth;
  if (centre.kind !== "quantile") {
    let sum = 0;
    let total2 = 0;
    values.forEach((value, i) => {
      const weight = weights?.[i] ?? 1;
      sum += weight * value;
      total2 += weight;
    });
    return sum / total2;
  }
  const order = Float64Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
  const total = weights === void 0 ? values.length : weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  for (const row of order) {
    passed += weights?.[row] ?? 1;
    if (passed >= centre.p * total) return values[row];
  }
  return values[order.at(-1)];
}

export {
  assertStrategy,
  naiveSample,
  commonClasses
};
