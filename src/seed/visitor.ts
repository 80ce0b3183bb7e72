import { randomUUID } from 'node:crypto';
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

  /** Sends a form with files, as a browser does where a file is chosen. */
  upload(url: string, fields: Fields, files: SentFile[], headers: Record<string, string> = {}): Promise<Answer> {
    const { payload, type } = withFiles(fields, files);
    return this.sendBytes('POST', url, payload, { 'sec-fetch-site': 'same-origin', 'content-type': type, ...headers });
  }

  /** Goes on to where the answer leads, until there is a page. */
  async follow(answer: Answer): Promise<Answer> {
    return answer.location === undefined ? answer : this.follow(await this.get(answer.location));
  }

  send(method: string, url: string, fields: Fields | undefined, headers: Record<string, string>): Promise<Answer> {
    return this.sendBytes(method, url, fields && encoded(fields), { ...headers, ...(fields && FORM) });
  }

  private async sendBytes(method: string, url: string, payload: string | Buffer | undefined, headers: Record<string, string>): Promise<Answer> {
    const response = await this.app.inject({
      method: method as 'GET',
      url,
      remoteAddress: this.address,
      headers: {
        host: new URL(this.origin).host,
        'user-agent': 'Visitor',
        ...(this.cookies.size > 0 && { cookie: this.cookieHeader() }),
        ...headers,
      },
      ...(payload !== undefined && { payload }),
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

export interface SentFile {
  field: string;
  name: string;
  content: string | Buffer;
}

function withFiles(fields: Fields, files: SentFile[]): { payload: Buffer; type: string } {
  const boundary = `----Visitor${randomUUID()}`;
  const part = (head: string, content: string | Buffer) => [`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`, content, '\r\n'];
  const pieces = [
    ...pairsOf(fields).flatMap(([name, value]) => part(`name="${name}"`, value)),
    ...files.flatMap(({ field, name, content }) =>
      part(`name="${field}"; filename="${name.replaceAll('"', '%22')}"\r\nContent-Type: application/octet-stream`, content),
    ),
    `--${boundary}--\r\n`,
  ];
  return { payload: Buffer.concat(pieces.map((piece) => Buffer.from(piece as string))), type: `multipart/form-data; boundary=${boundary}` };
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

function encoded(fields: Fields): string {
  return new URLSearchParams(pairsOf(fields)).toString();
}

function pairsOf(fields: Fields): [string, string][] {
  return Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]));
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
