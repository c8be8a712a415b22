import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  TRAINING,
  defaultRows,
  forLearning,
  openRows,
  scoreCandidate,
  scoreTraining
} from "./chunk-JMIN64MW.js";
import {
  baselineSource
} from "./chunk-UDJGNIQX.js";
import {
  trainedPath,
  withThreshold
} from "./chunk-KGWANQP2.js";
import {
  flipsOf
} from "./chunk-6ZD4XDEA.js";
import {
  distinctIds,
  scoreRows
} from "./chunk-NDDSGRG6.js";
import {
  metricFor,
  referenceFor,
  sampleFor,
  undecided
} from "./chunk-F6E34VNJ.js";
import {
  assertStrategy,
  naiveSample
} from "./chunk-HYLXACWW.js";
import {
  leftAside
} from "./chunk-YTBMG3RO.js";
import {
  horizonsOf
} from "./chunk-MB6BZJY2.js";
import {
  isSame,
  theSame
} from "./chunk-CYJL7BNY.js";
import {
  partOf,
  rowNumbers
} from "./chunk-7FIQ337B.js";
import {
  assertColumn,
  factsOf,
  labelColumns,
  truthColumns
} from "./chunk-Z2NJB4WF.js";
import {
  isText
} from "./chunk-F2I3PZPW.js";
import {
  pastOf,
  scaleOf,
  timesOf as timesOf2
} from "./chunk-7L7HRSTU.js";
import {
  understood
} from "./chunk-DZWJPP5U.js";
import {
  qualityMetrics
} from "./chunk-6EIKK6IR.js";
import {
  dataDigest
} from "./chunk-2YTOSEI7.js";
import {
  codesOf
} from "./chunk-EA5Q5RBY.js";
import {
  dataSets
} from "./chunk-6YKRQDYF.js";
import {
  columnsIn
} from "./chunk-P6VMRYRZ.js";
import {
  readAs
} from "./chunk-UXI2KYKF.js";
import {
  isCap
} from "./chunk-2F6EFJYC.js";
import {
  heldOf,
  isOfClasses,
  isOfNumbers,
  rankingSample,
  regressionSample,
  standardError,
  subset,
  taken
} from "./chunk-Y3K7NPZO.js";
import {
  byTime,
  cosinesOf,
  hasScores,
  projectedOn,
  scoreOf,
  seriesOf,
  timesOf
} from "./chunk-VPWZ4MVO.js";
import {
  chiSquareQuantile,
  tQuantile
} from "./chunk-545X53NH.js";
import {
  MISSING,
  MOST_GROUPS,
  bandsOf,
  tooManyGroups,
  valueNames
} from "./chunk-7EFNREQP.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/stats/src/serial.ts
var FALSE_ALARM = 1 / 2e4;
var NEAR = [17, 23, 19, 25, 16, 21];
var FEWEST_WINDOWS = 12;
var eachWindow = (rows, lengths, look) => {
  for (let from = 0, i = 0; ; i++) {
    const to = from + lengths[i % lengths.length];
    if (to > rows) return;
    look(from, to);
    from = to;
  }
};
var NEGLIGIBLE = 0.05;
var neighbours = (series) => alikeWithin(series, NEAR);
var TOGETHER = 16;
var MANY = 2 ** 19;
var farNeighbours = (series) => neighbours(series) ?? (series.length < MANY ? void 0 : neighbours(meansOf(series)));
var meansOf = (series) => {
  const means = new Float64Array(Math.floor(series.length / TOGETHER));
  for (let i = 0; i < means.length * TOGETHER; i++) means[Math.floor(i / TOGETHER)] += series[i] / TOGETHER;
  return means;
};
var alikeWithin = (series, lengths) => {
  const excess = [];
  eachWindow(series.length, lengths, (from, to) => {
    const found = excessOf(series, from, to);
    if (found !== void 0 && !isOrdered(series, from, to)) excess.push(found);
  });
  const windows = excess.length;
  if (windows < FEWEST_WINDOWS) return void 0;
  const mean = excess.reduce((sum, x) => sum + x, 0) / windows;
  const variance = excess.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (windows - 1);
  const beyond = tQuantile(1 - FALSE_ALARM, windows - 1) * Math.sqrt(variance / windows);
  return mean > beyond && mean > NEGLIGIBLE ? mean : void 0;
};
var excessOf = (series, from, to) => {
  const rows = to - from;
  let sum = 0;
  for (let i = from; i < to; i++) sum += series[i];
  const mean = sum / rows;
  let [squares, products] = [0, 0];
  for (let i = from; i < to; i++) {
    const x = series[i] - mean;
    squares += x * x;
    if (i > from) products += x * (series[i - 1] - mean);
  }
  return squares > 1e-18 * rows * Math.max(1e-300, mean * mean) ? products / squares + 1 / rows : void 0;
};
var isOrdered = (series, from, to) => {
  let [up, down] = [0, 0];
  for (let i = from + 1; i < to; i++) {
    if (series[i] > series[i - 1]) up++;
    else if (series[i] < series[i - 1]) down++;
  }
  return up >= 4 && down === 0 || down >= 4 && up === 0;
};
var FEW_CHANGE = 0.2;
var SHORT = [8, 11, 9, 12, 8, 10];
var isSortedBy = (codes) => {
  let [mixed, changing] = [0, 0];
  eachWindow(codes.length, SHORT, (from, to) => {
    let changes = 0;
    for (let i = from + 1; i < to; i++) if (codes[i] !== codes[i - 1]) changes++;
    if (changes > 0) mixed++;
    if (changes > 2) changing++;
  });
  return changing < FEW_CHANGE * mixed;
};
var NEXT = [7, 8, 6, 9];
var markedNeighbours = (marks) => isSortedBy(marks) && areShares(marks) ? void 0 : alikeWithin(marks, NEXT);
var FEWEST_PAIRS = 12;
var mostApart = (pairs) => 0.06 + 0.35 / Math.sqrt(pairs);
var areShares = (marks) => {
  const ends = [];
  for (let i = 1; i <= marks.length; i++) if (marks[i] !== marks[i - 1]) ends.push(i);
  return [0, 1].some((first) => {
    const pairs = [];
    for (let i = first; i + 1 < ends.length; i += 2) {
      const [from, middle, to] = [ends[i - 1] ?? 0, ends[i], ends[i + 1]];
      pairs.push([to - from, to - middle]);
    }
    return pairs.length < FEWEST_PAIRS || correlationWithin(pairs) < mostApart(pairs.length);
  });
};
var correlationWithin = (pairs) => {
  let [rows, marked2, squares] = [0, 0, 0];
  for (const [size, count] of pairs) {
    rows += size;
    marked2 += count;
    squares += size * size;
  }
  const share = marked2 / rows;
  const spread = pairs.reduce((sum, [size, count]) => sum + (count - share * size) ** 2, 0);
  return (spread / (share * (1 - share)) - rows) / (squares - rows);
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
  if (isOfNumbers(sample))
    return [Float64Array.from({ length: n }, (_, row) => sample.label[row] - sample.prediction[row])];
  if (!isOfClasses(sample)) return [];
  const { label, prediction } = sample;
  if (prediction === void 0) return [];
  const plain = new Float64Array(n);
  if (sample.task === "binary") {
    const said = hasScores(sample) ? scoreOf(sample) : (row) => prediction[row];
    for (let row = 0; row < n; row++) plain[row] = label[row] - said(row);
  } else {
    const [{ probabilities }, k] = [sample, sample.classes.length];
    for (let row = 0; row < n; row++)
      plain[row] = (label[row] === prediction[row] ? 1 : 0) - (probabilities?.[row * k + prediction[row]] ?? 0);
  }
  const classes = sample.task === "binary" ? 2 : sample.classes.length;
  const both = new Int32Array(n);
  for (let row = 0; row < n; row++) both[row] = label[row] * classes + prediction[row];
  return [plain, ...[label, prediction, both].filter(isSortedBy).map((codes) => within(plain, codes))];
};
var marksOf = (codes) => {
  const counts = [];
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  const most = counts.reduce((best, count, code) => count > (counts[best] ?? 0) ? code : best, 0);
  return Float64Array.from(codes, (code) => code === most ? 1 : 0);
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

// packages/gates/src/quality/fold-leak.ts
function leakOf(rows, { folds, entities, times }, columns) {
  if (folds === void 0) return void 0;
  const fold = printable(columns.fold);
  const said = (what, how) => `${what} lie in different folds, so that models are judged on what they have learnt from: ${how}`;
  if (entities !== void 0 && rows.truth.task !== "forecasting") {
    const parted = partedBy(folds, entities);
    if (parted === void 0) return void 0;
    const entity = printable(columns.entity);
    const [one, other] = parted.rows.map((row) => rowNumbers(rows)[row] + 1);
    return said(
      `rows of one ${entity} (${parted.count} of ${entities.count} have some; rows ${one} and ${other} are of one)`,
      `make ${fold} by ${entity}, as scikit-learn's GroupKFold does`
    );
  }
  if (times === void 0 || !isMixed(folds, times.steps)) return void 0;
  const time = printable(columns.time);
  return said(
    `rows that are near in ${time}`,
    `make each ${fold} a stretch of it, as scikit-learn's TimeSeriesSplit does`
  );
}
function partedBy(folds, entities) {
  const first = new Int32Array(entities.count).fill(-1);
  const parted = new Uint8Array(entities.count);
  let rows;
  for (const [row, entity] of entities.codes.entries()) {
    const before = first[entity];
    if (before === -1) first[entity] = row;
    else if (folds.codes[before] !== folds.codes[row]) {
      parted[entity] = 1;
      rows ??= [before, row];
    }
  }
  return rows === void 0 ? void 0 : { count: parted.reduce((sum, one) => sum + one, 0), rows };
}
function isMixed({ codes, count }, steps) {
  const spans = Array.from({ length: count }, () => ({ from: Number.POSITIVE_INFINITY, to: -1 }));
  for (const [row, step] of steps.entries()) {
    const span = spans[codes[row]];
    span.from = Math.min(span.from, step);
    span.to = Math.max(span.to, step);
  }
  spans.sort((a, b) => a.from - b.from);
  return spans.some(({ from }, at) => at > 0 && from < (spans[at - 1]?.to ?? 0));
}

// packages/gates/src/quality/doubt.ts
var OF_DECISIONS_ALONE = ["selection_rate", "conditional_selection_disparity", "smoothed_edf"];
var partOfAnswers = ({ name }) => OF_DECISIONS_ALONE.includes(name) ? "decisions" : "answers";
async function doubtOf(engine, rows, about, columns) {
  const { entities, times, n } = rows;
  const answers = typeof about === "string" ? void 0 : "decisions" in about ? about.decisions : about;
  const leak = answers === void 0 ? void 0 : leakOf(rows, answers, columns);
  if (leak !== void 0) return leak;
  if (entities !== void 0 || times !== void 0) return void 0;
  const { id } = columns;
  const distinct = await distinctOf(engine, rows, id);
  if (distinct < n)
    return `${n} rows have ${distinct} ids, and rows of one id are not independent: name ${printable(id)} as \`entity\` under \`columns\``;
  const looked = lookedAt(n);
  for (const shown of shownBy(rows, about, looked)) {
    if (shown.series.length === 0) continue;
    const found = await inOrderOfTime(rows, shown, looked) ?? alike(shown);
    if (found !== void 0) return found;
  }
  return void 0;
}
function shownBy({ truth, weights, n }, about, looked) {
  if (about === "ids") return [];
  if (about === "labels") {
    const codes = truth.task === "multiclass" ? truth.codes : truth.task === "binary" ? truth.positive : void 0;
    return codes === void 0 || weights?.includes(0) ? [] : [marked("labels", codes, looked)];
  }
  const answers = "decisions" in about ? about.decisions : about;
  if (answers.n !== n) return [];
  const errors = errorsOf(seen(answers, looked));
  return "decisions" in about && answers.task === "binary" && answers.prediction !== void 0 ? [marked("decisions", answers.prediction, looked), errors] : [errors];
}
var marked = (what, codes, looked) => ({
  what,
  series: [marksOf(looked === void 0 ? codes : taken(codes, looked))],
  near: markedNeighbours
});
var errorsOf = (answers) => ({
  what: "errors",
  series: residualsOf(answers),
  near: answers.task === "binary" && hasScores(answers) ? farNeighbours : neighbours
});
var MOST_LOOKED_AT = 2 ** 20;
var STRETCHES = 64;
function lookedAt(n) {
  if (n <= MOST_LOOKED_AT) return void 0;
  const [long, apart] = [MOST_LOOKED_AT / STRETCHES, Math.floor(n / STRETCHES)];
  return Uint32Array.from({ length: MOST_LOOKED_AT }, (_, i) => Math.floor(i / long) * apart + i % long);
}
var seen = (answers, looked) => looked === void 0 ? answers : subset(answers, looked);
var alikeNextToEachOther = (answers) => alike(errorsOf(seen(answers, lookedAt(answers.n))));
function alike({ what, series, near }) {
  const found = series.map(near);
  if (found.length === 0 || found.includes(void 0)) return void 0;
  const correlation = Math.min(...found).toFixed(2);
  return `${what} of rows that stand together are alike (correlation ${correlation}), so that rows do not look independent: name under \`columns\` what they belong to as \`entity\`, or when they happened as \`time\``;
}
async function distinctOf(engine, { ids, table, n }, id) {
  if (ids === void 0 || id === void 0) return n;
  const isAscending = !isText(table) && await engine.inStep(table, void 0, id) === "ascending";
  return isAscending ? n : distinctIds(await ids());
}
async function inOrderOfTime(rows, { what, series }, looked) {
  const dated = rows.table.columns.filter(({ type }) => type === "date" || type === "timestamp");
  for (const { name } of dated.slice(0, MOST_DATES)) {
    const vector = await rows.column(name);
    if (vector.kind !== "coded" || vector.codes.includes(-1)) continue;
    const all = timesOf2(rows.table, vector, { column: name, where: rows.where, file: rows.file });
    if (!isOrdered2(all)) continue;
    const steps = looked === void 0 ? all : taken(all, looked);
    const ratios = series.map((each) => inTime(each, steps));
    if (ratios.includes(void 0)) continue;
    const ratio = Math.min(...ratios).toFixed(1);
    return `${what} hang together over ${printable(name)}, in whose order the rows stand (${ratio} times the variance of independent rows): name it as \`time\` under \`columns\``;
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

// packages/stats/src/long-memory.ts
var MOST_MISSED = 1.25;
var LIKELIER = 0.5;
var FEWEST_TIMES = 20;
var MEMORIES = [
  ...[0.2, 0.35, 0.5, 0.6, 0.65, 0.7, 0.75, 0.775, 0.8, 0.82, 0.84, 0.86, 0.88],
  ...[0.9, 0.915, 0.93, 0.94, 0.95, 0.96, 0.97, 0.98, 0.99, 0.995]
];
var SHARES = [1, 0.8, 0.6, 0.4, 0.25, 0.15, 0.08];
var powerOf = ({ memory, share }, frequency) => 1 - share + share * (1 - memory ** 2) / (1 + memory ** 2 - 2 * memory * Math.cos(frequency));
var frequencyOf = (cosine, times) => Math.PI * (cosine + 1) / times;
var missedOf = (spectrum, times) => {
  const waves = cosinesOf(times);
  let seen2 = 0;
  for (let j = 0; j < waves; j++) seen2 += powerOf(spectrum, frequencyOf(j, times)) / waves;
  return powerOf(spectrum, 0) / seen2;
};
var FEW_BY = 4;
var longMemory = (influence, n, times) => {
  const { count } = times;
  if (count < FEWEST_TIMES) return void 0;
  const series = seriesOf(influence, n, times);
  const length = series.length;
  const power = projectedOn(series, Math.min(length - 1, Math.max(60, 8 * cosinesOf(count)))).map((x) => x * x);
  if (!power.some((x) => x > 0)) return void 0;
  const fits = [
    { memory: 0, share: 1 },
    ...MEMORIES.flatMap((memory) => SHARES.map((share) => ({ memory, share })))
  ].map((spectrum) => ({
    spectrum,
    missed: missedOf(spectrum, length),
    likelihood: likelihoodOf(spectrum, power, length)
  }));
  const best = fits.reduce((a, b) => b.likelihood > a.likelihood ? b : a);
  const short = fits.filter(({ missed }) => missed <= MOST_MISSED);
  if (best.likelihood - Math.max(...short.map(({ likelihood }) => likelihood)) <= LIKELIER) return void 0;
  const needed = neededOf(best.spectrum, length);
  const each = count / length;
  return {
    stretch: Math.sqrt(best.missed) * (1 + FEW_BY / worthOf(best.spectrum.memory, length)),
    steps: Math.max(1, Math.round(-each / Math.log(best.spectrum.memory))),
    ...needed === void 0 ? {} : { needed: Math.ceil(needed * each) }
  };
};
var likelihoodOf = (spectrum, power, times) => {
  let [ratios, logs] = [0, 0];
  power.forEach((each, j) => {
    const expected = powerOf(spectrum, frequencyOf(j, times));
    ratios += each / expected;
    logs += Math.log(expected);
  });
  return -(power.length * Math.log(ratios) + logs) / 2;
};
var worthOf = (memory, times) => times * (1 - memory) / (1 + memory);
var MOST_TIMES = 1e6;
var STEP = 1.1;
function neededOf(spectrum, times) {
  for (let more = times * STEP; more <= MOST_TIMES; more *= STEP)
    if (missedOf(spectrum, Math.ceil(more)) <= MOST_MISSED) return Math.ceil(more);
  return void 0;
}

// packages/gates/src/quality/long-memory.ts
async function memoryDoubt(material2, requirement, check) {
  const { call, limit, over } = requirement;
  if (check.outcome === "error" || check.outcome === "not-applicable" || over !== void 0) return void 0;
  const rows = await material2.rows(call.dataset);
  if (rows.times === void 0 || call.metric === "sql" || !(call.metric in qualityMetrics)) return void 0;
  const metric = await metricFor(material2, requirement, rows);
  const within2 = call.condition === void 0 ? void 0 : await material2.positions(rows, call.condition);
  const part = (of) => within2 === void 0 ? of : partOf(rows, of, within2);
  const sample = part(await sampleFor(material2, requirement, rows));
  const isAgainst = limit.kind === "reference";
  const reference = isAgainst ? await referenceFor({ material: material2, requirement, rows, metric }, limit) : void 0;
  if (reference !== void 0 && "notApplicable" in reference) return void 0;
  const found = memoryOf(
    metric,
    sample,
    reference && isAgainst ? { sample: part(reference.sample), factor: limit.factor } : void 0
  );
  if (found === void 0 || standsBy(check, found.stretch)) return void 0;
  const { steps, needed } = found;
  const enough = needed === void 0 ? "no number of times that anybody has" : `about ${Number(needed.toPrecision(2))} times`;
  return `errors are alike for about ${steps} times on end, and ${sample.times?.count} times hold too few such stretches to know how far it may lie off. Judge over more (${enough} would do), or over times that are further apart`;
}
async function believed(material2, requirement, check, about) {
  const doubt = await material2.doubt(await material2.rows(requirement.call.dataset), about);
  return undecided(check, doubt ?? await memoryDoubt(material2, requirement, check));
}
function memoryOf(metric, sample, against) {
  const { times, n } = sample;
  if (times === void 0 || sample.folds !== void 0 || sample.runs !== void 0) return void 0;
  const ours = byRowOf(metric.measure(independent(sample)), n);
  const theirs = against && byRowOf(metric.measure(independent(against.sample)), n);
  if (ours === void 0 || against !== void 0 && theirs === void 0) return void 0;
  const factor = against?.factor ?? 0;
  return longMemory((row) => ours[row] - factor * (theirs?.[row] ?? 0), n, times);
}
function standsBy({ members, ...check }, stretch) {
  if (check.outcome === "inconclusive") return false;
  const of = members ?? [check];
  const holds = (one) => isApart(one, check.limit?.value ?? null, stretch);
  return check.outcome === "fail" ? of.some((one) => one.outcome === "fail" && holds(one)) : of.every((one) => one.outcome !== "pass" || holds(one));
}
function isApart({ outcome, observed, interval, simultaneous }, limit, stretch) {
  const asked = outcome === "fail" ? simultaneous ?? interval : interval;
  if (limit === null || observed === null || asked === void 0) return false;
  const end = limit < observed ? asked.low : asked.high;
  return end !== null && Math.abs(limit - observed) > stretch * Math.abs(end - observed);
}
var independent = ({ times: _, entities: __, ...alone }) => alone;
function byRowOf(measured, n) {
  if (measured.kind !== "estimate") return void 0;
  const rows = measured.byRow?.read((each) => heldOf(each, n)) ?? measured.influence;
  return rows?.length === n ? rows : void 0;
}

// packages/gates/src/quality/material.ts
import { resolve } from "node:path";

// packages/gates/src/decide/told.ts
var MOST_CELLS = 3e3;
var MOST_FREE = 12;
var PRIME = 67108859;
var Told = class {
  #cells;
  #sizes;
  /** Of each cell, its code by each parting. */
  #codes = [[]];
  #partings = 0;
  #told = [];
  #few;
  #space;
  /** `few`: of fewer rows than that no count may follow. */
  constructor(rows, few) {
    this.#cells = new Int32Array(rows);
    this.#sizes = [rows];
    this.#few = few;
  }
  /** The number of the parting; undefined where there would be too many cells. */
  part({ codes, codeOf }) {
    const found = /* @__PURE__ */ new Map();
    const sizes = [];
    const keyOf = (row) => this.#cells[row] * codes + codeOf(row);
    for (let row = 0; row < this.#cells.length; row++) {
      const key = keyOf(row);
      const cell = found.get(key) ?? sizes.length;
      if (cell === sizes.length) {
        if (cell === MOST_CELLS) return void 0;
        found.set(key, cell);
        sizes.push(0);
      }
      sizes[cell] = sizes[cell] + 1;
    }
    for (let row = 0; row < this.#cells.length; row++) this.#cells[row] = found.get(keyOf(row));
    this.#codes = [...found.keys()].map((key) => [...this.#codes[Math.floor(key / codes)], key % codes]);
    this.#sizes = sizes;
    this.#space = void 0;
    this.#partings++;
    return this.#partings - 1;
  }
  /**
   * Tells the counts of sets of rows, each of all that have one of its codes. False, and nothing is told, where a count of few rows
   * would follow from them and what was told before.
   */
  tell(parting, sets) {
    const before = this.#space ?? this.#spanned();
    const told = sets.map((codes) => ({ parting, codes: new Set(codes) }));
    const after = told.reduce((space, { codes }) => space.with(this.#vectorOf(parting, codes)), before);
    this.#space = after.tellsFew() ? before : after;
    if (this.#space === before && after !== before) return false;
    this.#told.push(...told);
    return true;
  }
  #spanned() {
    const all = new Space(this.#sizes, this.#few).with(this.#sizes.map(() => 1));
    return this.#told.reduce((space, { parting, codes }) => space.with(this.#vectorOf(parting, codes)), all);
  }
  #vectorOf(parting, codes) {
    return this.#codes.map((ofCell) => codes.has(ofCell[parting]) ? 1 : 0);
  }
};
var known = /* @__PURE__ */ new WeakMap();
function toldOf(policy, name, rows, few) {
  const ofPolicy = known.get(policy) ?? /* @__PURE__ */ new Map();
  known.set(policy, ofPolicy);
  const key = `${rows} ${name}`;
  const told = ofPolicy.get(key) ?? new Told(rows, few);
  ofPolicy.set(key, told);
  return told;
}
var Space = class _Space {
  #sizes;
  #few;
  #order;
  #byPivot;
  constructor(sizes, few, order = [...sizes.keys()].sort((a, b) => sizes[b] - sizes[a] || a - b), byPivot = /* @__PURE__ */ new Map()) {
    this.#sizes = sizes;
    this.#few = few;
    this.#order = order;
    this.#byPivot = byPivot;
  }
  /** Itself where the vector adds nothing. */
  with(vector) {
    const rest = Float64Array.from(this.#order, (cell) => vector[cell]);
    for (let at = 0; at < rest.length; at++) {
      const factor = rest[at];
      if (factor === 0) continue;
      const pivot = this.#byPivot.get(at);
      if (pivot === void 0) {
        const byPivot = new Map([...this.#byPivot, [at, scaled(rest, inverse(factor))]]);
        return new _Space(this.#sizes, this.#few, this.#order, byPivot);
      }
      subtract(rest, pivot, factor);
    }
    return this;
  }
  /** Whether a set of cells of fewer rows than `few`, and of any, is in it. */
  tellsFew() {
    const from = this.#order.findIndex((cell) => this.#sizes[cell] < this.#few);
    if (from < 0) return false;
    const free = reduced([...this.#byPivot].filter(([pivot]) => pivot >= from).sort(([a], [b]) => a - b));
    if (free.length > MOST_FREE) return true;
    for (let taken2 = 1; taken2 < 2 ** free.length; taken2++) {
      const sum = new Float64Array(this.#order.length);
      for (const [i, vector] of free.entries()) if ((taken2 >> i) % 2 === 1) subtract(sum, vector, PRIME - 1);
      if (this.#rowsOf(sum) < this.#few) return true;
    }
    return false;
  }
  #rowsOf(set) {
    return set.reduce((rows, share, at) => rows + share * this.#sizes[this.#order[at]], 0);
  }
};
function reduced(echelon) {
  const done = [];
  for (const [pivot, vector] of [...echelon].reverse()) {
    const own = vector.slice();
    for (const [other, below] of done) if (own[other] !== 0) subtract(own, below, own[other]);
    done.push([pivot, own]);
  }
  return done.map(([, vector]) => vector);
}
function subtract(from, vector, factor) {
  for (let i = 0; i < from.length; i++) {
    const left = (from[i] - factor * vector[i]) % PRIME;
    from[i] = left < 0 ? left + PRIME : left;
  }
}
var scaled = (vector, factor) => vector.map((x) => x * factor % PRIME);
function inverse(x) {
  let [base, power, result] = [x, PRIME - 2, 1];
  while (power > 0) {
    if (power % 2 === 1) result = result * base % PRIME;
    base = base * base % PRIME;
    power = Math.floor(power / 2);
  }
  return result;
}

// packages/stats/src/coincidence.ts
var sharedShare = ({ rows: [a, b], matched }) => matched / Math.min(a, b);
var LOG_CHANCE = Math.log(1e-4);
var MANY_KINDS = 50;
function isBeyondChance(counted) {
  const { rows, matched, kinds, commonKinds, twice, pairs } = counted;
  if (matched === 0) return false;
  const small = rows[0] <= rows[1] ? 0 : 1;
  const large = small === 0 ? 1 : 0;
  const n = rows[small];
  if (matched === rows[large] && kinds[large] >= MANY_KINDS) return true;
  const among = n * (n - 1) / 2;
  const chosen = largestUpTo(
    matched / n,
    (found) => logFewer(pairs[small], among * (found ** 2 / rows[large])) - n * divergence(matched / n, found)
  );
  const met = commonKinds / kinds[small];
  const again = twice[large] / kinds[small];
  const drawn = largestUpTo(met, (found) => {
    const expected = found + (1 - found) * Math.log1p(-found);
    const fewer = again < expected ? divergence(again, expected) : 0;
    return -kinds[small] * (fewer + divergence(met, found));
  });
  return Math.min(chosen, drawn) < LOG_CHANCE;
}
function isBeyondOneDraw({ rows, matched, repeated }) {
  if (matched === 0) return false;
  const n = Math.min(...rows);
  const share = matched / n;
  const twins = rows.map((all, which) => repeated[which] / all);
  if (share < 2 * Math.max(...twins)) return false;
  const chances = rows.map(
    (all, which) => largestUpTo(share, (found) => {
      const own = twins[which];
      const fewer = own < found ? all / 2 * divergence(own, found) : 0;
      return -fewer - n * divergence(share, found);
    })
  );
  return Math.max(...chances) < LOG_CHANCE;
}
function agreementOfIds(shared, agree, byChance) {
  if (shared === 0 || byChance >= 1) return void 0;
  const share = agree / shared;
  if (share <= byChance) return 0;
  const isLuck = byChance > 0 && -shared * divergence(share, byChance) > Math.log(0.01);
  return isLuck ? void 0 : (share - byChance) / (1 - byChance);
}
var STEPS = 100;
function largestUpTo(share, logChance) {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < STEPS; i++) {
    const near = (i / STEPS) ** 6;
    most = Math.max(most, logChance(share * near), logChance(share * (1 - near)));
  }
  return most;
}
var logFewer = (seen2, mean) => seen2 >= mean ? 0 : -(mean - seen2 + (seen2 === 0 ? 0 : seen2 * Math.log(seen2 / mean)));
function divergence(seen2, chance) {
  const part = (p, q) => p === 0 ? 0 : p * Math.log(p / q);
  return part(seen2, chance) + part(1 - seen2, 1 - chance);
}

// packages/gates/src/quality/shared-rows.ts
var MANY2 = 0.05;
var [OF_ROWS, OF_LABELS] = [0.5, 0.9];
async function sharedRows(engine, policy, training, held) {
  const ids = idsOf(policy, training.table, held.table);
  const others = comparable(policy, training.table, held.table).filter((name) => !ids.includes(name));
  const coincide = (names) => engine.coincidences(training.table, held.table, names);
  const told = (counted) => describe(counted, policy, training, held);
  if (others.length === 0) return void 0;
  const byId = ids.length === 0 ? void 0 : await coincide(ids);
  if (byId !== void 0 && byId.matched > 0) {
    const labels = labelColumns(policy.columns).filter((name) => others.includes(name));
    for (const [rest, least] of [[others, OF_ROWS], [labels, OF_LABELS]]) {
      const found = await agreeing(coincide, ids, rest, byId, least);
      if (found === void 0 || found.shared[0] === 0) continue;
      const share2 = Math.max(found.shared[0] / found.rows[0], found.shared[1] / found.rows[1]);
      const by2 = `by ${ids.map(printable).join(", ")} and ${rest === labels && labels.length < others.length ? "the label" : "all else that both have"}`;
      return told({ rows: found.shared[0], of: found.rows[0], by: by2, standing: share2 >= MANY2 ? "many" : "few" });
    }
  }
  const alike2 = await coincide(others);
  if (alike2 === void 0) return void 0;
  const share = sharedShare(alike2);
  const isOther = byId !== void 0 && byId.matched === 0;
  if (isOther && share < 0.5) return void 0;
  const isBeyond = isBeyondChance(alike2);
  if (!isBeyond && !isBeyondOneDraw(alike2)) return void 0;
  if (await isCounted(engine, coincide, [training.table, held.table], others, alike2)) return void 0;
  const standing = share < MANY2 ? "few" : isBeyond && !isOther ? "many" : "maybe";
  const by = `by the ${others.length === 1 ? "column" : `${others.length} columns`} that both have${isOther ? " besides the id" : ""}`;
  return told({ rows: alike2.matched, of: alike2.rows[0], by, standing });
}
function assertFew(shared, consequence) {
  if (shared?.standing !== "many") return;
  throw new SeaTrialsError("bad-input", `${shared.said}: ${consequence}`, shared.mend);
}
function comparable({ columns, data }, training, held) {
  const conditions = Object.values(data).flatMap(({ where }) => where === void 0 ? [] : columnsIn(where));
  const { id, fold, run, horizon } = columns;
  const aside = /* @__PURE__ */ new Set([...conditions, id, fold, run, horizon]);
  return held.columns.map(({ name }) => name).filter((name) => !aside.has(name) && has(training, name));
}
var has = ({ columns }, column) => columns.some(({ name }) => name === column);
function idsOf({ task, columns: { id, series, time } }, ...tables) {
  const ids = task === "forecasting" ? [series, time] : [id];
  const named = ids.filter((name) => name !== void 0);
  return named.every((name) => tables.every((table) => has(table, name))) ? named : [];
}
async function agreeing(coincide, ids, rest, byId, least) {
  const apart = rest.length === 0 ? void 0 : await coincide(rest);
  const whole = apart && await coincide([...ids, ...rest]);
  if (apart === void 0 || whole === void 0) return void 0;
  const agreement = agreementOfIds(byId.shared[1], whole.shared[1], apart.agreeing);
  return agreement !== void 0 && agreement >= least ? whole : void 0;
}
async function isCounted(engine, coincide, tables, names, alike2) {
  const own = tables[1].columns.filter(({ name, type }) => names.includes(name) && !MEASURED.includes(type));
  const [ours, theirs] = await Promise.all(
    tables.map(
      (table) => engine.aggregate(
        table,
        own.map(({ name }) => ({ op: "distinct", columns: [name] }))
      )
    )
  );
  for (const [i, { name }] of own.entries()) {
    if (ours?.[i] !== alike2.rows[0] || theirs?.[i] !== alike2.rows[1]) continue;
    const rest = names.filter((other) => other !== name);
    const [byKey, apart] = [await coincide([name]), rest.length === 0 ? void 0 : await coincide(rest)];
    if (byKey === void 0) continue;
    const agreement = apart && agreementOfIds(byKey.shared[1], alike2.shared[1], apart.agreeing);
    if (agreement === void 0 || agreement < OF_ROWS) return true;
  }
  return false;
}
var MEASURED = ["number", "boolean"];
function describe({ rows, of, by, standing }, { columns, minCount = 0 }, training, held) {
  const count = rows < minCount ? `fewer than ${minCount}` : String(rows);
  const unless = standing === "maybe" || columns.id === void 0 ? "; where they are other rows that look alike, name the column that tells them apart as `id` under `columns`" : "";
  return {
    standing,
    said: `${count} of ${of} rows of ${training.where} ${standing === "maybe" ? "look like" : "are"} rows of ${held.where}, ${by}`,
    mend: `Train on rows that are not in the hold-out, and give those alone as the training data${unless}.`
  };
}

// packages/gates/src/quality/apart.ts
function apartBy(policy, data, engine, digest) {
  const known2 = /* @__PURE__ */ new Map();
  const partOf2 = ({ name, table: { files } }) => ({
    files,
    where: name === void 0 ? void 0 : policy.data[name]?.where
  });
  return {
    isSame: async (one, other) => {
      if (one === other) return true;
      if (![one, other].every((name) => data.names.includes(name))) return false;
      return isSame(partOf2(await data.open(one)), partOf2(await data.open(other)), digest);
    },
    assertApart: async (one, other) => {
      const [first, second] = [partOf2(one), partOf2(other)];
      if (await isSame(first, second, digest)) throw theSame([one.where, other.where], first.files);
    },
    shared: (training, held) => {
      const key = JSON.stringify([training, held].map(({ where, table: { name, files } }) => [where, name, files]));
      const found = known2.get(key) ?? sharedRows(engine, policy, training, held);
      known2.set(key, found);
      return found;
    }
  };
}

// packages/gates/src/quality/popularity.ts
var knowsItems = ({ item }, learnt) => item !== void 0 && learnt !== void 0;
async function popularRanking(rows, learnt, { item }) {
  if (item === void 0)
    throw new SeaTrialsError(
      "bad-requirement",
      "`naive(popularity)` ranks items, and no column is named as the item",
      "Name it: `item: ...` under `columns`, or the input `item`; of `naive` without an item rows stand in no order."
    );
  if (learnt === void 0)
    throw new SeaTrialsError(
      "missing-file",
      "popularity is counted in training rows, and there are none with label and query",
      "Give them: `train` in the policy, or the input `reference`."
    );
  const popularity = /* @__PURE__ */ new Map();
  const { values: labels } = learnt.truth;
  const known2 = await itemsOf(learnt, item);
  known2.codes.forEach((code, row) => {
    if (!(labels[row] > 0)) return;
    const name = String(known2.values[code]);
    popularity.set(name, (popularity.get(name) ?? 0) + (learnt.weights?.[row] ?? 1));
  });
  const asked = await itemsOf(rows, item);
  const scores = asked.values.map((name) => popularity.get(String(name)) ?? 0);
  const score = Float64Array.from(asked.codes, (code) => scores[code]);
  return {
    sample: rankingSample(rows.truth.values, score, rows.truth.queries, factsOf(rows)),
    origin: `the naive model ranks items by how often they are relevant in ${learnt.where}, ${learnt.n} rows`
  };
}
var itemsOf = async ({ column, where, file }, item) => codesOf(await column(item), { column: item, where, file });

// packages/gates/src/quality/fitted.ts
function fittedHere(policy, training, seedOf, note) {
  return {
    naive: async (of, centre, strategy) => {
      const { truth } = of;
      assertStrategy(strategy, truth.task);
      if (strategy === "seasonal" && policy.season === void 0)
        throw new SeaTrialsError(
          "bad-requirement",
          "`naive(seasonal)` repeats the last season, and nobody says how long one is",
          "Write in the policy after how many steps a series repeats itself: `season: 12` for months; or compare with `naive(last)`."
        );
      const season = strategy === "last" ? 1 : policy.season ?? 1;
      const from = truth.task === "forecasting" ? of : await training(of);
      if (truth.task === "ranking" && (strategy === "popularity" || knowsItems(policy.columns, from))) {
        const { sample, origin } = await popularRanking({ ...of, truth }, from, policy.columns);
        note(origin);
        return sample;
      }
      note(originOf(of, from, season));
      const seed = await seedOf(of);
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
      note(
        `the simple model is fitted on ${from.where}, ${from.n} rows${of.truth.task === "forecasting" ? BY_LAGS : ""}`
      );
      const { truth } = of;
      if (truth.task !== "forecasting") {
        const aside = leftAside(of.table, policy.columns);
        if (aside !== void 0) note(aside);
        return (await import("./simple-7MCOMXJE.js")).simpleSample({ ...of, truth }, from, policy.columns);
      }
      const { task, past = /* @__PURE__ */ new Map(), scale } = truth;
      const { simpleForecast } = await import("./simple-forecast-QRSVZXLW.js");
      const said = simpleForecast(truth, past, policy.season ?? 1, { where: of.where, file: of.file });
      return regressionSample(truth.values, said, factsOf(of), { task, ...scale === void 0 ? {} : { scale } });
    }
  };
}
var BY_LAGS = ": by the last value that was known, the mean of the last season, and the values one season and two before";
function originOf(of, from, season) {
  if (of.truth.task === "forecasting")
    return `the naive forecast repeats ${season === 1 ? "the last label" : `the last ${season} labels`} of its series`;
  if (of.truth.task === "ranking")
    return "the naive model puts the rows of a query in no order; by popularity where `item` under `columns` names the items, and there are training rows";
  return from === void 0 ? `the naive model is made from the labels of ${of.where} itself: no training data were given` : `the naive model is made from the labels of ${from.where}, ${from.n} rows`;
}

// packages/gates/src/quality/groups.ts
function groupsOf(columns, rows) {
  const coded = columns.map(
    ({ column, vector, edges, isHidden = false }) => edges === void 0 ? codesOf2(column, vector, isHidden) : bandsIn(column, vector, edges)
  );
  const count = typeof rows === "number" ? rows : rows.length;
  const rowAt = typeof rows === "number" ? (i) => i : (i) => rows[i];
  columns.forEach(({ column }, i) => {
    const { codes, names } = coded[i];
    let at = 0;
    while (at < count && names[codes[rowAt(at)]] === MISSING) at++;
    if (count > 0 && at === count) throw noValue(column);
  });
  const keyOf = (row) => {
    let key = 0;
    for (const { codes, names } of coded) key = key * names.length + codes[row];
    return key;
  };
  const counts = /* @__PURE__ */ new Map();
  for (let i = 0; i < count; i++) {
    const key = keyOf(rowAt(i));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (counts.size > MOST_GROUPS)
    throw tooManyGroups(
      columns.map(({ column }) => column),
      counts.size,
      columns.filter(isUnbanded).map(({ column }) => column)
    );
  const keys = [...counts.keys()].sort((a, b) => a - b);
  const members = new Map(keys.map((key) => [key, { rows: new Uint32Array(counts.get(key)), filled: 0 }]));
  for (let i = 0; i < count; i++) {
    const row = rowAt(i);
    const group = members.get(keyOf(row));
    group.rows[group.filled++] = row;
  }
  return [...members].map(([key, group]) => ({ name: nameOf(key, coded), rows: group.rows }));
}
var isUnbanded = ({ vector, edges }) => edges === void 0 && vector.kind === "number";
var MANY3 = 20;
function bandsNote(columns, groups) {
  const [one, more] = columns;
  if (one === void 0 || more !== void 0 || !isUnbanded(one) || groups.length <= MANY3) return void 0;
  return `${printable(one.column)} holds numbers, and each of ${groups.length} values is a group of its own; for fewer, larger ones write ${bandsOf(one.column)}`;
}
function emptyBandsNote(columns, groups) {
  const held = new Set(groups.flatMap(({ name }) => name.split(", ")));
  const empty = columns.flatMap(
    ({ column, edges }) => bandNames(edges ?? []).filter((name) => !held.has(name)).map((name) => `${printable(column)} ${name}`)
  );
  return empty.length === 0 ? void 0 : `no row that is judged has ${empty.join(", or ")}: a line by these bands says nothing of ${empty.length === 1 ? "it" : "them"}`;
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
function codesOf2(column, vector, isHidden) {
  const codes = new Uint16Array(vector.kind === "coded" ? vector.codes.length : vector.values.length);
  const values = vector.kind === "coded" ? [...vector.values] : [...new Set(vector.values)];
  if (values.length > MOST_GROUPS)
    throw tooManyGroups([column], values.length, vector.kind === "number" ? [column] : []);
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
function bandsIn(column, vector, edges) {
  if (vector.kind !== "number")
    throw new SeaTrialsError(
      "bad-requirement",
      `${printable(column)} has no numbers to put into bands`,
      `Write \`by\` and the column alone: each of its values is a group.`
    );
  const missing = edges.length + 1;
  const codes = Uint16Array.from(
    vector.values,
    (value, i) => vector.valid?.[i] === 0 || Number.isNaN(value) ? missing : edges.filter((edge) => edge <= value).length
  );
  return { codes, names: [...bandNames(edges), MISSING] };
}
function bandNames(edges) {
  const between = edges.slice(1).map((edge, i) => `${edges[i]} to under ${edge}`);
  return edges.length === 0 ? [] : [`under ${edges[0]}`, ...between, `${edges.at(-1)} or more`];
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

// packages/gates/src/quality/incomparable.ts
async function scoreBaseline({ engine, policy, note }, model, { otherData = {} }, rows) {
  const score = async (source) => {
    const scored = await scoreRows(engine, policy, source, rows, "baseline");
    if (scored.untaught !== void 0) note(untaughtNote(scored.untaught, rows));
    return scored;
  };
  try {
    const scored = await score(model);
    const changed = otherData[rows.name];
    if (model.predictions !== void 0 && changed !== void 0) assertPairedById(scored, rows, changed, note);
    return scored;
  } catch (error) {
    if (!isAboutOthers(error)) throw error;
    const { predictions, ...own } = model;
    if (predictions === void 0 || own.onnx === void 0)
      throw incomparable(error, predictions === void 0 ? ANOTHER : ITS_MODEL);
    note(`the baseline's predictions are incomparable (${error.message}): its model was run on ${rows.where} instead`);
    return score(own).catch((again) => {
      throw isAboutOthers(again) ? incomparable(again, ANOTHER) : again;
    });
  }
}
function assertPairedById({ paired }, { where }, changed, note) {
  if (paired === "order")
    throw new SeaTrialsError(
      "unpaired-rows",
      `${changed}, and no id says which of these rows the baseline's predictions are about`,
      "Name a column that both have with `id`."
    );
  note(
    `${changed}: the baseline's predictions are paired with ${where} by id, and hold where a row's columns are the same`
  );
}
var untaughtNote = (classes, { where }) => `the baseline was never taught ${classes.map(({ name, rows }) => `${printable(name)} (${rows} rows of ${where})`).join(", ")}: it was scored again, and gives them no chance`;
var isAboutOthers = (error) => error instanceof SeaTrialsError && ["unpaired-rows", "bad-value", "missing-column"].includes(error.code);
var ITS_MODEL = "Or name its model under `baseline:` (`stage`, `onnx`), which is then run on these rows.";
var ANOTHER = "Or name a baseline under `baseline:` (`version`, `onnx`) that takes these rows and knows their classes; until there is one, compare with `naive` or a number.";
var incomparable = (error, otherwise) => new SeaTrialsError("incomparable", `incomparable: ${error.message}`, `${error.fix} ${otherwise}`, error.at, {
  cause: error
});

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
async function material(context, defaultName, drawn) {
  const engine = await context.engine();
  const reading = await readingOf(context.policy);
  const policy = { ...context.policy, masked: reading.masked };
  const data = dataSets(policy, engine, reading);
  const { hidden, masked } = reading;
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
    scored.notes?.forEach(note);
    return scored;
  };
  const seed = (of) => dataDigest(of.table.files, context.digest);
  const { isSame: isSame2, assertApart, shared } = apartBy(policy, data, engine, context.digest);
  const drawnOf = (table) => drawn?.(table, policy.columns, masked) ?? [];
  const rows = once(async (name) => {
    const isDefault = name === defaultRows(policy, data, defaultName);
    const of = await openRows(engine, policy, data, name, isDefault ? drawnOf : void 0);
    if (isDefault)
      for (const column of policy.columns.groups) assertColumn(of.table, column, of.where, of.file, policy.columns);
    return withPast(of);
  });
  const withPast = async (of) => {
    if (of.truth.task !== "forecasting") return of;
    const name = TRAINING.includes(of.name) ? of.name : await trainingFor(of);
    if (name === void 0) return of;
    if (name === of.name) return afterPast(of, of, policy);
    const before = await openRows(engine, forLearning(policy, (await data.open(name)).table), data, name);
    await assertApart(before, of);
    return afterPast(of, before, policy);
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
    const choosing = { engine, policy, judged, rows, hidden, isSame: isSame2, shared };
    const { source: own, note: said, alike: alike2, recorded } = await withThreshold(choosing, source, who);
    if (source.chosen !== void 0) reads(`${who}-train-predictions`, trainedPath(policy, source, who));
    if (said !== void 0) note(said);
    if (alike2 !== void 0) note(alike2);
    if (who === "candidate") for (const [name, value] of Object.entries(recorded)) metrics.set(name, value);
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
    const scored = await scoreBaseline({ engine, policy, note }, model, source, of);
    const then = source.lineage?.[`data:${of.name}`];
    if (then !== void 0 && then !== await seed(of))
      note(`${of.where} is not what the baseline was registered on: both models are scored again on the rows of today`);
    return heard(scored, "the baseline");
  });
  const taught = once(async (name) => {
    const own = forLearning(policy, (await data.open(name)).table);
    return own === policy ? rows(name) : openRows(engine, own, data, name);
  });
  const learnt = once(async (of) => {
    const name = await trainingFor(of);
    if (name === void 0) return void 0;
    const from = await taught(name);
    await assertApart(from, of);
    return from;
  });
  const { naive, simple } = fittedHere(policy, learnt, seed, note);
  const training = once(async () => {
    reads("train-predictions", trainedPath(policy, policy.candidate, "candidate"));
    const scored = await scoreTraining(engine, await decided(), data, rows, candidate);
    return { rows: scored.rows, scored: heard(scored.scored, scored.rows.where) };
  });
  const doubt = once(
    async (of, about) => {
      if (about === "labels" || about === "ids") return doubtOf(engine, of, about, policy.columns);
      const { sample } = await candidate(of);
      return doubtOf(engine, of, about === "decisions" ? { decisions: sample } : sample, policy.columns);
    },
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
      const found = groupsOf(columns, condition === void 0 ? of.n : await positions(of, condition));
      for (const said of [bandsNote(columns, found), emptyBandsNote(columns, found)]) if (said !== void 0) note(said);
      return found;
    },
    (of, grouping, condition) => JSON.stringify([of.name, grouping, condition])
  );
  const flips = once(
    async (of, column) => {
      const { predictions: _, ...model } = (await decided()).candidate;
      return flipsOf({ engine, policy, model }, of, (await candidate(of)).sample, column);
    },
    (of, column) => JSON.stringify([of.name, column])
  );
  const curves = once(async () => {
    const { openCurve } = await import("./open-2UJDOBUW.js");
    reads("learning-curve", policy.learningCurve);
    claimed = true;
    return openCurve(engine, policy);
  });
  return {
    policy,
    engine,
    data,
    hidden,
    masked,
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
    flips,
    doubt,
    isSame: isSame2,
    assertApart,
    shared,
    seed,
    positions,
    groups,
    told: ({ name, n }) => toldOf(context.policy, name, n, policy.minCount ?? 0),
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
  const { loadContract } = await import("./contract-TJOE3VMW.js");
  return readAs((await loadContract(resolve(root, contract), contract, contractTable)).schema);
}
function once(work, keyOf = (...given) => given[0]) {
  const known2 = /* @__PURE__ */ new Map();
  return (...given) => {
    const key = keyOf(...given);
    const found = known2.get(key) ?? work(...given);
    known2.set(key, found);
    return found;
  };
}

// packages/gates/src/quality/unjudged.ts
var MOST = 5;
function noteUnjudged({ note }, lines, checks, groupedBy = () => []) {
  const told = /* @__PURE__ */ new Map();
  checks.forEach(({ n, members = [] }, i) => {
    const line = lines[i];
    if (line === void 0 || !("spec" in line) || n === 0) return;
    const { call } = line.requirement;
    const by = (call.by.length > 0 ? call.by : groupedBy(call)).map(printable).join(", ");
    for (const { name, outcome, reason, ...member } of members) {
      const key = JSON.stringify([by, name, member.n]);
      if (outcome === "not-applicable" && !told.has(key)) told.set(key, `${printable(name)} of ${by}: ${reason}`);
    }
  });
  const all = [...told.values()];
  for (const text of all.slice(0, MOST)) note(text);
  if (all.length > MOST) note(`${all.length - MOST} more groups are not judged: the members of their lines say why`);
}
function noteCaps({ note }, lines) {
  const blocking = understood(lines).filter(({ requirement }) => requirement.burden !== "warn");
  const [first] = blocking;
  if (first === void 0 || !blocking.every(({ requirement, spec }) => isCap(requirement, spec))) return;
  note(
    `no line of this gate stops a model for being bad: ${printable(first.requirement.text)} says how good it may be at most, of a number that is the better the ${first.spec.better} it is; was the limit meant the other way round?`
  );
}

export {
  residualsOf,
  partOfAnswers,
  alikeNextToEachOther,
  memoryDoubt,
  believed,
  assertFew,
  material,
  noteUnjudged,
  noteCaps
};
