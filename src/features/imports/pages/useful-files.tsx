import { TEMPLATES } from '../templates.ts';

/** Which files are useful, where they come from, and templates for those that a partnership makes itself. */
export function UsefulFiles({ path }: { path: string }) {
  return (
    <>
      <h2>National files</h2>
      <ul>
        <li>
          <b>Destinations after Year 11 and after 16 to 18.</b> On <a href={TABLES}>Compare school and college performance</a>, choose the year, then
          the pupil destinations, as CSV. The ZIP can be sent as it is.
        </li>
        <li>
          The same with more breakdowns: the institution files of <a href={STATISTICS}>Explore Education Statistics</a>. They are large, and take a
          little longer.
        </li>
      </ul>
      <p>Waymark takes the rows of your institutions and of England as a whole. You need not cut the file to your area.</p>
      <h2>Your own files</h2>
      <p>Fill in a template, or name the columns of your own file so. CSV and Excel files can be sent.</p>
      <ul>
        {TEMPLATES.map(({ id, title, says }) => (
          <li>
            <a href={`${path}/templates/${id}.csv`} download>
              {title} (CSV)
            </a>
            . {says}
          </li>
        ))}
      </ul>
    </>
  );
}

const TABLES = 'https://www.compare-school-performance.service.gov.uk/download-data';
const STATISTICS = 'https://explore-education-statistics.service.gov.uk/find-statistics/key-stage-4-destination-measures';
