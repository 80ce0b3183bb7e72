import { all } from '../../../rating/words.ts';
import { NextForYou } from '../../../ui/next-for-you.tsx';
import { cyclePath } from '../../evidence/index.ts';
import { nameOf } from '../import.ts';
import { importPath } from '../import-params.ts';
import type { LoadedImport } from '../load-import.ts';

/** After a file counts: the next file that waits, what has to be decided before figures make ratings, and where to see the result. */
export function WhatNext({ cycle, waiting, undecided }: Pick<LoadedImport, 'cycle' | 'waiting' | 'undecided'>) {
  const [file] = waiting;
  const steps = [
    file && (
      <>
        Look at what is in <a href={importPath(cycle, file)}>{nameOf(file)}</a>, and make it count.
      </>
    ),
    undecided.length > 0 && (
      <>
        {all(undecided)}: the criteria are to be determined, so figures make no rating yet.{' '}
        <a href={`${cyclePath(cycle)}/readings`}>See the readings that decide it</a>
      </>
    ),
    <>
      <a href={`${cyclePath(cycle)}/city`}>See the city</a> as it stands now.
    </>,
  ];
  return <NextForYou title="What next" steps={steps.filter(Boolean)} done="" />;
}
