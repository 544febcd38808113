import type { Option } from '../../rubric/rule';

/** Longest label that MATCH looks up. */
const LONGEST = 250;

/**
 * The options as a drop-down shows them: bullets and surrounding blanks gone, one line, never starting like a formula,
 * never like a wildcard, and no two the same.
 */
export function optionLabels(options: Option[]): string[] {
  const labels = options.map(({ text }) => {
    const line = text
      .replace(/\s+/g, ' ')
      .replace(/^[\s\-–+=@•*]+/, '')
      .replace(/[*?~]/g, '')
      .trim();
    return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
  });
  return labels.map((label, index) =>
    labels.indexOf(label) === index && label !== '' ? label : `${label || 'Mục'} (${index + 1})`,
  );
}
