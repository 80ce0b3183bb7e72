import type { FastifyInstance } from 'fastify';

export interface Answer {
  status: number;
  location: string | undefined;
  body: string;
  headers: Record<string, unknown>;
}

type Fields = Record<string, string | string[]>;

/** Somebody with a browser: keeps cookies, sends forms as a browser does. Nothing is followed unless asked. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  private readonly app: FastifyInstance;
  private readonly origin: string;
  /** The address that the server sees. */
  address = '127.0.0.1';

  constructor(app: FastifyInstance, origin = 'http://localhost:3000') {
    this.app = app;
    this.origin = origin;
  }

  get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', url, undefined, headers);
  }

  post(url: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', url, fields, { 'sec-fetch-site': 'same-origin', ...headers });
  }

  /** Goes on to where the answer leads, until there is a page. */
  async follow(answer: Answer): Promise<Answer> {
    return answer.location === undefined ? answer : this.follow(await this.get(answer.location));
  }

  async send(method: string, url: string, fields: Fields | undefined, headers: Record<string, string>): Promise<Answer> {
    const response = await this.app.inject({
      method: method as 'GET',
      url,
      remoteAddress: this.address,
      headers: {
        host: new URL(this.origin).host,
        'user-agent': 'Visitor',
        ...(this.cookies.size > 0 && { cookie: this.cookieHeader() }),
        ...headers,
        ...(fields && FORM),
      },
      ...(fields && { payload: encoded(fields) }),
    });
    this.keepCookies(response.cookies);
    return { status: response.statusCode, location: localPart(response.headers.location), body: response.body, headers: response.headers };
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keepCookies(cookies: { name: string; value: string; maxAge?: number; expires?: Date }[]): void {
    for (const { name, value, maxAge, expires } of cookies) {
      if (maxAge === 0 || (expires && expires.getTime() === 0) || value === '') this.cookies.delete(name);
      else this.cookies.set(name, encodeURIComponent(value));
    }
  }
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

function encoded(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]));
  return new URLSearchParams(pairs).toString();
}

function localPart(location: unknown): string | undefined {
  return typeof location === 'string' ? location : undefined;
}

/** The value of a hidden field of the first form that has it. */
export function hidden(body: string, name: string, otherwise?: string): string {
  const value = new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(body)?.[1] ?? otherwise;
  if (value === undefined) throw new Error(`The page has no hidden field ${name}.`);
  return unescaped(value);
}

/** Words of a page as a reader sees them. */
export function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
