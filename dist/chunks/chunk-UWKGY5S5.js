import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

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
var isHeld = ({ name }) => ({
  kind: "compare",
  column: name,
  operator: "!=",
  value: null
});
var misfits = ({ name, misfits: some }) => some ? [{ kind: "misfit", column: name }] : [];
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

export {
  tokensOf,
  fits,
  isNull,
  isHeld,
  misfits,
  isMissing,
  notToken,
  infinite,
  allOf,
  anyOf
};
