import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  loadContract,
  readContract
} from "./chunk-IPBIMPWS.js";
import "./chunk-VZI3TDOZ.js";
import "./chunk-KBD4KBKG.js";
import "./chunk-JZOI2BXE.js";
import "./chunk-QXH5PDA3.js";
import "./chunk-TF2OVUUW.js";
import "./chunk-ANQMVHI3.js";
export {
  loadContract,
  readContract
};
