/** Workbooks as offices have them: the form beside notes, pictures, charts, a pivot table, macros, and sheets of their own. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import ExcelJS from 'exceljs';
import type { SheetSpec, WorkbookSpec } from '../../src/sheet/spec';
import { writeWorkbook } from '../../src/workbook/xlsx/write';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);

/** A sheet of the unit's own that looks into the form, with a chart. */
const figures = (form: string): SheetSpec => ({
  ...{ name: 'Số liệu', visibility: 'visible', columns: [{ width: 33 }], rows: [{ height: 31 }], merges: [] },
  ...{ validations: [], conditionalFormats: [], protected: false },
  cells: [
    [{ value: 'Máy tính' }, { value: 12 }, { value: 24, formula: 'B1*2' }],
    [{ value: 'Của phiếu' }, { value: '', formula: `'${form}'!B1&""` }],
  ],
  charts: [
    {
      ...{ kind: 'bar', title: 'Máy tính', categories: "'Số liệu'!$A$1", altText: 'Máy tính' },
      series: [{ name: 'Số máy', values: "'Số liệu'!$B$1" }],
      area: { top: 4, left: 0, bottom: 12, right: 3 },
    },
  ],
});

type Parts = Record<string, Uint8Array>;

const changed = (parts: Parts, name: string, from: string | RegExp, to: string): void => {
  const text = strFromU8(parts[name] ?? new Uint8Array());
  const result = text.replace(from, to);
  if (result === text) throw new Error(`${name} has no ${String(from)}`);
  parts[name] = strToU8(result);
};

/** Says of a part what it is, and leads to it. */
function lead(parts: Parts, from: string, type: string, part: string, id: string): void {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${from.slice(folder.length)}.rels`;
  const own = `<Relationship Id="${id}" Type="${type}" Target="/${part}"/>`;
  if (parts[name]) return changed(parts, name, '</Relationships>', `${own}</Relationships>`);
  parts[name] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${own}</Relationships>`,
  );
}

const declare = (parts: Parts, part: string, type: string): void =>
  changed(
    parts,
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/${part}" ContentType="${type}"/></Types>`,
  );

/** A note and a picture in the form's sheet, as Excel files keep them. */
function addNoteAndPicture(parts: Parts): void {
  const form = 'xl/worksheets/sheet1.xml';
  parts['xl/comments1.xml'] = strToU8(
    `<comments xmlns="${MAIN}"><authors><author>Chị Lan</author></authors><commentList><comment ref="H20" authorId="0"><text><t>Hỏi lại phòng Tài chính</t></text></comment></commentList></comments>`,
  );
  parts['xl/drawings/vmlDrawing1.vml'] = strToU8(
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>19</x:Row><x:Column>7</x:Column></x:ClientData></v:shape></xml>',
  );
  parts['xl/media/image9.png'] = PNG;
  parts['xl/drawings/drawing9.xml'] = strToU8(
    `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>30</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>30</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>31</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>31</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Dấu"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
  );
  lead(parts, form, `${OFFICE}/comments`, 'xl/comments1.xml', 'rIdN');
  lead(parts, form, `${OFFICE}/vmlDrawing`, 'xl/drawings/vmlDrawing1.vml', 'rIdV');
  lead(parts, form, `${OFFICE}/drawing`, 'xl/drawings/drawing9.xml', 'rIdD');
  lead(parts, 'xl/drawings/drawing9.xml', `${OFFICE}/image`, 'xl/media/image9.png', 'rId1');
  declare(
    parts,
    'xl/comments1.xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  );
  declare(parts, 'xl/drawings/drawing9.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml');
  changed(
    parts,
    '[Content_Types].xml',
    '<Default ',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="png" ContentType="image/png"/><Default ',
  );
  changed(
    parts,
    form,
    '</worksheet>',
    `<drawing xmlns:r="${OFFICE}" r:id="rIdD"/><legacyDrawing xmlns:r="${OFFICE}" r:id="rIdV"/></worksheet>`,
  );
}

/** The cache of a pivot table, pictures in cells as WPS keeps them, and a part that nobody knows. */
function addForeign(parts: Parts): void {
  const main = 'xl/workbook.xml';
  parts['xl/pivotCache/pivotCacheDefinition1.xml'] = strToU8(
    `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" saveData="0" refreshedBy="A" createdVersion="6" refreshedVersion="6" recordCount="0"><cacheSource type="worksheet"><worksheetSource ref="A1:B1" sheet="Số liệu"/></cacheSource><cacheFields count="2"><cacheField name="a" numFmtId="0"><sharedItems/></cacheField><cacheField name="b" numFmtId="0"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
  );
  lead(parts, main, `${OFFICE}/pivotCacheDefinition`, 'xl/pivotCache/pivotCacheDefinition1.xml', 'rIdP');
  declare(
    parts,
    'xl/pivotCache/pivotCacheDefinition1.xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml',
  );
  changed(
    parts,
    main,
    '</workbook>',
    '<pivotCaches><pivotCache cacheId="1" r:id="rIdP"/></pivotCaches></workbook>',
  );
  parts['xl/cellimages.xml'] = strToU8(
    `<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>`,
  );
  lead(parts, main, 'http://www.wps.cn/officeDocument/2020/cellImage', 'xl/cellimages.xml', 'rIdW');
  declare(parts, 'xl/cellimages.xml', 'application/vnd.wps-officedocument.cellimage+xml');
  parts['customXml/item1.xml'] = strToU8('<a:la xmlns:a="urn:la"> giữ nguyên </a:la>');
  lead(parts, main, `${OFFICE}/customXml`, 'customXml/item1.xml', 'rIdC');
}

/** A workbook with macros. */
export function withMacros(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  parts['xl/vbaProject.bin'] = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]);
  lead(
    parts,
    'xl/workbook.xml',
    'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
    'xl/vbaProject.bin',
    'rIdM',
  );
  declare(parts, 'xl/vbaProject.bin', 'application/vnd.ms-office.vbaProject');
  changed(
    parts,
    '[Content_Types].xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  );
  return zipSync(parts);
}

/** The workbook with everything that people and other programs put into one. */
export async function dressed(spec: WorkbookSpec): Promise<Uint8Array> {
  const sheets = [...spec.sheets, figures(spec.sheets[0]?.name ?? '')];
  const parts = unzipSync(await writeWorkbook({ ...spec, sheets }));
  addNoteAndPicture(parts);
  addForeign(parts);
  return zipSync(parts);
}

/** A workbook as exceljs saves it, with a note and a sheet of its own. */
export async function byExcelJs(bytes: Uint8Array): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  await book.xlsx.load(copy);
  const [form] = book.worksheets;
  if (form) form.getCell('H20').note = 'Hỏi lại phòng Tài chính';
  const own = book.addWorksheet('Số liệu');
  own.addRow(['Máy tính', 12, { formula: 'B1*2', result: 24 }]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
