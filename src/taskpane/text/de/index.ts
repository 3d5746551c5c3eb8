export { text } from '../en/index.ts';
