import type { ClientBase } from 'pg';

interface Column {
  table_name: string;
  column_name: string;
  type: string;
  nullable: boolean;
  has_default: boolean;
  /** The condition of a check on this column alone. */
  check: string | null;
}

const TYPES: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  'text[]': 'string[]',
  integer: 'number',
  'integer[]': 'number[]',
  bigint: 'number',
  boolean: 'boolean',
  'timestamp with time zone': 'Date',
  date: 'string',
  jsonb: 'Json',
  bytea: 'Buffer',
};

/** The row types of a migrated database as TypeScript: what `src/database/schema.ts` must hold. */
export async function renderSchema(client: ClientBase): Promise<string> {
  const columns = await columnsOf(client);
  const tables = [...new Set(columns.map(({ table_name }) => table_name))];
  return [
    '// Made from the migrated database by `npm run schema`. Do not edit: change a migration and run it again.',
    "import type { ColumnType, Generated } from 'kysely';",
    '',
    '/** Read as what was stored; written as JSON text. */',
    'type Json = ColumnType<unknown, string | null, string | null>;',
    '',
    ...tables.flatMap((table) => [
      ...tableType(
        table,
        columns.filter(({ table_name }) => table_name === table),
      ),
      '',
    ]),
    'export interface Schema {',
    ...tables.map((table) => `  ${table}: ${typeName(table)};`),
    '}',
    '',
  ].join('\n');
}

async function columnsOf(client: ClientBase): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    select c.relname as table_name, a.attname as column_name, format_type(a.atttypid, a.atttypmod) as type,
      not a.attnotnull as nullable, a.atthasdef as has_default,
      (select pg_get_constraintdef(k.oid) from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) like '%ANY (ARRAY[%' limit 1) as "check"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname = 'public' and c.relkind in ('r', 'p') order by c.relname, a.attnum`);
  return rows;
}

function tableType(table: string, columns: Column[]): string[] {
  return [`interface ${typeName(table)} {`, ...columns.flatMap((column) => lineOf(column.column_name, columnType(column))), '}'];
}

/** As the formatter breaks what does not fit: a word a line. */
const LINE_WIDTH = 150;

function lineOf(name: string, type: string): string[] {
  const line = `  ${name}: ${type};`;
  if (line.length <= LINE_WIDTH) return [line];
  return [`  ${name}:`, ...type.split(' | ').map((word, at, words) => `    | ${word}${at === words.length - 1 ? ';' : ''}`)];
}

function columnType({ table_name, column_name, type, nullable, has_default, check }: Column): string {
  const known = TYPES[type];
  if (!known) throw new Error(`No TypeScript type is known for ${type}, the type of ${table_name}.${column_name}.`);
  const words = known === 'string' ? wordsOf(check) : known;
  const whole = nullable && known !== 'Json' ? `${words} | null` : words;
  return has_default ? `Generated<${whole}>` : whole;
}

/** The words that a check of the kind `column in ('a', 'b')` allows, as a union. */
function wordsOf(check: string | null): string {
  const words = [...(check ?? '').matchAll(/'([^']+)'::text/g)].map(([, word]) => `'${word}'`);
  return words.length > 0 ? words.join(' | ') : 'string';
}

function typeName(table: string): string {
  return table
    .split('_')
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join('');
}
