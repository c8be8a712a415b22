import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/schema/src/contract/re2.ts
var HEX = "[0-9a-fA-F]";
var CHARACTER = String.raw`\\u\{(${HEX}+)\}|\\u([dD][89abAB]${HEX}{2})\\u([dD][c-fC-F]${HEX}{2})|\\u(${HEX}{4})`;
var ESCAPE = new RegExp(String.raw`${CHARACTER}|\\[\s\S]`, "g");
var QUOTED = String.raw`\\Q[\s\S]*?(?:\\E|$)`;
var CLASS = String.raw`\[\^?\]?(?:\\[\s\S]|\[:\^?\w+:\]|[^\]\\])*\]`;
var NAMED = String.raw`\(\?<(?![=!])`;
var PIECE = new RegExp(`${QUOTED}|${CLASS}|${CHARACTER}|${NAMED}|\\\\[\\s\\S]`, "g");
var asRe2 = (pattern) => pattern.replace(
  PIECE,
  (piece) => piece === "(?<" ? "(?P<" : piece.startsWith("\\Q") ? piece : piece.replace(ESCAPE, byNumber)
);
function byNumber(written, braced, high, low, four) {
  const code = high === void 0 || low === void 0 ? Number.parseInt(braced ?? four ?? "", 16) : 65536 + (Number.parseInt(high, 16) - 55296 << 10) + (Number.parseInt(low, 16) - 56320);
  const isCharacter = code <= 1114111 && !(code >= 55296 && code <= 57343);
  return isCharacter ? `\\x{${code.toString(16)}}` : written;
}

export {
  asRe2
};
