import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsOf,
  decisionsOf,
  groupsOf,
  incomparable,
  judgeOwn,
  ofRowsAlone
} from "./chunk-QDQPIS4Q.js";
import "./chunk-HLLNCNGG.js";
import "./chunk-KEIMEYNE.js";
import "./chunk-QEGJ7PPW.js";
import "./chunk-Q4LCEWZU.js";
import "./chunk-GDDKXOLC.js";
import "./chunk-SU6745ZR.js";
import "./chunk-UKYDZRPW.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-QXO6X2JS.js";
import "./chunk-LQ3R257Q.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  columnsOf,
  decisionsOf,
  groupsOf,
  incomparable,
  judgeOwn,
  ofRowsAlone
};
