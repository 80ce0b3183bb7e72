import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Where a provider of the tests keeps what it knows: in memory, for itself alone. */
export function memoryOf() {
  const kept = new Map<string, AdapterPayload>();
  return (model: string): Adapter => {
    const key = (id: string) => `${model} ${id}`;
    const findBy = (field: string, value: unknown) => [...kept].find(([at, one]) => at.startsWith(`${model} `) && one[field] === value)?.[1];
    return {
      upsert: async (id, payload) => void kept.set(key(id), payload),
      find: async (id) => kept.get(key(id)),
      findByUid: async (uid) => findBy('uid', uid),
      findByUserCode: async (userCode) => findBy('userCode', userCode),
      destroy: async (id) => void kept.delete(key(id)),
      consume: async (id) => void Object.assign(kept.get(key(id)) ?? {}, { consumed: Math.floor(Date.now() / 1_000) }),
      revokeByGrantId: async (grant) => {
        for (const [at, { grantId }] of kept) if (grantId === grant) kept.delete(at);
      },
    };
  };
}
