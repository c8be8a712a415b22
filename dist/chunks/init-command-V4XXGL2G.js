import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  namedData
} from "./chunk-F5B7NT5Y.js";
import {
  stepsOf,
  terminalLog
} from "./chunk-TH2F5YCD.js";
import {
  contractText,
  isName,
  policyText,
  uniqueness,
  workflowText
} from "./chunk-F3J7BWLR.js";
import {
  openEngine
} from "./chunk-SMQL3FPI.js";
import "./chunk-F5SLH6BY.js";
import "./chunk-N6QHJVCW.js";
import "./chunk-E3OCFG2N.js";
import {
  classified,
  profileOf
} from "./chunk-VVYS6YQK.js";
import "./chunk-V2PWDHPK.js";
import "./chunk-WUZ57JFB.js";
import "./chunk-2KW2B7VW.js";
import {
  ownDataSet
} from "./chunk-6YKRQDYF.js";
import "./chunk-2UZ74JIS.js";
import "./chunk-BV4OX3DA.js";
import {
  CLEAR_TOKENS,
  looksOf,
  writtenAs
} from "./chunk-UTLH7OE5.js";
import "./chunk-X5FABOU6.js";
import {
  printName
} from "./chunk-BBDBGQUP.js";
import "./chunk-I73VOE4O.js";
import {
  wilsonEnds
} from "./chunk-ASHCQCSS.js";
import "./chunk-545X53NH.js";
import "./chunk-7EFNREQP.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-E5VRUPDS.js";
import {
  quantileOf,
  startOf
} from "./chunk-MZNVEPNV.js";
import {
  isNumeric,
  isSensitive,
  isTemporal,
  knowsValues,
  presentIn
} from "./chunk-S5O552YR.js";
import {
  modelName
} from "./chunk-6SRHXXJW.js";
import {
  GATES
} from "./chunk-EVCWKU7E.js";
import {
  harmless
} from "./chunk-Z2KBYVBJ.js";
import "./chunk-LCHZYRES.js";
import "./chunk-SFSNBUJU.js";
import {
  writable
} from "./chunk-LMI3EX6N.js";
import {
  replaceFile
} from "./chunk-G53KAVFV.js";
import {
  digestBytes,
  digestFile
} from "./chunk-JDLUDKAI.js";
import "./chunk-GY5OF2YY.js";
import {
  relativePath
} from "./chunk-2QQJPMHQ.js";
import "./chunk-53PKLZBG.js";
import {
  git
} from "./chunk-4EI3BDPQ.js";
import "./chunk-GLACIS5M.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-X4TMAPJS.js";
import {
  columnsLike,
  formatNumber,
  parseNumber,
  printable
} from "./chunk-UVDTI5O6.js";
import "./chunk-KVOKKD7H.js";
import {
  own
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/cli/src/init-command.ts
import { existsSync, realpathSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";

// packages/profile/src/suggest/numbers.ts
async function tokensAmongNumbers(engine, tables) {
  const looks = [];
  for (const table of tables) looks.push(...await looksOf(engine, table));
  const names = new Set(looks.map(({ column }) => column));
  const found = [...names].flatMap((name) => {
    const own2 = looks.filter(({ column }) => column === name);
    const tokens = CLEAR_TOKENS.filter((token) => own2.some((look) => look.tokens.has(token)));
    const isNumbers = own2.every(
      ({ others, numbers, tokens: all }) => others === numbers && [...all.keys()].every(isClear)
    );
    const valued = own2.some(({ numbers }) => numbers > 0) || tables.some((table) => holdsNumbers(table, name));
    return tokens.length > 0 && isNumbers && valued ? [[name, tokens]] : [];
  });
  return Object.fromEntries(found);
}
var isClear = (token) => CLEAR_TOKENS.includes(token);
var holdsNumbers = ({ columns }, name) => columns.some((column) => column.name === name && isNumeric(column.type));

// packages/profile/src/suggest/counts.ts
var has = ({ columns }, name) => columns.some((column) => column.name === name);
async function countsOf(engine, table, columns, missing) {
  const asked = columns.flatMap(({ name, type }) => {
    const values = own(missing, name) ?? [];
    const gone = { kind: "in", column: name, values: [...values, null] };
    return [
      { op: "count_if", predicate: gone },
      { op: "count_if", predicate: { kind: "compare", column: name, operator: "=", value: null } },
      { op: "nonfinite", column: name },
      ...type === "string" ? [{ op: "count_if", predicate: { kind: "compare", column: name, operator: "=", value: "" } }] : [],
      ...isNumeric(type) ? ["min", "max"].map((op) => ({ op, column: name })) : []
    ];
  });
  const answers = await engine.aggregate(table, asked);
  let at = 0;
  return columns.map(({ type }) => {
    const [gone, nulls, nonfinite] = [Number(answers[at++]), Number(answers[at++]), Number(answers[at++])];
    const empty = type === "string" ? Number(answers[at++]) : 0;
    const [low, high] = isNumeric(type) ? [answers[at++], answers[at++]] : [null, null];
    const ends = low == null || high == null ? {} : { extremes: [Number(low), Number(high)] };
    return { missing: gone, nulls, nonfinite, empty, ...ends };
  });
}
async function tooLarge(engine, table, rows) {
  const numbers = table.columns.filter(({ type }) => isNumeric(type)).map(({ name }) => name);
  const asked = numbers.flatMap((column) => ["min", "max"].map((op) => ({ op, column })));
  const ends = asked.length === 0 ? [] : await engine.aggregate(table, asked);
  const most = (i) => Math.max(Math.abs(Number(ends[2 * i])), Math.abs(Number(ends[2 * i + 1])));
  return new Set(numbers.filter((_, i) => !Number.isFinite(most(i) * rows)));
}
async function nullsIn(engine, others) {
  const found = /* @__PURE__ */ new Set();
  for (const table of others) {
    const counts = await countsOf(engine, table, table.columns, {});
    table.columns.forEach(({ name }, i) => {
      if (counts[i].nulls > 0) found.add(name);
    });
  }
  return found;
}

// packages/profile/src/suggest/bounds.ts
var LIGHT = 1;
var TAIL = 0.01;
function boundsOf(column, isInteger) {
  const { extremes, histogram } = column;
  if (extremes === void 0 || histogram === void 0) return {};
  const [least, most] = extremes;
  if (least === most || !Number.isSafeInteger(Math.trunc(least)) || !Number.isSafeInteger(Math.trunc(most))) return {};
  const at = (p) => quantileOf(histogram, p)?.value ?? Number.NaN;
  const values = [...histogram.bins].map(([key, rows]) => [startOf(key, histogram), rows]);
  const above = (edge) => edgeOf(
    values,
    (x) => x - edge,
    (p) => at(p) - edge,
    least - edge
  );
  const under = (edge) => edgeOf(
    values,
    (x) => edge - x,
    (p) => edge - at(1 - p),
    edge - most
  );
  const median = at(0.5);
  const up = reach(most, at(1 - TAIL), median);
  const down = reach(-least, -at(TAIL), -median);
  const maximum = up === void 0 ? void 0 : outwards(up, most - median || 1);
  const minimum = down === void 0 ? void 0 : -outwards(down, median - least || 1);
  const isShare = !isInteger && least >= 0 && most <= 1;
  const ends = isShare ? [above(0), under(1)] : [];
  const isTouched = isShare && ends.every(({ nearest }) => nearest <= TOUCH);
  const inUnit = ends.some((end) => piles(end, isInteger));
  const isShown = (edge) => isTouched || piles(edge, isInteger) || isFar(edge, inUnit ? 1 : FAR);
  const low = least >= 0 && !((minimum ?? -1) >= 0) && isShown(above(0)) ? 0 : minimum;
  const top = isShare ? 1 : 0;
  const high = most <= top && !((maximum ?? 2) <= top) && isShown(under(top)) ? top : maximum;
  return { ...low === void 0 ? {} : { minimum: low + 0 }, ...high === void 0 ? {} : { maximum: high + 0 } };
}
var edgeOf = (values, distance, quantile, nearest) => ({
  nearest,
  quantile,
  within: (from, to) => values.reduce((sum, [value, rows]) => sum + (distance(value) >= from && distance(value) < to ? rows : 0), 0)
});
var TOUCH = 0.01;
var REACH = 0.3;
var EXPECTED = 5;
function piles({ quantile, within }, isInteger) {
  const stretch = quantile(REACH) / 3;
  const width = isInteger ? Math.max(1, Math.round(stretch)) : stretch;
  if (width === 0) return true;
  const [first, second, last] = [0, 1, 2].map((i) => within(i * width, (i + 1) * width));
  const sure = first - Math.sqrt(first);
  const beyond = second === 0 ? first : (sure / second) ** 3 * last;
  return Math.min(first, beyond) >= EXPECTED;
}
var FAR = 3;
var isFar = ({ nearest, quantile }, times) => nearest > 0 && nearest >= times * (quantile(0.05) - nearest);
function reach(outermost, tail, median) {
  return outermost - tail <= LIGHT * (tail - median) ? outermost + (outermost - median) : void 0;
}
function outwards(value, distance) {
  const step = 10 ** Math.floor(Math.log10(Math.abs(distance)));
  return Number((Math.ceil(value / step - 1e-9) * step).toPrecision(12));
}

// packages/profile/src/suggest/draft.ts
var FEW_ROWS = 30;
var ENOUGH_FOR_BOUNDS = 150;
var ENOUGH_FOR_LISTS = 100;
var MOST_LISTED = 50;
function draft(seen) {
  const { info, classification, complete } = seen;
  return {
    info,
    complete,
    tokens: seen.tokens,
    promises: promisesOf(seen),
    ...classification === void 0 ? {} : { classification },
    evidence: evidenceOf(seen)
  };
}
var without = (info, rows, why) => ({
  info,
  promises: [],
  complete: false,
  tokens: [],
  evidence: `${formatNumber(rows)} rows; ${why}: nothing is promised`
});
function promisesOf(seen) {
  const { info, half, halfRows, rows, nonfinite } = seen;
  const present = presentIn(half, halfRows);
  if (info.type === "other" || nonfinite > 0) return [];
  const type = typeOf(seen);
  if (rows < FEW_ROWS) return type;
  return [...listOf(seen, present), ...type, ...numberBounds(seen, present), ...lengths(seen, present)];
}
var isNull = ({ name }) => ({ kind: "compare", column: name, operator: "=", value: null });
function typeOf({ info, isCsv, complete }) {
  if (isTemporal(info.type)) {
    const format = { date: "date", timestamp: "date-time" }[info.type];
    if (isCsv) return format === void 0 ? [] : [{ keyword: "format", value: format }];
    return nullable("string", info, complete);
  }
  return nullable(info.type, info, complete);
}
var nullable = (type, info, complete) => complete ? [{ keyword: "type", value: type, breaks: isNull(info) }] : [{ keyword: "type", value: [type, "null"] }];
function listOf(seen, present) {
  const { info, half, classification, isLabel, complete } = seen;
  if (present < ENOUGH_FOR_LISTS || seen.doubtful.length > 0) return [];
  if (isSensitive(classification?.value) && classification?.value !== "protected") return [];
  const values = valuesOf(info, half, isLabel);
  if (values === void 0 || values.length < 2 || values.length > MOST_LISTED) return [];
  const known = { kind: "in", column: info.name, values: [...values, ...seen.tokens] };
  const other = { kind: "negate", part: known };
  return [
    {
      keyword: "enum",
      value: complete ? values : [...values, null],
      breaks: complete ? { kind: "any", parts: [isNull(info), other] } : other
    }
  ];
}
function valuesOf({ type }, half, isLabel) {
  if (type === "string" && half.values?.other === 0) {
    const values = half.values.counts.map(([value]) => value);
    return values.sort((a, b) => a < b ? -1 : 1);
  }
  const exact = isLabel && type === "integer" && knowsValues(half);
  if (!exact || half.histogram === void 0 || half.moments === void 0) return void 0;
  const { bins } = half.histogram;
  return [...bins.values()].every((count) => count >= 5) ? [...bins.keys()].map((key) => startOf(key, half.histogram)) : void 0;
}
function numberBounds({ info, half, classification }, present) {
  if (!isNumeric(info.type) || present < ENOUGH_FOR_BOUNDS || isSensitive(classification?.value)) return [];
  const { minimum, maximum } = boundsOf(half, info.type === "integer");
  const bound = (keyword, operator, value) => value === void 0 ? [] : [{ keyword, value, breaks: { kind: "compare", column: info.name, operator, value } }];
  return [...bound("minimum", "<", minimum), ...bound("maximum", ">", maximum)];
}
function lengths({ info, empty }, present) {
  if (info.type !== "string" || present < ENOUGH_FOR_BOUNDS || empty > 0) return [];
  return [{ keyword: "minLength", value: 1, breaks: { kind: "length", column: info.name, max: 0 } }];
}
function broken({ info, promises, tokens }) {
  const held = { kind: "negate", part: { kind: "in", column: info.name, values: tokens } };
  return promises.map(({ breaks, keyword }) => {
    const none = { kind: "any", parts: [] };
    if (breaks === void 0) return { op: "count_if", predicate: none };
    const nulls = keyword === "type" || keyword === "enum";
    return { op: "count_if", predicate: breaks, ...tokens.length === 0 || nulls ? {} : { where: held } };
  });
}
function evidenceOf(seen) {
  const { info, rows, missing, nonfinite, tokens, doubtful, written, half, classification, extremes } = seen;
  const named = tokens.length === 0 ? "" : ` (of these ${tokens.map(printable).join(", ")} in text)`;
  const parts = [`${formatNumber(rows)} rows, ${formatNumber(missing)} missing${named}`];
  if (extremes !== void 0 && !isSensitive(classification?.value))
    parts.push(
      extremes[0] === extremes[1] && knowsValues(half) ? `always ${formatNumber(extremes[0])}` : `smallest ${formatNumber(extremes[0])}, largest ${formatNumber(extremes[1])}`
    );
  if (half.values !== void 0 && half.values.other === 0 && half.values.counts.length > 0)
    parts.push(half.values.counts.length === 1 ? "always the same value" : `${half.values.counts.length} values`);
  if (nonfinite > 0) parts.push(`${formatNumber(nonfinite)} rows of NaN or infinity: no bound holds for these`);
  if (doubtful.length > 0) parts.push(`${doubtful.map(printable).join(", ")}: a value, or missing?`);
  parts.push(...written.map((what) => `${what}: mend the file, or no line will know their order`));
  if (info.type === "other")
    parts.push("lists, structures or values of several types: say in JSON Schema what they hold");
  if (classification !== void 0) parts.push(`${classification.value}: ${classification.why}`);
  return parts.join("; ");
}

// packages/profile/src/suggest/lines.ts
var Z = 3.29;
async function completeness(engine, other, input) {
  const { kept, half, counted, rows, missing, of } = input;
  if (rows < FEW_ROWS) return [];
  const [[otherRows], others] = [
    await engine.aggregate(other, [{ op: "rows" }]),
    await countsOf(
      engine,
      other,
      kept.map(({ info }) => info),
      missing
    )
  ];
  const found = kept.flatMap(({ info, promises, complete }, i) => {
    if (!isName(info.name)) return [];
    const call = `${of}completeness(${printName(info.name)})`;
    const isSaid = promises.some(
      ({ breaks, keyword }) => breaks !== void 0 && (keyword === "type" || keyword === "enum")
    );
    if (complete && counted[i].missing + counted[i].nonfinite === 0)
      return isSaid ? [] : [{ text: `${call} = 100%`, evidence: `0 of ${formatNumber(rows)} rows missing`, support: rows }];
    const held = presentIn(half.columns[i], half.rows);
    const least = Math.floor(100 * wilsonEnds(held / half.rows, half.rows, Z)[0]);
    const share = (each, n) => (n - each.missing - each.nonfinite) / n;
    const whole = share(counted[i], rows);
    const holds = 100 * Math.min(whole, share(others[i], Number(otherRows))) >= least;
    if (least <= 0 || !holds) return [];
    const gone = counted[i].missing + counted[i].nonfinite;
    return [
      {
        text: `${call} >= ${least}%`,
        evidence: `${formatNumber(gone)} of ${formatNumber(rows)} rows ${counted[i].nonfinite > 0 ? "missing, NaN or infinite" : "missing"}: ${formatNumber(whole, "%")} hold a value`,
        support: whole * rows
      }
    ];
  });
  return found.sort((a, b) => b.support - a.support).map(({ text, evidence }) => ({ text, evidence }));
}
async function wholeLines(engine, { table, half, others, rows, id, of }) {
  const least = Math.max(1, twoDigitsDown(rows / 2));
  const count = {
    text: `${of}row_count >= ${least}`,
    evidence: `${formatNumber(rows)} rows today; half of them is a broken feed`
  };
  if (rows < FEW_ROWS) return [count];
  const columns = table.columns.filter(({ name, type }) => name !== id && type !== "other").map(({ name }) => name);
  const lines = [count];
  if (columns.length > 0 && columns.length >= table.columns.length - 1) {
    const shares = [];
    for (const each of [table, half]) {
      const [n] = await engine.aggregate(each, [{ op: "rows" }]);
      shares.push(await engine.repeats(each, columns) / Math.max(1, Number(n)));
    }
    const most = Math.ceil(100 * wilsonEnds(Math.max(...shares), rows, Z)[1]);
    if (most <= 20)
      lines.push({
        text: `${of}duplicate_rows <= ${most}%`,
        evidence: `${formatNumber(shares[0], "%")} of the rows repeat another one`
      });
  }
  for (const other of others) {
    const shared = columns.filter((name) => has(other, name));
    if (shared.length === 0) continue;
    const found = await engine.overlap(other, table, { columns: shared });
    if (found > 0) continue;
    const text = `${printName(other.name)}.overlap(${printName(table.name)}) = 0`;
    lines.push({ text, evidence: `no row of ${other.name} stands in ${table.name}` });
  }
  return lines;
}
function twoDigitsDown(value) {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
  return Math.floor(value / unit) * unit;
}

// packages/profile/src/suggest/suggest.ts
async function suggest(input) {
  const { engine, table, others, seed, isUsual } = input;
  checkLabel(input);
  const rows = Number((await engine.aggregate(table, [{ op: "rows" }]))[0]);
  if (rows === 0) throw noRows(input.file);
  const large = await tooLarge(engine, table, rows);
  const columns = table.columns.filter(({ name }) => !large.has(name));
  const looks = await looksOf(engine, table);
  const missing = Object.fromEntries([
    ...columns.flatMap(({ name, tokens }) => tokens === void 0 ? [] : [[name, tokens]]),
    ...looks.map((look) => [look.column, tokensOf(look)])
  ]);
  const halves = [await engine.part(table, 0, 2, seed), await engine.part(table, 1, 2, seed)];
  const half = await profileOf(engine, halves[0], {
    missing,
    columns: columns.map(({ name }) => name),
    ...input.progress === void 0 ? {} : { progress: input.progress }
  });
  const counted = await countsOf(engine, table, columns, missing);
  const nulls = await nullsIn(engine, others);
  const drafts = columns.map(
    (info, i) => draft(seenOf({ info, half, i, rows, counted: counted[i], nulls, looks, missing, input }))
  );
  const checked = [...halves, ...others];
  const { kept, dropped } = await prove(engine, checked, drafts);
  const unique = await uniqueness(engine, [table, ...others], kept, half, rows);
  const named = kept.map(
    (each) => unique.has(each.info.name) ? { ...each, unique: true, promises: each.promises.filter(isNoBound) } : { ...each, unique: false }
  );
  const id = named.find(({ unique: unique2, info }) => unique2 && info.name !== input.label)?.info.name;
  const names = table.columns.map(({ name }) => name);
  const of = isUsual ? "" : `${printName(table.name)}.`;
  const complete = await completeness(engine, halves[1], { kept, half, counted, rows, missing, of });
  return {
    rows,
    few: rows < FEW_ROWS,
    required: names.filter((name) => others.every((other) => has(other, name))),
    columns: table.columns.map(
      (info) => named.find((each) => each.info === info) ?? { ...without(info, rows, TOO_LARGE), unique: false }
    ),
    lines: complete,
    policyLines: await wholeLines(engine, { table, half: halves[1], others, rows, id, of }),
    ...id === void 0 ? {} : { id },
    dropped: [
      ...names.flatMap((name) => lackedBy(others, name)),
      ...dropped.filter(({ column }) => !unique.has(column)).map(({ text }) => text)
    ]
  };
}
var TOO_LARGE = "the sum of such large values exceeds what a double can hold";
function lackedBy(others, column) {
  const lacking = others.filter((other) => !has(other, column)).map(({ name }) => printable(name));
  return lacking.length === 0 ? [] : [`${printable(column)}: required, absent from ${lacking.join(", ")}`];
}
var isNoBound = ({ keyword }) => keyword !== "minimum" && keyword !== "maximum";
function checkLabel({ table, file, label }) {
  if (label === void 0 || has(table, label)) return;
  const { meant, listed } = columnsLike(
    label,
    table.columns.map(({ name }) => name)
  );
  throw new SeaTrialsError(
    "missing-column",
    `${printable(file)} has no column ${printable(label)}${meant}`,
    `Its columns are ${listed}.`
  );
}
var noRows = (file) => new SeaTrialsError("unreadable-data", `${printable(file)} has no rows`, "Nothing can be learnt from it.");
var tokensOf = ({ tokens, others }) => others === 0 ? [] : [...tokens.keys()].filter((token) => CLEAR_TOKENS.includes(token));
function seenOf({ info, half, i, rows, counted, nulls, looks, missing, input }) {
  const { name } = info;
  const look = looks.find(({ column }) => column === name);
  const doubtful = [...look?.tokens.keys() ?? []].filter((token) => token !== "" && !CLEAR_TOKENS.includes(token));
  const classification = own(input.classification, name);
  return {
    info,
    half: half.columns[i],
    halfRows: half.rows,
    rows,
    ...counted,
    complete: counted.nulls === 0 && !nulls.has(name) && rows >= FEW_ROWS,
    tokens: own(missing, name) ?? [],
    doubtful,
    written: look === void 0 ? [] : writtenAs(look),
    isCsv: !input.table.files.every((file) => /\.parquet$/i.test(file)),
    isLabel: name === input.label,
    ...classification === void 0 ? {} : { classification }
  };
}
async function prove(engine, tables, drafts) {
  const breaking = drafts.map(({ promises }) => promises.map(() => 0));
  for (const table of tables) {
    const there = drafts.filter(({ info }) => has(table, info.name));
    const asked = there.flatMap(broken);
    const answers = asked.length === 0 ? [] : await engine.aggregate(table, asked);
    let at = 0;
    for (const one of there) {
      const counts = breaking[drafts.indexOf(one)];
      for (let k = 0; k < counts.length; k++) counts[k] = counts[k] + Number(answers[at++]);
    }
  }
  const dropped = [];
  const kept = drafts.map((one, i) => {
    const held = one.promises.filter(({ keyword }, k) => {
      const rows = breaking[i][k];
      const column = one.info.name;
      if (rows > 0)
        dropped.push({ column, text: `${printable(column)}: ${keyword}, broken by ${formatNumber(rows)} rows` });
      return rows === 0;
    });
    const listed = held.find(({ keyword }) => keyword === "enum");
    return { ...one, promises: listed === void 0 ? held : [listed] };
  });
  return { kept, dropped };
}

// packages/cli/src/label.ts
var MOST_CLASSES = 20;
async function labelOf(engine, table, name) {
  const [distinct] = await engine.aggregate(table, [{ op: "distinct", columns: [name] }]);
  const type = table.columns.find((column) => column.name === name)?.type;
  if (Number(distinct) > MOST_CLASSES && (type === "integer" || type === "number")) return { name, task: "regression" };
  if (Number(distinct) !== 2 && type !== "boolean") return { name, task: "multiclass" };
  const counts = (await engine.histogram(table, name)).filter(({ value }) => value !== null);
  const said = counts.find(({ value }) => value === true || value === 1);
  const positive = type === "boolean" ? true : (said ?? counts.at(-1))?.value;
  return { name, task: "binary", ...positive === void 0 || positive === null ? {} : { positive } };
}

// packages/cli/src/init-command.ts
async function initCommand(args, flags) {
  const folder = resolve(flags.out ?? ".");
  const places = placesOf(folder);
  refuseToOverwrite([places.contract, places.policy], flags);
  const staysAsItIs = flags.force !== true && existsSync(places.workflow);
  const log = terminalLog({ debug: flags.debug === true, quiet: false, stream: process.stderr });
  const data = await namedData(args, process.cwd());
  const answers = answersOf(flags);
  const threshold = thresholdOf(flags);
  const { step, share } = stepsOf(log);
  const engine = await openEngine({ files: [...data.flatMap(({ files }) => files), ...answers], progress: share });
  try {
    const { plain, table } = await texts(engine, data, flags, folder, step);
    const made = answers.length === 0 ? plain : await withModel(plain, folder, { engine, table, answers, log, ...threshold });
    const written = [
      [places.contract, contractText(made)],
      [places.policy, policyText(made)],
      ...staysAsItIs ? [] : [
        [places.workflow, workflowText(await protectedBranch(places.repository), places.policyOfWorkflow)]
      ]
    ];
    for (const [path, text] of written) {
      await writable(() => mkdir(dirname(path), { recursive: true }), path);
      await writable(() => replaceFile(path, text), path);
    }
    log.clear();
    const shown = written.map(([path]) => `  ${relativePath(process.cwd(), path)}`);
    const kept = staysAsItIs ? [workflowStays(places)] : [];
    const said = [
      ...sentences(made.suggested),
      ...made.asked?.notes ?? [],
      "written:",
      ...shown,
      ...kept,
      next(folder)
    ];
    process.stdout.write(`${harmless(said.join("\n"))}
`);
    return 0;
  } finally {
    await engine.close();
  }
}
function answersOf({ label, predictions, baselinePredictions }) {
  if (predictions === void 0 && baselinePredictions === void 0) return [];
  if (predictions === void 0 || label === void 0)
    throw new SeaTrialsError(
      "bad-input",
      `--${predictions === void 0 ? "baseline-predictions" : "predictions"} says nothing without --${predictions === void 0 ? "predictions" : "label"}`,
      "Name the answers of the candidate, and the column that they predict."
    );
  return [predictions, ...baselinePredictions === void 0 ? [] : [baselinePredictions]].map((path) => {
    if (existsSync(path)) return real(resolve(path));
    throw new SeaTrialsError("missing-file", `there is no file ${printable(path)}`, "Check the path.");
  });
}
function thresholdOf({ threshold, predictions }) {
  if (threshold === void 0) return {};
  const value = parseNumber(threshold);
  if (value === void 0)
    throw new SeaTrialsError("bad-input", `--threshold: ${printable(threshold)} is no number`, "Write a number.");
  if (predictions === void 0)
    throw new SeaTrialsError(
      "bad-input",
      "--threshold says nothing without --predictions",
      "Name the scores that it is a threshold of."
    );
  return { threshold: value };
}
async function withModel(made, folder, about) {
  const { askedOfModel } = await import("./init-model-N6SQOHIX.js");
  await writable(() => mkdir(folder, { recursive: true }), folder);
  return { ...made, asked: await askedOfModel(made, { ...about, folder: real(folder) }) };
}
function placesOf(folder) {
  const repository = rootOf(folder) ?? folder;
  const policy = join(folder, "sea-trials.yml");
  return {
    repository,
    contract: join(folder, "contract.yml"),
    policy,
    workflow: join(repository, ".github/workflows/trials.yml"),
    ...repository === folder ? {} : { policyOfWorkflow: relativePath(repository, policy) }
  };
}
function rootOf(folder) {
  if (existsSync(join(folder, ".git"))) return folder;
  return dirname(folder) === folder ? void 0 : rootOf(dirname(folder));
}
async function protectedBranch(repository) {
  const found = [
    ["for-each-ref", "--format=%(symref:lstrip=3)", "refs/remotes/origin/HEAD"],
    ["for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads/main", "refs/heads/master"],
    ["symbolic-ref", "--short", "HEAD"]
  ].map((args) => git(repository, args).then(String, () => ""));
  return (await Promise.all(found)).flatMap((said) => said.split("\n").filter(Boolean))[0] ?? "main";
}
function workflowStays({ workflow, policyOfWorkflow = "sea-trials.yml" }) {
  const path = relativePath(process.cwd(), workflow);
  return `${path} is there already and stays as it is: have it judge \`policy: ${policyOfWorkflow}\`, or say --force`;
}
function refuseToOverwrite(paths, { force }) {
  const there = paths.filter((path) => existsSync(path));
  if (force === true || there.length === 0) return;
  throw new SeaTrialsError(
    "bad-input",
    `${there.map((path) => relativePath(process.cwd(), path)).join(", ")} ${there.length === 1 ? "is" : "are"} there already, and nothing is overwritten`,
    "Name another folder with --out, or say --force."
  );
}
async function texts(engine, data, flags, folder, progress) {
  const { label, delimiter, predictions } = flags;
  const isTrain = data.length > 1 || label !== void 0 && predictions === void 0;
  const names = data.map(({ name }) => name ?? (isTrain ? "train" : "data"));
  const open = async (missing = {}) => {
    const opened = [];
    for (const [i, { files }] of data.entries())
      opened.push(
        await engine.open({ name: names[i], files, missing, ...delimiter === void 0 ? {} : { delimiter } })
      );
    return opened;
  };
  const asWritten = await open();
  const tokens = await tokensAmongNumbers(engine, asWritten);
  const tables = Object.keys(tokens).length === 0 ? asWritten : await open(tokens);
  const [table, ...others] = tables;
  const digests = await Promise.all(data[0].files.map(digestFile));
  const { defaultDataset } = await GATES["data-validate"]();
  const suggested = await suggest({
    engine,
    table,
    file: relativePath(process.cwd(), data[0].pattern),
    others,
    isUsual: ownDataSet(defaultDataset, names) === table.name,
    seed: digestBytes(JSON.stringify(digests)),
    classification: await classified(engine, table),
    progress,
    ...label === void 0 ? {} : { label }
  });
  const described = label === void 0 ? void 0 : await labelOf(engine, table, label);
  const plain = {
    suggested,
    model: modelOf(folder, data[0].files[0]),
    data: data.map(({ pattern }, i) => ({
      name: names[i],
      path: relativePath(real(folder), pattern.includes("*") ? pattern : real(pattern)),
      labels: label === void 0 || tables[i].columns.some(({ name }) => name === label),
      ...delimiter === void 0 ? {} : { delimiter }
    })),
    ...described === void 0 ? {} : { label: described }
  };
  return { plain, table };
}
function real(path) {
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path ? path : join(real(dirname(path)), basename(path));
}
function modelOf(folder, file) {
  const names = [basename(folder), basename(file, extname(file))].map((name) => name.replace(/[^A-Za-z0-9_-]+/g, "-"));
  return names.find((name) => new RegExp(modelName).test(name)) ?? "model";
}
function sentences({ rows, few, columns, lines, policyLines, dropped }) {
  const promises = columns.reduce((sum, each) => sum + each.promises.length + Number(each.unique), 0);
  const whole = lines.length + policyLines.length;
  return [
    `${formatNumber(rows)} ${rows === 1 ? "row" : "rows"}, ${columns.length} columns: ${promises} promises of rows and ${whole} of the whole, inferred on one half and held by the other`,
    ...few ? ["so few rows show types and no more: run it again on more"] : [],
    ...dropped.slice(0, 10).map((each) => `not written, the other rows broke it: ${each}`),
    ...columns.filter(({ classification }) => classification !== void 0).map(({ info, classification }) => `${printable(info.name)} is ${classification.value}: ${classification.why}`)
  ];
}
var next = (folder) => `read them, then: sea-trials run ${relativePath(process.cwd(), folder)}`;
export {
  initCommand
};
