import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openBefore
} from "./chunk-DCN4TLD6.js";
import "./chunk-7ISB6W26.js";
import "./chunk-T6VM5R6V.js";
import "./chunk-F5SLH6BY.js";
import "./chunk-LHULP6RY.js";
import "./chunk-Y26OPCCD.js";
import "./chunk-GWI2QXJ5.js";
import "./chunk-ZMQGHHXB.js";
import "./chunk-PIFFPRSS.js";
import "./chunk-53PKLZBG.js";
import "./chunk-MYX4HJ53.js";
import "./chunk-SNCIK6KS.js";
import "./chunk-YY2RU22K.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  openBefore
};
