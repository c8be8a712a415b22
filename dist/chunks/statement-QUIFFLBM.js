import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  partsOf
} from "./chunk-AF7YA7W6.js";
import {
  partOf
} from "./chunk-KEIMEYNE.js";
import {
  factsOf
} from "./chunk-67WKPAR7.js";
import {
  own
} from "./chunk-GBK5WOVJ.js";
import "./chunk-36NGN74T.js";
import "./chunk-YJ7GHXUL.js";
import {
  random,
  unbounded
} from "./chunk-OUIQIETO.js";
import "./chunk-ZG6EKAQ6.js";
import {
  regressionSample
} from "./chunk-QEGJ7PPW.js";
import "./chunk-Q4LCEWZU.js";
import {
  undefinedBecause
} from "./chunk-MVB5BEBX.js";
import "./chunk-GDDKXOLC.js";
import "./chunk-SU6745ZR.js";
import "./chunk-D2K3YYAS.js";
import "./chunk-DZAM7Q3A.js";
import {
  printCall
} from "./chunk-74UOHI5C.js";
import "./chunk-APW7KUE7.js";
import "./chunk-QXO6X2JS.js";
import {
  normalCdf,
  normalQuantile,
  tOf
} from "./chunk-LQ3R257Q.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";

// packages/stats/src/bootstrap.ts
var OUTERMOST = 10;
var bootstrapped = ({ value, draws, n, units, of }) => {
  const known = Float64Array.from(draws.filter((draw) => draw !== null)).sort();
  const unknown = draws.length - known.length;
  const mean = known.reduce((sum, x) => sum + x, 0) / known.length;
  const moment = (power) => known.reduce((sum, x) => sum + (x - mean) ** power, 0) / known.length;
  const se = Math.sqrt(moment(2) * (units / Math.max(1, units - 1)));
  const method = `bootstrap of ${of}, BCa, ${draws.length} draws`;
  const common = { kind: "estimate", value, n };
  if (known.length < 2 * OUTERMOST || units < 2 || !(se > 1e-12 * Math.abs(mean)))
    return { ...common, interval: unbounded("bootstrap, draws all alike") };
  const share = (holds) => known.filter(holds).length / known.length;
  const below = share((x) => x < value);
  const above = share((x) => x > value);
  const atMost = 1 - 1 / known.length;
  const bias = normalQuantile(Math.min(atMost, Math.max(1 - atMost, below + (1 - below - above) / 2)));
  const acceleration = moment(3) / moment(2) ** 1.5 / 6;
  const end = (z) => {
    const shifted = bias + z;
    const left = 1 - acceleration * shifted;
    if (left <= 0) return null;
    return quantile(known, unknown, value, bias + shifted / left);
  };
  const interval = (level) => {
    const critical = tOf(level, units - 1) * Math.sqrt(units / (units - 1));
    const [low, high] = [end(-critical), end(critical)];
    return {
      low: low === null || below === 0 || low > value ? null : low,
      high: high === null || above === 0 || high < value ? null : high,
      level,
      method
    };
  };
  return { ...common, se, interval };
};
function quantile(known, unknown, value, z) {
  const all = known.length + unknown;
  const outermost = normalQuantile(OUTERMOST / all);
  const inside = Math.max(outermost, Math.min(-outermost, z));
  const place = normalCdf(inside) * (all + 1) - 1 - (z < 0 ? unknown : 0);
  if (place < 0 || place > known.length - 1) return null;
  const at = Math.floor(place);
  const low = known[at];
  const found = low + (place - at) * ((known[at + 1] ?? low) - low);
  return inside === z ? found : value + (found - value) * (z / inside);
}

// packages/gates/src/quality/statement.ts
var NAME = "sql";
var TABLE = "predictions";
var MOST_DRAWS = 500;
var LEAST_DRAWS = 200;
var MOST_PARTS = 100;
var drawsFor = (rows) => Math.round(Math.min(MOST_DRAWS, Math.max(LEAST_DRAWS, 5e7 / rows)));
async function statementOf(material, requirement, rows) {
  const { call } = requirement;
  const known = /* @__PURE__ */ new Map();
  const seeds = seedsOf(rows, `${printCall(call)} ${await material.seed(rows)}`);
  const measureAll = async (scored, who) => {
    const whole = placesIn(rows);
    const file = fileOf(scored, requirement, who);
    for (const part of await samplesOf(material, requirement, rows, whole))
      known.set(part, await redrawn(material, requirement, rows, file, part, seeds));
    return whole;
  };
  const sample = await measureAll(await material.candidate(rows), "candidate");
  const of = (part) => known.get(part) ?? null;
  if (rows.weights !== void 0)
    material.note(
      "`sql` weighs rows as the statement says: the column of weights is one of the columns of `predictions`"
    );
  const metric = {
    spec: own.find(({ name }) => name === NAME),
    name: NAME,
    options: {},
    assertFits: () => {
    },
    outside: () => [],
    centre: { kind: "mean" },
    measure: (part) => estimateOf(rows, part, of(part)),
    difference: (candidate, baseline, factor) => {
      const [a, b] = [of(candidate), of(baseline)];
      if (a === null || b === null) return estimateOf(rows, candidate, null);
      const draws = a.draws.map((draw, i) => difference(draw, b.draws[i] ?? null, factor));
      return estimateOf(rows, candidate, { ...a, value: a.value - factor * b.value, draws });
    }
  };
  return {
    metric,
    sample,
    baseline: async () => {
      const reference = await material.baseline(rows);
      return "notApplicable" in reference ? reference : { sample: await measureAll(reference, "baseline") };
    }
  };
}
var difference = (a, b, factor) => a === null || b === null ? null : a - factor * b;
function placesIn(rows) {
  const numbers = Float64Array.from({ length: rows.n }, (_, i) => i);
  const entity = rows.entities ?? (rows.truth.task === "ranking" ? rows.truth.queries : void 0);
  return regressionSample(numbers, numbers, { ...factsOf(rows), ...entity === void 0 ? {} : { entity } });
}
async function samplesOf(material, requirement, rows, whole) {
  const { by, condition } = requirement.call;
  const parts = await partsOf({ material, requirement, rows });
  if (parts.length > MOST_PARTS)
    throw new SeaTrialsError(
      "bad-requirement",
      `\`${NAME}\` would be drawn again for each of ${parts.length} groups; it may be for ${MOST_PARTS}`,
      "Group by a column of fewer values, or by bands.",
      requirement.source
    );
  const asked = parts.map((part) => part.of(whole));
  const isShared = by.length > 0 && requirement.limit.kind === "reference";
  const all = condition === void 0 ? whole : partOf(rows, whole, await material.positions(rows, condition));
  return isShared ? [...asked, all] : asked;
}
async function redrawn({ engine }, { call, source }, rows, { table, order }, part, seeds) {
  const [argument] = call.arguments;
  const { entities } = part;
  const places = Array.from(part.prediction, (row) => ({
    at: order === void 0 ? row : order[row],
    besides: row
  }));
  try {
    const { observed, draws } = await engine.resample(argument?.kind === "text" ? argument.text : "", {
      name: TABLE,
      table,
      ...table === rows.table ? {} : { beside: rows.table },
      rows: places,
      unit: entities?.codes ?? places.map((_, i) => i),
      units: entities?.count ?? places.length,
      seeds: part.times === void 0 ? seeds : []
    });
    return observed === null ? null : { value: observed, draws, of: part };
  } catch (error) {
    if (!(error instanceof SeaTrialsError) || error.at !== void 0) throw error;
    throw new SeaTrialsError(error.code, error.message, error.fix, source, { cause: error });
  }
}
function estimateOf({ truth }, { n, entities, times }, measured) {
  if (n === 0) return undefinedBecause("no rows", n);
  if (measured === null) return undefinedBecause("the statement says null", n);
  if (times !== void 0)
    return undefinedBecause("rows that hang together in time cannot be drawn again one by one", n);
  const { value, draws } = measured;
  const of = entities === void 0 ? "rows" : truth.task === "ranking" ? "queries" : "entities";
  return bootstrapped({ value, draws, n, units: entities?.count ?? n, of });
}
function seedsOf(rows, seed) {
  const { below } = random(NAME, seed);
  const half = () => BigInt(below(2 ** 32));
  return Array.from({ length: drawsFor(rows.n) }, () => half() << 32n | half());
}
function fileOf({ sample, file }, { source }, who) {
  const refuse = (what, fix) => {
    throw new SeaTrialsError("bad-requirement", what, fix, source);
  };
  if (sample.folds !== void 0 || sample.runs !== void 0)
    refuse(
      `\`${NAME}\` is of a model that was trained once, and the ${who} has folds or runs`,
      "Give the predictions of one model, or take a metric that allows for several."
    );
  return file ?? refuse(
    `\`${NAME}\` is over the file of predictions, and the ${who} has none`,
    "Write its predictions into a file, with the columns that the statement reads."
  );
}
export {
  statementOf
};
