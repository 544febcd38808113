import { parse } from 'yaml';

/** Compiles a YAML file to JSON, so that no YAML parser ships with the product. */
export default function yamlLoader(source) {
  return JSON.stringify(parse(source));
}
