import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  readMeasured,
  readNumbers
} from "./chunk-FAGDRUNS.js";
import {
  codesOf,
  someRows
} from "./chunk-EA5Q5RBY.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/times.ts
var ORDERED = ["date", "timestamp", "integer", "number"];
var instantOf = (value) => typeof value === "number" ? value : Date.parse(String(value));
function timesOf(table, vector, named) {
  const type = table.columns.find(({ name }) => name === named.column)?.type;
  if (type === void 0 || !ORDERED.includes(type)) {
    throw new SeaTrialsError(
      "bad-value",
      `${printable(named.column)} of ${named.where} is of type ${type}, which has no order in time`,
      "Write dates as 2026-01-31 and instants as 2026-01-31T12:00:00Z, or name another column as `time`.",
      { file: named.file }
    );
  }
  const { codes, values } = codesOf(vector, named);
  const order = [...values.keys()].sort((a, b) => {
    const apart = instantOf(values[a]) - instantOf(values[b]);
    if (apart !== 0 && !Number.isNaN(apart)) return apart;
    const [x, y] = [String(values[a]), String(values[b])];
    return x < y ? -1 : x > y ? 1 : 0;
  });
  const rank = new Int32Array(values.length);
  for (const [at, code] of order.entries()) rank[code] = at;
  return codes.map((code) => rank[code]);
}

// packages/gates/src/quality/forecast.ts
function readForecasts(read, columns, place) {
  const named = (column) => ({ column, ...place });
  const { label, time, series, horizon } = columns;
  const values = readMeasured(read(label), named(label));
  const ofSeries = series === void 0 ? { codes: new Int32Array(values.length), values: [""] } : codesOf(read(series), named(series));
  const when = codesOf(read(time), named(time));
  const instants = when.values.map(instantOf);
  const ahead = horizon === void 0 ? void 0 : read(horizon);
  return {
    values,
    series: ofSeries.codes,
    names: ofSeries.values.map(String),
    ...place.masked?.has(series ?? "") ? { hidesNames: true } : {},
    instants: Float64Array.from(when.codes, (code) => instants[code]),
    ...ahead === void 0 || horizon === void 0 ? {} : { horizon: readSteps(ahead, named(horizon)) }
  };
}
function readSteps(vector, named) {
  const steps = readNumbers(vector, named);
  const wrong = [...steps.keys()].filter((row) => !(Number.isInteger(steps[row]) && steps[row] >= 1));
  if (wrong.length === 0) return steps;
  throw new SeaTrialsError(
    "bad-value",
    `${printable(named.column)} of ${named.where} is no number of steps ahead in ${wrong.length} rows: ${someRows(wrong)}`,
    "Write whole numbers: 1 for the step after the last that the model knew.",
    { file: named.file }
  );
}
function pastOf(forecasts, where) {
  const { values, series, names, instants } = forecasts;
  const rows = names.map(() => []);
  series.forEach((code, row) => {
    rows[code]?.push(row);
  });
  const past = rows.map((of, code) => {
    of.sort((a, b) => instants[a] - instants[b]);
    const twice = of.find((row, i) => i > 0 && instants[row] === instants[of[i - 1]]);
    if (twice !== void 0) {
      throw new SeaTrialsError(
        "bad-value",
        `${seriesName(forecasts, code)} of ${where} has two rows of one time, one of them row ${twice + 1}`,
        "Name the column that tells them apart with `series`, or keep one row a time."
      );
    }
    return [
      names[code],
      { instants: of.map((row) => instants[row]), values: of.map((row) => values[row]) }
    ];
  });
  return new Map(past);
}
function seriesName({ names, hidesNames }, code) {
  if (names.length === 1 && names[0] === "") return "the series";
  return hidesNames ? "a series whose name is not shown" : `series ${printable(names[code])}`;
}
function scaleOf({ series, names }, past, season) {
  const scales = names.map((name) => {
    const { values } = past.get(name) ?? { values: [] };
    let sum = 0;
    for (let t = season; t < values.length; t++) sum += Math.abs(values[t] - values[t - season]);
    return values.length > season ? sum / (values.length - season) : Number.NaN;
  });
  return Float64Array.from(series, (code) => scales[code]);
}
function assertScale(name, sample) {
  if (name !== "mase" || sample.task !== "forecasting" || sample.scale !== void 0) return;
  throw new SeaTrialsError(
    "bad-input",
    "`mase` is measured in errors of the naive forecast on the training rows, and there are none with these columns",
    "Name the training data: `train` under `data`, or the input `reference`; with the columns of label, time and series."
  );
}

export {
  timesOf,
  readForecasts,
  pastOf,
  seriesName,
  scaleOf,
  assertScale
};
