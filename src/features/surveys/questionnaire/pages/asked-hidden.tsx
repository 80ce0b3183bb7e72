import { FormId } from '../../../../ui/form-id.tsx';

/** Names the sending, and the revision that it would make: a change that somebody else made first is noticed by it. */
export function AskedHidden({ revision }: { revision: number }) {
  return (
    <>
      <FormId />
      <input type="hidden" name="version" value={revision + 1} />
    </>
  );
}
