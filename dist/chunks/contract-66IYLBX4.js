import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadContract,
  readContract
} from "./chunk-ITWOFSJJ.js";
import "./chunk-ERK4MZ5J.js";
import "./chunk-BTRLD77L.js";
import "./chunk-NJQMB7J2.js";
import "./chunk-64APRZMZ.js";
import "./chunk-5H7KXGAJ.js";
import "./chunk-35FMB62K.js";
import "./chunk-VTKB7FNA.js";
import "./chunk-QUOPRCPC.js";
import "./chunk-K5SB2KRG.js";
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
  loadContract,
  readContract
};
