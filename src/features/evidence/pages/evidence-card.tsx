import type { AwardEvidence, Source } from '../../../rating/evidence.ts';
import { lineStretches } from '../../../shared/line-stretches.ts';
import { whenWords } from '../../../ui/format.ts';
import { Details } from '../../../ui/govuk/details.tsx';
import { Tag } from '../../../ui/govuk/tag.tsx';
import { expiryWarnings } from '../expiry.ts';
import { FACT_KINDS, isTypedIn, sourcesOf } from '../fact.ts';
import { factWords } from '../fact-words.ts';
import type { Told } from '../history.queries.ts';
import type { May } from '../may.ts';
import type { Place } from '../place.ts';
import type { Standing } from '../standing.ts';
import { Acts } from './evidence-acts.tsx';
import { Statements } from './evidence-statements.tsx';

interface EvidenceCardProps {
  place: Place;
  standing: Standing;
  may: May;
  now: Date;
}

/** One kind of evidence of an institution. */
export function EvidenceCard({ place, standing, may, now }: EvidenceCardProps) {
  const { kind, key } = standing;
  const told = standing.now;
  const id = `${kind}${key ? `-${key.replace('/', '-')}` : ''}`;
  return (
    <section class="card evidence__kind" id={id} aria-labelledby={`${id}-title`}>
      <div class="evidence__head">
        <h2 id={`${id}-title`}>
          {FACT_KINDS[kind]}
          {key && ` ${key}`}
        </h2>
        {told === null && <Tag colour="grey">Missing</Tag>}
        {told?.toConfirm && <Tag colour="yellow">To be confirmed</Tag>}
      </div>
      <Statements place={place} told={told} kind={kind} may={may} />
      {told && <Provenance told={told} now={now} />}
      {kind === 'quality-award' && <Warnings words={expiryWarnings((told?.fact ?? []) as AwardEvidence[], place.cycle.date)} />}
      <Acts place={place} standing={standing} may={may} />
      <Before rows={standing.before} now={now} />
    </section>
  );
}

/** Where it comes from: the rows of a file, or who typed it in. */
function Provenance({ told, now }: { told: Told; now: Date }) {
  const sources = sourcesOf(told);
  // What was typed in says by whom and when itself; some of it may stand beside what is left of a file.
  if (sources.some(isTypedIn)) return <p class="note">{[sourceWords(sources), told.note].filter(Boolean).join(' ')}</p>;
  const who = told.name ? ` by ${told.name}` : '';
  return (
    <p class="note">
      {sourceWords(sources)} Brought in{who} {whenWords(told.at, now)}
      {told.file && sources.every(({ file }) => file !== told.file) && (
        <>
          {' '}
          with <bdi>{told.file}</bdi>
        </>
      )}
      .{told.note && ` ${told.note}`}
    </p>
  );
}

/** A sentence for each source: "staff.csv, lines 16–17. Typed in by Imran Siddiqui, 3 March 2026." */
function sourceWords(sources: readonly Source[]): string {
  return [...Map.groupBy(sources, ({ file }) => file)].map(([file, from]) => (from.some(isTypedIn) ? `${file}.` : rowsOf(file, from))).join(' ');
}

function rowsOf(file: string, from: readonly Source[]): string {
  return `${file}, ${from.length === 1 ? 'line' : 'lines'} ${lineStretches(from.map(({ line }) => line)).join(', ')}.`;
}

function Warnings({ words }: { words: string[] }) {
  return (
    <>
      {words.map((said) => (
        <p class="evidence__warning">
          <strong>{said}</strong>
        </p>
      ))}
    </>
  );
}

/** What stood before, the latest first: nothing that was ever said is lost. */
function Before({ rows, now }: { rows: Told[]; now: Date }) {
  if (rows.length === 0) return null;
  return (
    <Details summary={`What stood before (${rows.length})`}>
      <ul>
        {rows.map((row) => (
          <li>
            {factWords(row).join('; ')}. <span class="note">{beforeWords(row, now)}</span>
          </li>
        ))}
      </ul>
    </Details>
  );
}

function beforeWords({ name, at, file, note, undone }: Told, now: Date): string {
  const parts = [name && `by ${name}`, whenWords(at, now), file && `with ${file}`, undone && 'undone since', note];
  return parts.filter(Boolean).join(', ');
}
