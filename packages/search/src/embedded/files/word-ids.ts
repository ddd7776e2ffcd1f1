/** Ids of a document's words as bytes: sorted, each as its distance from the one before, seven bits a byte. */
export const packIds = (ids: Iterable<number>): Uint8Array => {
  const bytes: number[] = [];
  let previous = 0;
  for (const id of [...ids].toSorted((a, b) => a - b)) {
    let distance = id - previous;
    previous = id;
    while (distance > 127) {
      bytes.push((distance % 128) + 128);
      distance = Math.floor(distance / 128);
    }
    bytes.push(distance);
  }
  return Uint8Array.from(bytes);
};

/** Those of `wanted` that are packed; both ascend, so that nothing is unpacked beyond the last one wanted. */
export const packedAmong = (bytes: Uint8Array, wanted: readonly number[]): number[] => {
  const found: number[] = [];
  let next = 0;
  let id = 0;
  let weight = 1;
  for (const byte of bytes) {
    id += (byte % 128) * weight;
    weight = byte > 127 ? weight * 128 : 1;
    if (byte > 127) continue;
    while (next < wanted.length && (wanted[next] ?? 0) < id) next += 1;
    if (next === wanted.length) break;
    if (wanted[next] === id) found.push(id);
  }
  return found;
};

export const unpackIds = (bytes: Uint8Array): number[] => {
  const ids: number[] = [];
  let id = 0;
  let distance = 0;
  let weight = 1;
  for (const byte of bytes) {
    distance += (byte % 128) * weight;
    weight *= 128;
    if (byte > 127) continue;
    id += distance;
    ids.push(id);
    distance = 0;
    weight = 1;
  }
  return ids;
};
