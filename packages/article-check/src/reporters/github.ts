import type { Report } from '../report.ts';

/**
 * Annotations by GitHub's workflow commands, an error each; files are given as paths from the working
 * folder.
 */
export function githubReport({ folder, findings }: Report): string {
  return findings
    .map(({ code, file, line, column, message, advice }) => {
      const place = [
        `file=${property(`${folder.replace(/\/$/, '')}/${file}`)}`,
        ...(line === undefined ? [] : [`line=${line}`]),
        ...(column === undefined ? [] : [`col=${column}`]),
        `title=${property(code)}`,
      ];
      return `::error ${place.join(',')}::${data(`${message}. ${advice}`)}`;
    })
    .join('\n');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
