/** Texts compared as people mean them: what nobody sees, and what is only a habit of writing, makes no difference. */
import { UNSEEN } from './text';

const SYLLABLE = /\p{L}[\p{L}\p{M}]*/gu;
/** Grave, acute, tilde, hook above, dot below. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * The same for two texts that differ in composition (NFC, NFD), width of letters, unseen signs, blanks, capitals, the place
 * of the tone (hoà, hòa), or "ð" for "đ". To compare by, never to show.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replaceAll('\u00F0', 'đ')
    // a syllable has one tone, wherever it is written
    .replace(SYLLABLE, (syllable) => syllable.replace(TONE, '') + (syllable.match(TONE) ?? []).join(''))
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');

/** The folded text without any marks: "đường" and "duong" are the same. */
export const baseLetters = (text: string): string =>
  foldText(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
