const PHOTO = [
  ...[
    'photo(?:s|graph|graphs|graphy)?',
    'pictures?',
    'images?',
    'courtesy',
    'illustration',
    'graphic',
    'handout',
  ],
  ...[
    'fotos?',
    'foto(?:graf|grafie|grafía|grafia|ğraf)?',
    'bild(?:er|quelle|nachweis|rechte)?',
    'quelle',
    'symbolbild',
    'grafik',
  ],
  ...[
    'crédits? photos?',
    'crédits?',
    'photographie',
    'légende',
    'imagen',
    'créditos?',
    'fotografía',
    'imagem',
    'divulgação',
    'crediti',
  ],
  ...[
    'фото',
    'источник',
    'изображение',
    'снимка',
    'джерело',
    'fotografie',
    'zdjęcie',
    'zdroj',
    'fot',
    'kuva',
    'fotó',
    'nuotr',
  ],
  ...[
    'φωτογραφία',
    'kaynak',
    'fotoğraf',
    'görsel',
    'الصورة',
    'صورة',
    'تصوير',
    'مصدر الصورة',
    'المصدر',
    'عدسة',
    'عکس',
    'عکاس',
    'منبع',
  ],
  ...[
    'צילום',
    'תמונה',
    'קרדיט',
    '写真',
    '撮影',
    '图片来源',
    '圖片來源',
    '사진 출처',
    '図版',
    '画像',
    '图片',
    '圖片',
    '图',
    '摄影',
    '攝影',
    '来源',
    '사진',
    '촬영',
    '그래픽',
    'फोटो',
    'ảnh',
    'hình',
    'ภาพ',
    'isithombe',
    'picha',
    'larawan',
    'gambar',
    'slika',
    'снимки',
    'fotó',
  ],
].join('|');

/** What stands before a credit: “Photo by ”, “Credit: ”, “© ”. */
export const LABEL = [
  '(?:©|\\(c\\)|（[cCｃＣ]）|copyright|℗)\\s*:?\\s*(?:\\d{4}\\s+)?',
  `(?:file |stock |main |image |photo |picture )?(?:credits?|source|sources|copyright)\\s*[:：=]\\s*`,
  `(?:file |stock |archiv|symbol|agentur)?(?:${PHOTO})\\s*(?:credit|source|courtesy|quelle|출처|출처 =|提供)?\\s*[:：=＝]\\s*`,
].join('|');

/** The same without a sign behind it: only where a sentence has ended before. */
export const PHRASE = [
  `(?:photo|photograph|photography|picture|image|illustration|images|photos)\\s+(?:courtesy\\s+(?:of\\s+)?|by\\s+|via\\s+)`,
  '(?:courtesy of|photographed by|handout via)\\s+|fot\\.\\s+',
  '(?:تصوير|عدسة|عکس از|צילום|撮影|写真|사진|사진 출처|摄影|Foto von|Foto di|Photo de|Foto de|Fotografía de|Foto av|Foto van)\\s+',
].join('|');

/** Who hands pictures to papers: agencies, archives, offices. */
export const AGENCY = [
  '\\bAP(?: Photo| Images)?\\b|\\bAssociated Press\\b|\\bAFP\\b|\\bReuters\\b|\\bGetty(?: Images)?\\b|\\bi?Stock(?:photo)?\\b|\\bShutterstock\\b|\\bAlamy\\b',
  '\\bdpa\\b|picture[- ]alliance|\\bimago\\b|\\bEPA\\b|\\bAPA\\b|\\bANSA\\b|\\bEFE\\b|\\bTASS\\b|\\bANP\\b|\\bBelga\\b|\\bNTB\\b|\\bTT\\b|\\bPAP\\b|\\bČTK\\b|\\bMTI\\b|\\bLusa\\b|\\bKeystone\\b',
  '\\bXinhua\\b|\\bKyodo\\b|\\bYonhap\\b|\\bANI\\b|\\bPTI\\b|\\bBloomberg\\b|\\bZuma\\b|\\bUnsplash\\b|\\bPexels\\b|\\bPixabay\\b|Wikimedia(?: Commons)?|\\bFlickr\\b|Creative Commons|\\bCC BY\\b|\\bHandout\\b',
  'Europa Press|Anadolu(?: Agency)?|\\bAA\\b|\\bPA(?: Images| Wire)?\\b|\\bRex(?: Features)?\\b|\\bSIPA\\b|\\bNurPhoto\\b|Press Association|\\bWAFA\\b|\\bPetra\\b|\\bIRNA\\b|\\bISNA\\b',
  'وكالات|رويترز|أ ف ب|فرانس برس|الأناضول|ایرنا|ایسنا|رویترز|רויטרס|新華社|新华社|共同通信社?|時事|ロイター|연합뉴스|뉴시스|뉴스1|ТАСС|РИА Новости|Рейтер',
].join('|');

/** What follows the one who handed a picture over. */
export const MAKER = '提供|撮影|摄|攝|摄影|攝影|제공|촬영| 기자';
