/** Inflates one zip entry without ever holding or computing much more than the entry declares. */
import { Inflate, inflateSync } from 'fflate';

/** Deflate cannot expand further than about 1:1032, so an entry this small costs little even where it lies about its size. */
const SMALL = 64 * 1024;
/** Compressed bytes a step; one step yields at most some 4 MB. */
const STEP = 4 * 1024;

/** Node takes no smaller ones. */
const LEAST_CHUNK = 64;

/** Node's own, some three times as fast; a browser has nothing that answers at once. */
const native = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:zlib');

/** The inflated bytes, or undefined where the data is broken or its size is not the declared one. */
export function inflate(data: Uint8Array, declared: number): Uint8Array | undefined {
  try {
    if (native) return inflateNative(native, data, declared);
    return data.length <= SMALL ? inflateSmall(data, declared) : inflateSteps(data, declared);
  } catch {
    // both say by an exception that the stream is broken
    return undefined;
  }
}

function inflateNative(
  { inflateRawSync }: typeof import('node:zlib'),
  data: Uint8Array,
  declared: number,
): Uint8Array | undefined {
  // throws where more comes out than was declared; all of it fits into one chunk, with a byte to spare that shows the end
  const bytes = inflateRawSync(data, {
    maxOutputLength: Math.max(1, declared),
    chunkSize: Math.max(LEAST_CHUNK, declared + 1),
  });
  return bytes.length === declared ? bytes : undefined;
}

function inflateSmall(data: Uint8Array, declared: number): Uint8Array | undefined {
  // One spare byte shows that more came out than was declared; fflate drops what does not fit.
  const bytes = inflateSync(data, { out: new Uint8Array(declared + 1) });
  return bytes.length === declared ? bytes : undefined;
}

function inflateSteps(data: Uint8Array, declared: number): Uint8Array | undefined {
  const out = new Uint8Array(declared);
  let filled = 0;
  const whole = inflateThrough(data, declared, (chunk) => {
    out.set(chunk, filled);
    filled += chunk.length;
    return true;
  });
  return whole ? out : undefined;
}

/**
 * Hands the inflated bytes on as they come, until `take` wants no more. True where all were taken and are as many as declared; fflate
 * throws where the stream is broken.
 */
export function inflateThrough(
  data: Uint8Array,
  declared: number,
  take: (chunk: Uint8Array) => boolean,
): boolean {
  let seen = 0;
  let going = true;
  const stream = new Inflate((chunk) => {
    seen += chunk.length;
    going &&= seen <= declared && take(chunk);
  });
  for (let at = 0; at < data.length && going; at += STEP) {
    stream.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  }
  return going && seen === declared;
}
