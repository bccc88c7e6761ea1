import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { tableFrames } from './src/table-frames.mjs';

const group = (label, ar, directory) => ({
  label,
  translations: { ar },
  items: [{ autogenerate: { directory } }],
});

// Errors have a page each; the list of them stands in the sidebar, not all of them.
const REFERENCE = [
  'options',
  'story-fields',
  'people-and-pages',
  'marks',
  'components',
  'addresses',
  'programs',
  'errors',
];

export default defineConfig({
  site: 'https://docs.broadsheet.example',
  integrations: [
    tableFrames(),
    starlight({
      title: { en: 'Broadsheet', ar: 'Broadsheet' },
      description: 'A newspaper in a folder.',
      locales: { root: { label: 'English', lang: 'en' }, ar: { label: 'العربية', dir: 'rtl' } },
      // Eighty signs fit on a line; what is longer goes on below: nothing must be scrolled sideways.
      expressiveCode: {
        defaultProps: {
          wrap: true,
          // What programs say is indented by half a line, which a phone does not have.
          overridesByLang: { 'text,console': { preserveIndent: false } },
        },
        styleOverrides: { codeFontSize: '0.77rem' },
      },
      customCss: [
        '@fontsource-variable/source-serif-4',
        '@fontsource-variable/noto-naskh-arabic',
        './src/styles/docs.css',
      ],
      sidebar: [
        group('Start', 'البداية', 'start'),
        group('Publish a paper', 'انشر صحيفة', 'publish'),
        group('Build on it', 'ابنِ عليها', 'build'),
        group('Readers', 'القراء', 'readers'),
        group('How it works', 'كيف تعمل', 'how'),
        {
          label: 'Reference',
          translations: { ar: 'المرجع' },
          items: REFERENCE.map((slug) => ({ slug: `reference/${slug}` })),
        },
        { slug: 'compared' },
      ],
    }),
  ],
});
