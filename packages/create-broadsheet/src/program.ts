import { spawn } from 'node:child_process';

/**
 * Runs another program to its end, also where it is stopped on its way. What it says is kept, or goes
 * straight to the terminal.
 */
export function runProgram(command: string, args: readonly string[], how: How): Promise<Ran> {
  const { cwd, signal, isShown = false } = how;
  const out = isShown ? 'inherit' : 'pipe';
  return new Promise((done) => {
    // On Windows npm is a script, which only a shell starts; no argument here comes from outside.
    const shell = process.platform === 'win32' && command === 'npm';
    const program = spawn(command, [...args], { cwd, shell, stdio: ['ignore', out, out] });
    let said = '';
    let fault: NodeJS.ErrnoException | undefined;
    const stop = () => program.kill('SIGTERM');
    signal.addEventListener('abort', stop);
    program.stdout?.on('data', (text) => (said += text));
    program.stderr?.on('data', (text) => (said += text));
    program.on('error', (error) => (fault = error));
    program.on('close', (code) => {
      signal.removeEventListener('abort', stop);
      done({ code: code ?? 1, said, isMissing: fault?.code === 'ENOENT' });
    });
    if (signal.aborted) stop();
  });
}

export type RunProgram = typeof runProgram;

interface How {
  cwd: string;
  signal: AbortSignal;
  isShown?: boolean;
}

interface Ran {
  code: number;
  /** What it wrote, of both kinds; empty where it was shown. */
  said: string;
  /** Whether there is no such program. */
  isMissing: boolean;
}
