import { Page } from '../../../../ui/page.tsx';

/** Before the first person is there nobody can sign in: where the address is with which Waymark is set up. */
export function NobodyYetPage() {
  return (
    <Page title="Waymark is not set up yet" width="reading">
      <p>
        Nobody can sign in yet. When Waymark started it printed an address that sets it up: look in the window in which you typed{' '}
        <code>npm start</code>, or in the log of the service, for a line that ends with <code>/set-up/</code> and a long word.
      </p>
      <p>The address works once. If it is lost, start Waymark again: it prints a new one, and the one before ends.</p>
    </Page>
  );
}
