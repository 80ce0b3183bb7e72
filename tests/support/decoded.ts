/** Every text that was made of bytes while something was done. */
export async function decodedWhile(act: () => Promise<void>): Promise<string[]> {
  const decoded: string[] = [];
  const original = Buffer.prototype.toString;
  Buffer.prototype.toString = function (...args: Parameters<typeof original>) {
    const text = original.apply(this, args);
    decoded.push(text);
    return text;
  };
  try {
    await act();
  } finally {
    Buffer.prototype.toString = original;
  }
  return decoded;
}
