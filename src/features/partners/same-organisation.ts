const LEGAL_FORMS = new Set(['ltd', 'limited', 'plc', 'llp', 'cic', 'inc']);

/**
 * What two institutions that work with one organisation have in common, however each wrote its name: case, accents, punctuation, "the" in front
 * and the legal form behind do not count.
 */
export function organisationKey(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’‘`.]/gu, '')
    .replaceAll('&', ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const named = words[0] === 'the' ? words.slice(1) : words;
  while (named.length > 1 && LEGAL_FORMS.has(named.at(-1) ?? '')) named.pop();
  // A name of nothing but signs is itself.
  return named.join(' ') || name.trim().toLowerCase();
}

/** What an organisation that several institutions named is called: as most of them wrote it, then the first of the alphabet. */
export function commonName(names: readonly string[]): string {
  const counts = Map.groupBy(names, (name) => name);
  const [most = ''] = [...counts.keys()].toSorted(
    (a, b) => (counts.get(b)?.length ?? 0) - (counts.get(a)?.length ?? 0) || a.localeCompare(b, 'en-GB'),
  );
  return most;
}
