import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsOf,
  decidingOf,
  decisionsOf,
  factsOfEach,
  groupsOf,
  hangingOf,
  incomparable,
  judgeOwn,
  ofRowsAlone
} from "./chunk-JGC3ECAV.js";
import "./chunk-XFBTWT5T.js";
import "./chunk-K7SYDZPT.js";
import "./chunk-QSZXAPJD.js";
import "./chunk-KZHCJJG5.js";
import "./chunk-MR2T7YDS.js";
import "./chunk-KLQJ72UK.js";
import "./chunk-LZ4I3JVU.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-7FESP7ML.js";
import "./chunk-SLMPWEHF.js";
import "./chunk-TBS34DNU.js";
import "./chunk-NWYXOFEY.js";
import "./chunk-545X53NH.js";
import "./chunk-6O5IWQI5.js";
import "./chunk-KCTVIPCE.js";
import "./chunk-4NNYST5O.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-4BC6SBJQ.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  columnsOf,
  decidingOf,
  decisionsOf,
  factsOfEach,
  groupsOf,
  hangingOf,
  incomparable,
  judgeOwn,
  ofRowsAlone
};
