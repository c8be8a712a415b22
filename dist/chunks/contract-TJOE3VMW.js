import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadContract,
  readContract
} from "./chunk-IU2JFP4F.js";
import "./chunk-5Y5HVCRY.js";
import "./chunk-UC265YT5.js";
import "./chunk-CPTJRI5C.js";
import "./chunk-BTRLD77L.js";
import "./chunk-NBM5NH6N.js";
import "./chunk-S3ZB6TL7.js";
import "./chunk-T7KXZSX2.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-XEEDZDUD.js";
import "./chunk-JYM43TBY.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-2FSLVZB6.js";
import "./chunk-GLACIS5M.js";
import "./chunk-RNZZF7ZB.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DD2TZ3UH.js";
import "./chunk-7GQU72V4.js";
import "./chunk-CXAWSTTV.js";
import "./chunk-X4TMAPJS.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  loadContract,
  readContract
};
