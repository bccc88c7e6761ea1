/** A text that begins as bylines do. */
export const BY = /^(?:by|von|par|por|door|av|af|بقلم|كتب(?:ت)?|מאת|text)\s*:?\s+\p{L}.{3,100}$/iu;
