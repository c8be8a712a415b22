import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  MISSING
} from "./chunk-7EFNREQP.js";
import {
  formatNumber,
  nearestFirst,
  oneOf,
  printable
} from "./chunk-UVDTI5O6.js";

// packages/gates/src/data/unmet.ts
var MOST_READ = 1e3;
var MOST_NAMED = 5;
async function toldUnmet(check, { call: { condition, conditionText }, burden }, asked) {
  const isOfNothing = check.n === 0 || check.observed === 0;
  if (condition === void 0 || !isOfNothing || check.outcome === "pass" || check.outcome === "not-applicable")
    return check;
  const unmet = await whyUnmet(condition, asked);
  if (unmet === void 0) return check;
  const isGuard = burden === "guard" && check.outcome !== "fail";
  const said = isGuard ? `no row meets \`${conditionText}\`, and a guard over nothing would always hold` : check.reason;
  const reason = unmet === "" ? said : `${said}; ${unmet}`;
  return isGuard ? { ...check, outcome: "error", reason } : { ...check, reason };
}
async function whyUnmet(condition, asked) {
  const parts = partsOf(condition);
  const wanted = [condition, ...parts].map((predicate) => ({ op: "count_if", predicate }));
  const [met, ...counts] = (await asked.engine.aggregate(asked.table, wanted)).map(Number);
  if (met !== 0) return void 0;
  const said = /* @__PURE__ */ new Set();
  for (const [i, part] of parts.entries()) if (counts[i] === 0) said.add(await aboutColumn(part, asked));
  if (said.size > 0) return [...said].join("; ");
  return parts.length < 2 ? "" : "each part of the condition holds in some row, and together they hold in none";
}
function partsOf(condition) {
  if (condition.kind === "and" || condition.kind === "or") return condition.parts.flatMap(partsOf);
  return condition.kind === "compare" || condition.kind === "in" ? [condition] : [];
}
async function aboutColumn(part, { engine, table, hidden, masked }) {
  const { column } = part;
  const name = printable(column);
  if (hidden.has(column)) return `${name} has other values, which are not shown`;
  const counted = await engine.histogram(table, column, { most: MOST_READ });
  const values = counted.flatMap(({ value }) => value === null ? [] : [value]);
  if (values.length === 0) return `${name} has no value in any row`;
  const [wanted] = wantedOf(part);
  if (wanted === null) return `${name} has a value in every row`;
  if (wanted === MISSING && counted.some(({ value }) => value === null))
    return `rows without a value are met by ${printable(`${column} is null`)}`;
  const type = table.columns.find((one) => one.name === column)?.type;
  const never = isEquality(part) ? `${name} is nowhere ${oneOf(wantedOf(part).map(String))}: it` : name;
  if (type !== "string" && type !== "boolean") {
    if (masked.has(column)) return `${name} has other values, which are not shown`;
    const [least, most] = await engine.aggregate(table, [
      { op: "min", column },
      { op: "max", column }
    ]);
    return `${never} goes from ${shown(least)} to ${shown(most)}`;
  }
  const near = nearestFirst(String(wanted), values.map(String));
  const named = near.slice(0, MOST_NAMED).map((value) => printable(value));
  const more = near.length - named.length;
  const others = more === 0 ? "" : ` and ${counted.length < MOST_READ ? more : `at least ${more}`} more`;
  return `${never} has ${named.join(", ")}${others}`;
}
var shown = (value) => typeof value === "number" ? formatNumber(value) : String(value);
var wantedOf = (part) => part.kind === "in" ? part.values : [part.value];
var isEquality = (part) => part.kind === "in" || part.operator === "=";
async function whyNoRows(where, asked) {
  const unmet = await whyUnmet(where, asked);
  return unmet === void 0 ? "" : ` (none meets its \`where\`${unmet === "" ? "" : `; ${unmet}`})`;
}

export {
  toldUnmet,
  whyUnmet,
  whyNoRows
};
