/** What a site asks of the check: `article-check.json` beside the built folder, or `--config`. */
export interface Settings {
  /** Rules that do not hold and need not, by code. */
  off: Readonly<Record<string, Exception>>;
}

/** Why a rule is off: everywhere, or in some files and folders (ending with `/`) of the site alone. */
export type Exception = string | { reason: string; files: readonly string[] };

export function isOff({ off }: Settings, code: string, file: string): boolean {
  const exception = off[code];
  if (exception === undefined || typeof exception === 'string') return exception !== undefined;
  return exception.files.some((one) => (one.endsWith('/') ? file.startsWith(one) : file === one));
}

/** Throws a {@link SettingsError} that tells every problem at once. */
export function parseSettings(text: string, file: string, codes: readonly string[]): Settings {
  const value = parse(text, file);
  const unknown = Object.keys(value).filter((key) => key !== 'off');
  const off = value.off ?? {};
  const problems = [
    ...unknown.map((key) => `“${key}” is no setting; there is only “off”`),
    ...(isRecord(off) ? problemsOf(off, codes) : ['“off” must be an object of codes and reasons']),
  ];
  if (problems.length > 0) throw new SettingsError(file, problems);
  return { off: off as Settings['off'] };
}

function parse(text: string, file: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch (error) {
    throw new SettingsError(file, [(error as Error).message]);
  }
  throw new SettingsError(file, ['it must hold an object']);
}

function problemsOf(off: Record<string, unknown>, codes: readonly string[]): string[] {
  return Object.entries(off).flatMap(([code, exception]) => {
    const { reason, files = [''] } = isRecord(exception)
      ? exception
      : { reason: exception, files: undefined };
    const isReason = typeof reason === 'string' && reason.trim() !== '';
    const isList = Array.isArray(files) && files.every((one) => typeof one === 'string');
    return [
      ...(codes.includes(code) ? [] : [`“${code}” is no rule`]),
      ...(isReason ? [] : [`“${code}” must say why it is off`]),
      ...(isList && files.length > 0 ? [] : [`“files” of “${code}” must be a list of paths`]),
    ];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export class SettingsError extends Error {
  constructor(file: string, problems: readonly string[]) {
    super(problems.map((problem) => `${file}: ${problem}`).join('\n'));
    this.name = 'SettingsError';
  }
}
