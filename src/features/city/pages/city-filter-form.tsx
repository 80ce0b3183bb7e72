import { Filters } from '../../../ui/filters.tsx';
import { Input } from '../../../ui/govuk/input.tsx';
import { Select } from '../../../ui/govuk/select.tsx';
import { KIND_IDS, KINDS, PHASE_IDS, PHASES } from '../../institutions/index.ts';
import { type Asked, cityAddress, NOTHING_ASKED } from '../city-address.ts';
import { ANY_COLUMN, ANY_LOOK, WITHOUT_LEVEL } from '../city-filters.ts';
import { BY_NAME, orderWords } from '../city-order.ts';
import type { CityView } from '../city-view.ts';
import { MOVES, type Move } from '../moves.ts';
import { LOOK_IDS, LOOKS } from '../needs-a-look.ts';

const ANY = { text: 'Any', value: '' };

/** What is asked for, as it can be changed; the order stays as it is. */
export function CityFilterForm({ view, asked: { filters, order } }: { view: CityView; asked: Asked }) {
  const levels = [...view.scale.levels.map(({ id, title }) => ({ text: title, value: id })), ...namesOf(WITHOUT_LEVEL)];
  const columns = [...view.columns.map(({ id, title }) => ({ text: title, value: id })), { text: 'Any column', value: ANY_COLUMN }];
  return (
    <Filters action={cityAddress(view.cycle, NOTHING_ASKED)} label="Filter institutions" beside={filesOf(view, { filters, order })}>
      <Input name="find" type="search" label="Find" value={filters.find} width={10} spellcheck={false} />
      <Select name="kind" label="Kind" items={[{ text: 'All kinds', value: '' }, ...pick(KIND_IDS, KINDS)]} value={filters.kind ?? ''} />
      <Select name="phase" label="Leavers" items={[ANY, ...pick(PHASE_IDS, PHASES)]} value={filters.phase ?? ''} />
      <Select name="level" label="Level" items={[ANY, ...levels]} value={filters.level ?? ''} />
      <Select name="in" label="Level in" items={columns} value={filters.in} />
      <Select name="moved" label="Moved" items={[ANY, ...movesOf(view)]} value={filters.moved ?? ''} />
      <Select
        name="look"
        label="Needs a look"
        items={[{ text: 'All', value: '' }, { text: 'For any reason', value: ANY_LOOK }, ...looksOf(view)]}
        value={filters.look ?? ''}
      />
      {orderWords(order) !== orderWords(BY_NAME) && <input type="hidden" name="sort" value={orderWords(order)} />}
    </Filters>
  );
}

function filesOf({ cycle }: CityView, asked: Asked) {
  return [
    { text: 'Spreadsheet', href: cityAddress(cycle, asked, '.xlsx') },
    { text: 'CSV', href: cityAddress(cycle, asked, '.csv') },
  ];
}

function pick<Id extends string>(ids: readonly Id[], titles: Record<Id, string>) {
  return ids.map((id) => ({ text: titles[id], value: id }));
}

function namesOf(titles: Record<string, string>) {
  return Object.entries(titles).map(([value, text]) => ({ text, value }));
}

/** In a first year there is nothing to have moved from. */
function movesOf({ rows }: CityView) {
  const since = (year: 'lastYear' | 'baseline') => rows.some(({ summary }) => summary.moved[year] !== null);
  const moves = Object.keys(MOVES) as Move[];
  return pick(
    moves.filter((move) => since(move.startsWith('baseline-') ? 'baseline' : 'lastYear')),
    MOVES,
  );
}

/** What is disputed is for those who work on the cycle. */
function looksOf({ missing }: CityView) {
  return pick(
    LOOK_IDS.filter((look) => look !== 'disputed' || missing !== null),
    LOOKS,
  );
}
