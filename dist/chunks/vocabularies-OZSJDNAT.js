import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  VOCABULARIES
} from "./chunk-PP7TLPV5.js";
import "./chunk-XCUG2E3D.js";
import "./chunk-YU6FCRNT.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-2XOMGHCA.js";
import "./chunk-ACYW7JHX.js";
import "./chunk-EWPJF2EQ.js";
import "./chunk-EKZV2HGQ.js";
import "./chunk-7QIKD72J.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-XZRTWG7A.js";
import "./chunk-C6FTYONH.js";
import "./chunk-B6FI3GZF.js";
import "./chunk-QBRIAEC6.js";
import "./chunk-26GVPT22.js";
import "./chunk-2FORHW3I.js";
import "./chunk-SBLS6VW5.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-U75XRRDA.js";
import "./chunk-LHULP6RY.js";
import "./chunk-GQE7DKRS.js";
import "./chunk-PJ244EQP.js";
import "./chunk-CLJATNOV.js";
import "./chunk-QL34F573.js";
import "./chunk-CKX2AAS2.js";
import "./chunk-I73VOE4O.js";
import "./chunk-545X53NH.js";
import "./chunk-BXB4PQK5.js";
import "./chunk-ZH24QDSQ.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-JXNMAEPS.js";
import "./chunk-SNCIK6KS.js";
import "./chunk-YY2RU22K.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  VOCABULARIES
};
