/**
 * Start of the page as one file. A page from the disk may load no second file, so the scripts of its workers stand in the page as text,
 * and a worker starts from a copy of that text in memory.
 */
const nameOf = __webpack_get_script_filename__;
const addresses = new Map<string, string>();

__webpack_get_script_filename__ = (chunk) => {
  const name = nameOf(chunk);
  const known = addresses.get(name);
  if (known !== undefined) return known;
  const text = document.querySelector(`script[data-worker="${CSS.escape(name)}"]`)?.textContent;
  if (text === undefined) return name;
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  addresses.set(name, address);
  return address;
};
