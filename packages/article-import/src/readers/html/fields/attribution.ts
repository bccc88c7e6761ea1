import { attributeOf, elementsIn, textOf } from '../dom.ts';

/**
 * Whose story it was first, where the text says so: “This story was originally published by The Orra
 * Post.” The sentence stays where it is.
 */
export function findAttribution(root: Element): FoundAttribution | undefined {
  const pieces = elementsIn(root, 'p, em, i, li, div, blockquote').filter(
    (element) => !element.querySelector('p, div'),
  );
  const ends = [...pieces.slice(0, 4), ...pieces.slice(-8)];
  for (const piece of ends) {
    const text = textOf(piece);
    if (text.length > 600) continue;
    for (const { pattern, relation } of PATTERNS) {
      const named = pattern.exec(text)?.groups?.publisher;
      const publisher = named && cleaned(named);
      if (!publisher) continue;
      const link =
        elementsIn(piece, 'a[href^="http"]').find(
          (a) => publisher.includes(textOf(a)) || textOf(a).includes(publisher),
        ) ?? piece.querySelector('a[href^="http"]');
      const url = attributeOf(link, 'href');
      return { publisher, relation, ...(URL.canParse(url) && { url }), needle: text };
    }
  }
  return undefined;
}

function cleaned(name: string): string {
  return (
    name
      .replace(/\s+/g, ' ')
      .split(
        /\s+(?:and is|and has|and was|under a|under the|with permission|on (?:\d|january|february|march|april|may|june|july|august|september|october|november|december)|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|am \d|le \d|el \d|bajo|unter|sous|,)\b|,\s+(?:a|an|our|the|which|who|where)\s/i,
      )[0]
      ?.replace(/^[\s"“«„»'’]+|[\s"”»“.,;:'’]+$/g, '')
      .trim() ?? ''
  );
}

const NAME = '(?<publisher>[^.;()\\[\\]\\n]{2,80})';
const PATTERNS: { pattern: RegExp; relation: FoundAttribution['relation'] }[] = [
  {
    relation: 'translated',
    pattern: new RegExp(
      `(?:translated (?:from|with permission from)|ترجمة عن|مترجم عن|نقلا? (?:عن|من) ترجمة|traduit de|traducido de|übersetzt aus)\\s+${NAME}`,
      'iu',
    ),
  },
  {
    relation: 'syndicated',
    pattern: new RegExp(
      `(?:(?:story|article|piece|report|column|essay|investigation|post|it)\\s+(?:was |is |has been )?(?:first |originally |initially )+(?:published|appeared|ran|produced|posted)(?: (?:by|in|on|at|with))(?: the website of)?|(?:first|originally) (?:published|appeared) (?:by|in|on|at)|republished (?:with permission )?from|reprinted (?:with permission )?from|re-?published (?:here )?(?:courtesy of|from)|syndicated from)\\s+${NAME}`,
      'iu',
    ),
  },
  {
    relation: 'reported-by',
    pattern: new RegExp(
      `(?:story|article|report|piece|investigation) (?:was |is )?(?:reported|produced|written|supported) (?:by|in partnership with|in collaboration with)\\s+${NAME}`,
      'iu',
    ),
  },
  {
    relation: 'syndicated',
    pattern: new RegExp(
      `(?:(?:نشر|نُشر|نشرت|نُشرت) (?:هذا|هذه|المقال|القصة|التقرير)?\\s*(?:المقال|المقالة|القصة|التقرير|المادة)?\\s*(?:لأول مرة|أولا|أولاً|أصلا|أصلاً|في الأصل)?\\s*(?:في|على|عن|لدى)(?: موقع| صحيفة| مجلة)?|نقلا عن|نقلاً عن|بالاتفاق مع|منقول عن)\\s+${NAME}`,
      'iu',
    ),
  },
  {
    relation: 'syndicated',
    pattern: new RegExp(
      `(?:zuerst (?:erschienen|veröffentlicht) (?:bei|in|im|auf)|(?:text|artikel|beitrag) (?:erschien|ist) (?:zuerst|ursprünglich) (?:erschienen )?(?:bei|in|im|auf)|publié (?:initialement |d'abord |à l'origine )?(?:par|dans|sur)|(?:article|texte) (?:est |a été )?(?:initialement|d'abord|à l'origine) (?:publié|paru) (?:par|dans|sur)|publicad[oa] (?:originalmente|por primera vez) (?:en|por)|(?:originalmente|inicialmente) publicad[oa] (?:en|por|em|no|na)|pubblicato (?:originariamente|per la prima volta) (?:su|da|in)|ilk olarak|впервые (?:опубликован[ао]?|вышла?) (?:в|на)|oorspronkelijk (?:gepubliceerd|verschenen) (?:in|op|bij))\\s+${NAME}`,
      'iu',
    ),
  },
  {
    relation: 'syndicated',
    pattern:
      /(?:この記事は|本文(?:首发于|原载于)|転載元[:：]?|来源[:：])\s*[「『《]?(?<publisher>[^」』》。\n]{2,40}?)[」』》]?(?:に(?:最初に)?掲載|からの転載|より転載|。|$)/u,
  },
];

export interface FoundAttribution {
  publisher: string;
  relation: 'syndicated' | 'translated' | 'reported-by';
  url?: string;
  needle: string;
}
