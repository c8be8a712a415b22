import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsOf,
  decisionsOf,
  groupsOf,
  judgeOwn,
  ofRowsAlone
} from "./chunk-ZXPHLYHV.js";
import "./chunk-HLLNCNGG.js";
import "./chunk-4WIH2XI6.js";
import "./chunk-XX3NBHBI.js";
import "./chunk-Q4LCEWZU.js";
import "./chunk-TFHTHKAC.js";
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
  judgeOwn,
  ofRowsAlone
};
