/** Says of a figure that it may have decimals, where the file says so. */
export const mayHaveFractions = ({ fractions }: { fractions?: boolean | undefined }): { fractions?: true } =>
  fractions ? { fractions } : {};
