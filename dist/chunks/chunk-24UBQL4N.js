import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/schema/src/version.ts
var VERSION = false ? "0.0.0-source" : "1.0.0";

export {
  VERSION
};
