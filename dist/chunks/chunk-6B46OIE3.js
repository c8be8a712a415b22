import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  BEYOND,
  DAY,
  NUMBER
} from "./chunk-X5FABOU6.js";
import {
  isPrivate
} from "./chunk-UXI2KYKF.js";
import {
  allOf,
  isHeld,
  notToken
} from "./chunk-UWKGY5S5.js";
import {
  DECIMAL_POINT,
  columnsLike,
  hasDecimalComma,
  printable
} from "./chunk-UVDTI5O6.js";
import {
  SeaTrialsError
} from "./chunk-7N7QVSEW.js";

// packages/gates/src/data-validate/unfit-column.ts
var WANTED = {
  numbers: `^(${NUMBER})$`,
  "dates or times": `^${DAY}([T ][0-9]{2}:[0-9]{2}.*)?$`
};
var OddColumn = class extends SeaTrialsError {
  column;
  wanted;
  constructor(column, wanted, message, fix, at) {
    super("bad-value", message, fix, at);
    this.column = column;
    this.wanted = wanted;
  }
};
var UnfitColumn = class extends OddColumn {
  constructor(column, wanted, { call, source }, fix) {
    const message = `${printable(column.name)} is of type ${column.type}; \`${call.metric}\` needs ${wanted}`;
    super(column, wanted, message, fix, source);
  }
};
async function withFirstCell(error, { engine, data, showing }) {
  if (!(error instanceof OddColumn) || error.column.type !== "string" || data.profile !== void 0) return error;
  const { column, wanted, message, fix, at } = error;
  const like = (pattern) => ({ kind: "pattern", column: column.name, pattern });
  const other = { kind: "negate", part: like(WANTED[wanted]) };
  const odd = wanted === "numbers" ? { kind: "any", parts: [other, like(BEYOND)] } : other;
  const none = allOf([notToken(column, data.missing), odd]);
  const [first] = await engine.locate(data.table, none, [column.name], 1);
  if (first === void 0) return error;
  const value = String(first.values[column.name]);
  const isHidden = isPrivate(showing.schema, column.name);
  const cell = isHidden ? "a text that is none" : printable(value);
  return new SeaTrialsError(
    error.code,
    `${message}, and row ${first.row} of ${showing.file(first.file)} holds ${cell}`,
    wanted === "numbers" && !isHidden && hasDecimalComma(value) ? DECIMAL_POINT : fix,
    at
  );
}

// packages/gates/src/data-validate/metrics/metric.ts
var isFamily = (measured) => Array.isArray(measured);
function namesOf(ask, place) {
  return (ask.arguments.get(place) ?? []).flatMap((argument) => argument.kind === "name" ? [argument.name] : []);
}
function conditionOf(ask) {
  const given = ask.arguments.get("condition")?.[0];
  return given?.kind === "condition" ? given.condition : { kind: "or", parts: [] };
}
function numberOf(ask, place) {
  const [argument] = ask.arguments.get(place) ?? [];
  return argument?.kind === "number" ? argument.value : void 0;
}
function columnOf(data, name, requirement) {
  const found = data.table.columns.find((column) => column.name === name);
  if (found !== void 0) return found;
  const { meant, listed } = columnsLike(
    name,
    data.table.columns.map((column) => column.name)
  );
  throw new SeaTrialsError(
    "missing-column",
    `${printable(data.name)} has no column ${printable(name)}${meant}`,
    `Its columns are ${listed}.`,
    requirement?.source
  );
}
var columnArgument = (ask, place = "column") => columnOf(ask.data, namesOf(ask, place)[0], ask.requirement);
function numberArgument(ask, place = "column") {
  const column = columnArgument(ask, place);
  if (column.type === "integer" || column.type === "number") return column;
  throw new UnfitColumn(
    column,
    "numbers",
    ask.requirement,
    column.type === "other" ? "Its values are lists, structures, or numbers and texts side by side: write a number into each row, or null." : 'Name a column of numbers; of a CSV the contract may say what is none: `{ type: number, x-missing: ["N/A"] }`.'
  );
}
function assertTwo(ask, [a, b]) {
  if (a !== b) return;
  throw new SeaTrialsError(
    "bad-requirement",
    `\`${ask.requirement.call.metric}\` of ${printable(a)} with itself is the same whatever the data`,
    "Name two columns.",
    ask.requirement.source
  );
}
function rowsOf(ask, ...columns) {
  const tokens = columns.map((column) => notToken(column, ask.data.missing));
  const where = allOf([ask.requirement.call.condition, ...tokens]);
  return where === void 0 ? {} : { where };
}
var heldIn = (ask, ...columns) => allOf([rowsOf(ask, ...columns).where, ...columns.map(isHeld)]);
function planNotes(ask, plan, answers) {
  const said = answers.flatMap((each) => plan.notes?.(each) ?? []);
  const rows = answers.reduce((sum, each) => sum + (plan.leftOut?.(each) ?? 0), 0);
  return [...said, ...leftOutNote(ask, rows)];
}
function leftOutNote({ data, requirement }, rows) {
  if (rows === 0) return [];
  const what = `${rows} ${rows === 1 ? "row" : "rows"} of ${printable(data.name)}`;
  return [`${printable(requirement.text)} leaves out ${what}, where the value is NaN`];
}

export {
  OddColumn,
  UnfitColumn,
  withFirstCell,
  isFamily,
  namesOf,
  conditionOf,
  numberOf,
  columnOf,
  columnArgument,
  numberArgument,
  assertTwo,
  rowsOf,
  heldIn,
  planNotes,
  leftOutNote
};
