import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runToKeep
} from "./chunk-46Q3VLTS.js";
import "./chunk-2QXI74BI.js";
import "./chunk-YVMHK2MD.js";
import "./chunk-OY654S7G.js";
import "./chunk-YFLEQXR3.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-XGP7QA2V.js";
import "./chunk-YT7HTUQI.js";
import "./chunk-JEYL5BOB.js";
import "./chunk-BL7M3U4B.js";
import "./chunk-BCY3NWJA.js";
import "./chunk-2TCQBNJZ.js";
import "./chunk-OODC4SEZ.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-T3YPFTWK.js";
import "./chunk-45Y54E44.js";
import "./chunk-KPXTZHDJ.js";
import "./chunk-F4PAOCTG.js";
import "./chunk-QBRIAEC6.js";
import "./chunk-26GVPT22.js";
import "./chunk-2FORHW3I.js";
import "./chunk-SBLS6VW5.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-545X53NH.js";
import "./chunk-X2R4AWX5.js";
import "./chunk-2CZLZ7WE.js";
import "./chunk-WHKMHJG7.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
import "./chunk-6K6ZOTV3.js";
import "./chunk-GLACIS5M.js";
import "./chunk-7TTDBSWD.js";
import "./chunk-4NNYST5O.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-26SGELMB.js";
import "./chunk-E4XV7IQ2.js";
import "./chunk-IN7GMH6Y.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  runToKeep
};
