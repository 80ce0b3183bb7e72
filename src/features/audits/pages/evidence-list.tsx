import type { EvidenceRef } from '../../../reviews/index.ts';
import type { HeldFact } from '../held-facts.ts';

/** What an answer rests on. An address may lead anywhere: where it leads to is not told who sends the reader there. */
export function EvidenceList({ evidence, facts }: { evidence: readonly EvidenceRef[]; facts: readonly HeldFact[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul class="audit__evidence">
      {evidence.map((each) => (
        <li>
          <One of={each} facts={facts} />
        </li>
      ))}
    </ul>
  );
}

function One({ of: { kind, ref }, facts }: { of: EvidenceRef; facts: readonly HeldFact[] }) {
  const fact = kind === 'fact' ? facts.find((each) => each.ref === ref) : undefined;
  if (fact)
    return (
      <>
        <a href={fact.href}>{fact.title}</a>: <bdi>{fact.says ?? 'nothing is known this year'}</bdi>
      </>
    );
  return (
    <a href={ref} rel="noreferrer nofollow">
      {ref}
    </a>
  );
}
