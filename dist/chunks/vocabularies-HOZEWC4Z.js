import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  VOCABULARIES
} from "./chunk-TWCYRBIP.js";
import "./chunk-XCUG2E3D.js";
import "./chunk-6ZIGY5X4.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-XAHM2ZHA.js";
import "./chunk-UX6D2VXV.js";
import "./chunk-SDXKETBG.js";
import "./chunk-FU2QEULU.js";
import "./chunk-URA5HWFR.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-GUE6BK3S.js";
import "./chunk-PBVKNK3G.js";
import "./chunk-JMMAPC7K.js";
import "./chunk-PAP4U73P.js";
import "./chunk-FL2B6CY3.js";
import "./chunk-ALH2LZD4.js";
import "./chunk-3KTUAQTY.js";
import "./chunk-P43VE5F7.js";
import "./chunk-WZWLKM5I.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-BSBUXYDK.js";
import "./chunk-3ABUYHJG.js";
import "./chunk-6A7YUIO6.js";
import "./chunk-TR4566H6.js";
import "./chunk-XY2G57YM.js";
import "./chunk-UWKGY5S5.js";
import "./chunk-KLQN57KN.js";
import "./chunk-I73VOE4O.js";
import "./chunk-545X53NH.js";
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
  VOCABULARIES
};
