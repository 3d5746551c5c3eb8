import { makeStyles, tokens } from '@fluentui/react-components';

/** A heading may have the focus to be read out; there is nothing to do with it. */
const READ_OUT = { outlineStyle: 'none' } as const;

export const useHeadingStyles = makeStyles({
  /** In the bar above a view, on one line. */
  bar: {
    flex: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    ...READ_OUT,
  },
  /** Whose appointment or message it is, all of the name. */
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ...READ_OUT,
  },
});
