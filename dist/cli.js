import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  isCi
} from "./chunks/chunk-Z733ZLRK.js";
import {
  usersCache
} from "./chunks/chunk-KVOKKD7H.js";
import "./chunks/chunk-ANQMVHI3.js";

// packages/cli/src/main.ts
import module from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
if (!isCi(process.env)) module.enableCompileCache?.(join(usersCache(process.env), "sea-trials", "compiled"));
var { main } = await import("./chunks/cli-EPCIESXS.js");
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await main(process.argv.slice(2), fileURLToPath(import.meta.url));
