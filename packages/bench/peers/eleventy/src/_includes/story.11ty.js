import { escaped, page, teaser } from '../../page.js';

export function render(data) {
  const { title, standfirst, people, style, published, picture, credit, correction } = data;
  const base = picture?.replace('.jpg', '');
  const photo = picture
    ? `<figure><picture><source type="image/webp" srcset="${[320, 640, 960].map((width) => `/media/${base}-${width}.webp ${width}w`).join(', ')}"><img src="/media/${base}-960x640.jpg" alt="Discs of colour" width="960" height="640"></picture><figcaption data-pagefind-ignore>${credit}</figcaption></figure>`
    : '';
  return page(
    { title, standfirst, path: data.page.url, style },
    `<article class="story" data-pagefind-body><h1>${escaped(title)}</h1><p class="standfirst">${escaped(standfirst)}</p>
<div data-pagefind-ignore><p>${people.map((id) => `<a href="/people/${id}/">${escaped(data.names[id])}</a>`).join(' ')} <time datetime="${published}">${published.slice(0, 10)}</time></p></div>
${photo}<div class="body">${data.content}</div>${correction ? `<p class="correction">${escaped(correction)}</p>` : ''}</article>
<nav>${data.topics.map((id) => `<a href="/topics/${id}/">${id}</a>`).join('')}</nav>
<aside>${this.related(data)
      .map((story) => teaser(story, data.names))
      .join('')}</aside>`,
  );
}
