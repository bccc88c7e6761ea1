/** Whether a short text only asks the reader to do something: follow, subscribe, read another story. */
export function isInvitation(text: string): boolean {
  return INVITATION.test(text);
}

/** Whether a short text with a link asks readers to follow the paper somewhere else. */
export function isFollowUs(text: string): boolean {
  return PLACE.test(text) && ASK.test(text);
}

/** Whether a text leads to another story. */
export function isLeadIn(text: string): boolean {
  return LEAD_IN.test(text);
}

const LEAD_IN = new RegExp(
  `^[\\s([»›→>•▶►-]*(${[
    'also read|read also|read more|read next|read|see also|more|related|watch|must read|further reading|don.t miss|check also|recommended',
    'lesen sie auch|mehr zum thema|mehr dazu|lesen sie|auch interessant|auch lesenswert|lesen sie mehr|weiterlesen|siehe auch',
    'lire aussi|à lire aussi|lire|voir aussi|sur le même sujet|à lire',
    'lee también|lea también|leer más|te puede interesar|ver también|lee más|más información',
    'leia também|leia mais|veja também|saiba mais',
    'leggi anche|vedi anche|per approfondire',
    'lees ook|lees meer|bekijk ook',
    'читайте также|читать также|смотрите также|по теме|читайте',
    'читайте також|дивіться також',
    'przeczytaj też|czytaj także|zobacz też|czytaj też',
    'les også|läs också|läs mer|les mer|läs även|se også|læs også',
    'ayrıca okuyun|ilgili haber|bunlar da ilginizi çekebilir',
    'اقرأ أيضا|اقرأ أيضًا|إقرأ أيضاً|اقرأ ايضا|إقرأ أيضا|اقرأ أيضاً|شاهد أيضا|شاهد أيضاً|طالع أيضا|مواضيع ذات صلة|أخبار ذات صلة',
    'بیشتر بخوانید|بخوانید|مطالب مرتبط|همچنین بخوانید',
    'קראו גם|קרא גם|עוד בנושא|כתבות נוספות',
    '関連記事|あわせて読みたい|【関連】|関連',
    '相关阅读|延伸阅读|相關新聞|推荐阅读|更多',
    '관련기사|관련 기사|이 기사도',
    'यह भी पढ़ें|ये भी पढ़ें|यह खबर भी पढ़ें',
    'xem thêm|đọc thêm|xem tiếp',
  ].join('|')})(?![\\p{L}])`,
  'iu',
);
const INVITATION = new RegExp(
  `^(${[
    '(sign up|subscribe|register) (here |now |today )?(to|for) ',
    'follow (us|.{1,40}) on (twitter|facebook|instagram|x|whatsapp|google)',
    'get (our|the) .{0,60}newsletter',
    'advertisement$|anzeige$|publicité$|publicidad$|реклама$|werbung$|إعلان$|広告$|广告$|광고$|reklam$|pubblicità$|advertentie$',
    'listen to this article',
    'share this( article| story)?$',
    '(externer inhalt|external content|contenu externe|contenido externo|empfohlener redaktioneller inhalt)',
    '.{0,120}(datenschutzeinstellungen|privatsphäre-einstellungen|klick für den datenschutz|privacy settings|cookie settings|accepter les cookies)',
    'story continues below|article continues (below|after)',
    'loading\\.{0,3}$|…loading',
    'copyright ©|© \\d{4}|all rights reserved',
  ].join('|')})`,
  'i',
);

const PLACE =
  /newsletter|whatsapp|telegram|facebook|instagram|tiktok|youtube|google news|news-app|bülten|рассылк|النشرة|ニュースレター|뉴스레터/i;
const ASK =
  /\b(subscri\w+|sign up|follow us|join (us|our|the)|click here|tap here|abonnier\w*|abonne\w*|folg(e|en|st|t)|anmeld\w+|hier entlang|hier geht|suscr[ií]b\w*|inscre\w*|inscri\w+|iscri\w+|seguici|síguenos|suivez|volg ons|følg|följ|подпи\w*|abone ol\w*)|اشترك|تابعونا|تابعنا|انضم|登録|구독/i;
