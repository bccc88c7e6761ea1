import { defineConfig } from 'astro/config';
import broadsheet from 'astro-broadsheet';

export default defineConfig({
  site: 'https://deltacourier.example',
  integrations: [
    broadsheet({
      title: { en: 'The Delta Courier', ar: 'بريد الدلتا' },
      description: {
        en: 'News from the river delta: local, honest, every day.',
        ar: 'أخبار دلتا النهر: محلية، صادقة، كل يوم.',
      },
      languages: ['en', 'ar'],
      zone: 'Africa/Cairo',
      publisher: {
        legalName: 'Delta Courier Cooperative',
        founded: 1921,
      },
      rights: {
        holder: 'Delta Courier Cooperative',
        uses: { search: 'allow', 'ai-training': 'deny' },
      },
      policies: {
        ethics: 'ethics',
        corrections: 'corrections-policy',
        ownership: 'ownership',
        masthead: 'masthead',
      },
      feeds: { partners: { agency: { sections: ['world'], text: 'teaser', delayMinutes: 30 } } },
      hosting: ['netlify'],
      listen: true,
      slots: { 'article-end': './src/Support.astro' },
      authority: { domain: 'deltacourier.example', year: 2024 },
      sections: [
        { id: 'local', title: { en: 'Local', ar: 'محليات' } },
        { id: 'world', title: { en: 'World', ar: 'العالم' } },
        { id: 'business', title: { en: 'Business', ar: 'اقتصاد' } },
        { id: 'culture', title: { en: 'Culture', ar: 'ثقافة' } },
        { id: 'science', title: { en: 'Science', ar: 'علوم' } },
        { id: 'opinion', title: { en: 'Opinion', ar: 'رأي' } },
      ],
    }),
  ],
});
