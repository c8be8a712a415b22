import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  openEngine
} from "./chunk-M4U3IKLM.js";
import "./chunk-CX3RVAFC.js";
import "./chunk-PTWJD6AD.js";
import "./chunk-R7HGKUZU.js";
import "./chunk-LCHZYRES.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-KVOKKD7H.js";
import "./chunk-63DVTQSH.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  openEngine
};
