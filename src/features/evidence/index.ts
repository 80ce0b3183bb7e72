export { type AssembledCycle, assembleCycle, belongsTo } from './assemble-cycle.ts';
export { statementSteps } from './at-home.ts';
export {
  choicesOf,
  findCycle,
  findCycleOfYear,
  findFrameworkYaml,
  insertChoice,
  insertCycle,
  listChoices,
  listCycles,
  lockCycle,
  nextRevision,
  type ReadingChoice,
} from './cycle.queries.ts';
export { CYCLE_STATES, type Cycle, type CycleState, isLocked } from './cycle.ts';
export { CycleParams, cyclePath, cycleYear, foundCycle } from './cycle-params.ts';
export {
  type Entered,
  insertEvidence,
  type Kept,
  listInForce,
  listUnconfirmed,
  unconfirmedStatements,
  undoEvidenceOfImport,
} from './evidence.queries.ts';
export { evidenceRoutes } from './evidence.routes.tsx';
export { FACT_KINDS, type Fact, type FactKind, isTypedIn, sourcesOf, typedInSource } from './fact.ts';
export { factWords } from './fact-words.ts';
export { latestCycle } from './latest-cycle.ts';
export { evidencePath } from './place.ts';
export { CycleLocked, lockForEvidence, recordEvidence } from './record-evidence.ts';
