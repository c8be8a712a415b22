import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/tables/src/engine-cache.ts
var kept;
function keepEngineIn(cache) {
  kept = cache;
}
var engineCache = () => kept;

export {
  keepEngineIn,
  engineCache
};
