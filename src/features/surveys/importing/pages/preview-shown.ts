import type { SurveyExport } from '../../../../evidence/survey-tools/survey-export.ts';
import type { Questionnaire } from '../../../../surveys/questionnaire.ts';
import type { SurveyPlace } from '../../running/survey-place.ts';
import type { SurveyState } from '../../survey.ts';
import type { BroughtIn } from '../brought-in.queries.ts';
import type { Choices } from '../choices.ts';
import type { LaidOut } from '../lay-out-sheets.ts';
import type { How } from '../propose-choices.ts';

/** What the page that shows a file is given. */
export interface PreviewPageProps {
  place: SurveyPlace;
  questionnaire: Questionnaire;
  state: SurveyState;
  broughtIn: BroughtIn[];
  /** Names what was read. */
  reading: string;
  file: { name: string; sha256: string };
  read: SurveyExport;
  choices: Choices;
  laid: LaidOut;
  /** Names what was chosen. */
  seen: string;
  /** How each column was found, where nobody has chosen yet. */
  how?: How[];
  /** The same file is to be brought in once more. */
  again?: boolean;
  form?: string;
  error?: string | undefined;
}
