import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  assertAll,
  knownBefore,
  sameSeason
} from "./chunk-MB6BZJY2.js";
import "./chunk-7L7HRSTU.js";
import {
  predictLinear,
  ridge
} from "./chunk-JZ23ZK4Y.js";
import "./chunk-FAGDRUNS.js";
import "./chunk-EA5Q5RBY.js";
import "./chunk-UKW5RIMB.js";
import "./chunk-VPWZ4MVO.js";
import "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/gates/src/quality/simple-forecast.ts
var MOST_EXAMPLES = 2e4;
var FEWEST_EXAMPLES = 10;
var SHORTEST_LEVEL = 4;
var COLUMNS = 4;
function simpleForecast(forecasts, past, season, place) {
  const units = new Map([...past].map(([name, { values }]) => [name, unitOf(values)]));
  const known = [...past].map(([name, { values }]) => standardised(values, units.get(name)));
  const models = /* @__PURE__ */ new Map();
  const modelOf = (ahead) => {
    const model = models.get(ahead) ?? fitted(known, ahead, season, place);
    models.set(ahead, model);
    return model;
  };
  const lines = /* @__PURE__ */ new Map();
  const said = Float64Array.from(knownBefore(forecasts, past, place), ({ line, step, ahead }, row) => {
    const unit = units.get(forecasts.names[forecasts.series[row]]);
    if (unit === void 0) return Number.NaN;
    const values = lines.get(line.values) ?? standardised(line.values, unit);
    lines.set(line.values, values);
    const columns = lagged(values, step, ahead, season);
    if (columns === void 0) return Number.NaN;
    const [z] = predictLinear({ rows: 1, columns: COLUMNS, values: Float64Array.from(columns) }, modelOf(ahead));
    return unit.mean + unit.spread * z;
  });
  assertAll(said, forecasts, place, { who: "the simple forecast", how: "goes by labels of a season before" });
  return said;
}
function unitOf(values) {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2 / values.length, 0));
  return { mean, spread: spread > 0 ? spread : 1 };
}
var standardised = (values, { mean, spread }) => values.map((value) => (value - mean) / spread);
function lagged(values, step, ahead, season) {
  const origin = step - ahead;
  const at = sameSeason(step, ahead, season);
  if (at < 0) return void 0;
  const recent = values.slice(Math.max(0, origin + 1 - Math.max(season, SHORTEST_LEVEL)), origin + 1);
  const level = recent.reduce((sum, value) => sum + value / recent.length, 0);
  return [values[origin], level, values[at], values[at - season] ?? values[at]];
}
function fitted(series, ahead, season, { file }) {
  const first = season * Math.ceil(ahead / season);
  const count = series.reduce((sum, { length }) => sum + Math.max(0, length - first), 0);
  if (count < FEWEST_EXAMPLES)
    throw new SeaTrialsError(
      "bad-input",
      `a simple model cannot learn to forecast ${ahead} steps ahead from ${count} training rows that have a season before them`,
      "Give longer training series, or compare with `naive(last)` or `naive(seasonal)`, which learn nothing.",
      { file }
    );
  const stride = Math.ceil(count / MOST_EXAMPLES);
  const design = [];
  const labels = [];
  let place = 0;
  for (const values of series)
    for (let step = first; step < values.length; step++)
      if (place++ % stride === 0) {
        design.push(...lagged(values, step, ahead, season));
        labels.push(values[step]);
      }
  return ridge({ rows: labels.length, columns: COLUMNS, values: Float64Array.from(design) }, Float64Array.from(labels));
}
export {
  simpleForecast
};
