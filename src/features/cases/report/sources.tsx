import type { Source } from '../../../rating/evidence.ts';

/** The rows behind a rating, by file, with the start of the file's SHA-256. */
export function Sources({ sources }: { sources: Source[] }) {
  if (sources.length === 0) return <p class="note">No row of any file stands behind this.</p>;
  return (
    <>
      <h5>Sources</h5>
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
    const known = files.get(sha256) ?? { file, sha256, lines: [] };
    known.lines.push(line);
    files.set(sha256, known);
  }
  return [...files.values()];
}
