import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  acrossFolds
} from "./chunk-ZG2GDYTY.js";
import {
  partsOf
} from "./chunk-MRYWMRE2.js";
import "./chunk-GW5Z6AHE.js";
import {
  partOf
} from "./chunk-7FIQ337B.js";
import {
  factsOf
} from "./chunk-Z2NJB4WF.js";
import "./chunk-F2I3PZPW.js";
import "./chunk-7L7HRSTU.js";
import "./chunk-PESDCMIF.js";
import "./chunk-T46UYRMV.js";
import "./chunk-FAGDRUNS.js";
import "./chunk-BHOZ2OO3.js";
import "./chunk-ZN3MUJHG.js";
import "./chunk-2YTOSEI7.js";
import "./chunk-EA5Q5RBY.js";
import {
  own
} from "./chunk-OY5NBNRE.js";
import "./chunk-VD2NFCPH.js";
import {
  printCall
} from "./chunk-BBDBGQUP.js";
import "./chunk-FPMNYM5Q.js";
import "./chunk-2F6EFJYC.js";
import {
  ASK_FOR_A_SHARE,
  minus,
  unbounded
} from "./chunk-YBZBQVW7.js";
import "./chunk-ASHCQCSS.js";
import {
  random,
  regressionSample
} from "./chunk-Y3K7NPZO.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UKW5RIMB.js";
import {
  scatterOf,
  stretchesOf
} from "./chunk-VPWZ4MVO.js";
import {
  normalCdf,
  normalQuantile,
  tOf
} from "./chunk-545X53NH.js";
import {
  exact,
  undefinedBecause
} from "./chunk-MVB5BEBX.js";
import "./chunk-JDLUDKAI.js";
import "./chunk-2QQJPMHQ.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-X4TMAPJS.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import {
  SeaTrialsError,
  placed
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/stats/src/bootstrap.ts
var OUTERMOST = 10;
var bootstrapped = ({ value, draws, n, units, of, further = 1 }) => {
  const known = Float64Array.from(draws.filter((draw) => draw !== null)).sort();
  const unknown = draws.length - known.length;
  const mean = known.reduce((sum, x) => sum + x, 0) / known.length;
  const moment = (power) => known.reduce((sum, x) => sum + (x - mean) ** power, 0) / known.length;
  const se = further * Math.sqrt(moment(2) * (units / Math.max(1, units - 1)));
  const method = `bootstrap of ${of}, BCa, ${draws.length} draws`;
  const common = { kind: "estimate", value, n };
  if (known.length < 2 * OUTERMOST || units < 2 || !(se > 1e-12 * Math.abs(mean)))
    return { ...common, interval: unbounded(`bootstrap, draws all alike, ${ASK_FOR_A_SHARE}`) };
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
    const critical = further * tOf(level, units - 1) * Math.sqrt(units / (units - 1));
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

// packages/gates/src/quality/redrawn.ts
var TABLE = "predictions";
var MOST_DRAWS = 500;
var LEAST_DRAWS = 200;
var drawsFor = (rows) => Math.round(Math.min(MOST_DRAWS, Math.max(LEAST_DRAWS, 5e7 / rows)));
var STRETCHES = "stretches of time";
async function answerOf(asking, part) {
  if (part.folds !== void 0) return { kind: "folds", values: await foldByFold(asking, part, part.folds) };
  const all = unitsOf(asking.rows, part);
  if (all === void 0) return { kind: "too few times" };
  let answer;
  for (const [at, units] of all.entries()) {
    const seeds = at === 0 ? asking.seeds : asking.seeds.map((seed) => ~seed);
    const { observed, draws, without } = await redrawn(asking, part.prediction, units, seeds);
    if (observed === null) return { kind: "null" };
    answer = {
      kind: "drawn",
      value: observed,
      draws: answer === void 0 ? draws : added(answer.draws, draws, observed),
      units: all,
      ...without === void 0 ? {} : { without }
    };
  }
  return answer ?? { kind: "null" };
}
var added = (one, other, value) => one.map((draw, i) => combined(draw, other[i], (a, b) => a + b - value));
var combined = (a, b, of) => a === null || b === null || b === void 0 ? null : of(a, b);
function unitsOf({ truth }, { n, entities, times }) {
  const apart = entities === void 0 ? [] : [{ ...entities, of: truth.task === "ranking" ? "queries" : "entities" }];
  if (times === void 0) return apart.length > 0 ? apart : [{ codes: upTo(n), count: n, of: "rows" }];
  const found = stretchesOf(times);
  if (found === void 0) return void 0;
  const stretches = { ...found, of: STRETCHES };
  return apart.some((units) => !isWithin(units, stretches)) ? [...apart, stretches] : [stretches];
}
var upTo = (n) => Int32Array.from({ length: n }, (_, i) => i);
function isWithin(units, others) {
  const seen = new Int32Array(units.count).fill(-1);
  for (let row = 0; row < units.codes.length; row++) {
    const [unit, other] = [units.codes[row], others.codes[row]];
    if (seen[unit] !== -1 && seen[unit] !== other) return false;
    seen[unit] = other;
  }
  return true;
}
async function foldByFold(asking, { prediction }, { codes, count }) {
  const values = [];
  for (let fold = 0; fold < count; fold++) {
    const places = prediction.filter((_, at) => codes[at] === fold);
    const { observed } = await redrawn(asking, places, { codes: upTo(places.length), count: places.length }, []);
    values.push(observed);
  }
  return values;
}
async function redrawn({ engine, requirement: { call, source }, rows, file: { table, order } }, places, { codes, count, of }, seeds) {
  const [argument] = call.arguments;
  try {
    return await engine.resample(argument?.kind === "text" ? argument.text : "", {
      name: TABLE,
      table,
      ...table === rows.table ? {} : { beside: rows.table },
      rows: Array.from(places, (row) => ({ at: order === void 0 ? row : order[row], besides: row })),
      unit: codes,
      units: count,
      seeds,
      ...of === STRETCHES ? { without: true } : {}
    });
  } catch (error) {
    throw placed(error, source);
  }
}
function seedsOf(rows, seed) {
  const { below } = random("sql", seed);
  const half = () => BigInt(below(2 ** 32));
  return Array.from({ length: drawsFor(rows.n) }, () => half() << 32n | half());
}
function contrast(candidate, baseline, factor) {
  const less = (a, b) => combined(a, b, (x, y) => x - factor * y);
  if (candidate.kind === "drawn" && baseline.kind === "drawn")
    return {
      ...candidate,
      value: minus(candidate.value, factor * baseline.value),
      draws: candidate.draws.map((draw, i) => less(draw, baseline.draws[i])),
      ...candidate.without === void 0 ? {} : { without: candidate.without.map((value, i) => less(value, baseline.without?.[i])) }
    };
  if (candidate.kind === "folds" && baseline.kind === "folds")
    return { kind: "folds", values: candidate.values.map((value, fold) => less(value, baseline.values[fold])) };
  return candidate.kind === "drawn" || candidate.kind === "folds" ? baseline : candidate;
}
function measuredBy(part, answer) {
  const { n } = part;
  if (n === 0) return undefinedBecause("no rows", n);
  switch (answer.kind) {
    case "null":
      return undefinedBecause("the statement says null", n);
    case "too few times":
      return undefinedBecause("fewer than 90 times, too few to draw stretches of time", n);
    case "folds":
      return acrossFolds(part, part, (fold, at) => {
        const value = answer.values[at] ?? null;
        return value === null ? undefinedBecause("the statement says null", fold.n) : exact(value, fold.n);
      });
    case "drawn": {
      const { value, draws, units, without } = answer;
      const of = units.map((each) => each.of).join(" and ");
      const further = without === void 0 ? 1 : scatterOf(without);
      return bootstrapped({ value, draws, n, units: Math.min(...units.map(({ count }) => count)), of, further });
    }
  }
}

// packages/gates/src/quality/statement.ts
var NAME = "sql";
var MOST_PARTS = 100;
async function statementOf(material, requirement, rows) {
  const { call } = requirement;
  const known = /* @__PURE__ */ new Map();
  const seeds = seedsOf(rows, `${printCall(call)} ${await material.seed(rows)}`);
  const candidate = await material.candidate(rows);
  const { folds } = candidate.sample;
  const measureAll = async (file) => {
    const whole = placesIn(rows, folds);
    const asking = { engine: material.engine, requirement, rows, file, seeds };
    for (const part of await samplesOf(material, requirement, rows, whole))
      known.set(part, await answerOf(asking, part));
    return whole;
  };
  const sample = await measureAll(fileOf(candidate, requirement, "candidate"));
  const of = (part) => known.get(part) ?? { kind: "null" };
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
    measure: (part) => measuredBy(part, of(part)),
    difference: (ours, theirs, factor) => measuredBy(ours, contrast(of(ours), of(theirs), factor))
  };
  return {
    metric,
    sample,
    baseline: async () => {
      const reference = await material.baseline(rows);
      if ("notApplicable" in reference) return reference;
      const file = fileOf(reference, requirement, "baseline");
      return { sample: await measureAll(file) };
    }
  };
}
function placesIn(rows, folds) {
  const numbers = Float64Array.from({ length: rows.n }, (_, i) => i);
  const entity = rows.entities ?? (rows.truth.task === "ranking" ? rows.truth.queries : void 0);
  const whole = regressionSample(numbers, numbers, { ...factsOf(rows), ...entity === void 0 ? {} : { entity } });
  return folds === void 0 ? whole : { ...whole, folds };
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
function fileOf({ sample, file }, { source }, who) {
  const refuse = (what, fix) => {
    throw new SeaTrialsError("bad-requirement", what, fix, source);
  };
  if (sample.runs !== void 0)
    refuse(
      `\`${NAME}\` is of a model that was trained once or by folds, and the ${who} was trained several times`,
      "Give the predictions of one run, or take a metric that allows for several."
    );
  return file ?? refuse(
    `\`${NAME}\` is over the file of predictions, and the ${who} has none`,
    "Write its predictions into a file, with the columns that the statement reads."
  );
}
export {
  statementOf
};
