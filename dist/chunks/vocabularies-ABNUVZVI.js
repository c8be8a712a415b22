import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  VOCABULARIES
} from "./chunk-44GSRNWU.js";
import "./chunk-XCUG2E3D.js";
import "./chunk-2GSZY2ZD.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-L3OPVAS5.js";
import "./chunk-KYS65TMR.js";
import "./chunk-5AMUGLVL.js";
import "./chunk-PTB2GQ6X.js";
import "./chunk-7ZGN7VQ7.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-X42HIEBU.js";
import "./chunk-YJ7GHXUL.js";
import "./chunk-3CPMU6YH.js";
import "./chunk-HCIMIL5B.js";
import "./chunk-7S4SM3EW.js";
import "./chunk-Q4LCEWZU.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-63U7N5UB.js";
import "./chunk-LW5QLIET.js";
import "./chunk-PJ244EQP.js";
import "./chunk-CLJATNOV.js";
import "./chunk-QL34F573.js";
import "./chunk-CKX2AAS2.js";
import "./chunk-72QPYK63.js";
import "./chunk-I73VOE4O.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-MWPHKPYW.js";
import "./chunk-KCIDU6XD.js";
import "./chunk-J5YBWCUN.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-ZSIUO6NE.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-MBCXDEAQ.js";
import "./chunk-ANQMVHI3.js";
export {
  VOCABULARIES
};
