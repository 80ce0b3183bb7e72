import type { Answering } from '../answering.form.ts';

/** What was answered so far, carried on to the next page. */
export function Carried({ answering }: { answering: Answering }) {
  const { key, mode, language, code, yearGroup, answers, aboutMe, comment } = answering;
  const year = yearGroup === undefined ? '' : yearGroup === null ? 'x' : String(yearGroup);
  const fields = {
    key,
    mode,
    language,
    ...(code && { code }),
    answers,
    me: aboutMe,
    ...(yearGroup !== undefined && { year }),
    ...(comment && { comment }),
  };
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
