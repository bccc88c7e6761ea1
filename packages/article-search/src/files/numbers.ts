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

/** Each number as the step from the one before, the first from 0. */
export function stepsOf(numbers: readonly number[]): number[] {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0));
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

/** Parts of bytes in one, each after its length. */
export function joinParts(parts: readonly Uint8Array[]): Uint8Array {
  const joined = parts.flatMap((part) => {
    const length: number[] = [];
    writeNumber(part.length, length);
    return [new Uint8Array(length), part];
  });
  const whole = new Uint8Array(joined.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of joined) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The part of a number. @throws {RangeError} where there is none. */
export function partAt(bytes: Uint8Array, number: number): Uint8Array {
  const place = { at: 0 };
  for (let part = 0; ; part++) {
    const length = readNumber(bytes, place);
    if (part === number) return bytes.subarray(place.at, place.at + length);
    place.at += length;
  }
}
