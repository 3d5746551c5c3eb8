import { createHighContrastTheme } from '@fluentui/react-components';

export const theme = createHighContrastTheme();
