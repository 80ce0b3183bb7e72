// Joins the modules of the built program, and the libraries that it uses, into a few files in the same folder: `node tools/join-program.mjs FOLDER`.
// Two thousand modules take over a second to find and load, a handful a third of one. The single modules stay beside them: a process of
// its own, such as the one that reads uploads, loads just the few that it needs.
import { dirname, join, relative, resolve, sep } from 'node:path';
import { rolldown } from 'rolldown';

/** What people start, and what starts while the database does. */
const PROGRAMS = ['main', 'serving', 'cli'];

/** They find their own files (native code, WebAssembly) by the place where they lie. */
const STAY_WHERE_THEY_ARE = [/^@node-rs\//, 'highs', 'pg-native'];

const folder = resolve(process.argv[2]);
const bundle = await rolldown({
  input: Object.fromEntries(PROGRAMS.map((name) => [name, join(folder, `${name}.js`)])),
  cwd: folder,
  platform: 'node',
  external: STAY_WHERE_THEY_ARE,
  plugins: [{ name: 'places', transform: (code, module) => withItsOwnPlace(code, relative(folder, module).split(sep).join('/')) }],
  onLog: refuseWarnings,
});
await bundle.write({ dir: folder, format: 'esm', chunkFileNames: 'joined-[hash].js' });

/** A module of ours that looks for a file beside it does so from where it stood, for the joined files lie at the top. */
function withItsOwnPlace(code, module) {
  if (module.startsWith('..') || !code.includes('import.meta.')) return null;
  return code
    .replaceAll('import.meta.url', `new URL(${JSON.stringify(module)}, import.meta.url).href`)
    .replaceAll('import.meta.filename', `(import.meta.dirname + ${JSON.stringify(`/${module}`)})`)
    .replaceAll(/import\.meta\.dirname(?! \+)/g, `(import.meta.dirname + ${JSON.stringify(`/${dirname(module)}`)})`);
}

/** A warning may be a module that was not found: the program would only say so when somebody needs it. Of `eval` in libraries we know. */
function refuseWarnings(level, log) {
  if (level === 'warn' && log.code !== 'EVAL') throw new Error(log.message);
}
