import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  CONFUSED,
  KINDS
} from "./chunk-BV4OX3DA.js";
import {
  gammaln
} from "./chunk-I73VOE4O.js";
import {
  binomialCdf
} from "./chunk-545X53NH.js";

// packages/stats/src/chance.ts
var logBayesFactor = (passed, tried, chance) => {
  if (tried === 0) return 0;
  const logChoose = gammaln(tried + 1) - gammaln(passed + 1) - gammaln(tried - passed + 1);
  const byChance = logChoose + passed * Math.log(chance) + (tried - passed) * Math.log1p(-chance);
  const someGenuine = Math.log(binomialCdf(passed, tried + 1, chance)) - Math.log(tried + 1) - Math.log1p(-chance);
  return someGenuine - byChance;
};
var genuineShare = (passed, tried, chance, level) => {
  if (passed === 0) return 0;
  const tail = (1 - level) / 2;
  let [low, high] = [0, passed / tried];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (1 - binomialCdf(passed - 1, tried, middle) < tail) low = middle;
    else high = middle;
  }
  return Math.max(0, (low - chance) / (1 - chance));
};

// packages/profile/src/sensitive/confidence.ts
var PRIOR_ODDS = 1 / 2e3;
var HEADER = 1600;
var FORM_BY_CHANCE = 0.1;
function confidenceOf({ tried, passed, throughout }, form, header) {
  if (passed === 0) return 0;
  const rival = form.rival === void 0 ? 0 : PRIOR_ODDS * form.rival.hidden ** tried;
  const confused = CONFUSED[form.confused] + rival;
  const byForm = header && throughout ? FORM_BY_CHANCE : 1;
  const byChance = byForm * Math.exp(-logBayesFactor(passed, tried, form.chance));
  const odds = PRIOR_ODDS * (header ? HEADER : 1) / (confused + (1 - confused) * byChance);
  return odds / (1 + odds);
}
var ENOUGH_DISTINCT = 10;
var isDistinct = (distinct, rows) => distinct >= ENOUGH_DISTINCT || distinct >= rows / 2;

// packages/profile/src/sensitive/header.ts
var TAILS = /* @__PURE__ */ new Set([
  "number",
  "num",
  "no",
  "nr",
  "nbr",
  "id",
  "address",
  "addr",
  "text",
  "raw",
  "value",
  "str",
  "digits"
]);
function wordsOf(name) {
  return name.slice(0, 200).normalize("NFKD").replace(new RegExp("\\p{M}", "gu"), "").replaceAll("\xDF", "ss").replace(new RegExp("(\\p{Ll})(\\p{Lu})", "gu"), "$1 $2").toLowerCase().split(/[^\p{L}]+/u).filter((word) => word !== "");
}
var isAmbiguous = (name, words) => wordsOf(name).some((word) => words.includes(word));
function speaksFor(name, { header }) {
  const words = wordsOf(name);
  const shorter = [...words];
  while (shorter.length > 1 && TAILS.has(shorter.at(-1))) shorter.pop();
  return [words, shorter].some((said) => {
    const spaced = ` ${said.join(" ")}`;
    const glued = said.join("");
    return header.some((entry) => spaced.endsWith(` ${entry}`) || glued === entry.replaceAll(" ", ""));
  });
}

// packages/profile/src/sensitive/locate.ts
var MOST_ROWS = 5;
async function locate(engine, table, column, texts) {
  const looked = texts.slice(0, MOST_ROWS);
  const predicate = holds(column, looked);
  if (predicate === void 0) return [];
  const rows = await engine.locate(table, predicate, [], MOST_ROWS);
  return rows.map(({ file, row }) => ({ file, row }));
}
function holds({ name, type }, texts) {
  if (type === "string") return { kind: "pattern", column: name, pattern: texts.map(quoted).join("|") };
  if (type === "integer") return { kind: "in", column: name, values: texts.map(integer) };
  if (type === "number") return { kind: "in", column: name, values: texts.map(Number) };
  return type === "date" ? { kind: "in", column: name, values: texts.map((text) => text.slice(0, 10)) } : void 0;
}
var integer = (text) => Number.isSafeInteger(Number(text)) ? Number(text) : text;
var quoted = (text) => text.slice(0, 200).replace(/[^A-Za-z0-9]/gu, (character) => `\\x{${character.codePointAt(0).toString(16)}}`);

// packages/profile/src/sensitive/places.ts
var SECRETS = [
  "-----BEGIN (?:[A-Z]+ ){0,3}PRIVATE KEY",
  "(?:AKIA|ASIA)[0-9A-Z]{16}",
  "gh[pousr]_[A-Za-z0-9]{36}",
  "github_pat_[A-Za-z0-9_]{50,}",
  "glpat-[A-Za-z0-9_-]{20}",
  "xox[abprs]-[A-Za-z0-9-]{10,}",
  "[sr]k_live_[A-Za-z0-9]{16,}",
  "AIza[0-9A-Za-z_-]{35}",
  "sk-(?:ant-|proj-)?[A-Za-z0-9_-]{32,}",
  "SG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}",
  "npm_[A-Za-z0-9]{36}",
  "pypi-[A-Za-z0-9_-]{50,}",
  "hf_[A-Za-z0-9]{34}",
  "dop_v1_[0-9a-f]{64}",
  "eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*"
];
var BEYOND = "\\x{AA}-\\x{10FFFF}";
var LETTER = `A-Za-z${BEYOND}`;
var DIGIT = "0-9\\x{660}-\\x{669}\\x{6F0}-\\x{6F9}\\x{966}-\\x{96F}\\x{FF10}-\\x{FF19}\\x{1D7CE}-\\x{1D7FF}";
var INVISIBLE = "\\x{AD}\\x{200B}-\\x{200F}\\x{2060}\\x{FEFF}";
var NO_LOCAL = '\\s@<>,;:"()\\[\\]/';
var NO_DOMAIN = `${NO_LOCAL}?&=#|{}'\\\\`;
var WORD = `[${LETTER} .'-]+`;
var PLACES = {
  email: {
    pattern: `([^${NO_LOCAL}]+@[^${NO_DOMAIN}]+\\.[^${NO_DOMAIN}.]{2,})`,
    contains: "@",
    rare: true
  },
  // Seven digits at least or a date, with what people put between them; not within a word or a longer number.
  number: {
    pattern: `(?:^|[^A-Za-z${DIGIT}_.-])([+(-]?[${DIGIT}][${DIGIT}${INVISIBLE} ()./,+-]{4,}[${DIGIT}])(?:$|[^A-Za-z0-9_]|T[0-9])`
  },
  code: {
    pattern: "^\\s*([A-Za-z][A-Za-z .-]*[0-9][A-Za-z0-9 .+-]{4,}|[0-9][0-9 .+-]*[A-Za-z][A-Za-z0-9 .-]*)\\s*$"
  },
  iban: { pattern: "\\b([A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?)\\b" },
  colon: {
    pattern: "((?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{1,4}|(?:[0-9A-Fa-f]{2}-){5}[0-9A-Fa-f]{2})"
  },
  secret: { pattern: `(${SECRETS.join("|")})`, rare: true },
  token: { pattern: "^\\s*(\\S{12,128})\\s*$" },
  name: { pattern: `^\\s*([A-Z${BEYOND}][${LETTER}.'-]*(?:,? [A-Z${BEYOND}][${LETTER}.'-]*)*)\\s*$` },
  address: { pattern: `([0-9]{1,5}[A-Za-z]?,? [${LETTER}]${WORD}|[${LETTER}]${WORD},? [0-9]{1,5} ?[A-Za-z]?)` }
};
var OF_NUMBERS = ["number"];

// packages/profile/src/sensitive/text.ts
function plain(text) {
  if (PRINTABLE_ASCII.test(text)) return text.trim();
  const narrow = text.normalize("NFKC").replace(new RegExp("\\p{Cf}", "gu"), "");
  return narrow.replace(new RegExp("\\p{Nd}", "gu"), asciiDigit).replace(/\s+/gu, " ").trim();
}
var PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
function asciiDigit(digit) {
  const code = digit.codePointAt(0);
  let zero = code;
  while (code - zero < 10 && new RegExp("^\\p{Nd}$", "u").test(String.fromCodePoint(zero - 1))) zero--;
  return code < 128 ? digit : String((code - zero) % 10);
}
var compact = (text) => text.replace(/[ ()./-]/g, "");
var LONGEST_SHAPE = 24;
function shapeOf(text) {
  const shape = [...text.slice(0, 4 * LONGEST_SHAPE)].map(
    (character) => new RegExp("\\p{Nd}", "u").test(character) ? "d" : /[ -/:-@[-`{-~]/.test(character) ? character : "a"
  );
  return shape.length > LONGEST_SHAPE ? `${shape.slice(0, LONGEST_SHAPE).join("")}\u2026` : shape.join("");
}

// packages/profile/src/sensitive/find.ts
var DEFAULT_CONFIDENCE = 0.8;
var MOST_TEXTS = 1e4;
var LEAST_NUMBER = 1e6;
async function findSensitive(engine, table, options = {}) {
  const { confidence = DEFAULT_CONFIDENCE, exact = false } = options;
  const asked = table.columns.filter(({ name }) => options.columns === void 0 || options.columns.includes(name));
  const { rows, columns, unread } = await readable(engine, table, asked);
  const places = columns.map(placesOf);
  const wanted = columns.map(({ name }, i) => ({
    column: name,
    patterns: places[i].map((place) => PLACES[place])
  }));
  const texts = await engine.texts(table, wanted, exact ? Number.POSITIVE_INFINITY : MOST_TEXTS);
  const findings = [];
  for (const [i, column] of columns.entries()) {
    const { found, rows: cells } = texts[i];
    const judged = await judge(column, cells, new Map(places[i]?.map((place, k) => [place, found[k]])));
    for (const each of apart(judged.filter((one) => one.confidence >= confidence)))
      findings.push(await findingOf(engine, table, column, each, rows));
  }
  const sampled = columns.filter((_, i) => texts[i]?.found.some(({ step }) => step > 1)).map(({ name }) => name);
  return { findings, read: { rows, columns: columns.length, sampled, unread, most: MOST_TEXTS } };
}
async function readable(engine, table, asked) {
  const numbers = asked.filter(({ type }) => type === "integer" || type === "number");
  const [rows, ...sizes] = await engine.aggregate(table, [
    { op: "rows" },
    ...numbers.map(({ name }) => ({ op: "max", column: name }))
  ]);
  const large = new Set(numbers.filter((_, i) => Number(sizes[i]) >= LEAST_NUMBER));
  const columns = asked.filter((column) => {
    if (column.type === "string") return true;
    if (column.type === "other") return holdsTexts(column);
    if (column.type === "date" || column.type === "timestamp") return isNamed(column, "date_of_birth");
    return large.has(column) || column.type === "number" && isNamed(column, "geo_coordinates");
  });
  const unread = asked.filter((column) => column.type === "other" && !holdsTexts(column)).map(({ name }) => name);
  return { rows: Number(rows), columns, unread };
}
var holdsTexts = ({ engineType }) => /VARCHAR|JSON|BIGINT|HUGEINT/.test(engineType);
var isNamed = ({ name }, kind) => KINDS.some((each) => each.name === kind && speaksFor(name, each));
function placesOf(column) {
  if (column.type !== "string" && column.type !== "other") return OF_NUMBERS;
  const places = Object.keys(PLACES);
  return isNamed(column, "secret_token") ? places : places.filter((place) => place !== "token");
}
async function judge(column, cells, byPlace) {
  const read = new Map([...byPlace].map(([place, { texts }]) => [place, textsOf(texts)]));
  const judged = [];
  for (const kind of KINDS) {
    const header = speaksFor(column.name, kind);
    let best;
    for (const form of kind.forms) {
      const texts = read.get(form.place);
      if (texts === void 0 || texts[form.of].length === 0) continue;
      if (hasRival(form, texts[form.of], read)) continue;
      if (isScaled(form, texts[form.of], column.name)) continue;
      const found = await judgeForm(
        { kind, form, header, cells },
        texts[form.of],
        byPlace.get(form.place)
      );
      if (found !== void 0 && found.confidence > (best?.confidence ?? 0)) best = found;
    }
    if (best !== void 0) judged.push(best);
  }
  return judged;
}
function hasRival({ rival, format }, texts, read) {
  if (rival === void 0) return false;
  const rivals = (read.get(rival.place)?.[rival.of] ?? []).filter(({ text }) => rival.format.test(text)).length;
  return rivals >= rival.share * texts.filter(({ text }) => format.test(text)).length;
}
var isScaled = ({ format, scaled }, texts, column) => scaled !== void 0 && isAmbiguous(column, scaled.names) && texts.every(({ text }) => !format.test(text) || scaled.format.test(text));
var textsOf = (texts) => {
  const text = texts.map((each) => ({ text: plain(each.text), raw: each.text, rows: each.rows }));
  return { text, compact: text.map((each) => ({ ...each, text: compact(each.text) })) };
};
var NEARLY_ALL = 0.9;
async function judgeForm({ kind, form, header, cells }, texts, { step, scale }) {
  const tried = texts.filter(({ text }) => form.format.test(text));
  if (tried.length === 0) return void 0;
  const valid = await testOf(form);
  const passed = tried.filter(({ text }) => valid(text));
  const rows = rowsOf(passed);
  const spokenFor = kind.alone === true || header || form.confused === "checked";
  if (!spokenFor && !isDistinct(passed.length, rows)) return void 0;
  const throughout = rowsOf(tried) * scale >= NEARLY_ALL * cells;
  return {
    kind,
    form,
    header,
    confidence: confidenceOf({ tried: tried.length, passed: passed.length, throughout }, form, header),
    tried: tried.length,
    distinct: Math.min(tried.length * step, cells),
    matched: Math.round(rows * scale),
    texts: passed
  };
}
var rowsOf = (texts) => texts.reduce((sum, { rows }) => sum + rows, 0);
var testOf = async ({ valid }) => typeof valid === "function" ? valid : valid.load();
function apart(judged) {
  const taken = /* @__PURE__ */ new Set();
  const kept = [];
  for (const each of [...judged].sort((a, b) => b.confidence - a.confidence)) {
    const own = each.texts.filter(({ raw }) => !taken.has(raw));
    if (own.length * 2 <= each.texts.length) continue;
    for (const { raw } of each.texts) taken.add(raw);
    kept.push(each);
  }
  return kept;
}
async function findingOf(engine, table, column, { kind, form, confidence, matched, tried, texts, header, distinct }, rows) {
  return {
    column: column.name,
    kind: kind.name,
    confidence,
    matched,
    rows,
    shape: commonShape(texts),
    evidence: {
      tried,
      passed: texts.length,
      chance: form.chance,
      genuine: genuineShare(texts.length, tried, form.chance, 0.95),
      header,
      distinct,
      at: await locate(
        engine,
        table,
        column,
        texts.map(({ raw }) => raw)
      )
    }
  };
}
function commonShape(texts) {
  const rows = /* @__PURE__ */ new Map();
  for (const each of texts.slice(0, 1e3)) {
    const shape2 = shapeOf(plain(each.raw));
    rows.set(shape2, (rows.get(shape2) ?? 0) + each.rows);
  }
  const [[shape] = [""]] = [...rows].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return shape;
}

export {
  DEFAULT_CONFIDENCE,
  MOST_TEXTS,
  findSensitive
};
