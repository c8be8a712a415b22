import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  compareContracts
} from "./chunk-A6LAOLM6.js";
import "./chunk-I4PRINPJ.js";
import "./chunk-BWTR654N.js";
import "./chunk-BBDBGQUP.js";
import "./chunk-XEEDZDUD.js";
import "./chunk-HPAARSDD.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-IDGU4JF2.js";
import "./chunk-GLACIS5M.js";
import "./chunk-TH7YHEXC.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-CXAWSTTV.js";
import "./chunk-X4TMAPJS.js";
import "./chunk-UVDTI5O6.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  compareContracts
};
