/** What a picture says better than a table: the columns that moved most, with their intervals. */
import { printCall } from '@sea-trials/schema/requirement/print'
import type { Figure, Member } from '@sea-trials/schema/verdict'
import type { Concluded } from './lines.ts'

const MOST_COLUMNS = 20

const PICTURED: Readonly<Record<string, string>> = {
  drift: 'Mass that moved, by column',
  conditional_drift: 'Mass that moved within the classes of the label, by column',
  label_leakage: 'What a single column says about the label (area under the ROC curve)',
  order_leakage: 'What the order of the rows says about the label (area under the ROC curve)',
}

export function figuresOf(concluded: readonly Concluded[]): Figure[] {
  return concluded.flatMap(({ check, requirement, figures = [] }) => {
    const title = requirement === undefined ? undefined : PICTURED[requirement.call.metric]
    if (requirement === undefined || title === undefined || check.members === undefined) return [...figures]
    const name = printCall(requirement.call)
    const members = check.members
      .filter(({ observed }) => observed !== null)
      .toSorted(byObserved)
      .slice(0, MOST_COLUMNS)
    const figure: Figure = {
      id: name,
      title: `${title}: ${name}`,
      kind: 'intervals',
      x: { label: 'column', values: members.map((member) => member.name) },
      y: { label: requirement.call.metric, min: 0, max: 1 },
      series: [
        {
          name,
          values: members.map(({ observed }) => observed),
          low: members.map(({ interval }) => interval?.low ?? null),
          high: members.map(({ interval }) => interval?.high ?? null),
        },
      ],
      ...(check.limit?.value === undefined || check.limit.value === null ? {} : { limit: check.limit.value }),
    }
    return [figure, ...figures]
  })
}

const byObserved = (a: Member, b: Member): number => (b.observed as number) - (a.observed as number)
