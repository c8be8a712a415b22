import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  withDvcData
} from "./chunk-DRRCQPYT.js";
import "./chunk-GWI2QXJ5.js";
import "./chunk-ZMQGHHXB.js";
import "./chunk-PIFFPRSS.js";
import "./chunk-53PKLZBG.js";
import "./chunk-YY2RU22K.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  withDvcData
};
