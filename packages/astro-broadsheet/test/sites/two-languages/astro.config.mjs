import { defineConfig } from 'astro/config';
import broadsheet from 'astro-broadsheet';

export default defineConfig({
  site: 'https://paper.example',
  integrations: [
    broadsheet({
      title: { en: 'The Paper', ar: 'الصحيفة' },
      languages: ['en', 'ar'],
      zone: 'Africa/Cairo',
      sections: [
        { id: 'local', title: { en: 'Local', ar: 'محليات' } },
        { id: 'opinion', title: { en: 'Opinion', ar: 'رأي' } },
      ],
    }),
  ],
});
