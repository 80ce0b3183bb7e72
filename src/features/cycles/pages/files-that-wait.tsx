import type { FileThatWaits } from '../whats-missing.ts';

/** The way to each file that counts for nothing yet; nothing where there is none. */
export function FilesThatWait({ files }: { files: readonly FileThatWaits[] }) {
  if (files.length === 0) return null;
  return (
    <section id="files" aria-labelledby="files-heading">
      <h2 id="files-heading">{files.length === 1 ? 'A file that counts' : 'Files that count'} for nothing yet</h2>
      <p>What is in a file becomes evidence once somebody has looked at it and confirms it.</p>
      <ul>
        {files.map(({ name, href }) => (
          <li>
            <a href={href}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
