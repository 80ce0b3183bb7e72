import type { Tenant } from '../../../database/tenant.ts';
import type { UploadSettings } from '../../../web/upload.ts';
import { getPartnership } from '../../partnerships/index.ts';
import { listRegisterImports } from './register-import.queries.ts';

/** As many as somebody looks back to. */
const MOST_BEFORE = 20;

/** What the page shows on which files are sent. */
export async function loadSending(tenant: Tenant, { maxBytes }: Pick<UploadSettings, 'maxBytes'>) {
  return {
    partnership: await getPartnership(tenant),
    megabytes: Math.floor(maxBytes / (1024 * 1024)),
    before: await listRegisterImports(tenant, MOST_BEFORE),
  };
}
