import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runToKeep
} from "./chunk-MZT2OXV2.js";
import "./chunk-V77D2D5C.js";
import "./chunk-VFEC7NK4.js";
import "./chunk-4KMFURJ3.js";
import "./chunk-OMK53WJ7.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-5YHJO3DZ.js";
import "./chunk-SHSWLOBA.js";
import "./chunk-MNYHILMX.js";
import "./chunk-BKYVOMP5.js";
import "./chunk-JJU7CKVT.js";
import "./chunk-WP2GTRZD.js";
import "./chunk-6C6KBS22.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-6LZO2YHJ.js";
import "./chunk-DL4UX5UH.js";
import "./chunk-C6FTYONH.js";
import "./chunk-B6FI3GZF.js";
import "./chunk-QBRIAEC6.js";
import "./chunk-26GVPT22.js";
import "./chunk-2FORHW3I.js";
import "./chunk-SBLS6VW5.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-545X53NH.js";
import "./chunk-3YAF6TWE.js";
import "./chunk-ZKN7WADS.js";
import "./chunk-PIFFPRSS.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-BXB4PQK5.js";
import "./chunk-ZH24QDSQ.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-JXNMAEPS.js";
import "./chunk-SNCIK6KS.js";
import "./chunk-YY2RU22K.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  runToKeep
};
