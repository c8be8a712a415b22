import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadContract,
  readContract
} from "./chunk-FRVYOLIV.js";
import "./chunk-ERK4MZ5J.js";
import "./chunk-BTRLD77L.js";
import "./chunk-RARLXPIV.js";
import "./chunk-GAA6I65H.js";
import "./chunk-7OWUERTF.js";
import "./chunk-4ZCFEMKN.js";
import "./chunk-VZQTM52I.js";
import "./chunk-QC6O33YA.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-2S46YRYS.js";
import "./chunk-GLACIS5M.js";
import "./chunk-DI2WAYNF.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-2XMCTO4R.js";
import "./chunk-MM6VDZJ4.js";
import "./chunk-OEDBRKMC.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  loadContract,
  readContract
};
