import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openBefore
} from "./chunk-VXE7KEA2.js";
import "./chunk-UKFMGLMF.js";
import "./chunk-UDCBL3CO.js";
import "./chunk-F5SLH6BY.js";
import "./chunk-4ZCFEMKN.js";
import "./chunk-W2C7W6AU.js";
import "./chunk-QJM5Q2H5.js";
import "./chunk-OUH5AMXD.js";
import "./chunk-QZOK3V2F.js";
import "./chunk-53PKLZBG.js";
import "./chunk-4EI3BDPQ.js";
import "./chunk-MM6VDZJ4.js";
import "./chunk-OEDBRKMC.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  openBefore
};
