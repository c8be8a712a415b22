import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  momentsOf
} from "./chunk-V2PWDHPK.js";
import {
  findSensitive
} from "./chunk-2KW2B7VW.js";
import {
  bucketsOf
} from "./chunk-E5VRUPDS.js";
import {
  MOST_BINS,
  fit
} from "./chunk-MZNVEPNV.js";
import {
  LONGEST_VALUE,
  MOST_VALUES,
  REGISTERS,
  REGISTER_BITS,
  distinctOf,
  hasBins,
  isNumeric,
  isSensitive,
  isTemporal,
  leastShift,
  rankOf,
  valueFloor,
  withoutTellingMoments
} from "./chunk-S5O552YR.js";

// packages/profile/src/classified.ts
var PROTECTED = /^(sex|gender|race|ethnicity|ethnic|ethnic_group|hispanic_origin|religion|disability|nationality|sexual_orientation|marital_status|pregnan(t|cy))$/i;
async function classified(engine, table) {
  const named = table.columns.filter(({ name }) => PROTECTED.test(name));
  const { findings } = await findSensitive(engine, table);
  return Object.fromEntries([
    ...named.map(({ name }) => [name, { value: "protected", why: "by its name" }]),
    // Of one column the surest finding comes first, and the last entry of a name holds.
    ...[...findings].reverse().map(({ column, kind }) => [column, { value: "personal", why: `holds ${kind}` }])
  ]);
}

// packages/profile/src/counts.ts
function described(info, { classification, missing }) {
  const { name, type } = info;
  const own = (record) => record !== void 0 && Object.hasOwn(record, name);
  const fits = (token) => isNumeric(type) ? typeof token === "number" : typeof token === type;
  const tokens = own(missing) ? missing[name].filter(fits) : [];
  const held = { kind: "negate", part: { kind: "in", column: name, values: tokens } };
  return {
    info,
    ...own(classification) ? { classification: classification[name] } : {},
    tokens,
    held: tokens.length === 0 ? {} : { where: held }
  };
}
var SUMMED = 2 ** 60;
var compare = (column, operator, value) => ({
  kind: "compare",
  column,
  operator,
  value
});
async function counts(engine, table, columns) {
  const asked = columns.map(({ info: { name, type }, tokens, held }) => {
    const infinite = {
      kind: "any",
      parts: [compare(name, ">", Number.MAX_VALUE), compare(name, "<", -Number.MAX_VALUE)]
    };
    const none = { kind: "any", parts: [] };
    const ordered = isNumeric(type) || isTemporal(type);
    return [
      { op: "count", column: name },
      { op: "count_if", predicate: tokens.length === 0 ? none : { kind: "in", column: name, values: tokens } },
      ...type === "number" ? [
        { op: "nonfinite", column: name },
        { op: "count_if", predicate: infinite }
      ] : [],
      ...type === "string" ? [{ op: "count_if", predicate: compare(name, "=", ""), ...held }] : [],
      ...type === "boolean" ? [{ op: "count_if", predicate: compare(name, "=", true), ...held }] : [],
      ...ordered ? [
        { op: "min", column: name, ...held },
        { op: "max", column: name, ...held }
      ] : [],
      ...isNumeric(type) ? [{ op: "power_sum", power: 1, column: name, centre: 0, scale: SUMMED, ...held }] : []
    ];
  });
  const answers = await engine.aggregate(table, [{ op: "rows" }, ...asked.flat()]);
  const rows = Number(answers[0]);
  let at = 1;
  const next = () => answers[at++] ?? null;
  return {
    rows,
    columns: columns.map(({ info: { type } }) => {
      const held = Number(next());
      const tokens = Number(next());
      const nonfinite = type === "number" ? Number(next()) : 0;
      const infinite = type === "number" ? Number(next()) : 0;
      const empty = type === "string" ? Number(next()) : 0;
      const trues = type === "boolean" ? { trues: Number(next()) } : {};
      const ordered = isNumeric(type) || isTemporal(type);
      const [low, high] = ordered ? [next(), next()] : [null, null];
      const sum = isNumeric(type) ? Number(next()) : 0;
      const found = { nulls: rows - held, tokens, nan: nonfinite - infinite, infinite, empty, ...trues };
      const present = held - tokens - nonfinite;
      return { found, present, low, high, mean: sum / Math.max(1, present) * SUMMED };
    })
  };
}
function extremesOf({ info, classification }, { low, high }) {
  if (low === null || high === null || isSensitive(classification)) return {};
  const read = isTemporal(info.type) ? (value) => secondsOf(info.type, String(value)) : Number;
  const [least, most] = [read(low), read(high)];
  return Number.isFinite(least) && Number.isFinite(most) ? { extremes: [least, most] } : {};
}
function secondsOf(type, text) {
  if (type !== "time") return Math.floor(Date.parse(text) / 1e3);
  const [hours = 0, minutes = 0, seconds = 0] = text.split(":").map(Number);
  return Math.floor(hours * 3600 + minutes * 60 + seconds);
}

// packages/profile/src/histograms.ts
var FIRST = { log: 44, linear: 17 };
var MOST_LOOKED_AT = 65536;
async function histogramsOf(engine, table, columns) {
  const found = columns.map(() => void 0);
  let open = columns.flatMap((column, i) => {
    const scale = isTemporal(column.info.type) ? "linear" : "log";
    return hasBins(column.info.type) ? [{ ...column, i, scale, shift: FIRST[scale] }] : [];
  });
  while (open.length > 0) {
    const looks = await engine.bins(
      table,
      open.map(({ info, shift, held }) => ({ column: info.name, shift, ...held }))
    );
    open = open.flatMap((column, k) => {
      const { i, scale, shift, info, classification } = column;
      const bins = looks[k];
      const histogram = settled(bins, scale, shift);
      if (histogram === void 0) return [{ ...column, shift: closer(bins.length, shift) }];
      found[i] = fit(histogram, leastShift(info.type, classification));
      return [];
    });
  }
  return found;
}
function settled(bins, scale, shift) {
  if (bins.every(({ low, high }) => low === high))
    return { scale, shift: 0, bins: new Map(bins.map(({ low, count }) => [low, count])) };
  if (bins.length <= MOST_BINS && shift > 0) return void 0;
  return { scale, shift, bins: new Map(bins.map(({ key, count }) => [key, count])) };
}
var closer = (bins, shift) => Math.max(0, shift - Math.max(1, Math.floor(Math.log2(MOST_LOOKED_AT / Math.max(1, bins)))));

// packages/profile/src/order.ts
var inOrderOf = ([a, m], [b, n]) => n - m || (a < b ? -1 : a > b ? 1 : 0);

// packages/profile/src/make.ts
async function profileOf(engine, table, options = {}) {
  const asked = table.columns.filter(({ name }) => options.columns?.includes(name) ?? true);
  const columns = asked.map((info) => described(info, options));
  const say = (what, done) => options.progress?.(`${table.name}: ${what}`, done);
  say("counts", 0);
  const counted = await counts(engine, table, columns);
  say("moments", 0.2);
  const moments = await momentsByColumn(engine, table, columns, counted.columns);
  say("histograms", 0.35);
  const histograms = await histogramsOf(engine, table, columns);
  say("distinct values", 0.65);
  const registers = await engine.registers(
    table,
    columns.map(({ info, held }) => ({ column: info.name, ...held })),
    REGISTER_BITS
  );
  const sketches = registers.map(ranks);
  say("values", 0.9);
  const values = await valuesOf(engine, table, columns, sketches);
  return {
    rows: counted.rows,
    files: [...options.files ?? []].sort(),
    columns: columns.map(
      (column, i) => withoutTellingMoments({
        name: column.info.name,
        type: column.info.type,
        ...column.classification === void 0 ? {} : { classification: column.classification },
        ...counted.columns[i].found,
        ...moments[i] === void 0 ? {} : { moments: moments[i] },
        ...extremesOf(column, counted.columns[i]),
        ...histograms[i] === void 0 ? {} : { histogram: histograms[i] },
        ...values[i] === void 0 ? {} : { values: values[i] },
        registers: sketches[i],
        buckets: bucketsOf(registers[i])
      })
    )
  };
}
var twelve = (value) => Number(value.toPrecision(12));
async function momentsByColumn(engine, table, columns, counted) {
  const plans = columns.map(({ info, held }, i) => {
    if (!isNumeric(info.type)) return void 0;
    const { low, high, mean, present } = counted[i];
    const centre = twelve(mean);
    const scale = Math.max(Math.abs(Number(low) - centre), Math.abs(Number(high) - centre)) || 1;
    return { column: info.name, centre, scale, present, held };
  });
  const asked = plans.flatMap(
    (plan) => plan === void 0 || !Number.isFinite(plan.scale) ? [] : [1, 2, 3, 4].map((power) => ({
      op: "power_sum",
      power,
      column: plan.column,
      centre: plan.centre,
      scale: plan.scale,
      ...plan.held
    }))
  );
  const sums = asked.length === 0 ? [] : await engine.aggregate(table, asked);
  let at = 0;
  return plans.map((plan) => {
    if (plan === void 0) return void 0;
    if (!Number.isFinite(plan.scale)) return { n: plan.present, mean: plan.centre, m2: Infinity, m3: NaN, m4: Infinity };
    const four = sums.slice(at, at + 4).map(Number);
    at += 4;
    const { n, mean, m2, m3, m4 } = momentsOf(plan.present, four, plan.centre, plan.scale);
    return { n, mean: twelve(mean), m2: twelve(m2), m3: twelve(m3), m4: twelve(m4) };
  });
}
function ranks(registers) {
  const held = new Uint8Array(REGISTERS);
  for (const { register, least } of registers) held[register] = rankOf(least);
  return held;
}
async function valuesOf(engine, table, columns, sketches) {
  const few = columns.flatMap((column, i) => {
    const named = column.info.type === "string" && !isSensitive(column.classification);
    return named && distinctOf(sketches[i]) <= 20 * MOST_VALUES ? [{ ...column, i }] : [];
  });
  const lists = await engine.frequent(
    table,
    few.map(({ info, held }) => ({ column: info.name, ...held })),
    1
  );
  const found = columns.map(() => void 0);
  for (const [k, { i, classification }] of few.entries()) {
    const floor = valueFloor(classification);
    const named = lists[k].filter(({ value, count }) => count >= floor && [...value].length <= LONGEST_VALUE);
    if (named.length > MOST_VALUES) continue;
    const total = lists[k].reduce((sum, { count }) => sum + count, 0);
    const kept = named.reduce((sum, { count }) => sum + count, 0);
    found[i] = { counts: named.map(({ value, count }) => [value, count]).sort(inOrderOf), other: total - kept };
  }
  return found;
}

export {
  classified,
  inOrderOf,
  profileOf
};
