import type { ComponentChildren } from 'preact';
import { several } from '../../../rating/words.ts';
import { staffPath } from '../../evidence/index.ts';
import type { Audit } from '../audit.ts';
import type { AuditHere } from '../load-audit.ts';
import { isComplete, type Overview, type SectionProgress } from '../overview.ts';
import { sectionPath } from './section.page.tsx';

interface NextStepsProps {
  here: AuditHere & { audit: Audit };
  overview: Overview;
  /** The id of the person who reads. */
  reader: string;
}

/** What whoever reads can do next in an audit: their own parts first. */
export function nextSteps({ here, overview, reader }: NextStepsProps): ComponentChildren[] {
  const { may, path } = here;
  if (may.sign)
    return [<a href={`${path}/sign`}>{isComplete(overview) ? 'Read it once more and sign' : 'See what is missing before you can sign'}</a>];
  if (!may.answer) return [];
  const open = overview.sections.filter(({ finished, questions }) => finished < questions);
  const own = open.filter(({ assigned }) => assigned?.person === reader);
  const [first] = own.length > 0 ? own : open;
  return [...(first ? [<GoOn section={first} path={path} own={own.length} />] : []), ...staffStep(here, overview)];
}

function GoOn({ section, path, own }: { section: SectionProgress; path: string; own: number }) {
  const { listed, questions, finished } = section;
  return (
    <>
      <a href={sectionPath(path, section)}>
        {finished > 0 ? 'Go on with' : 'Answer'} {listed}
      </a>{' '}
      ({several(questions - finished, 'question')} open{own > 1 && `; ${own - 1} more of your parts after it`})
    </>
  );
}

function staffStep({ cycle, institution }: AuditHere, { staff }: Overview): ComponentChildren[] {
  if (staff === 'said') return [];
  const words = staff === 'nothing' ? 'Say who gives guidance' : 'Confirm who gives guidance';
  return [<a href={staffPath(cycle, institution.id)}>{words}</a>];
}
