import type { FolderName } from '../mailbox/model.ts';

/** Folders by the number that they have in ids. */
export const PLACES: readonly FolderName[] = ['inbox', 'drafts', 'sentitems', 'deleteditems'];
