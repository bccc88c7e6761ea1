export function page({ title, standfirst = '', path, style }, main) {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)} · The Bench Paper</title><meta name="description" content="${escaped(standfirst)}">
<link rel="canonical" href="https://paper.example${path}"><meta property="og:title" content="${escaped(title)}">
<meta property="og:url" content="https://paper.example${path}"><link rel="stylesheet" href="${style}"></head>
<body><header><a href="/">The Bench Paper</a><nav>${SECTIONS.map((id) => `<a href="/sections/${id}/">${id}</a>`).join('')}<a href="/archive/">Archive</a></nav></header>
<main>${main}</main><footer>The Bench Paper</footer></body></html>`;
}

export function teaser({ url, data }, people) {
  return `<article class="teaser"><h2><a href="${url}">${escaped(data.title)}</a></h2><p>${escaped(data.standfirst)}</p>
<p>${data.people.map((id) => escaped(people[id])).join(' ')} <time datetime="${data.published}">${data.published.slice(0, 10)}</time></p></article>`;
}

export function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

const SECTIONS = ['local', 'world', 'business', 'culture', 'science', 'opinion'];
