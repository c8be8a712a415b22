/** All processes that came from one that we started: its group, and on Linux also those that left the group. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** Sends a signal to the whole tree. The marker is a value of the environment that only these processes have. */
export function killTree(root: number | undefined, marker: string, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (root === undefined) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/PID', String(root), '/T', '/F'], { windowsHide: true })
    return
  }
  send(-root, signal)
  for (const pid of strays(root, marker)) send(pid, signal)
}

/** Whether any process of the tree still runs. */
export function treeIsAlive(root: number | undefined, marker: string): boolean {
  if (root === undefined) return false
  if (process.platform === 'win32') return send(root, 0)
  if (process.platform !== 'linux') return send(-root, 0)
  return (
    processes().some(({ pid, group, state }) => group === root && state !== 'Z' && pid !== process.pid) ||
    strays(root, marker).length > 0
  )
}

const started = new Map<string, number>()

/** Kills the tree when this process ends, however it ends. Returns how to forget it, once it is gone. */
export function endWithUs(root: number | undefined, marker: string): () => void {
  if (root === undefined) return () => {}
  if (started.size === 0) {
    process.on('exit', killAll)
    for (const signal of signals) process.on(signal, dieOf)
  }
  started.set(marker, root)
  return () => {
    started.delete(marker)
    if (started.size > 0) return
    process.off('exit', killAll)
    for (const signal of signals) process.off(signal, dieOf)
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

function killAll(): void {
  for (const [marker, root] of started) killTree(root, marker, 'SIGKILL')
}

/** A handler takes the place of the default: after the servers, this process dies of the signal, unless others handle it too. */
function dieOf(signal: NodeJS.Signals): void {
  killAll()
  for (const name of signals) process.off(name, dieOf)
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

/** Linux only: processes with the marker in their environment that left the group, as daemons do (setsid). */
function strays(root: number, marker: string): readonly number[] {
  if (process.platform !== 'linux') return []
  return processes()
    .filter(({ pid, group, state }) => group !== root && state !== 'Z' && pid !== process.pid && carries(pid, marker))
    .map(({ pid }) => pid)
}

function processes(): readonly { readonly pid: number; readonly group: number; readonly state: string }[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      // `pid (any name) state parent group ...`: the name may hold spaces and brackets.
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1')
      const [state = '', , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return [{ pid: Number(name), group: Number(group), state }]
    } catch {
      return []
    }
  })
}

function carries(pid: number, marker: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`SEA_TRIALS_SERVER_ID=${marker}`)
  } catch {
    return false
  }
}
