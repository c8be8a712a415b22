import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  didYouMean,
  printable
} from "./chunk-QXO6X2JS.js";
import {
  SeaTrialsError
} from "./chunk-6GQ52R6W.js";

// packages/gates/src/data/missing.ts
function tokensOf(column, missing) {
  if (!Object.hasOwn(missing, column.name)) return [];
  return (missing[column.name] ?? []).filter((token) => fits(column, token));
}
function fits(column, value) {
  if (typeof value === "string" && column.tokens?.includes(value)) return true;
  switch (column.type) {
    case "integer":
      return Number.isInteger(value);
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "string":
      return typeof value === "string";
    case "boolean":
      return typeof value === "boolean";
    default:
      return false;
  }
}
var isNull = ({ name }) => ({
  kind: "compare",
  column: name,
  operator: "=",
  value: null
});
function isMissing(column, missing) {
  const tokens = tokensOf(column, missing);
  return tokens.length === 0 ? isNull(column) : anyOf([isNull(column), { kind: "in", column: column.name, values: tokens }]);
}
function notToken(column, missing) {
  const tokens = tokensOf(column, missing);
  if (tokens.length === 0) return void 0;
  const other = { kind: "negate", part: { kind: "in", column: column.name, values: tokens } };
  return column.type === "number" ? anyOf([infinite(column), other]) : other;
}
var infinite = ({ name }) => ({
  kind: "negate",
  part: { kind: "finite", column: name }
});
function allOf(parts) {
  const given = parts.filter((part) => part !== void 0);
  return given.length < 2 ? given[0] : { kind: "all", parts: given };
}
function anyOf(parts) {
  return parts.length === 1 && parts[0] !== void 0 ? parts[0] : { kind: "any", parts };
}

// packages/gates/src/data-validate/metrics/metric.ts
function namesOf(ask, place) {
  return (ask.arguments.get(place) ?? []).flatMap((argument) => argument.kind === "name" ? [argument.name] : []);
}
function numberOf(ask, place) {
  const [argument] = ask.arguments.get(place) ?? [];
  return argument?.kind === "number" ? argument.value : void 0;
}
function columnOf(data, name, requirement) {
  const found = data.table.columns.find((column) => column.name === name);
  if (found !== void 0) return found;
  const names = data.table.columns.map((column) => column.name);
  throw new SeaTrialsError(
    "missing-column",
    `${printable(data.name)} has no column ${printable(name)}${didYouMean(name, names)}`,
    `Its columns are ${names.slice(0, 12).map(printable).join(", ")}${names.length > 12 ? ", ..." : ""}.`,
    requirement?.source
  );
}
var columnArgument = (ask, place = "column") => columnOf(ask.data, namesOf(ask, place)[0], ask.requirement);
function numberArgument(ask, place = "column") {
  const column = columnArgument(ask, place);
  if (column.type === "integer" || column.type === "number") return column;
  throw new SeaTrialsError(
    "bad-value",
    `${printable(column.name)} is of type ${column.type}; \`${ask.requirement.call.metric}\` needs numbers`,
    "Name a column of numbers, or give its type in the contract (CSV only: what is quoted there is still read by its type).",
    ask.requirement.source
  );
}
function rowsOf(ask, ...columns) {
  const tokens = columns.map((column) => notToken(column, ask.data.missing));
  const where = allOf([ask.requirement.call.condition, ...tokens]);
  return where === void 0 ? {} : { where };
}
function planNotes(ask, plan, answers) {
  const said = answers.flatMap((each) => plan.notes?.(each) ?? []);
  const rows = answers.reduce((sum, each) => sum + (plan.leftOut?.(each) ?? 0), 0);
  if (rows === 0) return said;
  const what = `${rows} ${rows === 1 ? "row" : "rows"} of ${printable(ask.data.name)}`;
  return [...said, `${printable(ask.requirement.text)} leaves out ${what}, where the value is NaN`];
}

export {
  tokensOf,
  fits,
  isNull,
  isMissing,
  notToken,
  infinite,
  allOf,
  anyOf,
  namesOf,
  numberOf,
  columnOf,
  columnArgument,
  numberArgument,
  rowsOf,
  planNotes
};
