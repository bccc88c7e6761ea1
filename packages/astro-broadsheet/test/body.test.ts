import { describe, expect, it } from 'vitest';
import { renderBody } from '../src/body/render.ts';
import { repairHtml } from '../src/body/repair.ts';

const words = {
  ...{ footnotes: 'Footnotes', backToText: 'Back', video: 'Video', table: 'Table' },
  ...{ opensAt: 'Opens on {host}.', letterFrom: '{name}, {place}', quotes: '“ ” ‘ ’' },
};
const source = { type: 'image/webp', srcset: '/a.webp 3w' };
const picture = { src: '/a.jpg', sources: [source], width: 3, height: 2, isSmall: false };
const render = (markdown: string) => renderBody(markdown, words, () => undefined);

describe('a body', () => {
  it.each([
    [
      'headings that leave levels out',
      '<h4>a</h4><h6>b</h6><h2>c</h2>',
      '<h2>a</h2><h3>b</h3><h2>c</h2>',
    ],
    ['paragraphs in a heading', '<h2>a<p>b</p></h2>', '<h2>ab</h2>'],
    ['a figure in a heading', '<h3>a<figure><em>b</em></figure></h3>', '<h2>a<em>b</em></h2>'],
    [
      'a captioned figure in a heading',
      '<h2>a<figure><figcaption>b</figcaption></figure></h2>',
      '<h2>ab</h2>',
    ],
    ['an empty paragraph', '<p> </p><p>a</p>', '<p>a</p>'],
    ['words between items', '<ul><li>a</li><p>b</p>c</ul>', '<ul><li>a<p>b</p>c</li></ul>'],
    [
      'a list in a list',
      '<ul><li>a</li><ul><li>b</li></ul></ul>',
      '<ul><li>a<ul><li>b</li></ul></li></ul>',
    ],
    ['a list of words', '<ol>a</ol>', '<ol><li>a</li></ol>'],
    [
      'items without a list',
      '<p>x</p><li>a</li> <li>b</li><p>y</p>',
      '<p>x</p><ul><li>a</li><li>b</li></ul> <p>y</p>',
    ],
    ['blocks in a span', '<span><h2>a</h2><p>b</p></span>', '<div><h2>a</h2><p>b</p></div>'],
    [
      'a block in a table',
      '<table><tr><td>a</td></tr><pre>b</pre></table>',
      '<pre>b</pre><div class="table"><table><tbody><tr><td>a</td></tr></tbody></table></div>',
    ],
    ['a caption without a figure', '<div><figcaption>a</figcaption></div>', '<div><p>a</p></div>'],
    [
      'what is whole',
      '<h2>a</h2><ul><li>b</li></ul><figure><figcaption>c</figcaption></figure>',
      '<h2>a</h2><ul><li>b</li></ul><figure><figcaption>c</figcaption></figure>',
    ],
  ])('mends %s', (_, html, mended) => expect(repairHtml(html)).toBe(mended));

  it.each([
    [
      'At noon. | Sam Bell',
      '<span class="caption" data-part="caption">At noon.</span> <span class="credit" data-part="credit">Sam Bell</span>',
    ],
    ['At noon.', '<span class="caption" data-part="caption">At noon.</span>'],
    [' | Sam Bell', '<span class="credit" data-part="credit">Sam Bell</span>'],
  ])('has below a picture with the title “%s” its caption and credit', async (title, shown) => {
    const html = await renderBody(`![A river](a.jpg "${title}")`, words, () => picture);
    expect(html).toContain(shown);
    expect(html).toMatch(
      /^<figure><picture><source type="image\/webp" srcset="\/a.webp 3w" sizes="[^"]+" \/><img src="\/a.jpg"[^>]*\/><\/picture><figcaption>/,
    );
  });

  it.each([
    [
      ':::pullquote{by="Sam"}\nWe know.\n:::',
      '<figure class="pullquote" data-pagefind-ignore><blockquote><p>We know.</p></blockquote><figcaption>Sam</figcaption></figure>',
    ],
    [
      ':::factbox[In figures]\n- one\n:::',
      '<aside class="factbox"><h2 id="h-in-figures">In figures</h2><ul>\n<li>one</li>\n</ul></aside>',
    ],
    [
      ':::gallery\n![a](a.jpg)\n:::',
      '<div class="gallery"><figure><picture><source type="image/webp"',
    ],
    [
      '::video{url="https://v.example/1" title="A film"}',
      '<p class="embed"><a href="https://v.example/1" rel="noopener">A film</a> <span class="embed-host">Opens on v.example.</span></p>',
    ],
    ['::video{url="javascript:1"}', '<p>::video</p>'],
    ['::video{url="https://"}', '<p>::video</p>'],
    [
      '| a |\n|---|\n| b |',
      '<div class="table" tabindex="0" role="region" aria-label="Table"><table>',
    ],
    ['<div tabindex="9" role="alert">x</div>', '<div>x</div>'],
    [
      '<picture><source srcset="https://x.example/a.avif"><img src="a.jpg" srcset="b.jpg 2x"></picture>',
      '<picture><source type="image/webp" srcset="/a.webp 3w"',
    ],
    ['<source data-of="a.jpg" data-at="1" srcset="//x.example/a">x', 'x'],
    ['At 10:30 :so[x] a:b', '<p>At 10:30 :so[x] a:b</p>'],
    ['At 10:30 :so[x] a:b\n\n::x', '<p>At 10:30 :so[x] a:b</p>\n<p>::x</p>'],
    [':::nothing\nx\n:::', '<p>:::nothing</p>\n<p>x</p>\n<p>:::</p>'],
  ])('has furniture: %j', async (markdown, html) => {
    expect(await renderBody(markdown, words, () => picture)).toContain(html);
  });

  it.each([
    ['“ ” ‘ ’', '“She said ‘it’s ours’ twice,” he wrote in ’98.'],
    ['„ “ ‚ ‘', '„She said ‚it’s ours‘ twice,“ he wrote in ’98.'],
    ['«\u202f \u202f» “ ”', '«\u202fShe said “it’s ours” twice,\u202f» he wrote in ’98.'],
    ['「 」 『 』', '「She said 『it’s ours』 twice,」 he wrote in ’98.'],
  ])('quotes with %s', async (quotes, shown) => {
    const typed = `"She said 'it's ours' twice," he wrote in '98.`;
    const html = await renderBody(typed, { ...words, quotes }, () => undefined);
    expect(html.trim()).toBe(`<p>${shown}</p>`);
  });

  it.each([
    ['“ ” ‘ ’', 'Well… “yes…”'],
    ['「 」 『 』 ……', 'Well…… 「yes……」'],
  ])('trails off with %s', async (quotes, shown) => {
    const html = await renderBody('Well... "yes..."', { ...words, quotes }, () => undefined);
    expect(html.trim()).toBe(`<p>${shown}</p>`);
  });

  it('keeps the quotation marks that the writer chose, and those of code', async () => {
    const typed = 'A “b” ‘c’ and `"d"`, "e".';
    const html = await renderBody(typed, { ...words, quotes: '« » ‹ ›' }, () => undefined);
    expect(html.trim()).toBe('<p>A “b” ‘c’ and <code>"d"</code>, «e».</p>');
  });

  it('has no mark of the page that a story brings along', async () => {
    expect(await render('<span data-part="headline" class="paywall">x</span>')).toContain(
      '<span>x</span>',
    );
  });

  it.each([
    ['https://a.example/b?c=d#e', 'https://a.example/b?c=d#e'],
    ['https://a.example/café', 'https://a.example/café'],
    ['https://a.example/##11', 'https://a.example/#%2311'],
    ['https://a.example/b|c', 'https://a.example/b%7Cc'],
    ['mailto:a@a.example', 'mailto:a@a.example'],
    ['#h-a', '#h-a'],
  ])('links %s as %s', async (href, shown) => {
    expect(await render(`<a href="${href}">a</a>`)).toContain(`<a href="${shown}"`);
  });

  it.each([
    'http://www.%5Bagency%5D.gov/',
    'http://%20http//a.example/',
    'https://a@b.example/',
    'http://@b.example',
  ])('has no link to %s', async (href) =>
    expect(await render(`<a href="${href}">a</a>`)).toContain('<a>a</a>'),
  );
});
