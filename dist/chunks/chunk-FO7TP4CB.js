import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/schema/src/log.ts
var silent = { info: () => {
}, warning: () => {
}, debug: () => {
}, progress: () => {
} };

export {
  silent
};
