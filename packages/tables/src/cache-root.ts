/** Where a user's programs keep what they can make again. */
import { homedir } from 'node:os'
import { join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** The user's own cache folder, as the platform has it: no folder of a workspace, none that others write to. */
export function usersCache({ XDG_CACHE_HOME: xdg, LOCALAPPDATA: local }: Environment): string {
  const users: Readonly<Record<string, string>> = {
    darwin: join(homedir(), 'Library', 'Caches'),
    win32: local || join(homedir(), 'AppData', 'Local'),
  }
  return xdg || users[process.platform] || join(homedir(), '.cache')
}
