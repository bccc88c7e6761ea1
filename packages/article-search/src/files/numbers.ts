/** Writes a whole number from 0 up in as few bytes as it takes, seven bits each. */
export function writeNumber(number: number, bytes: number[]): void {
  let rest = number;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** @throws {RangeError} where the bytes end before it does. */
export function readNumber(bytes: Uint8Array, place: { at: number }): number {
  let number = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[place.at++];
    if (byte === undefined) throw new RangeError('The bytes end too early.');
    number |= (byte & 127) << shift;
    if (byte < 128) return number;
  }
}

/** So many numbers, one after the other. */
export function readNumbers(bytes: Uint8Array, place: { at: number }, count: number): number[] {
  const numbers = new Array<number>(count);
  for (let at = 0; at < count; at++) numbers[at] = readNumber(bytes, place);
  return numbers;
}

/** The numbers whose steps from one to the next, and from 0, these are. */
export function sumsOf(steps: readonly number[]): number[] {
  const sums = new Array<number>(steps.length);
  let sum = 0;
  for (let at = 0; at < steps.length; at++) {
    sum += steps[at] as number;
    sums[at] = sum;
  }
  return sums;
}
