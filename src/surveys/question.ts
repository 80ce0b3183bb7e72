/** Whom a survey asks. */
export const AUDIENCES = ['students', 'parents', 'partners'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Where in school somebody is: words may differ, the question does not. */
export const STAGES = ['ks3', 'ks4', 'post16'] as const;
export type Stage = (typeof STAGES)[number];

/** The six themes of leading careers guidance. */
export const THEMES = ['strong-leadership', 'personalisation', 'technology', 'partnership-working', 'workforce', 'time'] as const;
export type Theme = (typeof THEMES)[number];

/** The ten lessons for leaders, 1 to 10. */
export const LESSONS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export type Lesson = (typeof LESSONS)[number];

/** Lower-case words joined by hyphens. Stands for one wording for ever: other words have another id. */
export type QuestionId = string;

/** A statement that people agree or disagree with. Agreeing is always good news: none is turned round. */
export interface Question {
  id: QuestionId;
  words: string;
  /** Other words for the same question where a stage needs them. */
  'words-for'?: Partial<Record<Stage, string>>;
  theme: Theme;
  lesson: Lesson;
  /** Who is asked; all stages for parents and partners. */
  stages: Stage[];
  /** The first wording of the same question, where this is a later one: their years are compared. */
  'same-as'?: QuestionId;
}

/** What stays when a question is re-worded and is said to be the same: answers of different years are put side by side by it. */
export function identityOf(question: Pick<Question, 'id' | 'same-as'>): QuestionId {
  return question['same-as'] ?? question.id;
}

/** The words for somebody at a stage; null where the stage is not known. */
export function wordsAt(question: Pick<Question, 'words' | 'words-for'>, stage: Stage | null): string {
  return (stage && question['words-for']?.[stage]) || question.words;
}

export function isAskedAt(question: Pick<Question, 'stages'>, stage: Stage | null): boolean {
  return stage === null || question.stages.includes(stage);
}
