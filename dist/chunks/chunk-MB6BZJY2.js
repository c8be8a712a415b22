import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  seriesName
} from "./chunk-7L7HRSTU.js";
import {
  someRows
} from "./chunk-EA5Q5RBY.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/timelines.ts
function timelines({ values, series, names, instants }, past) {
  const merged = names.map((name) => {
    const before = past?.get(name);
    return {
      known: before?.instants.length ?? 0,
      labels: new Map(before?.instants.map((instant, i) => [instant, before.values[i]]))
    };
  });
  series.forEach((code, row) => {
    const { labels } = merged[code];
    const instant = instants[row];
    if (!labels.has(instant)) labels.set(instant, values[row]);
  });
  return merged.map(({ labels, known }) => {
    const order = [...labels.keys()].sort((a, b) => a - b);
    return {
      at: new Map(order.map((instant, step) => [instant, step])),
      values: order.map((instant) => labels.get(instant)),
      known
    };
  });
}
function stepsAhead(forecasts, lines) {
  const { horizon, series, instants } = forecasts;
  if (horizon !== void 0) return horizon;
  return Float64Array.from(series, (code, row) => {
    const { at, known } = lines[code];
    return at.get(instants[row]) - known + 1;
  });
}
function knownBefore(forecasts, past, { where, file }) {
  const { series, instants, horizon } = forecasts;
  if (horizon === void 0 && past === void 0)
    throw new SeaTrialsError(
      "bad-input",
      `nothing says what was known when the rows of ${where} were forecast`,
      "Give training data, or say with `horizon` how many steps ahead each row was forecast.",
      { file }
    );
  const lines = timelines(forecasts, past);
  const steps = stepsAhead(forecasts, lines);
  const early = steps.findIndex((step) => step < 1);
  if (early >= 0)
    throw new SeaTrialsError(
      "bad-input",
      `row ${early + 1} of ${where} does not lie after the training rows of ${seriesName(forecasts, series[early])}`,
      "Take the rows of the hold-out out of the training data, or say with `horizon` how many steps ahead each row was forecast.",
      { file }
    );
  return Array.from(series, (code, row) => {
    const line = lines[code];
    return { line, step: line.at.get(instants[row]), ahead: steps[row] };
  });
}
var sameSeason = (step, ahead, season) => step - season * Math.ceil(ahead / season);
function horizonsOf(forecasts, past) {
  if (forecasts.horizon === void 0 && past === void 0) return void 0;
  const lines = timelines(forecasts, past);
  const steps = stepsAhead(forecasts, lines);
  return steps.every((step) => step >= 1) && lines.every(({ known }) => forecasts.horizon !== void 0 || known > 0) ? steps : void 0;
}
function assertAll(said, forecasts, { where, file }, { who, how }) {
  const without = [...said.keys()].filter((row) => Number.isNaN(said[row]));
  if (without.length === 0) return;
  throw new SeaTrialsError(
    "bad-input",
    `${who} has nothing to go by for ${without.length} of ${said.length} rows of ${where}, the first of ${seriesName(forecasts, forecasts.series[without[0]])}: ${someRows(without)}`,
    `It ${how}: give training rows of every series, or judge only series that have them.`,
    { file }
  );
}

export {
  knownBefore,
  sameSeason,
  horizonsOf,
  assertAll
};
