import { EmptyState } from '../../../ui/empty-state.tsx';
import { Filters } from '../../../ui/filters.tsx';
import { Flash } from '../../../ui/flash.tsx';
import { Input } from '../../../ui/govuk/input.tsx';
import { Select } from '../../../ui/govuk/select.tsx';
import { KeyFigure, KeyFigures } from '../../../ui/key-figures.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { NextForYou } from '../../../ui/next-for-you.tsx';
import { Rows } from '../../../ui/rows.tsx';
import { FOUR, rated } from './levels.tsx';

export function Figures() {
  return (
    <>
      <KeyFigures>
        <KeyFigure figure="11 of 18">institutions Green or Amber/Green overall (9 last year)</KeyFigure>
        <KeyFigure figure="6 up, 9 same, 2 down">since last year; 5 of the 6 beyond chance</KeyFigure>
        <KeyFigure figure="3,412 of 4,108">students are in an institution rated Amber/Green or better</KeyFigure>
        <KeyFigure figure="4 missing" act>
          pieces of evidence. <a href="/design">Who, and remind them</a>
        </KeyFigure>
      </KeyFigures>
      <p class="say">
        Dunmere is <strong>improving</strong>: more institutions moved up than down, and they teach more students. Destinations hold it back: 5 of 17
        are Red. <a href="/design">How this is judged</a>
      </p>
    </>
  );
}

export function Next() {
  return (
    <div class="cards">
      <div class="card">
        <NextForYou
          headingLevel={3}
          steps={[
            <>
              <a href="/design">Say whether you agree with these ratings</a> by 12 June
            </>,
            <>
              <a href="/design">Agree the action plan</a>: 3 of 5 actions have an owner
            </>,
          ]}
          done=""
        />
      </div>
      <div class="card">
        <NextForYou headingLevel={3} steps={[]} done="Nothing now. The next evidence is due in October." />
      </div>
    </div>
  );
}

export function Flashes() {
  return <Flash kind="done" text="Priya Nair is invited. She has 7 days to accept." />;
}

export function Empty() {
  return (
    <EmptyState
      headingLevel={3}
      title="Your institutions will be listed here"
      next={{ text: 'Add institutions', href: '/design' }}
      other={{ text: 'What counts as an institution', href: '/design' }}
    >
      Nobody has added an institution to Dunmere 14-19 Partnership yet. Add them one by one, or all at once from a spreadsheet.
    </EmptyState>
  );
}

const INSTITUTIONS = [
  { name: 'Alder Vale Academy', kind: 'mainstream 11-18', overall: 'amber-green', students: '204', elements: ['amber-green', 'green'] },
  { name: 'Ashgrove School', kind: 'mainstream 11-16', overall: 'green', students: '188', elements: ['green', 'amber-green'] },
  { name: 'Brook Lane Community School', kind: 'college 16-19', overall: 'amber-red', students: '1,031', elements: ['red', 'amber-red'] },
  { name: 'Castle Street Studio School', kind: 'special', overall: 'red', students: '12', elements: ['amber-red', 'red'] },
];

export function Lists() {
  return (
    <>
      <Filters action="/design" label="Filter institutions" beside={[{ text: 'Spreadsheet', href: '/design' }]}>
        <Input name="find" label="Find" type="search" />
        <Select name="kind" label="Kind" items={[{ text: 'All kinds', value: '' }, { text: 'mainstream 11-16' }, { text: 'special' }]} />
        <Select name="level" label="Level" items={[{ text: 'Any', value: '' }, { text: 'Green' }, { text: 'Red' }]} />
      </Filters>
      <Rows
        caption="Institutions and how they are rated"
        fits
        columns={[
          { title: 'Institution', head: <a href="/design">Institution</a>, sorted: 'ascending' },
          { title: 'Overall', head: <a href="/design">Overall</a> },
          { title: 'Leavers', align: 'number' },
          { title: 'Year 11 into EET' },
          { title: 'Destinations' },
        ]}
        rows={INSTITUTIONS.map(({ name, kind, overall, students, elements }) => ({
          name: (
            <>
              <a href="/design">{name}</a>
              <small>{kind}</small>
            </>
          ),
          cells: [
            <LevelMark scale={FOUR} verdict={rated(overall)} />,
            students,
            ...elements.map((level) => <LevelMark scale={FOUR} verdict={rated(level)} size="cell" />),
          ],
        }))}
      />
    </>
  );
}
