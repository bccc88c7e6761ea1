import { describe, expect, it } from 'vitest';
import { readArticle } from '../src/readers/html/article.ts';

const SENTENCE =
  'The delta of the Orra has no bridge, and nobody who lives there wants one, the council heard.';
const STORY = `<p>First. ${SENTENCE}</p><p>Second. ${SENTENCE}</p><p>Third. ${SENTENCE}</p>`;
const EXCERPT = `Readers of the first story will remember it: ${SENTENCE} More of it stands there, and …`;
const OTHERS = `<div class="extra">${['a', 'b', 'c'].map((story) => `<h3><a href="https://sister.example/${story}">Story ${story}</a></h3><p>${story}: ${EXCERPT}</p>`).join('')}</div>`;
const VERSE =
  'Long runs the river, and longer the road, and nobody asks who has carried the load; slow turns the ferry, and slower the tide, and nobody waits on the opposite side, where the lamps of the harbour go out one by one till the night has begun.';

describe('the body of a saved page keeps', () => {
  it.each([
    ['the text of an old page that stands in no element', SENTENCE, `${SENTENCE}<br><br>Its end.`],
    [
      'the text that stands beside a picture and its caption',
      'Beside the picture the story goes on',
      `${STORY}<p><span><img src="a.jpg"><span class="caption">A ferry</span></span>Beside the picture the story goes on, and for longer than any caption would. ${SENTENCE}</p>`,
    ],
    [
      'a long paragraph that the story repeats, as a refrain',
      `${VERSE} Between ${VERSE}`,
      `${STORY}<p>${VERSE}</p> <p>Between</p> <p>${VERSE}</p>${STORY.replaceAll('.', '!')}`,
    ],
    [
      'a linked phrase of a sentence, whatever its class',
      'heard on Monday from the ferryman that',
      `${STORY}<p>The council heard on Monday from <a class="popup" href="/f">the ferryman</a> that the river is too wide.</p>`,
    ],
    [
      'the words in the middle and at the end of its last sentence that a style sets apart',
      'is too wide for a bridge.',
      `${STORY}<div>All of the ferrymen say that the river <span>is too wide</span> for a <span>bridge.</span></div>`,
    ],
    [
      'a formula, whatever the script that shows it calls it',
      'the width is w of the river',
      `${STORY}<div>For all of the ferries the width is <span class="context-menu"><math><mi>w</mi></math></span> of the river, which is far too much.</div>`,
    ],
  ])('%s', (_, words, body) => {
    expect(bodyOf(body)).toContain(words);
  });
});

describe('a saved page has its headline and text, though its source leaves out', () => {
  const head = '<meta charset="utf-8"><title>The ferry</title><script>const a = "<p>";</script>';
  const article = `<article><h1>The ferry stays</h1>${STORY}</article>`;
  it.each([
    ['nothing', `<!doctype html><html><head>${head}</head><body>${article}</body></html>`],
    ['the tags of html', `<!doctype html><head>${head}</head><body>${article}</body>`],
    ['the tags of head', `<!doctype html><html lang="en">${head}<body>${article}</body></html>`],
    ['the tags of body', `<!doctype html><html><head>${head}</head><!-- made small -->${article}`],
    ['all of them', `<!doctype html>${head}${article}`],
    ['the type of the document too', `${head}${article}`],
    ['the head', article],
  ])('%s', (_, html) => {
    const { headlines, text } = readArticle(html);
    expect(headlines[0]?.value).toBe('The ferry stays');
    expect(text).toBe(`First. ${SENTENCE}Second. ${SENTENCE}Third. ${SENTENCE}`);
  });
});

describe('the body of a saved page is without', () => {
  it.each([
    [
      'other stories behind it, however much of them is shown and on whatever site',
      'Readers of the first story',
      `<div>${STORY}<p>${VERSE}</p></div>${OTHERS}`,
    ],
    [
      'other stories behind it, where microdata marks them as a part of it',
      'Readers of the first story',
      `<div itemscope itemtype="https://schema.org/BlogPosting"><div itemprop="articleBody">${STORY}<p>${VERSE}</p>${OTHERS}</div></div>`,
    ],
    [
      'what a style hides',
      'Hidden',
      `${STORY}<div style="visibility: hidden"><p>Hidden. ${SENTENCE}</p></div>`,
    ],
    [
      'what only stands in for a frame',
      'Your browser',
      `${STORY}<iframe src="about:blank">Your browser shows no frames.</iframe>${STORY}`,
    ],
  ])('%s', (_, words, body) => {
    expect(bodyOf(body)).toContain('Third. ');
    expect(bodyOf(body)).not.toContain(words);
  });
});

function bodyOf(body: string): string {
  const html = `<html><head><title>No bridge</title></head><body>${body}</body></html>`;
  return readArticle(html, 'https://courier.example/bridge').text.replaceAll(/\s+/g, ' ');
}
