import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  VOCABULARIES
} from "./chunk-ADR656OW.js";
import "./chunk-XCUG2E3D.js";
import "./chunk-VTEADOAU.js";
import "./chunk-N6HQUMOT.js";
import "./chunk-QMTEOJMD.js";
import "./chunk-UDVNH33U.js";
import "./chunk-OEOQVLS2.js";
import "./chunk-HISRM72P.js";
import "./chunk-EWPJF2EQ.js";
import "./chunk-DVHALS6D.js";
import "./chunk-K7ZW3NNN.js";
import "./chunk-GBK5WOVJ.js";
import "./chunk-TUGMR6GR.js";
import "./chunk-KPXTZHDJ.js";
import "./chunk-F4PAOCTG.js";
import "./chunk-QBRIAEC6.js";
import "./chunk-26GVPT22.js";
import "./chunk-2FORHW3I.js";
import "./chunk-SBLS6VW5.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-5H7KXGAJ.js";
import "./chunk-35FMB62K.js";
import "./chunk-VTKB7FNA.js";
import "./chunk-PJ244EQP.js";
import "./chunk-CLJATNOV.js";
import "./chunk-QL34F573.js";
import "./chunk-CKX2AAS2.js";
import "./chunk-I73VOE4O.js";
import "./chunk-545X53NH.js";
import "./chunk-6K6ZOTV3.js";
import "./chunk-GLACIS5M.js";
import "./chunk-7TTDBSWD.js";
import "./chunk-4NNYST5O.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-26SGELMB.js";
import "./chunk-E4XV7IQ2.js";
import "./chunk-IN7GMH6Y.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  VOCABULARIES
};
