import { LevelMark } from '../../ui/level-mark.tsx';
import { CYCLE_STATES } from '../evidence/index.ts';
import { ratingPath } from './institution-rating.ts';
import type { InstitutionYear } from './load-institution-years.ts';

interface InstitutionYearsProps {
  institution: string;
  /** The latest first. */
  years: InstitutionYear[];
}

/** The way from an institution to its ratings: each year with its overall level. */
export function InstitutionYears({ institution, years }: InstitutionYearsProps) {
  return (
    <section class="institution-years" aria-labelledby="ratings">
      <h2 id="ratings">Ratings</h2>
      {years.length === 0 ? (
        <p class="soft">It has no rating yet. Ratings stand here once a cycle has begun.</p>
      ) : (
        <ul>
          {years.map(({ year, state, scale, overall }) => (
            <li>
              <a href={ratingPath({ year }, institution)}>{year}</a> <LevelMark scale={scale} verdict={overall} size="cell" />{' '}
              <span class="soft">{CYCLE_STATES[state].toLowerCase()}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
