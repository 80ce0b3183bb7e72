import { z } from 'zod';
import { uuid } from '../../../web/form.ts';

export const IMPORT_PATH = '/institutions/import';

export const UploadParams = z.object({ upload: uuid });

export function uploadPath(id: string): string {
  return `${IMPORT_PATH}/${id}`;
}

export const TakenParams = z.object({ taken: uuid });

/** The page of what was taken over from files once. */
export function takenPath(id: string): string {
  return `/institutions/imports/${id}`;
}
