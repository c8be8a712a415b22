import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runToKeep
} from "./chunk-B5L5ZMVL.js";
import "./chunk-Y6CAJ3HK.js";
import "./chunk-TLCM2AW2.js";
import "./chunk-LG7S63EC.js";
import "./chunk-6EW4NH2M.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-RZGZ6HTV.js";
import "./chunk-KTGO2U5E.js";
import "./chunk-CMAWCOEG.js";
import "./chunk-XYBK3LPY.js";
import "./chunk-YLLOYZ7N.js";
import "./chunk-7N65ZIQS.js";
import "./chunk-4VDV3JZN.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-CHVECTMP.js";
import "./chunk-YPDG5ZAE.js";
import "./chunk-YRLERSNH.js";
import "./chunk-PAP4U73P.js";
import "./chunk-U3NNDVKF.js";
import "./chunk-QBRIAEC6.js";
import "./chunk-3KTUAQTY.js";
import "./chunk-P43VE5F7.js";
import "./chunk-WZWLKM5I.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-545X53NH.js";
import "./chunk-X2R4AWX5.js";
import "./chunk-AKIWGVVZ.js";
import "./chunk-RMD66WHL.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-QBTFCYEJ.js";
import "./chunk-GLACIS5M.js";
import "./chunk-ET3LOVG3.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-SMXNLVOD.js";
import "./chunk-CQXI6FCN.js";
import "./chunk-ZY7TETME.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  runToKeep
};
