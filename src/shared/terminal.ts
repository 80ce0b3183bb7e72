/** Where text goes and what that place can show. Colour only on a terminal, and not where the person has switched it off. */
export interface Terminal {
  write(text: string): void;
  colour: boolean;
  /** Characters in a line; null when the output is not a terminal. */
  width: number | null;
}

export function terminalOf(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Terminal {
  const colour = Boolean(stream.isTTY) && !environment.NO_COLOR && environment.TERM !== 'dumb';
  return { write: (text) => void stream.write(text), colour, width: stream.isTTY ? stream.columns : null };
}

const STYLES = { bold: '1', dim: '2', red: '31', green: '32', yellow: '33', magenta: '35' } as const;

export type Style = keyof typeof STYLES;

export function styled(terminal: Pick<Terminal, 'colour'>, style: Style | null, text: string): string {
  return terminal.colour && style ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;
}

/** What a file says, made safe to print: no control character, and none that turns the direction of text, reaches the terminal. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\p{Cf}]+/gu, ' ');
}

/** Cut to so many characters, with a sign that something is missing. */
export function fitted(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, Math.max(0, width - 1))}…` : text.padEnd(width);
}

/** Lines of at most so many characters, broken between words. */
export function wrapped(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && indent.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((each) => indent + each).join('\n');
}
