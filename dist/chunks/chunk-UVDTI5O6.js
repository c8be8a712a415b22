import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/schema/src/text.ts
var longest = 80;
var unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}`\\]/gu;
var shortEscapes = { "\n": "\\n", "\r": "\\r", "	": "\\t", "\\": "\\\\" };
var escapeCharacter = (character) => shortEscapes[character] ?? `\\u{${character.codePointAt(0)?.toString(16)}}`;
function printable(value) {
  const text = typeof value === "string" ? value : describe(value);
  const characters = [...text.slice(0, 2 * longest + 2)];
  const cut = characters.length > longest ? `${characters.slice(0, longest - 1).join("")}\u2026` : characters.join("");
  return `\`${cut.replace(unprintable, escapeCharacter)}\``;
}
function describe(value) {
  if (typeof value === "bigint") return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
function suggest(word, candidates, most = Infinity) {
  if (word.length > 64) return void 0;
  const meant = word.toLowerCase();
  let nearest;
  let least = Math.min(most, Math.max(1, Math.floor(word.length / 3))) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(meant, candidate.toLowerCase());
    if (distance < least) {
      nearest = candidate;
      least = distance;
    }
  }
  return nearest;
}
var didYouMean = (word, candidates, most) => asking(suggest(word, candidates, most));
var asking = (meant) => meant === void 0 ? "" : `; did you mean ${printable(meant)}?`;
function nearestFirst(word, candidates) {
  const short = (text) => text.slice(0, 64).toLowerCase();
  const distances = new Map(candidates.map((each) => [each, editDistance(short(word), short(each))]));
  return candidates.toSorted((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0));
}
var wordsOf = (text) => new Set(
  text.slice(0, 64).toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "")
);
function inCommon(a, b) {
  const both = [...a].filter((word) => b.has(word)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
var isWithin = (a, b) => a.size > 0 && [...a].every((word) => b.has(word));
function relatedFirst(word, names) {
  const words = wordsOf(word);
  const shared = new Map(names.map((name) => [name, inCommon(words, wordsOf(name))]));
  return nearestFirst(word, names).toSorted((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0));
}
function columnMeant(word, names) {
  const words = wordsOf(word);
  const isRelated = (name) => {
    const others = wordsOf(name);
    return isWithin(words, others) || isWithin(others, words);
  };
  return asking(suggest(word, names) ?? relatedFirst(word, names.filter(isRelated))[0]);
}
function columnsLike(word, names, most = 12) {
  return { meant: columnMeant(word, names), listed: someOf(relatedFirst(word, names), most) };
}
function someOf(names, most) {
  const more = names.length > most ? ` and ${names.length - most} more` : "";
  return `${names.slice(0, most).map(printable).join(", ")}${more}`;
}
function editDistance(a, b) {
  let before = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
function oneOf(words) {
  const quoted = words.map((word) => `\`${word}\``);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}
function formatNumber(value, unit = "", digits = 3) {
  if (value === null) return "undefined";
  if (!Number.isFinite(value)) return value > 0 ? "+\u221E" : value < 0 ? "-\u221E" : "undefined";
  const shown = (number) => significant(number, digits);
  if (unit === "%") return `${shown(value * 100)}%`;
  if (unit === "fraction" || unit === "") return shown(value);
  if (unit === "/s") return `${shown(value)}/s`;
  const long = unit === "ms" ? LONG.find(({ from }) => Math.abs(value) >= from) : void 0;
  return long === void 0 ? `${shown(value)} ${unit}` : `${shown(value / long.ms)} ${long.unit}`;
}
function formatApart(value, unit, others) {
  const twins = others.filter((other) => other !== value);
  const isApart = (digits2) => twins.every((other) => formatNumber(other, unit, digits2) !== formatNumber(value, unit, digits2));
  const digits = DIGITS.find(isApart) ?? MOST_DIGITS;
  return formatNumber(value, unit, digits);
}
var MOST_DIGITS = 17;
var DIGITS = Array.from({ length: MOST_DIGITS - 2 }, (_, i) => i + 3);
var LONG = [
  { unit: "d", ms: 864e5, from: 1728e5 },
  { unit: "h", ms: 36e5, from: 72e5 },
  { unit: "m", ms: 6e4, from: 6e5 }
];
function significant(value, digits) {
  if (value === 0) return "0";
  if (Number.isSafeInteger(value)) return inThousands(String(value));
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-6) return value.toExponential(digits - 1);
  if (size >= 10 ** digits) return significant(Math.round(value), digits);
  return String(Number(value.toPrecision(digits))).replace(/^-?\d+/, inThousands);
}
var inThousands = (whole) => whole.replace(/\B(?=(\d{3})+$)/g, " ");
var decimal = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
function scaledNumber(text, power = 0) {
  const [, sign, whole, fraction, exponent] = decimal.exec(text) ?? [];
  if (whole === void 0) return void 0;
  const value = Number(`${sign}${whole}.${fraction ?? "0"}e${Number(exponent ?? 0) + power}`);
  return Number.isFinite(value) ? value : void 0;
}
var parseNumber = (text) => scaledNumber(text);
var singular = (plural) => plural.replace(/^(\S+?)(ies|s)(?=\s|$)/, (_, stem, end) => `${stem}${end === "ies" ? "y" : ""}`);
function parsePercent(text) {
  return text.endsWith("%") ? scaledNumber(text.slice(0, -1), -2) : scaledNumber(text);
}
var durations = { ms: 1, s: 1e3, m: 6e4, h: 36e5 };
function parseDuration(text) {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text) ?? [];
  if (amount === void 0 || unit === void 0) return void 0;
  return (scaledNumber(amount) ?? Number.NaN) * (durations[unit] ?? Number.NaN);
}
function parseRate(text) {
  const [, amount] = /^(\d+(?:\.\d+)?)\/s$/.exec(text) ?? [];
  return amount === void 0 ? void 0 : scaledNumber(amount);
}
var hasDecimalComma = (text) => /^[+-]?\d{1,3}(\.?\d{3})*,\d+$/.test(text);
var DECIMAL_POINT = "Numbers have a decimal point: write 3.14, not 3,14. Nothing divides thousands: 1234, not 1,234.";

export {
  printable,
  suggest,
  didYouMean,
  nearestFirst,
  columnMeant,
  columnsLike,
  someOf,
  oneOf,
  formatNumber,
  formatApart,
  scaledNumber,
  parseNumber,
  singular,
  parsePercent,
  parseDuration,
  parseRate,
  hasDecimalComma,
  DECIMAL_POINT
};
