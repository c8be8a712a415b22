/** The types of rules that DQDL has (AWS Glue's reference): by them a rule begins, whatever it means here. */
export const RULE_TYPES = [
  'RowCount',
  'ColumnCount',
  'ColumnExists',
  'ColumnDataType',
  'ColumnValues',
  'ColumnLength',
  'IsComplete',
  'Completeness',
  'IsUnique',
  'IsPrimaryKey',
  'Uniqueness',
  'UniqueValueRatio',
  'DistinctValuesCount',
  'Entropy',
  'Mean',
  'Sum',
  'StandardDeviation',
  'ColumnCorrelation',
  'ReferentialIntegrity',
  'RowCountMatch',
  'CustomSql',
  'DataFreshness',
  'DetectAnomalies',
  'SchemaMatch',
  'DatasetMatch',
  'AggregateMatch',
  'FileFreshness',
  'FileMatch',
  'FileUniqueness',
  'FileSize',
  'ColumnNamesMatchPattern',
] as const

export type RuleType = (typeof RULE_TYPES)[number]

export const isRuleType = (word: string): word is RuleType => (RULE_TYPES as readonly string[]).includes(word)
