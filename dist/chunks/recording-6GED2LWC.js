import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runToKeep
} from "./chunk-D2VSUV4G.js";
import "./chunk-4SNJ677X.js";
import "./chunk-JAUVPVGF.js";
import "./chunk-Z4OKNRTL.js";
import "./chunk-2EGOY3RI.js";
import "./chunk-JZ23ZK4Y.js";
import "./chunk-EHGJOCRX.js";
import "./chunk-BMC7MNAW.js";
import "./chunk-WMMQKKUR.js";
import "./chunk-MR2T7YDS.js";
import "./chunk-KLQJ72UK.js";
import "./chunk-JPY6TNJA.js";
import "./chunk-LZ4I3JVU.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-OWPLN3VS.js";
import "./chunk-LOBFOT53.js";
import "./chunk-2RGOT3PV.js";
import "./chunk-7FESP7ML.js";
import "./chunk-U3NNDVKF.js";
import "./chunk-QBRIAEC6.js";
import "./chunk-SLMPWEHF.js";
import "./chunk-TBS34DNU.js";
import "./chunk-NWYXOFEY.js";
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
