import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  isRuleType
} from "./chunk-6HVHTIH5.js";
import {
  decode,
  largestFile,
  placesIn,
  readSheet
} from "./chunk-JYM43TBY.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/schema/src/contract/formats/dqdl/words.ts
var TOKEN = /(?:\s|#[^\n]*)*(?:(?<number>\d+(?:\.\d+)?(?![\w.]))|(?<word>[$]?[A-Za-z0-9_.]+)|(?<text>"(?:\\.|[^"\\])*")|(?<symbol>[<>]=|[<>=![\](){},:+*/-]))/uy;
var REST = /(?:\s|#[^\n]*)*/y;
var Words = class {
  text;
  file;
  refuse;
  #placeOf;
  #pattern = new RegExp(TOKEN.source, "uy");
  #next;
  constructor(text, file, refuse) {
    this.text = text;
    this.file = file;
    this.refuse = refuse;
    this.#placeOf = placesIn(text, file);
    this.#next = this.#scan();
  }
  /** The word to come, by whatever has been read so far. */
  get next() {
    return this.#next;
  }
  /** The text behind the word to come. */
  get rest() {
    return this.text.slice(this.#pattern.lastIndex, this.#pattern.lastIndex + 200);
  }
  string() {
    if (this.#next.kind !== "text") return this.unexpected("a text in quotes");
    return this.advance().text.slice(1, -1).replace(/\\(["\\])/g, "$1");
  }
  word(wanted) {
    return this.#next.kind === "word" ? this.advance().text : this.unexpected(wanted);
  }
  sees(symbol) {
    return this.#next.kind === "symbol" && this.#next.text === symbol;
  }
  take(symbol) {
    return this.sees(symbol) && Boolean(this.advance());
  }
  need(symbol) {
    if (!this.take(symbol)) this.unexpected(`\`${symbol}\``);
  }
  advance() {
    const token = this.#next;
    this.#next = this.#scan();
    return token;
  }
  #scan() {
    const from = this.#pattern.lastIndex;
    const match = this.#pattern.exec(this.text);
    if (match !== null) {
      const [kind, text] = Object.entries(match.groups ?? {}).find(([, found]) => found !== void 0);
      return { kind, text, offset: this.#pattern.lastIndex - text.length };
    }
    REST.lastIndex = from;
    REST.exec(this.text);
    const offset = REST.lastIndex;
    this.#pattern.lastIndex = this.text.length;
    if (offset < this.text.length)
      this.fail(`${printable(this.text.slice(offset, offset + 20))} is no DQDL`, "See the reference of DQDL.", {
        kind: "end",
        text: "",
        offset
      });
    return { kind: "end", text: "", offset };
  }
  unexpected(wanted) {
    const found = this.#next.kind === "end" ? "the file ends" : `there is ${printable(this.#next.text)}`;
    return this.fail(`${found} where ${wanted} should stand`, "See the reference of DQDL.");
  }
  fail(message, fix, token = this.#next) {
    return this.refuse(this.at(token), message, fix);
  }
  at({ offset }) {
    return this.#placeOf(offset);
  }
};

// packages/schema/src/contract/formats/dqdl/ruleset.ts
var OPERATORS = /* @__PURE__ */ new Set(["=", ">", ">=", "<", "<="]);
var SECTIONS = /* @__PURE__ */ new Set(["Metadata", "DataSources", "DefaultLabels", "Rules", "Analyzers"]);
var deepest = 64;
function readRuleset(bytes, file) {
  const { refuse } = readSheet("", file, "bad-contract");
  if (bytes.length > largestFile)
    refuse({ file }, `${bytes.length} bytes of text`, `Keep the file under ${largestFile} bytes.`);
  return new Reader(decode(bytes, file, refuse), file, refuse).read();
}
var Reader = class extends Words {
  #places = { rules: [], analyzers: [] };
  #rules = [];
  #analyzers = [];
  read() {
    const seen = /* @__PURE__ */ new Set();
    while (this.next.kind !== "end") {
      const at = this.next;
      const section = this.word("the name of a section");
      if (seen.has(section)) this.fail(`${section} twice`, "Keep one of the two.", at);
      seen.add(section);
      this.need("=");
      if (section === "Rules") this.#list(() => this.#joined(0));
      else if (section === "Analyzers")
        this.#list(() => {
          this.#places.analyzers.push(this.at(this.next));
          this.#analyzers.push(this.#rule());
        });
      else this.#skip(SECTIONS.has(section));
    }
    const value = { rules: this.#rules, analyzers: this.#analyzers };
    const place = ([list, index]) => {
      const known = list === "rules" || list === "analyzers" ? this.#places[list][Number(index)] : void 0;
      return known ?? { file: this.file, line: 1, column: 1 };
    };
    return { file: this.file, value, valueAt: place, keyAt: place, refuse: this.refuse };
  }
  #list(one) {
    this.need("[");
    while (!this.take("]")) {
      one();
      if (!this.sees("]") && !this.take(",")) this.#undivided();
    }
  }
  /** What follows a whole entry, and is neither a comma nor the end of the list. */
  #undivided() {
    if (this.next.kind === "end") this.unexpected("`]`");
    return this.fail(
      `a comma is missing before ${printable(this.next.text)}`,
      "Divide rules, and the values of a list, by commas; see the reference of DQDL."
    );
  }
  /** Rules joined by `and` are rules; joined by `or` they are one that is marked. */
  #joined(depth) {
    if (depth > deepest) this.fail("rules nested too deeply", `Nest at most ${deepest} levels.`);
    const first = this.#rules.length;
    let either = false;
    for (let more = true; more; ) {
      if (this.take("(")) {
        this.#joined(depth + 1);
        this.need(")");
        this.#labels();
      } else {
        this.#places.rules.push(this.at(this.next));
        this.#rules.push(this.#rule());
      }
      const or = /^(or|OR)$/.test(this.next.text);
      either ||= or;
      more = or || /^(and|AND)$/.test(this.next.text);
      if (more) this.advance();
    }
    if (either) for (let i = first; i < this.#rules.length; i++) this.#rules[i] = { ...this.#rules[i], either: true };
  }
  #rule() {
    const type = this.word("the type of a rule");
    const parameters = [];
    for (; ; ) {
      if (/^(of|OF|and|AND)$/.test(this.next.text) && this.next.kind === "word" && this.#followed()) this.advance();
      else if (this.next.kind === "text" || this.next.kind === "word" && !this.#ends(parameters.length > 0))
        parameters.push(this.#value());
      else break;
    }
    const condition = this.#condition();
    const where = this.next.text === "where" && this.advance() ? this.string() : void 0;
    this.#labels();
    const tags = /* @__PURE__ */ Object.create(null);
    while (this.next.text === "with" && this.next.kind === "word") {
      this.advance();
      const tag = this.word("the name of a tag");
      tags[tag] = this.#condition() ?? this.fail("a tag without a condition", "Write `with threshold > 0.9`.");
    }
    return {
      type,
      parameters,
      ...condition === void 0 ? {} : { condition },
      ...where === void 0 ? {} : { where },
      tags
    };
  }
  /** Whether a parameter comes behind `of` or `and`, and no rule in parentheses. */
  #followed() {
    return /^\s*["$]/.test(this.rest);
  }
  /** Whether the word to come is no value: where one has been read, the type of a rule is the next one's. */
  #ends(hasOne) {
    const { text } = this.next;
    return /^(between|in|not|matches|where|with|labels|and|AND|or|OR)$/.test(text) || hasOne && isRuleType(text);
  }
  #condition() {
    const not = this.take("!") || this.next.text === "not" && Boolean(this.advance());
    const { text } = this.next;
    if (OPERATORS.has(text)) {
      this.advance();
      return { not, operator: text, operands: [this.#operand()] };
    }
    if (text === "between") {
      this.advance();
      const low = this.#operand();
      if (!/^(and|AND)$/.test(this.next.text)) this.unexpected("`and`");
      this.advance();
      return { not, operator: "between", operands: [low, this.#operand()] };
    }
    if (text === "matches") {
      this.advance();
      return { not, operator: "matches", operands: [this.string()] };
    }
    if (text !== "in") return not ? this.unexpected("a condition") : void 0;
    this.advance();
    if (!this.sees("[")) return { not, operator: "in", operands: [this.#operand()] };
    const operands = [];
    this.#list(() => operands.push(this.#operand()));
    return { not, operator: "in", operands };
  }
  /** A number or a text; whatever else is written there is kept as words. */
  #operand() {
    if (this.next.kind === "text") return this.string();
    const from = this.next.offset;
    let depth = 0;
    let end = from;
    const first = this.next;
    while (!["end", "text"].includes(this.next.kind)) {
      const { text, offset } = this.next;
      if (depth === 0 && (text === "," || text === "]" || text === ")" || this.#ends(end > from))) break;
      depth += text === "(" ? 1 : text === ")" ? -1 : 0;
      end = offset + text.length;
      this.advance();
    }
    if (end === from) return this.unexpected("a value");
    const written = this.text.slice(from, end).replace(/\s+/g, " ");
    const number = /^-? ?\d+(\.\d+)?$/.test(written) ? Number(written.replace(" ", "")) : Number.NaN;
    if (Number.isNaN(number)) return { word: written };
    if (!Number.isFinite(number) || Number.isInteger(number) && !Number.isSafeInteger(number))
      this.fail(`the number ${printable(written)} is beyond 2^53 and would be rounded`, "Leave the limit out.", first);
    return number;
  }
  /** `labels=["team"="data"]` describe. */
  #labels() {
    if (this.next.text !== "labels") return;
    this.advance();
    this.need("=");
    this.#skip(true);
  }
  /** A list, a mapping or a text that says nothing about rows. A variable would change what rules say, and is refused. */
  #skip(known) {
    if (!known) this.fail("a variable", "Write its values into the rules: variables of DQDL are not read here.");
    let depth = 0;
    do {
      const { kind, text } = this.next;
      if (kind === "end") this.unexpected("`]` or `}`");
      depth += text === "[" || text === "{" ? 1 : text === "]" || text === "}" ? -1 : 0;
      this.advance();
    } while (depth > 0);
  }
  #value() {
    return this.next.kind === "text" ? this.string() : this.advance().text;
  }
};
export {
  readRuleset
};
