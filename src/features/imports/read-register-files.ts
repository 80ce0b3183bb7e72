import { type ReadFile, readUpload, type WhileReading } from './reading/read-upload.ts';

/** Any cycle: which leavers count does not matter to who there is. */
const NO_CYCLE = '2000/01';

/** Reads a file for what it says of institutions, of those local authorities. */
export function readRegisterFiles({ path, name }: { path: string; name: string }, las: string[], during: WhileReading): Promise<ReadFile[]> {
  return readUpload(path, { name, las, cycle: NO_CYCLE }, during);
}
