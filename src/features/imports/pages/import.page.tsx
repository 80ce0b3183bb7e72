import { BeingRead } from '../../../ui/being-read.tsx';
import { FormId } from '../../../ui/form-id.tsx';
import { atTime } from '../../../ui/format.ts';
import { Button, ButtonLink } from '../../../ui/govuk/button.tsx';
import { InsetText } from '../../../ui/govuk/inset-text.tsx';
import { SummaryList } from '../../../ui/govuk/summary-list.tsx';
import { WarningText } from '../../../ui/govuk/warning-text.tsx';
import { Page } from '../../../ui/page.tsx';
import { errorSummary, type FieldErrors } from '../../../web/form.ts';
import { cyclePath, isLocked } from '../../evidence/index.ts';
import { type Import, nameOf } from '../import.ts';
import { importPath, importsPath } from '../import-params.ts';
import type { LoadedImport } from '../load-import.ts';
import { yearsAfter } from '../preview/which-leavers.ts';
import { formatWords, kindWords, StateTag, sizeWords } from './import-words.tsx';
import { PreviewView } from './preview-view.tsx';
import { Errors, Notices } from './problem-list.tsx';
import { RatingChanges } from './rating-changes.tsx';
import { WhatNext } from './what-next.tsx';

interface ImportPageProps extends LoadedImport {
  mayAddInstitutions: boolean;
  errors?: FieldErrors;
  /** What it would do is no longer what was seen when somebody confirmed it. */
  changed?: boolean;
}

/** One file that was sent: how far it is, what it would do, or what it did. */
export function ImportPage(props: ImportPageProps) {
  const { cycle, import: one, errors = {}, changed = false } = props;
  const crumbs = [{ text: 'Home', href: '/' }, { text: `Evidence files ${cycle.year}`, href: importsPath(cycle) }, { text: nameOf(one) }];
  return (
    <Page
      title={nameOf(one)}
      caption={`${captionOf(one)} · cycle ${cycle.year}`}
      width="wide"
      crumbs={crumbs}
      errors={errorSummary(errors, ['leavers'])}
    >
      {changed && (
        <WarningText>
          Something changed since you looked at this file, so it was not confirmed. This is what it would do now: look again, then confirm.
        </WarningText>
      )}
      <Seen {...props} />
      <Stage {...props} />
      {canBeDropped(one) && !isLocked(cycle) && <Drop path={importPath(cycle, one)} />}
      <About {...props} />
    </Page>
  );
}

function captionOf({ state, kind, format }: Import): string {
  if (state === 'reading') return 'Being read';
  return [kindWords(kind), formatWords(format)].filter((part) => part !== null).join(', ');
}

function canBeDropped({ state }: Import): boolean {
  return state === 'ready' || state === 'refused' || state === 'reading';
}

/** The same bytes were sent before. */
function Seen({ same, cycle, import: { state } }: ImportPageProps) {
  const [earlier] = same;
  if (!earlier || state === 'undone' || state === 'dropped' || state === 'confirmed') return null;
  return (
    <InsetText>
      <a href={importPath(cycle, earlier)}>The same file</a> was sent on {atTime(earlier.sentAt)}{' '}
      {earlier.state === 'confirmed' ? 'and counts as evidence.' : 'and waits to be looked at.'}
    </InsetText>
  );
}

function Stage(props: ImportPageProps) {
  const { import: one, interrupted, reading, preview, cycle, framework, errors = {} } = props;
  const path = importPath(cycle, one);
  if (interrupted) return <Interrupted path={importsPath(cycle)} />;
  if (one.state === 'reading')
    return <BeingRead done={one.progress?.done ?? 0} total={one.progress?.total ?? one.size} what="the file" path={path} />;
  if (one.state === 'dropped') return <p class="say">This file was thrown away. Nothing of it is kept.</p>;
  if (one.state === 'confirmed' || one.state === 'undone') {
    const what = one.state === 'confirmed' ? 'making this file count' : 'taking this file back';
    return (
      <>
        <RatingChanges changes={one.progress?.changes ?? []} framework={framework} cyclePath={cyclePath(cycle)} what={what} />
        {one.state === 'confirmed' && !isLocked(cycle) && <WhatNext {...props} />}
        {one.state === 'confirmed' && <TakeBack path={path} locked={isLocked(cycle)} />}
        {one.state === 'undone' && <p>What counted before this file counts again. To use it after all, send it again.</p>}
      </>
    );
  }
  if (preview) return <PreviewView {...props} preview={preview} path={path} errors={errors} />;
  return <Refused path={importsPath(cycle)} kind={one.kind} problems={reading?.problems ?? []} />;
}

function Interrupted({ path }: { path: string }) {
  return (
    <>
      <p class="say">Reading this file was interrupted, because the service was stopped. Nothing of it counts. Send the file again.</p>
      <ButtonLink href={`${path}/new`}>Send the file again</ButtonLink>
    </>
  );
}

function Refused({ path, kind, problems }: { path: string; kind: Import['kind']; problems: NonNullable<ImportPageProps['reading']>['problems'] }) {
  if (kind === 'institutions' && !problems.some(({ severity }) => severity === 'error'))
    return (
      <p class="say">
        This is a download of the school register. It holds no evidence: it is for setting up <a href="/institutions">your institutions</a>.
      </p>
    );
  return (
    <>
      <p class="say">Waymark cannot use this file as it is. Nothing of it counts. Put right what is listed here, and send the file again.</p>
      <ButtonLink href={`${path}/new`}>Send a corrected file</ButtonLink>
      <Errors problems={problems} />
      <Notices problems={problems} />
    </>
  );
}

function TakeBack({ path, locked }: { path: string; locked: boolean }) {
  if (locked) return <p id="take-back">The cycle is published: the file cannot be taken back unless the cycle is corrected.</p>;
  return (
    <section id="take-back">
      <h2>Take the file back</h2>
      <p>What counted before it counts again. What came after it, from other files or by hand, stays.</p>
      <form method="post" action={`${path}/undo`}>
        <FormId />
        <Button variant="warning" preventDoubleClick>
          Take the file back
        </Button>
      </form>
    </section>
  );
}

function Drop({ path }: { path: string }) {
  return (
    <form method="post" action={`${path}/drop`}>
      <FormId />
      <Button variant="secondary">Throw this file away</Button>
    </form>
  );
}

/** Where it comes from: what an auditor asks. */
function About({ import: one, cycle, interrupted, names, besides, reading }: ImportPageProps) {
  const who = (id: string | null) => names.get(id ?? '') ?? 'Somebody who has left';
  const by = (id: string | null, at: Date) => (
    <>
      <bdi>{who(id)}</bdi>, {atTime(at)}
    </>
  );
  const years = one.leaverYear ? yearsAfter(one.leaverYear) : null;
  return (
    <section>
      <h2>About the file</h2>
      <SummaryList
        rows={[
          { key: 'State', value: <StateTag state={one.state} interrupted={interrupted} /> },
          { key: 'Sent by', value: by(one.sentBy, one.sentAt) },
          one.confirmedAt && { key: 'Confirmed by', value: by(one.confirmedBy, one.confirmedAt) },
          one.undoneAt && { key: 'Taken back by', value: by(one.undoneBy, one.undoneAt) },
          years && { key: 'Leavers', value: `${one.leaverYear}, followed in ${years.destination}, published in ${years.publication}` },
          { key: 'Size', value: sizeWords(one.size) },
          one.sha256 !== null && { key: 'Checksum (SHA-256)', value: <code class="checksum">{one.sha256}</code> },
          besides.length > 0 && {
            key: 'In the same upload',
            value: (
              <ul>
                {besides.map((other) => (
                  <li>
                    <a href={importPath(cycle, other)}>{nameOf(other)}</a>
                  </li>
                ))}
              </ul>
            ),
          },
          reading !== null &&
            reading.unused.length > 0 && {
              key: 'Also in it, and not used',
              value: (
                <ul>
                  {reading.unused.map(({ part, why }) => (
                    <li>
                      <bdi>{part}</bdi>: <bdi>{why}</bdi>
                    </li>
                  ))}
                </ul>
              ),
            },
        ]}
      />
    </section>
  );
}
