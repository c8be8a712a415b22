import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  biasCheck,
  judgeBias
} from "./chunk-WJZ2APMJ.js";
import "./chunk-7SD5ECKK.js";
import "./chunk-WT6V4QKR.js";
import "./chunk-B26NTBGJ.js";
import "./chunk-WQF2RPD4.js";
import "./chunk-3ILHDXG2.js";
import "./chunk-DXSS2YDC.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-ZU53BLXO.js";
import "./chunk-VQ4HFVUK.js";
import "./chunk-IXCIA7QP.js";
import "./chunk-IVMPPF2L.js";
import "./chunk-KJU7CZGX.js";
import "./chunk-NNUL74LI.js";
import "./chunk-F5MBXMRN.js";
import "./chunk-U4WWIP6O.js";
import "./chunk-ZG6EKAQ6.js";
import "./chunk-DH2UNH6S.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-LQ3R257Q.js";
import "./chunk-FF3N3B77.js";
import "./chunk-GLACIS5M.js";
import "./chunk-4GCXN7VE.js";
import "./chunk-2WJJMZZC.js";
import "./chunk-7GQU72V4.js";
import "./chunk-XRT7R2LA.js";
import "./chunk-VXRD2K2K.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-MU2E67EH.js";
import "./chunk-NX63HH5J.js";
import "./chunk-APW7KUE7.js";
import "./chunk-QXO6X2JS.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  biasCheck,
  judgeBias
};
