import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  runToKeep
} from "./chunk-6OWQT23B.js";
import "./chunk-4GMQI4LD.js";
import "./chunk-RVQM6DJC.js";
import "./chunk-3OPS2I25.js";
import "./chunk-U5ALJN2C.js";
import "./chunk-W5JRP2JZ.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-7IB7RC2K.js";
import "./chunk-ZSIUO6NE.js";
import "./chunk-Q7CYYRXF.js";
import "./chunk-DHLWG3ES.js";
import "./chunk-LOXXPLRW.js";
import "./chunk-K5SB2KRG.js";
import "./chunk-WVXUFOOI.js";
import "./chunk-5G2IJONZ.js";
import "./chunk-GR3MBGDA.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-7GQU72V4.js";
import "./chunk-DB34PRBV.js";
import "./chunk-GP3WVA4K.js";
import "./chunk-DYFGRP7R.js";
import "./chunk-63DVTQSH.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";
export {
  runToKeep
};
