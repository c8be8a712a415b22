/** A policy, read and resolved: the file `sea-trials.yml`, or what plain inputs say, in one shape. */
import type { Position } from '../error.ts'
import type { Condition } from '../requirement/ast.ts'
import type { Task } from '../task.ts'
import type { Burden } from '../verdict.ts'
import type { ReportProfile } from './report-profiles.ts'
import type { Waiver } from './waivers.ts'

export interface DataSource {
  readonly name: string
  /** A path or glob, relative to the policy's folder (or the working directory without a policy). Absent where it is registered. */
  readonly path?: string
  readonly delimiter?: string
  /** Whether `path` is a profile: a state that stands for rows which are not there. */
  readonly isProfile?: true
  /** A profile that was kept with a version of the model. */
  readonly registered?: RegisteredProfile
  /** Whether labels are there: `yes` unless said. `late`, `no`: label, id and weight columns are not asked for. */
  readonly labels: 'yes' | 'late' | 'no'
  /** Only these rows. */
  readonly where?: Condition
  readonly whereAt?: Position
  /** As a reference: only rows of the same season. */
  readonly season?: Season
  /** What is to be said of the bytes that are read, beside every verdict on them. */
  readonly note?: string
  readonly at?: Position
}

/** Which version of the model: one of the two. */
export interface VersionPointer {
  /** `stage: production`: the version of the registry that stands there. */
  readonly stage?: string
  readonly version?: string
  /** What to do where none stands there yet. */
  readonly first: 'adopt' | 'fail'
}

export interface RegisteredProfile extends VersionPointer {
  /** The data set of the policy by which the version was judged. */
  readonly of: string
}

/** What time repeats itself after. A week is seven days, a year twelve months. */
export interface Season {
  readonly count: number
  readonly unit: 'day' | 'month'
}

export interface Columns {
  readonly label?: string
  /** Of several labels a row: the column of each, or what the lists in the column `label` may hold. */
  readonly labels?: readonly string[]
  readonly positive?: string | number | boolean
  readonly score?: string
  readonly prediction?: string
  readonly id?: string
  readonly weight?: string
  readonly entity?: string
  readonly time?: string
  /** What a ranked row was an answer to. */
  readonly query?: string
  /** What a ranked row is: the same item is an answer to many queries. */
  readonly item?: string
  /** Of a file of predictions: the fold whose model predicted the row, and the run of a model that was trained several times. */
  readonly fold?: string
  readonly run?: string
  /** Which of several series a forecast is of. */
  readonly series?: string
  /** How many steps ahead a forecast was made, 1 or more. */
  readonly horizon?: string
  readonly groups: readonly string[]
}

/** By label. */
export type Thresholds = ReadonlyMap<string, number>

/** Where a model's answers come from: one of the three. Beside `onnx`, `predictions` are that file's, as told by others. */
export interface ModelSource {
  readonly onnx?: string
  readonly predictions?: string
  readonly url?: string
  readonly threshold: number
  /** Of each label of a multilabel model, once a rule has chosen them: instead of `threshold`. */
  readonly thresholds?: Thresholds
  /** How the threshold is chosen instead, from rows that are not judged. */
  readonly chosen?: ThresholdRule
  /** The model's predictions of those rows, where it is not run here. */
  readonly trainPredictions?: string
  readonly at?: Position
}

/** `{ maximise: f1, keeping: recall >= 0.9, on: train }` */
export interface ThresholdRule {
  readonly metric: string
  readonly wanted: 'maximise' | 'minimise'
  /** A requirement that the threshold must hold on those rows. */
  readonly keeping?: RequirementText
  /** A data set's name. */
  readonly on: string
  readonly at?: Position
}

/** Cost of a row by its true class, then by the predicted one; below 0 is a benefit. */
export type CostTable = Readonly<Record<string, Readonly<Record<string, number>>>>

/** A model, one of its versions, or files as they stood at a commit. */
export interface Baseline extends ModelSource, VersionPointer {
  /** A branch, tag or commit. */
  readonly ref?: string
  /** What became of looking there: its files take the place of the paths. */
  readonly found?: FoundAtRef
}

export type FoundAtRef =
  /** Which files of which commit, for people; and of data sets that are other bytes here, by their names, a sentence that says so. */
  | { readonly note: string; readonly otherData?: Readonly<Record<string, string>> }
  /** There is none yet. */
  | { readonly absent: string }
  | { readonly why: string; readonly fix: string }

export interface Serving {
  readonly start?: string
  readonly url?: string
  readonly protocol: 'open-inference' | 'mlflow'
  readonly readyMs: number
}

export interface Load {
  readonly ratePerSecond: number
  readonly durationMs: number
  readonly arrivals: 'constant' | 'poisson'
  /** A data set's name. */
  readonly rows?: string
  readonly warmupMs: number
}

/** A line of the requirement language, as written, with its place. */
export interface RequirementText {
  readonly text: string
  readonly burden: Burden
  readonly source?: Position
}

export interface GatePolicy {
  readonly require: readonly RequirementText[]
  readonly subject?: 'data' | 'model'
  /** Tables in the form that a rule asks for. */
  readonly profile?: readonly ReportProfile[]
  readonly load?: Load
  readonly registry?: string
  readonly formats?: readonly string[]
  readonly version?: string
  readonly card?: string
  /** Data sets whose profiles are kept with the version. */
  readonly profiles?: readonly string[]
  readonly at?: Position
}

export interface Policy {
  readonly model: string
  readonly task: Task
  /** Steps after which a series repeats itself: of naive forecasts, and what `mase` is scaled by. 1 unless said. */
  readonly season?: number
  readonly data: Readonly<Record<string, DataSource>>
  readonly columns: Columns
  /** Where each role of `columns` was given. */
  readonly columnsAt?: Readonly<Record<string, Position>>
  /** Columns that files write under another name than the one by which they are judged; by the name that they write. */
  readonly renamed?: Readonly<Record<string, string>>
  /** Path of the contract. */
  readonly contract?: string
  /** Columns of which no message shows a value; known once a gate has read the contract. */
  readonly masked?: ReadonlySet<string>
  /** Which of several tables that the contract's file describes. */
  readonly contractTable?: string | undefined
  readonly candidate?: ModelSource
  readonly baseline?: Baseline
  readonly costs?: CostTable
  readonly serving?: Serving
  /** Two-sided coverage of every interval, 0 to 1. */
  readonly confidence: number
  /** Groups of which a metric counts fewer are reported, and not judged. */
  readonly minSupport?: number
  /** Counts below this are shown in no report of groups. */
  readonly minCount?: number
  /** Whether lines pay for the models that were decided upon on the same hold-out; told only, unless said. */
  readonly holdoutUses?: 'told' | 'paid'
  /** Lines that are let pass for a while, though they are not met. */
  readonly waivers?: readonly Waiver[]
  readonly gates: Readonly<Record<string, GatePolicy>>
  /** Files of predictions and curves that plain inputs may name. */
  readonly trainPredictions?: string
  readonly learningCurve?: string
  /** Of CSV files, where an input says so. */
  readonly delimiter?: string
  /** Compute values that a decision does not need. */
  readonly exact?: boolean
  /** Files that were put in place of those that people know, by path: the path by which they are shown. Relative to the folder. */
  readonly standsFor?: Readonly<Record<string, string>>
  /** The folder that relative paths start from, absolute. */
  readonly root: string
  /** The folder that no file of it may lie outside of, after links are resolved; absolute. */
  readonly workspace?: string
  /** Path of the file relative to the workspace, absent when all came from inputs. */
  readonly file?: string
  /** `sha256:` digest of what decides: the file's bytes, or the canonical JSON of the inputs. */
  readonly digest: string
}
