import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  calledBy
} from "./chunk-56KQP7TY.js";

// packages/gates/src/decide/suppress.ts
var isSmall = (count, minCount) => count > 0 && count < minCount;
var isOfFew = (check, minCount) => [check, ...check.members ?? []].some(({ n, observed }) => n === 0 ? observed !== null : isSmall(n, minCount));
function suppressed(check, minCount, counts = []) {
  if (!isOfFew(check, minCount) && !counts.some((count) => isSmall(count, minCount))) return check;
  return withoutNumbers(
    check,
    `a group has fewer than ${minCount} rows: its numbers, and those of the others, are not shown (\`min-count\`)`
  );
}
var suppressedStatement = (check) => withoutNumbers(check, "a statement chooses its own rows, maybe few: its numbers are not shown (`min-count`)");
var suppressedBeside = (check, minCount) => withoutNumbers(
  check,
  `beside the tables and the lines before it, its numbers would tell a count below ${minCount}: they are not shown (\`min-count\`)`
);
function withoutNumbers(check, hidden) {
  if (check.outcome === "error" && check.members === void 0) return check;
  const { interval: _, settle: __, failingRows: ___, ...rest } = check;
  return {
    ...rest,
    observed: null,
    n: 0,
    reason: check.outcome === "error" ? `nothing is judged that a guard could be broken by; ${hidden}` : hidden,
    ...check.members === void 0 ? {} : {
      members: check.members.map(({ name, outcome }) => ({
        name,
        outcome,
        observed: null,
        n: 0,
        reason: "not shown"
      }))
    }
  };
}
var countText = (count, minCount = 0) => isSmall(count, minCount) ? `fewer than ${minCount}` : String(count);
function withoutHidden(metrics, before, after) {
  const gone = new Set(before.filter((check, i) => check !== after[i]).map(({ observed }) => observed));
  return Object.fromEntries(Object.entries(metrics).filter(([, value]) => value === null || !gone.has(value)));
}
var isOfGroups = ({ by, condition, arguments: given }) => by.length > 0 || condition !== void 0 || given.some((each) => isGrouped(calledBy(each)));
var isGrouped = (inner) => inner !== void 0 && (inner.by.length > 0 || inner.condition !== void 0);
function namedValues(condition) {
  if (condition.kind === "and" || condition.kind === "or") return condition.parts.flatMap(namedValues);
  if (condition.kind === "not") return namedValues(condition.part);
  if (condition.kind === "in") return [condition.column];
  const isValue = condition.kind === "compare" && (condition.operator === "=" || condition.operator === "!=");
  return isValue ? [condition.column] : [];
}

export {
  suppressed,
  suppressedStatement,
  suppressedBeside,
  countText,
  withoutHidden,
  isOfGroups,
  namedValues
};
