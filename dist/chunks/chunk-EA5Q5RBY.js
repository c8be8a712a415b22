import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  shownClasses
} from "./chunk-UKW5RIMB.js";
import {
  printable,
  suggest
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/quality/classes.ts
var MOST_SHOWN = 5;
var MOST_CLASSES = 1e3;
function someRows(rows, count = rows.length) {
  const shown = rows.slice(0, MOST_SHOWN).map((row) => String(row + 1));
  const more = count - shown.length;
  return `${count === 1 ? "row" : "rows"} ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
function canonicalClass(value) {
  const text = String(value);
  const lower = text.toLowerCase();
  return lower === "true" ? "1" : lower === "false" ? "0" : text;
}
function readClasses(vector, named) {
  const { codes, values } = codesOf(vector, named);
  const used = new Uint8Array(values.length);
  for (let row = 0; row < codes.length; row++) used[codes[row]] = 1;
  const occurring = values.map((value, code) => ({ value, code })).filter(({ code }) => used[code] === 1);
  if (occurring.length > MOST_CLASSES) {
    throw new SeaTrialsError(
      "bad-value",
      `${printable(named.column)} of ${named.where} has ${occurring.length} different values: that is no class`,
      "Say `task: regression`, or name the column that holds the class.",
      { file: named.file }
    );
  }
  occurring.sort((a, b) => compareScalars(a.value, b.value));
  const rank = new Int32Array(values.length);
  occurring.forEach(({ code }, i) => {
    rank[code] = i;
  });
  for (let row = 0; row < codes.length; row++) codes[row] = rank[codes[row]];
  return { codes, classes: occurring.map(({ value }) => value) };
}
function binaryClasses(labels, positive, named) {
  const { classes } = labels;
  const listed = shownClasses(classes, named);
  if (classes.length > 2) {
    const slip = named.hidesClasses ? void 0 : spellingAdvice(labels);
    throw new SeaTrialsError(
      "bad-value",
      `${printable(named.column)} of ${named.where} has ${classes.length} classes, and the task is binary: ${shorten(listed)}`,
      slip === void 0 ? `Say ${OTHERWISE}` : `${slip}: mend it. Otherwise say ${OTHERWISE}`,
      { file: named.file }
    );
  }
  const wanted = canonicalClass(positive ?? true);
  const found = classes.find((value) => canonicalClass(value) === wanted);
  const other = classes.find((value) => canonicalClass(value) !== wanted);
  if (found !== void 0 && positive === void 0 && other !== void 0 && !isNegativeWord(other))
    throw new SeaTrialsError(
      "bad-value",
      `nothing says which class of ${printable(named.column)} in ${named.where} is the positive one: ${listed}`,
      SAY_POSITIVE,
      { file: named.file }
    );
  if (found !== void 0) return { positive: found, negative: other ?? oppositeOf(found) };
  const isNegative = classes.length === 1 && (positive !== void 0 || canonicalClass(other) === "0");
  if (isNegative) return { positive: positive ?? true, negative: other };
  throw new SeaTrialsError(
    "bad-value",
    `none of the classes of ${printable(named.column)} in ${named.where} is ${printable(positive ?? true)}: ${listed}`,
    SAY_POSITIVE,
    { file: named.file }
  );
}
var SAY_POSITIVE = "Say which class is the positive one: `positive: ...` under `columns`, or the input `positive`.";
var isNegativeWord = (value) => ["0", "-1"].includes(canonicalClass(value));
var OTHERWISE = "`task: multiclass`, or name a column with two classes.";
function spellingAdvice({ codes, classes }) {
  const rows = classes.map(() => []);
  codes.forEach((code, row) => {
    rows[code]?.push(row);
  });
  const order = classes.map((_, code) => code).sort((a, b) => rows[b].length - rows[a].length);
  const frequent = order.slice(0, 2).map((code) => String(classes[code]));
  const slips = order.slice(2).map((code) => ({ code, meant: meantBy(String(classes[code]), frequent) }));
  if (!slips.every(({ meant }) => meant !== void 0)) return void 0;
  const said = slips.slice(0, MOST_SHOWN).map(({ code, meant }) => {
    const at = rows[code];
    return `${printable(classes[code])} (${someRows(at)}) looks like ${printable(meant)} spelt otherwise`;
  });
  return said.join("; ");
}
function meantBy(word, known) {
  const plain = (text) => text.trim().toLowerCase();
  const same = known.find((each) => plain(each) === plain(word));
  return same ?? (word.length < 3 ? void 0 : suggest(word, known));
}
function oppositeOf(value) {
  const canonical = canonicalClass(value);
  return canonical === "1" ? 0 : canonical === "0" ? 1 : void 0;
}
function isClass({ codes, classes }, value) {
  const wanted = classes.findIndex((each) => canonicalClass(each) === canonicalClass(value));
  const result = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) result[row] = codes[row] === wanted ? 1 : 0;
  return result;
}
function assertClasses(predicted, known, fix, named) {
  const keys = new Set(known.map(canonicalClass));
  const strange = predicted.filter((value) => !keys.has(canonicalClass(value)));
  if (strange.length === 0) return;
  const list = (values) => shorten(shownClasses(values, named));
  throw new SeaTrialsError(
    "bad-value",
    `${printable(named.column)} of ${named.where} holds ${list(strange)}, which ${strange.length === 1 ? "is no class" : "are no classes"} of the label: ${list(known)}`,
    fix,
    { file: named.file }
  );
}
function codesOf(vector, named) {
  const wrong = [];
  const codes = vector.kind === "coded" ? vector.codes.slice() : new Int32Array(vector.values.length);
  const index = /* @__PURE__ */ new Map();
  if (vector.kind === "number") {
    let [last, same] = [Number.NaN, -1];
    vector.values.forEach((value, i) => {
      if (Number.isNaN(value) || vector.valid?.[i] === 0) codes[i] = -1;
      else {
        if (value !== last) {
          last = value;
          same = index.get(value) ?? index.size;
          index.set(value, same);
        }
        codes[i] = same;
      }
    });
  }
  codes.forEach((code, i) => {
    if (code === -1) wrong.push(i);
  });
  if (wrong.length > 0) {
    throw new SeaTrialsError(
      "bad-value",
      `${printable(named.column)} of ${named.where} is missing in ${wrong.length} of ${codes.length} rows: ${someRows(wrong)}`,
      "Every row needs one; take the other rows out of the data set.",
      { file: named.file }
    );
  }
  return { codes, values: vector.kind === "coded" ? vector.values : [...index.keys()] };
}
function compareScalars(a, b) {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [x, y] = [String(a), String(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
var shorten = (text) => text.length > 200 ? `${text.slice(0, 200)} ...` : text;

export {
  someRows,
  canonicalClass,
  readClasses,
  binaryClasses,
  isClass,
  assertClasses,
  codesOf
};
