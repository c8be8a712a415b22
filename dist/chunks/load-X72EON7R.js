import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadPolicy,
  readNameChanges,
  readPolicy
} from "./chunk-CO5CVOI6.js";
import "./chunk-3RO4FSGB.js";
import "./chunk-NJQMB7J2.js";
import "./chunk-64APRZMZ.js";
import "./chunk-VTKB7FNA.js";
import "./chunk-QUOPRCPC.js";
import "./chunk-AIBQHU7R.js";
import "./chunk-WHKMHJG7.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-7GQU72V4.js";
import "./chunk-26SGELMB.js";
import "./chunk-E4XV7IQ2.js";
import "./chunk-IN7GMH6Y.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  loadPolicy,
  readNameChanges,
  readPolicy
};
