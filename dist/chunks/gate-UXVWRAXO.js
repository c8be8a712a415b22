import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  biasCheck,
  judgeBias
} from "./chunk-XRIIOCPY.js";
import "./chunk-FHXKETP4.js";
import "./chunk-NOQGGUIS.js";
import "./chunk-ME3FLCOC.js";
import "./chunk-ZP4XYCZ6.js";
import "./chunk-5HUH4CLW.js";
import "./chunk-K7OYZF7A.js";
import "./chunk-HLLNCNGG.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-L5FZEIYV.js";
import "./chunk-BXLRTZWR.js";
import "./chunk-V4U37VNY.js";
import "./chunk-DBHKS4Z7.js";
import "./chunk-TC35HMEB.js";
import "./chunk-RCCU4X64.js";
import "./chunk-AFOJA3GZ.js";
import "./chunk-T4NC7TV5.js";
import "./chunk-4MRCE3EF.js";
import "./chunk-VJQYM6SB.js";
import "./chunk-OIAH65EQ.js";
import "./chunk-E4VATYMV.js";
import "./chunk-YJ7GHXUL.js";
import "./chunk-ZD26S7UE.js";
import "./chunk-ZG6EKAQ6.js";
import "./chunk-UPTJ6JVW.js";
import "./chunk-U4WWIP6O.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-HVAVNOCX.js";
import "./chunk-HXXY7QRS.js";
import "./chunk-TT7D3ZSF.js";
import "./chunk-JP26K3RI.js";
import "./chunk-GLACIS5M.js";
import "./chunk-BMZVQVWE.js";
import "./chunk-TFHTHKAC.js";
import "./chunk-GY57LQGE.js";
import "./chunk-PLXR2OUT.js";
import "./chunk-UKYDZRPW.js";
import "./chunk-7GQU72V4.js";
import "./chunk-WVXUFOOI.js";
import "./chunk-D344OEKY.js";
import "./chunk-D2K3YYAS.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-74UOHI5C.js";
import "./chunk-NX63HH5J.js";
import "./chunk-APW7KUE7.js";
import "./chunk-QXO6X2JS.js";
import "./chunk-LQ3R257Q.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  biasCheck,
  judgeBias
};
