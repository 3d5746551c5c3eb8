type DayWords = { readonly today: string; readonly tomorrow: string; readonly yesterday: string };

/** A moment begins a line as "Today 10:45"; inside a sentence it is "today 10:45". */
export function midSentence(moment: string, { today, tomorrow, yesterday }: DayWords): string {
  const word = [today, tomorrow, yesterday].find((name) => moment.startsWith(name));
  return word === undefined ? moment : word.toLocaleLowerCase() + moment.slice(word.length);
}
