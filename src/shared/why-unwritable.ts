/** Why a file or folder could not be written, for a person, without the words of the operating system. */
export function whyUnwritable(error: unknown): string {
  const { code = '', syscall, message } = error as NodeJS.ErrnoException;
  if (!syscall) throw error;
  return REASONS[code] ?? message;
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'a file of this name is there already',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
};
