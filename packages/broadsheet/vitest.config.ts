export { default } from '@broadsheet/article-fixtures/vitest';
