/** Writes what browsers load into the folder and gives the manifest: each plain name with the name it has. */
export function buildAssets(folder: string): Promise<Record<string, string>>;
