import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  biasCheck,
  judgeBias
} from "./chunk-CNOPCQ6A.js";
import "./chunk-NBLJWKAL.js";
import "./chunk-3HVIFWV2.js";
import "./chunk-HP52MGRP.js";
import "./chunk-5Z7JCZHD.js";
import "./chunk-SAYE7WU4.js";
import "./chunk-FOENDCPN.js";
import "./chunk-HLLNCNGG.js";
import "./chunk-P55WE74T.js";
import "./chunk-KIRTGIZM.js";
import "./chunk-4WIH2XI6.js";
import "./chunk-YHMOUUU5.js";
import "./chunk-MEO23IC6.js";
import "./chunk-ADNEPZS6.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-AFOJA3GZ.js";
import "./chunk-T4NC7TV5.js";
import "./chunk-OIAH65EQ.js";
import "./chunk-4MRCE3EF.js";
import "./chunk-OJ77LTTI.js";
import "./chunk-E4VATYMV.js";
import "./chunk-YJ7GHXUL.js";
import "./chunk-ZD26S7UE.js";
import "./chunk-ZG6EKAQ6.js";
import "./chunk-XX3NBHBI.js";
import "./chunk-Q4LCEWZU.js";
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
import "./chunk-D344OEKY.js";
import "./chunk-7GQU72V4.js";
import "./chunk-D2K3YYAS.js";
import "./chunk-WVXUFOOI.js";
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
