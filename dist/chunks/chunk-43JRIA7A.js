import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/serving/src/printable.ts
function excerpt(text, most = 160) {
  const clean = text.slice(0, most * 8).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return clean.length > most ? `${clean.slice(0, most - 1)}\u2026` : clean;
}

export {
  excerpt
};
