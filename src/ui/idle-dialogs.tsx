import { Button } from './govuk/button.tsx';

/**
 * What is said to somebody who does nothing for long. Both stay hidden until browser/idle-warning.ts opens them; without scripts
 * the session ends in silence, and the next page asks for a sign-in.
 */
export function IdleDialogs({ minutes }: { minutes: number }) {
  return (
    <>
      <dialog id="idle-warning" class="dialog" aria-labelledby="idle-warning-title" aria-describedby="idle-warning-words" data-idle-minutes={minutes}>
        <h2 id="idle-warning-title">You will soon be signed out</h2>
        <p id="idle-warning-words">
          You have not opened or sent a page for a while. To keep your work safe you will be signed out in{' '}
          <strong data-idle-left aria-live="polite">
            a few minutes
          </strong>
          . If you stay signed in, what you typed on this page stays too.
        </p>
        <p class="govuk-error-message" data-idle-unreached role="alert" hidden>
          Waymark cannot be reached. Check your connection, then try again.
        </p>
        <div class="govuk-button-group">
          <form method="post" action="/session/extend" data-idle-extend>
            <Button>Stay signed in</Button>
          </form>
          <form method="post" action="/sign-out">
            <Button variant="secondary">Sign out now</Button>
          </form>
        </div>
      </dialog>
      <dialog id="idle-over" class="dialog dialog--over" aria-labelledby="idle-over-title" aria-describedby="idle-over-words">
        <h2 id="idle-over-title">You have been signed out</h2>
        <p id="idle-over-words">
          No page was opened or sent for {minutes} minutes. What you typed here is still on the page: go back to it and send it, and you will be asked
          to sign in first.
        </p>
        <div class="govuk-button-group">
          <Button type="button" variant="secondary" attributes={{ 'data-idle-close': true }}>
            Go back to the page
          </Button>
          <a class="govuk-link" href="/sign-in">
            Sign in again
          </a>
        </div>
      </dialog>
    </>
  );
}
