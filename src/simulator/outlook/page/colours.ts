/** Colours of categories as Outlook's calendar shows them: a strong one, and a tint to write on. */
export type Colour = { readonly strong: string; readonly tint: string; readonly dark: string };

const PRESETS: readonly Colour[] = [
  colour('#c50f1f', '#f9e3e5', '#5a1a20'),
  colour('#ca5010', '#fae6da', '#5a2d14'),
  colour('#7a4b2b', '#f0e6df', '#463325'),
  colour('#b8860b', '#fbf1cf', '#54430f'),
  colour('#107c10', '#def1de', '#163f16'),
  colour('#038387', '#d9f1f2', '#0d4446'),
  colour('#6b7a1c', '#eef1d9', '#3d4418'),
  colour('#0f6cbd', '#dcebf8', '#143d63'),
  colour('#7719aa', '#efdff7', '#46195f'),
  colour('#9b1d64', '#f6dfec', '#551739'),
  colour('#5b7083', '#e4eaef', '#344150'),
  colour('#33475b', '#dde4ea', '#263543'),
  colour('#7a7574', '#ecebea', '#434140'),
  colour('#4a4846', '#e3e2e1', '#353332'),
  colour('#242424', '#dddddd', '#1c1c1c'),
  colour('#750b1c', '#f2dde0', '#480d18'),
  colour('#8e3a0c', '#f5e2d8', '#4f250e'),
  colour('#4d2f1b', '#eae2dc', '#38261a'),
  colour('#8a6200', '#f5ebcd', '#473509'),
  colour('#0b5a08', '#d7ecd6', '#0e340c'),
  colour('#005b70', '#d3eaf0', '#0a3641'),
  colour('#4c5a12', '#e8ecd5', '#303812'),
  colour('#003966', '#d5e3f0', '#0c2c49'),
  colour('#401b6c', '#e6dcf1', '#2f1a4a'),
  colour('#6d0f47', '#f0d9e6', '#430f2e'),
];

/** One per calendar in turn; green and red are left to categories. */
const CALENDARS = [7, 8, 5, 9, 10, 1, 22, 11];

function colour(strong: string, tint: string, dark: string): Colour {
  return { strong, tint, dark };
}

const PLAIN = colour('#0f6cbd', '#dcebf8', '#143d63');
const NONE = colour('#8a8886', '#f0efee', '#3b3a39');

export function presetColour(name: string): Colour {
  const number = /^preset(\d+)$/iu.exec(name)?.[1];
  return number === undefined ? NONE : (PRESETS[Number(number)] ?? NONE);
}

export function calendarColour(index: number): Colour {
  return PRESETS[CALENDARS[index % CALENDARS.length] ?? 7] ?? PLAIN;
}
