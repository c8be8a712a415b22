import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  expandFiles
} from "./chunk-53PKLZBG.js";
import {
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/profile/src/looks.ts
var CLEAR_TOKENS = [
  ...["?", "-", "--", ".", "N/A", "n/a", "#N/A", "NaN", "nan", "NULL", "null", "Null", "<NA>", "nil", "missing"]
];
var DOUBTFUL_TOKENS = ["NA", "na", "None", "none", "unknown", "Unknown", "n.a.", ""];
var NUMBER = "^[+-]?[0-9]+([.,][0-9]+)*$";
var CODE = "^(0[0-9]|\\+[0-9])[0-9]*$";
var DATE = "^([0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}|[0-9]{4}[/.-][0-9]{1,2}[/.-][0-9]{1,2})([ T].*)?$";
async function looksOf(engine, table) {
  const columns = table.columns.filter(({ type }) => type === "string").map(({ name }) => name);
  const tokens = [...CLEAR_TOKENS, ...DOUBTFUL_TOKENS];
  const asked = columns.flatMap((column) => {
    const no = { kind: "negate", part: { kind: "in", column, values: tokens } };
    const may = { kind: "compare", column, operator: "<", value: ":" };
    const like = (pattern) => ({
      kind: "all",
      parts: [may, no, { kind: "pattern", column, pattern }]
    });
    return [
      ...tokens.map((value) => {
        const predicate = { kind: "compare", column, operator: "=", value };
        return { op: "count_if", predicate };
      }),
      { op: "count_if", predicate: no },
      { op: "count_if", predicate: like(NUMBER) },
      { op: "count_if", predicate: like(CODE) },
      { op: "count_if", predicate: like(DATE) }
    ];
  });
  const answers = asked.length === 0 ? [] : (await engine.aggregate(table, asked)).map(Number);
  const width = tokens.length + 4;
  return columns.map((column, i) => {
    const own = answers.slice(i * width, (i + 1) * width);
    const [others, numbers, codes, dates] = own.slice(tokens.length);
    const found = tokens.flatMap((token, k) => own[k] > 0 ? [[token, own[k]]] : []);
    return { column, tokens: new Map(found), others, numbers, codes, dates };
  });
}
var MOST_OF_A_TEXT = 0.9;
function writtenAs({ others, numbers, codes, dates }) {
  if (others === 0) return [];
  if (dates / others > MOST_OF_A_TEXT) return ["dates written as text, in a notation that is not ISO 8601"];
  return codes === 0 && numbers / others > MOST_OF_A_TEXT ? ["numbers written as text"] : [];
}

// packages/cli/src/data-files.ts
import { existsSync } from "node:fs";
import { dirname, extname, parse, resolve, sep } from "node:path";
async function namedData(args, directory, { isPolicy } = { isPolicy: true }) {
  const plain = [];
  const named = [];
  for (const arg of args) {
    const [, name, pattern] = /^([A-Za-z_][A-Za-z0-9_-]*)=(.+)$/s.exec(arg) ?? [];
    if (name === void 0 || pattern === void 0 || existsSync(resolve(directory, arg))) plain.push(arg);
    else named.push({ name, pattern: resolve(directory, pattern), files: await expand(pattern, directory) });
  }
  const twice = named.find(({ name }, i) => named.findIndex((other) => other.name === name) < i);
  if (twice !== void 0)
    throw new SeaTrialsError(
      "bad-input",
      `${printable(twice.name)} is named twice`,
      "Give each data set a name of its own."
    );
  return plain.length === 0 ? named : [await together(plain, directory, isPolicy), ...named];
}
var expand = (pattern, directory) => expandFiles(pattern, directory, parse(directory).root);
async function together(patterns, directory, isPolicy) {
  const all = (await Promise.all(patterns.map((one) => expand(one, directory)))).flat();
  const files = [...new Set(all)].sort();
  if (files.length < all.length)
    throw new SeaTrialsError("bad-input", "a file is named more than once", "Name each file once.");
  const first = files[0];
  const [only] = patterns;
  if (only !== void 0 && (patterns.length === 1 || !isPolicy)) return { pattern: resolve(directory, only), files };
  const glob = `${dirname(first)}${sep}*${extname(first)}`;
  const found = await expand(glob, directory);
  if (found.length === files.length && found.every((file, i) => file === files[i])) return { pattern: glob, files };
  throw new SeaTrialsError(
    "bad-input",
    `no glob names just these ${files.length} files`,
    "Write the glob in quotes, such as 'data/*.csv', or name the sets: train=a.csv holdout=b.csv."
  );
}

export {
  CLEAR_TOKENS,
  looksOf,
  writtenAs,
  namedData
};
