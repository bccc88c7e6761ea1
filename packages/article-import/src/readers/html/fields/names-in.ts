/** The names in a byline: “By Ann Lee and Omar Nabil, staff reporters” is Ann Lee and Omar Nabil. */
export function namesIn(byline: string): string[] {
  const bare = byline.replace(/\s+/g, ' ').trim().replace(LEAD, '').trim();
  if (!bare || /^(https?:|www\.|@)/i.test(bare) || bare.length > 300) return [];
  const cut =
    bare.split(
      /\s*(?:[|•·\n]|\s[–—-]\s|\b(?:updated|published|posted|reviewed by|edited by|photos? by)\b)/i,
    )[0] ?? '';
  return cut
    .split(
      /\s*(?:[,;、،]|\s(?:and|und|et|y|e|og|och|en|i|и|та|ve|و|ו|&|with|mit|avec|con)\s|\s\/\s)\s*/iu,
    )
    .map((name) => name.replace(LEAD, '').replace(TRAIL, '').trim())
    .filter(
      (name) =>
        name !== '' &&
        !ROLE.test(name) &&
        !/^\d|\d{4}|[<>=()]/.test(name) &&
        name.length <= 60 &&
        name.split(' ').length <= 7,
    );
}

const LEAD = new RegExp(
  `^(?:${[
    'read more about|more about|about|and|und|et|y|written by|reported by|story by|posted by|published by|words by|by|text|from',
    'von|text von|ein artikel von|ein beitrag von|eine analyse von|ein kommentar von|par|por|di|de|da|door|av|af|od|przez|autor(?:in|a)?|автор|текст|автори?',
    'بقلم|كتب(?:ت)?|تحرير|إعداد|نوشته|نویسنده|מאת|كتبه',
    'yazan|haber|作者|记者|記者|文|取材・文|글|기자|โดย|theo|oleh|penulis|द्वारा',
  ].join('|')})(?:\\s*[:：]\\s*|\\s+)`,
  'iu',
);
const TRAIL = /\s*(?:\(.*\)|기자|記者|记者|著|특파원|(?<!\b\p{L})\.|[:,])$/u;
const ROLE =
  /^(?:(?:senior |chief |staff |special |political |freelance |associate |deputy |managing |digital |news |sports? |business )*(?:reporter|writer|editor|correspondent|journalist|columnist|contributor|staff|author|producer)s?(?: at .*)?|redaktion|redacción|rédaction|admin|administrator|editorial staff|staff writer|redaktor(?:in)?|unknown|anonymous|guest|null|undefined|none|editor-in-chief|phd|md|ms|dvm|mba|rn|ma|jr\.?|contributing writer|autor|author)$/i;
