import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runToKeep
} from "./chunk-7FCTZKJZ.js";
import "./chunk-FSF7D7TK.js";
import "./chunk-OFTMACJK.js";
import "./chunk-B5RHNABG.js";
import "./chunk-6EW4NH2M.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-RZGZ6HTV.js";
import "./chunk-IGJXCMZQ.js";
import "./chunk-5G66LN7W.js";
import "./chunk-PJ7IRRCD.js";
import "./chunk-S4BU57JO.js";
import "./chunk-7N65ZIQS.js";
import "./chunk-NNF5J7WN.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-NG7AGWHM.js";
import "./chunk-XYDTT7HX.js";
import "./chunk-YRLERSNH.js";
import "./chunk-54L6AUKG.js";
import "./chunk-U3NNDVKF.js";
import "./chunk-QBRIAEC6.js";
import "./chunk-3KTUAQTY.js";
import "./chunk-P43VE5F7.js";
import "./chunk-WZWLKM5I.js";
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
