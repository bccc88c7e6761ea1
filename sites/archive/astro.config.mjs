import { defineConfig } from 'astro/config';
import broadsheet from 'astro-broadsheet';

export default defineConfig({
  site: 'https://archive.example',
  integrations: [
    broadsheet({
      title: 'The Archive',
      description: 'Two public-domain archives of the United States government, as one paper.',
      zone: 'America/New_York',
      photos: { alt: 'optional', credit: 'optional' },
      authority: { domain: 'archive.example', year: 2026 },
      sections: [
        { id: 'digitalgov', title: 'Digital.gov' },
        { id: '18f', title: '18F' },
      ],
    }),
  ],
});
