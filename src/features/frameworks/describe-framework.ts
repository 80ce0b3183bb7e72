import type { Element, Framework, Reading } from '../../rating/framework.ts';

/** A framework as a document that people read, in Markdown: what `framework show` prints and docs/frameworks/ holds. */
export function describeFramework(framework: Framework, sha256: string): string {
  const { title, version, id, summary, source, levels, elements, overall, city } = framework;
  const proposal = framework.standing === 'proposal' ? '**This framework is a proposal. No partnership has adopted it.**\n\n' : '';
  return [
    `# ${title}`,
    `${proposal}${summary}`,
    `Id \`${id}\`, version ${version}. Source: ${sourceWords(source)}. SHA-256 of the file: \`${sha256}\`.`,
    '## Levels, best first',
    levels.map((level) => `- **${level.title}** (\`${level.id}\`): ${level.means}`).join('\n'),
    ...elements.map((element) => elementText(element, framework)),
    '## Overall rating',
    overall.rule === 'to-be-determined' ? 'The published text gives no rule; the reading below chooses one.' : overallWords(overall.rule),
    ...overall.readings.map(readingText),
    '## The city',
    city.says,
  ]
    .join('\n\n')
    .concat('\n');
}

function sourceWords({ document, published, part }: Framework['source']): string {
  return [document, part, published].filter(Boolean).join(', ');
}

function elementText(element: Element, framework: Framework): string {
  const proposal = element.proposal && framework.standing !== 'proposal' ? '\n\n**These criteria are a proposal.**' : '';
  return [
    `## ${element.title}${proposal}`,
    `*${element.asks}* (\`${element.id}\`; source: ${sourceWords(element.source)})`,
    criteriaText(element, framework),
    `Missing data: ${element.missing ?? 'the text says nothing. Waymark then gives no rating, and never counts it as the lowest level.'}`,
    ...element.readings.map(readingText),
  ].join('\n\n');
}

function criteriaText({ rule }: Element, { levels }: Framework): string {
  if (rule.criteria === 'to-be-determined') return 'The criteria are **to be determined**: until then the figures are shown and not rated.';
  const criteria = rule.criteria;
  const rows = levels.map(({ id, title }) => `| ${title} | ${criteria[id]?.says ?? '–'} |`);
  return ['| Level | Criterion |', '|---|---|', ...rows].join('\n');
}

function overallWords(rule: Exclude<Framework['overall']['rule'], 'to-be-determined'>): string {
  const kinds = {
    mean: `The mean of the rated elements to the nearest level, a tie going down${rule['no-best-with-worst'] ? '; not the best level while an element has the last' : ''}.`,
    lowest: 'The lowest of the rated elements.',
    'median-low': 'The middle one of the rated elements, the lower of two.',
    'all-best': 'The best level only if all rated elements have it, else the lowest.',
  };
  return `${kinds[rule.kind]} With fewer than ${rule['minimum-rated']} rated elements there is no overall rating.`;
}

function readingText({ id, asks, options }: Reading): string {
  const list = options.map((option, index) => `- \`${option.id}\`${index === 0 ? ' (recommended)' : ''}: ${option.says}`);
  return [`**${asks}** (reading \`${id}\`)`, '', ...list].join('\n');
}
