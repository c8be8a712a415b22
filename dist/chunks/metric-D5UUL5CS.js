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
} from "./chunk-77CPYIHA.js";
import "./chunk-3TTHRYDZ.js";
import "./chunk-SQGGPGQ6.js";
import "./chunk-I3ZUHM42.js";
import "./chunk-KZHCJJG5.js";
import "./chunk-SUVRVYT7.js";
import "./chunk-TWQWWHSX.js";
import "./chunk-LZ4I3JVU.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-7FESP7ML.js";
import "./chunk-AQSCLKNF.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UK6LB6RE.js";
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
