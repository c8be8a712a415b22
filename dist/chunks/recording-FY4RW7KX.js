import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runToKeep
} from "./chunk-4UXTN2LK.js";
import "./chunk-DKX4KUXZ.js";
import "./chunk-CGMBWNZX.js";
import "./chunk-TSLMSXIK.js";
import "./chunk-FU2ZMHJK.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-LKWXP5KY.js";
import "./chunk-KTGO2U5E.js";
import "./chunk-CMAWCOEG.js";
import "./chunk-XYBK3LPY.js";
import "./chunk-YLLOYZ7N.js";
import "./chunk-7RJRDXJH.js";
import "./chunk-4VDV3JZN.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-CHVECTMP.js";
import "./chunk-YPDG5ZAE.js";
import "./chunk-JMMAPC7K.js";
import "./chunk-PAP4U73P.js";
import "./chunk-FL2B6CY3.js";
import "./chunk-ALH2LZD4.js";
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
import "./chunk-Y3AYVXT5.js";
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
