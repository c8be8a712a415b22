import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  policyChanges
} from "./chunk-V4GVRCKS.js";
import "./chunk-3G7JIMQN.js";
import "./chunk-3ABUYHJG.js";
import "./chunk-HPAARSDD.js";
import "./chunk-B4RM3BH5.js";
import "./chunk-Y3AYVXT5.js";
import "./chunk-GLACIS5M.js";
import "./chunk-ET3LOVG3.js";
import "./chunk-56KQP7TY.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-SMXNLVOD.js";
import "./chunk-CQXI6FCN.js";
import "./chunk-ZY7TETME.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  policyChanges
};
