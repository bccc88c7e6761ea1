export default {
  layout: 'story.11ty.js',
  templateEngineOverride: 'md',
  permalink: ({ published, slug }) => `/${published.slice(0, 7).replace('-', '/')}/${slug}/`,
};
