import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  biasCheck,
  judgeBias
} from "./chunk-HHQBUEQM.js";
import "./chunk-AJRX3UQW.js";
import "./chunk-C37LTAYD.js";
import "./chunk-A5JM36EC.js";
import "./chunk-SSPR4FEU.js";
import "./chunk-V3MMOKQZ.js";
import "./chunk-XKVCXTAX.js";
import "./chunk-YWZ3GDS6.js";
import "./chunk-XMEEISOA.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-4S2DHCB3.js";
import "./chunk-RBVSV2PC.js";
import "./chunk-BQSGHZ5H.js";
import "./chunk-TCAXJNAX.js";
import "./chunk-4MRCE3EF.js";
import "./chunk-4JB3NDTW.js";
import "./chunk-PAJ4HMHH.js";
import "./chunk-ZD26S7UE.js";
import "./chunk-ZG6EKAQ6.js";
import "./chunk-ZB5YUIZC.js";
import "./chunk-U4WWIP6O.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-HVAVNOCX.js";
import "./chunk-HGTBBDU6.js";
import "./chunk-ALCQ2PSV.js";
import "./chunk-FF3N3B77.js";
import "./chunk-GLACIS5M.js";
import "./chunk-DXSS2YDC.js";
import "./chunk-OV7WBH24.js";
import "./chunk-IXCIA7QP.js";
import "./chunk-B7SWTACP.js";
import "./chunk-MYTHC7AR.js";
import "./chunk-7GQU72V4.js";
import "./chunk-XRT7R2LA.js";
import "./chunk-VXRD2K2K.js";
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
