import broadsheet from 'astro-broadsheet';
import { defineConfig } from 'astro/config';

export default defineConfig({
  // Where readers find the paper. Feeds, sitemaps and links in e-mails need it.
  site: {{site}},
  integrations: [
    broadsheet({
      title: {{title}},
      // The first is the default; the others have their own prefix, such as /ar/.
      languages: {{languages}},
      // Times in stories are the local times of this zone.
      zone: {{zoneLiteral}},
      preset: {{preset}},
      hosting: {{hosting}},
      // The archive has photos without these. Take the line out when it has them all.
      photos: {{photos}},
      sections: {{sections}},
    }),
  ],
});
