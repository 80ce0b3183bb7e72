import type { Source } from '../../../rating/evidence.ts';
import { lineStretches } from '../../../shared/line-stretches.ts';
import { SubTitle } from './sub-title.tsx';

/** The rows behind a rating, by file, with the start of the file's SHA-256. */
export function Sources({ sources }: { sources: Source[] }) {
  if (sources.length === 0) return <p class="note">No row of any file stands behind this.</p>;
  return (
    <>
      <SubTitle>Sources</SubTitle>
      <ul>
        {byFile(sources).map((rows) => (
          <li>
            <SourceWords rows={rows} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The same in one line of small print. */
export function SourcesInShort({ sources }: { sources: Source[] }) {
  if (sources.length === 0) return null;
  return (
    <p class="note">
      {byFile(sources).map((rows) => (
        <>
          <SourceWords rows={rows} />{' '}
        </>
      ))}
    </p>
  );
}

interface Rows {
  file: string;
  sha256: string;
  lines: number[];
}

function SourceWords({ rows: { file, lines, sha256 } }: { rows: Rows }) {
  // What a person typed in has no file behind it: its words say who and when.
  if (sha256 === '') return <bdi>{file}</bdi>;
  return (
    <>
      <bdi>{file}</bdi>, {lines.length === 1 ? 'line' : 'lines'} {lineStretches(lines).join(', ')} <span class="hash">{sha256.slice(0, 12)}</span>
    </>
  );
}

function byFile(sources: Source[]): Rows[] {
  const files = new Map<string, Rows>();
  for (const { file, sha256, line } of sources) {
    const key = sha256 || `typed in ${file}`;
    const known = files.get(key) ?? { file, sha256, lines: [] };
    known.lines.push(line);
    files.set(key, known);
  }
  return [...files.values()];
}
