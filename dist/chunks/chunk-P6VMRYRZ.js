import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/schema/src/requirement/columns.ts
var columnsIn = (condition) => [...new Set(named(condition))];
function named(condition) {
  switch (condition.kind) {
    case "compare":
    case "in":
      return [condition.column];
    case "relate":
      return [...within(condition.left), ...within(condition.right)];
    case "and":
    case "or":
      return condition.parts.flatMap(named);
    case "not":
      return named(condition.part);
  }
}
function within(one) {
  switch (one.kind) {
    case "column":
      return [one.column];
    case "abs":
      return within(one.of);
    case "arithmetic":
      return [...within(one.left), ...within(one.right)];
    default:
      return [];
  }
}

export {
  columnsIn
};
