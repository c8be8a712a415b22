import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  require_picomatch
} from "./chunk-PQNYGA6J.js";
import "./chunk-ANQMVHI3.js";
export default require_picomatch();
