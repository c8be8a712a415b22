import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  codesOf,
  dealtOut,
  groupsBy,
  judgeOf,
  listsBy,
  shuffledRows
} from "./chunk-PVZARSS3.js";
import {
  aboutEnds,
  bareGroups,
  drawnCheck
} from "./chunk-XTAV3JFK.js";
import {
  TRAINING
} from "./chunk-JMIN64MW.js";
import {
  pairName
} from "./chunk-THUTPRCA.js";
import {
  placesOf
} from "./chunk-7FIQ337B.js";
import {
  random,
  subset,
  taken
} from "./chunk-Y3K7NPZO.js";
import {
  cosinesOf,
  entitiesOf,
  oncePer,
  timesOf
} from "./chunk-VPWZ4MVO.js";
import {
  GROUP_SHARE
} from "./chunk-7EFNREQP.js";

// packages/gates/src/explain/fold-draws.ts
async function foldedOf(material, rows) {
  const isOfFolds = material.policy.columns?.fold !== void 0 && rows === await material.rows();
  if (!isOfFolds || rows.times !== void 0 || rows.entities !== void 0 || rows.truth.task === "ranking")
    return void 0;
  const { sample } = await material.candidate(rows);
  return sample.folds === void 0 ? void 0 : sample;
}
function foldsDrawn(sample, places, random2, share) {
  const folds = rowsByFold(sample);
  const own = ownShare(sample);
  const { all, of } = rowsByLabel(sample);
  const one = (rows) => rows[random2.below(rows.length)];
  const at = [];
  const picks = [];
  for (const [fold, rows] of folds.entries()) {
    const picked = random2.below(folds.length);
    const wanted = Math.max(1, Math.round(rows.length * share));
    for (let i = 0; i < wanted; i++) {
      const label = labelOf(sample, one(rows));
      const from = random2.uniform() < own ? of[picked]?.get(label) : void 0;
      at.push(places[one(from ?? all.get(label))]);
      picks.push(fold);
    }
  }
  return { at: Uint32Array.from(at), picks: Int32Array.from(picks) };
}
var rowsByFold = oncePer(({ folds }) => {
  const { codes, count } = folds;
  const lists = Array.from({ length: count }, () => []);
  for (const [row, fold] of codes.entries()) lists[fold]?.push(row);
  return lists;
});
var labelOf = (sample, row) => sample.task === "binary" || sample.task === "multiclass" ? sample.label[row] : 0;
var rowsByLabel = oncePer((sample) => {
  const by = (rows) => listsBy(Uint32Array.from(rows), (row) => labelOf(sample, row));
  const folds = rowsByFold(sample);
  return { all: by(folds.flat()), of: folds.map(by) };
});
var ownShare = oncePer((sample) => {
  const { count } = sample.folds;
  const apart = foldsApart(sample);
  return apart === void 0 ? 1 : Math.sqrt(Math.min(1, apart * count / (count - 1)));
});
function foldsApart(sample, other) {
  const [own, theirs] = [lossOf(sample), other && lossOf(other)];
  if (own === void 0) return void 0;
  const loss = theirs === void 0 ? own : (row) => own(row) - theirs(row);
  const folds = rowsByFold(sample);
  let [between, within, all] = [0, 0, 0];
  for (let row = 0; row < sample.n; row++) all += loss(row) / sample.n;
  for (const rows of folds) {
    const mean = rows.reduce((sum, row) => sum + loss(row), 0) / rows.length;
    between += rows.length * (mean - all) ** 2 / (folds.length - 1);
    for (const row of rows) within += (loss(row) - mean) ** 2 / (sample.n - folds.length);
  }
  return between > within ? 1 - within / between : 0;
}
var varianceOfAll = (share, apart) => 1 / (apart + (1 - apart) / share);
function lossOf(sample) {
  const { task, label } = sample;
  if (task === "multilabel" || task === "ranking") return void 0;
  if (task === "regression" || task === "forecasting")
    return (row) => Math.abs(label[row] - sample.prediction[row]);
  const score = task === "binary" ? sample.score : void 0;
  if (score !== void 0) return (row) => (label[row] - score[row]) ** 2;
  return (row) => sample.prediction?.[row] === label[row] ? 0 : 1;
}

// packages/gates/src/explain/units-drawn.ts
function withUnits(sample, { entities, times, truth }) {
  return {
    ...sample,
    ...entities === void 0 ? {} : { entities: entitiesOf(entities) },
    ...times === void 0 ? {} : { times: timesOf(times) },
    ...truth.task === "ranking" ? { queries: entitiesOf(truth.queries) } : {}
  };
}
function withRuns(sample, rows, chance) {
  const { runs } = sample;
  if (runs === void 0) return sample;
  const { below } = chance();
  const own = runs.map((run) => withUnits(run, rows));
  const picked = own.map(() => own[below(own.length)]);
  return { ...picked[0], runs: picked };
}

// packages/gates/src/explain/redraw.ts
function redrawn(material, { luck, draw, share }) {
  const drawn = /* @__PURE__ */ new Map();
  const again = (from, folded) => {
    const known = drawn.get(from);
    if (known !== void 0) return known;
    const made = drawnFrom(from, luck(from, "rows", draw), share, folded);
    drawn.set(from, made);
    return made;
  };
  const origin = (rows) => [...drawn.values()].find((each) => each.rows === rows);
  const samples = /* @__PURE__ */ new Map();
  const sampleOf = (sample, { from, rows, at, folds }, model = "candidate") => {
    const known = samples.get(sample);
    if (known !== void 0) return known;
    const part = withUnits(subset(sample, placesOf(from, at)), rows);
    const ofFolds = sample.folds === void 0 || folds === void 0 ? part : { ...part, folds: entitiesOf(folds) };
    const made = withRuns(ofFolds, rows, () => luck(from, "runs", draw, model));
    samples.set(sample, made);
    return made;
  };
  const answersOf = ({ sample, column }, of, model) => ({
    sample: sampleOf(sample, of, model),
    ...column === void 0 ? {} : { column: async (name) => sampleOf(await column(name), of, model) }
  });
  const groupCodes = async ({ from, at }, grouping, condition) => {
    const groups = await material.groups(from, grouping, condition);
    const codes = codesOf(groups, from);
    return { names: groups.map(({ name }) => name), codes: Int32Array.from(at, (row) => codes[row]) };
  };
  const orders = /* @__PURE__ */ new Map();
  const orderFor = (rows, { by: [column = ""] }) => {
    const key = JSON.stringify([rows.name, column]);
    const known = orders.get(key) ?? shuffledRows(rows.n, luck(origin(rows).from, "groups", draw, column));
    orders.set(key, known);
    return known;
  };
  const redrawnMaterial = (deal, staying = []) => ({
    ...material,
    rows: async (name) => {
      const from = await material.rows(name);
      return again(from, await foldedOf(material, from)).rows;
    },
    candidate: async (rows) => {
      const scored = await material.candidate(origin(rows).from);
      return { ...scored, ...answersOf(scored, origin(rows)) };
    },
    baseline: async (rows) => {
      const reference = await material.baseline(origin(rows).from);
      return "sample" in reference ? answersOf(reference, origin(rows), "baseline") : reference;
    },
    naive: async (rows, centre, strategy) => sampleOf(await material.naive(origin(rows).from, centre, strategy), origin(rows)),
    simple: async (rows) => sampleOf(await material.simple(origin(rows).from), origin(rows)),
    training: async () => {
      const { rows, scored } = await material.training();
      const made = again(rows);
      return { rows: made.rows, scored: { ...scored, sample: sampleOf(scored.sample, made) } };
    },
    positions: async (rows, condition) => {
      const { from, at } = origin(rows);
      const holds = new Uint8Array(from.n);
      for (const row of await material.positions(from, condition)) holds[row] = 1;
      return whereOf(at.length, (i) => holds[at[i]] === 1);
    },
    groups: async (rows, grouping, condition) => {
      const { names, codes } = await groupCodes(origin(rows), grouping, condition);
      if (deal === void 0) return groupsBy(names, codes);
      const open = codes.map((code) => staying.includes(names[code] ?? "") ? -1 : code);
      const dealt = dealtOut(open, rows.truth, deal, orderFor(rows, grouping));
      return groupsBy(
        names,
        dealt.map((code, row) => code < 0 ? codes[row] : code)
      );
    },
    flips: async (rows, column) => {
      const { from, at } = origin(rows);
      const { flipped, ...found } = await material.flips(from, column);
      return { ...found, flipped: flipped && taken(flipped, at) };
    },
    note: () => {
    },
    record: () => {
    }
  });
  const plain = redrawnMaterial();
  const dealtKnown = /* @__PURE__ */ new Map();
  return {
    material: plain,
    alike: (deal, staying) => {
      const key = JSON.stringify([deal, staying]);
      const made = dealtKnown.get(key) ?? redrawnMaterial(deal, staying);
      dealtKnown.set(key, made);
      return made;
    }
  };
}
function drawnFrom(from, random2, share, folded) {
  const { weights, entities, times, truth } = from;
  const { at, picks } = folded === void 0 ? placesDrawn(from, random2, share) : foldsDrawn(folded, countedRows(from), random2, share);
  const own = picks ?? new Int32Array(0);
  const rows = {
    ...from,
    n: at.length,
    column: async (name) => vectorAt(await from.column(name), at),
    truth: truthAt(truth, from.n, at, own),
    ...weights === void 0 ? {} : { weights: taken(weights, at) },
    // Entities that live through time are not drawn as wholes, and stay who they are.
    ...entities === void 0 ? {} : { entities: times === void 0 ? own : taken(entities, at) },
    ...times === void 0 ? {} : { times: own }
  };
  return { from, rows, at, ...folded === void 0 ? {} : { folds: own } };
}
function placesDrawn(from, random2, share) {
  const { entities, times, truth } = from;
  if (times !== void 0) return unitsDrawn(rowsByTime(from), random2, share, true);
  if (entities !== void 0) return unitsDrawn(rowsByEntity(from), random2, share);
  if (truth.task === "ranking") return unitsDrawn(rowsByQuery(from), random2, share);
  const counted = countedRows(from);
  const at = new Uint32Array(Math.max(1, Math.round(counted.length * share)));
  for (let i = 0; i < at.length; i++) at[i] = counted[random2.below(counted.length)];
  return { at };
}
function unitsDrawn(units, random2, share, isTime = false) {
  const at = [];
  const picks = [];
  const wanted = Math.max(1, Math.round(units.length * share));
  const length = isTime ? blockLength(units.length) : 1;
  for (let pick = 0, start = 0; pick < wanted; pick++) {
    if (pick % length === 0) start = random2.below(units.length);
    for (const row of units[(start + pick % length) % units.length]) {
      at.push(row);
      picks.push(pick);
    }
  }
  return { at: Uint32Array.from(at), picks: Int32Array.from(picks) };
}
var blockLength = (steps) => Math.ceil(Math.max(Math.cbrt(steps), Math.min(steps / Math.max(1, cosinesOf(steps)), steps / LEAST_BLOCKS)));
var LEAST_BLOCKS = 10;
function varianceKept({ times }) {
  if (times === void 0) return 1;
  const steps = timesOf(times).count;
  return Math.max(1 / LEAST_BLOCKS, 1 - blockLength(steps) / steps);
}
var countedRows = oncePer(
  ({ n, weights }) => whereOf(n, (row) => weights === void 0 || weights[row] > 0)
);
var rowsByEntity = oncePer((rows) => byOwner(countedRows(rows), entitiesOf(rows.entities).codes));
var rowsByTime = oncePer((rows) => byOwner(countedRows(rows), timesOf(rows.times).steps));
var rowsByQuery = oncePer(
  (rows) => byOwner(countedRows(rows), rows.truth.queries)
);
function byOwner(rows, owners) {
  const lists = listsBy(rows, (row) => owners[row]);
  return [...lists].sort(([a], [b]) => a - b).map(([, list]) => Uint32Array.from(list));
}
function vectorAt(vector, at) {
  if (vector.kind === "coded") return { ...vector, codes: taken(vector.codes, at) };
  const { values, valid } = vector;
  return { ...vector, values: taken(values, at), valid: valid && taken(valid, at) };
}
function truthAt(truth, n, at, picks) {
  const columns = Object.entries(truth).map(
    ([name, values]) => ArrayBuffer.isView(values) ? [name, taken(values, at, values.length / n)] : [name, values]
  );
  const drawn = Object.fromEntries(columns);
  return drawn.task === "ranking" ? { ...drawn, queries: queriesOf(drawn.queries, picks) } : drawn;
}
function queriesOf(queries, picks) {
  const codes = /* @__PURE__ */ new Map();
  return queries.map((query, i) => {
    const key = `${picks[i]} ${query}`;
    const code = codes.get(key) ?? codes.size;
    codes.set(key, code);
    return code;
  });
}
function whereOf(n, holds) {
  const found = new Uint32Array(n);
  let count = 0;
  for (let i = 0; i < n; i++) if (holds(i)) found[count++] = i;
  return found.subarray(0, count);
}

// packages/gates/src/explain/draws.ts
var timesFor = (rows) => Math.round(Math.min(1e3, Math.max(400, 15e5 / rows)));
var timesForPairs = (pairs) => pairs < 3 ? Number.POSITIVE_INFINITY : Math.round(Math.min(500, Math.max(200, 9e3 / pairs)));
var MOST_ROWS = 2e4;
var LEAST_OF_GROUP = 100;
async function drawLines(lines, assumed, rows, luck) {
  const { material } = assumed;
  const seen = [];
  for (const line of lines) {
    const check = await judgeOf(material, line);
    seen.push({ ...line, seen: check, ...await pairsOf(material, line) });
  }
  const simulated = seen.map((line) => isSimulated(line));
  const share = Math.min(1, Math.max(MOST_ROWS / rows.n, ...await groupShares(material, lines, rows)));
  const pairs = seen.map((line) => pairsIn(line));
  const times = Math.min(timesFor(rows.n * share), timesForPairs(Math.max(0, ...pairs)));
  const draws = simulated.includes(true) ? times : 0;
  const besideGap = lines.map((line) => isBesideGap(line, lines));
  const bare = seen.map((line) => bareGroups(line.seen, line.pairs));
  const kept = lines.map(() => []);
  const dealt = lines.map(() => []);
  for (let draw = 0; draw < draws; draw++) {
    const again = redrawn(material, { luck, draw, share });
    for (const [i, line] of lines.entries()) {
      if (simulated[i] !== true) continue;
      const { over, call } = line.requirement;
      const alike = async () => drawnCheck(await judgeOf(again.alike(dealFor(call.metric), bare[i]), line));
      kept[i].push(over === void 0 ? drawnCheck(await judgeOf(again.material, line)) : await alike());
      if (besideGap[i] === true) dealt[i].push(await alike());
    }
  }
  const apart = [];
  for (const line of lines) apart.push(await apartByFolds(material, line, rows));
  const drawnLines = seen.map(
    (line, i) => simulated[i] === true ? {
      ...line,
      draws: aboutSeen(line, kept[i]),
      share: varianceOfAll(share, apart[i]) / varianceKept(rows),
      ...besideGap[i] === true ? { besideGap: dealt[i] } : {}
    } : line
  );
  return { draws, lines: drawnLines };
}
var WITH_NOISE = [
  "calibration_error",
  "macro_calibration_error",
  "miscalibration",
  "average_precision",
  "macro_average_precision",
  "micro_average_precision",
  "weighted_average_precision"
];
function aboutSeen({ requirement, seen }, draws) {
  const { call, limit, over } = requirement;
  return over === void 0 && limit.kind === "number" && WITH_NOISE.includes(call.metric) ? aboutEnds(draws, seen) : draws;
}
async function apartByFolds(material, { requirement: { limit } }, rows) {
  const folded = await foldedOf(material, rows);
  if (folded === void 0) return 0;
  const isCompared = limit.kind === "reference" && limit.reference === "baseline";
  const other = isCompared ? await material.baseline(rows) : void 0;
  return foldsApart(folded, other !== void 0 && "sample" in other ? other.sample : void 0) ?? 0;
}
var isBesideGap = ({ requirement: { over, call } }, lines) => over === void 0 && call.by.length > 0 && lines.some(
  ({ requirement: other }) => other.over !== void 0 && other.call.by[0] === call.by[0] && other.call.dataset === call.dataset
);
var pairsIn = ({ pairs }) => pairs === void 0 ? 0 : pairs.size / 2;
var WITHIN_LABELS = [
  "recall",
  "specificity",
  "false_negative_rate",
  "false_positive_rate",
  "balanced_accuracy",
  "roc_auc"
];
var dealFor = (metric) => WITHIN_LABELS.includes(metric) ? "within labels" : "anywhere";
var NOT_DRAWN = {
  sql: "a statement of your own draws rows itself",
  consistency: "a row that is drawn twice would be its own nearest neighbour"
};
var isSimulated = ({ spec, seen }) => spec.kind === "estimate" && NOT_DRAWN[spec.name] === void 0 && seen.outcome !== "error" && seen.outcome !== "not-applicable";
async function groupShares(material, lines, rows) {
  if (rows.n <= MOST_ROWS) return [];
  const shares = [];
  for (const { requirement, spec } of lines) {
    const { by, condition, dataset } = requirement.call;
    if (by.length === 0 || dataset !== void 0 || spec === GROUP_SHARE) continue;
    for (const group of await material.groups(rows, requirement.call, condition))
      shares.push(LEAST_OF_GROUP / group.rows.length);
  }
  return shares;
}
async function pairsOf(material, { requirement }) {
  const { over, call } = requirement;
  if (over === void 0) return {};
  const rows = await material.rows(call.dataset);
  const groups = (await material.groups(rows, call, call.condition)).map(({ name }) => name);
  const pairs = groups.flatMap(
    (first) => groups.flatMap(
      (second) => first === second ? [] : [[pairName(over, first, second), [first, second]]]
    )
  );
  return { pairs: new Map(pairs) };
}

// packages/gates/src/explain/luck.ts
var luckOf = (seed, judged) => (rows, ...what) => random("explain", seed, rows === judged ? "judged" : roleOf(rows), ...what);
var roleOf = ({ name }) => TRAINING.includes(name) ? "training" : name;

export {
  drawLines,
  NOT_DRAWN,
  luckOf
};
