import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  roundedLimit
} from "./chunk-HOPU6KUC.js";
import {
  OFTEN,
  chancesOf,
  limitThatPasses,
  membersOf,
  narrowed,
  scaleFor,
  smallestCaught,
  spreadThatWorks,
  standardError,
  stillPasses
} from "./chunk-RFJBO7PU.js";
import {
  biasCheck,
  judgeBias
} from "./chunk-5DBRVBAZ.js";
import {
  accuracyGate,
  judgeAccuracy
} from "./chunk-55NDIDOW.js";
import {
  verdictOf
} from "./chunk-ZYE33NNQ.js";
import {
  minus
} from "./chunk-H4YDEZ7B.js";
import {
  factsOf
} from "./chunk-T3PZQRUC.js";
import {
  readLines,
  understood
} from "./chunk-YVMHK2MD.js";
import {
  isFloor
} from "./chunk-SU6745ZR.js";
import {
  shuffle
} from "./chunk-F4PAOCTG.js";
import {
  binarySample,
  multiclassSample,
  multilabelSample,
  oncePer,
  rankingSample,
  regressionSample,
  subset
} from "./chunk-26GVPT22.js";
import {
  printCall,
  printRequirement
} from "./chunk-35FMB62K.js";
import {
  formatNumber
} from "./chunk-IN7GMH6Y.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/explain/lines.ts
var JUDGES = { "accuracy-gate": judgeAccuracy, "bias-check": judgeBias };
var GATES = { "accuracy-gate": accuracyGate, "bias-check": biasCheck };
var QUALITY_GATES = Object.keys(JUDGES);
var linesOf = (context, gate) => readableLines(context, GATES[gate].vocabulary).map((line) => ({ ...line, gate }));
function readableLines({ policy }, vocabulary) {
  const read = readLines(policy.gates[vocabulary.gate]?.require ?? [], vocabulary);
  const bad = read.find((line) => "check" in line);
  if (bad !== void 0 && "check" in bad)
    throw new SeaTrialsError("bad-requirement", bad.check.reason, "Mend the line first.", bad.check.source);
  return understood(read);
}
var judgeOf = (material, { gate, requirement, spec }) => JUDGES[gate](material, requirement, spec);

// packages/gates/src/explain/warnings.ts
var percent = (share) => formatNumber(Math.round(share * 100) / 100, "%");
function warningsOf(told, worlds) {
  const { equal, catches = [] } = told;
  const { seen } = worlds.line;
  if (equal === void 0) return [];
  if (seen.members?.every(({ outcome }) => outcome === "not-applicable") === true)
    return [`is never decided: ${seen.reason}`];
  const blind = catches.find(({ loss, group }) => loss === null && group !== void 0);
  return [
    ...stopsGoodOnes(told, equal, worlds),
    ...letsAllPass(told, worlds),
    ...blind !== void 0 && catches.length > 1 ? [`a loss in ${blind.group} alone is not caught, however large: the group is too small`] : []
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
  const milder = milderLine(worlds);
  const written = milder === void 0 ? "" : `\`${milder}\``;
  if (rows === null || rows === void 0)
    return `, and more rows would not help${written === "" ? "" : `; write ${written}`}`;
  const model = passesFrom === void 0 ? "" : `, or a model at ${formatNumber(passesFrom)}`;
  return `; it takes about ${formatNumber(rows)} rows${model}${written === "" ? "" : `, or ${written}`}`;
}
function milderLine(worlds) {
  const { requirement, spec } = worlds.line;
  const { limit, operator, over } = requirement;
  const at = limitThatPasses(worlds);
  if (at === void 0) return void 0;
  const value = roundedLimit(at, isFloor(operator));
  const { low, high } = over === "ratio" ? { low: 0, high: 1 } : spec.range;
  const isIdle = isFloor(operator) ? low !== null && value <= low : high !== null && value >= high;
  if (limit.kind === "number" && isIdle) return void 0;
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
    return ["can hardly ever fail: no loss, however large, is caught four times in five"];
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
  if (seen.outcome === "fail") return ["does not hold on the rows at hand: stops until the data or the line change"];
  const { limit, operator } = requirement;
  if (seen.outcome !== "pass" || seen.observed === null || limit.kind !== "number" || operator === "=" || operator === "!=")
    return [];
  const { low, high } = spec.range;
  const isUp = isFloor(operator);
  if (low !== null && high !== null) {
    const kept = (isUp ? high - limit.value : limit.value - low) / (high - low);
    return kept >= NEARLY_EMPTY ? [`can hardly ever fail: holds for ${percent(kept)} of all that it could be`] : [];
  }
  const isTiny = isUp && low === 0 && limit.value <= (1 - NEARLY_EMPTY) * seen.observed;
  return isTiny ? [`can hardly ever fail: holds with ${formatNumber(limit.value / seen.observed, "%")} of what is there`] : [];
}
var NEARLY_EMPTY = 0.99;
function warningsBetween(requirements) {
  return requirements.flatMap(
    (first, i) => requirements.slice(i + 1).flatMap((second) => {
      const said = between(first, second);
      return said === void 0 ? [] : [said];
    })
  );
}
function between(first, second) {
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

// packages/gates/src/explain/meaning.ts
var WORDS = {
  ">=": "at least",
  ">": "above",
  "<=": "at most",
  "<": "below",
  "=": "exactly",
  "!=": "anything but"
};
var WHOSE = {
  baseline: "the baseline's",
  naive: "the naive model's",
  simple: "the simple model's",
  registered: "the registered version's"
};
function meaningOf(requirement, spec) {
  const what = `${subjectOf(requirement)} (${spec.summary})`;
  const limit = limitOf(requirement, spec);
  if (requirement.burden === "warn") return `Reported, and never a reason to stop, when ${what} is not ${limit}.`;
  if (spec.kind === "exact") return `Stops unless ${what} is ${limit}.`;
  return requirement.burden === "guard" ? `Stops only when ${what} is shown not to be ${limit}.` : `Stops unless ${what} is shown to be ${limit}.`;
}
function subjectOf({ call, over }) {
  const { condition, conditionText: _, by, dataset, ...plain } = call;
  const metric = `\`${printCall({ ...plain, by: [] })}\``;
  const groups = by.join(" and ");
  const families = {
    difference: `the largest gap of ${metric} between any two groups of ${groups}`,
    ratio: `the smallest ${metric} over the largest among the groups of ${groups}`
  };
  const whole = by.length === 0 ? metric : `${metric} in every group of ${groups}`;
  const among = condition === void 0 ? "" : `, among rows where ${call.conditionText},`;
  const on = dataset === void 0 ? "" : ` on ${dataset}`;
  return `${over === void 0 ? whole : families[over]}${on}${among}`;
}
function limitOf({ limit, limitText, operator }, spec) {
  if (limit.kind === "number") return `${WORDS[operator]} ${limitText}`;
  const { strategy } = limit;
  const whose = strategy === void 0 ? WHOSE[limit.reference] : `the naive model's (${strategy})`;
  if (limit.factor !== 1) return `${WORDS[operator]} ${formatNumber(limit.factor)} times ${whose} on the same rows`;
  if (limit.offset === 0) return `${WORDS[operator]} ${whose} on the same rows`;
  const size = formatNumber(Math.abs(limit.offset), limit.unit ?? (spec.unit === "fraction" ? "" : spec.unit));
  const side = limit.offset < 0 ? "below" : "above";
  const isSlack = limit.offset < 0 === isFloor(operator);
  return isSlack ? `no more than ${size} ${side} ${whose} on the same rows` : `${WORDS[operator]} ${size} ${side} ${whose} on the same rows`;
}

// packages/gates/src/explain/needed.ts
function rowsNeeded(worlds, atHand) {
  if (worlds.line.requirement.burden !== "require" && worlds.equal === void 0) return {};
  const times = timesToday(worlds);
  if (times === void 0) return { rows: null };
  const [few, many] = doubts(worlds).map((doubt) => timesToday(worlds, doubt));
  const span = (count) => [
    twoDigits(count * Math.min(few ?? times, times)),
    many === void 0 ? null : twoDigits(count * Math.max(many, times))
  ];
  const { rows, units } = atHand;
  const group = smallestGroup(worlds, atHand);
  const needed = {
    rows: span(rows),
    ...units === void 0 ? {} : { units: { name: units.name, count: span(units.count) } },
    ...group === void 0 ? {} : { group: { name: group.name, rows: span(group.rows) } }
  };
  return { rows: twoDigits(rows * times), needed };
}
function timesToday(worlds, doubt) {
  const spread = spreadThatWorks(worlds, doubt);
  return spread === void 0 ? void 0 : spread ** -2;
}
function doubts(worlds) {
  const { line } = worlds;
  const { limit, over } = line.requirement;
  const isKnown = over !== void 0 || limit.kind === "reference";
  const half = isKnown ? 0 : standardError(worlds) / 2;
  const luck = 2 * Math.sqrt(OFTEN * (1 - OFTEN) / Math.max(1, line.draws.length));
  return [
    { worse: -half, often: OFTEN - luck },
    { worse: half, often: OFTEN + luck }
  ];
}
function smallestGroup({ line }, { groups }) {
  const members = line.seen.members ?? [];
  const judged = members.filter(({ outcome }) => outcome !== "not-applicable");
  const names = new Set(judged.flatMap(({ name }) => line.pairs?.get(name) ?? [name]));
  const sizes = [...groups ?? []].filter(([name]) => names.has(name)).map(([name, rows]) => ({ name, rows }));
  return sizes.toSorted((a, b) => a.rows - b.rows)[0];
}
var twoDigits = (rows) => Number(Math.max(1, Math.ceil(rows)).toPrecision(2));

// packages/gates/src/explain/explain-lines.ts
function explainedLine(worlds, told) {
  const { line, equal } = worlds;
  const { requirement, seen } = line;
  const chances = chancesOf(worlds.outcomes(), requirement.burden);
  const clueless = told.clueless === void 0 ? void 0 : chancesOf(worlds.outcomes({ worse: told.clueless }), requirement.burden);
  const catches = caught(worlds);
  const passesFrom = equal === void 0 ? void 0 : passing(worlds, equal);
  const needs = rowsNeeded(worlds, told);
  const explained = {
    ...saidOf(line),
    kind: "estimate",
    ...told.isSeen && seen.observed !== null ? { seen: seen.observed } : {},
    equal: chances,
    ...clueless === void 0 ? {} : { clueless },
    catches,
    ...passesFrom === void 0 ? {} : { passesFrom },
    ...needs
  };
  return { ...explained, warnings: warningsOf(explained, worlds) };
}
function untoldLine(line, why) {
  const { observed } = line.seen;
  return {
    ...saidOf(line),
    kind: line.spec.kind === "exact" ? "exact" : "untold",
    ...why === void 0 ? {} : { why },
    ...observed === null ? {} : { seen: observed },
    warnings: line.spec.kind === "exact" ? warningsOfExact(line) : []
  };
}
function saidOf({ requirement, spec, seen }) {
  return {
    requirement: requirement.text,
    burden: requirement.burden,
    ...requirement.source === void 0 ? {} : { source: requirement.source },
    meaning: meaningOf(requirement, spec),
    unit: seen.unit
  };
}
var MOST_GROUPS = 8;
function caught(worlds) {
  const groups = groupsOf(worlds.line);
  if (groups.length === 0) return [caughtIn(worlds)];
  const each = groups.map((group) => caughtIn(worlds, group));
  const size = ({ loss }) => loss ?? Number.POSITIVE_INFINITY;
  const sorted = each.toSorted((a, b) => size(a) - size(b));
  const [easiest, hardest] = [sorted[0], sorted.at(-1)];
  if (!(size(hardest) <= 1.05 * size(easiest))) return [easiest, hardest];
  const { group: _, ...alike } = hardest;
  return [alike];
}
function groupsOf({ pairs, seen }) {
  const sizes = /* @__PURE__ */ new Map();
  const judged = (seen.members ?? []).filter(({ outcome }) => outcome !== "not-applicable");
  for (const { name, n } of judged)
    for (const group of pairs?.get(name) ?? [name]) sizes.set(group, Math.max(n, sizes.get(group) ?? 0));
  const names = [...sizes].sort(([, a], [, b]) => b - a).map(([name]) => name);
  if (names.length <= MOST_GROUPS) return names;
  return [...names.slice(0, MOST_GROUPS / 2), ...names.slice(-MOST_GROUPS / 2)];
}
function caughtIn(worlds, group) {
  const named = group === void 0 ? {} : { group };
  const by = smallestCaught(worlds, group);
  if (by === void 0) return { ...named, loss: null, at: null };
  const { scale, line } = worlds;
  const { over } = line.requirement;
  if (over !== void 0) {
    const at2 = scale.from(by);
    return { ...named, loss: over === "ratio" ? minus(1, at2) : at2, at: at2 };
  }
  const start = group === void 0 ? worlds.equal : line.seen.members?.find(({ name }) => name === group)?.observed;
  if (start === void 0 || start === null) return { ...named, loss: null, at: null };
  const at = movedBy(worlds, start, by);
  return { ...named, loss: Math.abs(minus(start, at)), at };
}
function movedBy({ scale, line }, from, worse) {
  const { operator } = line.requirement;
  return scale.from(scale.to(from) + (isFloor(operator) ? -worse : worse));
}
function passing(worlds, equal) {
  const by = stillPasses(worlds);
  return by === void 0 ? void 0 : movedBy(worlds, equal, by);
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
function assuming(material, random) {
  const said = /* @__PURE__ */ new Set();
  let seen = true;
  const candidate = oncePer(async (rows) => {
    const own = material.policy.candidate && await ifThere(() => material.candidate(rows));
    if (own !== void 0) return own;
    seen = false;
    const { sample, sentence } = assumedModel(rows, random);
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
    return { sample: withinLabels(sample, ANEW, random) };
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

// packages/gates/src/explain/joint.ts
var SHARES = [0.25, 0.5, 1];
var TIMES = 3;
async function lostAt(lines, { material }, rows, random) {
  const moves = lines.map(({ requirement, spec }) => {
    const { call, over } = requirement;
    return spec.kind === "estimate" && spec.better !== "neither" && over === void 0 && call.dataset === void 0;
  });
  const { sample } = await material.candidate(rows);
  const values = lines.map(() => []);
  for (const share of [0, ...SHARES]) {
    const times = share === 0 ? 1 : TIMES;
    const sums = lines.map(() => /* @__PURE__ */ new Map());
    for (let time = 0; time < times; time++) {
      const lesser = share === 0 ? material : answering(material, rows, anyhow(sample, share, random));
      for (const [i, line] of lines.entries()) {
        if (moves[i] === true) add(sums[i], await judgeOf(lesser, line), times);
      }
    }
    sums.forEach((sum, i) => {
      values[i].push(sum);
    });
  }
  return lines.map((line, i) => moves[i] === true ? lostOf(line, values[i]) : void 0);
}
var answering = (material, rows, sample) => ({
  ...material,
  note: () => {
  },
  record: () => {
  },
  candidate: async (of) => {
    const scored = await material.candidate(of);
    return of === rows ? { ...scored, sample } : scored;
  }
});
function add(sums, check, times) {
  for (const { name, observed } of membersOf(check))
    if (observed !== null) sums.set(name, (sums.get(name) ?? 0) + observed / times);
}
function lostOf({ requirement, spec }, values) {
  const scale = scaleFor(requirement, spec);
  const sign = isFloor(requirement.operator) ? -1 : 1;
  const at = (name, share) => {
    const shares = [0, ...SHARES];
    const after = Math.max(
      1,
      shares.findIndex((each) => each >= share)
    );
    const [a, b] = [values[after - 1]?.get(name), values[after]?.get(name)];
    if (a === void 0 || b === void 0) return void 0;
    const [from, to] = [shares[after - 1], shares[after]];
    return a + (share - from) / (to - from) * (b - a);
  };
  const start = (name) => values[0]?.get(name);
  return {
    worse: (name, share) => {
      const [a, b] = [start(name), at(name, share)];
      return a === void 0 || b === void 0 ? 0 : sign * (scale.to(b) - scale.to(a));
    },
    loss: (share) => Math.abs(minus(at("", share) ?? Number.NaN, start("") ?? Number.NaN))
  };
}
function jointly(parts, draws) {
  if (!parts.some(({ worlds }) => worlds !== void 0)) return void 0;
  const stops = (share) => {
    const outcomes = parts.map(
      ({ worlds, lost: lost2 }) => worlds?.outcomes(lost2 === void 0 || share === 0 ? {} : { worse: (name) => lost2.worse(name, share) })
    );
    let stopped = 0;
    for (let draw = 0; draw < draws; draw++) {
      const checks = parts.map(
        ({ seen, outcomes: apart = [] }, i) => ({
          ...seen,
          outcome: outcomes[i]?.[draw] ?? apart[draw % apart.length] ?? "pass"
        })
      );
      if (verdictOf(checks) !== "passed") stopped++;
    }
    return stopped / draws;
  };
  const lost = smallestShare((share) => stops(share) >= OFTEN);
  return { equal: { stops: stops(0) }, lost: lost ?? null, losses: lost === void 0 ? [] : lossesAt(parts, lost) };
}
function smallestShare(holds) {
  if (holds(0)) return 0;
  if (!holds(1)) return void 0;
  return narrowed({ fails: 0, holds: 1 }, holds, 12);
}
function lossesAt(parts, share) {
  const losses = /* @__PURE__ */ new Map();
  for (const { worlds, lost, seen } of parts) {
    if (worlds === void 0 || lost === void 0 || seen.members !== void 0) continue;
    const metric = printCall(worlds.line.requirement.call);
    const loss = lost.loss(share);
    if (Number.isFinite(loss) && !losses.has(metric)) losses.set(metric, { metric, loss, unit: seen.unit });
  }
  return [...losses.values()];
}

export {
  QUALITY_GATES,
  linesOf,
  readableLines,
  judgeOf,
  meaningOf,
  codesOf,
  groupsBy,
  dealtOut,
  shuffledRows,
  listsBy,
  assuming,
  percent,
  warningsBetween,
  explainedLine,
  untoldLine,
  saidOf,
  lostAt,
  jointly
};
