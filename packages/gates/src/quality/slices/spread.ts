/**
 * Metrics that say how well rows are told apart. In a band of a column that tells of the label rows lie closer together than in the
 * rest, so that of the best model there is each band is worse than all others are, and none is weak.
 */
const OF_SPREAD =
  /^(?!mean_)(.*_)?(roc_auc(_ovo)?|average_precision)$|^(d2_.*|r2|explained_variance|rank_correlation|matthews_corrcoef|cohen_kappa)$/

export const isOfSpread = (metric: string): boolean => OF_SPREAD.test(metric)

/** What is said beside a line that searches by one. */
export const spreadNote = (metric: string): string =>
  `\`${metric}\` says how well rows are told apart: where a column tells of the label, the rows of one band of it lie close together, and any good model is worse among them than among the others; a slice is weak for what it gets wrong: write \`accuracy\`, \`log_loss\` or another error in its place`
