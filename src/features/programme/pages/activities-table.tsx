import { SCORES, THEME_TITLES, VOICES } from '../../../programme/index.ts';
import { day } from '../../../rating/words.ts';
import { Tag } from '../../../ui/govuk/tag.tsx';
import { type Row, Rows } from '../../../ui/rows.tsx';
import { KIND_TITLES, minuteWords, NEED_TITLES, PURPOSE_TITLES, provisionWords, VOICE_TITLES, yearWords } from '../activity-words.ts';
import type { KeptActivity } from '../programme.queries.ts';

interface ActivitiesTableProps {
  activities: readonly KeptActivity[];
  path: string;
  mayWrite: boolean;
  today: string;
}

const COLUMNS = ['Activity', 'For whom', 'When and how long', 'Who', 'Gives', 'How it went'].map((title) => ({ title }));

/** A cell that a phone leaves out. */
const NOTHING = '–';

/** A row an activity. Whoever may write opens it by its title. */
export function ActivitiesTable({ activities, path, mayWrite, today }: ActivitiesTableProps) {
  return (
    <div class="register">
      <Rows caption="Activities of the programme" columns={COLUMNS} rows={activities.map((each) => rowOf(each, { path, mayWrite, today }))} fits />
    </div>
  );
}

function rowOf(activity: KeptActivity, { path, mayWrite, today }: Omit<ActivitiesTableProps, 'activities'>): Row {
  const { id, title, kind, theme, toConfirm } = activity;
  const name = (
    <>
      {mayWrite ? (
        <a href={`${path}/activity?id=${id}`}>
          <bdi>{title}</bdi>
        </a>
      ) : (
        <bdi>{title}</bdi>
      )}
      <small>{[KIND_TITLES[kind], theme && THEME_TITLES[theme]].filter(Boolean).join(' · ')}</small>
      {toConfirm && <Tag>To be confirmed</Tag>}
    </>
  );
  return {
    name,
    cells: [
      <ForWhom {...activity} />,
      <When {...activity} today={today} />,
      <Who {...activity} />,
      <Gives {...activity} />,
      wasLookedAt(activity) ? <HowItWent {...activity} /> : NOTHING,
    ],
  };
}

function ForWhom({ yearGroups, needs, cohort }: KeptActivity) {
  return (
    <div>
      {yearWords(yearGroups)}
      {cohort && (
        <>
          : <bdi>{cohort}</bdi>
        </>
      )}
      <small>Needs: {needs.map((need) => NEED_TITLES[need].toLowerCase()).join(', ')}</small>
    </div>
  );
}

function When({ date, minutesPerStudent, today }: KeptActivity & { today: string }) {
  return (
    <div>
      {minuteWords(minutesPerStudent)}
      <small>{date ? `${date < today ? 'Was on' : 'On'} ${day(date)}` : 'No day of its own'}</small>
    </div>
  );
}

function Who({ leader, partners }: KeptActivity) {
  return (
    <div>
      <bdi>{leader}</bdi>
      {partners.length > 0 && (
        <small>
          With <bdi>{partners.join(', ')}</bdi>
        </small>
      )}
    </div>
  );
}

/** Owner, place and day of each are read closely by few: they open in place. */
function Gives({ provisions }: KeptActivity) {
  const titles = provisions.map(({ purpose }, place) => (place === 0 ? PURPOSE_TITLES[purpose] : purpose)).join(', ');
  if (provisions.every(({ owner, place, updatedOn }) => !owner && !place && !updatedOn)) return <div>{titles}</div>;
  return (
    <details>
      <summary>{titles}</summary>
      {provisions.map((provision) => (
        <p>
          <bdi>{provisionWords(provision)}</bdi>
        </p>
      ))}
    </details>
  );
}

function wasLookedAt({ score, voices, willChange }: KeptActivity): boolean {
  return score !== null || willChange !== null || Object.keys(voices).length > 0;
}

function HowItWent({ score, voices, willChange }: KeptActivity) {
  const said = VOICES.flatMap((voice) => (voices[voice] ? [[VOICE_TITLES[voice], voices[voice]] as const] : []));
  return (
    <div>
      {score && `${score} of ${SCORES.length}`}
      {willChange && (
        <small>
          Will change: <bdi>{willChange}</bdi>
        </small>
      )}
      {said.length > 0 && (
        <details>
          <summary>What was said</summary>
          {said.map(([who, words]) => (
            <p>
              {who}: <bdi>{words}</bdi>
            </p>
          ))}
        </details>
      )}
    </div>
  );
}
