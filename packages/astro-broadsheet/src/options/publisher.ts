import { publisherFields } from '@broadsheet/article-schema';

/**
 * Who publishes the paper, for structured data and feeds. Default: the paper's title.
 * @example publisher: { legalName: 'Delta Press Ltd', logo: '/logo.png', founded: 1921 }
 */
export const publisher = publisherFields();
