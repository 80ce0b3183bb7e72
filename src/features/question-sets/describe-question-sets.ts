import { LESSON_TITLES, THEME_TITLES } from '../../surveys/lessons.ts';
import { LESSONS, STAGES, type Stage, THEMES } from '../../surveys/question.ts';
import type { QuestionSet, SetQuestion, Translation } from '../../surveys/question-set.ts';
import type { ShippedQuestionSet } from './shipped.ts';

/** The question sets as a document that people read, in Markdown: what docs/surveys.md holds. */
export function describeQuestionSets(sets: readonly ShippedQuestionSet[]): string {
  return ['# What the surveys ask', INTRODUCTION, ...sets.flatMap(setText)].join('\n\n').concat('\n');
}

const INTRODUCTION = `These are the questions that ship. A partnership adds questions of its own, puts them in another order and retires some; a core question
whose words it changes becomes its own, and keeps its years only if somebody says that it is the same question.

Every statement is good news when somebody agrees. What counts is the share who agree or strongly agree, of all who chose one of the five
answers; "I don't know" and questions left out are counted apart. The words are for a reader of 11.`;

function setText({ set, sha256, translations }: ShippedQuestionSet): string[] {
  return [
    `## ${set.title}`,
    set.summary,
    `Id \`${set.id}\`, version ${set.version}, ${set.questions.length} questions. SHA-256 of the file: \`${sha256}\`.`,
    '### By lesson',
    ...LESSONS.flatMap((lesson) => {
      const questions = set.questions.filter((question) => question.lesson === lesson);
      return questions.length > 0 ? [`**${lesson}. ${LESSON_TITLES[lesson]}**`, questions.map(questionText).join('\n')] : [];
    }),
    '### By theme',
    themeTable(set),
    ...aboutMeText(set),
    '### Other languages',
    languageText(translations),
  ];
}

const STAGE_WORDS: Record<Stage, string> = { ks3: 'Key Stage 3', ks4: 'Key Stage 4', post16: 'post-16' };

function questionText(question: SetQuestion): string {
  const own = STAGES.flatMap((stage) => (question['words-for']?.[stage] ? [`  - ${STAGE_WORDS[stage]}: ${question['words-for'][stage]}`] : []));
  const only = question.stages.length < STAGES.length ? ` (${question.stages.map((stage) => STAGE_WORDS[stage]).join(', ')} only)` : '';
  return [`- ${question.words}${only} (\`${question.id}\`)`, ...own].join('\n');
}

function themeTable({ questions }: QuestionSet): string {
  const rows = THEMES.map((theme) => {
    const own = questions.filter((question) => question.theme === theme);
    return `| ${THEME_TITLES[theme]} | ${own.length} | ${own.map(({ id }) => `\`${id}\``).join(', ') || '–'} |`;
  });
  return ['| Theme | Questions | Which |', '|---|---|---|', ...rows].join('\n');
}

function aboutMeText(set: QuestionSet): string[] {
  const year = set.words['year-group'] ? [`- ${set.words['year-group'].asks} Always asked, unless the address says it.`] : [];
  const others = set['about-me'].map(({ asks, options }) => `- ${asks} ${options.map(({ words }) => words).join(' / ')}. Only if switched on.`);
  const all = [...year, ...others];
  return [
    '### About the person',
    all.length > 0 ? all.join('\n') : 'Nothing is asked about the person.',
    `At the end: ${set.words.comment.asks} *${set.words.comment.warning}*`,
  ];
}

function languageText(translations: Translation[]): string {
  if (translations.length === 0) return 'English only.';
  return translations
    .map(
      ({ language, ...each }) =>
        `- ${language.english} (${language.name})${each['needs-native-check'] ? ': nobody whose first language it is has read it yet' : ''}`,
    )
    .join('\n');
}
