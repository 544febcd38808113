/** A number joined to a text by a formula: rounded, and with a decimal comma, in every spreadsheet and every language of it. */

/**
 * "81,2" of 81.2. A number that is joined to a text as it is takes the decimal sign of the computer, and some spreadsheets write all
 * its binary digits; FIXED rounds it, and the noughts behind the comma are taken away again.
 */
export const numberText = (expression: string): string =>
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(FIXED(${expression},2,1),".",",")&"#","0#","#"),"0#","#"),",#",""),"#","")`;
