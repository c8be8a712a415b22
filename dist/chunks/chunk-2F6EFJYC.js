import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/gates/src/decide/side.ts
function sideOfValue(value, operator, limit) {
  switch (operator) {
    case ">=":
      return value >= limit ? "good" : "bad";
    case ">":
      return value > limit ? "good" : "bad";
    case "<=":
      return value <= limit ? "good" : "bad";
    case "<":
      return value < limit ? "good" : "bad";
    case "=":
      return value === limit ? "good" : "bad";
    case "!=":
      return value !== limit ? "good" : "bad";
  }
}
var isFloor = (operator) => operator === ">=" || operator === ">";
var isCap = ({ operator, over }, { better }) => over === void 0 && (better === "higher" ? operator === "<=" || operator === "<" : better === "lower" && isFloor(operator));
function sideOfInterval(interval, operator, limit) {
  const worst = isFloor(operator) ? interval.low : interval.high;
  const best = isFloor(operator) ? interval.high : interval.low;
  if (worst !== null && sideOfValue(worst, operator, limit) === "good") return "good";
  if (best !== null && sideOfValue(best, operator, limit) === "bad") return "bad";
  return "across";
}
function margin(value, operator, limit) {
  if (isFloor(operator)) return value - limit;
  if (operator === "<=" || operator === "<") return limit - value;
  return operator === "=" ? -Math.abs(value - limit) : Math.abs(value - limit);
}

export {
  sideOfValue,
  isFloor,
  isCap,
  sideOfInterval,
  margin
};
