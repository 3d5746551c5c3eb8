type DayWords = { readonly today: string; readonly tomorrow: string; readonly yesterday: string };

/** A moment begins a line as "Today 10:45"; inside a sentence it is "today 10:45". */
export function midSentence(moment: string, { today, tomorrow, yesterday }: DayWords): string {
  const isDay = [today, tomorrow, yesterday].some((name) => moment.startsWith(name));
  return isDay ? lowerFirst(moment) : moment;
}

export function lowerFirst(words: string): string {
  return words.charAt(0).toLocaleLowerCase() + words.slice(1);
}
