/** Each reason once: they are the same for many figures. */
export function Notes({ notes }: { notes: (string | null)[] }) {
  const said = [...new Set(notes.filter((note) => note !== null))];
  if (said.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {said.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
