import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  context,
  getOctokit
} from "./chunk-76WCM7TQ.js";
import "./chunk-UI7443LM.js";
import "./chunk-ANQMVHI3.js";
export {
  context,
  getOctokit
};
