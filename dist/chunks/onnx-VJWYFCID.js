import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  listScores,
  openOnnx
} from "./chunk-5FZFX2XD.js";
import "./chunk-F3HHV2N2.js";
import "./chunk-43JRIA7A.js";
import "./chunk-TF2OVUUW.js";
import "./chunk-ANQMVHI3.js";
export {
  listScores,
  openOnnx
};
