/** Entry of a bundle that a page loads before office.js: the page then believes it runs in Excel. `window.excelHost` is the host; `?api=1.8` makes it an older one. */
import { ExcelHost, FLOOR } from './host';

declare global {
  interface Window {
    excelHost?: ExcelHost;
  }
}

const wanted = new URLSearchParams(window.location.search).get('api');
window.excelHost = new ExcelHost(window, wanted ?? FLOOR, 'vi-VN');
