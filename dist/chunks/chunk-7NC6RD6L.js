import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  canonicalJson
} from "./chunk-K5SB2KRG.js";

// packages/cli/src/print.ts
var document = (value) => `${canonicalJson(value).replaceAll("##[", "#\\u0023[")}
`;
function style() {
  const { env, stdout, platform } = process;
  const colour = stdout.isTTY === true && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
  const unicode = platform === "win32" ? env.WT_SESSION !== void 0 : env.TERM !== "linux" && !/^(C|POSIX)$/.test(locale);
  return { colour, unicode };
}

export {
  document,
  style
};
