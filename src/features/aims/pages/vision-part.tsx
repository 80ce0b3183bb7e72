import { all, day } from '../../../rating/words.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Tag } from '../../../ui/govuk/tag.tsx';
import { AUDIENCE_IDS, AUDIENCES, notPutBefore, type Vision } from '../vision.ts';

interface VisionPartProps {
  vision: Vision | null;
  path: string;
  mayWrite: boolean;
  date: string;
}

/** The statement, where it can be read, and before whom it was put. */
export function VisionPart({ vision, path, mayWrite, date }: VisionPartProps) {
  return (
    <section aria-labelledby="vision">
      <h2 id="vision">Vision {vision?.toConfirm && <Tag colour="yellow">To be confirmed</Tag>}</h2>
      {vision ? (
        <Stated vision={vision} date={date} />
      ) : (
        <EmptyState
          title="Nobody has written down yet what guidance here should be"
          headingLevel={3}
          next={mayWrite ? { text: 'Write it down', href: `${path}/vision` } : undefined}
        >
          A few sentences are enough. What counts is that staff, students, parents and governors know them.
        </EmptyState>
      )}
      {vision && mayWrite && (
        <p>
          <a href={`${path}/vision`}>Change the statement, where it stands, or when it was put before people</a>
        </p>
      )}
    </section>
  );
}

function Stated({ vision, date }: { vision: Vision; date: string }) {
  const { statement, publishedWhere, publishedLink } = vision;
  return (
    <div class="card vision">
      <blockquote>
        {statement.split(/\n+/).map((part) => (
          <p>{part}</p>
        ))}
      </blockquote>
      <p>
        {publishedWhere || publishedLink ? 'Published: ' : 'Nobody has said where it is published.'}
        {publishedWhere && <bdi>{publishedWhere}</bdi>}
        {publishedWhere && publishedLink && ', '}
        {publishedLink && (
          <a href={publishedLink} rel="noreferrer noopener">
            {publishedLink}
          </a>
        )}
      </p>
      <PutBefore vision={vision} date={date} />
    </div>
  );
}

/** Each of the four with the day; and those who have not heard of it for a year, by name. */
function PutBefore({ vision, date }: { vision: Vision; date: string }) {
  const missing = notPutBefore(vision, date).map((audience) => AUDIENCES[audience].toLowerCase());
  return (
    <>
      <dl class="put-before">
        {AUDIENCE_IDS.map((audience) => {
          const on = vision.putBefore[audience];
          return (
            <div>
              <dt>{AUDIENCES[audience]}</dt>
              <dd>{on ? day(on) : 'Never, or nobody knows'}</dd>
            </div>
          );
        })}
      </dl>
      <p>{missing.length === 0 ? 'All four have heard of it within a year.' : `Not put before ${all(missing)} within a year.`}</p>
    </>
  );
}
