declare namespace App {
  interface Locals {
    /** What the page shows. */
    broadsheet: import('./page-data').PageData;
    /** The story whose MDX body is being shown, for the pictures that it names. */
    broadsheetEntry?: import('./content/story').StoryEntry;
  }
}
