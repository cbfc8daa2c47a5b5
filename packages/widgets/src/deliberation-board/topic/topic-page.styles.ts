import { baseStyles } from '../../foundation/base-styles.css.ts';
import { dialogStyles } from '../../templates/dialog.css.ts';
import { fieldStyles } from '../../templates/field.css.ts';
import { tabsStyles } from '../../templates/tabs.css.ts';
import { partStyles } from '../board-part.ts';
import { opinionMapStyles } from './opinion-map.styles.ts';
import { topicStyles } from './topic.styles.ts';

/** All that a topic's page is drawn with. */
export const topicPageStyles = [
  ...baseStyles,
  fieldStyles,
  dialogStyles,
  tabsStyles,
  partStyles,
  topicStyles,
  opinionMapStyles,
];
