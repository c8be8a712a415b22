import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/schema/src/contract/formats/dqdl/types.ts
var RULE_TYPES = [
  "RowCount",
  "ColumnCount",
  "ColumnExists",
  "ColumnDataType",
  "ColumnValues",
  "ColumnLength",
  "IsComplete",
  "Completeness",
  "IsUnique",
  "IsPrimaryKey",
  "Uniqueness",
  "UniqueValueRatio",
  "DistinctValuesCount",
  "Entropy",
  "Mean",
  "Sum",
  "StandardDeviation",
  "ColumnCorrelation",
  "ReferentialIntegrity",
  "RowCountMatch",
  "CustomSql",
  "DataFreshness",
  "DetectAnomalies",
  "SchemaMatch",
  "DatasetMatch",
  "AggregateMatch",
  "FileFreshness",
  "FileMatch",
  "FileUniqueness",
  "FileSize",
  "ColumnNamesMatchPattern"
];
var isRuleType = (word) => RULE_TYPES.includes(word);

export {
  RULE_TYPES,
  isRuleType
};
