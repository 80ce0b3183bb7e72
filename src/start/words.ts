/** The words after `npm start --`. */
export function readWords(words: string[]): { demo: boolean } | { fault: string } {
  const unknown = words.find((word) => word !== '--demo');
  if (unknown !== undefined)
    return {
      fault: `There is no option “${unknown}”. npm start -- --demo shows a made-up city. Everything else is set by variables: see docs/configuration.md.`,
    };
  return { demo: words.includes('--demo') };
}
