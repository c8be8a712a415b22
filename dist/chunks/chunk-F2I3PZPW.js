import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/gates/src/quality/many.ts
import { extname } from "node:path";
var MOST_KEPT = 2 ** 21;
var MOST_HELD = 2 ** 20;
var MOST_DRAWN = 5e4;
var MOST_SEARCHED = 2 ** 19;
var isText = ({ files }) => files.some((file) => extname(file).toLowerCase() !== ".parquet");

export {
  MOST_KEPT,
  MOST_HELD,
  MOST_DRAWN,
  MOST_SEARCHED,
  isText
};
