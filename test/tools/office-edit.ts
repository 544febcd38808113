/** Edits of a workbook by LibreOffice, as a person would make them, through a macro in a profile of its own. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { output } from './run';

const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Edits"/></library:library>`;

const moduleOf = (program: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edits" script:language="StarBasic">${program
  .replaceAll('&', '&amp;')
  .replaceAll('<', '&lt;')
  .replaceAll('>', '&gt;')}</script:module>`;

/** One procedure of the macro: opens, edits and saves one copy. */
const procedure = (
  index: number,
  input: string,
  target: string,
  statements: string,
): string => `Sub Edit${index}
Dim load(0) As New com.sun.star.beans.PropertyValue
load(0).Name = "Hidden"
load(0).Value = True
doc = StarDesktop.loadComponentFromURL("${pathToFileURL(input).href}", "_blank", 0, load())
sheet = doc.Sheets.getByIndex(0)
sheet.unprotect("")
${statements}
Dim store(0) As New com.sun.star.beans.PropertyValue
store(0).Name = "FilterName"
store(0).Value = "Calc MS Excel 2007 XML"
doc.storeToURL("${pathToFileURL(target).href}", store())
doc.close(True)
End Sub`;

/**
 * Copies of the workbook, each after its Basic statements (in which `doc` is the document and `sheet` its first sheet,
 * unprotected), saved as .xlsx by LibreOffice.
 */
export async function editedByOffice(bytes: Uint8Array, edits: string[]): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'scorecard-edit-'));
  try {
    const start = [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--norestore',
    ];
    // the first start fills the profile, and would write over a library that is there already
    await output('soffice', [...start, '--terminate_after_init'], 120_000);
    const input = join(folder, 'in.xlsx');
    const targets = edits.map((_, index) => join(folder, `out${index}.xlsx`));
    await writeFile(input, bytes);
    const program = [
      ...edits.map((statements, index) => procedure(index, input, targets[index] ?? '', statements)),
      `Sub Edit\n${edits.map((_, index) => `Edit${index}`).join('\n')}\nEnd Sub`,
    ].join('\n');
    const basic = join(folder, 'profile', 'user', 'basic', 'Standard');
    await mkdir(basic, { recursive: true });
    await writeFile(join(basic, 'script.xlb'), LIBRARY);
    await writeFile(join(basic, 'Edits.xba'), moduleOf(program));
    await output('soffice', [...start, 'macro:///Standard.Edits.Edit'], 240_000);
    return await Promise.all(targets.map((target) => readFile(target)));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
