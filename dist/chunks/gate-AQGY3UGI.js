import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  biasCheck,
  judgeBias
} from "./chunk-RC5VBUVL.js";
import "./chunk-I2GEVKJO.js";
import "./chunk-DELRGSGJ.js";
import "./chunk-ZAUEPEKC.js";
import "./chunk-5CBTDQCL.js";
import "./chunk-EQP2WKZV.js";
import "./chunk-3F6RL32R.js";
import "./chunk-4BTW547X.js";
import "./chunk-V4U37VNY.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-UKRU2OWX.js";
import "./chunk-TZ64LBFA.js";
import "./chunk-MIPZD273.js";
import "./chunk-2PKKEYRQ.js";
import "./chunk-4MRCE3EF.js";
import "./chunk-JQCMVUOR.js";
import "./chunk-DFE4AJDK.js";
import "./chunk-ZD26S7UE.js";
import "./chunk-ZG6EKAQ6.js";
import "./chunk-UPTJ6JVW.js";
import "./chunk-U4WWIP6O.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-HVAVNOCX.js";
import "./chunk-YH4K64KI.js";
import "./chunk-TZCSHECE.js";
import "./chunk-JP26K3RI.js";
import "./chunk-GLACIS5M.js";
import "./chunk-DXSS2YDC.js";
import "./chunk-TFHTHKAC.js";
import "./chunk-DANBRTIS.js";
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
