import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/schema/src/task.ts
var TASKS = ["binary", "multiclass", "multilabel", "regression", "forecasting", "ranking"];

export {
  TASKS
};
