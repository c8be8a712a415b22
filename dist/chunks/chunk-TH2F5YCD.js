import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  harmless,
  visible
} from "./chunk-Z2KBYVBJ.js";

// packages/cli/src/log.ts
function terminalLog({ debug, quiet, stream }) {
  let drawn = false;
  const clear = () => {
    if (drawn) stream.write("\r\x1B[K");
    drawn = false;
  };
  const say = (text) => {
    clear();
    stream.write(`${harmless(text)}
`);
  };
  return {
    clear,
    info: (text) => {
      if (!quiet) say(text);
    },
    warning: (text) => {
      if (!quiet) say(`warning: ${text}`);
    },
    debug: (text) => {
      if (debug) say(text);
    },
    progress: (what, done) => {
      if (quiet || !stream.isTTY) return;
      clear();
      stream.write(`  ${visible(what)} ${Math.round(100 * done)} %`);
      drawn = true;
    }
  };
}
function stepsOf({ progress }) {
  let step = "reading";
  const share = (done) => progress(step, done);
  return {
    share,
    step: (what) => {
      step = what;
      share(0);
    }
  };
}

export {
  terminalLog,
  stepsOf
};
