/** jsdom has no text coding; imported before whatever reads workbooks. */
import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, { TextDecoder, TextEncoder });
