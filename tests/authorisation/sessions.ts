import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { GivenApp } from '../support/given-app.ts';
import { Visitor } from '../support/visitor.ts';

const COOKIE = 'waymark.session_token';

/**
 * The sessions of all actors as they were when the scene was set, so that each can be had again after a request that ended it: of
 * somebody who was disabled, or of somebody who signed out.
 */
export class Sessions {
  private readonly given: GivenApp;
  private readonly rows: Map<string, { person_id: string }>;

  private constructor(given: GivenApp, rows: Sessions['rows']) {
    this.given = given;
    this.rows = rows;
  }

  static async kept(given: GivenApp): Promise<Sessions> {
    const { rows } = await given.admin.query<{ token: string; row: { person_id: string } }>('select token, to_jsonb(s) as row from session s');
    return new Sessions(given, new Map(rows.map(({ token, row }) => [token, row])));
  }

  /** Who is, or was, signed in with this browser. */
  personOf(visitor: Visitor): string | null {
    return this.rows.get(tokenOf(visitor))?.person_id ?? null;
  }

  /** The same person with another browser, signed in as the first was, at the same service or at another one on the same database. */
  async another(visitor: Visitor, app: FastifyInstance = this.given.app): Promise<Visitor> {
    const copy = new Visitor(app, this.given.parts.baseUrl);
    copy.address = visitor.address;
    for (const [name, value] of visitor.cookies) copy.cookies.set(name, value);
    const row = this.rows.get(tokenOf(visitor));
    if (row) copy.cookies.set(COOKIE, this.signed(await this.insert(row)));
    return copy;
  }

  /** A further session of a person; gives back its id and its token. */
  private async insert(row: object): Promise<string> {
    const token = randomBytes(24).toString('hex');
    const other = JSON.stringify({ ...row, id: randomUUID(), token });
    await this.given.admin.query('insert into session select * from jsonb_populate_record(null::session, $1)', [other]);
    return token;
  }

  private signed(token: string): string {
    return encodeURIComponent(`${token}.${createHmac('sha256', this.given.parts.secret).update(token).digest('base64')}`);
  }
}

function tokenOf({ cookies }: Visitor): string {
  return decodeURIComponent(cookies.get(COOKIE) ?? '').split('.')[0] ?? '';
}
