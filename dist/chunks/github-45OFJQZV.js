import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  context,
  getOctokit
} from "./chunk-3YFE22VW.js";
import "./chunk-ANQMVHI3.js";
export {
  context,
  getOctokit
};
