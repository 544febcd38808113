/** Fluent's theme in the colours of the product, light or dark like the surroundings. */
import { createDarkTheme, createLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** From the product's navy to its palest tint. */
const brand: BrandVariants = {
  10: '#040a15',
  20: '#0a182e',
  30: '#0d2344',
  40: '#102d58',
  50: '#14386c',
  60: '#184380',
  70: '#1d4f94',
  80: '#245ba6',
  90: '#3469b2',
  100: '#4878bd',
  110: '#5c88c7',
  120: '#7198d0',
  130: '#87a9d9',
  140: '#9fbbe2',
  150: '#b8ceeb',
  160: '#d3e1f4',
};

const fontFamilyBase = "'Segoe UI', 'Noto Sans', system-ui, sans-serif";
const light: Theme = { ...createLightTheme(brand), fontFamilyBase };
const dark: Theme = {
  ...createDarkTheme(brand),
  fontFamilyBase,
  // the brand's middle is too dark for text on a dark ground
  colorBrandForeground1: brand[130],
  colorBrandForeground2: brand[140],
  colorCompoundBrandForeground1: brand[130],
};

const query = '(prefers-color-scheme: dark)';
const listen = (listener: () => void): (() => void) => {
  const media = window.matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

/** The theme of the surroundings, of the system where they have none. */
export function useTheme(wanted: 'light' | 'dark' | undefined): { theme: Theme; dark: boolean } {
  const system = useSyncExternalStore(listen, () => window.matchMedia(query).matches);
  const isDark = wanted === undefined ? system : wanted === 'dark';
  return { theme: isDark ? dark : light, dark: isDark };
}
