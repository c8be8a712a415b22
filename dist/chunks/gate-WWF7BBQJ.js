import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  accuracyGate,
  judgeAccuracy
} from "./chunk-ZJVRCW2W.js";
import "./chunk-IEOAWDDJ.js";
import "./chunk-2CJFFZVS.js";
import "./chunk-YLQKZIED.js";
import "./chunk-MZ7PHC67.js";
import "./chunk-4SRYZHY7.js";
import "./chunk-C4YGHK3L.js";
import "./chunk-7MNUTIXP.js";
import "./chunk-O2XIHGK4.js";
import "./chunk-6ADQULNW.js";
import "./chunk-ECSOJH4W.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-K5WWLPB7.js";
import "./chunk-ZVMPPEA6.js";
import "./chunk-ZYE33NNQ.js";
import "./chunk-I36NNDRB.js";
import "./chunk-ZGK43OSK.js";
import "./chunk-DLS6EQOJ.js";
import "./chunk-JUGHCBTP.js";
import "./chunk-5Q6WQYXM.js";
import "./chunk-HAS5YHZ5.js";
import "./chunk-BE3J2KQ3.js";
import "./chunk-DWEN7GUM.js";
import "./chunk-4GMQI4LD.js";
import "./chunk-RVQM6DJC.js";
import "./chunk-U5ALJN2C.js";
import "./chunk-W5JRP2JZ.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-7IB7RC2K.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-AJL55PIA.js";
import "./chunk-FI6TNEA2.js";
import "./chunk-PTB2GQ6X.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-POOBBROI.js";
import "./chunk-RD3Q2O7A.js";
import "./chunk-HCIMIL5B.js";
import "./chunk-65NSFCW2.js";
import "./chunk-Q4LCEWZU.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-M4EB5MQ3.js";
import "./chunk-I73VOE4O.js";
import "./chunk-ZSIUO6NE.js";
import "./chunk-FXCHYU6F.js";
import "./chunk-GLACIS5M.js";
import "./chunk-DHLWG3ES.js";
import "./chunk-LOXXPLRW.js";
import "./chunk-WVXUFOOI.js";
import "./chunk-5G2IJONZ.js";
import "./chunk-GR3MBGDA.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-DB34PRBV.js";
import "./chunk-GP3WVA4K.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-63DVTQSH.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  accuracyGate,
  judgeAccuracy
};
