// Stands for @duckdb/node-bindings in dist/, where there is no node_modules: loads the binding from the folder that
// binding.ts found and checked.
const { join } = require('node:path')
const binding = { exports: {} }
process.dlopen(binding, join(globalThis[Symbol.for('sea-trials.duckdb')], 'duckdb.node'))
module.exports = binding.exports
