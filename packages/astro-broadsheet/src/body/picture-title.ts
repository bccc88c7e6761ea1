/**
 * The words of a picture in Markdown: its title is its caption, and what stands behind the last ` | `
 * its credit.
 */
export function pictureTitle(title: string): { caption: string; credit: string } {
  const cut = title.lastIndexOf(' | ');
  if (cut < 0) return { caption: title, credit: '' };
  return { caption: title.slice(0, cut).trim(), credit: title.slice(cut + 3).trim() };
}
