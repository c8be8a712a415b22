import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  mixed
} from "./chunk-Y3K7NPZO.js";

// packages/stats/src/thin.ts
var thinned = (rows, most) => {
  const every = Math.ceil(rows.length / most);
  if (every <= 1) return rows;
  return rows.filter((_, i) => i % every === mixed(Math.floor(i / every)) % every);
};

export {
  thinned
};
