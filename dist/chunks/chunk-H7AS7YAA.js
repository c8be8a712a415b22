import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/stats/src/narrowed.ts
function narrowed(between, holds, times) {
  let { fails: outer, holds: inner } = between;
  for (let i = 0; i < times; i++) {
    const middle = (outer + inner) / 2;
    if (holds(middle)) inner = middle;
    else outer = middle;
  }
  return inner;
}

export {
  narrowed
};
