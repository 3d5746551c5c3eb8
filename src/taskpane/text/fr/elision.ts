/** « d’Ada », « de Bo ». An address is left as it is written, and so is an h, mute or not. */
export function de(name: string): string {
  return /^[aeiouàâäæéèêëîïôöœùûü]/iu.test(name) && !name.includes('@') ? `d’${name}` : `de ${name}`;
}
