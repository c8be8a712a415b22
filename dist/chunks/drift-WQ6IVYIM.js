import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  BUCKETS,
  REGISTER_BITS,
  coarsen,
  countOf,
  distinctOf,
  endsOf,
  fit,
  isNumeric,
  isTemporal,
  presentIn
} from "./chunk-ZOF4INI2.js";
import {
  massMoved,
  psi
} from "./chunk-DZEOPKX5.js";
import "./chunk-3EIXZMHP.js";
import {
  columnOf,
  isNull,
  namesOf,
  notToken
} from "./chunk-U2KHULKU.js";
import {
  exact
} from "./chunk-MVB5BEBX.js";
import "./chunk-ILMWJOEA.js";
import {
  printable
} from "./chunk-QXO6X2JS.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";

// packages/profile/src/cells.ts
function cellsOf(histogram, cells) {
  const share = countOf(histogram) / cells;
  const found = [];
  let open;
  for (const [key, rows] of histogram.bins) {
    const [least, most] = endsOf(key, histogram);
    if (rows >= share && open !== void 0) {
      found.push(open);
      open = void 0;
    }
    open = { least: open?.least ?? least, most, rows: (open?.rows ?? 0) + rows };
    if (open.rows >= share) {
      found.push(open);
      open = void 0;
    }
  }
  return open === void 0 ? found : [...found, open];
}

// packages/gates/src/data-validate/metrics/profile/counts.ts
var CELLS = 10;
var LEAST_SHIFT = { log: 40, linear: 10 };
var MOST_CATEGORIES = 1e3;
async function comparedWith(engine, profile, data, name) {
  const then = profile.columns.find((column) => column.name === name);
  const now = data.table.columns.find((column) => column.name === name);
  const where = notToken(now, data.missing);
  const held = where === void 0 ? {} : { where };
  const absent = await absentRows(engine, data, now);
  const [nulls, odd] = [then.nulls + then.tokens, then.nan + then.infinite];
  if (kindOf(then.type) !== kindOf(now.type)) {
    if (absent.nulls < absent.rows) throw unlike(then, now, data);
    return { reference: [presentIn(then, profile.rows), nulls, odd], current: [0, absent.nulls, 0] };
  }
  const [reference, current] = await valueCells(engine, {
    then,
    now,
    data,
    held,
    present: presentIn(then, profile.rows)
  });
  return { reference: [...reference, nulls, odd], current: [...current, absent.nulls, absent.odd] };
}
function kindOf(type) {
  if (isNumeric(type)) return "number";
  return type === "date" ? "timestamp" : type;
}
var unlike = (then, now, data) => new SeaTrialsError(
  "bad-value",
  `column ${printable(now.name)} is ${now.type} in ${printable(data.name)} and ${then.type} in the profile`,
  "Give its type in the contract, or profile the data anew with it."
);
async function absentRows(engine, data, column) {
  const token = notToken(column, data.missing);
  const wanted = [
    { op: "rows" },
    { op: "count_if", predicate: isNull(column) },
    { op: "nonfinite", column: column.name },
    ...token === void 0 ? [] : [{ op: "count_if", predicate: { kind: "negate", part: token } }]
  ];
  const [rows, nulls, odd, tokens] = (await engine.aggregate(data.table, wanted)).map(Number);
  return { rows, nulls: nulls + (tokens ?? 0), odd };
}
async function valueCells(engine, side) {
  const { then, now, data, held, present } = side;
  const { name, type } = now;
  if (type === "boolean") {
    const is = (value) => ({
      op: "count_if",
      predicate: { kind: "compare", column: name, operator: "=", value }
    });
    const found = await engine.aggregate(data.table, [is(true), is(false)]);
    return [[then.trues ?? 0, present - (then.trues ?? 0)], found.map(Number)];
  }
  if (type === "string" && then.values !== void 0 && then.values.counts.length > 0) return byName(engine, side);
  if (type === "string" && distinctOf(then.registers) <= MOST_CATEGORIES) {
    const [registers = []] = await engine.registers(data.table, [{ column: name, ...held }], REGISTER_BITS);
    const current = new Array(BUCKETS).fill(0);
    for (const { register, count } of registers)
      current[register % BUCKETS] = (current[register % BUCKETS] ?? 0) + count;
    return [then.buckets, current];
  }
  return byBins(engine, side, then.histogram);
}
async function byName(engine, { then, now, data, held, present }) {
  const counts = then.values?.counts ?? [];
  const asked = counts.map(([value]) => {
    return { op: "count_if", predicate: { kind: "compare", column: now.name, operator: "=", value } };
  });
  const answers = await engine.aggregate(data.table, [...asked, { op: "count", column: now.name, ...held }]);
  const [total, found] = [Number(answers.at(-1)), answers.slice(0, -1).map(Number)];
  const sum = (rows) => rows.reduce((a, b) => a + b, 0);
  const then_ = counts.map(([, rows]) => rows);
  return [
    [...then_, present - sum(then_)],
    [...found, total - sum(found)]
  ];
}
async function byBins(engine, { now, data, held }, histogram) {
  const { scale } = histogram;
  const wide = fit(coarsen(histogram, Math.max(0, LEAST_SHIFT[scale] - histogram.shift)));
  const cells = cellsOf(wide, CELLS);
  const current = cells.map(() => 0);
  const [bins = []] = await engine.bins(data.table, [{ column: now.name, shift: wide.shift, ...held }]);
  for (const { key, count } of bins) {
    const [least] = endsOf(key, wide);
    const at = cells.findLastIndex((cell) => cell.least <= least);
    current[Math.max(0, at)] = (current[Math.max(0, at)] ?? 0) + count;
  }
  return [cells.map(({ rows }) => rows), current];
}
var isComparable = ({ type, histogram }) => type === "boolean" || type === "string" || (isNumeric(type) || isTemporal(type)) && histogram !== void 0;

// packages/gates/src/data-validate/metrics/profile/drift.ts
async function driftFromProfile(ask) {
  const { data, engine, roles, requirement } = ask;
  const reference = ask.other;
  const profile = reference.profile;
  if (requirement.call.metric === "psi") return psiFromProfile(ask, reference, profile);
  const features = profile.columns.filter((column) => !roles.noFeatures.has(column.name));
  const has = (name) => data.table.columns.some((column) => column.name === name);
  const shared = features.filter((column) => has(column.name) && isComparable(column));
  if (shared.length === 0)
    throw new SeaTrialsError(
      "missing-column",
      `${printable(data.name)} and ${printable(reference.name)} have no feature in common`,
      "Are these the files that were meant?",
      requirement.source
    );
  const members = [];
  for (const { name } of shared) {
    const found = await comparedWith(engine, profile, data, name);
    members.push({ name, measured: massMoved(found.reference, found.current) });
  }
  const gone = features.filter((column) => !has(column.name)).map(({ name }) => name);
  const rows = gone.length === 0 ? 0 : Number((await engine.aggregate(data.table, [{ op: "rows" }]))[0]);
  for (const name of gone) members.push({ name, measured: exact(1, rows) });
  const left = features.filter((column) => has(column.name) && !isComparable(column)).map(({ name }) => name);
  const fresh = data.table.columns.filter(
    ({ name }) => !roles.noFeatures.has(name) && !profile.columns.some((column) => column.name === name)
  );
  return {
    measured: members,
    notes: [
      ...listed(`columns that only ${printable(reference.name)} has count as moved`, gone),
      ...listed("drift does not compare lists and structures", left),
      ...listed(
        `drift does not compare columns that only ${printable(data.name)} has`,
        fresh.map(({ name }) => name)
      )
    ]
  };
}
var listed = (what, names) => names.length === 0 ? [] : [`${what}: ${names.slice(0, 10).map(printable).join(", ")}`];
async function psiFromProfile(ask, reference, profile) {
  const name = namesOf(ask, "column")[0];
  for (const each of [ask.data, reference]) columnOf(each, name, ask.requirement);
  if (!profile.columns.some((column) => column.name === name && isComparable(column)))
    throw new SeaTrialsError(
      "bad-value",
      `${printable(name)} of ${printable(reference.name)} holds lists or structures, which have no bins`,
      "Name another column.",
      ask.requirement.source
    );
  const found = await comparedWith(ask.engine, profile, ask.data, name);
  return { measured: psi(found.reference, found.current) };
}
export {
  driftFromProfile
};
