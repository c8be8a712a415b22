import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  whyNoRows
} from "./chunk-2UZ74JIS.js";
import {
  expandFiles
} from "./chunk-53PKLZBG.js";
import {
  didYouMean,
  printable
} from "./chunk-UVDTI5O6.js";
import {
  own
} from "./chunk-63DVTQSH.js";
import {
  SeaTrialsError,
  placed
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/data/data-set.ts
function readingOf({ types, missing, masked, judges = () => false, lookups = {}, label }, { name, where, table }) {
  const isLabelled = table?.columns.some((column) => column.name === label) === true;
  const referred = isLabelled ? void 0 : own(lookups, name);
  return {
    types: { ...types, ...referred },
    missing,
    ...masked === void 0 ? {} : { masked },
    ...referred === void 0 ? {} : { misfits: "inferred" },
    ...judges(name) && where === void 0 ? { misfits: "kept" } : {}
  };
}
var NONE = /* @__PURE__ */ new Set();
function dataSets(policy, engine, readAs, openProfile = needsRows) {
  const opening = /* @__PURE__ */ new Map();
  const opened = /* @__PURE__ */ new Map();
  const unread = /* @__PURE__ */ new Set();
  const names = Object.keys(policy.data);
  const open = async (source) => {
    const { name, path, delimiter, labels, where, season } = source;
    if (path === void 0 || source.isProfile === true) {
      const data2 = await openProfile(source);
      opened.set(name, data2);
      return data2;
    }
    const files = await expandFiles(path, policy.root, policy.workspace).catch(rethrownAt(source.at));
    const openAs = (reading) => engine.open({
      name,
      files,
      ...delimiter === void 0 ? {} : { delimiter },
      ...reading,
      ...policy.renamed === void 0 ? {} : { called: policy.renamed }
    });
    const first = await openAs(readingOf(readAs, source));
    const isReferred = own(readAs.lookups ?? {}, name) !== void 0;
    const whole = isReferred ? await openAs(readingOf(readAs, { ...source, table: first })) : first;
    const table = where === void 0 ? whole : await engine.filter(whole, where).catch(rethrownAt(source.whereAt ?? source.at));
    const data = {
      name,
      table,
      labels,
      missing: readAs.missing,
      ...where === void 0 ? {} : {
        where,
        whyNoRows: () => whyNoRows(where, { engine, table: whole, hidden: readAs.hidden ?? NONE, masked: readAs.masked ?? NONE })
      },
      ...season === void 0 ? {} : { season }
    };
    opened.set(name, data);
    return data;
  };
  return {
    names,
    open: (name) => {
      const source = own(policy.data, name);
      if (source === void 0) return Promise.reject(unknown(name, names));
      const known = opening.get(name);
      if (known !== void 0) return known;
      const found = open(source);
      opening.set(name, found);
      found.catch(() => unread.add(name));
      return found;
    },
    opened: () => names.flatMap((name) => opened.get(name) ?? []),
    unread: () => names.filter((name) => unread.has(name))
  };
}
var rethrownAt = (at) => (error) => {
  throw placed(error, at);
};
var NotYet = class extends SeaTrialsError {
  constructor(message, at) {
    super("missing-baseline", message, "Promote a version that was registered with it.", at);
  }
};
var needsRows = ({ name, at }) => Promise.reject(
  new SeaTrialsError(
    "bad-policy",
    `${printable(name)} is a profile, and rows are needed here`,
    "Only data-validate answers from a profile; give the data themselves.",
    at
  )
);
var ownDataSet = (wanted, names) => [wanted, "data"].find((name) => names.includes(name));
function defaultDataSet(wanted, names) {
  const found = ownDataSet(wanted, names);
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
    names.length === 0 ? "The policy names no data." : `Data sets: ${names.map(printable).join(", ")}. Mend the name, or add it to \`data:\` of the policy.`
  );
}

export {
  readingOf,
  dataSets,
  NotYet,
  ownDataSet,
  defaultDataSet
};
