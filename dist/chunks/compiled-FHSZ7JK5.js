import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  require_equal
} from "./chunk-2QSVKOWJ.js";
import {
  require_ucs2length
} from "./chunk-S7NZAFE6.js";
import "./chunk-ANQMVHI3.js";

// packages/schema/src/contract/compiled.ts
var validate = validate0;
var compiled_default = validate0;
var schema0 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://sea-trials.dev/contract/v1", "title": "Sea Trials data contract", "type": "object", "properties": { "$comment": { "type": "string", "description": "Write text." }, "title": { "type": "string", "description": "Write text." }, "description": { "type": "string", "description": "Write text." }, "default": true, "examples": { "type": "array", "description": "Write a list of examples." }, "deprecated": { "type": "boolean", "description": "Write `true` or `false`." }, "readOnly": { "type": "boolean", "description": "Write `true` or `false`." }, "writeOnly": { "type": "boolean", "description": "Write `true` or `false`." }, "type": { "type": "string", "enum": ["object"], "description": "A row is an object: write `type: object`." }, "enum": { "type": "array", "minItems": 1, "uniqueItems": true, "description": "Write a list of different values." }, "const": true, "multipleOf": { "type": "number", "exclusiveMinimum": 0, "description": "Write a number above 0." }, "minimum": { "type": "number", "description": "Write a number." }, "exclusiveMinimum": { "type": "number", "description": "Write a number." }, "maximum": { "type": "number", "description": "Write a number." }, "exclusiveMaximum": { "type": "number", "description": "Write a number." }, "minLength": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "maxLength": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "pattern": { "type": "string", "description": "Write a regular expression as text." }, "format": { "type": "string", "enum": ["date", "time", "date-time", "iso-time", "iso-date-time", "duration", "uri", "uri-reference", "uri-template", "url", "email", "hostname", "ipv4", "ipv6", "regex", "uuid", "json-pointer", "relative-json-pointer", "byte"], "description": "Write a format." }, "minItems": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "maxItems": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "uniqueItems": { "type": "boolean", "description": "Write `true` or `false`." }, "minContains": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "maxContains": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "minProperties": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "maxProperties": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "required": { "type": "array", "items": { "type": "string", "description": "Write the name of a column." }, "uniqueItems": true, "description": "Write a list of column names: `[age, sex]`." }, "dependentRequired": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string", "description": "Write the name of a column." }, "uniqueItems": true, "description": "Write a list of column names: `[age, sex]`." }, "description": "Write lists of columns by column." }, "$ref": { "type": "string", "pattern": "^#(/.*)?$", "description": "Write a place in this file, such as `#/$defs/name`; other files are not read." }, "$defs": { "type": "object", "additionalProperties": { "$ref": "#/$defs/schema" }, "description": "Write schemas by name." }, "allOf": { "type": "array", "items": { "$ref": "#/$defs/schema" }, "minItems": 1, "description": "Write a list of schemas." }, "anyOf": { "type": "array", "items": { "$ref": "#/$defs/schema" }, "minItems": 1, "description": "Write a list of schemas." }, "oneOf": { "type": "array", "items": { "$ref": "#/$defs/schema" }, "minItems": 1, "description": "Write a list of schemas." }, "not": { "$ref": "#/$defs/schema" }, "if": { "$ref": "#/$defs/schema" }, "then": { "$ref": "#/$defs/schema" }, "else": { "$ref": "#/$defs/schema" }, "dependentSchemas": { "type": "object", "additionalProperties": { "$ref": "#/$defs/schema" }, "description": "Write schemas by name." }, "prefixItems": { "type": "array", "items": { "$ref": "#/$defs/schema" }, "minItems": 1, "description": "Write a list of schemas." }, "items": { "$ref": "#/$defs/schema" }, "contains": { "$ref": "#/$defs/schema" }, "properties": { "type": "object", "additionalProperties": { "$ref": "#/$defs/column" }, "description": "Write columns by name." }, "patternProperties": { "type": "object", "additionalProperties": { "$ref": "#/$defs/schema" }, "description": "Write schemas by name." }, "additionalProperties": { "$ref": "#/$defs/schema" }, "propertyNames": { "$ref": "#/$defs/schema" }, "unevaluatedItems": { "$ref": "#/$defs/schema" }, "unevaluatedProperties": { "$ref": "#/$defs/schema" }, "$schema": { "type": "string", "enum": ["https://json-schema.org/draft/2020-12/schema", "https://json-schema.org/draft/2020-12/schema#"], "description": "Contracts are JSON Schema 2020-12." }, "$id": { "type": "string", "description": "Write text." }, "x-primary-key": { "type": "array", "items": { "type": "string", "description": "Write the name of a column." }, "uniqueItems": true, "description": "Write the list of columns that together name a row: `[id]`.", "minItems": 1 }, "x-unique-keys": { "type": "array", "items": { "type": "array", "items": { "type": "string", "description": "Write the name of a column." }, "uniqueItems": true, "description": "Write a list of column names: `[age, sex]`.", "minItems": 1 }, "minItems": 1, "description": "Write lists of columns, each of them together unique: `[[order, line]]`." }, "x-foreign-keys": { "type": "array", "minItems": 1, "items": { "type": "object", "properties": { "columns": { "type": "array", "items": { "type": "string", "description": "Write the name of a column." }, "uniqueItems": true, "description": "Write a list of column names: `[age, sex]`.", "minItems": 1 }, "dataset": { "type": "string", "description": "Write the name of a data set of the policy; without it the same data set is meant." }, "references": { "type": "array", "items": { "type": "string", "description": "Write the name of a column." }, "uniqueItems": true, "description": "Write the columns of the other data set, in the same order.", "minItems": 1 } }, "required": ["columns", "references"], "additionalProperties": false, "description": "Write `{ columns: [customer], dataset: customers, references: [id] }`." }, "description": "Write a list of references: `[{ columns: [customer], dataset: customers, references: [id] }]`." }, "x-fields-match": { "type": "string", "enum": ["exact", "equal", "subset", "superset", "partial"], "description": "Write how the columns of the data and of the contract match." }, "x-rows": { "type": "array", "items": { "type": "string", "description": "Write a condition of the requirement language: `end >= start`.", "minLength": 1 }, "minItems": 1, "uniqueItems": true, "description": 'Write a list of conditions that hold in every row: `["end >= start"]`.' }, "x-require": { "type": "array", "items": { "type": ["string", "object"], "minLength": 1, "properties": { "guard": { "type": "string", "description": "Write text." }, "warn": { "type": "string", "description": "Write text." } }, "additionalProperties": false, "minProperties": 1, "maxProperties": 1, "description": "Write one requirement, such as `completeness(age) >= 99%` or `warn: completeness(age) >= 99%`." }, "description": "Write a list of requirements." } }, "additionalProperties": false, "description": "Keywords are those of JSON Schema 2020-12 that judge a row, and ours: `x-unique`, `x-missing`, `x-mostly`, `x-physical-type`, `x-distribution` and `x-classification` of a column, `x-primary-key`, `x-unique-keys`, `x-foreign-keys`, `x-fields-match`, `x-rows` and `x-require` of the whole.", "$defs": { "schema": { "type": ["object", "boolean"], "properties": { "$comment": { "type": "string", "description": "Write text." }, "title": { "type": "string", "description": "Write text." }, "description": { "type": "string", "description": "Write text." }, "default": true, "examples": { "type": "array", "description": "Write a list of examples." }, "deprecated": { "type": "boolean", "description": "Write `true` or `false`." }, "readOnly": { "type": "boolean", "description": "Write `true` or `false`." }, "writeOnly": { "type": "boolean", "description": "Write `true` or `false`." }, "type": { "type": ["string", "array"], "if": { "type": "string" }, "then": { "enum": ["string", "number", "integer", "boolean", "null", "array", "object"], "description": "Write a type of JSON." }, "else": { "items": { "enum": ["string", "number", "integer", "boolean", "null", "array", "object"], "description": "Write a type of JSON." }, "minItems": 1, "uniqueItems": true }, "description": 'Write a type, or a list of types: `[string, "null"]`.' }, "enum": { "type": "array", "minItems": 1, "uniqueItems": true, "description": "Write a list of different values." }, "const": true, "multipleOf": { "type": "number", "exclusiveMinimum": 0, "description": "Write a number above 0." }, "minimum": { "type": "number", "description": "Write a number." }, "exclusiveMinimum": { "type": "number", "description": "Write a number." }, "maximum": { "type": "number", "description": "Write a number." }, "exclusiveMaximum": { "type": "number", "description": "Write a number." }, "minLength": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "maxLength": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "pattern": { "type": "string", "description": "Write a regular expression as text." }, "format": { "type": "string", "enum": ["date", "time", "date-time", "iso-time", "iso-date-time", "duration", "uri", "uri-reference", "uri-template", "url", "email", "hostname", "ipv4", "ipv6", "regex", "uuid", "json-pointer", "relative-json-pointer", "byte"], "description": "Write a format." }, "minItems": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "maxItems": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "uniqueItems": { "type": "boolean", "description": "Write `true` or `false`." }, "minContains": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "maxContains": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "minProperties": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "maxProperties": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "required": { "type": "array", "items": { "type": "string", "description": "Write the name of a column." }, "uniqueItems": true, "description": "Write a list of column names: `[age, sex]`." }, "dependentRequired": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string", "description": "Write the name of a column." }, "uniqueItems": true, "description": "Write a list of column names: `[age, sex]`." }, "description": "Write lists of columns by column." }, "$ref": { "type": "string", "pattern": "^#(/.*)?$", "description": "Write a place in this file, such as `#/$defs/name`; other files are not read." }, "$defs": { "type": "object", "additionalProperties": { "$ref": "#/$defs/schema" }, "description": "Write schemas by name." }, "allOf": { "type": "array", "items": { "$ref": "#/$defs/schema" }, "minItems": 1, "description": "Write a list of schemas." }, "anyOf": { "type": "array", "items": { "$ref": "#/$defs/schema" }, "minItems": 1, "description": "Write a list of schemas." }, "oneOf": { "type": "array", "items": { "$ref": "#/$defs/schema" }, "minItems": 1, "description": "Write a list of schemas." }, "not": { "$ref": "#/$defs/schema" }, "if": { "$ref": "#/$defs/schema" }, "then": { "$ref": "#/$defs/schema" }, "else": { "$ref": "#/$defs/schema" }, "dependentSchemas": { "type": "object", "additionalProperties": { "$ref": "#/$defs/schema" }, "description": "Write schemas by name." }, "prefixItems": { "type": "array", "items": { "$ref": "#/$defs/schema" }, "minItems": 1, "description": "Write a list of schemas." }, "items": { "$ref": "#/$defs/schema" }, "contains": { "$ref": "#/$defs/schema" }, "properties": { "type": "object", "additionalProperties": { "$ref": "#/$defs/schema" }, "description": "Write schemas by name." }, "patternProperties": { "type": "object", "additionalProperties": { "$ref": "#/$defs/schema" }, "description": "Write schemas by name." }, "additionalProperties": { "$ref": "#/$defs/schema" }, "propertyNames": { "$ref": "#/$defs/schema" }, "unevaluatedItems": { "$ref": "#/$defs/schema" }, "unevaluatedProperties": { "$ref": "#/$defs/schema" } }, "additionalProperties": false, "description": "Keywords are those of JSON Schema 2020-12 that judge a row, and ours: `x-unique`, `x-missing`, `x-mostly`, `x-physical-type`, `x-distribution` and `x-classification` of a column, `x-primary-key`, `x-unique-keys`, `x-foreign-keys`, `x-fields-match`, `x-rows` and `x-require` of the whole." }, "column": { "type": ["object", "boolean"], "properties": { "$comment": { "type": "string", "description": "Write text." }, "title": { "type": "string", "description": "Write text." }, "description": { "type": "string", "description": "Write text." }, "default": true, "examples": { "type": "array", "description": "Write a list of examples." }, "deprecated": { "type": "boolean", "description": "Write `true` or `false`." }, "readOnly": { "type": "boolean", "description": "Write `true` or `false`." }, "writeOnly": { "type": "boolean", "description": "Write `true` or `false`." }, "type": { "type": ["string", "array"], "if": { "type": "string" }, "then": { "enum": ["string", "number", "integer", "boolean", "null", "array", "object"], "description": "Write a type of JSON." }, "else": { "items": { "enum": ["string", "number", "integer", "boolean", "null", "array", "object"], "description": "Write a type of JSON." }, "minItems": 1, "uniqueItems": true }, "description": 'Write a type, or a list of types: `[string, "null"]`.' }, "enum": { "type": "array", "minItems": 1, "uniqueItems": true, "description": "Write a list of different values." }, "const": true, "multipleOf": { "type": "number", "exclusiveMinimum": 0, "description": "Write a number above 0." }, "minimum": { "type": "number", "description": "Write a number." }, "exclusiveMinimum": { "type": "number", "description": "Write a number." }, "maximum": { "type": "number", "description": "Write a number." }, "exclusiveMaximum": { "type": "number", "description": "Write a number." }, "minLength": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "maxLength": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "pattern": { "type": "string", "description": "Write a regular expression as text." }, "format": { "type": "string", "enum": ["date", "time", "date-time", "iso-time", "iso-date-time", "duration", "uri", "uri-reference", "uri-template", "url", "email", "hostname", "ipv4", "ipv6", "regex", "uuid", "json-pointer", "relative-json-pointer", "byte"], "description": "Write a format." }, "minItems": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "maxItems": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "uniqueItems": { "type": "boolean", "description": "Write `true` or `false`." }, "minContains": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "maxContains": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "minProperties": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "maxProperties": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "required": { "type": "array", "items": { "type": "string", "description": "Write the name of a column." }, "uniqueItems": true, "description": "Write a list of column names: `[age, sex]`." }, "dependentRequired": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string", "description": "Write the name of a column." }, "uniqueItems": true, "description": "Write a list of column names: `[age, sex]`." }, "description": "Write lists of columns by column." }, "$ref": { "type": "string", "pattern": "^#(/.*)?$", "description": "Write a place in this file, such as `#/$defs/name`; other files are not read." }, "$defs": { "type": "object", "additionalProperties": { "$ref": "#/$defs/schema" }, "description": "Write schemas by name." }, "allOf": { "type": "array", "items": { "$ref": "#/$defs/schema" }, "minItems": 1, "description": "Write a list of schemas." }, "anyOf": { "type": "array", "items": { "$ref": "#/$defs/schema" }, "minItems": 1, "description": "Write a list of schemas." }, "oneOf": { "type": "array", "items": { "$ref": "#/$defs/schema" }, "minItems": 1, "description": "Write a list of schemas." }, "not": { "$ref": "#/$defs/schema" }, "if": { "$ref": "#/$defs/schema" }, "then": { "$ref": "#/$defs/schema" }, "else": { "$ref": "#/$defs/schema" }, "dependentSchemas": { "type": "object", "additionalProperties": { "$ref": "#/$defs/schema" }, "description": "Write schemas by name." }, "prefixItems": { "type": "array", "items": { "$ref": "#/$defs/schema" }, "minItems": 1, "description": "Write a list of schemas." }, "items": { "$ref": "#/$defs/schema" }, "contains": { "$ref": "#/$defs/schema" }, "properties": { "type": "object", "additionalProperties": { "$ref": "#/$defs/schema" }, "description": "Write schemas by name." }, "patternProperties": { "type": "object", "additionalProperties": { "$ref": "#/$defs/schema" }, "description": "Write schemas by name." }, "additionalProperties": { "$ref": "#/$defs/schema" }, "propertyNames": { "$ref": "#/$defs/schema" }, "unevaluatedItems": { "$ref": "#/$defs/schema" }, "unevaluatedProperties": { "$ref": "#/$defs/schema" }, "x-unique": { "type": "boolean", "description": "Write `true` where no value may stand in two rows." }, "x-missing": { "type": "array", "items": { "type": ["string", "number", "boolean", "null"], "description": "Write a value." }, "minItems": 1, "uniqueItems": true, "description": 'Write a list of the values that mean "missing": `["NA", "?"]`.' }, "x-mostly": { "type": ["number", "string"], "exclusiveMinimum": 0, "exclusiveMaximum": 1, "pattern": "^(0*[1-9][0-9]?(\\.[0-9]+)?|0*\\.0*[1-9][0-9]*|0+\\.0*[1-9][0-9]*)%$", "description": "Write the share of the rows with a value that must keep the keywords of the column: `99%`." }, "x-physical-type": { "type": "string", "description": "Write a type of the engine: `BIGINT`, `DECIMAL(10,2)`.", "minLength": 1 }, "x-distribution": { "type": "object", "properties": { "shares": { "type": ["object", "array"], "additionalProperties": { "type": ["number", "string"], "minimum": 0, "maximum": 1, "pattern": "^(100|[0-9]{1,2}(\\.[0-9]+)?)%$", "description": "Write a share from 0% to 100%." }, "minProperties": 1, "items": { "type": ["number", "string"], "minimum": 0, "maximum": 1, "pattern": "^(100|[0-9]{1,2}(\\.[0-9]+)?)%$", "description": "Write a share from 0% to 100%." }, "minItems": 2, "description": "Write the share of each value, `{ Female: 51%, Male: 49% }`, or of each bin between the `edges`." }, "edges": { "type": "array", "items": { "type": "number", "description": "Write a number." }, "minItems": 1, "description": "Write the numbers, ascending, that divide one bin from the next: `[18, 65]`." }, "moved": { "type": ["number", "string"], "exclusiveMinimum": 0, "exclusiveMaximum": 1, "pattern": "^(0*[1-9][0-9]?(\\.[0-9]+)?|0*\\.0*[1-9][0-9]*|0+\\.0*[1-9][0-9]*)%$", "description": "Write how much of the mass may have moved: `5%`; without it a line of `x-require` must limit the column\u2019s divergence." } }, "required": ["shares"], "additionalProperties": false, "description": "Write the stated shares and how much may have moved: `{ shares: { a: 40%, b: 60% }, moved: 5% }`." }, "x-classification": { "type": "string", "enum": ["public", "internal", "protected", "personal", "sensitive", "confidential"], "description": "Write how confidential the values are." } }, "additionalProperties": false, "description": "Keywords are those of JSON Schema 2020-12 that judge a row, and ours: `x-unique`, `x-missing`, `x-mostly`, `x-physical-type`, `x-distribution` and `x-classification` of a column, `x-primary-key`, `x-unique-keys`, `x-foreign-keys`, `x-fields-match`, `x-rows` and `x-require` of the whole." } } };
var func0 = Object.prototype.hasOwnProperty;
var func10 = require_equal().default;
var func145 = require_ucs2length().default;
var pattern0 = new RegExp("^#(/.*)?$", "u");
var schema1 = { "type": ["object", "boolean"], "properties": { "$comment": { "type": "string", "description": "Write text." }, "title": { "type": "string", "description": "Write text." }, "description": { "type": "string", "description": "Write text." }, "default": true, "examples": { "type": "array", "description": "Write a list of examples." }, "deprecated": { "type": "boolean", "description": "Write `true` or `false`." }, "readOnly": { "type": "boolean", "description": "Write `true` or `false`." }, "writeOnly": { "type": "boolean", "description": "Write `true` or `false`." }, "type": { "type": ["string", "array"], "if": { "type": "string" }, "then": { "enum": ["string", "number", "integer", "boolean", "null", "array", "object"], "description": "Write a type of JSON." }, "else": { "items": { "enum": ["string", "number", "integer", "boolean", "null", "array", "object"], "description": "Write a type of JSON." }, "minItems": 1, "uniqueItems": true }, "description": 'Write a type, or a list of types: `[string, "null"]`.' }, "enum": { "type": "array", "minItems": 1, "uniqueItems": true, "description": "Write a list of different values." }, "const": true, "multipleOf": { "type": "number", "exclusiveMinimum": 0, "description": "Write a number above 0." }, "minimum": { "type": "number", "description": "Write a number." }, "exclusiveMinimum": { "type": "number", "description": "Write a number." }, "maximum": { "type": "number", "description": "Write a number." }, "exclusiveMaximum": { "type": "number", "description": "Write a number." }, "minLength": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "maxLength": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "pattern": { "type": "string", "description": "Write a regular expression as text." }, "format": { "type": "string", "enum": ["date", "time", "date-time", "iso-time", "iso-date-time", "duration", "uri", "uri-reference", "uri-template", "url", "email", "hostname", "ipv4", "ipv6", "regex", "uuid", "json-pointer", "relative-json-pointer", "byte"], "description": "Write a format." }, "minItems": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "maxItems": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "uniqueItems": { "type": "boolean", "description": "Write `true` or `false`." }, "minContains": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "maxContains": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "minProperties": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "maxProperties": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "required": { "type": "array", "items": { "type": "string", "description": "Write the name of a column." }, "uniqueItems": true, "description": "Write a list of column names: `[age, sex]`." }, "dependentRequired": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string", "description": "Write the name of a column." }, "uniqueItems": true, "description": "Write a list of column names: `[age, sex]`." }, "description": "Write lists of columns by column." }, "$ref": { "type": "string", "pattern": "^#(/.*)?$", "description": "Write a place in this file, such as `#/$defs/name`; other files are not read." }, "$defs": { "type": "object", "additionalProperties": { "$ref": "#/$defs/schema" }, "description": "Write schemas by name." }, "allOf": { "type": "array", "items": { "$ref": "#/$defs/schema" }, "minItems": 1, "description": "Write a list of schemas." }, "anyOf": { "type": "array", "items": { "$ref": "#/$defs/schema" }, "minItems": 1, "description": "Write a list of schemas." }, "oneOf": { "type": "array", "items": { "$ref": "#/$defs/schema" }, "minItems": 1, "description": "Write a list of schemas." }, "not": { "$ref": "#/$defs/schema" }, "if": { "$ref": "#/$defs/schema" }, "then": { "$ref": "#/$defs/schema" }, "else": { "$ref": "#/$defs/schema" }, "dependentSchemas": { "type": "object", "additionalProperties": { "$ref": "#/$defs/schema" }, "description": "Write schemas by name." }, "prefixItems": { "type": "array", "items": { "$ref": "#/$defs/schema" }, "minItems": 1, "description": "Write a list of schemas." }, "items": { "$ref": "#/$defs/schema" }, "contains": { "$ref": "#/$defs/schema" }, "properties": { "type": "object", "additionalProperties": { "$ref": "#/$defs/schema" }, "description": "Write schemas by name." }, "patternProperties": { "type": "object", "additionalProperties": { "$ref": "#/$defs/schema" }, "description": "Write schemas by name." }, "additionalProperties": { "$ref": "#/$defs/schema" }, "propertyNames": { "$ref": "#/$defs/schema" }, "unevaluatedItems": { "$ref": "#/$defs/schema" }, "unevaluatedProperties": { "$ref": "#/$defs/schema" } }, "additionalProperties": false, "description": "Keywords are those of JSON Schema 2020-12 that judge a row, and ours: `x-unique`, `x-missing`, `x-mostly`, `x-physical-type`, `x-distribution` and `x-classification` of a column, `x-primary-key`, `x-unique-keys`, `x-foreign-keys`, `x-fields-match`, `x-rows` and `x-require` of the whole." };
var wrapper0 = { validate: validate1 };
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate1.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && typeof data !== "boolean") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema1.type }, message: "must be object,boolean", schema: schema1.type, parentSchema: schema1, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema1.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema1, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.$comment !== void 0 && func0.call(data, "$comment")) {
      let data0 = data.$comment;
      if (typeof data0 !== "string") {
        const err2 = { instancePath: instancePath + "/$comment", schemaPath: "#/properties/%24comment/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema1.properties.$comment.type, parentSchema: schema1.properties.$comment, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.title !== void 0 && func0.call(data, "title")) {
      let data1 = data.title;
      if (typeof data1 !== "string") {
        const err3 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema1.properties.title.type, parentSchema: schema1.properties.title, data: data1 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.description !== void 0 && func0.call(data, "description")) {
      let data2 = data.description;
      if (typeof data2 !== "string") {
        const err4 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema1.properties.description.type, parentSchema: schema1.properties.description, data: data2 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.examples !== void 0 && func0.call(data, "examples")) {
      let data3 = data.examples;
      if (!Array.isArray(data3)) {
        const err5 = { instancePath: instancePath + "/examples", schemaPath: "#/properties/examples/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema1.properties.examples.type, parentSchema: schema1.properties.examples, data: data3 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.deprecated !== void 0 && func0.call(data, "deprecated")) {
      let data4 = data.deprecated;
      if (typeof data4 !== "boolean") {
        const err6 = { instancePath: instancePath + "/deprecated", schemaPath: "#/properties/deprecated/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema1.properties.deprecated.type, parentSchema: schema1.properties.deprecated, data: data4 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.readOnly !== void 0 && func0.call(data, "readOnly")) {
      let data5 = data.readOnly;
      if (typeof data5 !== "boolean") {
        const err7 = { instancePath: instancePath + "/readOnly", schemaPath: "#/properties/readOnly/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema1.properties.readOnly.type, parentSchema: schema1.properties.readOnly, data: data5 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.writeOnly !== void 0 && func0.call(data, "writeOnly")) {
      let data6 = data.writeOnly;
      if (typeof data6 !== "boolean") {
        const err8 = { instancePath: instancePath + "/writeOnly", schemaPath: "#/properties/writeOnly/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema1.properties.writeOnly.type, parentSchema: schema1.properties.writeOnly, data: data6 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.type !== void 0 && func0.call(data, "type")) {
      let data7 = data.type;
      if (typeof data7 !== "string" && !Array.isArray(data7)) {
        const err9 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: schema1.properties.type.type }, message: "must be string,array", schema: schema1.properties.type.type, parentSchema: schema1.properties.type, data: data7 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      const _errs18 = errors;
      let valid1 = true;
      const _errs19 = errors;
      if (typeof data7 !== "string") {
        const err10 = {};
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      var _valid0 = _errs19 === errors;
      errors = _errs18;
      if (vErrors !== null) {
        if (_errs18) {
          vErrors.length = _errs18;
        } else {
          vErrors = null;
        }
      }
      let ifClause0;
      if (_valid0) {
        const _errs21 = errors;
        if (!(data7 === "string" || data7 === "number" || data7 === "integer" || data7 === "boolean" || data7 === "null" || data7 === "array" || data7 === "object")) {
          const err11 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/then/enum", keyword: "enum", params: { allowedValues: schema1.properties.type.then.enum }, message: "must be equal to one of the allowed values", schema: schema1.properties.type.then.enum, parentSchema: schema1.properties.type.then, data: data7 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        var _valid0 = _errs21 === errors;
        valid1 = _valid0;
        ifClause0 = "then";
      } else {
        const _errs22 = errors;
        if (Array.isArray(data7)) {
          if (data7.length < 1) {
            const err12 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/else/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema1.properties.type.else, data: data7 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          const len0 = data7.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data8 = data7[i0];
            if (!(data8 === "string" || data8 === "number" || data8 === "integer" || data8 === "boolean" || data8 === "null" || data8 === "array" || data8 === "object")) {
              const err13 = { instancePath: instancePath + "/type/" + i0, schemaPath: "#/properties/type/else/items/enum", keyword: "enum", params: { allowedValues: schema1.properties.type.else.items.enum }, message: "must be equal to one of the allowed values", schema: schema1.properties.type.else.items.enum, parentSchema: schema1.properties.type.else.items, data: data8 };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          }
          let i1 = data7.length;
          let j0;
          if (i1 > 1) {
            outer0:
              for (; i1--; ) {
                for (j0 = i1; j0--; ) {
                  if (func10(data7[i1], data7[j0])) {
                    const err14 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/else/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)", schema: true, parentSchema: schema1.properties.type.else, data: data7 };
                    if (vErrors === null) {
                      vErrors = [err14];
                    } else {
                      vErrors.push(err14);
                    }
                    errors++;
                    break outer0;
                  }
                }
              }
          }
        }
        var _valid0 = _errs22 === errors;
        valid1 = _valid0;
        ifClause0 = "else";
      }
      if (!valid1) {
        const err15 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/if", keyword: "if", params: { failingKeyword: ifClause0 }, message: 'must match "' + ifClause0 + '" schema', schema: schema1.properties.type.if, parentSchema: schema1.properties.type, data: data7 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.enum !== void 0 && func0.call(data, "enum")) {
      let data9 = data.enum;
      if (Array.isArray(data9)) {
        if (data9.length < 1) {
          const err16 = { instancePath: instancePath + "/enum", schemaPath: "#/properties/enum/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema1.properties.enum, data: data9 };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        let i2 = data9.length;
        let j1;
        if (i2 > 1) {
          outer1:
            for (; i2--; ) {
              for (j1 = i2; j1--; ) {
                if (func10(data9[i2], data9[j1])) {
                  const err17 = { instancePath: instancePath + "/enum", schemaPath: "#/properties/enum/uniqueItems", keyword: "uniqueItems", params: { i: i2, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i2 + " are identical)", schema: true, parentSchema: schema1.properties.enum, data: data9 };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                  break outer1;
                }
              }
            }
        }
      } else {
        const err18 = { instancePath: instancePath + "/enum", schemaPath: "#/properties/enum/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema1.properties.enum.type, parentSchema: schema1.properties.enum, data: data9 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.multipleOf !== void 0 && func0.call(data, "multipleOf")) {
      let data10 = data.multipleOf;
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 <= 0 || isNaN(data10)) {
          const err19 = { instancePath: instancePath + "/multipleOf", schemaPath: "#/properties/multipleOf/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema1.properties.multipleOf, data: data10 };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = { instancePath: instancePath + "/multipleOf", schemaPath: "#/properties/multipleOf/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema1.properties.multipleOf.type, parentSchema: schema1.properties.multipleOf, data: data10 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.minimum !== void 0 && func0.call(data, "minimum")) {
      let data11 = data.minimum;
      if (!(typeof data11 == "number" && isFinite(data11))) {
        const err21 = { instancePath: instancePath + "/minimum", schemaPath: "#/properties/minimum/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema1.properties.minimum.type, parentSchema: schema1.properties.minimum, data: data11 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.exclusiveMinimum !== void 0 && func0.call(data, "exclusiveMinimum")) {
      let data12 = data.exclusiveMinimum;
      if (!(typeof data12 == "number" && isFinite(data12))) {
        const err22 = { instancePath: instancePath + "/exclusiveMinimum", schemaPath: "#/properties/exclusiveMinimum/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema1.properties.exclusiveMinimum.type, parentSchema: schema1.properties.exclusiveMinimum, data: data12 };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.maximum !== void 0 && func0.call(data, "maximum")) {
      let data13 = data.maximum;
      if (!(typeof data13 == "number" && isFinite(data13))) {
        const err23 = { instancePath: instancePath + "/maximum", schemaPath: "#/properties/maximum/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema1.properties.maximum.type, parentSchema: schema1.properties.maximum, data: data13 };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.exclusiveMaximum !== void 0 && func0.call(data, "exclusiveMaximum")) {
      let data14 = data.exclusiveMaximum;
      if (!(typeof data14 == "number" && isFinite(data14))) {
        const err24 = { instancePath: instancePath + "/exclusiveMaximum", schemaPath: "#/properties/exclusiveMaximum/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema1.properties.exclusiveMaximum.type, parentSchema: schema1.properties.exclusiveMaximum, data: data14 };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.minLength !== void 0 && func0.call(data, "minLength")) {
      let data15 = data.minLength;
      if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
        const err25 = { instancePath: instancePath + "/minLength", schemaPath: "#/properties/minLength/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema1.properties.minLength.type, parentSchema: schema1.properties.minLength, data: data15 };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
      if (typeof data15 == "number" && isFinite(data15)) {
        if (data15 < 0 || isNaN(data15)) {
          const err26 = { instancePath: instancePath + "/minLength", schemaPath: "#/properties/minLength/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema1.properties.minLength, data: data15 };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
      }
    }
    if (data.maxLength !== void 0 && func0.call(data, "maxLength")) {
      let data16 = data.maxLength;
      if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
        const err27 = { instancePath: instancePath + "/maxLength", schemaPath: "#/properties/maxLength/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema1.properties.maxLength.type, parentSchema: schema1.properties.maxLength, data: data16 };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
      if (typeof data16 == "number" && isFinite(data16)) {
        if (data16 < 0 || isNaN(data16)) {
          const err28 = { instancePath: instancePath + "/maxLength", schemaPath: "#/properties/maxLength/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema1.properties.maxLength, data: data16 };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
      }
    }
    if (data.pattern !== void 0 && func0.call(data, "pattern")) {
      let data17 = data.pattern;
      if (typeof data17 !== "string") {
        const err29 = { instancePath: instancePath + "/pattern", schemaPath: "#/properties/pattern/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema1.properties.pattern.type, parentSchema: schema1.properties.pattern, data: data17 };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.format !== void 0 && func0.call(data, "format")) {
      let data18 = data.format;
      if (typeof data18 !== "string") {
        const err30 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema1.properties.format.type, parentSchema: schema1.properties.format, data: data18 };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
      if (!(data18 === "date" || data18 === "time" || data18 === "date-time" || data18 === "iso-time" || data18 === "iso-date-time" || data18 === "duration" || data18 === "uri" || data18 === "uri-reference" || data18 === "uri-template" || data18 === "url" || data18 === "email" || data18 === "hostname" || data18 === "ipv4" || data18 === "ipv6" || data18 === "regex" || data18 === "uuid" || data18 === "json-pointer" || data18 === "relative-json-pointer" || data18 === "byte")) {
        const err31 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema1.properties.format.enum }, message: "must be equal to one of the allowed values", schema: schema1.properties.format.enum, parentSchema: schema1.properties.format, data: data18 };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.minItems !== void 0 && func0.call(data, "minItems")) {
      let data19 = data.minItems;
      if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
        const err32 = { instancePath: instancePath + "/minItems", schemaPath: "#/properties/minItems/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema1.properties.minItems.type, parentSchema: schema1.properties.minItems, data: data19 };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
      if (typeof data19 == "number" && isFinite(data19)) {
        if (data19 < 0 || isNaN(data19)) {
          const err33 = { instancePath: instancePath + "/minItems", schemaPath: "#/properties/minItems/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema1.properties.minItems, data: data19 };
          if (vErrors === null) {
            vErrors = [err33];
          } else {
            vErrors.push(err33);
          }
          errors++;
        }
      }
    }
    if (data.maxItems !== void 0 && func0.call(data, "maxItems")) {
      let data20 = data.maxItems;
      if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)) && isFinite(data20))) {
        const err34 = { instancePath: instancePath + "/maxItems", schemaPath: "#/properties/maxItems/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema1.properties.maxItems.type, parentSchema: schema1.properties.maxItems, data: data20 };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
      if (typeof data20 == "number" && isFinite(data20)) {
        if (data20 < 0 || isNaN(data20)) {
          const err35 = { instancePath: instancePath + "/maxItems", schemaPath: "#/properties/maxItems/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema1.properties.maxItems, data: data20 };
          if (vErrors === null) {
            vErrors = [err35];
          } else {
            vErrors.push(err35);
          }
          errors++;
        }
      }
    }
    if (data.uniqueItems !== void 0 && func0.call(data, "uniqueItems")) {
      let data21 = data.uniqueItems;
      if (typeof data21 !== "boolean") {
        const err36 = { instancePath: instancePath + "/uniqueItems", schemaPath: "#/properties/uniqueItems/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema1.properties.uniqueItems.type, parentSchema: schema1.properties.uniqueItems, data: data21 };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.minContains !== void 0 && func0.call(data, "minContains")) {
      let data22 = data.minContains;
      if (!(typeof data22 == "number" && (!(data22 % 1) && !isNaN(data22)) && isFinite(data22))) {
        const err37 = { instancePath: instancePath + "/minContains", schemaPath: "#/properties/minContains/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema1.properties.minContains.type, parentSchema: schema1.properties.minContains, data: data22 };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
      if (typeof data22 == "number" && isFinite(data22)) {
        if (data22 < 0 || isNaN(data22)) {
          const err38 = { instancePath: instancePath + "/minContains", schemaPath: "#/properties/minContains/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema1.properties.minContains, data: data22 };
          if (vErrors === null) {
            vErrors = [err38];
          } else {
            vErrors.push(err38);
          }
          errors++;
        }
      }
    }
    if (data.maxContains !== void 0 && func0.call(data, "maxContains")) {
      let data23 = data.maxContains;
      if (!(typeof data23 == "number" && (!(data23 % 1) && !isNaN(data23)) && isFinite(data23))) {
        const err39 = { instancePath: instancePath + "/maxContains", schemaPath: "#/properties/maxContains/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema1.properties.maxContains.type, parentSchema: schema1.properties.maxContains, data: data23 };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
      if (typeof data23 == "number" && isFinite(data23)) {
        if (data23 < 0 || isNaN(data23)) {
          const err40 = { instancePath: instancePath + "/maxContains", schemaPath: "#/properties/maxContains/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema1.properties.maxContains, data: data23 };
          if (vErrors === null) {
            vErrors = [err40];
          } else {
            vErrors.push(err40);
          }
          errors++;
        }
      }
    }
    if (data.minProperties !== void 0 && func0.call(data, "minProperties")) {
      let data24 = data.minProperties;
      if (!(typeof data24 == "number" && (!(data24 % 1) && !isNaN(data24)) && isFinite(data24))) {
        const err41 = { instancePath: instancePath + "/minProperties", schemaPath: "#/properties/minProperties/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema1.properties.minProperties.type, parentSchema: schema1.properties.minProperties, data: data24 };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
      if (typeof data24 == "number" && isFinite(data24)) {
        if (data24 < 0 || isNaN(data24)) {
          const err42 = { instancePath: instancePath + "/minProperties", schemaPath: "#/properties/minProperties/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema1.properties.minProperties, data: data24 };
          if (vErrors === null) {
            vErrors = [err42];
          } else {
            vErrors.push(err42);
          }
          errors++;
        }
      }
    }
    if (data.maxProperties !== void 0 && func0.call(data, "maxProperties")) {
      let data25 = data.maxProperties;
      if (!(typeof data25 == "number" && (!(data25 % 1) && !isNaN(data25)) && isFinite(data25))) {
        const err43 = { instancePath: instancePath + "/maxProperties", schemaPath: "#/properties/maxProperties/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema1.properties.maxProperties.type, parentSchema: schema1.properties.maxProperties, data: data25 };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
      if (typeof data25 == "number" && isFinite(data25)) {
        if (data25 < 0 || isNaN(data25)) {
          const err44 = { instancePath: instancePath + "/maxProperties", schemaPath: "#/properties/maxProperties/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema1.properties.maxProperties, data: data25 };
          if (vErrors === null) {
            vErrors = [err44];
          } else {
            vErrors.push(err44);
          }
          errors++;
        }
      }
    }
    if (data.required !== void 0 && func0.call(data, "required")) {
      let data26 = data.required;
      if (Array.isArray(data26)) {
        const len1 = data26.length;
        for (let i3 = 0; i3 < len1; i3++) {
          let data27 = data26[i3];
          if (typeof data27 !== "string") {
            const err45 = { instancePath: instancePath + "/required/" + i3, schemaPath: "#/properties/required/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema1.properties.required.items.type, parentSchema: schema1.properties.required.items, data: data27 };
            if (vErrors === null) {
              vErrors = [err45];
            } else {
              vErrors.push(err45);
            }
            errors++;
          }
        }
        let i4 = data26.length;
        let j2;
        if (i4 > 1) {
          const indices0 = {};
          for (; i4--; ) {
            let item0 = data26[i4];
            if (typeof item0 !== "string") {
              continue;
            }
            if (typeof indices0[item0] == "number") {
              j2 = indices0[item0];
              const err46 = { instancePath: instancePath + "/required", schemaPath: "#/properties/required/uniqueItems", keyword: "uniqueItems", params: { i: i4, j: j2 }, message: "must NOT have duplicate items (items ## " + j2 + " and " + i4 + " are identical)", schema: true, parentSchema: schema1.properties.required, data: data26 };
              if (vErrors === null) {
                vErrors = [err46];
              } else {
                vErrors.push(err46);
              }
              errors++;
              break;
            }
            indices0[item0] = i4;
          }
        }
      } else {
        const err47 = { instancePath: instancePath + "/required", schemaPath: "#/properties/required/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema1.properties.required.type, parentSchema: schema1.properties.required, data: data26 };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
    }
    if (data.dependentRequired !== void 0 && func0.call(data, "dependentRequired")) {
      let data28 = data.dependentRequired;
      if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
        for (const key1 of Object.keys(data28)) {
          let data29 = data28[key1];
          if (Array.isArray(data29)) {
            const len2 = data29.length;
            for (let i5 = 0; i5 < len2; i5++) {
              let data30 = data29[i5];
              if (typeof data30 !== "string") {
                const err48 = { instancePath: instancePath + "/dependentRequired/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i5, schemaPath: "#/properties/dependentRequired/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema1.properties.dependentRequired.additionalProperties.items.type, parentSchema: schema1.properties.dependentRequired.additionalProperties.items, data: data30 };
                if (vErrors === null) {
                  vErrors = [err48];
                } else {
                  vErrors.push(err48);
                }
                errors++;
              }
            }
            let i6 = data29.length;
            let j3;
            if (i6 > 1) {
              const indices1 = {};
              for (; i6--; ) {
                let item1 = data29[i6];
                if (typeof item1 !== "string") {
                  continue;
                }
                if (typeof indices1[item1] == "number") {
                  j3 = indices1[item1];
                  const err49 = { instancePath: instancePath + "/dependentRequired/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/dependentRequired/additionalProperties/uniqueItems", keyword: "uniqueItems", params: { i: i6, j: j3 }, message: "must NOT have duplicate items (items ## " + j3 + " and " + i6 + " are identical)", schema: true, parentSchema: schema1.properties.dependentRequired.additionalProperties, data: data29 };
                  if (vErrors === null) {
                    vErrors = [err49];
                  } else {
                    vErrors.push(err49);
                  }
                  errors++;
                  break;
                }
                indices1[item1] = i6;
              }
            }
          } else {
            const err50 = { instancePath: instancePath + "/dependentRequired/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/dependentRequired/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema1.properties.dependentRequired.additionalProperties.type, parentSchema: schema1.properties.dependentRequired.additionalProperties, data: data29 };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        }
      } else {
        const err51 = { instancePath: instancePath + "/dependentRequired", schemaPath: "#/properties/dependentRequired/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema1.properties.dependentRequired.type, parentSchema: schema1.properties.dependentRequired, data: data28 };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
    }
    if (data.$ref !== void 0 && func0.call(data, "$ref")) {
      let data31 = data.$ref;
      if (typeof data31 === "string") {
        if (!pattern0.test(data31)) {
          const err52 = { instancePath: instancePath + "/$ref", schemaPath: "#/properties/%24ref/pattern", keyword: "pattern", params: { pattern: "^#(/.*)?$" }, message: 'must match pattern "^#(/.*)?$"', schema: "^#(/.*)?$", parentSchema: schema1.properties.$ref, data: data31 };
          if (vErrors === null) {
            vErrors = [err52];
          } else {
            vErrors.push(err52);
          }
          errors++;
        }
      } else {
        const err53 = { instancePath: instancePath + "/$ref", schemaPath: "#/properties/%24ref/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema1.properties.$ref.type, parentSchema: schema1.properties.$ref, data: data31 };
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      }
    }
    if (data.$defs !== void 0 && func0.call(data, "$defs")) {
      let data32 = data.$defs;
      if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
        for (const key2 of Object.keys(data32)) {
          if (!wrapper0.validate(data32[key2], { instancePath: instancePath + "/$defs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data32, parentDataProperty: key2, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err54 = { instancePath: instancePath + "/$defs", schemaPath: "#/properties/%24defs/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema1.properties.$defs.type, parentSchema: schema1.properties.$defs, data: data32 };
        if (vErrors === null) {
          vErrors = [err54];
        } else {
          vErrors.push(err54);
        }
        errors++;
      }
    }
    if (data.allOf !== void 0 && func0.call(data, "allOf")) {
      let data34 = data.allOf;
      if (Array.isArray(data34)) {
        if (data34.length < 1) {
          const err55 = { instancePath: instancePath + "/allOf", schemaPath: "#/properties/allOf/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema1.properties.allOf, data: data34 };
          if (vErrors === null) {
            vErrors = [err55];
          } else {
            vErrors.push(err55);
          }
          errors++;
        }
        const len3 = data34.length;
        for (let i7 = 0; i7 < len3; i7++) {
          if (!wrapper0.validate(data34[i7], { instancePath: instancePath + "/allOf/" + i7, parentData: data34, parentDataProperty: i7, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err56 = { instancePath: instancePath + "/allOf", schemaPath: "#/properties/allOf/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema1.properties.allOf.type, parentSchema: schema1.properties.allOf, data: data34 };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
    }
    if (data.anyOf !== void 0 && func0.call(data, "anyOf")) {
      let data36 = data.anyOf;
      if (Array.isArray(data36)) {
        if (data36.length < 1) {
          const err57 = { instancePath: instancePath + "/anyOf", schemaPath: "#/properties/anyOf/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema1.properties.anyOf, data: data36 };
          if (vErrors === null) {
            vErrors = [err57];
          } else {
            vErrors.push(err57);
          }
          errors++;
        }
        const len4 = data36.length;
        for (let i8 = 0; i8 < len4; i8++) {
          if (!wrapper0.validate(data36[i8], { instancePath: instancePath + "/anyOf/" + i8, parentData: data36, parentDataProperty: i8, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err58 = { instancePath: instancePath + "/anyOf", schemaPath: "#/properties/anyOf/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema1.properties.anyOf.type, parentSchema: schema1.properties.anyOf, data: data36 };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    }
    if (data.oneOf !== void 0 && func0.call(data, "oneOf")) {
      let data38 = data.oneOf;
      if (Array.isArray(data38)) {
        if (data38.length < 1) {
          const err59 = { instancePath: instancePath + "/oneOf", schemaPath: "#/properties/oneOf/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema1.properties.oneOf, data: data38 };
          if (vErrors === null) {
            vErrors = [err59];
          } else {
            vErrors.push(err59);
          }
          errors++;
        }
        const len5 = data38.length;
        for (let i9 = 0; i9 < len5; i9++) {
          if (!wrapper0.validate(data38[i9], { instancePath: instancePath + "/oneOf/" + i9, parentData: data38, parentDataProperty: i9, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err60 = { instancePath: instancePath + "/oneOf", schemaPath: "#/properties/oneOf/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema1.properties.oneOf.type, parentSchema: schema1.properties.oneOf, data: data38 };
        if (vErrors === null) {
          vErrors = [err60];
        } else {
          vErrors.push(err60);
        }
        errors++;
      }
    }
    if (data.not !== void 0 && func0.call(data, "not")) {
      if (!wrapper0.validate(data.not, { instancePath: instancePath + "/not", parentData: data, parentDataProperty: "not", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
        errors = vErrors.length;
      }
    }
    if (data.if !== void 0 && func0.call(data, "if")) {
      if (!wrapper0.validate(data.if, { instancePath: instancePath + "/if", parentData: data, parentDataProperty: "if", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
        errors = vErrors.length;
      }
    }
    if (data.then !== void 0 && func0.call(data, "then")) {
      if (!wrapper0.validate(data.then, { instancePath: instancePath + "/then", parentData: data, parentDataProperty: "then", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
        errors = vErrors.length;
      }
    }
    if (data.else !== void 0 && func0.call(data, "else")) {
      if (!wrapper0.validate(data.else, { instancePath: instancePath + "/else", parentData: data, parentDataProperty: "else", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
        errors = vErrors.length;
      }
    }
    if (data.dependentSchemas !== void 0 && func0.call(data, "dependentSchemas")) {
      let data44 = data.dependentSchemas;
      if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
        for (const key3 of Object.keys(data44)) {
          if (!wrapper0.validate(data44[key3], { instancePath: instancePath + "/dependentSchemas/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data44, parentDataProperty: key3, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err61 = { instancePath: instancePath + "/dependentSchemas", schemaPath: "#/properties/dependentSchemas/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema1.properties.dependentSchemas.type, parentSchema: schema1.properties.dependentSchemas, data: data44 };
        if (vErrors === null) {
          vErrors = [err61];
        } else {
          vErrors.push(err61);
        }
        errors++;
      }
    }
    if (data.prefixItems !== void 0 && func0.call(data, "prefixItems")) {
      let data46 = data.prefixItems;
      if (Array.isArray(data46)) {
        if (data46.length < 1) {
          const err62 = { instancePath: instancePath + "/prefixItems", schemaPath: "#/properties/prefixItems/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema1.properties.prefixItems, data: data46 };
          if (vErrors === null) {
            vErrors = [err62];
          } else {
            vErrors.push(err62);
          }
          errors++;
        }
        const len6 = data46.length;
        for (let i10 = 0; i10 < len6; i10++) {
          if (!wrapper0.validate(data46[i10], { instancePath: instancePath + "/prefixItems/" + i10, parentData: data46, parentDataProperty: i10, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err63 = { instancePath: instancePath + "/prefixItems", schemaPath: "#/properties/prefixItems/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema1.properties.prefixItems.type, parentSchema: schema1.properties.prefixItems, data: data46 };
        if (vErrors === null) {
          vErrors = [err63];
        } else {
          vErrors.push(err63);
        }
        errors++;
      }
    }
    if (data.items !== void 0 && func0.call(data, "items")) {
      if (!wrapper0.validate(data.items, { instancePath: instancePath + "/items", parentData: data, parentDataProperty: "items", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
        errors = vErrors.length;
      }
    }
    if (data.contains !== void 0 && func0.call(data, "contains")) {
      if (!wrapper0.validate(data.contains, { instancePath: instancePath + "/contains", parentData: data, parentDataProperty: "contains", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
        errors = vErrors.length;
      }
    }
    if (data.properties !== void 0 && func0.call(data, "properties")) {
      let data50 = data.properties;
      if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
        for (const key4 of Object.keys(data50)) {
          if (!wrapper0.validate(data50[key4], { instancePath: instancePath + "/properties/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data50, parentDataProperty: key4, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err64 = { instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema1.properties.properties.type, parentSchema: schema1.properties.properties, data: data50 };
        if (vErrors === null) {
          vErrors = [err64];
        } else {
          vErrors.push(err64);
        }
        errors++;
      }
    }
    if (data.patternProperties !== void 0 && func0.call(data, "patternProperties")) {
      let data52 = data.patternProperties;
      if (data52 && typeof data52 == "object" && !Array.isArray(data52)) {
        for (const key5 of Object.keys(data52)) {
          if (!wrapper0.validate(data52[key5], { instancePath: instancePath + "/patternProperties/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data52, parentDataProperty: key5, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err65 = { instancePath: instancePath + "/patternProperties", schemaPath: "#/properties/patternProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema1.properties.patternProperties.type, parentSchema: schema1.properties.patternProperties, data: data52 };
        if (vErrors === null) {
          vErrors = [err65];
        } else {
          vErrors.push(err65);
        }
        errors++;
      }
    }
    if (data.additionalProperties !== void 0 && func0.call(data, "additionalProperties")) {
      if (!wrapper0.validate(data.additionalProperties, { instancePath: instancePath + "/additionalProperties", parentData: data, parentDataProperty: "additionalProperties", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
        errors = vErrors.length;
      }
    }
    if (data.propertyNames !== void 0 && func0.call(data, "propertyNames")) {
      if (!wrapper0.validate(data.propertyNames, { instancePath: instancePath + "/propertyNames", parentData: data, parentDataProperty: "propertyNames", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
        errors = vErrors.length;
      }
    }
    if (data.unevaluatedItems !== void 0 && func0.call(data, "unevaluatedItems")) {
      if (!wrapper0.validate(data.unevaluatedItems, { instancePath: instancePath + "/unevaluatedItems", parentData: data, parentDataProperty: "unevaluatedItems", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
        errors = vErrors.length;
      }
    }
    if (data.unevaluatedProperties !== void 0 && func0.call(data, "unevaluatedProperties")) {
      if (!wrapper0.validate(data.unevaluatedProperties, { instancePath: instancePath + "/unevaluatedProperties", parentData: data, parentDataProperty: "unevaluatedProperties", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
        errors = vErrors.length;
      }
    }
  }
  validate1.errors = vErrors;
  return errors === 0;
}
validate1.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema2 = { "type": ["object", "boolean"], "properties": { "$comment": { "type": "string", "description": "Write text." }, "title": { "type": "string", "description": "Write text." }, "description": { "type": "string", "description": "Write text." }, "default": true, "examples": { "type": "array", "description": "Write a list of examples." }, "deprecated": { "type": "boolean", "description": "Write `true` or `false`." }, "readOnly": { "type": "boolean", "description": "Write `true` or `false`." }, "writeOnly": { "type": "boolean", "description": "Write `true` or `false`." }, "type": { "type": ["string", "array"], "if": { "type": "string" }, "then": { "enum": ["string", "number", "integer", "boolean", "null", "array", "object"], "description": "Write a type of JSON." }, "else": { "items": { "enum": ["string", "number", "integer", "boolean", "null", "array", "object"], "description": "Write a type of JSON." }, "minItems": 1, "uniqueItems": true }, "description": 'Write a type, or a list of types: `[string, "null"]`.' }, "enum": { "type": "array", "minItems": 1, "uniqueItems": true, "description": "Write a list of different values." }, "const": true, "multipleOf": { "type": "number", "exclusiveMinimum": 0, "description": "Write a number above 0." }, "minimum": { "type": "number", "description": "Write a number." }, "exclusiveMinimum": { "type": "number", "description": "Write a number." }, "maximum": { "type": "number", "description": "Write a number." }, "exclusiveMaximum": { "type": "number", "description": "Write a number." }, "minLength": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "maxLength": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "pattern": { "type": "string", "description": "Write a regular expression as text." }, "format": { "type": "string", "enum": ["date", "time", "date-time", "iso-time", "iso-date-time", "duration", "uri", "uri-reference", "uri-template", "url", "email", "hostname", "ipv4", "ipv6", "regex", "uuid", "json-pointer", "relative-json-pointer", "byte"], "description": "Write a format." }, "minItems": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "maxItems": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "uniqueItems": { "type": "boolean", "description": "Write `true` or `false`." }, "minContains": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "maxContains": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "minProperties": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "maxProperties": { "type": "integer", "minimum": 0, "description": "Write a whole number from 0." }, "required": { "type": "array", "items": { "type": "string", "description": "Write the name of a column." }, "uniqueItems": true, "description": "Write a list of column names: `[age, sex]`." }, "dependentRequired": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string", "description": "Write the name of a column." }, "uniqueItems": true, "description": "Write a list of column names: `[age, sex]`." }, "description": "Write lists of columns by column." }, "$ref": { "type": "string", "pattern": "^#(/.*)?$", "description": "Write a place in this file, such as `#/$defs/name`; other files are not read." }, "$defs": { "type": "object", "additionalProperties": { "$ref": "#/$defs/schema" }, "description": "Write schemas by name." }, "allOf": { "type": "array", "items": { "$ref": "#/$defs/schema" }, "minItems": 1, "description": "Write a list of schemas." }, "anyOf": { "type": "array", "items": { "$ref": "#/$defs/schema" }, "minItems": 1, "description": "Write a list of schemas." }, "oneOf": { "type": "array", "items": { "$ref": "#/$defs/schema" }, "minItems": 1, "description": "Write a list of schemas." }, "not": { "$ref": "#/$defs/schema" }, "if": { "$ref": "#/$defs/schema" }, "then": { "$ref": "#/$defs/schema" }, "else": { "$ref": "#/$defs/schema" }, "dependentSchemas": { "type": "object", "additionalProperties": { "$ref": "#/$defs/schema" }, "description": "Write schemas by name." }, "prefixItems": { "type": "array", "items": { "$ref": "#/$defs/schema" }, "minItems": 1, "description": "Write a list of schemas." }, "items": { "$ref": "#/$defs/schema" }, "contains": { "$ref": "#/$defs/schema" }, "properties": { "type": "object", "additionalProperties": { "$ref": "#/$defs/schema" }, "description": "Write schemas by name." }, "patternProperties": { "type": "object", "additionalProperties": { "$ref": "#/$defs/schema" }, "description": "Write schemas by name." }, "additionalProperties": { "$ref": "#/$defs/schema" }, "propertyNames": { "$ref": "#/$defs/schema" }, "unevaluatedItems": { "$ref": "#/$defs/schema" }, "unevaluatedProperties": { "$ref": "#/$defs/schema" }, "x-unique": { "type": "boolean", "description": "Write `true` where no value may stand in two rows." }, "x-missing": { "type": "array", "items": { "type": ["string", "number", "boolean", "null"], "description": "Write a value." }, "minItems": 1, "uniqueItems": true, "description": 'Write a list of the values that mean "missing": `["NA", "?"]`.' }, "x-mostly": { "type": ["number", "string"], "exclusiveMinimum": 0, "exclusiveMaximum": 1, "pattern": "^(0*[1-9][0-9]?(\\.[0-9]+)?|0*\\.0*[1-9][0-9]*|0+\\.0*[1-9][0-9]*)%$", "description": "Write the share of the rows with a value that must keep the keywords of the column: `99%`." }, "x-physical-type": { "type": "string", "description": "Write a type of the engine: `BIGINT`, `DECIMAL(10,2)`.", "minLength": 1 }, "x-distribution": { "type": "object", "properties": { "shares": { "type": ["object", "array"], "additionalProperties": { "type": ["number", "string"], "minimum": 0, "maximum": 1, "pattern": "^(100|[0-9]{1,2}(\\.[0-9]+)?)%$", "description": "Write a share from 0% to 100%." }, "minProperties": 1, "items": { "type": ["number", "string"], "minimum": 0, "maximum": 1, "pattern": "^(100|[0-9]{1,2}(\\.[0-9]+)?)%$", "description": "Write a share from 0% to 100%." }, "minItems": 2, "description": "Write the share of each value, `{ Female: 51%, Male: 49% }`, or of each bin between the `edges`." }, "edges": { "type": "array", "items": { "type": "number", "description": "Write a number." }, "minItems": 1, "description": "Write the numbers, ascending, that divide one bin from the next: `[18, 65]`." }, "moved": { "type": ["number", "string"], "exclusiveMinimum": 0, "exclusiveMaximum": 1, "pattern": "^(0*[1-9][0-9]?(\\.[0-9]+)?|0*\\.0*[1-9][0-9]*|0+\\.0*[1-9][0-9]*)%$", "description": "Write how much of the mass may have moved: `5%`; without it a line of `x-require` must limit the column\u2019s divergence." } }, "required": ["shares"], "additionalProperties": false, "description": "Write the stated shares and how much may have moved: `{ shares: { a: 40%, b: 60% }, moved: 5% }`." }, "x-classification": { "type": "string", "enum": ["public", "internal", "protected", "personal", "sensitive", "confidential"], "description": "Write how confidential the values are." } }, "additionalProperties": false, "description": "Keywords are those of JSON Schema 2020-12 that judge a row, and ours: `x-unique`, `x-missing`, `x-mostly`, `x-physical-type`, `x-distribution` and `x-classification` of a column, `x-primary-key`, `x-unique-keys`, `x-foreign-keys`, `x-fields-match`, `x-rows` and `x-require` of the whole." };
var pattern3 = new RegExp("^(0*[1-9][0-9]?(\\.[0-9]+)?|0*\\.0*[1-9][0-9]*|0+\\.0*[1-9][0-9]*)%$", "u");
var pattern4 = new RegExp("^(100|[0-9]{1,2}(\\.[0-9]+)?)%$", "u");
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate14.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && typeof data !== "boolean") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema2.type }, message: "must be object,boolean", schema: schema2.type, parentSchema: schema2, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema2.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema2, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.$comment !== void 0 && func0.call(data, "$comment")) {
      let data0 = data.$comment;
      if (typeof data0 !== "string") {
        const err2 = { instancePath: instancePath + "/$comment", schemaPath: "#/properties/%24comment/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema2.properties.$comment.type, parentSchema: schema2.properties.$comment, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.title !== void 0 && func0.call(data, "title")) {
      let data1 = data.title;
      if (typeof data1 !== "string") {
        const err3 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema2.properties.title.type, parentSchema: schema2.properties.title, data: data1 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.description !== void 0 && func0.call(data, "description")) {
      let data2 = data.description;
      if (typeof data2 !== "string") {
        const err4 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema2.properties.description.type, parentSchema: schema2.properties.description, data: data2 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.examples !== void 0 && func0.call(data, "examples")) {
      let data3 = data.examples;
      if (!Array.isArray(data3)) {
        const err5 = { instancePath: instancePath + "/examples", schemaPath: "#/properties/examples/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema2.properties.examples.type, parentSchema: schema2.properties.examples, data: data3 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.deprecated !== void 0 && func0.call(data, "deprecated")) {
      let data4 = data.deprecated;
      if (typeof data4 !== "boolean") {
        const err6 = { instancePath: instancePath + "/deprecated", schemaPath: "#/properties/deprecated/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema2.properties.deprecated.type, parentSchema: schema2.properties.deprecated, data: data4 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.readOnly !== void 0 && func0.call(data, "readOnly")) {
      let data5 = data.readOnly;
      if (typeof data5 !== "boolean") {
        const err7 = { instancePath: instancePath + "/readOnly", schemaPath: "#/properties/readOnly/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema2.properties.readOnly.type, parentSchema: schema2.properties.readOnly, data: data5 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.writeOnly !== void 0 && func0.call(data, "writeOnly")) {
      let data6 = data.writeOnly;
      if (typeof data6 !== "boolean") {
        const err8 = { instancePath: instancePath + "/writeOnly", schemaPath: "#/properties/writeOnly/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema2.properties.writeOnly.type, parentSchema: schema2.properties.writeOnly, data: data6 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.type !== void 0 && func0.call(data, "type")) {
      let data7 = data.type;
      if (typeof data7 !== "string" && !Array.isArray(data7)) {
        const err9 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: schema2.properties.type.type }, message: "must be string,array", schema: schema2.properties.type.type, parentSchema: schema2.properties.type, data: data7 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      const _errs18 = errors;
      let valid1 = true;
      const _errs19 = errors;
      if (typeof data7 !== "string") {
        const err10 = {};
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      var _valid0 = _errs19 === errors;
      errors = _errs18;
      if (vErrors !== null) {
        if (_errs18) {
          vErrors.length = _errs18;
        } else {
          vErrors = null;
        }
      }
      let ifClause0;
      if (_valid0) {
        const _errs21 = errors;
        if (!(data7 === "string" || data7 === "number" || data7 === "integer" || data7 === "boolean" || data7 === "null" || data7 === "array" || data7 === "object")) {
          const err11 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/then/enum", keyword: "enum", params: { allowedValues: schema2.properties.type.then.enum }, message: "must be equal to one of the allowed values", schema: schema2.properties.type.then.enum, parentSchema: schema2.properties.type.then, data: data7 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        var _valid0 = _errs21 === errors;
        valid1 = _valid0;
        ifClause0 = "then";
      } else {
        const _errs22 = errors;
        if (Array.isArray(data7)) {
          if (data7.length < 1) {
            const err12 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/else/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema2.properties.type.else, data: data7 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          const len0 = data7.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data8 = data7[i0];
            if (!(data8 === "string" || data8 === "number" || data8 === "integer" || data8 === "boolean" || data8 === "null" || data8 === "array" || data8 === "object")) {
              const err13 = { instancePath: instancePath + "/type/" + i0, schemaPath: "#/properties/type/else/items/enum", keyword: "enum", params: { allowedValues: schema2.properties.type.else.items.enum }, message: "must be equal to one of the allowed values", schema: schema2.properties.type.else.items.enum, parentSchema: schema2.properties.type.else.items, data: data8 };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          }
          let i1 = data7.length;
          let j0;
          if (i1 > 1) {
            outer0:
              for (; i1--; ) {
                for (j0 = i1; j0--; ) {
                  if (func10(data7[i1], data7[j0])) {
                    const err14 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/else/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)", schema: true, parentSchema: schema2.properties.type.else, data: data7 };
                    if (vErrors === null) {
                      vErrors = [err14];
                    } else {
                      vErrors.push(err14);
                    }
                    errors++;
                    break outer0;
                  }
                }
              }
          }
        }
        var _valid0 = _errs22 === errors;
        valid1 = _valid0;
        ifClause0 = "else";
      }
      if (!valid1) {
        const err15 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/if", keyword: "if", params: { failingKeyword: ifClause0 }, message: 'must match "' + ifClause0 + '" schema', schema: schema2.properties.type.if, parentSchema: schema2.properties.type, data: data7 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.enum !== void 0 && func0.call(data, "enum")) {
      let data9 = data.enum;
      if (Array.isArray(data9)) {
        if (data9.length < 1) {
          const err16 = { instancePath: instancePath + "/enum", schemaPath: "#/properties/enum/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema2.properties.enum, data: data9 };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        let i2 = data9.length;
        let j1;
        if (i2 > 1) {
          outer1:
            for (; i2--; ) {
              for (j1 = i2; j1--; ) {
                if (func10(data9[i2], data9[j1])) {
                  const err17 = { instancePath: instancePath + "/enum", schemaPath: "#/properties/enum/uniqueItems", keyword: "uniqueItems", params: { i: i2, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i2 + " are identical)", schema: true, parentSchema: schema2.properties.enum, data: data9 };
                  if (vErrors === null) {
                    vErrors = [err17];
                  } else {
                    vErrors.push(err17);
                  }
                  errors++;
                  break outer1;
                }
              }
            }
        }
      } else {
        const err18 = { instancePath: instancePath + "/enum", schemaPath: "#/properties/enum/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema2.properties.enum.type, parentSchema: schema2.properties.enum, data: data9 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.multipleOf !== void 0 && func0.call(data, "multipleOf")) {
      let data10 = data.multipleOf;
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 <= 0 || isNaN(data10)) {
          const err19 = { instancePath: instancePath + "/multipleOf", schemaPath: "#/properties/multipleOf/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema2.properties.multipleOf, data: data10 };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = { instancePath: instancePath + "/multipleOf", schemaPath: "#/properties/multipleOf/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema2.properties.multipleOf.type, parentSchema: schema2.properties.multipleOf, data: data10 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.minimum !== void 0 && func0.call(data, "minimum")) {
      let data11 = data.minimum;
      if (!(typeof data11 == "number" && isFinite(data11))) {
        const err21 = { instancePath: instancePath + "/minimum", schemaPath: "#/properties/minimum/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema2.properties.minimum.type, parentSchema: schema2.properties.minimum, data: data11 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.exclusiveMinimum !== void 0 && func0.call(data, "exclusiveMinimum")) {
      let data12 = data.exclusiveMinimum;
      if (!(typeof data12 == "number" && isFinite(data12))) {
        const err22 = { instancePath: instancePath + "/exclusiveMinimum", schemaPath: "#/properties/exclusiveMinimum/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema2.properties.exclusiveMinimum.type, parentSchema: schema2.properties.exclusiveMinimum, data: data12 };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.maximum !== void 0 && func0.call(data, "maximum")) {
      let data13 = data.maximum;
      if (!(typeof data13 == "number" && isFinite(data13))) {
        const err23 = { instancePath: instancePath + "/maximum", schemaPath: "#/properties/maximum/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema2.properties.maximum.type, parentSchema: schema2.properties.maximum, data: data13 };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.exclusiveMaximum !== void 0 && func0.call(data, "exclusiveMaximum")) {
      let data14 = data.exclusiveMaximum;
      if (!(typeof data14 == "number" && isFinite(data14))) {
        const err24 = { instancePath: instancePath + "/exclusiveMaximum", schemaPath: "#/properties/exclusiveMaximum/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema2.properties.exclusiveMaximum.type, parentSchema: schema2.properties.exclusiveMaximum, data: data14 };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.minLength !== void 0 && func0.call(data, "minLength")) {
      let data15 = data.minLength;
      if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
        const err25 = { instancePath: instancePath + "/minLength", schemaPath: "#/properties/minLength/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema2.properties.minLength.type, parentSchema: schema2.properties.minLength, data: data15 };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
      if (typeof data15 == "number" && isFinite(data15)) {
        if (data15 < 0 || isNaN(data15)) {
          const err26 = { instancePath: instancePath + "/minLength", schemaPath: "#/properties/minLength/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema2.properties.minLength, data: data15 };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
      }
    }
    if (data.maxLength !== void 0 && func0.call(data, "maxLength")) {
      let data16 = data.maxLength;
      if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
        const err27 = { instancePath: instancePath + "/maxLength", schemaPath: "#/properties/maxLength/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema2.properties.maxLength.type, parentSchema: schema2.properties.maxLength, data: data16 };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
      if (typeof data16 == "number" && isFinite(data16)) {
        if (data16 < 0 || isNaN(data16)) {
          const err28 = { instancePath: instancePath + "/maxLength", schemaPath: "#/properties/maxLength/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema2.properties.maxLength, data: data16 };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
      }
    }
    if (data.pattern !== void 0 && func0.call(data, "pattern")) {
      let data17 = data.pattern;
      if (typeof data17 !== "string") {
        const err29 = { instancePath: instancePath + "/pattern", schemaPath: "#/properties/pattern/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema2.properties.pattern.type, parentSchema: schema2.properties.pattern, data: data17 };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.format !== void 0 && func0.call(data, "format")) {
      let data18 = data.format;
      if (typeof data18 !== "string") {
        const err30 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema2.properties.format.type, parentSchema: schema2.properties.format, data: data18 };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
      if (!(data18 === "date" || data18 === "time" || data18 === "date-time" || data18 === "iso-time" || data18 === "iso-date-time" || data18 === "duration" || data18 === "uri" || data18 === "uri-reference" || data18 === "uri-template" || data18 === "url" || data18 === "email" || data18 === "hostname" || data18 === "ipv4" || data18 === "ipv6" || data18 === "regex" || data18 === "uuid" || data18 === "json-pointer" || data18 === "relative-json-pointer" || data18 === "byte")) {
        const err31 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema2.properties.format.enum }, message: "must be equal to one of the allowed values", schema: schema2.properties.format.enum, parentSchema: schema2.properties.format, data: data18 };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.minItems !== void 0 && func0.call(data, "minItems")) {
      let data19 = data.minItems;
      if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
        const err32 = { instancePath: instancePath + "/minItems", schemaPath: "#/properties/minItems/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema2.properties.minItems.type, parentSchema: schema2.properties.minItems, data: data19 };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
      if (typeof data19 == "number" && isFinite(data19)) {
        if (data19 < 0 || isNaN(data19)) {
          const err33 = { instancePath: instancePath + "/minItems", schemaPath: "#/properties/minItems/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema2.properties.minItems, data: data19 };
          if (vErrors === null) {
            vErrors = [err33];
          } else {
            vErrors.push(err33);
          }
          errors++;
        }
      }
    }
    if (data.maxItems !== void 0 && func0.call(data, "maxItems")) {
      let data20 = data.maxItems;
      if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)) && isFinite(data20))) {
        const err34 = { instancePath: instancePath + "/maxItems", schemaPath: "#/properties/maxItems/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema2.properties.maxItems.type, parentSchema: schema2.properties.maxItems, data: data20 };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
      if (typeof data20 == "number" && isFinite(data20)) {
        if (data20 < 0 || isNaN(data20)) {
          const err35 = { instancePath: instancePath + "/maxItems", schemaPath: "#/properties/maxItems/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema2.properties.maxItems, data: data20 };
          if (vErrors === null) {
            vErrors = [err35];
          } else {
            vErrors.push(err35);
          }
          errors++;
        }
      }
    }
    if (data.uniqueItems !== void 0 && func0.call(data, "uniqueItems")) {
      let data21 = data.uniqueItems;
      if (typeof data21 !== "boolean") {
        const err36 = { instancePath: instancePath + "/uniqueItems", schemaPath: "#/properties/uniqueItems/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema2.properties.uniqueItems.type, parentSchema: schema2.properties.uniqueItems, data: data21 };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.minContains !== void 0 && func0.call(data, "minContains")) {
      let data22 = data.minContains;
      if (!(typeof data22 == "number" && (!(data22 % 1) && !isNaN(data22)) && isFinite(data22))) {
        const err37 = { instancePath: instancePath + "/minContains", schemaPath: "#/properties/minContains/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema2.properties.minContains.type, parentSchema: schema2.properties.minContains, data: data22 };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
      if (typeof data22 == "number" && isFinite(data22)) {
        if (data22 < 0 || isNaN(data22)) {
          const err38 = { instancePath: instancePath + "/minContains", schemaPath: "#/properties/minContains/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema2.properties.minContains, data: data22 };
          if (vErrors === null) {
            vErrors = [err38];
          } else {
            vErrors.push(err38);
          }
          errors++;
        }
      }
    }
    if (data.maxContains !== void 0 && func0.call(data, "maxContains")) {
      let data23 = data.maxContains;
      if (!(typeof data23 == "number" && (!(data23 % 1) && !isNaN(data23)) && isFinite(data23))) {
        const err39 = { instancePath: instancePath + "/maxContains", schemaPath: "#/properties/maxContains/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema2.properties.maxContains.type, parentSchema: schema2.properties.maxContains, data: data23 };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
      if (typeof data23 == "number" && isFinite(data23)) {
        if (data23 < 0 || isNaN(data23)) {
          const err40 = { instancePath: instancePath + "/maxContains", schemaPath: "#/properties/maxContains/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema2.properties.maxContains, data: data23 };
          if (vErrors === null) {
            vErrors = [err40];
          } else {
            vErrors.push(err40);
          }
          errors++;
        }
      }
    }
    if (data.minProperties !== void 0 && func0.call(data, "minProperties")) {
      let data24 = data.minProperties;
      if (!(typeof data24 == "number" && (!(data24 % 1) && !isNaN(data24)) && isFinite(data24))) {
        const err41 = { instancePath: instancePath + "/minProperties", schemaPath: "#/properties/minProperties/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema2.properties.minProperties.type, parentSchema: schema2.properties.minProperties, data: data24 };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
      if (typeof data24 == "number" && isFinite(data24)) {
        if (data24 < 0 || isNaN(data24)) {
          const err42 = { instancePath: instancePath + "/minProperties", schemaPath: "#/properties/minProperties/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema2.properties.minProperties, data: data24 };
          if (vErrors === null) {
            vErrors = [err42];
          } else {
            vErrors.push(err42);
          }
          errors++;
        }
      }
    }
    if (data.maxProperties !== void 0 && func0.call(data, "maxProperties")) {
      let data25 = data.maxProperties;
      if (!(typeof data25 == "number" && (!(data25 % 1) && !isNaN(data25)) && isFinite(data25))) {
        const err43 = { instancePath: instancePath + "/maxProperties", schemaPath: "#/properties/maxProperties/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema2.properties.maxProperties.type, parentSchema: schema2.properties.maxProperties, data: data25 };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
      if (typeof data25 == "number" && isFinite(data25)) {
        if (data25 < 0 || isNaN(data25)) {
          const err44 = { instancePath: instancePath + "/maxProperties", schemaPath: "#/properties/maxProperties/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema2.properties.maxProperties, data: data25 };
          if (vErrors === null) {
            vErrors = [err44];
          } else {
            vErrors.push(err44);
          }
          errors++;
        }
      }
    }
    if (data.required !== void 0 && func0.call(data, "required")) {
      let data26 = data.required;
      if (Array.isArray(data26)) {
        const len1 = data26.length;
        for (let i3 = 0; i3 < len1; i3++) {
          let data27 = data26[i3];
          if (typeof data27 !== "string") {
            const err45 = { instancePath: instancePath + "/required/" + i3, schemaPath: "#/properties/required/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema2.properties.required.items.type, parentSchema: schema2.properties.required.items, data: data27 };
            if (vErrors === null) {
              vErrors = [err45];
            } else {
              vErrors.push(err45);
            }
            errors++;
          }
        }
        let i4 = data26.length;
        let j2;
        if (i4 > 1) {
          const indices0 = {};
          for (; i4--; ) {
            let item0 = data26[i4];
            if (typeof item0 !== "string") {
              continue;
            }
            if (typeof indices0[item0] == "number") {
              j2 = indices0[item0];
              const err46 = { instancePath: instancePath + "/required", schemaPath: "#/properties/required/uniqueItems", keyword: "uniqueItems", params: { i: i4, j: j2 }, message: "must NOT have duplicate items (items ## " + j2 + " and " + i4 + " are identical)", schema: true, parentSchema: schema2.properties.required, data: data26 };
              if (vErrors === null) {
                vErrors = [err46];
              } else {
                vErrors.push(err46);
              }
              errors++;
              break;
            }
            indices0[item0] = i4;
          }
        }
      } else {
        const err47 = { instancePath: instancePath + "/required", schemaPath: "#/properties/required/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema2.properties.required.type, parentSchema: schema2.properties.required, data: data26 };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
    }
    if (data.dependentRequired !== void 0 && func0.call(data, "dependentRequired")) {
      let data28 = data.dependentRequired;
      if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
        for (const key1 of Object.keys(data28)) {
          let data29 = data28[key1];
          if (Array.isArray(data29)) {
            const len2 = data29.length;
            for (let i5 = 0; i5 < len2; i5++) {
              let data30 = data29[i5];
              if (typeof data30 !== "string") {
                const err48 = { instancePath: instancePath + "/dependentRequired/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i5, schemaPath: "#/properties/dependentRequired/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema2.properties.dependentRequired.additionalProperties.items.type, parentSchema: schema2.properties.dependentRequired.additionalProperties.items, data: data30 };
                if (vErrors === null) {
                  vErrors = [err48];
                } else {
                  vErrors.push(err48);
                }
                errors++;
              }
            }
            let i6 = data29.length;
            let j3;
            if (i6 > 1) {
              const indices1 = {};
              for (; i6--; ) {
                let item1 = data29[i6];
                if (typeof item1 !== "string") {
                  continue;
                }
                if (typeof indices1[item1] == "number") {
                  j3 = indices1[item1];
                  const err49 = { instancePath: instancePath + "/dependentRequired/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/dependentRequired/additionalProperties/uniqueItems", keyword: "uniqueItems", params: { i: i6, j: j3 }, message: "must NOT have duplicate items (items ## " + j3 + " and " + i6 + " are identical)", schema: true, parentSchema: schema2.properties.dependentRequired.additionalProperties, data: data29 };
                  if (vErrors === null) {
                    vErrors = [err49];
                  } else {
                    vErrors.push(err49);
                  }
                  errors++;
                  break;
                }
                indices1[item1] = i6;
              }
            }
          } else {
            const err50 = { instancePath: instancePath + "/dependentRequired/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/dependentRequired/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema2.properties.dependentRequired.additionalProperties.type, parentSchema: schema2.properties.dependentRequired.additionalProperties, data: data29 };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        }
      } else {
        const err51 = { instancePath: instancePath + "/dependentRequired", schemaPath: "#/properties/dependentRequired/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema2.properties.dependentRequired.type, parentSchema: schema2.properties.dependentRequired, data: data28 };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
    }
    if (data.$ref !== void 0 && func0.call(data, "$ref")) {
      let data31 = data.$ref;
      if (typeof data31 === "string") {
        if (!pattern0.test(data31)) {
          const err52 = { instancePath: instancePath + "/$ref", schemaPath: "#/properties/%24ref/pattern", keyword: "pattern", params: { pattern: "^#(/.*)?$" }, message: 'must match pattern "^#(/.*)?$"', schema: "^#(/.*)?$", parentSchema: schema2.properties.$ref, data: data31 };
          if (vErrors === null) {
            vErrors = [err52];
          } else {
            vErrors.push(err52);
          }
          errors++;
        }
      } else {
        const err53 = { instancePath: instancePath + "/$ref", schemaPath: "#/properties/%24ref/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema2.properties.$ref.type, parentSchema: schema2.properties.$ref, data: data31 };
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      }
    }
    if (data.$defs !== void 0 && func0.call(data, "$defs")) {
      let data32 = data.$defs;
      if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
        for (const key2 of Object.keys(data32)) {
          if (!validate1(data32[key2], { instancePath: instancePath + "/$defs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data32, parentDataProperty: key2, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err54 = { instancePath: instancePath + "/$defs", schemaPath: "#/properties/%24defs/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema2.properties.$defs.type, parentSchema: schema2.properties.$defs, data: data32 };
        if (vErrors === null) {
          vErrors = [err54];
        } else {
          vErrors.push(err54);
        }
        errors++;
      }
    }
    if (data.allOf !== void 0 && func0.call(data, "allOf")) {
      let data34 = data.allOf;
      if (Array.isArray(data34)) {
        if (data34.length < 1) {
          const err55 = { instancePath: instancePath + "/allOf", schemaPath: "#/properties/allOf/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema2.properties.allOf, data: data34 };
          if (vErrors === null) {
            vErrors = [err55];
          } else {
            vErrors.push(err55);
          }
          errors++;
        }
        const len3 = data34.length;
        for (let i7 = 0; i7 < len3; i7++) {
          if (!validate1(data34[i7], { instancePath: instancePath + "/allOf/" + i7, parentData: data34, parentDataProperty: i7, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err56 = { instancePath: instancePath + "/allOf", schemaPath: "#/properties/allOf/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema2.properties.allOf.type, parentSchema: schema2.properties.allOf, data: data34 };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
    }
    if (data.anyOf !== void 0 && func0.call(data, "anyOf")) {
      let data36 = data.anyOf;
      if (Array.isArray(data36)) {
        if (data36.length < 1) {
          const err57 = { instancePath: instancePath + "/anyOf", schemaPath: "#/properties/anyOf/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema2.properties.anyOf, data: data36 };
          if (vErrors === null) {
            vErrors = [err57];
          } else {
            vErrors.push(err57);
          }
          errors++;
        }
        const len4 = data36.length;
        for (let i8 = 0; i8 < len4; i8++) {
          if (!validate1(data36[i8], { instancePath: instancePath + "/anyOf/" + i8, parentData: data36, parentDataProperty: i8, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err58 = { instancePath: instancePath + "/anyOf", schemaPath: "#/properties/anyOf/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema2.properties.anyOf.type, parentSchema: schema2.properties.anyOf, data: data36 };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    }
    if (data.oneOf !== void 0 && func0.call(data, "oneOf")) {
      let data38 = data.oneOf;
      if (Array.isArray(data38)) {
        if (data38.length < 1) {
          const err59 = { instancePath: instancePath + "/oneOf", schemaPath: "#/properties/oneOf/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema2.properties.oneOf, data: data38 };
          if (vErrors === null) {
            vErrors = [err59];
          } else {
            vErrors.push(err59);
          }
          errors++;
        }
        const len5 = data38.length;
        for (let i9 = 0; i9 < len5; i9++) {
          if (!validate1(data38[i9], { instancePath: instancePath + "/oneOf/" + i9, parentData: data38, parentDataProperty: i9, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err60 = { instancePath: instancePath + "/oneOf", schemaPath: "#/properties/oneOf/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema2.properties.oneOf.type, parentSchema: schema2.properties.oneOf, data: data38 };
        if (vErrors === null) {
          vErrors = [err60];
        } else {
          vErrors.push(err60);
        }
        errors++;
      }
    }
    if (data.not !== void 0 && func0.call(data, "not")) {
      if (!validate1(data.not, { instancePath: instancePath + "/not", parentData: data, parentDataProperty: "not", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
        errors = vErrors.length;
      }
    }
    if (data.if !== void 0 && func0.call(data, "if")) {
      if (!validate1(data.if, { instancePath: instancePath + "/if", parentData: data, parentDataProperty: "if", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
        errors = vErrors.length;
      }
    }
    if (data.then !== void 0 && func0.call(data, "then")) {
      if (!validate1(data.then, { instancePath: instancePath + "/then", parentData: data, parentDataProperty: "then", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
        errors = vErrors.length;
      }
    }
    if (data.else !== void 0 && func0.call(data, "else")) {
      if (!validate1(data.else, { instancePath: instancePath + "/else", parentData: data, parentDataProperty: "else", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
        errors = vErrors.length;
      }
    }
    if (data.dependentSchemas !== void 0 && func0.call(data, "dependentSchemas")) {
      let data44 = data.dependentSchemas;
      if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
        for (const key3 of Object.keys(data44)) {
          if (!validate1(data44[key3], { instancePath: instancePath + "/dependentSchemas/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data44, parentDataProperty: key3, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err61 = { instancePath: instancePath + "/dependentSchemas", schemaPath: "#/properties/dependentSchemas/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema2.properties.dependentSchemas.type, parentSchema: schema2.properties.dependentSchemas, data: data44 };
        if (vErrors === null) {
          vErrors = [err61];
        } else {
          vErrors.push(err61);
        }
        errors++;
      }
    }
    if (data.prefixItems !== void 0 && func0.call(data, "prefixItems")) {
      let data46 = data.prefixItems;
      if (Array.isArray(data46)) {
        if (data46.length < 1) {
          const err62 = { instancePath: instancePath + "/prefixItems", schemaPath: "#/properties/prefixItems/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema2.properties.prefixItems, data: data46 };
          if (vErrors === null) {
            vErrors = [err62];
          } else {
            vErrors.push(err62);
          }
          errors++;
        }
        const len6 = data46.length;
        for (let i10 = 0; i10 < len6; i10++) {
          if (!validate1(data46[i10], { instancePath: instancePath + "/prefixItems/" + i10, parentData: data46, parentDataProperty: i10, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err63 = { instancePath: instancePath + "/prefixItems", schemaPath: "#/properties/prefixItems/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema2.properties.prefixItems.type, parentSchema: schema2.properties.prefixItems, data: data46 };
        if (vErrors === null) {
          vErrors = [err63];
        } else {
          vErrors.push(err63);
        }
        errors++;
      }
    }
    if (data.items !== void 0 && func0.call(data, "items")) {
      if (!validate1(data.items, { instancePath: instancePath + "/items", parentData: data, parentDataProperty: "items", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
        errors = vErrors.length;
      }
    }
    if (data.contains !== void 0 && func0.call(data, "contains")) {
      if (!validate1(data.contains, { instancePath: instancePath + "/contains", parentData: data, parentDataProperty: "contains", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
        errors = vErrors.length;
      }
    }
    if (data.properties !== void 0 && func0.call(data, "properties")) {
      let data50 = data.properties;
      if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
        for (const key4 of Object.keys(data50)) {
          if (!validate1(data50[key4], { instancePath: instancePath + "/properties/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data50, parentDataProperty: key4, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err64 = { instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema2.properties.properties.type, parentSchema: schema2.properties.properties, data: data50 };
        if (vErrors === null) {
          vErrors = [err64];
        } else {
          vErrors.push(err64);
        }
        errors++;
      }
    }
    if (data.patternProperties !== void 0 && func0.call(data, "patternProperties")) {
      let data52 = data.patternProperties;
      if (data52 && typeof data52 == "object" && !Array.isArray(data52)) {
        for (const key5 of Object.keys(data52)) {
          if (!validate1(data52[key5], { instancePath: instancePath + "/patternProperties/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data52, parentDataProperty: key5, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err65 = { instancePath: instancePath + "/patternProperties", schemaPath: "#/properties/patternProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema2.properties.patternProperties.type, parentSchema: schema2.properties.patternProperties, data: data52 };
        if (vErrors === null) {
          vErrors = [err65];
        } else {
          vErrors.push(err65);
        }
        errors++;
      }
    }
    if (data.additionalProperties !== void 0 && func0.call(data, "additionalProperties")) {
      if (!validate1(data.additionalProperties, { instancePath: instancePath + "/additionalProperties", parentData: data, parentDataProperty: "additionalProperties", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
        errors = vErrors.length;
      }
    }
    if (data.propertyNames !== void 0 && func0.call(data, "propertyNames")) {
      if (!validate1(data.propertyNames, { instancePath: instancePath + "/propertyNames", parentData: data, parentDataProperty: "propertyNames", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
        errors = vErrors.length;
      }
    }
    if (data.unevaluatedItems !== void 0 && func0.call(data, "unevaluatedItems")) {
      if (!validate1(data.unevaluatedItems, { instancePath: instancePath + "/unevaluatedItems", parentData: data, parentDataProperty: "unevaluatedItems", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
        errors = vErrors.length;
      }
    }
    if (data.unevaluatedProperties !== void 0 && func0.call(data, "unevaluatedProperties")) {
      if (!validate1(data.unevaluatedProperties, { instancePath: instancePath + "/unevaluatedProperties", parentData: data, parentDataProperty: "unevaluatedProperties", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
        errors = vErrors.length;
      }
    }
    if (data["x-unique"] !== void 0 && func0.call(data, "x-unique")) {
      let data58 = data["x-unique"];
      if (typeof data58 !== "boolean") {
        const err66 = { instancePath: instancePath + "/x-unique", schemaPath: "#/properties/x-unique/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema2.properties["x-unique"].type, parentSchema: schema2.properties["x-unique"], data: data58 };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
        errors++;
      }
    }
    if (data["x-missing"] !== void 0 && func0.call(data, "x-missing")) {
      let data59 = data["x-missing"];
      if (Array.isArray(data59)) {
        if (data59.length < 1) {
          const err67 = { instancePath: instancePath + "/x-missing", schemaPath: "#/properties/x-missing/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema2.properties["x-missing"], data: data59 };
          if (vErrors === null) {
            vErrors = [err67];
          } else {
            vErrors.push(err67);
          }
          errors++;
        }
        const len7 = data59.length;
        for (let i11 = 0; i11 < len7; i11++) {
          let data60 = data59[i11];
          if (typeof data60 !== "string" && !(typeof data60 == "number" && isFinite(data60)) && typeof data60 !== "boolean" && data60 !== null) {
            const err68 = { instancePath: instancePath + "/x-missing/" + i11, schemaPath: "#/properties/x-missing/items/type", keyword: "type", params: { type: schema2.properties["x-missing"].items.type }, message: "must be string,number,boolean,null", schema: schema2.properties["x-missing"].items.type, parentSchema: schema2.properties["x-missing"].items, data: data60 };
            if (vErrors === null) {
              vErrors = [err68];
            } else {
              vErrors.push(err68);
            }
            errors++;
          }
        }
        let i12 = data59.length;
        let j4;
        if (i12 > 1) {
          const indices2 = {};
          for (; i12--; ) {
            let item2 = data59[i12];
            if (typeof item2 !== "string" && !(typeof item2 == "number" && isFinite(item2)) && typeof item2 !== "boolean" && item2 !== null) {
              continue;
            }
            if (typeof item2 == "string") {
              item2 += "_";
            }
            if (typeof indices2[item2] == "number") {
              j4 = indices2[item2];
              const err69 = { instancePath: instancePath + "/x-missing", schemaPath: "#/properties/x-missing/uniqueItems", keyword: "uniqueItems", params: { i: i12, j: j4 }, message: "must NOT have duplicate items (items ## " + j4 + " and " + i12 + " are identical)", schema: true, parentSchema: schema2.properties["x-missing"], data: data59 };
              if (vErrors === null) {
                vErrors = [err69];
              } else {
                vErrors.push(err69);
              }
              errors++;
              break;
            }
            indices2[item2] = i12;
          }
        }
      } else {
        const err70 = { instancePath: instancePath + "/x-missing", schemaPath: "#/properties/x-missing/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema2.properties["x-missing"].type, parentSchema: schema2.properties["x-missing"], data: data59 };
        if (vErrors === null) {
          vErrors = [err70];
        } else {
          vErrors.push(err70);
        }
        errors++;
      }
    }
    if (data["x-mostly"] !== void 0 && func0.call(data, "x-mostly")) {
      let data61 = data["x-mostly"];
      if (!(typeof data61 == "number" && isFinite(data61)) && typeof data61 !== "string") {
        const err71 = { instancePath: instancePath + "/x-mostly", schemaPath: "#/properties/x-mostly/type", keyword: "type", params: { type: schema2.properties["x-mostly"].type }, message: "must be number,string", schema: schema2.properties["x-mostly"].type, parentSchema: schema2.properties["x-mostly"], data: data61 };
        if (vErrors === null) {
          vErrors = [err71];
        } else {
          vErrors.push(err71);
        }
        errors++;
      }
      if (typeof data61 == "number" && isFinite(data61)) {
        if (data61 >= 1 || isNaN(data61)) {
          const err72 = { instancePath: instancePath + "/x-mostly", schemaPath: "#/properties/x-mostly/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1", schema: 1, parentSchema: schema2.properties["x-mostly"], data: data61 };
          if (vErrors === null) {
            vErrors = [err72];
          } else {
            vErrors.push(err72);
          }
          errors++;
        }
        if (data61 <= 0 || isNaN(data61)) {
          const err73 = { instancePath: instancePath + "/x-mostly", schemaPath: "#/properties/x-mostly/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema2.properties["x-mostly"], data: data61 };
          if (vErrors === null) {
            vErrors = [err73];
          } else {
            vErrors.push(err73);
          }
          errors++;
        }
      }
      if (typeof data61 === "string") {
        if (!pattern3.test(data61)) {
          const err74 = { instancePath: instancePath + "/x-mostly", schemaPath: "#/properties/x-mostly/pattern", keyword: "pattern", params: { pattern: "^(0*[1-9][0-9]?(\\.[0-9]+)?|0*\\.0*[1-9][0-9]*|0+\\.0*[1-9][0-9]*)%$" }, message: 'must match pattern "^(0*[1-9][0-9]?(\\.[0-9]+)?|0*\\.0*[1-9][0-9]*|0+\\.0*[1-9][0-9]*)%$"', schema: "^(0*[1-9][0-9]?(\\.[0-9]+)?|0*\\.0*[1-9][0-9]*|0+\\.0*[1-9][0-9]*)%$", parentSchema: schema2.properties["x-mostly"], data: data61 };
          if (vErrors === null) {
            vErrors = [err74];
          } else {
            vErrors.push(err74);
          }
          errors++;
        }
      }
    }
    if (data["x-physical-type"] !== void 0 && func0.call(data, "x-physical-type")) {
      let data62 = data["x-physical-type"];
      if (typeof data62 === "string") {
        if (func145(data62) < 1) {
          const err75 = { instancePath: instancePath + "/x-physical-type", schemaPath: "#/properties/x-physical-type/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema2.properties["x-physical-type"], data: data62 };
          if (vErrors === null) {
            vErrors = [err75];
          } else {
            vErrors.push(err75);
          }
          errors++;
        }
      } else {
        const err76 = { instancePath: instancePath + "/x-physical-type", schemaPath: "#/properties/x-physical-type/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema2.properties["x-physical-type"].type, parentSchema: schema2.properties["x-physical-type"], data: data62 };
        if (vErrors === null) {
          vErrors = [err76];
        } else {
          vErrors.push(err76);
        }
        errors++;
      }
    }
    if (data["x-distribution"] !== void 0 && func0.call(data, "x-distribution")) {
      let data63 = data["x-distribution"];
      if (data63 && typeof data63 == "object" && !Array.isArray(data63)) {
        if (data63.shares === void 0 || !func0.call(data63, "shares")) {
          const err77 = { instancePath: instancePath + "/x-distribution", schemaPath: "#/properties/x-distribution/required", keyword: "required", params: { missingProperty: "shares" }, message: "must have required property 'shares'", schema: schema2.properties["x-distribution"].required, parentSchema: schema2.properties["x-distribution"], data: data63 };
          if (vErrors === null) {
            vErrors = [err77];
          } else {
            vErrors.push(err77);
          }
          errors++;
        }
        for (const key6 of Object.keys(data63)) {
          if (!(key6 === "shares" || key6 === "edges" || key6 === "moved")) {
            const err78 = { instancePath: instancePath + "/x-distribution", schemaPath: "#/properties/x-distribution/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema2.properties["x-distribution"], data: data63 };
            if (vErrors === null) {
              vErrors = [err78];
            } else {
              vErrors.push(err78);
            }
            errors++;
          }
        }
        if (data63.shares !== void 0 && func0.call(data63, "shares")) {
          let data64 = data63.shares;
          if (!data64 || typeof data64 != "object") {
            const err79 = { instancePath: instancePath + "/x-distribution/shares", schemaPath: "#/properties/x-distribution/properties/shares/type", keyword: "type", params: { type: schema2.properties["x-distribution"].properties.shares.type }, message: "must be object,array", schema: schema2.properties["x-distribution"].properties.shares.type, parentSchema: schema2.properties["x-distribution"].properties.shares, data: data64 };
            if (vErrors === null) {
              vErrors = [err79];
            } else {
              vErrors.push(err79);
            }
            errors++;
          }
          if (Array.isArray(data64)) {
            if (data64.length < 2) {
              const err80 = { instancePath: instancePath + "/x-distribution/shares", schemaPath: "#/properties/x-distribution/properties/shares/minItems", keyword: "minItems", params: { limit: 2 }, message: "must NOT have fewer than 2 items", schema: 2, parentSchema: schema2.properties["x-distribution"].properties.shares, data: data64 };
              if (vErrors === null) {
                vErrors = [err80];
              } else {
                vErrors.push(err80);
              }
              errors++;
            }
            const len8 = data64.length;
            for (let i13 = 0; i13 < len8; i13++) {
              let data65 = data64[i13];
              if (!(typeof data65 == "number" && isFinite(data65)) && typeof data65 !== "string") {
                const err81 = { instancePath: instancePath + "/x-distribution/shares/" + i13, schemaPath: "#/properties/x-distribution/properties/shares/items/type", keyword: "type", params: { type: schema2.properties["x-distribution"].properties.shares.items.type }, message: "must be number,string", schema: schema2.properties["x-distribution"].properties.shares.items.type, parentSchema: schema2.properties["x-distribution"].properties.shares.items, data: data65 };
                if (vErrors === null) {
                  vErrors = [err81];
                } else {
                  vErrors.push(err81);
                }
                errors++;
              }
              if (typeof data65 == "number" && isFinite(data65)) {
                if (data65 > 1 || isNaN(data65)) {
                  const err82 = { instancePath: instancePath + "/x-distribution/shares/" + i13, schemaPath: "#/properties/x-distribution/properties/shares/items/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1", schema: 1, parentSchema: schema2.properties["x-distribution"].properties.shares.items, data: data65 };
                  if (vErrors === null) {
                    vErrors = [err82];
                  } else {
                    vErrors.push(err82);
                  }
                  errors++;
                }
                if (data65 < 0 || isNaN(data65)) {
                  const err83 = { instancePath: instancePath + "/x-distribution/shares/" + i13, schemaPath: "#/properties/x-distribution/properties/shares/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema2.properties["x-distribution"].properties.shares.items, data: data65 };
                  if (vErrors === null) {
                    vErrors = [err83];
                  } else {
                    vErrors.push(err83);
                  }
                  errors++;
                }
              }
              if (typeof data65 === "string") {
                if (!pattern4.test(data65)) {
                  const err84 = { instancePath: instancePath + "/x-distribution/shares/" + i13, schemaPath: "#/properties/x-distribution/properties/shares/items/pattern", keyword: "pattern", params: { pattern: "^(100|[0-9]{1,2}(\\.[0-9]+)?)%$" }, message: 'must match pattern "^(100|[0-9]{1,2}(\\.[0-9]+)?)%$"', schema: "^(100|[0-9]{1,2}(\\.[0-9]+)?)%$", parentSchema: schema2.properties["x-distribution"].properties.shares.items, data: data65 };
                  if (vErrors === null) {
                    vErrors = [err84];
                  } else {
                    vErrors.push(err84);
                  }
                  errors++;
                }
              }
            }
          }
          if (data64 && typeof data64 == "object" && !Array.isArray(data64)) {
            if (Object.keys(data64).length < 1) {
              const err85 = { instancePath: instancePath + "/x-distribution/shares", schemaPath: "#/properties/x-distribution/properties/shares/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema2.properties["x-distribution"].properties.shares, data: data64 };
              if (vErrors === null) {
                vErrors = [err85];
              } else {
                vErrors.push(err85);
              }
              errors++;
            }
            for (const key7 of Object.keys(data64)) {
              let data66 = data64[key7];
              if (!(typeof data66 == "number" && isFinite(data66)) && typeof data66 !== "string") {
                const err86 = { instancePath: instancePath + "/x-distribution/shares/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/x-distribution/properties/shares/additionalProperties/type", keyword: "type", params: { type: schema2.properties["x-distribution"].properties.shares.additionalProperties.type }, message: "must be number,string", schema: schema2.properties["x-distribution"].properties.shares.additionalProperties.type, parentSchema: schema2.properties["x-distribution"].properties.shares.additionalProperties, data: data66 };
                if (vErrors === null) {
                  vErrors = [err86];
                } else {
                  vErrors.push(err86);
                }
                errors++;
              }
              if (typeof data66 == "number" && isFinite(data66)) {
                if (data66 > 1 || isNaN(data66)) {
                  const err87 = { instancePath: instancePath + "/x-distribution/shares/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/x-distribution/properties/shares/additionalProperties/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1", schema: 1, parentSchema: schema2.properties["x-distribution"].properties.shares.additionalProperties, data: data66 };
                  if (vErrors === null) {
                    vErrors = [err87];
                  } else {
                    vErrors.push(err87);
                  }
                  errors++;
                }
                if (data66 < 0 || isNaN(data66)) {
                  const err88 = { instancePath: instancePath + "/x-distribution/shares/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/x-distribution/properties/shares/additionalProperties/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema2.properties["x-distribution"].properties.shares.additionalProperties, data: data66 };
                  if (vErrors === null) {
                    vErrors = [err88];
                  } else {
                    vErrors.push(err88);
                  }
                  errors++;
                }
              }
              if (typeof data66 === "string") {
                if (!pattern4.test(data66)) {
                  const err89 = { instancePath: instancePath + "/x-distribution/shares/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/x-distribution/properties/shares/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^(100|[0-9]{1,2}(\\.[0-9]+)?)%$" }, message: 'must match pattern "^(100|[0-9]{1,2}(\\.[0-9]+)?)%$"', schema: "^(100|[0-9]{1,2}(\\.[0-9]+)?)%$", parentSchema: schema2.properties["x-distribution"].properties.shares.additionalProperties, data: data66 };
                  if (vErrors === null) {
                    vErrors = [err89];
                  } else {
                    vErrors.push(err89);
                  }
                  errors++;
                }
              }
            }
          }
        }
        if (data63.edges !== void 0 && func0.call(data63, "edges")) {
          let data67 = data63.edges;
          if (Array.isArray(data67)) {
            if (data67.length < 1) {
              const err90 = { instancePath: instancePath + "/x-distribution/edges", schemaPath: "#/properties/x-distribution/properties/edges/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema2.properties["x-distribution"].properties.edges, data: data67 };
              if (vErrors === null) {
                vErrors = [err90];
              } else {
                vErrors.push(err90);
              }
              errors++;
            }
            const len9 = data67.length;
            for (let i14 = 0; i14 < len9; i14++) {
              let data68 = data67[i14];
              if (!(typeof data68 == "number" && isFinite(data68))) {
                const err91 = { instancePath: instancePath + "/x-distribution/edges/" + i14, schemaPath: "#/properties/x-distribution/properties/edges/items/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema2.properties["x-distribution"].properties.edges.items.type, parentSchema: schema2.properties["x-distribution"].properties.edges.items, data: data68 };
                if (vErrors === null) {
                  vErrors = [err91];
                } else {
                  vErrors.push(err91);
                }
                errors++;
              }
            }
          } else {
            const err92 = { instancePath: instancePath + "/x-distribution/edges", schemaPath: "#/properties/x-distribution/properties/edges/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema2.properties["x-distribution"].properties.edges.type, parentSchema: schema2.properties["x-distribution"].properties.edges, data: data67 };
            if (vErrors === null) {
              vErrors = [err92];
            } else {
              vErrors.push(err92);
            }
            errors++;
          }
        }
        if (data63.moved !== void 0 && func0.call(data63, "moved")) {
          let data69 = data63.moved;
          if (!(typeof data69 == "number" && isFinite(data69)) && typeof data69 !== "string") {
            const err93 = { instancePath: instancePath + "/x-distribution/moved", schemaPath: "#/properties/x-distribution/properties/moved/type", keyword: "type", params: { type: schema2.properties["x-distribution"].properties.moved.type }, message: "must be number,string", schema: schema2.properties["x-distribution"].properties.moved.type, parentSchema: schema2.properties["x-distribution"].properties.moved, data: data69 };
            if (vErrors === null) {
              vErrors = [err93];
            } else {
              vErrors.push(err93);
            }
            errors++;
          }
          if (typeof data69 == "number" && isFinite(data69)) {
            if (data69 >= 1 || isNaN(data69)) {
              const err94 = { instancePath: instancePath + "/x-distribution/moved", schemaPath: "#/properties/x-distribution/properties/moved/exclusiveMaximum", keyword: "exclusiveMaximum", params: { comparison: "<", limit: 1 }, message: "must be < 1", schema: 1, parentSchema: schema2.properties["x-distribution"].properties.moved, data: data69 };
              if (vErrors === null) {
                vErrors = [err94];
              } else {
                vErrors.push(err94);
              }
              errors++;
            }
            if (data69 <= 0 || isNaN(data69)) {
              const err95 = { instancePath: instancePath + "/x-distribution/moved", schemaPath: "#/properties/x-distribution/properties/moved/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema2.properties["x-distribution"].properties.moved, data: data69 };
              if (vErrors === null) {
                vErrors = [err95];
              } else {
                vErrors.push(err95);
              }
              errors++;
            }
          }
          if (typeof data69 === "string") {
            if (!pattern3.test(data69)) {
              const err96 = { instancePath: instancePath + "/x-distribution/moved", schemaPath: "#/properties/x-distribution/properties/moved/pattern", keyword: "pattern", params: { pattern: "^(0*[1-9][0-9]?(\\.[0-9]+)?|0*\\.0*[1-9][0-9]*|0+\\.0*[1-9][0-9]*)%$" }, message: 'must match pattern "^(0*[1-9][0-9]?(\\.[0-9]+)?|0*\\.0*[1-9][0-9]*|0+\\.0*[1-9][0-9]*)%$"', schema: "^(0*[1-9][0-9]?(\\.[0-9]+)?|0*\\.0*[1-9][0-9]*|0+\\.0*[1-9][0-9]*)%$", parentSchema: schema2.properties["x-distribution"].properties.moved, data: data69 };
              if (vErrors === null) {
                vErrors = [err96];
              } else {
                vErrors.push(err96);
              }
              errors++;
            }
          }
        }
      } else {
        const err97 = { instancePath: instancePath + "/x-distribution", schemaPath: "#/properties/x-distribution/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema2.properties["x-distribution"].type, parentSchema: schema2.properties["x-distribution"], data: data63 };
        if (vErrors === null) {
          vErrors = [err97];
        } else {
          vErrors.push(err97);
        }
        errors++;
      }
    }
    if (data["x-classification"] !== void 0 && func0.call(data, "x-classification")) {
      let data70 = data["x-classification"];
      if (typeof data70 !== "string") {
        const err98 = { instancePath: instancePath + "/x-classification", schemaPath: "#/properties/x-classification/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema2.properties["x-classification"].type, parentSchema: schema2.properties["x-classification"], data: data70 };
        if (vErrors === null) {
          vErrors = [err98];
        } else {
          vErrors.push(err98);
        }
        errors++;
      }
      if (!(data70 === "public" || data70 === "internal" || data70 === "protected" || data70 === "personal" || data70 === "sensitive" || data70 === "confidential")) {
        const err99 = { instancePath: instancePath + "/x-classification", schemaPath: "#/properties/x-classification/enum", keyword: "enum", params: { allowedValues: schema2.properties["x-classification"].enum }, message: "must be equal to one of the allowed values", schema: schema2.properties["x-classification"].enum, parentSchema: schema2.properties["x-classification"], data: data70 };
        if (vErrors === null) {
          vErrors = [err99];
        } else {
          vErrors.push(err99);
        }
        errors++;
      }
    }
  }
  validate14.errors = vErrors;
  return errors === 0;
}
validate14.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate0.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 of Object.keys(data)) {
      if (!func0.call(schema0.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.$comment !== void 0 && func0.call(data, "$comment")) {
      let data0 = data.$comment;
      if (typeof data0 !== "string") {
        const err1 = { instancePath: instancePath + "/$comment", schemaPath: "#/properties/%24comment/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.$comment.type, parentSchema: schema0.properties.$comment, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.title !== void 0 && func0.call(data, "title")) {
      let data1 = data.title;
      if (typeof data1 !== "string") {
        const err2 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.title.type, parentSchema: schema0.properties.title, data: data1 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.description !== void 0 && func0.call(data, "description")) {
      let data2 = data.description;
      if (typeof data2 !== "string") {
        const err3 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.description.type, parentSchema: schema0.properties.description, data: data2 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.examples !== void 0 && func0.call(data, "examples")) {
      let data3 = data.examples;
      if (!Array.isArray(data3)) {
        const err4 = { instancePath: instancePath + "/examples", schemaPath: "#/properties/examples/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.examples.type, parentSchema: schema0.properties.examples, data: data3 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.deprecated !== void 0 && func0.call(data, "deprecated")) {
      let data4 = data.deprecated;
      if (typeof data4 !== "boolean") {
        const err5 = { instancePath: instancePath + "/deprecated", schemaPath: "#/properties/deprecated/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema0.properties.deprecated.type, parentSchema: schema0.properties.deprecated, data: data4 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.readOnly !== void 0 && func0.call(data, "readOnly")) {
      let data5 = data.readOnly;
      if (typeof data5 !== "boolean") {
        const err6 = { instancePath: instancePath + "/readOnly", schemaPath: "#/properties/readOnly/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema0.properties.readOnly.type, parentSchema: schema0.properties.readOnly, data: data5 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.writeOnly !== void 0 && func0.call(data, "writeOnly")) {
      let data6 = data.writeOnly;
      if (typeof data6 !== "boolean") {
        const err7 = { instancePath: instancePath + "/writeOnly", schemaPath: "#/properties/writeOnly/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema0.properties.writeOnly.type, parentSchema: schema0.properties.writeOnly, data: data6 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.type !== void 0 && func0.call(data, "type")) {
      let data7 = data.type;
      if (typeof data7 !== "string") {
        const err8 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.type.type, parentSchema: schema0.properties.type, data: data7 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (!(data7 === "object")) {
        const err9 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema0.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema0.properties.type.enum, parentSchema: schema0.properties.type, data: data7 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.enum !== void 0 && func0.call(data, "enum")) {
      let data8 = data.enum;
      if (Array.isArray(data8)) {
        if (data8.length < 1) {
          const err10 = { instancePath: instancePath + "/enum", schemaPath: "#/properties/enum/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema0.properties.enum, data: data8 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        let i0 = data8.length;
        let j0;
        if (i0 > 1) {
          outer0:
            for (; i0--; ) {
              for (j0 = i0; j0--; ) {
                if (func10(data8[i0], data8[j0])) {
                  const err11 = { instancePath: instancePath + "/enum", schemaPath: "#/properties/enum/uniqueItems", keyword: "uniqueItems", params: { i: i0, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i0 + " are identical)", schema: true, parentSchema: schema0.properties.enum, data: data8 };
                  if (vErrors === null) {
                    vErrors = [err11];
                  } else {
                    vErrors.push(err11);
                  }
                  errors++;
                  break outer0;
                }
              }
            }
        }
      } else {
        const err12 = { instancePath: instancePath + "/enum", schemaPath: "#/properties/enum/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.enum.type, parentSchema: schema0.properties.enum, data: data8 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.multipleOf !== void 0 && func0.call(data, "multipleOf")) {
      let data9 = data.multipleOf;
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 <= 0 || isNaN(data9)) {
          const err13 = { instancePath: instancePath + "/multipleOf", schemaPath: "#/properties/multipleOf/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema0.properties.multipleOf, data: data9 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/multipleOf", schemaPath: "#/properties/multipleOf/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema0.properties.multipleOf.type, parentSchema: schema0.properties.multipleOf, data: data9 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.minimum !== void 0 && func0.call(data, "minimum")) {
      let data10 = data.minimum;
      if (!(typeof data10 == "number" && isFinite(data10))) {
        const err15 = { instancePath: instancePath + "/minimum", schemaPath: "#/properties/minimum/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema0.properties.minimum.type, parentSchema: schema0.properties.minimum, data: data10 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.exclusiveMinimum !== void 0 && func0.call(data, "exclusiveMinimum")) {
      let data11 = data.exclusiveMinimum;
      if (!(typeof data11 == "number" && isFinite(data11))) {
        const err16 = { instancePath: instancePath + "/exclusiveMinimum", schemaPath: "#/properties/exclusiveMinimum/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema0.properties.exclusiveMinimum.type, parentSchema: schema0.properties.exclusiveMinimum, data: data11 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.maximum !== void 0 && func0.call(data, "maximum")) {
      let data12 = data.maximum;
      if (!(typeof data12 == "number" && isFinite(data12))) {
        const err17 = { instancePath: instancePath + "/maximum", schemaPath: "#/properties/maximum/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema0.properties.maximum.type, parentSchema: schema0.properties.maximum, data: data12 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.exclusiveMaximum !== void 0 && func0.call(data, "exclusiveMaximum")) {
      let data13 = data.exclusiveMaximum;
      if (!(typeof data13 == "number" && isFinite(data13))) {
        const err18 = { instancePath: instancePath + "/exclusiveMaximum", schemaPath: "#/properties/exclusiveMaximum/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema0.properties.exclusiveMaximum.type, parentSchema: schema0.properties.exclusiveMaximum, data: data13 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.minLength !== void 0 && func0.call(data, "minLength")) {
      let data14 = data.minLength;
      if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
        const err19 = { instancePath: instancePath + "/minLength", schemaPath: "#/properties/minLength/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema0.properties.minLength.type, parentSchema: schema0.properties.minLength, data: data14 };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
      if (typeof data14 == "number" && isFinite(data14)) {
        if (data14 < 0 || isNaN(data14)) {
          const err20 = { instancePath: instancePath + "/minLength", schemaPath: "#/properties/minLength/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema0.properties.minLength, data: data14 };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      }
    }
    if (data.maxLength !== void 0 && func0.call(data, "maxLength")) {
      let data15 = data.maxLength;
      if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
        const err21 = { instancePath: instancePath + "/maxLength", schemaPath: "#/properties/maxLength/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema0.properties.maxLength.type, parentSchema: schema0.properties.maxLength, data: data15 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
      if (typeof data15 == "number" && isFinite(data15)) {
        if (data15 < 0 || isNaN(data15)) {
          const err22 = { instancePath: instancePath + "/maxLength", schemaPath: "#/properties/maxLength/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema0.properties.maxLength, data: data15 };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      }
    }
    if (data.pattern !== void 0 && func0.call(data, "pattern")) {
      let data16 = data.pattern;
      if (typeof data16 !== "string") {
        const err23 = { instancePath: instancePath + "/pattern", schemaPath: "#/properties/pattern/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.pattern.type, parentSchema: schema0.properties.pattern, data: data16 };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.format !== void 0 && func0.call(data, "format")) {
      let data17 = data.format;
      if (typeof data17 !== "string") {
        const err24 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.format.type, parentSchema: schema0.properties.format, data: data17 };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
      if (!(data17 === "date" || data17 === "time" || data17 === "date-time" || data17 === "iso-time" || data17 === "iso-date-time" || data17 === "duration" || data17 === "uri" || data17 === "uri-reference" || data17 === "uri-template" || data17 === "url" || data17 === "email" || data17 === "hostname" || data17 === "ipv4" || data17 === "ipv6" || data17 === "regex" || data17 === "uuid" || data17 === "json-pointer" || data17 === "relative-json-pointer" || data17 === "byte")) {
        const err25 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema0.properties.format.enum }, message: "must be equal to one of the allowed values", schema: schema0.properties.format.enum, parentSchema: schema0.properties.format, data: data17 };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.minItems !== void 0 && func0.call(data, "minItems")) {
      let data18 = data.minItems;
      if (!(typeof data18 == "number" && (!(data18 % 1) && !isNaN(data18)) && isFinite(data18))) {
        const err26 = { instancePath: instancePath + "/minItems", schemaPath: "#/properties/minItems/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema0.properties.minItems.type, parentSchema: schema0.properties.minItems, data: data18 };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
      if (typeof data18 == "number" && isFinite(data18)) {
        if (data18 < 0 || isNaN(data18)) {
          const err27 = { instancePath: instancePath + "/minItems", schemaPath: "#/properties/minItems/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema0.properties.minItems, data: data18 };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
      }
    }
    if (data.maxItems !== void 0 && func0.call(data, "maxItems")) {
      let data19 = data.maxItems;
      if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
        const err28 = { instancePath: instancePath + "/maxItems", schemaPath: "#/properties/maxItems/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema0.properties.maxItems.type, parentSchema: schema0.properties.maxItems, data: data19 };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
      if (typeof data19 == "number" && isFinite(data19)) {
        if (data19 < 0 || isNaN(data19)) {
          const err29 = { instancePath: instancePath + "/maxItems", schemaPath: "#/properties/maxItems/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema0.properties.maxItems, data: data19 };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
      }
    }
    if (data.uniqueItems !== void 0 && func0.call(data, "uniqueItems")) {
      let data20 = data.uniqueItems;
      if (typeof data20 !== "boolean") {
        const err30 = { instancePath: instancePath + "/uniqueItems", schemaPath: "#/properties/uniqueItems/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema0.properties.uniqueItems.type, parentSchema: schema0.properties.uniqueItems, data: data20 };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.minContains !== void 0 && func0.call(data, "minContains")) {
      let data21 = data.minContains;
      if (!(typeof data21 == "number" && (!(data21 % 1) && !isNaN(data21)) && isFinite(data21))) {
        const err31 = { instancePath: instancePath + "/minContains", schemaPath: "#/properties/minContains/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema0.properties.minContains.type, parentSchema: schema0.properties.minContains, data: data21 };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
      if (typeof data21 == "number" && isFinite(data21)) {
        if (data21 < 0 || isNaN(data21)) {
          const err32 = { instancePath: instancePath + "/minContains", schemaPath: "#/properties/minContains/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema0.properties.minContains, data: data21 };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
      }
    }
    if (data.maxContains !== void 0 && func0.call(data, "maxContains")) {
      let data22 = data.maxContains;
      if (!(typeof data22 == "number" && (!(data22 % 1) && !isNaN(data22)) && isFinite(data22))) {
        const err33 = { instancePath: instancePath + "/maxContains", schemaPath: "#/properties/maxContains/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema0.properties.maxContains.type, parentSchema: schema0.properties.maxContains, data: data22 };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
      if (typeof data22 == "number" && isFinite(data22)) {
        if (data22 < 0 || isNaN(data22)) {
          const err34 = { instancePath: instancePath + "/maxContains", schemaPath: "#/properties/maxContains/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema0.properties.maxContains, data: data22 };
          if (vErrors === null) {
            vErrors = [err34];
          } else {
            vErrors.push(err34);
          }
          errors++;
        }
      }
    }
    if (data.minProperties !== void 0 && func0.call(data, "minProperties")) {
      let data23 = data.minProperties;
      if (!(typeof data23 == "number" && (!(data23 % 1) && !isNaN(data23)) && isFinite(data23))) {
        const err35 = { instancePath: instancePath + "/minProperties", schemaPath: "#/properties/minProperties/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema0.properties.minProperties.type, parentSchema: schema0.properties.minProperties, data: data23 };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
      if (typeof data23 == "number" && isFinite(data23)) {
        if (data23 < 0 || isNaN(data23)) {
          const err36 = { instancePath: instancePath + "/minProperties", schemaPath: "#/properties/minProperties/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema0.properties.minProperties, data: data23 };
          if (vErrors === null) {
            vErrors = [err36];
          } else {
            vErrors.push(err36);
          }
          errors++;
        }
      }
    }
    if (data.maxProperties !== void 0 && func0.call(data, "maxProperties")) {
      let data24 = data.maxProperties;
      if (!(typeof data24 == "number" && (!(data24 % 1) && !isNaN(data24)) && isFinite(data24))) {
        const err37 = { instancePath: instancePath + "/maxProperties", schemaPath: "#/properties/maxProperties/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema0.properties.maxProperties.type, parentSchema: schema0.properties.maxProperties, data: data24 };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
      if (typeof data24 == "number" && isFinite(data24)) {
        if (data24 < 0 || isNaN(data24)) {
          const err38 = { instancePath: instancePath + "/maxProperties", schemaPath: "#/properties/maxProperties/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema0.properties.maxProperties, data: data24 };
          if (vErrors === null) {
            vErrors = [err38];
          } else {
            vErrors.push(err38);
          }
          errors++;
        }
      }
    }
    if (data.required !== void 0 && func0.call(data, "required")) {
      let data25 = data.required;
      if (Array.isArray(data25)) {
        const len0 = data25.length;
        for (let i1 = 0; i1 < len0; i1++) {
          let data26 = data25[i1];
          if (typeof data26 !== "string") {
            const err39 = { instancePath: instancePath + "/required/" + i1, schemaPath: "#/properties/required/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.required.items.type, parentSchema: schema0.properties.required.items, data: data26 };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
        }
        let i2 = data25.length;
        let j1;
        if (i2 > 1) {
          const indices0 = {};
          for (; i2--; ) {
            let item0 = data25[i2];
            if (typeof item0 !== "string") {
              continue;
            }
            if (typeof indices0[item0] == "number") {
              j1 = indices0[item0];
              const err40 = { instancePath: instancePath + "/required", schemaPath: "#/properties/required/uniqueItems", keyword: "uniqueItems", params: { i: i2, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i2 + " are identical)", schema: true, parentSchema: schema0.properties.required, data: data25 };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
              break;
            }
            indices0[item0] = i2;
          }
        }
      } else {
        const err41 = { instancePath: instancePath + "/required", schemaPath: "#/properties/required/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.required.type, parentSchema: schema0.properties.required, data: data25 };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.dependentRequired !== void 0 && func0.call(data, "dependentRequired")) {
      let data27 = data.dependentRequired;
      if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
        for (const key1 of Object.keys(data27)) {
          let data28 = data27[key1];
          if (Array.isArray(data28)) {
            const len1 = data28.length;
            for (let i3 = 0; i3 < len1; i3++) {
              let data29 = data28[i3];
              if (typeof data29 !== "string") {
                const err42 = { instancePath: instancePath + "/dependentRequired/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i3, schemaPath: "#/properties/dependentRequired/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.dependentRequired.additionalProperties.items.type, parentSchema: schema0.properties.dependentRequired.additionalProperties.items, data: data29 };
                if (vErrors === null) {
                  vErrors = [err42];
                } else {
                  vErrors.push(err42);
                }
                errors++;
              }
            }
            let i4 = data28.length;
            let j2;
            if (i4 > 1) {
              const indices1 = {};
              for (; i4--; ) {
                let item1 = data28[i4];
                if (typeof item1 !== "string") {
                  continue;
                }
                if (typeof indices1[item1] == "number") {
                  j2 = indices1[item1];
                  const err43 = { instancePath: instancePath + "/dependentRequired/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/dependentRequired/additionalProperties/uniqueItems", keyword: "uniqueItems", params: { i: i4, j: j2 }, message: "must NOT have duplicate items (items ## " + j2 + " and " + i4 + " are identical)", schema: true, parentSchema: schema0.properties.dependentRequired.additionalProperties, data: data28 };
                  if (vErrors === null) {
                    vErrors = [err43];
                  } else {
                    vErrors.push(err43);
                  }
                  errors++;
                  break;
                }
                indices1[item1] = i4;
              }
            }
          } else {
            const err44 = { instancePath: instancePath + "/dependentRequired/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/dependentRequired/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.dependentRequired.additionalProperties.type, parentSchema: schema0.properties.dependentRequired.additionalProperties, data: data28 };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
        }
      } else {
        const err45 = { instancePath: instancePath + "/dependentRequired", schemaPath: "#/properties/dependentRequired/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.dependentRequired.type, parentSchema: schema0.properties.dependentRequired, data: data27 };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
    if (data.$ref !== void 0 && func0.call(data, "$ref")) {
      let data30 = data.$ref;
      if (typeof data30 === "string") {
        if (!pattern0.test(data30)) {
          const err46 = { instancePath: instancePath + "/$ref", schemaPath: "#/properties/%24ref/pattern", keyword: "pattern", params: { pattern: "^#(/.*)?$" }, message: 'must match pattern "^#(/.*)?$"', schema: "^#(/.*)?$", parentSchema: schema0.properties.$ref, data: data30 };
          if (vErrors === null) {
            vErrors = [err46];
          } else {
            vErrors.push(err46);
          }
          errors++;
        }
      } else {
        const err47 = { instancePath: instancePath + "/$ref", schemaPath: "#/properties/%24ref/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.$ref.type, parentSchema: schema0.properties.$ref, data: data30 };
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
    }
    if (data.$defs !== void 0 && func0.call(data, "$defs")) {
      let data31 = data.$defs;
      if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
        for (const key2 of Object.keys(data31)) {
          if (!validate1(data31[key2], { instancePath: instancePath + "/$defs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data31, parentDataProperty: key2, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err48 = { instancePath: instancePath + "/$defs", schemaPath: "#/properties/%24defs/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.$defs.type, parentSchema: schema0.properties.$defs, data: data31 };
        if (vErrors === null) {
          vErrors = [err48];
        } else {
          vErrors.push(err48);
        }
        errors++;
      }
    }
    if (data.allOf !== void 0 && func0.call(data, "allOf")) {
      let data33 = data.allOf;
      if (Array.isArray(data33)) {
        if (data33.length < 1) {
          const err49 = { instancePath: instancePath + "/allOf", schemaPath: "#/properties/allOf/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema0.properties.allOf, data: data33 };
          if (vErrors === null) {
            vErrors = [err49];
          } else {
            vErrors.push(err49);
          }
          errors++;
        }
        const len2 = data33.length;
        for (let i5 = 0; i5 < len2; i5++) {
          if (!validate1(data33[i5], { instancePath: instancePath + "/allOf/" + i5, parentData: data33, parentDataProperty: i5, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err50 = { instancePath: instancePath + "/allOf", schemaPath: "#/properties/allOf/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.allOf.type, parentSchema: schema0.properties.allOf, data: data33 };
        if (vErrors === null) {
          vErrors = [err50];
        } else {
          vErrors.push(err50);
        }
        errors++;
      }
    }
    if (data.anyOf !== void 0 && func0.call(data, "anyOf")) {
      let data35 = data.anyOf;
      if (Array.isArray(data35)) {
        if (data35.length < 1) {
          const err51 = { instancePath: instancePath + "/anyOf", schemaPath: "#/properties/anyOf/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema0.properties.anyOf, data: data35 };
          if (vErrors === null) {
            vErrors = [err51];
          } else {
            vErrors.push(err51);
          }
          errors++;
        }
        const len3 = data35.length;
        for (let i6 = 0; i6 < len3; i6++) {
          if (!validate1(data35[i6], { instancePath: instancePath + "/anyOf/" + i6, parentData: data35, parentDataProperty: i6, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err52 = { instancePath: instancePath + "/anyOf", schemaPath: "#/properties/anyOf/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.anyOf.type, parentSchema: schema0.properties.anyOf, data: data35 };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
    }
    if (data.oneOf !== void 0 && func0.call(data, "oneOf")) {
      let data37 = data.oneOf;
      if (Array.isArray(data37)) {
        if (data37.length < 1) {
          const err53 = { instancePath: instancePath + "/oneOf", schemaPath: "#/properties/oneOf/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema0.properties.oneOf, data: data37 };
          if (vErrors === null) {
            vErrors = [err53];
          } else {
            vErrors.push(err53);
          }
          errors++;
        }
        const len4 = data37.length;
        for (let i7 = 0; i7 < len4; i7++) {
          if (!validate1(data37[i7], { instancePath: instancePath + "/oneOf/" + i7, parentData: data37, parentDataProperty: i7, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err54 = { instancePath: instancePath + "/oneOf", schemaPath: "#/properties/oneOf/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.oneOf.type, parentSchema: schema0.properties.oneOf, data: data37 };
        if (vErrors === null) {
          vErrors = [err54];
        } else {
          vErrors.push(err54);
        }
        errors++;
      }
    }
    if (data.not !== void 0 && func0.call(data, "not")) {
      if (!validate1(data.not, { instancePath: instancePath + "/not", parentData: data, parentDataProperty: "not", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
        errors = vErrors.length;
      }
    }
    if (data.if !== void 0 && func0.call(data, "if")) {
      if (!validate1(data.if, { instancePath: instancePath + "/if", parentData: data, parentDataProperty: "if", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
        errors = vErrors.length;
      }
    }
    if (data.then !== void 0 && func0.call(data, "then")) {
      if (!validate1(data.then, { instancePath: instancePath + "/then", parentData: data, parentDataProperty: "then", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
        errors = vErrors.length;
      }
    }
    if (data.else !== void 0 && func0.call(data, "else")) {
      if (!validate1(data.else, { instancePath: instancePath + "/else", parentData: data, parentDataProperty: "else", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
        errors = vErrors.length;
      }
    }
    if (data.dependentSchemas !== void 0 && func0.call(data, "dependentSchemas")) {
      let data43 = data.dependentSchemas;
      if (data43 && typeof data43 == "object" && !Array.isArray(data43)) {
        for (const key3 of Object.keys(data43)) {
          if (!validate1(data43[key3], { instancePath: instancePath + "/dependentSchemas/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data43, parentDataProperty: key3, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err55 = { instancePath: instancePath + "/dependentSchemas", schemaPath: "#/properties/dependentSchemas/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.dependentSchemas.type, parentSchema: schema0.properties.dependentSchemas, data: data43 };
        if (vErrors === null) {
          vErrors = [err55];
        } else {
          vErrors.push(err55);
        }
        errors++;
      }
    }
    if (data.prefixItems !== void 0 && func0.call(data, "prefixItems")) {
      let data45 = data.prefixItems;
      if (Array.isArray(data45)) {
        if (data45.length < 1) {
          const err56 = { instancePath: instancePath + "/prefixItems", schemaPath: "#/properties/prefixItems/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema0.properties.prefixItems, data: data45 };
          if (vErrors === null) {
            vErrors = [err56];
          } else {
            vErrors.push(err56);
          }
          errors++;
        }
        const len5 = data45.length;
        for (let i8 = 0; i8 < len5; i8++) {
          if (!validate1(data45[i8], { instancePath: instancePath + "/prefixItems/" + i8, parentData: data45, parentDataProperty: i8, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err57 = { instancePath: instancePath + "/prefixItems", schemaPath: "#/properties/prefixItems/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties.prefixItems.type, parentSchema: schema0.properties.prefixItems, data: data45 };
        if (vErrors === null) {
          vErrors = [err57];
        } else {
          vErrors.push(err57);
        }
        errors++;
      }
    }
    if (data.items !== void 0 && func0.call(data, "items")) {
      if (!validate1(data.items, { instancePath: instancePath + "/items", parentData: data, parentDataProperty: "items", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
        errors = vErrors.length;
      }
    }
    if (data.contains !== void 0 && func0.call(data, "contains")) {
      if (!validate1(data.contains, { instancePath: instancePath + "/contains", parentData: data, parentDataProperty: "contains", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
        errors = vErrors.length;
      }
    }
    if (data.properties !== void 0 && func0.call(data, "properties")) {
      let data49 = data.properties;
      if (data49 && typeof data49 == "object" && !Array.isArray(data49)) {
        for (const key4 of Object.keys(data49)) {
          if (!validate14(data49[key4], { instancePath: instancePath + "/properties/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data49, parentDataProperty: key4, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err58 = { instancePath: instancePath + "/properties", schemaPath: "#/properties/properties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.properties.type, parentSchema: schema0.properties.properties, data: data49 };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    }
    if (data.patternProperties !== void 0 && func0.call(data, "patternProperties")) {
      let data51 = data.patternProperties;
      if (data51 && typeof data51 == "object" && !Array.isArray(data51)) {
        for (const key5 of Object.keys(data51)) {
          if (!validate1(data51[key5], { instancePath: instancePath + "/patternProperties/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data51, parentDataProperty: key5, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err59 = { instancePath: instancePath + "/patternProperties", schemaPath: "#/properties/patternProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties.patternProperties.type, parentSchema: schema0.properties.patternProperties, data: data51 };
        if (vErrors === null) {
          vErrors = [err59];
        } else {
          vErrors.push(err59);
        }
        errors++;
      }
    }
    if (data.additionalProperties !== void 0 && func0.call(data, "additionalProperties")) {
      if (!validate1(data.additionalProperties, { instancePath: instancePath + "/additionalProperties", parentData: data, parentDataProperty: "additionalProperties", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
        errors = vErrors.length;
      }
    }
    if (data.propertyNames !== void 0 && func0.call(data, "propertyNames")) {
      if (!validate1(data.propertyNames, { instancePath: instancePath + "/propertyNames", parentData: data, parentDataProperty: "propertyNames", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
        errors = vErrors.length;
      }
    }
    if (data.unevaluatedItems !== void 0 && func0.call(data, "unevaluatedItems")) {
      if (!validate1(data.unevaluatedItems, { instancePath: instancePath + "/unevaluatedItems", parentData: data, parentDataProperty: "unevaluatedItems", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
        errors = vErrors.length;
      }
    }
    if (data.unevaluatedProperties !== void 0 && func0.call(data, "unevaluatedProperties")) {
      if (!validate1(data.unevaluatedProperties, { instancePath: instancePath + "/unevaluatedProperties", parentData: data, parentDataProperty: "unevaluatedProperties", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
        errors = vErrors.length;
      }
    }
    if (data.$schema !== void 0 && func0.call(data, "$schema")) {
      let data57 = data.$schema;
      if (typeof data57 !== "string") {
        const err60 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.$schema.type, parentSchema: schema0.properties.$schema, data: data57 };
        if (vErrors === null) {
          vErrors = [err60];
        } else {
          vErrors.push(err60);
        }
        errors++;
      }
      if (!(data57 === "https://json-schema.org/draft/2020-12/schema" || data57 === "https://json-schema.org/draft/2020-12/schema#")) {
        const err61 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/enum", keyword: "enum", params: { allowedValues: schema0.properties.$schema.enum }, message: "must be equal to one of the allowed values", schema: schema0.properties.$schema.enum, parentSchema: schema0.properties.$schema, data: data57 };
        if (vErrors === null) {
          vErrors = [err61];
        } else {
          vErrors.push(err61);
        }
        errors++;
      }
    }
    if (data.$id !== void 0 && func0.call(data, "$id")) {
      let data58 = data.$id;
      if (typeof data58 !== "string") {
        const err62 = { instancePath: instancePath + "/$id", schemaPath: "#/properties/%24id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties.$id.type, parentSchema: schema0.properties.$id, data: data58 };
        if (vErrors === null) {
          vErrors = [err62];
        } else {
          vErrors.push(err62);
        }
        errors++;
      }
    }
    if (data["x-primary-key"] !== void 0 && func0.call(data, "x-primary-key")) {
      let data59 = data["x-primary-key"];
      if (Array.isArray(data59)) {
        if (data59.length < 1) {
          const err63 = { instancePath: instancePath + "/x-primary-key", schemaPath: "#/properties/x-primary-key/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema0.properties["x-primary-key"], data: data59 };
          if (vErrors === null) {
            vErrors = [err63];
          } else {
            vErrors.push(err63);
          }
          errors++;
        }
        const len6 = data59.length;
        for (let i9 = 0; i9 < len6; i9++) {
          let data60 = data59[i9];
          if (typeof data60 !== "string") {
            const err64 = { instancePath: instancePath + "/x-primary-key/" + i9, schemaPath: "#/properties/x-primary-key/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties["x-primary-key"].items.type, parentSchema: schema0.properties["x-primary-key"].items, data: data60 };
            if (vErrors === null) {
              vErrors = [err64];
            } else {
              vErrors.push(err64);
            }
            errors++;
          }
        }
        let i10 = data59.length;
        let j3;
        if (i10 > 1) {
          const indices2 = {};
          for (; i10--; ) {
            let item2 = data59[i10];
            if (typeof item2 !== "string") {
              continue;
            }
            if (typeof indices2[item2] == "number") {
              j3 = indices2[item2];
              const err65 = { instancePath: instancePath + "/x-primary-key", schemaPath: "#/properties/x-primary-key/uniqueItems", keyword: "uniqueItems", params: { i: i10, j: j3 }, message: "must NOT have duplicate items (items ## " + j3 + " and " + i10 + " are identical)", schema: true, parentSchema: schema0.properties["x-primary-key"], data: data59 };
              if (vErrors === null) {
                vErrors = [err65];
              } else {
                vErrors.push(err65);
              }
              errors++;
              break;
            }
            indices2[item2] = i10;
          }
        }
      } else {
        const err66 = { instancePath: instancePath + "/x-primary-key", schemaPath: "#/properties/x-primary-key/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties["x-primary-key"].type, parentSchema: schema0.properties["x-primary-key"], data: data59 };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
        errors++;
      }
    }
    if (data["x-unique-keys"] !== void 0 && func0.call(data, "x-unique-keys")) {
      let data61 = data["x-unique-keys"];
      if (Array.isArray(data61)) {
        if (data61.length < 1) {
          const err67 = { instancePath: instancePath + "/x-unique-keys", schemaPath: "#/properties/x-unique-keys/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema0.properties["x-unique-keys"], data: data61 };
          if (vErrors === null) {
            vErrors = [err67];
          } else {
            vErrors.push(err67);
          }
          errors++;
        }
        const len7 = data61.length;
        for (let i11 = 0; i11 < len7; i11++) {
          let data62 = data61[i11];
          if (Array.isArray(data62)) {
            if (data62.length < 1) {
              const err68 = { instancePath: instancePath + "/x-unique-keys/" + i11, schemaPath: "#/properties/x-unique-keys/items/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema0.properties["x-unique-keys"].items, data: data62 };
              if (vErrors === null) {
                vErrors = [err68];
              } else {
                vErrors.push(err68);
              }
              errors++;
            }
            const len8 = data62.length;
            for (let i12 = 0; i12 < len8; i12++) {
              let data63 = data62[i12];
              if (typeof data63 !== "string") {
                const err69 = { instancePath: instancePath + "/x-unique-keys/" + i11 + "/" + i12, schemaPath: "#/properties/x-unique-keys/items/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties["x-unique-keys"].items.items.type, parentSchema: schema0.properties["x-unique-keys"].items.items, data: data63 };
                if (vErrors === null) {
                  vErrors = [err69];
                } else {
                  vErrors.push(err69);
                }
                errors++;
              }
            }
            let i13 = data62.length;
            let j4;
            if (i13 > 1) {
              const indices3 = {};
              for (; i13--; ) {
                let item3 = data62[i13];
                if (typeof item3 !== "string") {
                  continue;
                }
                if (typeof indices3[item3] == "number") {
                  j4 = indices3[item3];
                  const err70 = { instancePath: instancePath + "/x-unique-keys/" + i11, schemaPath: "#/properties/x-unique-keys/items/uniqueItems", keyword: "uniqueItems", params: { i: i13, j: j4 }, message: "must NOT have duplicate items (items ## " + j4 + " and " + i13 + " are identical)", schema: true, parentSchema: schema0.properties["x-unique-keys"].items, data: data62 };
                  if (vErrors === null) {
                    vErrors = [err70];
                  } else {
                    vErrors.push(err70);
                  }
                  errors++;
                  break;
                }
                indices3[item3] = i13;
              }
            }
          } else {
            const err71 = { instancePath: instancePath + "/x-unique-keys/" + i11, schemaPath: "#/properties/x-unique-keys/items/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties["x-unique-keys"].items.type, parentSchema: schema0.properties["x-unique-keys"].items, data: data62 };
            if (vErrors === null) {
              vErrors = [err71];
            } else {
              vErrors.push(err71);
            }
            errors++;
          }
        }
      } else {
        const err72 = { instancePath: instancePath + "/x-unique-keys", schemaPath: "#/properties/x-unique-keys/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties["x-unique-keys"].type, parentSchema: schema0.properties["x-unique-keys"], data: data61 };
        if (vErrors === null) {
          vErrors = [err72];
        } else {
          vErrors.push(err72);
        }
        errors++;
      }
    }
    if (data["x-foreign-keys"] !== void 0 && func0.call(data, "x-foreign-keys")) {
      let data64 = data["x-foreign-keys"];
      if (Array.isArray(data64)) {
        if (data64.length < 1) {
          const err73 = { instancePath: instancePath + "/x-foreign-keys", schemaPath: "#/properties/x-foreign-keys/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema0.properties["x-foreign-keys"], data: data64 };
          if (vErrors === null) {
            vErrors = [err73];
          } else {
            vErrors.push(err73);
          }
          errors++;
        }
        const len9 = data64.length;
        for (let i14 = 0; i14 < len9; i14++) {
          let data65 = data64[i14];
          if (data65 && typeof data65 == "object" && !Array.isArray(data65)) {
            if (data65.columns === void 0 || !func0.call(data65, "columns")) {
              const err74 = { instancePath: instancePath + "/x-foreign-keys/" + i14, schemaPath: "#/properties/x-foreign-keys/items/required", keyword: "required", params: { missingProperty: "columns" }, message: "must have required property 'columns'", schema: schema0.properties["x-foreign-keys"].items.required, parentSchema: schema0.properties["x-foreign-keys"].items, data: data65 };
              if (vErrors === null) {
                vErrors = [err74];
              } else {
                vErrors.push(err74);
              }
              errors++;
            }
            if (data65.references === void 0 || !func0.call(data65, "references")) {
              const err75 = { instancePath: instancePath + "/x-foreign-keys/" + i14, schemaPath: "#/properties/x-foreign-keys/items/required", keyword: "required", params: { missingProperty: "references" }, message: "must have required property 'references'", schema: schema0.properties["x-foreign-keys"].items.required, parentSchema: schema0.properties["x-foreign-keys"].items, data: data65 };
              if (vErrors === null) {
                vErrors = [err75];
              } else {
                vErrors.push(err75);
              }
              errors++;
            }
            for (const key6 of Object.keys(data65)) {
              if (!(key6 === "columns" || key6 === "dataset" || key6 === "references")) {
                const err76 = { instancePath: instancePath + "/x-foreign-keys/" + i14, schemaPath: "#/properties/x-foreign-keys/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties["x-foreign-keys"].items, data: data65 };
                if (vErrors === null) {
                  vErrors = [err76];
                } else {
                  vErrors.push(err76);
                }
                errors++;
              }
            }
            if (data65.columns !== void 0 && func0.call(data65, "columns")) {
              let data66 = data65.columns;
              if (Array.isArray(data66)) {
                if (data66.length < 1) {
                  const err77 = { instancePath: instancePath + "/x-foreign-keys/" + i14 + "/columns", schemaPath: "#/properties/x-foreign-keys/items/properties/columns/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema0.properties["x-foreign-keys"].items.properties.columns, data: data66 };
                  if (vErrors === null) {
                    vErrors = [err77];
                  } else {
                    vErrors.push(err77);
                  }
                  errors++;
                }
                const len10 = data66.length;
                for (let i15 = 0; i15 < len10; i15++) {
                  let data67 = data66[i15];
                  if (typeof data67 !== "string") {
                    const err78 = { instancePath: instancePath + "/x-foreign-keys/" + i14 + "/columns/" + i15, schemaPath: "#/properties/x-foreign-keys/items/properties/columns/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties["x-foreign-keys"].items.properties.columns.items.type, parentSchema: schema0.properties["x-foreign-keys"].items.properties.columns.items, data: data67 };
                    if (vErrors === null) {
                      vErrors = [err78];
                    } else {
                      vErrors.push(err78);
                    }
                    errors++;
                  }
                }
                let i16 = data66.length;
                let j5;
                if (i16 > 1) {
                  const indices4 = {};
                  for (; i16--; ) {
                    let item4 = data66[i16];
                    if (typeof item4 !== "string") {
                      continue;
                    }
                    if (typeof indices4[item4] == "number") {
                      j5 = indices4[item4];
                      const err79 = { instancePath: instancePath + "/x-foreign-keys/" + i14 + "/columns", schemaPath: "#/properties/x-foreign-keys/items/properties/columns/uniqueItems", keyword: "uniqueItems", params: { i: i16, j: j5 }, message: "must NOT have duplicate items (items ## " + j5 + " and " + i16 + " are identical)", schema: true, parentSchema: schema0.properties["x-foreign-keys"].items.properties.columns, data: data66 };
                      if (vErrors === null) {
                        vErrors = [err79];
                      } else {
                        vErrors.push(err79);
                      }
                      errors++;
                      break;
                    }
                    indices4[item4] = i16;
                  }
                }
              } else {
                const err80 = { instancePath: instancePath + "/x-foreign-keys/" + i14 + "/columns", schemaPath: "#/properties/x-foreign-keys/items/properties/columns/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties["x-foreign-keys"].items.properties.columns.type, parentSchema: schema0.properties["x-foreign-keys"].items.properties.columns, data: data66 };
                if (vErrors === null) {
                  vErrors = [err80];
                } else {
                  vErrors.push(err80);
                }
                errors++;
              }
            }
            if (data65.dataset !== void 0 && func0.call(data65, "dataset")) {
              let data68 = data65.dataset;
              if (typeof data68 !== "string") {
                const err81 = { instancePath: instancePath + "/x-foreign-keys/" + i14 + "/dataset", schemaPath: "#/properties/x-foreign-keys/items/properties/dataset/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties["x-foreign-keys"].items.properties.dataset.type, parentSchema: schema0.properties["x-foreign-keys"].items.properties.dataset, data: data68 };
                if (vErrors === null) {
                  vErrors = [err81];
                } else {
                  vErrors.push(err81);
                }
                errors++;
              }
            }
            if (data65.references !== void 0 && func0.call(data65, "references")) {
              let data69 = data65.references;
              if (Array.isArray(data69)) {
                if (data69.length < 1) {
                  const err82 = { instancePath: instancePath + "/x-foreign-keys/" + i14 + "/references", schemaPath: "#/properties/x-foreign-keys/items/properties/references/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema0.properties["x-foreign-keys"].items.properties.references, data: data69 };
                  if (vErrors === null) {
                    vErrors = [err82];
                  } else {
                    vErrors.push(err82);
                  }
                  errors++;
                }
                const len11 = data69.length;
                for (let i17 = 0; i17 < len11; i17++) {
                  let data70 = data69[i17];
                  if (typeof data70 !== "string") {
                    const err83 = { instancePath: instancePath + "/x-foreign-keys/" + i14 + "/references/" + i17, schemaPath: "#/properties/x-foreign-keys/items/properties/references/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties["x-foreign-keys"].items.properties.references.items.type, parentSchema: schema0.properties["x-foreign-keys"].items.properties.references.items, data: data70 };
                    if (vErrors === null) {
                      vErrors = [err83];
                    } else {
                      vErrors.push(err83);
                    }
                    errors++;
                  }
                }
                let i18 = data69.length;
                let j6;
                if (i18 > 1) {
                  const indices5 = {};
                  for (; i18--; ) {
                    let item5 = data69[i18];
                    if (typeof item5 !== "string") {
                      continue;
                    }
                    if (typeof indices5[item5] == "number") {
                      j6 = indices5[item5];
                      const err84 = { instancePath: instancePath + "/x-foreign-keys/" + i14 + "/references", schemaPath: "#/properties/x-foreign-keys/items/properties/references/uniqueItems", keyword: "uniqueItems", params: { i: i18, j: j6 }, message: "must NOT have duplicate items (items ## " + j6 + " and " + i18 + " are identical)", schema: true, parentSchema: schema0.properties["x-foreign-keys"].items.properties.references, data: data69 };
                      if (vErrors === null) {
                        vErrors = [err84];
                      } else {
                        vErrors.push(err84);
                      }
                      errors++;
                      break;
                    }
                    indices5[item5] = i18;
                  }
                }
              } else {
                const err85 = { instancePath: instancePath + "/x-foreign-keys/" + i14 + "/references", schemaPath: "#/properties/x-foreign-keys/items/properties/references/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties["x-foreign-keys"].items.properties.references.type, parentSchema: schema0.properties["x-foreign-keys"].items.properties.references, data: data69 };
                if (vErrors === null) {
                  vErrors = [err85];
                } else {
                  vErrors.push(err85);
                }
                errors++;
              }
            }
          } else {
            const err86 = { instancePath: instancePath + "/x-foreign-keys/" + i14, schemaPath: "#/properties/x-foreign-keys/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.properties["x-foreign-keys"].items.type, parentSchema: schema0.properties["x-foreign-keys"].items, data: data65 };
            if (vErrors === null) {
              vErrors = [err86];
            } else {
              vErrors.push(err86);
            }
            errors++;
          }
        }
      } else {
        const err87 = { instancePath: instancePath + "/x-foreign-keys", schemaPath: "#/properties/x-foreign-keys/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties["x-foreign-keys"].type, parentSchema: schema0.properties["x-foreign-keys"], data: data64 };
        if (vErrors === null) {
          vErrors = [err87];
        } else {
          vErrors.push(err87);
        }
        errors++;
      }
    }
    if (data["x-fields-match"] !== void 0 && func0.call(data, "x-fields-match")) {
      let data71 = data["x-fields-match"];
      if (typeof data71 !== "string") {
        const err88 = { instancePath: instancePath + "/x-fields-match", schemaPath: "#/properties/x-fields-match/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties["x-fields-match"].type, parentSchema: schema0.properties["x-fields-match"], data: data71 };
        if (vErrors === null) {
          vErrors = [err88];
        } else {
          vErrors.push(err88);
        }
        errors++;
      }
      if (!(data71 === "exact" || data71 === "equal" || data71 === "subset" || data71 === "superset" || data71 === "partial")) {
        const err89 = { instancePath: instancePath + "/x-fields-match", schemaPath: "#/properties/x-fields-match/enum", keyword: "enum", params: { allowedValues: schema0.properties["x-fields-match"].enum }, message: "must be equal to one of the allowed values", schema: schema0.properties["x-fields-match"].enum, parentSchema: schema0.properties["x-fields-match"], data: data71 };
        if (vErrors === null) {
          vErrors = [err89];
        } else {
          vErrors.push(err89);
        }
        errors++;
      }
    }
    if (data["x-rows"] !== void 0 && func0.call(data, "x-rows")) {
      let data72 = data["x-rows"];
      if (Array.isArray(data72)) {
        if (data72.length < 1) {
          const err90 = { instancePath: instancePath + "/x-rows", schemaPath: "#/properties/x-rows/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema0.properties["x-rows"], data: data72 };
          if (vErrors === null) {
            vErrors = [err90];
          } else {
            vErrors.push(err90);
          }
          errors++;
        }
        const len12 = data72.length;
        for (let i19 = 0; i19 < len12; i19++) {
          let data73 = data72[i19];
          if (typeof data73 === "string") {
            if (func145(data73) < 1) {
              const err91 = { instancePath: instancePath + "/x-rows/" + i19, schemaPath: "#/properties/x-rows/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties["x-rows"].items, data: data73 };
              if (vErrors === null) {
                vErrors = [err91];
              } else {
                vErrors.push(err91);
              }
              errors++;
            }
          } else {
            const err92 = { instancePath: instancePath + "/x-rows/" + i19, schemaPath: "#/properties/x-rows/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties["x-rows"].items.type, parentSchema: schema0.properties["x-rows"].items, data: data73 };
            if (vErrors === null) {
              vErrors = [err92];
            } else {
              vErrors.push(err92);
            }
            errors++;
          }
        }
        let i20 = data72.length;
        let j7;
        if (i20 > 1) {
          const indices6 = {};
          for (; i20--; ) {
            let item6 = data72[i20];
            if (typeof item6 !== "string") {
              continue;
            }
            if (typeof indices6[item6] == "number") {
              j7 = indices6[item6];
              const err93 = { instancePath: instancePath + "/x-rows", schemaPath: "#/properties/x-rows/uniqueItems", keyword: "uniqueItems", params: { i: i20, j: j7 }, message: "must NOT have duplicate items (items ## " + j7 + " and " + i20 + " are identical)", schema: true, parentSchema: schema0.properties["x-rows"], data: data72 };
              if (vErrors === null) {
                vErrors = [err93];
              } else {
                vErrors.push(err93);
              }
              errors++;
              break;
            }
            indices6[item6] = i20;
          }
        }
      } else {
        const err94 = { instancePath: instancePath + "/x-rows", schemaPath: "#/properties/x-rows/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties["x-rows"].type, parentSchema: schema0.properties["x-rows"], data: data72 };
        if (vErrors === null) {
          vErrors = [err94];
        } else {
          vErrors.push(err94);
        }
        errors++;
      }
    }
    if (data["x-require"] !== void 0 && func0.call(data, "x-require")) {
      let data74 = data["x-require"];
      if (Array.isArray(data74)) {
        const len13 = data74.length;
        for (let i21 = 0; i21 < len13; i21++) {
          let data75 = data74[i21];
          if (typeof data75 !== "string" && !(data75 && typeof data75 == "object" && !Array.isArray(data75))) {
            const err95 = { instancePath: instancePath + "/x-require/" + i21, schemaPath: "#/properties/x-require/items/type", keyword: "type", params: { type: schema0.properties["x-require"].items.type }, message: "must be string,object", schema: schema0.properties["x-require"].items.type, parentSchema: schema0.properties["x-require"].items, data: data75 };
            if (vErrors === null) {
              vErrors = [err95];
            } else {
              vErrors.push(err95);
            }
            errors++;
          }
          if (typeof data75 === "string") {
            if (func145(data75) < 1) {
              const err96 = { instancePath: instancePath + "/x-require/" + i21, schemaPath: "#/properties/x-require/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema0.properties["x-require"].items, data: data75 };
              if (vErrors === null) {
                vErrors = [err96];
              } else {
                vErrors.push(err96);
              }
              errors++;
            }
          }
          if (data75 && typeof data75 == "object" && !Array.isArray(data75)) {
            if (Object.keys(data75).length > 1) {
              const err97 = { instancePath: instancePath + "/x-require/" + i21, schemaPath: "#/properties/x-require/items/maxProperties", keyword: "maxProperties", params: { limit: 1 }, message: "must NOT have more than 1 properties", schema: 1, parentSchema: schema0.properties["x-require"].items, data: data75 };
              if (vErrors === null) {
                vErrors = [err97];
              } else {
                vErrors.push(err97);
              }
              errors++;
            }
            if (Object.keys(data75).length < 1) {
              const err98 = { instancePath: instancePath + "/x-require/" + i21, schemaPath: "#/properties/x-require/items/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema0.properties["x-require"].items, data: data75 };
              if (vErrors === null) {
                vErrors = [err98];
              } else {
                vErrors.push(err98);
              }
              errors++;
            }
            for (const key7 of Object.keys(data75)) {
              if (!(key7 === "guard" || key7 === "warn")) {
                const err99 = { instancePath: instancePath + "/x-require/" + i21, schemaPath: "#/properties/x-require/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema0.properties["x-require"].items, data: data75 };
                if (vErrors === null) {
                  vErrors = [err99];
                } else {
                  vErrors.push(err99);
                }
                errors++;
              }
            }
            if (data75.guard !== void 0 && func0.call(data75, "guard")) {
              let data76 = data75.guard;
              if (typeof data76 !== "string") {
                const err100 = { instancePath: instancePath + "/x-require/" + i21 + "/guard", schemaPath: "#/properties/x-require/items/properties/guard/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties["x-require"].items.properties.guard.type, parentSchema: schema0.properties["x-require"].items.properties.guard, data: data76 };
                if (vErrors === null) {
                  vErrors = [err100];
                } else {
                  vErrors.push(err100);
                }
                errors++;
              }
            }
            if (data75.warn !== void 0 && func0.call(data75, "warn")) {
              let data77 = data75.warn;
              if (typeof data77 !== "string") {
                const err101 = { instancePath: instancePath + "/x-require/" + i21 + "/warn", schemaPath: "#/properties/x-require/items/properties/warn/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema0.properties["x-require"].items.properties.warn.type, parentSchema: schema0.properties["x-require"].items.properties.warn, data: data77 };
                if (vErrors === null) {
                  vErrors = [err101];
                } else {
                  vErrors.push(err101);
                }
                errors++;
              }
            }
          }
        }
      } else {
        const err102 = { instancePath: instancePath + "/x-require", schemaPath: "#/properties/x-require/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema0.properties["x-require"].type, parentSchema: schema0.properties["x-require"], data: data74 };
        if (vErrors === null) {
          vErrors = [err102];
        } else {
          vErrors.push(err102);
        }
        errors++;
      }
    }
  } else {
    const err103 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema0.type, parentSchema: schema0, data };
    if (vErrors === null) {
      vErrors = [err103];
    } else {
      vErrors.push(err103);
    }
    errors++;
  }
  validate0.errors = vErrors;
  return errors === 0;
}
validate0.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
export {
  compiled_default as default,
  validate
};
