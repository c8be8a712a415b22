import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  meanOf
} from "./chunk-ENCBPOVD.js";

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
  costBetween,
  cost
};
