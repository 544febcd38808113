/** The name of one version of a form in files and stores: the id alone is version 1. */
export const formKey = ({ id, version }: { id: string; version: number }): string =>
  version === 1 ? id : `${id}@${version}`;
