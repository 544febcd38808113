/** @jest-environment ./scripts/jsdom-environment.cjs */
import '../tools/text-coding';
import { footerOf } from '../../src/form/identity/ready';
import { formOf } from '../tools/forms';
import { edgesCss } from '../../src/workbench/desk/PrintedForm';

test('printed pages carry code, page number and fingerprint like the workbook', async () => {
  const rubric = await formOf('hau-giang-2017');
  const css = edgesCss({ footer: footerOf('7K3QX-04ZDM', rubric), numbered: true });
  expect(css).toContain(rubric.fingerprints.whole);
  expect(css).toContain("@bottom-left{content:'Mã đối chiếu: 7K3QX-04ZDM'");
  expect(css).toContain('@top-center{content:counter(page);');
});

test('a footer of a file brings no rule of its own into the page', () => {
  const css = edgesCss({ footer: { left: "a'}body{display:none} \\27 ; url(x)" } });
  expect(css.match(/[{}]/g)).toHaveLength(2);
  expect(css).not.toContain('\\');
  expect(css.match(/'/g)).toHaveLength(4);
});
