import type { Recent } from '../recent.ts';

/** What others did last; nothing where nobody has done anything yet. */
export function Recently({ recent }: { recent: readonly Recent[] }) {
  if (recent.length === 0) return null;
  return (
    <>
      <h2>What others did last</h2>
      <ul>
        {recent.map(({ who, did, on }) => (
          <li>
            <bdi>{who}</bdi> <bdi>{did}</bdi> <span class="soft">· {on}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
