import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  startModelServer
} from "./chunk-YDJWOH6B.js";
import "./chunk-T32OQS2O.js";
import "./chunk-T6DOF7RS.js";
import "./chunk-43JRIA7A.js";
import "./chunk-63DVTQSH.js";
import "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";

// packages/cli/src/serve.ts
async function serve(model, flags) {
  const { port, ...options } = flags;
  const server = await startModelServer({ ...options, model, port: Number(port) });
  process.stdout.write(
    `serving ${server.name} on ${server.url} (Open Inference Protocol v2, MLflow /invocations); Ctrl-C stops
`
  );
  await new Promise((stop) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop());
  });
  await server.close();
  return 0;
}
export {
  serve
};
