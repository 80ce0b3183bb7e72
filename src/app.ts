import type { FastifyInstance } from 'fastify';
import { canReach } from './database/database.ts';
import {
  accountRoutes,
  askForSecondFactor,
  askToSignIn,
  createAuthentication,
  demonstrationCode,
  IDLE_MINUTES,
  loadReader,
  mustShowSecondFactor,
  type Provider,
  sendPasswordLink,
} from './features/accounts/index.ts';
import { actionPlanRoutes } from './features/action-plans/index.ts';
import { activityRoutes } from './features/activity-log/index.ts';
import { aimsRoutes } from './features/aims/index.ts';
import { auditRoutes, loadLessonsBelowGood } from './features/audits/index.ts';
import { cityRoutes, missingRoutes } from './features/city/index.ts';
import { claimsRoutes } from './features/claims/index.ts';
import { cyclesRoutes } from './features/cycles/index.ts';
import { designRoutes } from './features/design/index.ts';
import { letterChoiceRoutes } from './features/digests/index.ts';
import { evidenceRoutes, listCycles } from './features/evidence/index.ts';
import { aboutRoutes, homeRoutes, navigationFor, ownPlacesRoutes } from './features/home/index.ts';
import { importRoutes, readRegisterFiles, readSurveyAnswers } from './features/imports/index.ts';
import { institutionRoutes } from './features/institutions/index.ts';
import { jobsRoutes } from './features/operators/index.ts';
import { partnersRoutes } from './features/partners/index.ts';
import { allPartnershipsRoutes, ownPartnershipRoutes, setUpRoutes } from './features/partnerships/index.ts';
import { peopleRoutes } from './features/people/index.ts';
import { holesOfProgramme, programmeRoutes } from './features/programme/index.ts';
import { InstitutionYears, institutionRatingRoutes, loadInstitutionYears } from './features/ratings/index.ts';
import { staffRoutes } from './features/staff/index.ts';
import {
  allSurveysRoutes,
  answerRoutes,
  cityResultsRoutes,
  importingRoutes,
  ownSurveysRoutes,
  paperRoutes,
  printingRoutes,
  questionnaireRoutes,
  resultsRoutes,
  surveyParts,
  surveyRoutes,
  typingRoutes,
  wordsRoutes,
} from './features/surveys/index.ts';
import { guardRoutes, type RouteEntry } from './web/access.ts';
import { createApplication, type WebSettings } from './web/application.ts';
import { builtAssets, serveAssets } from './web/assets.ts';
import { answerHealth } from './web/health.ts';
import { answerWithPages } from './web/pages.ts';
import type { Parts } from './web/parts.ts';
import { answerTrouble } from './web/trouble.tsx';

export interface AppSettings extends Omit<WebSettings, 'https' | 'secret'> {
  providers: Provider[];
  /** Shows /design, for those who build Waymark. */
  development: boolean;
  /** How long a page waits for results that are being worked out, in milliseconds. */
  waitMs?: number;
}

/** The web application, put together from its parts. The program and the tests build the same. */
export async function buildApp(parts: Parts, settings: AppSettings): Promise<{ app: FastifyInstance; routes: RouteEntry[] }> {
  const app = await createApplication({ ...settings, https: parts.https, secret: parts.secret });
  const auth = createAuthentication({
    ...parts,
    sendPasswordLink: (person, token) => sendPasswordLink(parts, person, token),
  });
  const accounts = { ...parts, auth };
  answerTrouble(app);
  answerWithPages(app, {
    assets: builtAssets(),
    secure: parts.https,
    demonstration: parts.demonstration,
    idleMinutes: IDLE_MINUTES,
    navigation: navigationFor,
    demonstrationCode: (request) => demonstrationCode(accounts, request),
  });
  const routes = guardRoutes(app, {
    loadReader: (request, reply) => loadReader(accounts, request, reply),
    askToSignIn: (request, reply) => askToSignIn(accounts, request, reply),
    mustShowSecondFactor: (reader) => mustShowSecondFactor(parts.db, reader),
    askForSecondFactor: (request, reply) => askForSecondFactor(accounts, request, reply),
  });
  answerHealth(app, () => canReach(parts.db));
  await serveAssets(app);
  accountRoutes(app, accounts, settings.providers);
  letterChoiceRoutes(app, parts);
  setUpRoutes(app, accounts);
  activityRoutes(app, parts);
  cityRoutes(app, parts);
  missingRoutes(app, parts);
  ownPartnershipRoutes(app, parts);
  allPartnershipsRoutes(app, parts);
  jobsRoutes(app, parts);
  importRoutes(app, parts);
  institutionRatingRoutes(app, parts);
  cyclesRoutes(app, parts);
  institutionRoutes(app, parts, { load: loadInstitutionYears, show: InstitutionYears, readFiles: readRegisterFiles, listCycles });
  evidenceRoutes(app, parts);
  staffRoutes(app, parts);
  partnersRoutes(app, parts);
  aimsRoutes(app, parts);
  programmeRoutes(app, parts);
  auditRoutes(app, parts);
  claimsRoutes(app, parts);
  actionPlanRoutes(app, parts, [
    async (tenant, place) => ({ lessons: await loadLessonsBelowGood(tenant, place) }),
    async (tenant, place) => ({ holes: await holesOfProgramme(tenant, place) }),
  ]);
  peopleRoutes(app, accounts);
  homeRoutes(app, parts);
  ownPlacesRoutes(app, parts);
  const surveys = surveyParts(app, parts, settings.waitMs);
  answerRoutes(app, parts);
  surveyRoutes(app, surveys);
  allSurveysRoutes(app, surveys);
  paperRoutes(app, parts);
  printingRoutes(app, parts);
  typingRoutes(app, parts);
  importingRoutes(app, parts, readSurveyAnswers);
  questionnaireRoutes(app, parts);
  resultsRoutes(app, surveys);
  cityResultsRoutes(app, surveys);
  wordsRoutes(app, parts);
  ownSurveysRoutes(app, parts);
  aboutRoutes(app, parts);
  if (settings.development || parts.demonstration) designRoutes(app);
  await app.ready();
  return { app, routes };
}
