import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  VOCABULARIES
} from "./chunk-AMVMEP4X.js";
import "./chunk-XCUG2E3D.js";
import "./chunk-HKPQENAQ.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-FG3ZI2JS.js";
import "./chunk-XIXNG2VD.js";
import "./chunk-C6PGLJ64.js";
import "./chunk-4FD3WF7C.js";
import "./chunk-6YGDOQPS.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-A25ZMZHJ.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-YRLERSNH.js";
import "./chunk-54L6AUKG.js";
import "./chunk-U3NNDVKF.js";
import "./chunk-QBRIAEC6.js";
import "./chunk-3KTUAQTY.js";
import "./chunk-P43VE5F7.js";
import "./chunk-WZWLKM5I.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-BZRRW4YO.js";
import "./chunk-3TCQASGB.js";
import "./chunk-VZTSBKGU.js";
import "./chunk-WG2XSEPB.js";
import "./chunk-CLJATNOV.js";
import "./chunk-UWKGY5S5.js";
import "./chunk-CKX2AAS2.js";
import "./chunk-I73VOE4O.js";
import "./chunk-545X53NH.js";
import "./chunk-CHJ5KDK5.js";
import "./chunk-GLACIS5M.js";
import "./chunk-OK6BWAEQ.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-27MYG4L6.js";
import "./chunk-WWDDM2NG.js";
import "./chunk-FPXRQ67I.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  VOCABULARIES
};
