import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/schema/src/requirement/lexer.ts
var longestLine = 4096;
var space = /[ \t\r\n]+/y;
var rules = [
  { kind: "name", pattern: new RegExp("[\\p{ID_Start}_]\\p{ID_Continue}*", "uy") },
  { kind: "quoted name", pattern: /`(?:[^`]|``)*`/uy },
  { kind: "string", pattern: /"(?:[^"\\]|\\.)*"/suy },
  { kind: "number", pattern: /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y },
  { kind: "symbol", pattern: new RegExp(">=|<=|!=|\\/s(?!\\p{ID_Continue})|[><=(){},.:*+%/-]", "uy") }
];
var mistaken = [
  [/==/y, "="],
  [/=>|≥/y, ">="],
  [/=<|≤/y, "<="],
  [/<>|≠/y, "!="],
  [/&&|&/y, "and"],
  [/\|\||\|/y, "or"],
  [/!/y, "not"],
  [/['’“”]/y, '"']
];
var mistakenNumber = /(?<![\p{ID_Continue}`])\.\d+|(?<=[<>=]\s*)(?:0,\d+|\d+,(?!\d{3}(?!\d))\d+)(?![\d,])/uy;
function refuse(source, span, message, fix) {
  throw new SeaTrialsError("bad-requirement", message, fix, place(source, span));
}
function place(source, span) {
  const start = source.source;
  if (start === void 0) return { file: "requirement", line: 1, column: span.start };
  return start.column === void 0 ? start : { ...start, column: start.column + span.start - 1 };
}
function tokens(source) {
  const { text } = source;
  if (text.length > longestLine) {
    const message = `a requirement of ${text.length} characters`;
    refuse(source, { start: 1, end: 2 }, message, `Keep a requirement under ${longestLine} characters.`);
  }
  const found = [];
  let at = 0;
  for (; ; ) {
    const gap = match(space, text, at);
    at += gap.length;
    if (at === text.length) {
      found.push({ kind: "end", text: "", raw: "", span: { start: at + 1, end: at + 1 }, spaceBefore: gap !== "" });
      return found;
    }
    const token = tokenAt(source, at, gap !== "");
    found.push(token);
    at += token.raw.length;
  }
}
function tokenAt(source, at, spaceBefore) {
  const advised = mistaken.find(
    ([pattern]) => match(pattern, source.text, at) !== "" && !source.text.startsWith("!=", at)
  );
  if (advised !== void 0) {
    const written = match(advised[0], source.text, at);
    refuse(source, spanOf(at, written), `unexpected ${printable(written)}`, `Write \`${advised[1]}\`.`);
  }
  const number = match(mistakenNumber, source.text, at);
  if (number !== "") {
    const fix2 = `Write \`${number.replace(/^\./, "0.").replace(",", ".")}\`.`;
    refuse(source, spanOf(at, number), `unexpected ${printable(number)}`, fix2);
  }
  for (const { kind, pattern } of rules) {
    const raw = match(pattern, source.text, at);
    if (raw === "") continue;
    const span = spanOf(at, raw);
    return { kind, text: meaning(source, kind, raw, span), raw, span, spaceBefore };
  }
  const character = String.fromCodePoint(source.text.codePointAt(at) ?? 0);
  const open = character === '"' ? "string" : "name";
  if (character === '"' || character === "`")
    refuse(source, spanOf(at, character), `the ${open} that starts here has no end`, `Close it with \`${character}\`.`);
  const fix = "Names that are no plain identifiers stand in backticks, strings in double quotes.";
  return refuse(source, spanOf(at, character), `unexpected character ${printable(character)}`, fix);
}
function meaning(source, kind, raw, span) {
  if (kind === "quoted name") {
    if (raw === "``") refuse(source, span, "an empty name", "Write the name between the backticks.");
    return raw.slice(1, -1).replaceAll("``", "`");
  }
  if (kind !== "string") return raw;
  try {
    return String(JSON.parse(raw));
  } catch {
    const fix = 'Write it as in JSON: `\\"` for a double quote, `\\\\` for a backslash, `\\n` for a line break.';
    return refuse(source, span, `the string ${printable(raw)} has an escape or a control character in it`, fix);
  }
}
var spanOf = (at, raw) => ({ start: at + 1, end: at + 1 + raw.length });
function match(sticky, text, at) {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? "";
}

// packages/schema/src/requirement/stream.ts
var reservedWords = /* @__PURE__ */ new Set([
  "and",
  "at",
  "baseline",
  "by",
  "difference",
  "false",
  "in",
  "is",
  "naive",
  "not",
  "null",
  "or",
  "ratio",
  "registered",
  "true"
]);
var TokenStream = class {
  source;
  #tokens;
  #at = 0;
  constructor(source) {
    this.source = source;
    this.#tokens = tokens(source);
  }
  /** Index of the next token, for `written` and `spanFrom`. */
  get position() {
    return this.#at;
  }
  peek(ahead = 0) {
    const last = this.#tokens.length - 1;
    return this.#tokens[Math.min(this.#at + ahead, last)];
  }
  next() {
    const token = this.peek();
    if (token.kind !== "end") this.#at++;
    return token;
  }
  /** Back to where `position` was. */
  rewind(position) {
    this.#at = position;
  }
  /** Whether a symbol or an unquoted word comes next. */
  sees(text, ahead = 0) {
    const token = this.peek(ahead);
    return (token.kind === "symbol" || token.kind === "name") && token.raw === text;
  }
  take(text) {
    const seen = this.sees(text);
    if (seen) this.#at++;
    return seen;
  }
  expect(text, where) {
    if (!this.take(text)) this.unexpected(`\`${text}\` ${where}`);
  }
  /** A name: an identifier that is no word of the grammar, or anything in backticks. */
  name(what) {
    const token = this.peek();
    if (token.kind === "quoted name") return this.next();
    if (token.kind !== "name") {
      const fix = "Names that are no plain identifiers stand in backticks, without double quotes.";
      return this.unexpected(what, token.kind === "string" ? fix : void 0);
    }
    if (reservedWords.has(token.raw))
      this.fail(
        token.span,
        `expected ${what}, found the word \`${token.raw}\``,
        `Write it in backticks if it is a name.`
      );
    return this.next();
  }
  /** As written from token `from` up to the next token, with single spaces. */
  written(from) {
    const part = this.#tokens.slice(from, this.#at);
    return part.map((token, i) => i > 0 && token.spaceBefore ? ` ${token.raw}` : token.raw).join("");
  }
  spanFrom(from) {
    const first = this.#tokens[from];
    const last = this.#tokens[Math.max(from, this.#at - 1)];
    return { start: first.span.start, end: last.span.end };
  }
  unexpected(wanted, fix) {
    const token = this.peek();
    const found = token.kind === "end" ? "the end of the line" : printable(token.raw);
    const shape = "A requirement reads `[burden:] [data set.]metric[(arguments)][{condition}] [by columns] operator limit`.";
    return this.fail(token.span, `expected ${wanted}, found ${found}`, fix ?? shape);
  }
  fail(span, message, fix) {
    return refuse(this.source, span, message, fix);
  }
};

export {
  reservedWords,
  TokenStream
};
