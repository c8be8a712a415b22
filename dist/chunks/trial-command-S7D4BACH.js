import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  document,
  explain,
  style,
  trialCommand
} from "./chunk-MEVXYRUC.js";
import "./chunk-TDOTNMKM.js";
import "./chunk-BQS6QBKE.js";
import "./chunk-2TJCATO3.js";
import "./chunk-SC26JEQ4.js";
import "./chunk-MCOXJBJI.js";
import "./chunk-JQO2O4MU.js";
import "./chunk-RHZRA7SD.js";
import "./chunk-AGMATHQZ.js";
import "./chunk-24UBQL4N.js";
import "./chunk-YM7FNBUH.js";
import "./chunk-SFSNBUJU.js";
import "./chunk-AV6L37IO.js";
import "./chunk-GN7BOY2S.js";
import "./chunk-5GDWMRUP.js";
import "./chunk-HXXY7QRS.js";
import "./chunk-TT7D3ZSF.js";
import "./chunk-4VRQHHC7.js";
import "./chunk-JP26K3RI.js";
import "./chunk-GLACIS5M.js";
import "./chunk-BMZVQVWE.js";
import "./chunk-TFHTHKAC.js";
import "./chunk-GY57LQGE.js";
import "./chunk-PLXR2OUT.js";
import "./chunk-UKYDZRPW.js";
import "./chunk-G53KAVFV.js";
import "./chunk-GN7ZJCUC.js";
import "./chunk-D344OEKY.js";
import "./chunk-ZLZOEB2P.js";
import "./chunk-7GQU72V4.js";
import "./chunk-D2K3YYAS.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-WVXUFOOI.js";
import "./chunk-LRRUGJC7.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-NX63HH5J.js";
import "./chunk-APW7KUE7.js";
import "./chunk-QXO6X2JS.js";
import "./chunk-LQ3R257Q.js";
import "./chunk-KVOKKD7H.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  document,
  explain,
  style,
  trialCommand
};
