import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  sharingOf
} from "./chunk-GW5Z6AHE.js";
import {
  partOf
} from "./chunk-7FIQ337B.js";
import {
  outcomeOfInterval
} from "./chunk-ZN3MUJHG.js";
import {
  thinned
} from "./chunk-4RS5BBQ7.js";
import {
  bonferroni,
  correlationIn,
  holm
} from "./chunk-VD2NFCPH.js";
import {
  independentDifference
} from "./chunk-YBZBQVW7.js";
import {
  mixed,
  taken
} from "./chunk-Y3K7NPZO.js";
import {
  MISSING,
  maskedName,
  valueNames
} from "./chunk-7EFNREQP.js";
import {
  undefinedBecause
} from "./chunk-MVB5BEBX.js";

// packages/stats/src/slices.ts
var OTHER = 255;
var LEAST_SCORE = 2;
var MOST_PAIRED = 50;
var MOST_LOOKED_AT = 200;
var MOST_ALIKE = 0.5;
var searchSlices = (columns, harm, least, most) => {
  const single = columns.map((coded, column) => slicesOf(coded, column, harm));
  const best = (slices) => Math.max(0, ...slices.map(({ score }) => score));
  const paired = columns.map((_, column) => column).sort((a, b) => best(single[b]) - best(single[a]) || a - b).slice(0, MOST_PAIRED).sort((a, b) => a - b);
  const all = [...single.flat()];
  for (const [i, first] of paired.entries())
    for (const second of paired.slice(i + 1)) all.push(...crossed(columns, first, second, harm));
  const looked = all.filter(({ rows, score }) => rows >= least && rows <= harm.length - least && score >= LEAST_SCORE).sort((a, b) => b.score - a.score).slice(0, MOST_LOOKED_AT);
  return distinct(columns, looked, most);
};
var inSlice = (columns, { parts }) => {
  const looked = parts.map(({ column, from, to }) => ({ codes: columns[column].codes, from, to }));
  return (row) => looked.every(({ codes, from, to }) => codes[row] >= from && codes[row] <= to);
};
var sumsOver = (cells, harm, cellOf) => {
  const sums = { rows: new Float64Array(cells), harm: new Float64Array(cells), squares: new Float64Array(cells) };
  for (let row = 0; row < harm.length; row++) {
    const cell = cellOf(row);
    if (cell < 0) continue;
    const each = harm[row];
    sums.rows[cell]++;
    sums.harm[cell] += each;
    sums.squares[cell] += each * each;
  }
  return sums;
};
var scored = (parts, rows, harm, squares) => ({
  parts,
  rows,
  score: squares > 0 ? harm / Math.sqrt(squares) : 0
});
var slicesOf = ({ codes, bins, ordered }, column, harm) => {
  const sums = sumsOver(bins, harm, (row) => codes[row] === OTHER ? -1 : codes[row]);
  const found = [];
  for (let from = 0; from < bins; from++) {
    let [rows, total, squares] = [0, 0, 0];
    for (let to = from; to < (from < ordered ? ordered : from + 1); to++) {
      rows += sums.rows[to];
      total += sums.harm[to];
      squares += sums.squares[to];
      found.push(scored([{ column, from, to }], rows, total, squares));
    }
  }
  return found;
};
var crossed = (columns, first, second, harm) => {
  const [a, b] = [columns[first], columns[second]];
  const sums = sumsOver(
    a.bins * b.bins,
    harm,
    (row) => a.codes[row] === OTHER || b.codes[row] === OTHER ? -1 : a.codes[row] * b.bins + b.codes[row]
  );
  return Array.from({ length: a.bins * b.bins }, (_, cell) => {
    const [i, j] = [Math.floor(cell / b.bins), cell % b.bins];
    const parts = [
      { column: first, from: i, to: i },
      { column: second, from: j, to: j }
    ];
    return scored(parts, sums.rows[cell], sums.harm[cell], sums.squares[cell]);
  });
};
var distinct = (columns, slices, most) => {
  const rows = columns[0].codes.length;
  const kept = [];
  for (const slice of slices) {
    if (kept.length === most) break;
    const inside = rowsIn(columns, slice);
    if (!kept.every((other) => alike(inside, other) <= MOST_ALIKE)) continue;
    const has = new Uint8Array(rows);
    for (const row of inside) has[row] = 1;
    kept.push({ slice, inside, has });
  }
  return kept.map(({ slice }) => slice);
};
var rowsIn = (columns, slice) => {
  const holds = inSlice(columns, slice);
  const inside = new Uint32Array(slice.rows);
  let found = 0;
  for (let row = 0; row < columns[0].codes.length; row++) if (holds(row)) inside[found++] = row;
  return inside;
};
var alike = (rows, other) => {
  let both = 0;
  for (const row of rows) both += other.has[row];
  return both / Math.max(1, Math.min(rows.length, other.inside.length));
};

// packages/gates/src/quality/slices/bins.ts
var MOST_VALUES = 12;
var EIGHTHS = [1, 2, 3, 4, 5, 6, 7, 8].map((eighth) => eighth / 8);
var MOST_SORTED = 2e4;
function bin(column, vector, seen, isHidden = false) {
  const found = binsOf(column, vector, seen);
  if (!isHidden) return found;
  const named = ({ from, to }) => `${column} = ${maskedName(from)}${to > from ? ` to ${maskedName(to)}` : ""}`;
  return { ...found, named: (part) => part.from === found.bins - 1 ? `${column} = ${MISSING}` : named(part) };
}
function binsOf(column, vector, seen) {
  if (vector.kind === "coded") return values(column, vector.codes, vector.values, seen);
  const isKnown = (row) => vector.valid?.[row] !== 0 && !Number.isNaN(vector.values[row]);
  const distinct2 = /* @__PURE__ */ new Set();
  for (const row of seen) {
    if (isKnown(row)) distinct2.add(vector.values[row]);
    if (distinct2.size > MOST_VALUES) return bands(column, vector.values, isKnown, seen);
  }
  const known = [...distinct2].sort((a, b) => a - b);
  const place = new Map(known.map((value, code) => [value, code]));
  const codes = Int32Array.from(vector.values, (value, row) => isKnown(row) ? place.get(value) ?? -2 : -1);
  return values(column, codes, known, seen);
}
function values(column, codes, known, seen) {
  const counts = /* @__PURE__ */ new Map();
  for (const row of seen) counts.set(codes[row], (counts.get(codes[row]) ?? 0) + 1);
  const frequent = [...counts.keys()].filter((code) => code >= 0).sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b).slice(0, MOST_VALUES).sort((a, b) => a - b);
  const place = new Map(frequent.map((code, at) => [code, at]));
  const missing = frequent.length;
  const names = [
    ...valueNames(
      frequent.map((code) => known[code] ?? null),
      false
    ),
    MISSING
  ];
  return {
    column,
    codes: Uint8Array.from(codes, (code) => code === -1 ? missing : place.get(code) ?? OTHER),
    bins: missing + 1,
    ordered: 0,
    named: ({ from }) => `${column} = ${names[from]}`
  };
}
function bands(column, numbers, isKnown, seen) {
  const looked = thinned(seen, MOST_SORTED).filter(isKnown);
  const sorted = Float64Array.from(looked, (row) => numbers[row]);
  sorted.sort();
  const cut = EIGHTHS.slice(0, -1).map((p) => sorted[Math.floor(p * sorted.length)]);
  const edges = [...new Set(cut)].filter((edge) => edge > sorted[0]);
  const missing = edges.length + 1;
  const codeOf = (value) => {
    let code = 0;
    while (code < edges.length && edges[code] <= value) code++;
    return code;
  };
  return {
    column,
    codes: Uint8Array.from(numbers, (value, row) => isKnown(row) ? codeOf(value) : missing),
    bins: missing + 1,
    ordered: missing,
    named: ({ from, to }) => {
      if (from === missing) return `${column} = ${MISSING}`;
      const [low, high] = [edges[from - 1], edges[to]];
      if (low === void 0) return high === void 0 ? `any ${column}` : `${column} under ${high}`;
      return high === void 0 ? `${column} ${low} or more` : `${column} ${low} to under ${high}`;
    }
  };
}

// packages/gates/src/quality/slices/halves.ts
var APART = 0.05;
function halvesOf({ entities, times, weights, n }, within, ids) {
  const kept = [];
  const count = within?.length ?? n;
  for (let i = 0; i < count; i++) {
    const row = within?.[i] ?? i;
    if (weights?.[row] !== 0) kept.push(row);
  }
  const keyOf = entities !== void 0 ? (row) => entities[row] : ids !== void 0 ? keys(ids) : self;
  const isFirst = (row) => (mixed(keyOf(row)) & 1) === 1;
  const { before, after } = times === void 0 ? { before: always, after: always } : earlyOf(times, kept);
  const isCut = times === void 0 || entities !== void 0;
  const isSearched = (row) => before(row) && (!isCut || isFirst(row));
  const isConfirmed = (row) => after(row) && (!isCut || !isFirst(row));
  return {
    search: Uint32Array.from(kept.filter(isSearched)),
    confirm: Uint32Array.from(kept.filter(isConfirmed))
  };
}
var always = () => true;
function earlyOf(times, rows) {
  const sorted = Int32Array.from(rows, (row) => times[row]).sort();
  const at = (share) => sorted[Math.floor(share * sorted.length)] ?? 0;
  const [cut, next] = [at(0.5), at(0.5 + APART)];
  return { before: (row) => times[row] < cut, after: (row) => times[row] >= next };
}
var self = (row) => row;
function keys(ids) {
  if (ids.kind === "number") {
    const bits = new Uint32Array(ids.values.buffer, ids.values.byteOffset, ids.values.length * 2);
    return (row) => bits[2 * row] ^ mixed(bits[2 * row + 1]);
  }
  const hashes = ids.values.map((value) => textHash(String(value)));
  return (row) => hashes[ids.codes[row]] ?? row;
}
function textHash(text) {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = mixed(hash ^ text.charCodeAt(i));
  return hash;
}

// packages/gates/src/quality/slices/drawn.ts
async function drawnOf({ policy, hidden }, rows, sample, names, most) {
  const { id } = policy.columns;
  const isById = rows.entities === void 0 && rows.ids !== void 0 && id !== void 0;
  const { rows: places, columns } = await rows.drawn(isById ? [...names, id] : names, most);
  const part = {
    n: places.length,
    truth: rows.truth,
    ...rows.weights === void 0 ? {} : { weights: taken(rows.weights, places) },
    ...rows.entities === void 0 ? {} : { entities: taken(rows.entities, places) },
    ...rows.times === void 0 ? {} : { times: taken(rows.times, places) }
  };
  return {
    rows: part,
    sample: partOf(rows, sample, places),
    halves: halvesOf(part, void 0, isById ? columns[id] : void 0),
    columns: async (seen) => names.flatMap((name) => bin(name, columns[name], seen, hidden.has(name)))
  };
}

// packages/gates/src/quality/slices/search.ts
var MOST_SEARCHED = 2e5;
var MOST_CONFIRMED = 10;
var LEAST_ROWS = 30;
var LEAST_SHARE = 5e-3;
async function searched({ rows, sample, halves: { search, confirm }, columns: binned }, { metric, margin, confidence, minSupport = 0 }) {
  const seen = thinned(search, MOST_SEARCHED);
  const least = Math.max(LEAST_ROWS, minSupport, LEAST_SHARE * seen.length);
  const part = partOf(rows, sample, seen);
  const harm = harmOf(metric, part);
  if (harm === void 0 || seen.length < 2 * least) return untold(metric.measure(part), search.length + confirm.length);
  const columns = await binned(seen);
  const looked = columns.map((column) => ({
    ...column,
    codes: Uint8Array.from(seen, (row) => column.codes[row])
  }));
  if (!looked.some((column) => divides(column, least))) return "undivided";
  const found = searchSlices(looked, harm, least, MOST_CONFIRMED);
  const gaps = found.map((slice) => gapOf(rows, sample, metric, columns, slice, confirm));
  return { members: confirmed(gaps, margin, confidence), n: confirm.length };
}
function divides({ codes, bins }, least) {
  const counts = new Array(bins).fill(0);
  for (const code of codes) if (code < bins) counts[code] = (counts[code] ?? 0) + 1;
  return counts.some((count) => count >= least && count <= codes.length - least);
}
function untold(measured, n) {
  if (measured.kind === "undefined") return { ...measured, n };
  const forced = measured.kind === "estimate" ? forcedOf(measured) : void 0;
  return forced === void 0 ? undefinedBecause("too few rows", n) : { kind: "undefined", ...forced, forced: true, n };
}
var forcedOf = ({ forced }) => forced?.isPart ? void 0 : forced;
function harmOf(metric, sample) {
  const { entities: _, times: __, ...plain } = sample;
  const measured = metric.measure(plain);
  const influence = measured.kind === "estimate" && !forcedOf(measured) ? measured.influence : void 0;
  if (influence?.length !== sample.n) return void 0;
  return metric.spec.better === "lower" ? influence : influence.map((each) => -each);
}
function gapOf(rows, sample, metric, columns, slice, confirm) {
  const holds = inSlice(columns, slice);
  const [inside, outside] = [confirm.filter(holds), confirm.filter((row) => !holds(row))];
  const parts = [inside, outside].map((positions) => {
    const part = partOf(rows, sample, positions);
    return { sample: part, measured: metric.measure(part) };
  });
  const [here, elsewhere] = parts.map(({ measured }) => measured);
  const name = slice.parts.map((part) => columns[part.column]?.named(part)).join(" and ");
  if (here?.kind !== "estimate") return { name, n: inside.length, gap: undefinedBecause("too few rows", inside.length) };
  if (elsewhere?.kind !== "estimate") return { name, n: here.n, gap: undefinedBecause("too few rows", here.n) };
  const correlation = correlationIn(sharingOf(rows, parts))(0, 1);
  const [worse, better] = metric.spec.better === "lower" ? [here, elsewhere] : [elsewhere, here];
  return { name, n: here.n, gap: independentDifference(worse, better, correlation) };
}
function confirmed(gaps, margin, confidence) {
  const level = (rank) => bonferroni(gaps.length - rank, confidence);
  const known = gaps.flatMap(({ gap }) => gap.kind === "estimate" ? [gap] : []);
  const shown = holm(known, margin, level);
  return gaps.map(({ name, n, gap }) => {
    if (gap.kind !== "estimate") return { name, n, outcome: "inconclusive", observed: null, reason: gap.reason };
    const interval = gap.interval(confidence);
    const rank = shown.get(gap);
    const simultaneous = gap.interval(rank ?? level(shown.size));
    const plain = outcomeOfInterval(interval, "<=", margin);
    const outcome = rank === void 0 ? plain === "pass" ? "pass" : "inconclusive" : "fail";
    return { name, n, outcome, observed: gap.value, interval, simultaneous };
  });
}

// packages/gates/src/quality/slices/spread.ts
var OF_SPREAD = /^(?!mean_)(.*_)?(roc_auc(_ovo)?|average_precision)$|^(d2_.*|r2|explained_variance|rank_correlation|matthews_corrcoef|cohen_kappa)$/;
var isOfSpread = (metric) => OF_SPREAD.test(metric);
var spreadNote = (metric) => `\`${metric}\` says how well rows are told apart: where a column tells of the label, the rows of one band of it lie close together, and any good model is worse among them than among the others; a slice is weak for what it gets wrong: write \`accuracy\`, \`log_loss\` or another error in its place`;

export {
  bin,
  halvesOf,
  drawnOf,
  searched,
  harmOf,
  isOfSpread,
  spreadNote
};
