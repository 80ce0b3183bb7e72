import type { ComponentChildren } from 'preact';
import { Page } from './page.tsx';
import { type ProblemStatus, problemWords } from './problem-words.ts';

interface ProblemPageProps {
  status: ProblemStatus;
  /** In the place of the usual words, where more is known: what could not be found, how large a file may be. */
  title?: string;
  what?: ComponentChildren;
  todo?: ComponentChildren;
  /** Shown where the fault is ours, to be quoted; it leads to the lines of the log. */
  requestId?: string | undefined;
}

/** Why there is no page: what happened, and what to do about it. Nothing of the request is repeated. */
export function ProblemPage({ status, requestId, ...own }: ProblemPageProps) {
  const usual = problemWords(status);
  return (
    <Page title={own.title ?? usual.title}>
      <p>{own.what ?? usual.what}</p>
      <p>{own.todo ?? usual.todo}</p>
      {requestId !== undefined && status >= 500 && (
        <p>
          If it happens again, tell whoever runs Waymark for you, and quote this: <span class="request-id">{requestId}</span>
        </p>
      )}
    </Page>
  );
}
