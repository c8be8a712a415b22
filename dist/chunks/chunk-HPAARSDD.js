import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  own
} from "./chunk-63DVTQSH.js";

// packages/schema/src/requirement/rename.ts
var nameOf = (called, name) => own(called, name) ?? name;
var columnsWith = (columns, called) => ({
  ...columns,
  ...Object.fromEntries(
    Object.entries(columns).flatMap(
      ([role, named]) => role === "positive" || named === void 0 ? [] : [[role, roleWith(named, called)]]
    )
  )
});
var roleWith = (named, called) => Array.isArray(named) ? named.map((name) => nameOf(called, String(name))) : nameOf(called, String(named));
var withColumns = (requirement, called) => ({
  ...requirement,
  call: callWith(requirement.call, called)
});
function callWith(call, called) {
  const { condition, bands } = call;
  return {
    ...call,
    arguments: call.arguments.map((argument) => argumentWith(argument, called)),
    ...condition === void 0 ? {} : { condition: conditionWith(condition, called) },
    by: call.by.map((name) => nameOf(called, name)),
    ...bands === void 0 ? {} : { bands: Object.fromEntries(Object.entries(bands).map(([name, edges]) => [nameOf(called, name), edges])) }
  };
}
function argumentWith(argument, called) {
  switch (argument.kind) {
    case "name":
      return { ...argument, name: nameOf(called, argument.name) };
    case "condition":
      return { ...argument, condition: conditionWith(argument.condition, called) };
    case "call":
      return { ...argument, call: callWith(argument.call, called) };
    default:
      return argument;
  }
}
function conditionWith(condition, called) {
  switch (condition.kind) {
    case "compare":
    case "in":
      return { ...condition, column: nameOf(called, condition.column) };
    case "relate":
      return {
        ...condition,
        left: expressionWith(condition.left, called),
        right: expressionWith(condition.right, called)
      };
    case "and":
    case "or":
      return { ...condition, parts: condition.parts.map((part) => conditionWith(part, called)) };
    case "not":
      return { ...condition, part: conditionWith(condition.part, called) };
  }
}
function expressionWith(expression, called) {
  switch (expression.kind) {
    case "column":
      return { ...expression, column: nameOf(called, expression.column) };
    case "abs":
      return { ...expression, of: expressionWith(expression.of, called) };
    case "arithmetic":
      return {
        ...expression,
        left: expressionWith(expression.left, called),
        right: expressionWith(expression.right, called)
      };
    default:
      return expression;
  }
}

export {
  nameOf,
  columnsWith,
  withColumns,
  conditionWith
};
