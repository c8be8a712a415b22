import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  startModelServer
} from "./chunks/chunk-E6XE425P.js";
import "./chunks/chunk-JNVA2ASW.js";
import "./chunks/chunk-QFYKGOIY.js";
import "./chunks/chunk-43JRIA7A.js";
import "./chunks/chunk-63DVTQSH.js";
import {
  showError
} from "./chunks/chunk-7N7QVSEW.js";
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
