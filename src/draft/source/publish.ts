/** What is published: the form file as a person would have written it. */
import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import { rubricSchema } from '../../rubric/schema/rubric';

/** Longest map that stands on one line. */
const ONE_LINE = 100;

/** The form file. Small maps of plain values stand on one line, as in the files written by hand. */
export function formFile(source: Record<string, unknown>, comment: string): string {
  const document = new Document({ ...ordered(source) });
  document.commentBefore = comment;
  visit(document, {
    Map: (_, node, path) => {
      const parent = path.at(-1);
      const plain = node.items.every(({ value }) => isScalar(value));
      const length = node.items.reduce(
        (sum, { key, value }) => sum + String(key).length + String(value).length + 4,
        0,
      );
      if (plain && length < ONE_LINE && (isSeq(parent) || isMap(parent))) node.flow = isSeq(parent);
    },
  });
  return document.toString({ lineWidth: 120 });
}

/** In the order of the schema, the rows last. */
function ordered({ groups, ...rest }: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(rubricSchema.entries).filter((key) => rest[key] !== undefined);
  return { ...Object.fromEntries(keys.map((key) => [key, rest[key]])), groups };
}
