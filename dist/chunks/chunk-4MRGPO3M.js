import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  QUALITY_GATES,
  assuming,
  codesOf,
  dealtOut,
  explainedLine,
  groupsBy,
  jointly,
  judgeOf,
  linesOf,
  listsBy,
  lostAt,
  percent,
  saidOf,
  shuffledRows,
  untoldLine,
  warningsBetween
} from "./chunk-US6IIVLR.js";
import {
  OFTEN,
  chancesOf,
  drawnCheck,
  lineWorlds,
  narrowed
} from "./chunk-RFJBO7PU.js";
import {
  curveAsked,
  isOfCurve,
  riseSinceBest
} from "./chunk-55NDIDOW.js";
import {
  material
} from "./chunk-TXQZOJAA.js";
import {
  pairName
} from "./chunk-KFHAJOPQ.js";
import {
  placesOf
} from "./chunk-NGW3GBNH.js";
import {
  subjectsOf
} from "./chunk-YVMHK2MD.js";
import {
  outcomeOfInterval
} from "./chunk-VXTFCHV2.js";
import {
  GROUP_SHARE
} from "./chunk-DVHALS6D.js";
import {
  random
} from "./chunk-F4PAOCTG.js";
import {
  cosinesOf,
  entitiesOf,
  oncePer,
  subset,
  taken,
  timesOf
} from "./chunk-26GVPT22.js";
import {
  printCall
} from "./chunk-35FMB62K.js";
import {
  formatNumber,
  printable
} from "./chunk-IN7GMH6Y.js";

// packages/gates/src/explain/redraw.ts
function redrawn(material2, { random: random2, share }) {
  const drawn = /* @__PURE__ */ new Map();
  const again = (from) => {
    const known = drawn.get(from);
    if (known !== void 0) return known;
    const made = drawnFrom(from, random2, share);
    drawn.set(from, made);
    return made;
  };
  const origin = (rows) => [...drawn.values()].find((each) => each.rows === rows);
  const samples = /* @__PURE__ */ new Map();
  const sampleOf = (sample, { from, rows, at }) => {
    const known = samples.get(sample);
    if (known !== void 0) return known;
    const made = withUnits(subset(sample, placesOf(from, at)), rows);
    samples.set(sample, made);
    return made;
  };
  const answersOf = ({ sample, column }, of) => ({
    sample: sampleOf(sample, of),
    ...column === void 0 ? {} : { column: async (name) => sampleOf(await column(name), of) }
  });
  const groupCodes = async ({ from, at }, grouping, condition) => {
    const groups = await material2.groups(from, grouping, condition);
    const codes = codesOf(groups, from);
    return { names: groups.map(({ name }) => name), codes: Int32Array.from(at, (row) => codes[row]) };
  };
  const orders = /* @__PURE__ */ new Map();
  const orderFor = ({ n, name }, { by }) => {
    const key = JSON.stringify([name, by[0]]);
    const known = orders.get(key) ?? shuffledRows(n, random2);
    orders.set(key, known);
    return known;
  };
  const redrawnMaterial = (deal) => ({
    ...material2,
    rows: async (name) => again(await material2.rows(name)).rows,
    candidate: async (rows) => {
      const scored = await material2.candidate(origin(rows).from);
      return { ...scored, ...answersOf(scored, origin(rows)) };
    },
    baseline: async (rows) => {
      const reference = await material2.baseline(origin(rows).from);
      return "sample" in reference ? answersOf(reference, origin(rows)) : reference;
    },
    naive: async (rows, centre, strategy) => sampleOf(await material2.naive(origin(rows).from, centre, strategy), origin(rows)),
    simple: async (rows) => sampleOf(await material2.simple(origin(rows).from), origin(rows)),
    training: async () => {
      const { rows, scored } = await material2.training();
      const made = again(rows);
      return { rows: made.rows, scored: { ...scored, sample: sampleOf(scored.sample, made) } };
    },
    positions: async (rows, condition) => {
      const { from, at } = origin(rows);
      const holds = new Uint8Array(from.n);
      for (const row of await material2.positions(from, condition)) holds[row] = 1;
      return whereOf(at.length, (i) => holds[at[i]] === 1);
    },
    groups: async (rows, grouping, condition) => {
      const { names, codes } = await groupCodes(origin(rows), grouping, condition);
      const dealt = deal === void 0 ? codes : dealtOut(codes, rows.truth, deal, orderFor(rows, grouping));
      return groupsBy(names, dealt);
    },
    note: () => {
    },
    record: () => {
    }
  });
  const plain = redrawnMaterial();
  const byDeal = /* @__PURE__ */ new Map();
  return {
    material: plain,
    alike: (deal) => {
      const made = byDeal.get(deal) ?? redrawnMaterial(deal);
      byDeal.set(deal, made);
      return made;
    }
  };
}
function withUnits(sample, { entities, times, truth }) {
  return {
    ...sample,
    ...entities === void 0 ? {} : { entities: entitiesOf(entities) },
    ...times === void 0 ? {} : { times: timesOf(times) },
    ...truth.task === "ranking" ? { queries: entitiesOf(truth.queries) } : {}
  };
}
function drawnFrom(from, random2, share) {
  const { weights, entities, times, truth } = from;
  const { at, picks } = placesDrawn(from, random2, share);
  const own = picks ?? new Int32Array(0);
  const rows = {
    ...from,
    n: at.length,
    truth: truthAt(truth, from.n, at, own),
    ...weights === void 0 ? {} : { weights: taken(weights, at) },
    // Entities that live through time are not drawn as wholes, and stay who they are.
    ...entities === void 0 ? {} : { entities: times === void 0 ? own : taken(entities, at) },
    ...times === void 0 ? {} : { times: own }
  };
  return { from, rows, at };
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
async function drawLines(lines, assumed, rows, chance) {
  const { material: material2 } = assumed;
  const seen = [];
  for (const line of lines) {
    const check = await judgeOf(material2, line);
    seen.push({ ...line, seen: check, ...await pairsOf(material2, line) });
  }
  const simulated = seen.map((line) => isSimulated(line));
  const share = Math.min(1, Math.max(MOST_ROWS / rows.n, ...await groupShares(material2, lines, rows)));
  const pairs = seen.map((line) => pairsIn(line));
  const times = Math.min(timesFor(rows.n * share), timesForPairs(Math.max(0, ...pairs)));
  const draws = simulated.includes(true) ? times : 0;
  const kept = lines.map(() => []);
  for (let draw = 0; draw < draws; draw++) {
    const again = redrawn(material2, { random: chance, share });
    for (const [i, line] of lines.entries()) {
      if (simulated[i] !== true) continue;
      const { requirement } = line;
      const from = requirement.over === void 0 ? again.material : again.alike(dealFor(requirement.call.metric));
      kept[i].push(drawnCheck(await judgeOf(from, line)));
    }
  }
  const drawnLines = seen.map((line, i) => simulated[i] === true ? { ...line, draws: kept[i], share } : line);
  return { draws, lines: drawnLines };
}
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
var isSimulated = ({ spec, seen }) => spec.kind === "estimate" && spec.name !== "sql" && seen.outcome !== "error" && seen.outcome !== "not-applicable";
async function groupShares(material2, lines, rows) {
  if (rows.n <= MOST_ROWS) return [];
  const shares = [];
  for (const { requirement, spec } of lines) {
    const { by, condition, dataset } = requirement.call;
    if (by.length === 0 || dataset !== void 0 || spec === GROUP_SHARE) continue;
    for (const group of await material2.groups(rows, requirement.call, condition))
      shares.push(LEAST_OF_GROUP / group.rows.length);
  }
  return shares;
}
async function pairsOf(material2, { requirement }) {
  const { over, call } = requirement;
  if (over === void 0) return {};
  const rows = await material2.rows(call.dataset);
  const groups = (await material2.groups(rows, call, call.condition)).map(({ name }) => name);
  const pairs = groups.flatMap(
    (first) => groups.flatMap(
      (second) => first === second ? [] : [[pairName(over, first, second), [first, second]]]
    )
  );
  return { pairs: new Map(pairs) };
}

// packages/stats/src/course.ts
var MOST_CORRELATED = 0.9;
var OF_MEDIAN = 1.4826;
var FAR = 3;
var STEEP = 0.4;
function courseOf(values) {
  const half = Math.max(1, Math.round(values.length / 8));
  const course = values.map((_, i) => {
    const reach = Math.min(half, i, values.length - 1 - i);
    let sum = 0;
    for (let j = i - reach; j <= i + reach; j++) sum += values[j];
    return sum / (2 * reach + 1);
  });
  const left = values.map((value, i) => value - course[i]).slice(Math.floor(STEEP * values.length), -1);
  const far = FAR * OF_MEDIAN * medianOf(left.map(Math.abs));
  const near = left.filter((each) => Math.abs(each) <= far);
  const square = near.reduce((sum, each) => sum + each ** 2, 0) / near.length;
  const spread = Math.sqrt(square / (1 - 1 / (2 * half + 1)));
  const correlation = correlationOf(left, far, 1 / (2 * half));
  const worth = near.length * (1 - correlation ** 2) / (1 + correlation ** 2);
  return { course, spread, correlation, doubt: 1 / Math.sqrt(2 * Math.max(1, worth)) };
}
function drawnAgain({ course, spread, correlation }, { normal }) {
  const fresh = Math.sqrt(1 - correlation ** 2);
  let noise = normal();
  return course.map((value, i) => {
    if (i > 0) noise = correlation * noise + fresh * normal();
    return value + spread * noise;
  });
}
function correlationOf(left, far, taken2) {
  let [squares, products] = [0, 0];
  for (let i = 1; i < left.length; i++) {
    const [a, b] = [left[i - 1], left[i]];
    if (Math.abs(a) > far || Math.abs(b) > far) continue;
    squares += (a * a + b * b) / 2;
    products += a * b;
  }
  return squares > 0 ? Math.min(MOST_CORRELATED, Math.max(0, products / squares + taken2)) : 0;
}
function medianOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

// packages/gates/src/explain/curves.ts
var DRAWS = 400;
var MOST_POINTS = 1200;
var ROUGH = 3;
var WIDE = 0.1;
var LARGEST_RISE = 8;
async function toldCurve(material2, line, chance) {
  const { requirement, spec } = line;
  if (!isOfCurve(spec)) return void 0;
  const seen = await judgeOf(material2, line);
  if (seen.exact || seen.interval === void 0)
    return { line: untoldLine({ requirement, spec, seen }, `as it stands: ${seen.reason}`), seen };
  const asked = await curveAsked(material2, requirement, spec);
  const { values, at } = shortened(asked.line.values, asked.at);
  const course = courseOf(values);
  const level = requirement.confidence ?? material2.policy.confidence;
  const outcomeOf = ({ measured }) => measured.kind === "estimate" ? outcomeOfInterval(measured.interval(level), requirement.operator, seen.limit?.value ?? Number.NaN) : "inconclusive";
  const outcomesOf = (of) => Array.from({ length: DRAWS }, () => outcomeOf(riseSinceBest(drawnAgain(of, chance), at)));
  const outcomes = outcomesOf(course);
  const equal = chancesOf(outcomes, requirement.burden);
  const rough = [-ROUGH, ROUGH].map((errors) => {
    const other = { ...course, spread: course.spread * Math.exp(errors * course.doubt) };
    return chancesOf(outcomesOf(other), requirement.burden).stops;
  });
  const catches = caughtRise(course, at, (of) => chancesOf(outcomesOf(of), requirement.burden).stops >= OFTEN);
  const observed = seen.observed;
  const noise = `${formatNumber(course.spread / values[at], "%")} of the loss, neighbours alike by ${formatNumber(Math.round(course.correlation * 10) / 10)}`;
  return {
    line: {
      ...saidOf({ requirement, spec, seen }),
      kind: "estimate",
      seen: observed,
      equal,
      catches: [catches],
      warnings: [...roughly(rough), ...warningsOf(equal.stops, requirement.burden, catches)]
    },
    seen,
    outcomes,
    assumption: `the learning curve of ${asked.curve.metric} is drawn again ${DRAWS} times: its course over ${asked.line.values.length} points with other noise like its own (${noise}); what is caught is a rise that begins at its best`
  };
}
function roughly(stops) {
  const [least, most] = [Math.min(...stops), Math.max(...stops)];
  return most - least < WIDE ? [] : [
    `a rough chance: one curve shows little of its own noise; with as much more or less of it as it may have, the line stops between ${percent(least)} and ${percent(most)}`
  ];
}
function warningsOf(stops, burden, { loss }) {
  return [
    ...burden === "require" && stops > 1 - OFTEN ? [
      `rarely passes: stops ${percent(stops)} of runs like this one; log more points or evaluate on more rows, allow a larger rise, or write \`guard:\` to stop only what is shown to have risen`
    ] : [],
    ...loss === null ? ["can hardly ever fail: no rise, however large, is caught four times in five"] : []
  ];
}
function caughtRise(of, at, isCaught) {
  const truth = (course) => {
    const { measured } = riseSinceBest(course.course, at);
    return measured.kind === "estimate" ? measured.value : 0;
  };
  const risen = (by2) => ({ ...of, course: withRise(of.course, at, by2) });
  if (!isCaught(risen(LARGEST_RISE))) return { loss: null, at: null };
  const by = isCaught(of) ? 0 : narrowed({ fails: 0, holds: LARGEST_RISE }, (share) => isCaught(risen(share)), 10);
  const found = truth(risen(by));
  return { loss: found - truth(of), at: found };
}
function withRise(course, at, by) {
  const until = course.slice(0, at + 1);
  const lowest = until.reduce((best, value, i) => value < until[best] ? i : best, 0);
  const from = Math.min(lowest, Math.floor(0.4 * at));
  const size = by * course[lowest];
  return course.map((value, i) => value + size * Math.max(0, (i - from) / Math.max(1, at - from)));
}
function shortened(values, at) {
  const group = Math.ceil(values.length / MOST_POINTS);
  const count = Math.floor(values.length / group);
  const skipped = values.length - count * group;
  const means = Array.from({ length: count }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < group; j++) sum += values[skipped + i * group + j];
    return sum / group;
  });
  return { values: means, at: Math.max(0, Math.floor((at - skipped) / group)) };
}

// packages/gates/src/explain/quality.ts
async function explainQuality(context, names) {
  const lines = QUALITY_GATES.filter((gate) => names.includes(gate)).flatMap((gate) => linesOf(context, gate));
  if (lines.length === 0) return { gates: [], draws: 0 };
  const material2 = await material(context, "holdout");
  return explainLines(material2, lines, await seedOf(context, material2));
}
async function explainLines(own, lines, seed) {
  const curves = /* @__PURE__ */ new Map();
  for (const line of lines) {
    const told = await toldCurve(own, line, random("explain a curve", seed, printCall(line.requirement.call)));
    if (told !== void 0) curves.set(line, told);
  }
  const ofRows = lines.filter((line) => !curves.has(line));
  const rows = ofRows.length === 0 ? void 0 : await toldOfRows(own, ofRows, seed);
  const partOf = (line) => rows?.parts.get(line) ?? { worlds: void 0, lost: void 0, ...curves.get(line) };
  const together = (of) => {
    const joint = jointly(of.map(partOf), rows?.draws ?? 0);
    return joint === void 0 ? {} : { joint };
  };
  const gates = QUALITY_GATES.flatMap((gate) => {
    const of = lines.filter((line) => line.gate === gate);
    if (of.length === 0) return [];
    const about = new Set(of.flatMap((line) => curves.get(line)?.assumption ?? []));
    const points = Math.max(0, ...of.map((line) => curves.get(line)?.seen.n ?? 0));
    return [
      {
        gate,
        data: rows?.data ?? [{ name: "points of the learning curve", count: points }],
        assumptions: [...rows?.assumptions ?? [], ...about],
        lines: of.map((line) => curves.get(line)?.line ?? rows?.explained.get(line)),
        ...together(of),
        warnings: [
          ...rows?.doubt === void 0 ? [] : [`every line will stay undecided: ${rows.doubt}`],
          ...warningsBetween(of.map(({ requirement }) => requirement))
        ]
      }
    ];
  });
  const drawn = Math.max(0, ...[...curves.values()].map(({ outcomes = [] }) => outcomes.length));
  return { draws: (rows?.draws ?? 0) || drawn, gates, ...gates.length > 1 ? together(lines) : {} };
}
async function toldOfRows(own, lines, seed) {
  const chance = random("explain", seed);
  const assumed = assuming(own, chance);
  const rows = await own.rows();
  const drawn = await drawLines(lines, assumed, rows, chance);
  const worlds = drawn.lines.map((line) => "draws" in line ? lineWorlds(line) : void 0);
  const lost = await lostAt(lines, assumed, rows, chance);
  const sizes = await groupSizes(own, rows, lines);
  const units = unitsOf(own, rows);
  const explained = drawn.lines.map(
    (line, i) => explainedOf(line, worlds[i], { assumed, rows, lost: lost[i], groups: sizes[i], units })
  );
  return {
    draws: drawn.draws,
    explained: new Map(lines.map((line, i) => [line, explained[i]])),
    parts: new Map(
      lines.map((line, i) => [line, { worlds: worlds[i], seen: drawn.lines[i].seen, lost: lost[i] }])
    ),
    data: await dataOf(own, rows, lines),
    assumptions: assumed.said(),
    doubt: await own.doubt(rows, assumed.isSeen() ? "answers" : "labels")
  };
}
var seedOf = async (context, material2) => JSON.stringify((await subjectsOf(context, material2, false)).map(({ name, digest }) => [name, digest]));
function explainedOf(line, worlds, about) {
  if (worlds === void 0) {
    const { outcome, reason } = line.seen;
    const isTold = outcome === "error" || outcome === "not-applicable";
    return untoldLine(line, isTold ? reason : `as it stands: ${reason}`);
  }
  const { assumed, rows, lost, groups, units } = about;
  const clueless = lost === void 0 ? void 0 : (name) => lost.worse(name, 1);
  return explainedLine(worlds, {
    isSeen: assumed.isSeen(),
    rows: rows.n,
    groups,
    units,
    ...clueless === void 0 ? {} : { clueless }
  });
}
async function groupSizes(material2, rows, lines) {
  const sizes = [];
  for (const { requirement } of lines) {
    const { by, dataset, condition } = requirement.call;
    const isAsked = by.length > 0 && dataset === void 0;
    const groups = isAsked ? await material2.groups(rows, requirement.call, condition) : [];
    sizes.push(isAsked ? new Map(groups.map((group) => [group.name, group.rows.length])) : void 0);
  }
  return sizes;
}
function unitsOf({ policy: { columns } }, { entities, times, truth }) {
  const of = (noun, column) => column === void 0 ? noun : `${noun} of ${printable(column)}`;
  if (times !== void 0) return { name: of("times", columns?.time), count: timesOf(times).count };
  if (entities !== void 0) return { name: of("entities", columns?.entity), count: entitiesOf(entities).count };
  return truth.task === "ranking" ? { name: of("queries", columns?.query), count: new Set(truth.queries).size } : void 0;
}
async function dataOf(material2, rows, lines) {
  const { truth } = rows;
  const positives = truth.task === "binary" ? truth.positive.reduce((sum, each) => sum + each, 0) : void 0;
  const groups = /* @__PURE__ */ new Map();
  for (const { requirement } of lines) {
    const { by, dataset } = requirement.call;
    if (by.length === 0 || dataset !== void 0) continue;
    for (const group of await material2.groups(rows, requirement.call))
      groups.set(`${by.join(", ")} ${group.name}`, group.rows.length);
  }
  return [
    { name: "rows", count: rows.n },
    ...positives === void 0 ? [] : [{ name: "positives", count: positives }],
    ...[...groups].map(([name, count]) => ({ name, count }))
  ];
}

export {
  drawLines,
  explainQuality,
  seedOf
};
