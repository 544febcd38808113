/** Files that Excel, WPS and LibreOffice put beside an open one. */

/** "~$phieu.xlsx" (Excel, WPS) and ".~lock.phieu.xlsx#" (LibreOffice). */
export const isLock = (name: string): boolean => /(?:^|[\\/])(?:~\$|\.~lock\.)[^\\/]*$/.test(name);
