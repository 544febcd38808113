/** Entry of a bundle that a page loads before office.js: the page then believes it runs in Excel. `window.excelHost` is the host. */
import { ExcelHost, FLOOR } from './host';

declare global {
  interface Window {
    excelHost?: ExcelHost;
  }
}

window.excelHost = new ExcelHost(window, FLOOR, 'vi-VN');
