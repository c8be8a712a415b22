/** Which workflow commands the runner would obey in a step's output: ActionCommand.cs, both versions. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: string
  readonly message: string
}

export function commandsIn(output: string): WorkflowCommand[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => versionTwo(line) ?? versionOne(line) ?? [])
}

/** `::name props::message`, at the start of the trimmed line. */
function versionTwo(line: string): WorkflowCommand | undefined {
  const found = /^\s*::([^\s:]+)(?:\s+(.*?))?::(.*)$/.exec(line)
  return found === null
    ? undefined
    : { name: (found[1] as string).toLowerCase(), properties: found[2] ?? '', message: found[3] as string }
}

/** `##[name props]message`, anywhere in the line. */
function versionOne(line: string): WorkflowCommand | undefined {
  const found = /##\[([^\s\]]+)(?:\s+([^\]]*))?\](.*)$/.exec(line)
  return found === null
    ? undefined
    : { name: (found[1] as string).toLowerCase(), properties: found[2] ?? '', message: found[3] as string }
}
