import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  VOCABULARIES
} from "./chunk-UBDHM3SK.js";
import "./chunk-XCUG2E3D.js";
import "./chunk-XQ4R73SK.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-I4IYI54T.js";
import "./chunk-UDGNI7Z2.js";
import "./chunk-EWPJF2EQ.js";
import "./chunk-MYVXV5AK.js";
import "./chunk-SPKYJRUL.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-A25ZMZHJ.js";
import "./chunk-SO27NDTO.js";
import "./chunk-7FESP7ML.js";
import "./chunk-U3NNDVKF.js";
import "./chunk-QBRIAEC6.js";
import "./chunk-AQSCLKNF.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UK6LB6RE.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-VLMYWV6K.js";
import "./chunk-YBMRUWOZ.js";
import "./chunk-N2J7533G.js";
import "./chunk-OS4ESTDX.js";
import "./chunk-CLJATNOV.js";
import "./chunk-6LDOSTBY.js";
import "./chunk-CKX2AAS2.js";
import "./chunk-I73VOE4O.js";
import "./chunk-545X53NH.js";
import "./chunk-LGI5IS5Q.js";
import "./chunk-GLACIS5M.js";
import "./chunk-KCTVIPCE.js";
import "./chunk-4NNYST5O.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-ZWYOMZIZ.js";
import "./chunk-YGYZHKLK.js";
import "./chunk-4BC6SBJQ.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  VOCABULARIES
};
