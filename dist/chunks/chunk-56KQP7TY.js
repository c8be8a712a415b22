import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/schema/src/requirement/ast.ts
function calledBy(argument) {
  if (argument.kind === "call") return argument.call;
  if (argument.kind !== "name") return void 0;
  return { metric: argument.name, arguments: [], by: [], span: argument.span };
}
var REFERENCES = ["baseline", "naive", "simple", "registered"];
var STRATEGIES = ["majority", "stratified", "mean", "median", "last", "seasonal", "popularity"];
var STRATEGIES_OF = {
  binary: ["majority", "stratified"],
  multiclass: ["majority", "stratified"],
  multilabel: [],
  regression: ["mean", "median"],
  forecasting: ["last", "seasonal"],
  ranking: ["popularity"]
};
var naiveModels = (strategies) => [
  "naive",
  ...strategies.map((each) => `naive(${each})`)
];

export {
  calledBy,
  REFERENCES,
  STRATEGIES,
  STRATEGIES_OF,
  naiveModels
};
