export { type AssembledCycle, assembleCycle, belongsTo } from './assemble-cycle.ts';
export { statementSteps } from './at-home.ts';
export { note, readDays, withAudit, withPlanSigned } from './award.form.ts';
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
export { dueAwards } from './due-awards.ts';
export { canSeeEvidence, canTypeStatements, canTypeStatementsOf } from './evidence.policy.ts';
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
export { type AwardKept, FACT_KINDS, type Fact, type FactKind, isHere, isTypedIn, type StaffKept, sourcesOf, typedInSource } from './fact.ts';
export { auditOf, factWords, NOBODY } from './fact-words.ts';
export { type Given, inOneAct, tell } from './in-one-act.ts';
export { latestCycle } from './latest-cycle.ts';
export { Note } from './pages/award-form.page.tsx';
export { DayField } from './pages/day-field.tsx';
export { OneOfSeveralPage } from './pages/one-of-several.page.tsx';
export { type Shown, TypingPage } from './pages/typing-page.tsx';
export { atPlace, auditPath, evidencePath, type Place, planPath, refuseLocked, staffPath, staffRow } from './place.ts';
export { CycleLocked, lockForEvidence, recordEvidence } from './record-evidence.ts';
export { FactChanged, putFact, type StandsNow } from './save-fact.ts';
export { awardsToCarry } from './signed-plan.ts';
export { sourceBy } from './typing.ts';
