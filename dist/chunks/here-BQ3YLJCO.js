import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  withDvcData
} from "./chunk-YKRDX5SE.js";
import "./chunk-KGFLSREV.js";
import "./chunk-CKJYJDGI.js";
import "./chunk-WHKMHJG7.js";
import "./chunk-53PKLZBG.js";
import "./chunk-IN7GMH6Y.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  withDvcData
};
