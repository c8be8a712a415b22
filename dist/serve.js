import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  startModelServer
} from "./chunks/chunk-VTZ6E3HN.js";
import "./chunks/chunk-5FZFX2XD.js";
import "./chunks/chunk-F3HHV2N2.js";
import "./chunks/chunk-ZH6ZK2AD.js";
import "./chunks/chunk-43JRIA7A.js";
import {
  showError
} from "./chunks/chunk-TF2OVUUW.js";
import "./chunks/chunk-ANQMVHI3.js";

// packages/serving/src/serve.ts
try {
  const settings = JSON.parse(process.env.SEA_TRIALS_SERVE ?? "{}");
  await startModelServer({ ...settings, model: process.env.MODEL ?? "", port: Number(process.env.PORT ?? 0) });
} catch (error) {
  process.stderr.write(`${showError(error)}
`);
  process.exit(1);
}
