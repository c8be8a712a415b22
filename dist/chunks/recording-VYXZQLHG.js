import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runToKeep
} from "./chunk-2VTKEXOX.js";
import "./chunk-FZWJQ6XL.js";
import "./chunk-Z5TT7WMG.js";
import "./chunk-NJB6L3PY.js";
import "./chunk-7XAJP6RI.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-GOW7H6KL.js";
import "./chunk-BMC7MNAW.js";
import "./chunk-WMMQKKUR.js";
import "./chunk-SUVRVYT7.js";
import "./chunk-TWQWWHSX.js";
import "./chunk-W2TH445D.js";
import "./chunk-LZ4I3JVU.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-OWPLN3VS.js";
import "./chunk-LOBFOT53.js";
import "./chunk-SO27NDTO.js";
import "./chunk-7FESP7ML.js";
import "./chunk-U3NNDVKF.js";
import "./chunk-QBRIAEC6.js";
import "./chunk-AQSCLKNF.js";
import "./chunk-P43VE5F7.js";
import "./chunk-UK6LB6RE.js";
import "./chunk-MVB5BEBX.js";
import "./chunk-545X53NH.js";
import "./chunk-X2R4AWX5.js";
import "./chunk-U2MZMRNQ.js";
import "./chunk-6O5IWQI5.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-53PKLZBG.js";
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
  runToKeep
};
