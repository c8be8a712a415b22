import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  TRAINING,
  baselineSource,
  defaultRows,
  incomparable,
  openRows,
  scoreCandidate,
  scoreTraining
} from "./chunk-3HVIFWV2.js";
import {
  metricOf
} from "./chunk-HP52MGRP.js";
import {
  judgeGap
} from "./chunk-5Z7JCZHD.js";
import {
  distinctIds,
  openPredictions,
  scoreFromFile,
  scoreRows
} from "./chunk-SAYE7WU4.js";
import {
  BINNING,
  calibrationError,
  calibrationNull,
  crossings,
  measure,
  qualityMetrics,
  queryCounts
} from "./chunk-FOENDCPN.js";
import {
  judgeParts
} from "./chunk-P55WE74T.js";
import {
  partOf,
  rowNumbers
} from "./chunk-4WIH2XI6.js";
import {
  naiveSample
} from "./chunk-YHMOUUU5.js";
import {
  costBetween
} from "./chunk-MEO23IC6.js";
import {
  canonicalClass,
  factsOf,
  horizonsOf,
  pastOf,
  scaleOf,
  seriesName,
  someRows,
  timesOf as timesOf2,
  truthColumns
} from "./chunk-ADNEPZS6.js";
import {
  QUALITY_SPECS
} from "./chunk-T4NC7TV5.js";
import {
  MISSING,
  MOST_GROUPS,
  tooManyGroups,
  valueNames
} from "./chunk-4MRCE3EF.js";
import {
  binarySample,
  byTime,
  cosinesOf,
  ranked,
  standardError,
  timesOf
} from "./chunk-XX3NBHBI.js";
import {
  undefinedBecause
} from "./chunk-MVB5BEBX.js";
import {
  readAs
} from "./chunk-HVAVNOCX.js";
import {
  dataDigest
} from "./chunk-BMZVQVWE.js";
import {
  errorCheck,
  notApplicable,
  sideOfValue
} from "./chunk-TFHTHKAC.js";
import {
  dataSets
} from "./chunk-GY57LQGE.js";
import {
  parseRequirement
} from "./chunk-PLXR2OUT.js";
import {
  printCall
} from "./chunk-74UOHI5C.js";
import {
  formatNumber,
  oneOf,
  printable
} from "./chunk-QXO6X2JS.js";
import {
  chiSquareQuantile,
  tQuantile
} from "./chunk-LQ3R257Q.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";

// packages/gates/src/quality/summary.ts
var MAIN = {
  binary: [
    ...["accuracy", "precision", "recall", "f1", "roc_auc", "average_precision", "log_loss", "brier_score"],
    ...["calibration_error", "selection_rate", "label_rate"]
  ],
  multiclass: [
    "accuracy",
    "balanced_accuracy",
    "macro_precision",
    "macro_recall",
    "macro_f1",
    "log_loss",
    "brier_score"
  ],
  multilabel: ["subset_accuracy", "hamming_loss", "micro_f1", "macro_f1", "samples_f1", "macro_roc_auc"],
  regression: ["mae", "rmse", "r2", "median_absolute_error", "max_error"],
  forecasting: ["mae", "rmse", "smape", "mase"],
  ranking: ["ndcg", "mean_average_precision", "mean_reciprocal_rank"]
};
function mainMetrics(sample) {
  return Object.fromEntries(
    MAIN[sample.task].flatMap((name) => {
      if (!hasWhatIsNeeded(name, sample)) return [];
      const measured = measure(name, sample);
      return [[name, measured.kind === "undefined" ? null : measured.value]];
    })
  );
}
function hasWhatIsNeeded(name, sample) {
  if (qualityMetrics[name].needs.length === 0) return true;
  try {
    metricOf({ metric: name, arguments: [] }, sample.task).assertFits(sample);
    return true;
  } catch (error) {
    if (error instanceof SeaTrialsError) return false;
    throw error;
  }
}
function calibrationNote(sample, { binning = BINNING }, where) {
  const { kind, bins } = binning;
  const seen = calibrationError(sample, binning);
  const plain = seen.kind === "estimate" ? formatNumber(seen.plain, "") : "undefined";
  const most = formatNumber(calibrationNull(sample, 0.95, binning), "");
  return `calibration_error of ${where} over ${bins} bins of ${kind === "equal_mass" ? "equal mass" : "equal width"} is ${plain} before the correction for noise; a perfectly calibrated model would show up to ${most} (95 %)`;
}
function oddities(sample, rows, metric) {
  return [...repeated(sample), ...oddRows(sample, rows, metric)];
}
function repeated({ folds, runs, n }) {
  if (folds !== void 0)
    return [
      `each of ${n} rows was predicted by the model of its fold: values are means over ${folds.count} folds, and intervals allow for training sets that overlap (Nadeau and Bengio)`
    ];
  return runs === void 0 ? [] : [
    `the model was trained ${runs.length} times: values are means over its runs, and intervals are of both runs and rows`
  ];
}
function oddRows(sample, rows, metric) {
  const { where, truth } = rows;
  if (sample.task === "ranking") {
    const { all, without } = queryCounts(sample);
    return without === 0 ? [] : [`${without} of ${all} queries of ${where} have no relevant row, and are left out`];
  }
  if (sample.task !== "regression" && sample.task !== "forecasting") return [];
  const crossed = crossings(sample);
  return [
    ...crossed === 0 ? [] : [
      `predicted quantiles cross in ${crossed} of ${sample.n} rows of ${where}: a higher one lies below a lower one`
    ],
    ...truth.task === "forecasting" ? [unitOf(sample, rows)] : [],
    ...truth.task === "forecasting" && metric === "mase" ? unscaled(truth) : []
  ];
}
var unitOf = ({ entities, times }, { where, entities: declared, truth }) => entities === void 0 ? `forecasts of ${where} hang together in time: intervals rest on ${times?.count ?? 0} steps` : `forecasts of ${where} hang together: intervals rest on ${entities.count} ${truth.task === "forecasting" && declared === truth.series ? "series" : "entities"}, over the time of these rows`;
function unscaled(truth) {
  const { scale, series, names } = truth;
  const without = names.flatMap((_, code) => {
    const of = scale?.[series.indexOf(code)];
    return of !== void 0 && !(of > 0) ? [code] : [];
  });
  const [first] = without;
  if (first === void 0) return [];
  return [
    `\`mase\` has no value: the training rows of ${without.length} of ${names.length} series do not vary or are too few, such as those of ${seriesName(names, first)}`
  ];
}

// packages/gates/src/quality/costs.ts
function costsOf({ costs: table, file }, truth, further = []) {
  const at = file === void 0 ? void 0 : { file };
  if (table === void 0)
    throw new SeaTrialsError(
      "bad-policy",
      "a line is about cost, and the policy has no table of costs",
      "Write `costs:` by true, then by predicted class: `costs: { yes: { no: 500 }, no: { yes: 20 } }`.",
      at
    );
  const written = Object.entries(table).flatMap(([actual, row]) => [actual, ...Object.keys(row)]);
  const named = namesOf(truth, [...further, ...written]);
  const priced = new Map(
    Object.entries(table).map(([actual, row]) => [
      canonicalClass(actual),
      new Map(Object.entries(row).map(([predicted, cost]) => [canonicalClass(predicted), cost]))
    ])
  );
  const priceOf = (actual, predicted) => {
    const price = priced.get(actual)?.get(predicted) ?? (actual === predicted ? 0 : void 0);
    if (price !== void 0) return price;
    throw new SeaTrialsError(
      "bad-policy",
      `\`costs\` does not say what it costs to predict ${printable(predicted)} where ${printable(actual)} is true`,
      `Every wrong answer has its price: \`costs: { ${actual}: { ${predicted}: 1 } }\`.`,
      at
    );
  };
  return new Map(
    named.map(({ name, as }) => [as, new Map(named.map((other) => [other.as, priceOf(name, other.name)]))])
  );
}
function namesOf(truth, further) {
  if (truth.task === "binary") {
    const positive = canonicalClass(truth.classes.positive);
    const other = truth.classes.negative ?? further.find((name) => canonicalClass(name) !== positive);
    const negative = other === void 0 ? void 0 : canonicalClass(other);
    return [{ name: positive, as: "1" }, ...negative === void 0 ? [] : [{ name: negative, as: "0" }]];
  }
  return [.../* @__PURE__ */ new Set([...truth.classes.map(String), ...further])].map((as) => ({ name: canonicalClass(as), as }));
}

// packages/gates/src/quality/judge-against.ts
async function judgeAgainst(asked, reference, limit) {
  const { material: material2, requirement, rows, metric, sample } = asked;
  const { condition, by } = requirement.call;
  const within2 = condition === void 0 ? void 0 : await material2.positions(rows, condition);
  const whole = (of) => metric.measure(within2 === void 0 ? of : partOf(rows, of, within2));
  if (by.length === 0) {
    const observed = whole(sample);
    material2.record(printCall(requirement.call), observed.kind === "undefined" ? null : observed.value);
  }
  const isRatio = limit.factor !== 1 && numberOf(whole(reference)) > 0;
  const comparedOf = (part) => ({
    candidate: numberOf(metric.measure(part.of(sample))),
    reference: numberOf(metric.measure(part.of(reference))),
    name: limit.reference,
    how: isRatio ? "ratio" : "difference"
  });
  const measure2 = (part) => {
    const [ours, theirs] = [part.of(sample), part.of(reference)];
    const gap = metric.difference(ours, theirs, limit.factor);
    return isRatio ? asRatio(gap, metric.measure(theirs), limit.factor) : gap;
  };
  return judgeParts(asked, isRatio ? limit.factor : limit.offset, measure2, comparedOf);
}
var numberOf = (measured) => measured.kind === "undefined" ? Number.NaN : measured.value;
function asRatio(gap, reference, factor) {
  if (gap.kind !== "estimate" || reference.kind === "undefined") return gap;
  if (!(reference.value > 0)) return undefinedBecause("baseline is zero", gap.n);
  const show = (x) => x === null ? null : x / reference.value + factor;
  return {
    kind: "estimate",
    value: gap.value / reference.value + factor,
    n: gap.n,
    interval: (level) => {
      const { low, high, method } = gap.interval(level);
      return { low: show(low), high: show(high), level, method: `${method}, over the reference` };
    }
  };
}

// packages/gates/src/quality/judge-line.ts
async function judgeQuality(material2, requirement) {
  const { call, over, limit } = requirement;
  const rows = await material2.rows(call.dataset);
  const statement = await statementFor(material2, requirement, rows);
  const metric = statement?.metric ?? await metricFor(material2, requirement, rows);
  const sample = statement?.sample ?? await sampleFor(material2, requirement, rows);
  metric.assertFits(sample);
  for (const oddity of oddities(sample, rows, metric.name)) material2.note(oddity);
  if (call.metric === "calibration_error") material2.note(calibrationNote(sample, metric.options, rows.where));
  const within2 = call.condition === void 0 ? void 0 : await material2.positions(rows, call.condition);
  assertDomain(metric, rows, sample, within2);
  const asked = { material: material2, requirement, rows, metric, sample };
  if (over !== void 0) {
    if (limit.kind === "number") return recorded(asked, await judgeGap(asked, over, limit.value));
    return errorCheck(
      requirement,
      metric.spec,
      `\`${over}\` is compared with a number, not with \`${limit.reference}\``
    );
  }
  if (limit.kind === "number")
    return recorded(asked, await judgeParts(asked, limit.value, (part) => metric.measure(part.of(sample))));
  const reference = await (statement?.baseline() ?? (call.metric === "mean" ? baselineColumn(asked) : referenceOf(asked, limit)));
  if ("notApplicable" in reference) return notApplicable(requirement, metric.spec, reference.notApplicable);
  metric.assertFits(reference.sample);
  assertDomain(metric, rows, reference.sample, within2);
  return judgeAgainst(asked, reference.sample, limit);
}
async function statementFor(material2, requirement, rows) {
  if (requirement.call.metric !== "sql") return void 0;
  return (await import("./statement-LDCPHEWW.js")).statementOf(material2, requirement, rows);
}
async function sampleFor(material2, { call, source }, rows) {
  if (call.metric === "label_rate") return labelsOf(rows);
  const { sample, column } = await material2.candidate(rows);
  return call.metric === "mean" ? columnOf(column, call, source, "candidate") : sample;
}
async function columnOf(column, { arguments: [argument] }, source, who) {
  const name = argument?.kind === "name" ? argument.name : "";
  if (column !== void 0) return column(name);
  throw new SeaTrialsError(
    "bad-requirement",
    `\`mean\` is of a column of the predictions, and the ${who} has no file of them`,
    "Write its predictions into a file, with this column beside them.",
    source
  );
}
async function baselineColumn({ material: material2, requirement, rows }) {
  const reference = await material2.baseline(rows);
  if ("notApplicable" in reference) return reference;
  return { sample: await columnOf(reference.column, requirement.call, requirement.source, "baseline") };
}
async function metricFor(material2, { call, source }, rows) {
  const { task } = rows.truth;
  if (call.metric !== "cost" || task !== "binary" && task !== "multiclass") return metricOf(call, task, source);
  const { sample } = await material2.candidate(rows);
  return metricOf(call, task, source, costsOf(material2.policy, rows.truth, "classes" in sample ? sample.classes : []));
}
function assertDomain(metric, rows, sample, within2) {
  const outside = metric.outside(sample);
  if (outside.length === 0) return;
  const numbers = rowNumbers(rows);
  const asked = within2 === void 0 ? void 0 : new Set(within2);
  const wrong = outside.map((position) => numbers[position]).filter((row) => asked?.has(row) ?? true);
  if (wrong.length === 0) return;
  throw new SeaTrialsError(
    "bad-value",
    `\`${metric.name}\` does not exist for ${wrong.length} rows of ${rows.where}, by their label or what was predicted: ${someRows(wrong)}`,
    "Take another metric, a condition that leaves these rows out, or mend what the model predicts.",
    { file: rows.file }
  );
}
function recorded({ material: material2, requirement: { over, call } }, check) {
  material2.record(over === void 0 ? printCall(call) : `${over}(${printCall(call)})`, check.observed);
  return check;
}
async function referenceOf({ material: material2, rows, metric }, { reference, strategy }) {
  if (reference === "baseline") return material2.baseline(rows);
  if (reference === "simple") return { sample: await material2.simple(rows) };
  return { sample: await material2.naive(rows, metric.centre, strategy) };
}
function labelsOf(rows) {
  const label = rows.truth.positive;
  return binarySample(label, {}, factsOf(rows));
}

// packages/gates/src/quality/material.ts
import { resolve } from "node:path";

// packages/stats/src/serial.ts
var FALSE_ALARM = 1 / 2e4;
var NEAR = [17, 23, 19, 25, 16, 21];
var FEWEST_WINDOWS = 12;
function* windowsOf(series, lengths) {
  for (let start = 0, i = 0; ; i++) {
    const length = lengths[i % lengths.length];
    if (start + length > series.length) return;
    yield series.subarray(start, start + length);
    start += length;
  }
}
var NEGLIGIBLE = 0.05;
var neighbours = (series) => {
  const excess = [];
  for (const window of windowsOf(series, NEAR)) {
    const found = excessOf(window);
    if (found !== void 0 && !isOrdered(window)) excess.push(found);
  }
  const windows = excess.length;
  if (windows < FEWEST_WINDOWS) return void 0;
  const mean = excess.reduce((sum, x) => sum + x, 0) / windows;
  const variance = excess.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (windows - 1);
  const beyond = tQuantile(1 - FALSE_ALARM, windows - 1) * Math.sqrt(variance / windows);
  return mean > beyond && mean > NEGLIGIBLE ? mean : void 0;
};
var excessOf = (window) => {
  const mean = window.reduce((sum, x) => sum + x, 0) / window.length;
  let [squares, products] = [0, 0];
  for (let i = 0; i < window.length; i++) {
    const x = window[i] - mean;
    squares += x * x;
    if (i > 0) products += x * (window[i - 1] - mean);
  }
  return squares > 1e-18 * window.length * Math.max(1e-300, mean * mean) ? products / squares + 1 / window.length : void 0;
};
var isOrdered = (window) => {
  let [up, down] = [0, 0];
  for (let i = 1; i < window.length; i++) {
    if (window[i] > window[i - 1]) up++;
    else if (window[i] < window[i - 1]) down++;
  }
  return up >= 4 && down === 0 || down >= 4 && up === 0;
};
var FEW_CHANGE = 0.2;
var SHORT = [8, 11, 9, 12, 8, 10];
var isSortedBy = (codes) => {
  let [mixed, changing] = [0, 0];
  for (const window of windowsOf(codes, SHORT)) {
    let changes = 0;
    for (let i = 1; i < window.length; i++) if (window[i] !== window[i - 1]) changes++;
    if (changes > 0) mixed++;
    if (changes > 2) changing++;
  }
  return changing < FEW_CHANGE * mixed;
};
var LITTLE = 1.2;
var inTime = (series, steps) => {
  const times = timesOf(steps);
  const waves = cosinesOf(times.count);
  if (waves < 4) return void 0;
  const mean = series.reduce((sum, x) => sum + x, 0) / series.length;
  const centred = series.map((x) => x - mean);
  const plain = standardError(centred);
  if (!(plain > 0)) return void 0;
  const ratio = (standardError(byTime(centred, times)) / plain) ** 2;
  return ratio > chiSquareQuantile(1 - FALSE_ALARM, waves) / waves && ratio > LITTLE ? ratio : void 0;
};

// packages/stats/src/quality/residuals.ts
var residualsOf = (sample) => {
  const { n } = sample;
  if (sample.task === "regression" || sample.task === "forecasting")
    return [Float64Array.from({ length: n }, (_, row) => sample.label[row] - sample.prediction[row])];
  if (sample.task !== "binary" && sample.task !== "multiclass") return [];
  const { label, prediction } = sample;
  if (prediction === void 0) return [];
  const plain = Float64Array.from({ length: n }, (_, row) => {
    if (sample.task === "binary") return sample.label[row] - (sample.score?.[row] ?? prediction[row]);
    const right = label[row] === prediction[row] ? 1 : 0;
    const k = sample.classes.length;
    return right - (sample.probabilities?.[row * k + prediction[row]] ?? 0);
  });
  const classes = sample.task === "binary" ? 2 : sample.classes.length;
  const both = Int32Array.from({ length: n }, (_, row) => label[row] * classes + prediction[row]);
  return [plain, ...[label, prediction, both].filter(isSortedBy).map((codes) => within(plain, codes))];
};
var within = (series, codes) => {
  const sums = /* @__PURE__ */ new Map();
  for (let i = 0; i < series.length; i++) {
    const [sum, n] = sums.get(codes[i]) ?? [0, 0];
    sums.set(codes[i], [sum + series[i], n + 1]);
  }
  return series.map((x, i) => {
    const [sum, n] = sums.get(codes[i]);
    return x - sum / n;
  });
};

// packages/gates/src/quality/doubt.ts
async function doubtOf(rows, answers2, id) {
  const { ids, entities, times, n } = rows;
  if (entities !== void 0 || times !== void 0) return void 0;
  const distinct = ids === void 0 ? n : distinctIds(ids);
  if (distinct < n)
    return `${n} rows have ${distinct} ids, and rows of one id are not independent: name ${printable(id)} as \`entity\` under \`columns\``;
  if (answers2 === void 0 || answers2.n !== n) return void 0;
  const residuals = residualsOf(answers2);
  if (residuals.length === 0) return void 0;
  const slow = await inOrderOfTime(rows, residuals);
  if (slow !== void 0) return slow;
  const near = residuals.map(neighbours);
  if (near.includes(void 0)) return void 0;
  const correlation = Math.min(...near).toFixed(2);
  return `errors of rows that stand together are alike (correlation ${correlation}), so that rows do not look independent: name under \`columns\` what they belong to as \`entity\`, or when they happened as \`time\``;
}
async function inOrderOfTime(rows, residuals) {
  const dated = rows.table.columns.filter(({ type }) => type === "date" || type === "timestamp");
  for (const { name } of dated.slice(0, MOST_DATES)) {
    const vector = await rows.column(name);
    if (vector.kind !== "coded" || vector.codes.includes(-1)) continue;
    const steps = timesOf2(rows.table, vector, { column: name, where: rows.where, file: rows.file });
    if (!isOrdered2(steps)) continue;
    const ratios = residuals.map((series) => inTime(series, steps));
    if (ratios.includes(void 0)) continue;
    const ratio = Math.min(...ratios).toFixed(1);
    return `errors hang together over ${printable(name)}, in whose order the rows stand (${ratio} times the variance of independent rows): name it as \`time\` under \`columns\``;
  }
  return void 0;
}
var MOST_DATES = 3;
function isOrdered2(steps) {
  let [up, down] = [false, false];
  for (let i = 1; i < steps.length && !(up && down); i++) {
    up ||= steps[i] > steps[i - 1];
    down ||= steps[i] < steps[i - 1];
  }
  return up !== down;
}

// packages/gates/src/quality/fitted.ts
function fittedHere({ policy, digest }, training, note) {
  return {
    naive: async (of, centre, strategy) => {
      const season = strategy === "last" ? 1 : policy.season ?? 1;
      const from = of.truth.task === "forecasting" ? of : await training(of);
      note(originOf(of, from, season));
      const seed = await digest(of.table.files[0]);
      return naiveSample(of, from ?? of, { centre, season, seed, ...strategy === void 0 ? {} : { strategy } });
    },
    simple: async (of) => {
      const from = await training(of);
      if (from === void 0) {
        throw new SeaTrialsError(
          "missing-file",
          "a simple model is fitted on the training rows, and there are none with labels",
          "Give them: `train` in the policy, or the input `reference`."
        );
      }
      const { simpleSample } = await import("./simple-IRULWDKV.js");
      note(`the simple model is fitted on ${from.where}, ${from.n} rows`);
      return simpleSample(of, from, policy.columns);
    }
  };
}
function originOf(of, from, season) {
  if (of.truth.task === "forecasting")
    return `the naive forecast repeats ${season === 1 ? "the last label" : `the last ${season} labels`} of its series`;
  if (of.truth.task === "ranking") return "the naive model puts the rows of a query in no order";
  return from === void 0 ? `the naive model is made from the labels of ${of.where} itself: no training data were given` : `the naive model is made from the labels of ${from.where}, ${from.n} rows`;
}

// packages/gates/src/quality/groups.ts
function groupsOf(columns, rows) {
  const coded = columns.map(
    ({ column, vector, edges, isHidden = false }) => edges === void 0 ? codesOf(column, vector, isHidden) : bandsOf(column, vector, edges)
  );
  const positions = typeof rows === "number" ? Uint32Array.from({ length: rows }, (_, i) => i) : rows;
  columns.forEach(({ column }, i) => {
    const { codes, names } = coded[i];
    if (positions.length > 0 && positions.every((row) => names[codes[row]] === MISSING)) throw noValue(column);
  });
  const counts = /* @__PURE__ */ new Map();
  const keys = new Float64Array(positions.length);
  positions.forEach((row, i) => {
    let key = 0;
    for (const { codes, names } of coded) key = key * names.length + codes[row];
    keys[i] = key;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  if (counts.size > MOST_GROUPS)
    throw tooManyGroups(
      columns.map(({ column }) => column),
      counts.size
    );
  const members = new Map([...counts].sort(([a], [b]) => a - b).map(([key, n]) => [key, new Uint32Array(n)]));
  const filled = /* @__PURE__ */ new Map();
  positions.forEach((row, i) => {
    const key = keys[i];
    const at = filled.get(key) ?? 0;
    members.get(key)[at] = row;
    filled.set(key, at + 1);
  });
  return [...members].map(([key, group]) => ({ name: nameOf(key, coded), rows: group }));
}
function nameOf(key, coded) {
  const parts = [];
  let rest = key;
  for (const { names } of [...coded].reverse()) {
    parts.unshift(names[rest % names.length]);
    rest = Math.floor(rest / names.length);
  }
  return parts.join(", ");
}
function codesOf(column, vector, isHidden) {
  const codes = new Int32Array(vector.kind === "coded" ? vector.codes.length : vector.values.length);
  const values = vector.kind === "coded" ? [...vector.values] : [...new Set(vector.values)];
  if (values.length > MOST_GROUPS) throw tooManyGroups([column], values.length);
  const order = values.map((_, code) => code).sort((a, b) => compare(values[a], values[b]));
  const rank = new Int32Array(values.length);
  order.forEach((code, i) => {
    rank[code] = i;
  });
  const missing = values.length;
  if (vector.kind === "coded") {
    vector.codes.forEach((code, i) => {
      codes[i] = code === -1 ? missing : rank[code];
    });
  } else {
    const at = new Map(values.map((value, code) => [value, rank[code]]));
    vector.values.forEach((value, i) => {
      codes[i] = vector.valid?.[i] === 0 ? missing : at.get(value);
    });
  }
  const names = valueNames(
    order.map((code) => values[code] ?? null),
    isHidden
  );
  return { codes, names: [...names, MISSING] };
}
function bandsOf(column, vector, edges) {
  if (vector.kind !== "number")
    throw new SeaTrialsError(
      "bad-requirement",
      `${printable(column)} has no numbers to put into bands`,
      `Write \`by\` and the column alone: each of its values is a group.`
    );
  const missing = edges.length + 1;
  const codes = Int32Array.from(
    vector.values,
    (value, i) => vector.valid?.[i] === 0 || Number.isNaN(value) ? missing : edges.filter((edge) => edge <= value).length
  );
  const shown = edges.map(String);
  const between = shown.slice(1).map((edge, i) => `${shown[i]} to under ${edge}`);
  return { codes, names: [`under ${shown[0]}`, ...between, `${shown.at(-1)} or more`, MISSING] };
}
function compare(a, b) {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [x, y] = [String(a), String(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
var noValue = (column) => new SeaTrialsError(
  "bad-value",
  `${printable(column)} has no value in any of the rows that are judged: there are no groups`,
  "Name a column that says what group a row is of, or take the line out."
);

// packages/gates/src/quality/past.ts
var HORIZON = "horizon";
function afterPast(of, training, { season = 1, columns }) {
  const { truth } = of;
  if (truth.task !== "forecasting" || training.truth.task !== "forecasting") return of;
  const past = pastOf(training.truth, training.where);
  const scale = scaleOf(truth, past, season);
  const ahead = of === training ? void 0 : horizonsOf(truth, past);
  const isNamed = columns.horizon !== void 0 || of.table.columns.some(({ name }) => name === HORIZON);
  const vector = ahead && !isNamed ? { kind: "number", values: ahead, valid: null } : void 0;
  return {
    ...of,
    truth: { ...truth, past, scale, ...ahead === void 0 ? {} : { ahead } },
    column: async (name) => name === HORIZON && vector !== void 0 ? vector : of.column(name)
  };
}

// packages/stats/src/quality/threshold.ts
var METRICS = {
  accuracy: ({ tp, fp, fn, tn }) => (tp + tn) / (tp + fp + fn + tn),
  balanced_accuracy: ({ tp, fp, fn, tn }) => (tp / (tp + fn) + tn / (tn + fp)) / 2,
  precision: ({ tp, fp }) => tp / (tp + fp),
  recall: ({ tp, fn }) => tp / (tp + fn),
  specificity: ({ tn, fp }) => tn / (tn + fp),
  false_positive_rate: ({ tn, fp }) => fp / (tn + fp),
  false_negative_rate: ({ tp, fn }) => fn / (tp + fn),
  negative_predictive_value: ({ tn, fn }) => tn / (tn + fn),
  false_discovery_rate: ({ tp, fp }) => fp / (tp + fp),
  false_omission_rate: ({ tn, fn }) => fn / (tn + fn),
  f1: ({ tp, fp, fn }) => 2 * tp / (2 * tp + fp + fn),
  matthews_corrcoef: ({ tp, fp, fn, tn }) => (tp * tn - fp * fn) / Math.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)),
  cohen_kappa: ({ tp, fp, fn, tn }) => 2 * (tp * tn - fp * fn) / ((tp + fp) * (fp + tn) + (tp + fn) * (fn + tn)),
  selection_rate: ({ tp, fp, fn, tn }) => (tp + fp) / (tp + fp + fn + tn)
};
var THRESHOLD_METRICS = [...Object.keys(METRICS), "cost"];
var ofCells = (name, costs) => {
  if (name !== "cost") return METRICS[name];
  const of = (actual, predicted) => costBetween(costs, actual, predicted);
  const [tp, fp, fn, tn] = [of("1", "1"), of("0", "1"), of("1", "0"), of("0", "0")];
  return (cells) => (cells.tp * tp + cells.fp * fp + cells.fn * fn + cells.tn * tn) / (cells.tp + cells.fp + cells.fn + cells.tn);
};
var bestThreshold = (sample, { objective, holds = () => true }) => {
  const { label, score, weight } = sample;
  const order = ranked(sample);
  let cells = { tp: 0, fp: 0, fn: 0, tn: 0 };
  for (let i = 0; i < sample.n; i++) cells[label[i] === 1 ? "fn" : "tn"] += weight ? weight[i] : 1;
  let best;
  for (let at = order.length - 1; at >= 0; ) {
    const threshold = score[order[at]];
    let { tp, fp, fn, tn } = cells;
    for (; at >= 0 && score[order[at]] === threshold; at--) {
      const w = weight ? weight[order[at]] : 1;
      if (label[order[at]] === 1) [tp, fn] = [tp + w, fn - w];
      else [fp, tn] = [fp + w, tn - w];
    }
    cells = { tp, fp, fn, tn };
    const value = objective(cells);
    if (value > (best?.objective ?? Number.NEGATIVE_INFINITY) && holds(cells))
      best = { threshold, cells, objective: value };
  }
  return best;
};

// packages/gates/src/quality/threshold.ts
async function withThreshold(choosing, source, who) {
  const { chosen: rule } = source;
  if (rule === void 0) return { source };
  const { policy, judged } = choosing;
  if (rule.on === judged || policy.data[rule.on]?.path === policy.data[judged]?.path)
    throw badRule(
      rule,
      `the threshold of the ${who} would be chosen on ${printable(rule.on)}, the rows that it is judged on`,
      "Choose it on the training data, or on a validation set of its own: `on: train`."
    );
  const rows = await choosing.rows(rule.on);
  if (rows.truth.task !== "binary")
    throw badRule(
      rule,
      `a threshold is chosen, and the task is ${rows.truth.task}`,
      "Only of two classes is one positive from a score on."
    );
  const costs = rule.metric === "cost" ? costsOf(policy, rows.truth) : void 0;
  const { sample } = await answers(choosing, source, who, rows, rule);
  if (sample.task !== "binary" || sample.score === void 0)
    throw badRule(
      rule,
      `there are no scores of ${rows.where} to choose a threshold from`,
      "Write the probability of the positive class."
    );
  const measured = metricNamed(rule.metric, rule, costs);
  const best = bestThreshold(
    { ...sample, score: sample.score },
    {
      objective: rule.wanted === "maximise" ? measured : (cells) => -measured(cells),
      ...rule.keeping === void 0 ? {} : { holds: heldBy(rule) }
    }
  );
  if (best === void 0)
    throw badRule(
      rule,
      `no threshold gives \`${rule.metric}\` a value on ${rows.where}${rule.keeping === void 0 ? "" : ` and keeps ${rule.keeping.text}`}`,
      "Ask for less in `keeping`, or look at the labels of these rows."
    );
  const value = formatNumber(measured(best.cells), "");
  const kept = rule.keeping === void 0 ? "" : ` that keeps ${rule.keeping.text}`;
  return {
    source: { ...source, threshold: best.threshold },
    threshold: best.threshold,
    note: `the threshold of the ${who} is ${formatNumber(best.threshold, "")}: ${rule.wanted === "maximise" ? "highest" : "lowest"} ${rule.metric} (${value})${kept}, chosen from ${sample.n} rows of ${rows.where}`
  };
}
var trainedPath = (policy, source, who) => who === "candidate" ? policy.trainPredictions ?? source.trainPredictions : source.trainPredictions;
async function answers({ engine, policy }, source, who, rows, rule) {
  const path = trainedPath(policy, source, who);
  if (path !== void 0) {
    const where = `the file of predictions of the ${who} on ${rule.on}`;
    const table = await openPredictions(engine, policy, path, `train-predictions of the ${who}`);
    return scoreFromFile(engine, policy, table, rows, source.threshold, where);
  }
  if (source.predictions === void 0) return scoreRows(engine, policy, source, rows, who);
  throw new SeaTrialsError(
    "missing-file",
    `the threshold of the ${who} is chosen on ${printable(rule.on)}, and its predictions of those rows are not there`,
    `Name them: \`train-predictions: ...\` under \`${who}\`, or name the model instead of its predictions.`,
    rule.at
  );
}
function metricNamed(name, rule, costs) {
  if (THRESHOLD_METRICS.includes(name)) return ofCells(name, costs);
  throw badRule(rule, `no threshold is chosen by ${printable(name)}`, `Name ${oneOf(THRESHOLD_METRICS)}.`);
}
function heldBy(rule) {
  const { call, operator, limit, over } = parseRequirement(rule.keeping, {
    gate: "the threshold",
    metrics: QUALITY_SPECS.filter(({ name }) => THRESHOLD_METRICS.includes(name))
  });
  const isPlain = limit.kind === "number" && call.by.length === 0 && call.condition === void 0 && call.dataset === void 0;
  if (!isPlain || over !== void 0)
    throw badRule(
      rule,
      `\`keeping\` is ${printable(rule.keeping?.text)}`,
      "Write a metric, an operator and a number: `recall >= 0.9`."
    );
  const measured = metricNamed(call.metric, rule);
  return (cells) => {
    const value = measured(cells);
    return !Number.isNaN(value) && sideOfValue(value, operator, limit.value) === "good";
  };
}
var badRule = (rule, message, fix) => new SeaTrialsError("bad-policy", message, fix, rule.at);

// packages/gates/src/quality/where.ts
async function positionsWhere(engine, table, condition, rows) {
  const found = await engine.locate(table, condition, [], rows);
  const offsets = await offsetsOf(engine, table);
  return Uint32Array.from(found, ({ file, row }) => offsets.get(file) + row - 1);
}
async function offsetsOf(engine, table) {
  const offsets = /* @__PURE__ */ new Map();
  let before = 0;
  for (const file of table.files) {
    offsets.set(file, before);
    if (table.files.length === 1) break;
    const one = await engine.open({ name: `${table.name} ${file}`, files: [file] });
    before += Number((await engine.aggregate(one, [{ op: "rows" }]))[0]);
  }
  return offsets;
}

// packages/gates/src/quality/material.ts
async function material(context, defaultName) {
  const { policy } = context;
  const engine = await context.engine();
  const reading = await readingOf(policy);
  const data = dataSets(policy, engine, reading);
  const hidden = reading.hidden ?? /* @__PURE__ */ new Set();
  const notes = [];
  const metrics = /* @__PURE__ */ new Map();
  const note = (text) => {
    if (!notes.includes(text)) notes.push(text);
  };
  const pictures = /* @__PURE__ */ new Map();
  const read = /* @__PURE__ */ new Map();
  const reads = (name, path) => {
    if (path !== void 0) read.set(name, path);
  };
  let claimed = false;
  const heard = (scored, where) => {
    claimed ||= scored.evidence === "claimed";
    if (scored.paired === "order") note(`${where}: rows and predictions are paired by their order, for want of an id`);
    return scored;
  };
  const rows = once(async (name) => withPast(await openRows(engine, policy, data, name)));
  const withPast = async (of) => {
    if (of.truth.task !== "forecasting") return of;
    const name = TRAINING.includes(of.name) ? of.name : await trainingFor(of);
    if (name === void 0) return of;
    return afterPast(of, name === of.name ? of : await openRows(engine, policy, data, name), policy);
  };
  const trainingFor = async (of) => {
    const name = TRAINING.find((each) => each !== of.name && policy.data[each]?.labels === "yes");
    if (name === void 0) return void 0;
    const { columns } = (await data.open(name)).table;
    const needed = truthColumns(policy.task, policy.columns);
    return needed.every((column) => columns.some((other) => other.name === column)) ? name : void 0;
  };
  const rowsOf = (name) => rows(name ?? defaultRows(policy, data, defaultName));
  const thresholded = once(async (source, who) => {
    const judged = defaultRows(policy, data, defaultName);
    const { source: own, note: said, threshold } = await withThreshold({ engine, policy, judged, rows }, source, who);
    if (source.chosen !== void 0) reads(`${who}-train-predictions`, trainedPath(policy, source, who));
    if (said !== void 0) note(said);
    if (threshold !== void 0 && who === "candidate") metrics.set("threshold", threshold);
    return own;
  });
  const decided = once(async () => {
    const source = policy.candidate;
    return source === void 0 ? policy : { ...policy, candidate: await thresholded(source, "candidate") };
  });
  const candidate = once(async (of) => {
    reads("predictions", policy.candidate?.predictions);
    return heard(await scoreCandidate(engine, await decided(), of, defaultRows(policy, data, defaultName)), of.where);
  });
  const baseline = once(async (of) => {
    const source = await baselineSource(context);
    if ("notApplicable" in source) return source;
    if (source.note !== void 0) note(source.note);
    reads("baseline", source.model.onnx);
    reads("baseline-predictions", source.model.predictions);
    const model = await thresholded(source.model, "baseline");
    const scored = await scoreRows(engine, policy, model, of, "baseline").catch(incomparable);
    const then = source.lineage?.[`data:${of.name}`];
    if (then !== void 0 && then !== await dataDigest(of.table.files, context.digest))
      note(`${of.where} is not what the baseline was registered on: both models are scored again on the rows of today`);
    return heard(scored, "the baseline");
  });
  const learnt = once(async (of) => {
    const name = await trainingFor(of);
    return name === void 0 ? void 0 : rows(name);
  });
  const { naive, simple } = fittedHere(context, learnt, note);
  const training = once(async () => {
    reads("train-predictions", policy.trainPredictions);
    const scored = await scoreTraining(engine, await decided(), data, rows, candidate);
    return { rows: scored.rows, scored: heard(scored.scored, scored.rows.where) };
  });
  const doubt = once(
    async (of, about) => doubtOf(of, about === "labels" ? void 0 : (await candidate(of)).sample, policy.columns.id),
    (of, about) => JSON.stringify([of.name, about])
  );
  const positions = once(
    (of, condition) => positionsWhere(engine, of.table, condition, of.n),
    (of, condition) => JSON.stringify([of.name, condition])
  );
  const groups = once(
    async (of, { by, bands }, condition) => {
      const columns = await Promise.all(
        by.map(async (column) => ({
          column,
          vector: await of.column(column),
          edges: bands?.[column],
          isHidden: hidden.has(column)
        }))
      );
      return groupsOf(columns, condition === void 0 ? of.n : await positions(of, condition));
    },
    (of, grouping, condition) => JSON.stringify([of.name, grouping, condition])
  );
  const curves = once(async () => {
    const { openCurve } = await import("./open-3PZIYB5C.js");
    reads("learning-curve", policy.learningCurve);
    claimed = true;
    return openCurve(engine, policy);
  });
  return {
    policy,
    engine,
    data,
    hidden,
    table: async (name) => {
      const wanted = name ?? defaultRows(policy, data, defaultName);
      return wanted === "predictions" && !data.names.includes(wanted) ? (await rows(wanted)).table : (await data.open(wanted)).table;
    },
    rows: rowsOf,
    candidate,
    source: async () => (await decided()).candidate,
    baseline,
    naive,
    simple: once(simple),
    training,
    curves,
    doubt,
    seed: (of) => dataDigest(of.table.files, context.digest),
    positions,
    groups,
    note,
    notes: () => notes,
    record: (name, value) => metrics.set(name, value),
    metrics: () => Object.fromEntries(metrics),
    picture: (figure) => pictures.set(figure.id, figure),
    pictures: () => [...pictures.values()],
    read: () => [...read],
    executed: () => !claimed
  };
}
async function readingOf({ contract, contractTable, root }) {
  if (contract === void 0) return readAs({});
  const { loadContract } = await import("./contract-27QQ434B.js");
  return readAs((await loadContract(resolve(root, contract), contract, contractTable)).schema);
}
function once(work, keyOf = (...given) => given[0]) {
  const known = /* @__PURE__ */ new Map();
  return (...given) => {
    const key = keyOf(...given);
    const found = known.get(key) ?? work(...given);
    known.set(key, found);
    return found;
  };
}

export {
  costsOf,
  mainMetrics,
  judgeQuality,
  metricFor,
  material
};
