import type { InstitutionEvidence } from '../../../rating/evidence.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { InstitutionStrip } from '../../../ui/institution-strip.tsx';
import { Page } from '../../../ui/page.tsx';
import { isLocked } from '../cycle.ts';
import { cyclePath } from '../cycle-params.ts';
import type { FactKind } from '../fact.ts';
import type { May } from '../may.ts';
import type { Place } from '../place.ts';
import type { Standing } from '../standing.ts';
import { EvidenceCard } from './evidence-card.tsx';

interface EvidencePageProps {
  place: Place;
  standings: Standing[];
  may: May;
  now: Date;
}

/** All evidence of an institution: what stands, where it comes from, and what stood before. */
export function EvidencePage({ place, standings, may, now }: EvidencePageProps) {
  const { cycle, institution } = place;
  const shown = kindsFor(institution.phases).flatMap((kind) => {
    const ofKind = standings.filter((standing) => standing.kind === kind);
    return ofKind.length > 0 ? ofKind : [{ kind, key: '', now: null, before: [] }];
  });
  const rated = `${cyclePath(cycle)}/institutions/${institution.id}`;
  const crumbs = [{ text: 'Home', href: '/' }, { text: institution.name, href: rated }, { text: 'Evidence' }];
  return (
    <Page title="Evidence" caption={`${institution.name}, ${cycle.year}`} crumbs={crumbs} width="wide">
      <InstitutionStrip path={rated} current="evidence" />
      <p class="lede">{headline(shown)}</p>
      {isLocked(cycle) && (
        <p>The ratings of {cycle.year} are published, so that this evidence stays as it is. The partnership can begin a correction.</p>
      )}
      {standings.length === 0 && may.state && (
        <EmptyState title="Nothing is known yet">
          Figures come from files that the partnership imports. Awards and staff can be typed in below, by the institution or by the partnership.
        </EmptyState>
      )}
      <div class="evidence">
        {shown.map((standing) => (
          <EvidenceCard place={place} standing={standing} may={may} now={now} />
        ))}
      </div>
    </Page>
  );
}

/** Kinds that an institution with these leavers is rated by; a kind that it has facts of all the same is shown too. */
function kindsFor(phases: readonly (keyof InstitutionEvidence['phases'])[]): FactKind[] {
  return [
    ...(phases.includes('ks4') ? (['ks4-destinations'] as const) : []),
    ...(phases.includes('post16') ? (['post16-destinations'] as const) : []),
    ...(phases.includes('ks4') ? (['y11-activity'] as const) : []),
    'quality-award',
    'staff',
    'survey',
  ];
}

function headline(shown: readonly Standing[]): string {
  const missing = shown.filter(({ now }) => now === null).length;
  const waiting = shown.filter(({ now }) => now?.toConfirm).length;
  const parts = [
    missing === 0 ? 'Every kind of evidence is there' : `${missing} of ${shown.length} kinds of evidence ${missing === 1 ? 'is' : 'are'} missing`,
    ...(waiting > 0 ? [`${waiting} ${waiting === 1 ? 'is' : 'are'} carried over from last year and to be confirmed`] : []),
  ];
  return `${parts.join('; ')}.`;
}
