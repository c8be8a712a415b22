import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  expandFiles
} from "./chunk-QXPVYNHL.js";
import {
  isObject
} from "./chunk-CMO7YRRH.js";
import {
  didYouMean,
  printable
} from "./chunk-QXO6X2JS.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";

// packages/gates/src/data/data-set.ts
function dataSets(policy, engine, readAs2) {
  const opening = /* @__PURE__ */ new Map();
  const opened = /* @__PURE__ */ new Map();
  const names = Object.keys(policy.data);
  const open = async (source) => {
    const { name, delimiter, labels } = source;
    const files = await expandFiles(source.path, policy.root, policy.workspace);
    const table = await engine.open({
      name,
      files,
      ...delimiter === void 0 ? {} : { delimiter },
      types: readAs2.types,
      missing: readAs2.missing
    });
    const data = { name, table, labels, missing: readAs2.missing };
    opened.set(name, data);
    return data;
  };
  return {
    names,
    open: (name) => {
      const source = Object.hasOwn(policy.data, name) ? policy.data[name] : void 0;
      if (source === void 0) return Promise.reject(unknown(name, names));
      const known = opening.get(name) ?? open(source);
      opening.set(name, known);
      return known;
    },
    opened: () => names.flatMap((name) => opened.get(name) ?? [])
  };
}
function defaultDataSet(wanted, names) {
  const found = [wanted, "data"].find((name) => names.includes(name));
  if (found !== void 0) return found;
  throw new SeaTrialsError(
    "bad-policy",
    names.length === 0 ? "no data to judge" : `no data set is called ${printable(wanted)}`,
    names.length === 0 ? "Name the data: `data:` in the policy, or the input `data`." : `Give one that name, or write its own before the dot: \`${names[0]}.row_count >= 1\`.`
  );
}
function unknown(name, names) {
  return new SeaTrialsError(
    "bad-requirement",
    `there is no data set ${printable(name)}${didYouMean(name, names)}`,
    names.length === 0 ? "The policy names no data." : `Data sets: ${names.map(printable).join(", ")}.`
  );
}

// packages/gates/src/data-validate/contract/reading.ts
var TYPES = {
  integer: "integer",
  number: "number",
  string: "string",
  boolean: "boolean"
};
function readAs(schema) {
  const properties = Object.entries(isObject(schema.properties) ? schema.properties : {});
  const types = /* @__PURE__ */ Object.create(null);
  const missing = /* @__PURE__ */ Object.create(null);
  for (const [name, column] of properties) {
    if (!isObject(column)) continue;
    const type = typeOf(column);
    if (type !== void 0) types[name] = type;
    if (Array.isArray(column["x-missing"])) missing[name] = column["x-missing"];
  }
  return { types, missing };
}
function typeOf(column) {
  const said = column.type ?? [column.enum ?? column.const ?? []].flat().map((value) => value === null ? "null" : typeof value);
  const types = new Set([said].flat().filter((type) => type !== "null"));
  const [only] = types;
  return types.size === 1 && typeof only === "string" && Object.hasOwn(TYPES, only) ? TYPES[only] : void 0;
}

export {
  dataSets,
  defaultDataSet,
  readAs
};
