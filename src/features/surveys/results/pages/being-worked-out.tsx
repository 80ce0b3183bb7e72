import { several } from '../../../../rating/words.ts';

/** In the place of results that are not there yet. */
export function BeingWorkedOut({ path }: { path: string }) {
  return (
    <>
      <p class="say">Waymark is working out what can be shown, so that nobody can be picked out. This page looks again by itself.</p>
      <p>
        You can leave this page; the work goes on. <a href={path}>Look again now</a>
      </p>
    </>
  );
}

/** Above results that there are, while newer ones are worked out. */
export function NewerComing({ surveys, path }: { surveys: number; path: string }) {
  return (
    <p class="say">
      More answers have come in to {several(surveys, 'survey')}, and Waymark is working out what can be shown of them. What stands here was worked out
      before. <a href={path}>Look again now</a>
    </p>
  );
}
