import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/gates/src/decide/round.ts
function roundedLimit(value, isFloor) {
  if (value === 0) return 0;
  const digits = 2 - Math.floor(Math.log10(Math.abs(value)));
  const whole = (isFloor ? Math.floor : Math.ceil)(Number(`${value}e${digits}`));
  return Number(`${whole}e${-digits}`);
}

export {
  roundedLimit
};
