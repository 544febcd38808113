/**
 * Entry of a bundle that a page loads before office.js: the page then believes it runs in Excel. `window.excelHost` is the host;
 * `?api=1.8` makes it an older one, `?platform=mac` that of another platform, which gives away `window.excelGiven` as it can.
 */
import { ExcelHost, FLOOR } from './host';
import { applyProfile, isPlatform, profiles } from './profiles';
import type { Given } from './profiles';

declare global {
  interface Window {
    excelHost?: ExcelHost;
    excelGiven?: Given;
  }
}

const wanted = new URLSearchParams(window.location.search);
const platform = wanted.get('platform') ?? '';
const profile = isPlatform(platform) ? profiles[platform] : profiles.windows;
if (isPlatform(platform)) window.excelGiven = applyProfile(profile);
window.excelHost = new ExcelHost(window, wanted.get('api') ?? FLOOR, 'vi-VN', profile);
