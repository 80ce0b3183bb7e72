import type { Source } from '../../../rating/evidence.ts';
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
      <bdi>{file}</bdi>, {lines.length === 1 ? 'line' : 'lines'} {stretches(lines).join(', ')} <span class="hash">{sha256.slice(0, 12)}</span>
    </>
  );
}

/** Lines as a reader notes them: "2", "5–9". */
function stretches(lines: number[]): string[] {
  const found: { from: number; to: number }[] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && line === last.to + 1) last.to = line;
    else found.push({ from: line, to: line });
  }
  return found.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
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
