import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadPolicy,
  readNameChanges,
  readPolicy
} from "./chunk-7XYA6MYV.js";
import "./chunk-HFSQ25PF.js";
import "./chunk-RARLXPIV.js";
import "./chunk-GAA6I65H.js";
import "./chunk-VZQTM52I.js";
import "./chunk-QC6O33YA.js";
import "./chunk-QLUC27ZJ.js";
import "./chunk-QZOK3V2F.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-7GQU72V4.js";
import "./chunk-2XMCTO4R.js";
import "./chunk-MM6VDZJ4.js";
import "./chunk-OEDBRKMC.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  loadPolicy,
  readNameChanges,
  readPolicy
};
