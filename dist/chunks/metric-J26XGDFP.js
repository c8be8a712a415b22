import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  columnsOf,
  decidingOf,
  decisionsOf,
  factsOfEach,
  groupsOf,
  hangingOf,
  incomparable,
  judgeOwn,
  ofRowsAlone
} from "./chunk-6U4KBJ3U.js";
import "./chunk-T3PZQRUC.js";
import "./chunk-ILW5IAUX.js";
import "./chunk-NGW3GBNH.js";
import "./chunk-KZHCJJG5.js";
import "./chunk-BL7M3U4B.js";
import "./chunk-BCY3NWJA.js";
import "./chunk-OODC4SEZ.js";
import "./chunk-VXTFCHV2.js";
import "./chunk-SU6745ZR.js";
import "./chunk-26GVPT22.js";
import "./chunk-2FORHW3I.js";
import "./chunk-SBLS6VW5.js";
import "./chunk-545X53NH.js";
import "./chunk-WHKMHJG7.js";
import "./chunk-7TTDBSWD.js";
import "./chunk-4NNYST5O.js";
import "./chunk-DZAM7Q3A.js";
import "./chunk-IN7GMH6Y.js";
import "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";
export {
  columnsOf,
  decidingOf,
  decisionsOf,
  factsOfEach,
  groupsOf,
  hangingOf,
  incomparable,
  judgeOwn,
  ofRowsAlone
};
