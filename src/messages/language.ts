/** The languages of the product; Vietnamese is the first. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in both languages. */
export type Bilingual = Record<Language, string>;

/** A number with the decimal sign of the language, without grouping. */
export const number = (value: number, language: Language): string =>
  language === 'vi' ? String(value).replace('.', ',') : String(value);
