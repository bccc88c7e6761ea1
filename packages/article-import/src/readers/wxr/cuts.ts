/**
 * Ends very long runs of text for a parser that otherwise keeps each whole: tells after every piece of the
 * file what may be put in there without a change to the document; empty where nothing may.
 */
export function createCuts(): { after: (piece: string) => string } {
  let [isInData, isInTag, before] = [false, false, ''];
  return {
    after(piece) {
      // A mark may stand across two pieces.
      const text = `${before}${piece}`;
      before = text.slice(-OVERLAP);
      const [opens, closes] = [text.lastIndexOf('<![CDATA['), text.lastIndexOf(']]>')];
      if (opens !== closes) isInData = opens > closes;
      const [tag, end] = [text.lastIndexOf('<'), text.lastIndexOf('>')];
      if (tag !== end) isInTag = tag > end;
      if (isInData) return text.endsWith(']') ? '' : ']]><![CDATA[';
      return isInTag || /&[^;]{0,40}$/.test(before) ? '' : '<!---->';
    },
  };
}

const OVERLAP = 40;
