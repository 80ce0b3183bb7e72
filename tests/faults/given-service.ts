import type { ClientConfig } from 'pg';
import { findRunningServer } from '../../src/database/server/embedded-server.ts';
import { freePort } from '../../src/database/server/free-port.ts';
import { begin } from '../../src/seed/cycle-journeys.ts';
import { addInstitution } from '../../src/seed/journeys.ts';
import { OWN_DATABASE } from '../../src/start/own-database.ts';
import { FIRST_LEAD, setUpAuthenticator } from '../support/first-lead.ts';
import { type RunningWaymark, startWaymark } from '../support/running-waymark.ts';
import type { Visitor } from '../support/visitor.ts';
import { ask, survivors, until } from './given-server.ts';
import { givenMadeHome } from './made-home.ts';
import { visitorOf } from './over-network.ts';

/** Who is killed. */
export type Who = 'waymark' | 'database';

/** The URNs of the institutions of a service of the tests. */
export const URNS = ['100001', '100002', '100003'];

/** Waymark as npm start runs it, over the network, with its first lead signed in; killed and started again as often as a test likes. */
export class Service {
  readonly home: string;
  readonly address: string;
  readonly lead: Visitor;
  #running: RunningWaymark;
  #admin: ClientConfig | null = null;
  /** How often this process has lost its database. */
  #lost = 0;

  private constructor(home: string, port: number) {
    this.home = home;
    this.address = `http://localhost:${port}`;
    this.lead = visitorOf(this.address);
    this.#running = this.#start();
  }

  /** A new one with three schools. */
  static async begin(): Promise<Service> {
    const service = new Service(await givenMadeHome(), await freePort());
    await service.#setUp();
    return service;
  }

  #start(): RunningWaymark {
    return startWaymark({ PORT: new URL(this.address).port, DATA_DIR: this.home });
  }

  async #setUp(): Promise<void> {
    const [link] = await this.#running.until(/http:\/\/\S+\/set-up\/\S+/);
    await this.lead.post(new URL(link).pathname, { ...FIRST_LEAD, partnership: 'Dunmere 14-19 Partnership', area: 'Dunmere', laCodes: '990' });
    await setUpAuthenticator(this.lead, FIRST_LEAD.password);
    for (const urn of URNS)
      await addInstitution(this.lead, {
        name: `School ${urn}`,
        kind: 'mainstream',
        phases: ['ks4'],
        urn,
        laestab: '',
        ukprn: '',
        roll: '',
        earlierUrns: '',
      });
  }

  /** Begins a cycle, and gives back its address. */
  beginCycle(): Promise<string> {
    return begin(this.lead);
  }

  get pid(): number {
    return this.#running.process.pid as number;
  }

  /** How to reach its database past every wall. */
  async admin(): Promise<ClientConfig> {
    if (this.#admin) return this.#admin;
    const running = await findRunningServer(this.home);
    if (!running) throw new Error('The database does not run.');
    this.#admin = { ...running, database: OWN_DATABASE };
    return this.#admin;
  }

  async rows<Row = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await ask((await this.admin()) as Parameters<typeof ask>[0], sql, values)) as Row[];
  }

  /** Ends it as a power cut would. Of a database no process is left; of Waymark its database lives on. */
  async kill(who: Who): Promise<void> {
    if (who === 'waymark') this.#running.process.kill('SIGKILL');
    else for (const pid of survivors(this.home)) killIfThere(pid);
    if (who === 'waymark') await this.#running.ended;
  }

  /** Until it serves again: a Waymark that was killed is started, and one whose database was killed starts that by itself. */
  async back(who: Who): Promise<void> {
    this.#admin = null;
    if (who === 'waymark') {
      this.#running = this.#start();
      this.#lost = 0;
      await this.#running.until(/Waymark is running at/);
    } else {
      this.#lost++;
      await this.#running.until(new RegExp(`(?:The database is there again[^]*){${this.#lost}}`));
    }
    await until(async () => (await fetch(`${this.address}/ready`)).status === 200);
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // it ended with the one before it
  }
}
