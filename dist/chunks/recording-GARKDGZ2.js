import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runToKeep
} from "./chunk-YW5A74PF.js";
import "./chunk-WUZIYJV5.js";
import "./chunk-52Z5CEN4.js";
import "./chunk-7JLB6PY6.js";
import "./chunk-TJFA4PRM.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-YUX64EV6.js";
import "./chunk-IGJXCMZQ.js";
import "./chunk-5G66LN7W.js";
import "./chunk-GVGMW5SE.js";
import "./chunk-OLM4Z5WB.js";
import "./chunk-RQFJJYOA.js";
import "./chunk-NNF5J7WN.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-NG7AGWHM.js";
import "./chunk-XYDTT7HX.js";
import "./chunk-STH7DFTE.js";
import "./chunk-54L6AUKG.js";
import "./chunk-U3NNDVKF.js";
import "./chunk-QBRIAEC6.js";
import "./chunk-JJR4E7MY.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UK6LB6RE.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-545X53NH.js";
import "./chunk-X2R4AWX5.js";
import "./chunk-ZGVNT4QK.js";
import "./chunk-KUEOHD32.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
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
  runToKeep
};
