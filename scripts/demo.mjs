// Builds the demo newspaper and serves it in the foreground until it is ended. PORT sets the port.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const shell = process.platform === 'win32';
const port = process.env.PORT ?? '4321';

const build = [
  '--no-install',
  'turbo',
  'run',
  'build',
  '--filter=demo',
  '--output-logs=errors-only',
];
const { status } = spawnSync('npx', build, { cwd: root, stdio: 'inherit', shell });
if (status !== 0) process.exit(status ?? 1);

// Any value keeps Astro in the foreground, also where it takes the terminal for a program's.
const env = { ...process.env, ASTRO_PREVIEW_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' };
const server = spawn('npx', ['--no-install', 'astro', 'preview', '--port', port, '--ignore-lock'], {
  cwd: `${root}sites/demo`,
  env,
  shell,
  stdio: ['inherit', 'pipe', 'inherit'],
});
server.stdout.on('data', (data) => {
  const address = /http:\/\/localhost:\d+\//.exec(String(data).replace(ESCAPES, ''))?.[0];
  if (address) console.log(`\nThe Delta Courier is at ${address}\nPress Ctrl-C to end it.\n`);
});
server.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));

// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal
const ESCAPES = /\u001b\[[0-9;]*m/g;
