import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { withXmp } from '../src/pictures/xmp.ts';

describe('the words that a photo carries', () => {
  const picture = sharp({ create: { width: 9, height: 9, channels: 3, background: '#a03' } });
  it.each([
    ['with a JFIF segment', {}],
    ['without one', { mozjpeg: true }],
  ])('are read back from a JPEG %s, and its pixels are as they were', async (_, options) => {
    const jpeg = await picture.clone().jpeg(options).toBuffer();
    const carrying = withXmp(jpeg, XMP);
    const { xmp } = await sharp(carrying).metadata();
    expect(xmp?.toString()).toBe(XMP);
    expect(await sharp(carrying).raw().toBuffer()).toEqual(await sharp(jpeg).raw().toBuffer());
  });

  it('must have room in one segment', async () => {
    const jpeg = await picture.clone().jpeg().toBuffer();
    expect(() => withXmp(jpeg, 'x'.repeat(65_600))).toThrow(
      'The caption and credit of a photo take 65629 bytes; a JPEG carries 65535. Shorten them.',
    );
  });
});

const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>';
