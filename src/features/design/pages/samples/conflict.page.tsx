import { Conflict } from '../../../../ui/conflict.tsx';
import { Page } from '../../../../ui/page.tsx';

export function ConflictSample() {
  return (
    <Page title="Somebody else changed this" back="/design" width="wide">
      <Conflict
        by="Maya Okafor"
        at="today at 14:05"
        action="/design"
        fields={[
          {
            label: 'What will be done',
            yours: 'Every Year 10 student has a week of work experience.',
            saved: 'Work experience for Year 10, in June.',
          },
          { label: 'Who sees to it', yours: '', saved: 'Priya Nair' },
        ]}
      >
        <input type="hidden" name="version" value="4" />
      </Conflict>
    </Page>
  );
}
