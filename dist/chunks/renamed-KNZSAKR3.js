import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openBefore
} from "./chunk-SWESUHA6.js";
import "./chunk-5AS36OY3.js";
import "./chunk-PTWJD6AD.js";
import {
  openTables
} from "./chunk-QNSJSL4V.js";
import "./chunk-7LOF52L2.js";
import "./chunk-F4LUUB33.js";
import "./chunk-X542GZSE.js";
import "./chunk-NX23W5YJ.js";
import "./chunk-LOXXPLRW.js";
import {
  expandFiles
} from "./chunk-WVXUFOOI.js";
import "./chunk-LRRUGJC7.js";
import "./chunk-M4EB5MQ3.js";
import "./chunk-GP3WVA4K.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-MBCXDEAQ.js";
import "./chunk-ANQMVHI3.js";

// packages/trial/src/before/renamed.ts
async function renamedColumns(options) {
  const before = openBefore(options);
  const tables = openTables(options.policy, options.log, before.files);
  try {
    const engine = await tables.engine();
    const pairs = [];
    for (const source of Object.values(options.policy.data)) {
      const pair = await pairOf(source, before, engine, options);
      if (pair !== void 0) pairs.push(pair);
    }
    return await agreed(pairs, engine);
  } catch {
    return { columns: {}, lost: [], here: [] };
  } finally {
    await tables.close();
    await before.close();
  }
}
async function pairOf({ name, path, delimiter, isProfile }, before, engine, { policy }) {
  if (path === void 0 || isProfile === true) return void 0;
  const found = await before.data(name);
  const open = (called, files, separator) => engine.open({ name: called, files, ...separator === void 0 ? {} : { delimiter: separator } });
  const here = await open(name, await expandFiles(path, policy.root, policy.workspace), delimiter);
  if (found.kind === "same") return { here, there: here };
  if (found.kind !== "files") return { here };
  return { here, there: await open(`${name} of ${before.base}`, found.files, found.delimiter) };
}
async function agreed(pairs, engine) {
  const known = pairs.flatMap(({ here, there }) => there === void 0 ? [] : [{ here, there }]);
  const gone = [...new Set(known.flatMap(({ here, there }) => namesOf(there).filter((name) => !has(here, name))))];
  const added = [...new Set(known.flatMap(({ here, there }) => namesOf(here).filter((name) => !has(there, name))))];
  const columns = /* @__PURE__ */ new Map();
  for (const before of gone)
    for (const now of added) {
      if (columns.has(now) || !await everyPair(pairs, now, before, engine)) continue;
      columns.set(now, before);
      break;
    }
  const found = new Set(columns.values());
  return {
    columns: Object.fromEntries(columns),
    lost: gone.filter((name) => !found.has(name)),
    here: [...new Set(pairs.flatMap(({ here }) => namesOf(here)))]
  };
}
async function everyPair(pairs, now, before, engine) {
  for (const { here, there } of pairs) {
    if (!has(here, now) && (there === here || there === void 0 || !has(there, before))) continue;
    if (there === void 0 || !has(here, now) || has(here, before) || has(there, now) || !has(there, before))
      return false;
    const [one, other] = [await engine.vectors(here, [now]), await engine.vectors(there, [before])];
    if (!areSame(one[now], other[before])) return false;
  }
  return true;
}
var namesOf = ({ columns }) => columns.map(({ name }) => name);
var has = (table, name) => namesOf(table).includes(name);
function areSame(one, other) {
  const [a, b] = [cellsOf(one), cellsOf(other)];
  if (one.kind !== other.kind || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a.at(i), b.at(i))) return false;
  return true;
}
function cellsOf(vector) {
  if (vector.kind === "number") {
    const { values: values2, valid } = vector;
    return { length: values2.length, at: (row) => valid === null || valid[row] === 1 ? values2[row] : null };
  }
  const { codes, values } = vector;
  return { length: codes.length, at: (row) => values[codes[row]] ?? null };
}
export {
  renamedColumns
};
