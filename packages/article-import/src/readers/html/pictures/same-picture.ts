/** Whether two addresses are one picture in two sizes or formats: by the name of the file, or a number or key in both. */
export function isSamePicture(one: string, other: string): boolean {
  if (one === other) return true;
  const keys = new Set(keysOf(one));
  return keysOf(other).some((key) => keys.has(key));
}

function keysOf(address: string): string[] {
  const path = decoded(address).split(/[#]/)[0] ?? '';
  const parts = path.replace(/^[a-z]+:\/\/[^/]+/i, '').split(/[/?&=,]/);
  return parts.flatMap((part) => {
    const bare = part
      .replace(/(\.(jpe?g|png|webp|avif|gif))+$/i, '')
      .replace(
        /[-_](\d{2,4}x\d{2,4}|scaled|large|medium|small|w\d{3,4}|\d{3,4}w|v-\w+|16x9|4x3|1x1)$/i,
        '',
      )
      .toLowerCase();
    // A number names a picture, unless it is a size or a day.
    const isNumber = /^(\d{6,7}|\d{9,})$/.test(bare);
    const isName =
      bare.length >= 8 && !/^\d+$/.test(bare) && (/\d/.test(bare) || bare.length >= 14);
    return (isNumber || isName) && !/^\d{4}-\d\d-\d\d$/.test(bare) ? [bare] : [];
  });
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
