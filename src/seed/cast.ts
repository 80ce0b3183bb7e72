import { unescaped, type Visitor } from './visitor.ts';

/** Everybody of the made-up city who is signed in, by name, and the pages of its institutions. */
export class Cast {
  readonly #visitors = new Map<string, Visitor>();
  readonly #institutions = new Map<string, string>();

  add(name: string, visitor: Visitor): void {
    this.#visitors.set(name, visitor);
  }

  as(name: string): Visitor {
    const visitor = this.#visitors.get(name);
    if (!visitor) throw new Error(`${name} is nobody of the made-up city.`);
    return visitor;
  }

  /** Reads which institutions there are, as they are called now. */
  async meet(lead: Visitor): Promise<void> {
    const { body } = await lead.get('/institutions');
    for (const [, id, name] of body.matchAll(/href="\/institutions\/([0-9a-f-]{36})"[^>]*>(?:<bdi>)?([^<]*)</g))
      this.#institutions.set(unescaped(name ?? ''), id ?? '');
  }

  /** The id of an institution. */
  institution(name: string): string {
    const id = this.#institutions.get(name);
    if (!id) throw new Error(`${name} is no institution of the made-up city.`);
    return id;
  }

  /** Where the ratings of an institution are in a cycle. */
  ratings(cycle: string, name: string): string {
    return `${cycle}/institutions/${this.institution(name)}`;
  }

  evidence(cycle: string, name: string): string {
    return `${this.ratings(cycle, name)}/evidence`;
  }

  programme(cycle: string, name: string): string {
    return `${this.ratings(cycle, name)}/programme`;
  }

  plan(cycle: string, name: string): string {
    return `${this.ratings(cycle, name)}/plan`;
  }

  audit(cycle: string, name: string): string {
    return `${this.ratings(cycle, name)}/audit`;
  }

  staff(cycle: string, name: string): string {
    return `${this.ratings(cycle, name)}/staff`;
  }

  partners(cycle: string, name: string): string {
    return `${this.ratings(cycle, name)}/partners`;
  }

  aims(cycle: string, name: string): string {
    return `${this.ratings(cycle, name)}/aims`;
  }
}
