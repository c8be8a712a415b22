import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  VOCABULARIES
} from "./chunk-A4TAN633.js";
import "./chunk-XCUG2E3D.js";
import "./chunk-2GSZY2ZD.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-577JGCOC.js";
import "./chunk-AZZDCPKU.js";
import "./chunk-AJL55PIA.js";
import "./chunk-FI6TNEA2.js";
import "./chunk-PTB2GQ6X.js";
import "./chunk-M7IJZ5PJ.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-POOBBROI.js";
import "./chunk-RD3Q2O7A.js";
import "./chunk-HCIMIL5B.js";
import "./chunk-65NSFCW2.js";
import "./chunk-Q4LCEWZU.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-5ZMQFORC.js";
import "./chunk-M4EB5MQ3.js";
import "./chunk-LW5QLIET.js";
import "./chunk-PJ244EQP.js";
import "./chunk-CLJATNOV.js";
import "./chunk-QL34F573.js";
import "./chunk-CKX2AAS2.js";
import "./chunk-I73VOE4O.js";
import "./chunk-ZSIUO6NE.js";
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
  VOCABULARIES
};
