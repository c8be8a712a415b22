import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  decode,
  largestFile,
  placesIn,
  pointer,
  readSheet
} from "./chunk-JYM43TBY.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  own
} from "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/schema/src/contract/formats/tfdv/tokens.ts
var TOKEN = /(?:\s|#[^\n]*)*(?:(?<number>(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[fF]?(?![A-Za-z0-9_.]))|(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<text>"(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\\\n]|\\[^\n])*')|(?<symbol>[{}<>[\],;:/.-]))/y;
function numberOf(token, negative, fail) {
  const written = token.text.replace(/^0[xX].*|[fF]$/g, (part) => part.length > 1 ? part : "");
  const size = /^0[0-7]+$/.test(written) ? Number.parseInt(written, 8) : Number(written);
  if (!Number.isFinite(size) || Number.isInteger(size) && !Number.isSafeInteger(size) && /^\w+$/.test(written))
    fail(`the number ${printable(token.text)} is beyond 2^53 and would be rounded`, "Leave the limit out.", token);
  return negative && size !== 0 ? -size : size;
}
var ESCAPES = {
  ...{ a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "	", v: "\v", "?": "?", "\\": "\\", "'": "'", '"': '"' }
};
function unescaped(token, fail) {
  const bytes = [];
  const encoder = new TextEncoder();
  const inside = token.text.slice(1, -1);
  for (const [part, escaped] of inside.matchAll(
    /\\(x[0-9a-fA-F]{1,2}|[0-7]{1,3}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)|[^\\]+/gsu
  )) {
    if (escaped === void 0) bytes.push(...encoder.encode(part));
    else if (/^[0-7]/.test(escaped)) bytes.push(Number.parseInt(escaped, 8) & 255);
    else if (/^x./.test(escaped)) bytes.push(Number.parseInt(escaped.slice(1), 16));
    else if (/^[uU]./.test(escaped)) bytes.push(...encoder.encode(character(escaped, token, fail)));
    else
      bytes.push(
        ...encoder.encode(ESCAPES[escaped] ?? fail(`the escaped ${printable(part)}`, "Write it plainly.", token))
      );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return fail("a text that is not UTF-8", "Names and values are UTF-8.", token);
  }
}
function character(escaped, token, fail) {
  const point = Number.parseInt(escaped.slice(1), 16);
  return point > 1114111 ? fail(`the escaped ${printable(escaped)}`, "There is no such character.", token) : String.fromCodePoint(point);
}

// packages/schema/src/contract/formats/tfdv/text-proto.ts
var REPEATED = {
  "": [
    ...["feature", "sparse_feature", "weighted_feature", "string_domain", "float_domain", "int_domain"],
    ...["default_environment", "tensor_representation_group"]
  ],
  feature: ["in_environment", "not_in_environment"],
  struct_domain: ["feature", "sparse_feature"],
  sparse_feature: ["index_feature"],
  string_domain: ["value"],
  shape: ["dim"],
  value_counts: ["value_count"],
  natural_language_domain: ["token_constraints"]
};
var deepest = 64;
function readTextProto(bytes, file) {
  const { refuse } = readSheet("", file, "bad-contract");
  if (bytes.length > largestFile)
    refuse({ file }, `${bytes.length} bytes of text`, `Keep the file under ${largestFile} bytes.`);
  return new Reader(decode(bytes, file, refuse), file, refuse).read();
}
var Reader = class {
  #text;
  #file;
  #refuse;
  #places = /* @__PURE__ */ new Map();
  #placeOf;
  #pattern = new RegExp(TOKEN.source, "y");
  #next;
  constructor(text, file, refuse) {
    this.#text = text;
    this.#file = file;
    this.#refuse = refuse;
    this.#placeOf = placesIn(text, file);
    this.#next = this.#scan();
  }
  read() {
    const value = this.#message("", "end", []);
    const place = (path) => {
      for (let length = path.length; length > 0; length--) {
        const known = this.#places.get(pointer(path.slice(0, length)));
        if (known !== void 0) return known;
      }
      return { file: this.#file, line: 1, column: 1 };
    };
    return { file: this.#file, value, valueAt: place, keyAt: place, refuse: this.#refuse };
  }
  #message(holder, close, path) {
    if (path.length > deepest) this.#fail("messages nested too deeply", `Nest at most ${deepest} levels.`);
    const fields = /* @__PURE__ */ new Map();
    while (!this.#sees(close)) {
      const token = this.#next;
      const name = this.#fieldName();
      const repeated = own(REPEATED, holder)?.includes(name) === true;
      const known = fields.get(name);
      if (known !== void 0 && !repeated)
        this.#fail(`the field ${printable(name)} twice`, "Keep one of the two.", token);
      const list = repeated ? known ?? [] : void 0;
      const at = [...path, name];
      if (list === void 0 || list.length === 0) this.#places.set(pointer(at), this.#at(token));
      this.#field(name, at, token, list, (value) => fields.set(name, value));
      if (list !== void 0) fields.set(name, list);
      if (!this.#take(",")) this.#take(";");
    }
    this.#advance();
    const found = {};
    for (const [name, value] of fields)
      Object.defineProperty(found, name, { value, enumerable: true, configurable: true, writable: true });
    return found;
  }
  #field(name, path, token, list, put) {
    const colon = this.#take(":");
    const one = () => {
      const own2 = list === void 0 ? path : [...path, list.length];
      this.#places.set(pointer(own2), this.#at(list === void 0 ? token : this.#next));
      const value = this.#sees("{") || this.#sees("<") ? this.#braced(name, own2) : colon ? this.#scalar() : this.#unexpected("`:` or `{`");
      if (list === void 0) put(value);
      else list.push(value);
    };
    if (!colon || !this.#sees("[")) {
      one();
      return;
    }
    this.#advance();
    const several = [];
    const into = list ?? several;
    while (!this.#sees("]")) {
      const own2 = [...path, into.length];
      this.#places.set(pointer(own2), this.#at(this.#next));
      into.push(this.#sees("{") || this.#sees("<") ? this.#braced(name, own2) : this.#scalar());
      if (!this.#take(",") && !this.#sees("]")) this.#unexpected("`,` or `]`");
    }
    this.#advance();
    if (list === void 0) put(several);
  }
  #braced(name, path) {
    const close = this.#sees("{") ? "}" : ">";
    this.#advance();
    return this.#message(name, close, path);
  }
  /** `name`, or `[package.extension]` and `[host/type]`. */
  #fieldName() {
    if (this.#next.kind === "name") return this.#advance().text;
    if (!this.#take("[")) return this.#unexpected("the name of a field");
    let name = "";
    while (!this.#sees("]")) {
      if (this.#next.kind === "end") this.#unexpected("`]`");
      name += this.#advance().text;
    }
    this.#advance();
    return `[${name}]`;
  }
  #scalar() {
    const negative = this.#take("-");
    const token = this.#next;
    if (token.kind === "number") return numberOf(this.#advance(), negative, this.#failAt);
    if (token.kind === "name" && /^(inf|infinity|nan)$/i.test(token.text))
      this.#fail(`${printable(token.text)} is no limit`, "Write a number, or leave the field out.");
    if (negative) this.#unexpected("a number");
    if (token.kind === "name") {
      const { text: text2 } = this.#advance();
      return /^(true|True|t)$/.test(text2) ? true : /^(false|False|f)$/.test(text2) ? false : text2;
    }
    if (token.kind !== "text") return this.#unexpected("a value");
    let text = "";
    while (this.#next.kind === "text") text += unescaped(this.#advance(), this.#failAt);
    return text;
  }
  #sees(what) {
    return what === "end" ? this.#next.kind === "end" : this.#next.kind === "symbol" && this.#next.text === what;
  }
  #take(symbol) {
    if (!this.#sees(symbol)) return false;
    this.#advance();
    return true;
  }
  #advance() {
    const token = this.#next;
    this.#next = this.#scan();
    return token;
  }
  #scan() {
    const from = this.#pattern.lastIndex;
    const match = this.#pattern.exec(this.#text);
    if (match === null) {
      const rest = /(?:\s|#[^\n]*)*/y;
      rest.lastIndex = from;
      rest.exec(this.#text);
      const offset = rest.lastIndex;
      this.#pattern.lastIndex = this.#text.length;
      if (offset < this.#text.length)
        this.#fail(
          `${printable(this.#text.slice(offset, offset + 20))} is no text format`,
          "See the text format of protocol buffers.",
          { kind: "end", text: "", offset }
        );
      return { kind: "end", text: "", offset };
    }
    const [kind, text] = Object.entries(match.groups ?? {}).find(([, found]) => found !== void 0);
    return { kind, text, offset: this.#pattern.lastIndex - text.length };
  }
  #unexpected(wanted) {
    const found = this.#next.kind === "end" ? "the file ends" : `there is ${printable(this.#next.text)}`;
    return this.#fail(`${found} where ${wanted} should stand`, "See the text format of protocol buffers.");
  }
  #failAt = (message, fix, token) => this.#fail(message, fix, token);
  #fail(message, fix, token = this.#next) {
    return this.#refuse(this.#at(token), message, fix);
  }
  #at({ offset }) {
    return this.#placeOf(offset);
  }
};
export {
  readTextProto
};
