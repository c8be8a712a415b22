import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openBefore
} from "./chunk-7ECXLUGM.js";
import "./chunk-UHFYT56W.js";
import "./chunk-VUOQTA5Y.js";
import "./chunk-F5SLH6BY.js";
import "./chunk-BBDBGQUP.js";
import {
  openTables
} from "./chunk-JPMVH2LP.js";
import "./chunk-ZJ4OTQTS.js";
import "./chunk-ZWI5XGUI.js";
import "./chunk-LMI3EX6N.js";
import "./chunk-2QQJPMHQ.js";
import {
  expandFiles
} from "./chunk-53PKLZBG.js";
import "./chunk-4EI3BDPQ.js";
import "./chunk-X4TMAPJS.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/trial/src/before/renamed.ts
import { createHash } from "node:crypto";
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
    const predictions = await predictionsOf(options.policy, engine);
    const found = await agreed(pairs, engine);
    return { ...found, here: [...new Set([...pairs.map(({ here }) => here), ...predictions].flatMap(namesOf))] };
  } catch {
    return { columns: {}, lost: [], isTooMany: false, here: void 0 };
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
async function predictionsOf({ candidate, delimiter, root, workspace }, engine) {
  if (candidate?.predictions === void 0) return [];
  const files = await expandFiles(candidate.predictions, root, workspace);
  return [await engine.open({ name: "predictions", files, ...delimiter === void 0 ? {} : { delimiter } })];
}
var MOST_COMPARED = 10;
async function agreed(pairs, engine) {
  const known = pairs.flatMap(({ here, there }) => there === void 0 ? [] : [{ here, there }]);
  const gone = [...new Set(known.flatMap(({ here, there }) => namesOf(there).filter((name) => !has(here, name))))];
  const added = [...new Set(known.flatMap(({ here, there }) => namesOf(here).filter((name) => !has(there, name))))];
  if (gone.length > MOST_COMPARED || added.length > MOST_COMPARED) return { columns: {}, lost: gone, isTooMany: true };
  const digest = digestsBy(engine);
  const columns = /* @__PURE__ */ new Map();
  for (const before of gone)
    for (const now of added) {
      if (columns.has(now) || !await everyPair(pairs, now, before, digest)) continue;
      columns.set(now, before);
      break;
    }
  const found = new Set(columns.values());
  return {
    columns: Object.fromEntries(columns),
    lost: gone.filter((name) => !found.has(name)),
    isTooMany: false
  };
}
async function everyPair(pairs, now, before, digest) {
  for (const { here, there } of pairs) {
    if (!has(here, now) && (there === here || there === void 0 || !has(there, before))) continue;
    if (there === void 0 || !has(here, now) || has(here, before) || has(there, now) || !has(there, before))
      return false;
    if (typeOf(here, now) !== typeOf(there, before)) return false;
    if (await digest(here, now) !== await digest(there, before)) return false;
  }
  return true;
}
var namesOf = ({ columns }) => columns.map(({ name }) => name);
var has = (table, name) => namesOf(table).includes(name);
var typeOf = (table, name) => table.columns.find((column) => column.name === name)?.type;
function digestsBy(engine) {
  const known = /* @__PURE__ */ new Map();
  return async (table, name) => {
    const ofTable = known.get(table) ?? /* @__PURE__ */ new Map();
    known.set(table, ofTable);
    const digest = ofTable.get(name) ?? digestOf((await engine.vectors(table, [name]))[name]);
    ofTable.set(name, digest);
    return digest;
  };
}
function digestOf(vector) {
  const hash = createHash("sha256").update(vector.kind);
  if (vector.kind === "number") {
    const { valid } = vector;
    const values = valid === null ? vector.values : vector.values.map((value, i) => valid[i] === 1 ? value : 0);
    const isValid = valid?.includes(0) ? valid.map((one) => one === 1 ? 1 : 0) : new Uint8Array();
    return hash.update(`${values.length}
`).update(values).update(isValid).digest("hex");
  }
  const codes = /* @__PURE__ */ new Map([[null, 0]]);
  const rows = vector.codes.map((code) => {
    const value = vector.values[code] ?? null;
    const next = codes.get(value) ?? codes.size;
    codes.set(value, next);
    return next;
  });
  for (const value of codes.keys()) hash.update(`${JSON.stringify(value)}
`);
  return hash.update(rows).digest("hex");
}
export {
  renamedColumns
};
