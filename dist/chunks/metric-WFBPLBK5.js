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
} from "./chunk-2NQIEMP6.js";
import "./chunk-ZLYUIHH3.js";
import "./chunk-5UWS2DCX.js";
import "./chunk-WGX5XRH2.js";
import "./chunk-IXCDSMMC.js";
import "./chunk-QLJRTMFW.js";
import "./chunk-55ILH4E4.js";
import "./chunk-JEIELLWS.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-RZISQ42L.js";
import "./chunk-3ZYVONFN.js";
import "./chunk-3KTUAQTY.js";
import "./chunk-P43VE5F7.js";
import "./chunk-WZWLKM5I.js";
import "./chunk-545X53NH.js";
import "./chunk-QZOK3V2F.js";
import "./chunk-DI2WAYNF.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-OEDBRKMC.js";
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
