import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  withDvcData
} from "./chunk-HGGQI25Q.js";
import "./chunk-QJM5Q2H5.js";
import "./chunk-OUH5AMXD.js";
import "./chunk-QZOK3V2F.js";
import "./chunk-53PKLZBG.js";
import "./chunk-OEDBRKMC.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  withDvcData
};
