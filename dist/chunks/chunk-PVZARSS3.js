import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  roundedLimit
} from "./chunk-HOPU6KUC.js";
import {
  OFTEN,
  bareIn,
  isUnjudged,
  limitThatPasses
} from "./chunk-XTAV3JFK.js";
import {
  waiverOf
} from "./chunk-6O7LMF2U.js";
import {
  biasCheck,
  judgeBias
} from "./chunk-VKERF2QK.js";
import {
  accuracyGate,
  judgeAccuracy
} from "./chunk-U7NCGHVV.js";
import {
  factsOf
} from "./chunk-Z2NJB4WF.js";
import {
  readLines,
  understood
} from "./chunk-DZWJPP5U.js";
import {
  printCall,
  printRequirement
} from "./chunk-BBDBGQUP.js";
import {
  REFERENCE
} from "./chunk-FPMNYM5Q.js";
import {
  isCap,
  isFloor
} from "./chunk-2F6EFJYC.js";
import {
  binarySample,
  multiclassSample,
  multilabelSample,
  rankingSample,
  regressionSample,
  shuffle,
  subset
} from "./chunk-Y3K7NPZO.js";
import {
  oncePer
} from "./chunk-VPWZ4MVO.js";
import {
  formatNumber
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/explain/lines.ts
var JUDGES = { "accuracy-gate": judgeAccuracy, "bias-check": judgeBias };
var GATES = { "accuracy-gate": accuracyGate, "bias-check": biasCheck };
var QUALITY_GATES = Object.keys(JUDGES);
var linesOf = (context, gate) => readableLines(context, GATES[gate].vocabulary).map((line) => ({ ...line, gate }));
function readableLines({ policy, clock }, vocabulary) {
  const { waivers } = policy;
  const read = readLines(policy.gates[vocabulary.gate]?.require ?? [], vocabulary);
  const bad = read.find((line) => "check" in line);
  if (bad !== void 0 && "check" in bad)
    throw new SeaTrialsError("bad-requirement", bad.check.reason, "Mend the line first.", bad.check.source);
  const lines = understood(read);
  if (waivers === void 0) return lines;
  const now = clock.now();
  return lines.map((line) => {
    const waiver = waiverOf(line.requirement, waivers, now, vocabulary);
    return waiver === void 0 ? line : { ...line, waiver };
  });
}
var judgeOf = (material, { gate, requirement, spec }) => JUDGES[gate](material, requirement, spec);

// packages/gates/src/explain/warnings.ts
var percent = (share) => formatNumber(Math.round(share * 100) / 100, "%");
function warningsOf(told, worlds) {
  const { equal, catches = [] } = told;
  const { seen } = worlds.line;
  if (equal === void 0) return [];
  if (isUnjudged(seen)) return [`is never decided: ${seen.reason}`];
  const blind = catches.find(({ loss, group }) => loss === null && group !== void 0);
  return [
    ...stopsGoodOnes(told, equal, worlds),
    ...letsAllPass(told, worlds),
    ...blind !== void 0 && catches.length > 1 ? [
      `a loss in ${blind.group} alone is not caught, however large: ${bareIn(seen).find(({ name }) => name === blind.group)?.reason ?? "the group is too small"}`
    ] : []
  ];
}
function stopsGoodOnes(told, equal, worlds) {
  if (equal.stops <= 1 - OFTEN) return [];
  const { burden } = worlds.line.requirement;
  if (burden !== "require")
    return [`stops ${percent(equal.stops)} of equally good models: its limit lies where they are`];
  const word = equal.stops > OFTEN ? "can hardly ever pass" : "rarely passes";
  return [`${word}: stops ${percent(equal.stops)} of equally good models${cure(told, worlds)}`];
}
function cure({ rows, passesFrom }, worlds) {
  const { requirement, spec } = worlds.line;
  const bare = bareIn(worlds.line.seen)[0];
  if (bare !== void 0)
    return bare.name === "" ? `: as it stands ${bare.reason}` : `: ${bare.name} is undefined on the rows at hand, ${bare.reason}`;
  const milder = milderLine(worlds);
  const written = milder === void 0 ? "" : `\`${milder}\``;
  if (rows === null || rows === void 0)
    return `, and more rows would not help${written === "" ? "" : `; write ${written}`}${withoutSkill(worlds)}`;
  const model = passesFrom === void 0 || isCap(requirement, spec) ? "" : modelAt(requirement, passesFrom);
  return `; it takes about ${formatNumber(rows)} rows${model}${written === "" ? "" : `, or ${written}`}`;
}
function modelAt({ limit }, value) {
  if (limit.kind === "number") return `, or a model at ${formatNumber(value)}`;
  const other = REFERENCE[limit.reference];
  if (limit.factor !== 1) return value > 0 ? `, or a model at ${formatNumber(value)} times the value of ${other}` : "";
  return `, or a model that is ${formatNumber(Math.abs(value))} ${value < 0 ? "below" : "above"} ${other}`;
}
function withoutSkill({ equal, line: { requirement } }) {
  const { limit } = requirement;
  return equal !== void 0 && limit.kind === "reference" && isUnskilled(requirement, equal) ? `: on these rows the model is worse than ${REFERENCE[limit.reference]}` : "";
}
function isUnskilled({ limit, operator }, value) {
  if (limit.kind !== "reference" || limit.reference !== "naive" && limit.reference !== "simple") return false;
  const none = limit.factor === 1 ? 0 : 1;
  return isFloor(operator) ? value < none : value > none;
}
function milderLine(worlds) {
  const { requirement, spec } = worlds.line;
  const { limit, operator, over } = requirement;
  const at = limitThatPasses(worlds);
  if (at === void 0) return void 0;
  const value = roundedLimit(at, isFloor(operator));
  const { low, high } = over === "ratio" ? { low: 0, high: 1 } : spec.range;
  const isIdle = isFloor(operator) ? low !== null && value <= low : high !== null && value >= high;
  if (limit.kind === "number" ? isIdle : isUnskilled(requirement, value)) return void 0;
  if (limit.kind === "reference" && limit.factor !== 1 && value <= 0) return void 0;
  return printRequirement({
    ...requirement,
    limit: limit.kind === "number" ? { ...limit, value } : limit.factor === 1 ? { ...limit, offset: value } : { ...limit, factor: value }
  });
}
function letsAllPass({ clueless, catches = [], seen }, { line }) {
  const { requirement, spec } = line;
  if (clueless !== void 0)
    return clueless.stops < 1 - OFTEN ? [
      `can hardly ever fail: stops ${percent(clueless.stops)} of models whose answers have nothing to do with the rows`
    ] : [];
  if (catches.length > 0 && catches.every(({ loss }) => loss === null))
    return [
      `can hardly ever fail: no ${isCap(requirement, spec) ? "gain" : "loss"}, however large, is caught four times in five`
    ];
  const least = Math.min(...catches.map(({ loss }) => loss ?? Number.POSITIVE_INFINITY));
  const isShare = requirement.over === "ratio" || spec.range.low === 0 && spec.range.high === 1;
  if (isShare && least >= NEARLY_ALL)
    return [`can hardly ever fail: nothing below ${formatNumber(least)} is caught, of 1 that there can be`];
  if (!isShare && seen !== void 0 && seen !== 0 && least >= FAR * Math.abs(seen) && least < Number.POSITIVE_INFINITY)
    return [`can hardly ever fail: it would have to move by ${formatNumber(least / Math.abs(seen))} times what is seen`];
  return [];
}
var NEARLY_ALL = 0.8;
var FAR = 10;
function warningsOfExact({ requirement, spec, seen }) {
  const does = requirement.burden === "warn" ? "warns" : "stops";
  if (seen.outcome === "fail") return [`does not hold on the rows at hand: ${does} until the data or the line change`];
  const { limit, limitText, operator } = requirement;
  if (seen.outcome !== "pass" || seen.observed === null || limit.kind !== "number" || operator === "=" || operator === "!=")
    return [];
  const { low, high } = spec.range;
  const isUp = isFloor(operator);
  if (low !== null && high !== null) {
    const kept = (isUp ? high - limit.value : limit.value - low) / (high - low);
    const isFar = Math.abs(seen.observed - limit.value) >= FAR_OFF * (high - low);
    const [from, to] = (isUp ? [limit.value, high] : [low, limit.value]).map(
      (end) => formatNumber(end, limitText.endsWith("%") ? "%" : limit.unit)
    );
    return kept >= NEARLY_EMPTY && isFar ? [`can hardly ever fail: every value from ${from} to ${to} passes`] : [];
  }
  const isTiny = isUp && low === 0 && limit.value <= (1 - NEARLY_EMPTY) * seen.observed;
  return isTiny ? [`can hardly ever fail: ${formatNumber(limit.value / seen.observed, "%")} of what is there would be enough`] : [];
}
var NEARLY_EMPTY = 0.99;
var FAR_OFF = 0.1;
function warningsBetween(lines) {
  return lines.flatMap(
    (first, i) => lines.slice(i + 1).flatMap((second) => {
      const said = between(first, second);
      return said === void 0 ? [] : [said];
    })
  );
}
function between(one, other) {
  const [first, second] = [one.requirement, other.requirement];
  if (measure(first) !== measure(second)) return void 0;
  const [a, b] = [boundOf(first), boundOf(second)];
  if (a === void 0 || b === void 0 || a.against !== b.against) return void 0;
  if (a.isFloor !== b.isFloor) {
    const [floor, ceiling] = a.isFloor ? [a, b] : [b, a];
    const empty = floor.value > ceiling.value || floor.value === ceiling.value && (floor.isOpen || ceiling.isOpen);
    return empty ? `\`${textOf(first)}\` and \`${textOf(second)}\` contradict each other: no value meets both` : void 0;
  }
  if (first.confidence !== second.confidence) return void 0;
  const stricter = isStricter(a, b) || !isStricter(b, a) && rank[first.burden] >= rank[second.burden] ? first : second;
  const milder = stricter === first ? second : first;
  if (rank[milder.burden] > rank[stricter.burden]) return void 0;
  if ((stricter === first ? one : other).waiver?.isExpired === false) return void 0;
  return `\`${textOf(milder)}\` says nothing more than \`${textOf(stricter)}\` does`;
}
var textOf = ({ burden, text }) => burden === "require" ? text : `${burden}: ${text}`;
var rank = { warn: 0, guard: 1, require: 2 };
var measure = ({ call, over }) => `${over ?? ""} ${printCall(call)}`;
var isStricter = (a, b) => a.value === b.value ? a.isOpen && !b.isOpen : a.isFloor === a.value > b.value;
function boundOf({ operator, limit }) {
  if (operator === "=" || operator === "!=") return void 0;
  const of = limit.kind === "number" ? "" : `${limit.reference} ${limit.factor === 1 ? "+" : "*"}`;
  const value = limit.kind === "number" ? limit.value : limit.factor === 1 ? limit.offset : limit.factor;
  return {
    isFloor: isFloor(operator),
    isOpen: operator === ">" || operator === "<",
    value,
    against: of
  };
}

// packages/gates/src/explain/assumed-model.ts
var ROC_AUC = 0.85;
var APART = 1.4657;
var R2 = 0.7;
function assumedModel(rows, random) {
  const { truth, n } = rows;
  const facts = factsOf(rows);
  const told = (what) => `the candidate's answers are not there: ${what} are assumed, alike for all groups`;
  if (truth.task === "binary") {
    return {
      sample: binarySample(truth.positive, { score: calibrated(truth.positive, random) }, facts),
      sentence: told(`calibrated scores with a roc_auc of ${ROC_AUC}`)
    };
  }
  if (truth.task === "multilabel") {
    return {
      sample: multilabelSample(truth.labels, truth.values, { score: calibrated(truth.values, random) }, facts),
      sentence: told(`scores with a roc_auc of ${ROC_AUC} for every label`)
    };
  }
  if (truth.task === "multiclass") {
    const classes = truth.classes.map(String);
    const probabilities = new Float64Array(n * classes.length);
    for (let row = 0; row < n; row++) {
      const evidence = classes.map((_, c) => Math.exp(2 * (random.normal() + (truth.codes[row] === c ? 2 : 0))));
      const total = evidence.reduce((sum, each) => sum + each, 0);
      evidence.forEach((each, c) => {
        probabilities[row * classes.length + c] = each / total;
      });
    }
    return {
      sample: multiclassSample(classes, truth.codes, { probabilities }, facts),
      sentence: told("probabilities in which the right class stands two standard deviations out")
    };
  }
  if (truth.task === "ranking") {
    const score = truth.values.map((relevance) => relevance + random.normal());
    return {
      sample: rankingSample(truth.values, score, truth.queries, facts),
      sentence: told("scores that are the relevance with a noise of one")
    };
  }
  const mean = truth.values.reduce((sum, value) => sum + value, 0) / n;
  const spread = Math.sqrt(truth.values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n);
  const prediction = truth.values.map(
    (value) => mean + R2 * (value - mean) + spread * Math.sqrt(R2 * (1 - R2)) * random.normal()
  );
  return {
    sample: regressionSample(truth.values, prediction, facts, { task: truth.task }),
    sentence: told(`predictions with an r2 of ${R2}`)
  };
}
function calibrated(positive, random) {
  const odds = logOdds(positive);
  return Float64Array.from(positive, (each) => {
    const evidence = random.normal() + (each === 1 ? APART : 0);
    return 1 / (1 + Math.exp(-(odds + APART * evidence - APART ** 2 / 2)));
  });
}
function logOdds(positive) {
  const count = positive.reduce((sum, each) => sum + each, 0);
  return Math.log((count + 0.5) / (positive.length - count + 0.5));
}

// packages/gates/src/explain/deal.ts
var codesKnown = /* @__PURE__ */ new WeakMap();
function codesOf(groups, { n }) {
  const known = codesKnown.get(groups);
  if (known !== void 0) return known;
  const codes = new Int32Array(n).fill(-1);
  groups.forEach(({ rows }, code) => {
    for (const row of rows) codes[row] = code;
  });
  codesKnown.set(groups, codes);
  return codes;
}
function groupsBy(names, codes) {
  const counts = new Uint32Array(names.length);
  for (const code of codes) if (code >= 0) counts[code] = counts[code] + 1;
  const lists = names.map((_, code) => new Uint32Array(counts[code]));
  const filled = new Uint32Array(names.length);
  codes.forEach((code, i) => {
    if (code < 0) return;
    const place = filled[code];
    lists[code][place] = i;
    filled[code] = place + 1;
  });
  return names.map((name, code) => ({ name, rows: lists[code] }));
}
function dealtOut(codes, truth, deal, order) {
  const stratum = (i) => {
    if (deal === "anywhere") return 0;
    if (truth.task === "binary") return truth.positive[i];
    return truth.task === "multiclass" ? truth.codes[i] : 0;
  };
  const dealt = codes.slice();
  const grouped = order.filter((i) => codes[i] >= 0);
  for (const rows of listsBy(grouped, stratum).values()) {
    const hands = Int32Array.from(rows, (i) => codes[i]).sort();
    rows.forEach((row, at) => {
      dealt[row] = hands[at];
    });
  }
  return dealt;
}
var shuffledRows = (n, { below }) => shuffle(
  Uint32Array.from({ length: n }, (_, i) => i),
  below
);
function listsBy(rows, keyOf) {
  const lists = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const key = keyOf(row);
    const list = lists.get(key);
    if (list === void 0) lists.set(key, [row]);
    else list.push(row);
  }
  return lists;
}

// packages/gates/src/explain/assumed.ts
function assuming(material, luck) {
  const said = /* @__PURE__ */ new Set();
  let seen = true;
  const candidate = oncePer(async (rows) => {
    const own = material.policy.candidate && await ifThere(() => material.candidate(rows));
    if (own !== void 0) return own;
    seen = false;
    const { sample, sentence } = assumedModel(rows, luck(rows, "candidate"));
    said.add(sentence);
    return { sample, paired: "itself", evidence: "claimed" };
  });
  const baseline = oncePer(async (rows) => {
    const reference = material.policy.baseline && await ifThere(() => material.baseline(rows));
    if (reference !== void 0 && "sample" in reference) return reference;
    const { sample } = await candidate(rows);
    said.add(
      `the baseline's answers are not there: one is assumed that is as good, and answers ${formatNumber(ANEW, "%")} of the rows as the candidate answers other rows of the same label`
    );
    return { sample: withinLabels(sample, ANEW, luck(rows, "baseline")) };
  });
  return { material: { ...material, candidate, baseline }, said: () => [...said], isSeen: () => seen };
}
async function ifThere(read) {
  try {
    return await read();
  } catch (error) {
    if (!isMissing(error)) throw error;
    return void 0;
  }
}
var isMissing = (error) => error instanceof SeaTrialsError && (error.code === "missing-file" || error.code === "missing-baseline");
var ANEW = 0.3;
function withinLabels(sample, share, random) {
  const isNumber = sample.task === "regression" || sample.task === "forecasting";
  const width = sample.task === "multilabel" ? sample.labels.length : 1;
  const kind = (row) => isNumber ? 0 : sample.label.subarray(row * width, (row + 1) * width).join();
  return answeredFrom(sample, exchanged(sample, share, random, kind), true);
}
function anyhow(sample, share, random) {
  const kind = (row) => sample.task === "ranking" ? sample.queries.codes[row] : 0;
  return answeredFrom(sample, exchanged(sample, share, random, kind), false);
}
function exchanged({ n }, share, random, kind) {
  const from = Uint32Array.from({ length: n }, (_, row) => row);
  const others = from.filter(() => random.uniform() < share);
  for (const rows of listsBy(others, kind).values()) rotate(rows, from, random);
  return from;
}
function rotate(rows, from, random) {
  const order = shuffle([...rows], random.below);
  order.forEach((row, i) => {
    from[row] = order[(i + 1) % order.length];
  });
}
var OF_ROWS = ["label", "weight", "entities", "times", "queries", "scale"];
function answeredFrom(sample, from, keepsErrors) {
  const other = subset(sample, from);
  const own = Object.fromEntries(Object.entries(sample).filter(([name]) => OF_ROWS.includes(name)));
  const isNumber = sample.task === "regression" || sample.task === "forecasting";
  if (!isNumber || !keepsErrors) return { ...other, ...own };
  const { label: theirs, prediction } = other;
  return {
    ...sample,
    prediction: prediction.map((value, row) => value - theirs[row] + sample.label[row])
  };
}

export {
  QUALITY_GATES,
  linesOf,
  readableLines,
  judgeOf,
  codesOf,
  groupsBy,
  dealtOut,
  shuffledRows,
  listsBy,
  assuming,
  anyhow,
  percent,
  warningsOf,
  warningsOfExact,
  warningsBetween
};
