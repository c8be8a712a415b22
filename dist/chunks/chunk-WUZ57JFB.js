import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/schema/src/contract/multiple.ts
var LARGEST_POWER = 22;
function asFraction(value) {
  const [, digits = "", fraction = "", exponent = "0"] = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const power = fraction.length - Number(exponent);
  const over = Number(digits + fraction);
  return power > 0 && power <= LARGEST_POWER && Number.isSafeInteger(over) ? [over, 10 ** power] : void 0;
}
function isMultiple(value, of) {
  const quotient = value / of;
  if (!Number.isFinite(quotient)) return false;
  if (Number.isInteger(quotient)) return true;
  const fraction = asFraction(of);
  if (fraction === void 0) return false;
  const [over, under] = fraction;
  return Math.round(quotient) * over / under === value;
}

export {
  asFraction,
  isMultiple
};
