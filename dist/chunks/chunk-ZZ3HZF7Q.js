import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  TRAINING,
  assertQuantiles,
  baselineSource,
  defaultRows,
  distinctIds,
  factsOf,
  openRows,
  outsideUnit,
  scoreCandidate,
  scoreRows,
  scoreTraining,
  someRows
} from "./chunk-FJSTHYYL.js";
import {
  readAs
} from "./chunk-6JXBFP7L.js";
import {
  errorCheck,
  judge,
  judgeFamily,
  notApplicable
} from "./chunk-PVNTIBUO.js";
import {
  dataSets
} from "./chunk-IXCIA7QP.js";
import {
  LABEL_RATE,
  MOST_GROUPS,
  QUALITY_SPECS,
  groupName,
  tooManyGroups
} from "./chunk-MVFWC7M6.js";
import {
  bonferroni,
  calibrationBins,
  crossings,
  difference,
  isOfClasses,
  measure,
  outsideDomain,
  pairedDifference,
  qualityMetrics,
  queryCounts,
  ratio,
  sidak,
  together,
  turned
} from "./chunk-QTLHR5MG.js";
import {
  binarySample,
  correlationByEntity,
  multiclassSample,
  oncePer,
  ranked,
  rankingSample,
  regressionSample,
  subset
} from "./chunk-KAFMS27W.js";
import {
  exact,
  undefinedBecause
} from "./chunk-MVB5BEBX.js";
import {
  bindArguments
} from "./chunk-VQKY4D4B.js";
import {
  printCall
} from "./chunk-CMRTT26O.js";
import {
  oneOf
} from "./chunk-QXO6X2JS.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";

// packages/gates/src/quality/figures.ts
var MOST_POINTS = 200;
function qualityFigures(candidate, baseline) {
  const scored = [
    { name: "candidate", sample: candidate },
    { name: "baseline", sample: baseline }
  ].flatMap(({ name, sample }) => sample?.task === "binary" && sample.score !== void 0 ? [{ name, sample }] : []);
  const [first] = scored;
  if (first === void 0 || first.name !== "candidate") return [];
  const curves = scored.map(({ name, sample }) => ({ name, points: thresholds(sample) }));
  if (curves.some(({ points }) => points === void 0)) return [];
  const drawn = curves;
  return [roc(drawn), precisionRecall(drawn), ...calibration(scored)];
}
function thresholds(sample) {
  const { label, score, weight, n } = sample;
  const order = ranked(sample);
  const at = [{ hits: 0, selected: 0 }];
  let [hits, selected] = [0, 0];
  const every = Math.max(1, Math.floor(n / MOST_POINTS));
  let next = every;
  for (let i = n - 1; i >= 0; i--) {
    const row = order[i];
    const w = weight?.[row] ?? 1;
    selected += w;
    if (label[row] === 1) hits += w;
    const isTied = i > 0 && score[order[i - 1]] === score[row];
    if (!isTied && (n - i >= next || i === 0)) {
      at.push({ hits, selected });
      next = n - i + every;
    }
  }
  const [positives, negatives] = [hits, selected - hits];
  if (!(positives > 0 && negatives > 0)) return void 0;
  return at.map((point) => ({
    recall: point.hits / positives,
    falsePositiveRate: (point.selected - point.hits) / negatives,
    precision: point.selected === 0 ? 1 : point.hits / point.selected
  }));
}
var GRID = Array.from({ length: 101 }, (_, i) => i / 100);
function roc(curves) {
  const read = ({ name, points }) => ({
    name,
    values: GRID.map(
      (x) => interpolate(
        points,
        x,
        (p) => p.falsePositiveRate,
        (p) => p.recall
      )
    )
  });
  return {
    id: "roc",
    title: "ROC curve",
    kind: "line",
    x: { label: "false positive rate", values: GRID },
    y: { label: "recall", min: 0, max: 1 },
    series: [...curves.map(read), { name: "chance", values: GRID }]
  };
}
function precisionRecall(curves) {
  const read = ({ name, points }) => ({
    name,
    values: GRID.map((x) => points.find(({ recall }) => recall >= x)?.precision ?? null)
  });
  return {
    id: "precision-recall",
    title: "Precision and recall",
    kind: "line",
    x: { label: "recall", values: GRID },
    y: { label: "precision", min: 0, max: 1 },
    series: curves.map(read)
  };
}
function interpolate(points, x, xOf, yOf) {
  const last = points.findLastIndex((point) => xOf(point) <= x);
  const [before, after] = [points[last], points[last + 1]];
  if (after === void 0 || xOf(before) === x) return yOf(before);
  const share = (x - xOf(before)) / (xOf(after) - xOf(before));
  return yOf(before) + share * (yOf(after) - yOf(before));
}
function calibration(scored) {
  const [first] = scored;
  if (first === void 0 || scored.some(({ sample }) => sample.score?.some((score) => score < 0 || score > 1)))
    return [];
  const bins = scored.map(({ name, sample }) => ({ name, bins: calibrationBins(sample) }));
  const middles = (bins[0]?.bins ?? []).map(({ low, high }) => Math.round((low + high) / 2 * 1e3) / 1e3);
  return [
    {
      id: "calibration",
      title: "Calibration",
      kind: "line",
      x: { label: "predicted probability", values: middles },
      y: { label: "share of positives", min: 0, max: 1 },
      series: [
        ...bins.map(({ name, bins: all }) => ({ name, values: all.map(({ frequency }) => frequency) })),
        { name: "perfect", values: middles }
      ]
    }
  ];
}
function memberFigure(check, index) {
  const members = check.members?.slice(0, 50) ?? [];
  if (members.length < 2) return [];
  const limit = check.limit?.value ?? void 0;
  return [
    {
      id: `groups-${index + 1}`,
      title: check.requirement,
      kind: "intervals",
      x: { label: "group", values: members.map(({ name }) => name) },
      y: { label: check.requirement.split(/[({ ]/)[0] ?? "" },
      series: [
        {
          name: "observed",
          values: members.map(({ observed }) => observed),
          low: members.map(({ interval }) => interval?.low ?? null),
          high: members.map(({ interval }) => interval?.high ?? null)
        }
      ],
      ...limit === void 0 ? {} : { limit }
    }
  ];
}

// packages/gates/src/quality/options.ts
var NUMBERS = {
  beta: { option: "beta", holds: (x) => x > 0, fix: "beta is above 0: 1 weighs both alike, 2 recall more." },
  k: {
    option: "k",
    holds: (x) => Number.isInteger(x) && x >= 1,
    fix: "k is a whole number, 1 or more."
  },
  alpha: { option: "alpha", holds: (x) => x > 0 && x < 1, fix: "alpha is a quantile between 0 and 1." },
  power: {
    option: "power",
    holds: (x) => x <= 0 || x >= 1,
    fix: "There is no Tweedie distribution with a power between 0 and 1; 1 is Poisson, 2 gamma, 1.5 both mixed."
  },
  max_fpr: {
    option: "maxFpr",
    holds: (x) => x > 0 && x < 1,
    fix: "max_fpr is a false positive rate between 0 and 1; leave it out for the whole area."
  }
};
function between(lower, upper) {
  if (lower?.kind !== "number" || upper?.kind !== "number") return void 0;
  return [lower.value, upper.value];
}
function optionsOf(spec, given, at) {
  const refuse = (what, fix) => {
    throw new SeaTrialsError("bad-requirement", `\`${spec.name}\` cannot take ${what}`, fix, at);
  };
  const bound = bindArguments(spec, given) ?? /* @__PURE__ */ new Map();
  const numbers = {};
  for (const [place, [argument]] of bound) {
    const number = NUMBERS[place];
    if (number === void 0 || argument?.kind !== "number") continue;
    if (!number.holds(argument.value)) refuse(argument.value, number.fix);
    numbers[number.option] = argument.value;
  }
  const gain = bound.get("gain")?.[0];
  const quantiles = between(bound.get("lower")?.[0], bound.get("upper")?.[0]);
  const [lower, upper] = quantiles ?? [0.1, 0.9];
  if (!(lower > 0 && lower < upper && upper < 1))
    refuse(`${lower}, ${upper}`, "Name two quantiles between 0 and 1, the lower one first.");
  return {
    ...numbers,
    ...gain?.kind === "name" ? { gain: gain.name } : {},
    ...quantiles === void 0 ? {} : { between: quantiles }
  };
}

// packages/gates/src/quality/metrics.ts
var LARGEST_EXPONENT = 50;
var PROBABILITY_METRICS = [
  ...["log_loss", "brier_score", "d2_log_loss", "d2_brier"],
  ...["calibration_error"]
];
var MEAN_METRICS = [
  ...["mse", "rmse", "r2", "explained_variance", "d2_tweedie"],
  ...["mean_poisson_deviance", "mean_gamma_deviance", "mean_tweedie_deviance"]
];
function metricOf(call, task, at) {
  const spec = [...QUALITY_SPECS, LABEL_RATE].find(({ name: name2 }) => name2 === call.metric);
  if (spec === void 0 || !(spec.name in qualityMetrics)) throw new RangeError(`no quality metric ${call.metric}`);
  const name = spec.name;
  if (!spec.tasks?.includes(task)) throw otherTask(spec, task, at);
  const options = optionsOf(spec, call.arguments, at);
  return {
    spec,
    name,
    options,
    assertFits: (sample) => {
      assertAnswers(name, sample);
      assertQuantiles(name, options, sample);
      assertGains(options, sample);
    },
    outside: (sample) => outsideDomain(name, sample, options),
    measure: (sample) => {
      const measured = measure(name, sample, options);
      return spec.kind === "exact" && measured.kind === "estimate" ? exact(measured.value, measured.n) : measured;
    },
    centre: MEAN_METRICS.includes(name) ? { kind: "mean" } : { kind: "quantile", p: options.alpha ?? 0.5 }
  };
}
function otherTask(spec, task, at) {
  const alike = QUALITY_SPECS.filter(({ name, tasks }) => tasks?.includes(task) && name.endsWith(`_${spec.name}`));
  const others = alike.length > 0 ? alike : QUALITY_SPECS.filter(({ tasks }) => tasks?.includes(task));
  return new SeaTrialsError(
    "bad-requirement",
    `\`${spec.name}\` is a metric of ${spec.tasks?.join(" and ")} tasks; this one is ${task}`,
    `For ${task}: ${oneOf(others.map(({ name }) => name))}.`,
    at
  );
}
function assertAnswers(name, sample) {
  if (sample.task !== "binary" && sample.task !== "multiclass") return;
  const scores = sample.task === "binary" ? sample.score : sample.probabilities;
  const { needs } = qualityMetrics[name];
  if (scores === void 0 && needs.includes("score")) {
    throw new SeaTrialsError(
      "missing-column",
      `\`${name}\` needs scores, and the predictions are labels only`,
      sample.task === "binary" ? "Write the probability of the positive class, and name its column with `score`." : "Write one column of probabilities a class, such as `score_setosa`."
    );
  }
  if (scores === void 0 || !PROBABILITY_METRICS.includes(name)) return;
  const outside = outsideUnit(scores);
  if (outside.length === 0) return;
  throw new SeaTrialsError(
    "bad-value",
    `\`${name}\` needs probabilities, and scores lie outside of 0 to 1: ${outside.join(", ")}`,
    "Write probabilities; of decision values only ranking metrics such as `roc_auc` can be had."
  );
}
function assertGains({ gain }, sample) {
  if (gain !== "exponential" || sample.task !== "ranking") return;
  const largest = sample.label.reduce((a, b) => Math.max(a, b), 0);
  if (largest <= LARGEST_EXPONENT) return;
  throw new SeaTrialsError(
    "bad-value",
    `an exponential gain of a relevance of ${largest} drowns all others`,
    "Write relevances as grades, such as 0 to 4, or leave `exponential` away."
  );
}

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
  multilabel: [],
  regression: ["mae", "rmse", "r2", "median_absolute_error", "max_error"],
  forecasting: ["mae", "rmse", "mape"],
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
function turnedRows(candidate, baseline) {
  if (!isOfClasses(candidate) || !isOfClasses(baseline)) return void 0;
  const { b, c, n } = turned(candidate, baseline);
  return `against the baseline, ${b} of ${n} rows turned right and ${c} turned wrong`;
}
function oddities(sample, where) {
  if (sample.task === "ranking") {
    const { all, without } = queryCounts(sample);
    return without === 0 ? [] : [`${without} of ${all} queries of ${where} have no relevant row, and are left out`];
  }
  if (sample.task !== "regression" && sample.task !== "forecasting") return [];
  const crossed = crossings(sample);
  return crossed === 0 ? [] : [`predicted quantiles cross in ${crossed} of ${sample.n} rows of ${where}: a higher one lies below a lower one`];
}
function dependence({ ids, entities, where, n }) {
  if (ids === void 0 || entities !== void 0) return void 0;
  const distinct = distinctIds(ids);
  if (distinct === n) return void 0;
  return `${where} has ${n} rows but ${distinct} ids: rows look dependent, and intervals are too narrow; name what they belong to with \`entity\``;
}

// packages/gates/src/quality/samples.ts
var places = oncePer((rows) => {
  const { weights } = rows;
  if (weights === void 0 || !weights.includes(0)) return null;
  let kept = 0;
  return Int32Array.from(weights, (weight) => weight > 0 ? kept++ : -1);
});
var rowNumbers = oncePer(({ n, weights }) => {
  const all = Uint32Array.from({ length: n }, (_, i) => i);
  return weights === void 0 ? all : all.filter((row) => weights[row] > 0);
});
var parts = /* @__PURE__ */ new WeakMap();
function partOf(rows, sample, positions) {
  const known = parts.get(sample) ?? /* @__PURE__ */ new Map();
  parts.set(sample, known);
  const found = known.get(positions);
  if (found !== void 0) return found;
  const at = places(rows);
  const wanted = at === null ? positions : positions.filter((row) => at[row] !== -1).map((row) => at[row]);
  const part = subset(sample, wanted);
  known.set(positions, part);
  return part;
}

// packages/gates/src/quality/sharing.ts
function sharingOf({ entities, times, truth }, parts2) {
  if (times !== void 0 || truth.task === "ranking") return "unknown";
  if (entities === void 0) return "nothing";
  const known = parts2.flatMap(({ sample, measured }) => {
    if (measured.kind !== "estimate") return [];
    const { influence } = measured;
    const made = sample.entities?.made;
    return [influence !== void 0 && influence.length === made?.length ? { influence, made } : void 0];
  });
  return known.every((part) => part !== void 0) ? correlationByEntity(known) : "unknown";
}
function jointLevelOf(rows, parts2, level) {
  const count = estimatesOf(parts2).length;
  const sharing = sharingOf(rows, parts2);
  if (sharing === "nothing") return sidak(count, level);
  return sharing === "unknown" ? bonferroni(count, level) : together(count, level, sharing);
}
var estimatesOf = (parts2) => parts2.flatMap(({ measured }) => measured.kind === "estimate" ? [measured] : []);

// packages/gates/src/quality/judge-parts.ts
async function partsOf({ material: material2, requirement, rows }) {
  const { condition, by } = requirement.call;
  if (by.length === 0) {
    const within = condition === void 0 ? void 0 : await material2.positions(rows, condition);
    return [{ name: "", of: (sample) => within === void 0 ? sample : partOf(rows, sample, within) }];
  }
  const groups = await material2.groups(rows, by, condition);
  return groups.map((group) => ({ name: group.name, of: (sample) => partOf(rows, sample, group.rows) }));
}
async function judgeParts(asked, limit, measure2, comparedOf) {
  const { material: material2, requirement, rows, metric, sample } = asked;
  const parts2 = await partsOf(asked);
  const members = parts2.map((part) => ({
    name: part.name,
    sample: part.of(sample),
    measured: measure2(part),
    ...comparedOf === void 0 ? {} : { compared: comparedOf(part) }
  }));
  const question = {
    requirement,
    spec: metric.spec,
    confidence: material2.policy.confidence,
    limit,
    dataRows: rows.n,
    ...countsOf(members.map(({ measured }) => measured))
  };
  const [first] = members;
  if (requirement.call.by.length === 0 && first !== void 0) return judge({ ...question, ...first });
  const simultaneous = (level) => {
    const joint = jointLevelOf(rows, members, level);
    return estimatesOf(members).map((estimate) => estimate.interval(joint));
  };
  return judgeFamily({ ...question, members, simultaneous });
}
function countsOf(members) {
  const counted = members.find((measured) => measured.kind === "estimate");
  return counted?.kind === "estimate" && counted.counted !== void 0 ? { counts: counted.counted } : {};
}

// packages/gates/src/quality/judge-against.ts
async function judgeAgainst(asked, reference, limit) {
  const { material: material2, requirement, rows, metric, sample } = asked;
  const { condition, by } = requirement.call;
  const within = condition === void 0 ? void 0 : await material2.positions(rows, condition);
  const whole = (of) => metric.measure(within === void 0 ? of : partOf(rows, of, within));
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
    const gap = pairedDifference(metric.name, ours, theirs, { ...metric.options, factor: limit.factor });
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

// packages/gates/src/quality/judge-gap.ts
var MOST_GROUPS_OF_PAIRS = 100;
async function judgeGap(asked, over, limit) {
  const { material: material2, requirement, rows, metric, sample } = asked;
  const spec = { kind: "estimate", unit: over === "ratio" ? "fraction" : metric.spec.unit };
  if (metric.spec.kind === "exact")
    return errorCheck(
      requirement,
      spec,
      `\`${metric.name}\` describes these rows and has no interval to compare groups by`
    );
  const parts2 = await partsOf(asked);
  if (parts2.length < 2) return errorCheck(requirement, spec, `there are not two groups to compare, but ${parts2.length}`);
  if (parts2.length > MOST_GROUPS_OF_PAIRS)
    return errorCheck(
      requirement,
      spec,
      `${parts2.length} groups make too many pairs; at most ${MOST_GROUPS_OF_PAIRS} can be compared`
    );
  const groups = parts2.map((part) => {
    const ofPart = part.of(sample);
    return { name: part.name, sample: ofPart, measured: metric.measure(ofPart) };
  });
  const known = groups.flatMap(({ name, measured }) => measured.kind === "estimate" ? [{ name, measured }] : []);
  const unknown = groups.filter(({ measured }) => measured.kind !== "estimate");
  const gap = known.length < 2 ? void 0 : { difference, ratio }[over](
    known.map(({ measured }) => measured),
    sharingOf(rows, groups)
  );
  const pairs = (gap?.pairs ?? []).map(({ first, second, estimate }) => ({
    name: pairName(over, known[first]?.name ?? "", known[second]?.name ?? ""),
    measured: estimate
  }));
  const estimates = pairs.flatMap(({ measured }) => measured.kind === "estimate" ? [measured] : []);
  return judgeFamily({
    requirement,
    spec,
    confidence: material2.policy.confidence,
    limit,
    dataRows: rows.n,
    members: [...pairs, ...unknown],
    simultaneous: (level) => estimates.map((estimate) => estimate.interval(gap?.simultaneous(level) ?? level))
  });
}
var pairName = (over, larger, smaller) => over === "ratio" ? `${smaller} over ${larger}` : `${larger} against ${smaller}`;

// packages/gates/src/quality/judge-line.ts
async function judgeQuality(material2, requirement) {
  const { call, over, limit } = requirement;
  const rows = await material2.rows(call.dataset);
  const metric = metricOf(call, rows.truth.task, requirement.source);
  const sample = call.metric === "label_rate" ? labelsOf(rows) : (await material2.candidate(rows)).sample;
  metric.assertFits(sample);
  for (const oddity of oddities(sample, rows.where)) material2.note(oddity);
  const within = call.condition === void 0 ? void 0 : await material2.positions(rows, call.condition);
  assertDomain(metric, rows, sample, within);
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
  const reference = await referenceOf(asked, limit.reference);
  if ("notApplicable" in reference) return notApplicable(requirement, metric.spec, reference.notApplicable);
  metric.assertFits(reference.sample);
  assertDomain(metric, rows, reference.sample, within);
  return judgeAgainst(asked, reference.sample, limit);
}
function assertDomain(metric, rows, sample, within) {
  const outside = metric.outside(sample);
  if (outside.length === 0) return;
  const numbers = rowNumbers(rows);
  const asked = within === void 0 ? void 0 : new Set(within);
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
async function referenceOf({ material: material2, rows, metric }, name) {
  if (name === "baseline") return material2.baseline(rows);
  return { sample: await material2.naive(rows, metric.centre) };
}
function labelsOf(rows) {
  const label = rows.truth.positive;
  return binarySample(label, {}, factsOf(rows));
}

// packages/gates/src/quality/material.ts
import { resolve } from "node:path";

// packages/gates/src/quality/groups.ts
function groupsOf(columns, rows) {
  const coded = columns.map(({ column, vector }) => codesOf(column, vector));
  const positions = typeof rows === "number" ? Uint32Array.from({ length: rows }, (_, i) => i) : rows;
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
  const parts2 = [];
  let rest = key;
  for (const { names } of [...coded].reverse()) {
    parts2.unshift(names[rest % names.length]);
    rest = Math.floor(rest / names.length);
  }
  return parts2.join(", ");
}
function codesOf(column, vector) {
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
  const names = order.map((code) => groupName([values[code] ?? null]));
  return { codes, names: [...names, groupName([null])] };
}
function compare(a, b) {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [x, y] = [String(a), String(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

// packages/gates/src/quality/naive.ts
function naiveSample(rows, learnt, centre) {
  const { truth, n } = rows;
  const facts = factsOf(rows);
  if (truth.task === "regression") {
    const value = constant(learnt.truth, learnt.weights, centre);
    return regressionSample(truth.values, new Float64Array(n).fill(value), facts);
  }
  if (truth.task === "ranking") return rankingSample(truth.values, new Float64Array(n), truth.queries, facts);
  if (truth.task === "binary") {
    const prior2 = shares(learnt.truth.positive, 2, learnt.weights)[1];
    const score = new Float64Array(n).fill(prior2);
    return binarySample(truth.positive, { score, prediction: new Uint8Array(n).fill(prior2 >= 0.5 ? 1 : 0) }, facts);
  }
  const from = learnt.truth;
  const names = [...new Set([...truth.classes, ...from.classes].map(String))];
  const recode = (classes) => {
    const to = classes.classes.map((value) => names.indexOf(String(value)));
    return classes.codes.map((code) => to[code]);
  };
  const prior = shares(recode(from), names.length, learnt.weights);
  const probabilities = new Float64Array(n * names.length);
  for (let i = 0; i < n; i++) probabilities.set(prior, i * names.length);
  return multiclassSample(names, recode(truth), { probabilities }, facts);
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
  if (centre.kind === "mean") {
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
  const data = dataSets(policy, engine, await readingOf(policy));
  const notes = [];
  const metrics = /* @__PURE__ */ new Map();
  const note = (text) => {
    if (!notes.includes(text)) notes.push(text);
  };
  const read = /* @__PURE__ */ new Map();
  const reading = (name, path) => {
    if (path !== void 0) read.set(name, path);
  };
  let claimed = false;
  const heard = (scored, where) => {
    claimed ||= scored.evidence === "claimed";
    if (scored.paired === "order") note(`${where}: rows and predictions are paired by their order, for want of an id`);
    return scored;
  };
  const rows = once(async (name) => openRows(engine, policy, data, name));
  const rowsOf = (name) => rows(name ?? defaultRows(policy, data, defaultName));
  const candidate = once(async (of) => {
    reading("predictions", policy.candidate?.predictions);
    return heard(await scoreCandidate(engine, policy, of, defaultRows(policy, data, defaultName)), of.where);
  });
  const baseline = once(async (of) => {
    const source = await baselineSource(context);
    if ("notApplicable" in source) return source;
    if (source.note !== void 0) note(source.note);
    reading("baseline", source.model.onnx);
    reading("baseline-predictions", source.model.predictions);
    return { sample: heard(await scoreRows(engine, policy, source.model, of, "baseline"), "the baseline").sample };
  });
  const learnt = once(async (of) => {
    const name = TRAINING.find((each) => each !== of.name && policy.data[each]?.labels === "yes");
    const table = name === void 0 ? void 0 : (await data.open(name)).table;
    const hasLabel = table?.columns.some((column) => column.name === policy.columns.label);
    if (name !== void 0 && hasLabel) return rows(name);
    note(`the naive model is made from the labels of ${of.where} itself: no training data were given`);
    return of;
  });
  const training = once(async () => {
    reading("train-predictions", policy.trainPredictions);
    const scored = await scoreTraining(engine, policy, data, rows, candidate);
    return { rows: scored.rows, scored: heard(scored.scored, scored.rows.where) };
  });
  const positions = once(
    (of, condition) => positionsWhere(engine, of.table, condition, of.n),
    (of, condition) => JSON.stringify([of.name, condition])
  );
  const groups = once(
    async (of, by, condition) => {
      const columns = await Promise.all(by.map(async (column) => ({ column, vector: await of.column(column) })));
      return groupsOf(columns, condition === void 0 ? of.n : await positions(of, condition));
    },
    (of, by, condition) => JSON.stringify([of.name, by, condition])
  );
  const curves = once(async () => {
    const { openCurve } = await import("./open-3CWRGRHN.js");
    reading("learning-curve", policy.learningCurve);
    claimed = true;
    return openCurve(engine, policy);
  });
  return {
    policy,
    engine,
    data,
    table: async (name) => {
      const wanted = name ?? defaultRows(policy, data, defaultName);
      return wanted === "predictions" && !data.names.includes(wanted) ? (await rows(wanted)).table : (await data.open(wanted)).table;
    },
    rows: rowsOf,
    candidate,
    baseline,
    naive: async (of, centre) => naiveSample(of, await learnt(of), centre),
    training,
    curves,
    positions,
    groups,
    note,
    notes: () => notes,
    record: (name, value) => metrics.set(name, value),
    metrics: () => Object.fromEntries(metrics),
    read: () => [...read],
    executed: () => !claimed
  };
}
async function readingOf({ contract, contractTable, root }) {
  if (contract === void 0) return readAs({});
  const { loadContract } = await import("./contract-KHSZBAZE.js");
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
  qualityFigures,
  memberFigure,
  metricOf,
  mainMetrics,
  turnedRows,
  dependence,
  judgeQuality,
  material
};
