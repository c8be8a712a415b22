/** What a model predicts; each metric says of which of these it is one. */
export const TASKS = ['binary', 'multiclass', 'multilabel', 'regression', 'forecasting', 'ranking'] as const

export type Task = (typeof TASKS)[number]
