// Makes a fresh checkout ready to run: installs what the lockfile names, builds what has changed. Plain JavaScript for any
// Node from 20 on, since it runs before there is anything else. Everything it says goes to standard error.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const OLDEST = 20;
const OWN = 24;

/** The Node that Waymark runs on, whatever Node the caller has. */
export const ownNode = at('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

export function setUp() {
  refuseOldNode();
  if (installed() !== lockfile()) install();
  if (outdated()) build();
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function stop(text) {
  say(text);
  process.exit(1);
}

function refuseOldNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST)
    stop(`This is Node ${process.version}. Waymark needs Node ${OLDEST} or newer to set itself up. Install it from nodejs.org and try again.`);
}

function lockfile() {
  return createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
}

function installed() {
  const stamp = at('node_modules', '.waymark-lockfile');
  return existsSync(stamp) && existsSync(ownNode) ? readFileSync(stamp, 'utf8') : null;
}

function install() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OWN) say(`Node here is ${process.version}; Waymark brings its own Node ${OWN} and runs on that.`);
  say('Installing what Waymark needs. This takes a minute the first time …');
  npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error');
  if (!existsSync(ownNode)) npm('rebuild', 'node', '--ignore-scripts=false', '--loglevel=error');
  if (!existsSync(ownNode))
    stop(`npm did not install Node ${OWN} (the package "node"). If your npm is set to ignore install scripts, allow them for "node" and try again.`);
  writeFileSync(at('node_modules', '.waymark-lockfile'), lockfile());
}

function npm(...words) {
  const script = process.env.npm_execpath;
  const [command, first] = script?.endsWith('.js') || script?.endsWith('.cjs') ? [process.execPath, [script]] : ['npm', []];
  // npm's own words go to standard error too: standard output belongs to the command that was asked for.
  const run = spawnSync(command, [...first, ...words], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && first.length === 0,
  });
  if (run.error) stop(`npm could not be started (${run.error.message}). It comes with Node; check that both are on the PATH.`);
  if (run.status !== 0)
    stop(
      `npm ${words[0]} failed. The lines above say why. Most often it is the network, the space on the disk, or a home folder that npm may not write to (HOME). Nothing is lost: try again.`,
    );
}

function outdated() {
  const stamp = at('dist', '.built');
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  const builders = ['build-assets.mjs', 'join-program.mjs'].map((name) => at('tools', name));
  return [at('src'), ...builders, at('tsconfig.json'), at('tsconfig.build.json'), at('package-lock.json')].some((path) => newest(path) > built);
}

function newest(path) {
  const looked = statSync(path);
  if (!looked.isDirectory()) return looked.mtimeMs;
  return Math.max(looked.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds beside `dist` and swaps, so that a build that fails or is stopped leaves the last good one. */
function build() {
  say('Building Waymark …');
  const fresh = `dist-${process.pid}.tmp`;
  const started = new Date();
  step(fresh, at('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json', '--outDir', fresh);
  cpSync(at('src', 'database', 'migrations'), at(fresh, 'database', 'migrations'), { recursive: true });
  step(fresh, at('tools', 'build-assets.mjs'), at(fresh, 'assets'));
  step(fresh, at('tools', 'join-program.mjs'), at(fresh));
  writeFileSync(at(fresh, '.built'), '');
  // What changed while the build ran is newer than this, and is built next time.
  utimesSync(at(fresh, '.built'), started, started);
  rmSync(at('dist'), { recursive: true, force: true });
  renameSync(at(fresh), at('dist'));
  compileAhead();
}

/** Keeps what Node makes of the program when it loads it, for every later start. Node goes by what stands in each file, so that it is never out of date. */
function compileAhead() {
  const program = [
    "import { enableCompileCache, flushCompileCache } from 'node:module';",
    'const [folder, serving] = process.argv.slice(-2);',
    'enableCompileCache(folder);',
    'await import(serving);',
    'flushCompileCache();',
    'process.exit();',
  ];
  const words = [at('dist', 'compiled'), pathToFileURL(at('dist', 'serving.js')).href];
  // Without it a start takes longer, and that is all.
  spawnSync(ownNode, ['--input-type=module', '--eval', program.join('\n'), ...words], { cwd: root, stdio: 'ignore' });
}

/** Runs one program of the build on our own Node; if it fails, what was built so far goes. */
function step(fresh, ...words) {
  const { status } = spawnSync(ownNode, words, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  rmSync(at(fresh), { recursive: true, force: true });
  stop('The build failed; the messages above say where.');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) setUp();
