interface InstitutionStripProps {
  /** Address of the institution's ratings in a cycle. */
  path: string;
  /** The part that the page shows; left out on a page that is none of them. */
  current?: string;
}

/** The parts of an institution's year, in the order in which it works with them. Below its address, the ratings themselves first. */
const PARTS = [
  { part: '', text: 'Ratings' },
  { part: 'evidence', text: 'Evidence' },
  { part: 'audit', text: 'Audit' },
  { part: 'staff', text: 'Staff and training' },
  { part: 'programme', text: 'Programme' },
  { part: 'partners', text: 'Partners' },
  { part: 'aims', text: 'Aims and targets' },
  { part: 'plan', text: 'Action plan' },
];

/** Leads from each page about an institution in a cycle to the others. */
export function InstitutionStrip({ path, current }: InstitutionStripProps) {
  return (
    <nav class="ways" aria-label="This institution">
      <ul>
        {PARTS.map(({ part, text }) => (
          <li>
            <a href={part === '' ? path : `${path}/${part}`} aria-current={part === current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
