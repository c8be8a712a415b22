import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/gates/src/quality/features.ts
var ANSWERS = /^(score|prediction)(_|$)/;
function isFeature(columns) {
  const parts = new Set(
    Object.values(columns).flat().filter((name) => !columns.groups.includes(String(name)))
  );
  return (name) => !parts.has(name) && !ANSWERS.test(name);
}

export {
  isFeature
};
