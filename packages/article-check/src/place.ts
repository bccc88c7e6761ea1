/** Where something stands in a built folder. */
export interface Place {
  /** Path in the folder, with forward slashes. */
  file: string;
  /** From 1. Absent where a format has no lines worth telling. */
  line?: number | undefined;
  column?: number | undefined;
  /** Where in a JSON file: a JSON Pointer (RFC 6901). */
  pointer?: string | undefined;
}
