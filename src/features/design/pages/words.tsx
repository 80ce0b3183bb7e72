import { BackLink } from '../../../ui/govuk/back-link.tsx';
import { Details } from '../../../ui/govuk/details.tsx';
import { InsetText } from '../../../ui/govuk/inset-text.tsx';
import { Pagination } from '../../../ui/govuk/pagination.tsx';
import { InterruptionPanel, Panel } from '../../../ui/govuk/panel.tsx';
import { PhaseBanner } from '../../../ui/govuk/phase-banner.tsx';
import { SummaryList } from '../../../ui/govuk/summary-list.tsx';
import { Table } from '../../../ui/govuk/table.tsx';
import { Tabs } from '../../../ui/govuk/tabs.tsx';
import { Tag } from '../../../ui/govuk/tag.tsx';
import { TaskList } from '../../../ui/govuk/task-list.tsx';
import { WarningText } from '../../../ui/govuk/warning-text.tsx';

const COLOURS = ['grey', 'green', 'red', 'yellow', 'orange', 'blue', 'teal', 'purple', 'magenta'] as const;

/** Components that tell: none of them has a control of its own but links. */
export function Words() {
  return (
    <div class="reading">
      <Panel title="The cycle is open" headingLevel={3}>
        Institutions can now send their evidence.
      </Panel>
      <InterruptionPanel title="Two institutions have no evidence" headingLevel={3}>
        You can still close the cycle; they will be shown as not rated.
      </InterruptionPanel>
      <InsetText>Destinations of 2023 are the newest that are published.</InsetText>
      <WarningText>A published figure cannot be taken back.</WarningText>
      <Details summary="Why, and where the figures come from">190 of 204 leavers, from the return of the institution in October.</Details>
      <ul class="marks">
        <li>
          <Tag>As it comes</Tag>
        </li>
        {COLOURS.map((colour) => (
          <li>
            <Tag colour={colour}>{colour}</Tag>
          </li>
        ))}
      </ul>
      <PhaseBanner tag="Beta">
        This part is new. <a href="#words">Say what you think of it</a>.
      </PhaseBanner>
      <BackLink href="#words" />
    </div>
  );
}

export function Summaries() {
  const change = { text: 'Change', href: '#summaries' };
  const rows = [
    { key: 'Name', value: 'Millbank School', actions: [{ ...change, hiddenText: 'name' }] },
    { key: 'Kind', value: 'mainstream 11-18', actions: [{ ...change, hiddenText: 'kind' }] },
  ];
  return (
    <>
      <SummaryList rows={rows} />
      <SummaryList card={{ title: 'Year 11 leavers', headingLevel: 3 }} rows={[{ key: 'Leavers', value: '204' }]} />
      <TaskList
        items={[
          { title: 'Careers leader', href: '#summaries', status: 'Completed' },
          { title: 'Destinations', href: '#summaries', hint: 'From the file of October', status: <Tag colour="yellow">To do</Tag> },
          { title: 'Send to the partnership', status: 'Cannot start yet', cannotStartYet: true },
        ]}
      />
      <Table
        caption="Leavers by year"
        captionSize="m"
        firstCellIsHeader
        head={['Year', { text: 'Leavers', numeric: true }, { text: 'In education or work', numeric: true }]}
        rows={[
          ['2024/25', { text: '204', numeric: true }, { text: '190', numeric: true }],
          ['2023/24', { text: '1,198', numeric: true }, { text: '1,081', numeric: true }],
        ]}
      />
      <Tabs
        items={[
          { label: 'This year', id: 'this-year', panel: '190 of 204 leavers.' },
          { label: 'Last year', id: 'last-year', panel: '181 of 198 leavers.' },
        ]}
      />
      <Pagination
        previous={{ href: '#summaries' }}
        next={{ href: '#summaries' }}
        items={[
          { number: 1, href: '#summaries' },
          { number: 2, href: '#summaries', current: true },
          { number: 3, href: '#summaries' },
          { ellipsis: true },
          { number: 9, href: '#summaries' },
        ]}
      />
    </>
  );
}
