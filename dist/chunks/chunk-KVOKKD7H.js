import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/tables/src/cache-root.ts
import { homedir } from "node:os";
import { join } from "node:path";
function usersCache({ XDG_CACHE_HOME: xdg, LOCALAPPDATA: local }) {
  const users = {
    darwin: join(homedir(), "Library", "Caches"),
    win32: local || join(homedir(), "AppData", "Local")
  };
  return xdg || users[process.platform] || join(homedir(), ".cache");
}

export {
  usersCache
};
