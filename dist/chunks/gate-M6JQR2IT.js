import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  accuracyGate,
  judgeAccuracy
} from "./chunk-ARGBXB7M.js";
import "./chunk-AU7TCMIP.js";
import "./chunk-HLLNCNGG.js";
import "./chunk-JY6CLRI2.js";
import "./chunk-I2F3NSHK.js";
import "./chunk-QFQW3E7B.js";
import "./chunk-SS4LSU6T.js";
import "./chunk-6MOJRU2U.js";
import "./chunk-Q2NANX3A.js";
import "./chunk-UNKOMEAF.js";
import "./chunk-5DC23SOM.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-AF7YA7W6.js";
import "./chunk-KEIMEYNE.js";
import "./chunk-SITI5XUW.js";
import "./chunk-HHUL6T3O.js";
import "./chunk-67WKPAR7.js";
import "./chunk-VTXQHDLH.js";
import "./chunk-UDVNH33U.js";
import "./chunk-R3VCLR3S.js";
import "./chunk-4MRCE3EF.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-36NGN74T.js";
import "./chunk-YJ7GHXUL.js";
import "./chunk-OUIQIETO.js";
import "./chunk-ZG6EKAQ6.js";
import "./chunk-QEGJ7PPW.js";
import "./chunk-Q4LCEWZU.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-HVAVNOCX.js";
import "./chunk-I73VOE4O.js";
import "./chunk-BIKIACNF.js";
import "./chunk-SBPWM4QY.js";
import "./chunk-JP26K3RI.js";
import "./chunk-GLACIS5M.js";
import "./chunk-VNOQCGGT.js";
import "./chunk-GDDKXOLC.js";
import "./chunk-SU6745ZR.js";
import "./chunk-GY57LQGE.js";
import "./chunk-D344OEKY.js";
import "./chunk-PLXR2OUT.js";
import "./chunk-UKYDZRPW.js";
import "./chunk-D2K3YYAS.js";
import "./chunk-7GQU72V4.js";
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
  accuracyGate,
  judgeAccuracy
};
