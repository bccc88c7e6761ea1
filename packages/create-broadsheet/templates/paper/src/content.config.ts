import { broadsheetCollections } from 'astro-broadsheet/content';

export const collections = broadsheetCollections();
