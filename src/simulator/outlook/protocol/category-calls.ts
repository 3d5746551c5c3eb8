import * as z from 'zod/mini';
import { CallError } from './call-error.ts';
import { success, type Call, type CallAnswer, type GroupAnswer } from './call-answer.ts';
import type { Category, Outlook } from './outlook.ts';

const namesSchema = z.object({ categories: z.array(z.string()) });
const detailsSchema = z.object({
  categoryDetails: z.array(z.object({ displayName: z.string(), color: z.string() })),
});

export function answerCategoryCall(outlook: Outlook, { number, params }: Call): GroupAnswer {
  switch (number) {
    case 157:
      return itemCategories(outlook);
    case 158:
      return addToItem(outlook, namesSchema.parse(params).categories);
    case 159:
      return removeFromItem(outlook, namesSchema.parse(params).categories);
    case 160:
      return outlook.masterCategories().then((all) => success(all.map(officeCategory)));
    case 161:
      return addToMaster(outlook, detailsSchema.parse(params).categoryDetails);
    case 162:
      return removeFromMaster(outlook, namesSchema.parse(params).categories);
    default:
      return undefined;
  }
}

async function itemCategories(outlook: Outlook): Promise<CallAnswer> {
  const master = await outlook.masterCategories();
  return success(
    namesOf(outlook).map((name) =>
      officeCategory(
        master.find((one) => same(one.displayName, name)) ?? { displayName: name, color: 'none' },
      ),
    ),
  );
}

async function addToItem(outlook: Outlook, names: readonly string[]): Promise<CallAnswer> {
  const master = await outlook.masterCategories();
  const before = namesOf(outlook);
  if (names.some((name) => !master.some((one) => same(one.displayName, name))))
    throw new CallError('invalidCategory');
  await outlook.setItemCategories([
    ...before,
    ...names.filter((name) => !before.some((one) => same(one, name))),
  ]);
  return success();
}

async function removeFromItem(outlook: Outlook, names: readonly string[]): Promise<CallAnswer> {
  const left = namesOf(outlook).filter((one) => !names.some((name) => same(name, one)));
  await outlook.setItemCategories(left);
  return success();
}

/** Outlook on the web can't do categories in the organiser's form; there Graph is the only way. */
function namesOf(outlook: Outlook): readonly string[] {
  const item = outlook.item();
  switch (item.kind) {
    case 'none':
    case 'organizer':
      throw new CallError('notSupported');
    case 'message':
      return item.message.categories;
    case 'attendee':
      return item.appointment.categories;
  }
}

async function addToMaster(outlook: Outlook, details: readonly Category[]): Promise<CallAnswer> {
  const master = await outlook.masterCategories();
  if (details.some((detail) => master.some((one) => same(one.displayName, detail.displayName))))
    throw new CallError('duplicateCategory');
  await outlook.addMasterCategories(
    details.map(({ displayName, color }) => ({ displayName, color: color.toLowerCase() })),
  );
  return success();
}

async function removeFromMaster(outlook: Outlook, names: readonly string[]): Promise<CallAnswer> {
  const master = await outlook.masterCategories();
  if (names.some((name) => !master.some((one) => same(one.displayName, name))))
    throw new CallError('invalidCategory');
  await outlook.removeMasterCategories(names);
  return success();
}

/** Graph writes preset3 where Office writes Preset3. */
function officeCategory({ displayName, color }: Category): Category {
  return { displayName, color: color.charAt(0).toUpperCase() + color.slice(1) };
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
