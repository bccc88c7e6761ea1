import type { PhotoOutput } from '../story-output.ts';
import { element } from '../xml.ts';

/**
 * Caption, credit, rights and alt text of a photo as an XMP packet, so that they travel with the file.
 * IPTC Photo Metadata Standard 2023.2; the same facts as ImageObject in structured data.
 */
export function photoXmp(
  photo: Pick<PhotoOutput, 'alt' | 'caption' | 'credit' | 'rights' | 'creator'>,
): string {
  const { alt, caption, credit, rights, creator } = photo;
  const properties = [
    languageText('dc:description', caption),
    element('dc:creator', creator ? [element('rdf:Seq', [element('rdf:li', creator)])] : []),
    languageText('dc:rights', rights?.holder),
    element('photoshop:Credit', credit),
    element('xmpRights:WebStatement', rights?.licence),
    languageText('Iptc4xmpCore:AltTextAccessibility', alt),
    licensor(rights?.url),
  ];
  const description = element('rdf:Description', properties, { 'rdf:about': '', ...NAMESPACES });
  const rdf = element('rdf:RDF', [description], {
    'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  });
  return element('x:xmpmeta', [rdf], { 'xmlns:x': 'adobe:ns:meta/' });
}

function languageText(name: string, text: string | undefined): string {
  if (!text) return '';
  return element(name, [
    element('rdf:Alt', [element('rdf:li', text, { 'xml:lang': 'x-default' })]),
  ]);
}

function licensor(url: string | undefined): string {
  if (!url) return '';
  const resource = element('rdf:li', [element('plus:LicensorURL', url)], {
    'rdf:parseType': 'Resource',
  });
  return element('plus:Licensor', [element('rdf:Seq', [resource])]);
}

const NAMESPACES = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:photoshop': 'http://ns.adobe.com/photoshop/1.0/',
  'xmlns:xmpRights': 'http://ns.adobe.com/xap/1.0/rights/',
  'xmlns:Iptc4xmpCore': 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  'xmlns:plus': 'http://ns.useplus.org/ldf/xmp/1.0/',
};
