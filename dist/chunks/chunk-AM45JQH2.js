import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  qualityMetrics
} from "./chunk-DXOBDMWF.js";
import {
  oneOf
} from "./chunk-QXO6X2JS.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";

// packages/gates/src/quality/quantiles.ts
function quantileColumns(names, prediction = "prediction") {
  const prefix = `${prediction}_`;
  const found = names.filter((name) => name.startsWith(prefix) && /^0?\.\d+$/.test(name.slice(prefix.length))).map((column) => ({ column, level: Number(column.slice(prefix.length)) })).filter(({ level }) => level > 0).sort((a, b) => a.level - b.level);
  const twice = found.find(({ level }, i) => level === found[i - 1]?.level);
  if (twice === void 0) return found;
  throw new SeaTrialsError(
    "bad-value",
    `two columns predict the quantile ${twice.level}`,
    `Write one column a quantile, such as ${prefix}${twice.level}.`
  );
}
function quantilesOf(columns, numbers) {
  const width = columns.length;
  const read = columns.map(({ column }) => numbers(column));
  const values = new Float64Array(width * (read[0]?.length ?? 0));
  read.forEach((column, k) => {
    column.forEach((value, row) => {
      values[row * width + k] = value;
    });
  });
  return { levels: columns.map(({ level }) => level), values };
}
function assertQuantiles(name, { alpha, between }, sample) {
  if (sample.task !== "regression" && sample.task !== "forecasting") return;
  const levels = sample.quantiles?.levels ?? [];
  const read = between ?? (alpha === void 0 || levels.length === 0 ? [] : [alpha]);
  const without = read.filter((level) => !levels.includes(level));
  const { needs } = qualityMetrics[name];
  const needsAny = needs.includes("quantiles") && levels.length === 0;
  if (without.length === 0 && !needsAny) return;
  throw new SeaTrialsError(
    "missing-column",
    levels.length === 0 ? `\`${name}\` needs predicted quantiles, and the predictions have none` : `\`${name}\` needs the predicted quantile ${without.join(" and ")}; there are ${levels.join(", ")}`,
    `Write one column a quantile, such as ${oneOf((without.length > 0 ? without : [0.1, 0.9]).map((level) => `prediction_${level}`))}.`
  );
}

export {
  quantileColumns,
  quantilesOf,
  assertQuantiles
};
