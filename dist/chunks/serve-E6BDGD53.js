import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  startModelServer
} from "./chunk-E6XE425P.js";
import "./chunk-JNVA2ASW.js";
import "./chunk-QFYKGOIY.js";
import "./chunk-43JRIA7A.js";
import "./chunk-63DVTQSH.js";
import "./chunk-7N7QVSEW.js";
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
