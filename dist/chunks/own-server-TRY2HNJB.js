import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import "./chunk-ANQMVHI3.js";

// packages/serving/src/own-server.ts
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
function ownServer(settings) {
  const beside = ["./serve.js", "../serve.js"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const program = process.env.SEA_TRIALS_SERVE_JS ?? beside.find((path) => existsSync(path));
  if (program === void 0) throw new Error("serve.js is not in dist/, and SEA_TRIALS_SERVE_JS does not name it");
  return { command: [process.execPath, program], env: { SEA_TRIALS_SERVE: JSON.stringify(settings) } };
}
export {
  ownServer
};
