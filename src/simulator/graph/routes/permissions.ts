import type { Hono } from 'hono';
import { permissionFor, sharePermission, unsharePermission } from '../../mailbox/calendars.ts';
import { oneOf, record } from '../../mailbox/lenient.ts';
import type { Calendar, JsonObject, Permission } from '../../mailbox/model.ts';
import { findPerson } from '../../mailbox/organisation.ts';
import { sameAddress } from '../../mailbox/rights.ts';
import type { CalendarRole } from '../../mailbox/seed.ts';
import { calendarAccess, type CalendarAccess } from '../access.ts';
import { collection, entity, usersPath } from '../answers.ts';
import { readBody } from '../bodies/read-json.ts';
import { emailAddress } from '../bodies/shapes.ts';
import { accessDenied, badRequest, GraphError, itemNotFound } from '../errors.ts';
import { mailboxPaths, parameter, type Env, type GraphContext } from '../facts.ts';
import { pageOf } from '../odata/page.ts';

const ROLES = [
  'none',
  'freeBusyRead',
  'limitedRead',
  'read',
  'write',
  'delegateWithoutPrivateEventAccess',
  'delegateWithPrivateEventAccess',
  'custom',
] as const;
const permissionShape = record({
  role: oneOf(ROLES).nullish(),
  emailAddress: emailAddress.nullish(),
});

export function addPermissionRoutes(app: Hono<Env>): void {
  const many = mailboxPaths(
    '/calendar/calendarPermissions',
    '/calendars/:calendar/calendarPermissions',
  );
  const one = many.map((path) => `${path}/:permission`);

  app.on('GET', many, (c) => {
    const access = ownersAccess(c);
    const { items, nextLink } = pageOf(access.calendar.permissions, c.env.facts);
    const rendered = items.map((permission) => renderPermission(permission, access.calendar));
    return collection(c, usersPath(access.mailbox, 'calendar/calendarPermissions'), {
      items: rendered,
      nextLink,
    });
  });
  app.on('POST', many, postPermission);
  app.on('GET', one, (c) => {
    const access = ownersAccess(c);
    return answerOne(c, access, findPermission(c, access.calendar), 200);
  });
  app.on('PATCH', one, async (c) => {
    const access = ownersAccess(c, 'write');
    const permission = findPermission(c, access.calendar);
    const { role } = await readBody(c, permissionShape);
    if (role) {
      permission.role = readRole(role, access.calendar, permission);
      sharePermission(c.env.facts.organisation, access.calendar, permission);
    }
    return answerOne(c, access, permission, 200);
  });
  app.on('DELETE', one, (c) => {
    const { calendar } = ownersAccess(c, 'write');
    const permission = findPermission(c, calendar);
    if (!permission.isRemovable)
      throw badRequest('This permission cannot be removed.', 'ErrorInvalidRequest');
    unsharePermission(c.env.facts.organisation, calendar, permission);
    return c.body(null, 204);
  });
}

async function postPermission(c: GraphContext): Promise<Response> {
  const access = ownersAccess(c, 'write');
  const { organisation } = c.env.facts;
  const { calendar } = access;
  const body = await readBody(c, permissionShape);
  const address = body.emailAddress?.address;
  if (!address || !body.role)
    throw badRequest(
      'A permission needs an emailAddress and a role.',
      'ErrorPropertyValidationFailure',
    );
  if (
    calendar.permissions.some((permission) => sameAddress(permission.emailAddress.address, address))
  ) {
    throw new GraphError(
      409,
      'ErrorPermissionAlreadyExists',
      'The calendar is already shared with this recipient.',
    );
  }
  const insider = findPerson(organisation, address);
  const permission = permissionFor(
    { name: body.emailAddress?.name ?? insider?.displayName ?? address, address },
    'read',
    insider !== undefined,
  );
  permission.role = readRole(body.role, calendar, permission);
  calendar.permissions.push(permission);
  sharePermission(organisation, calendar, permission);
  return answerOne(c, access, permission, 201);
}

/** Only the owner shares a calendar and sees with whom. */
function ownersAccess(c: GraphContext, need: 'read' | 'write' = 'read'): CalendarAccess {
  const access = calendarAccess(c, need);
  if (access.rights.role !== 'owner') throw accessDenied();
  return access;
}

function readRole(
  role: (typeof ROLES)[number],
  calendar: Calendar,
  permission: Permission,
): CalendarRole {
  const allowed = allowedRoles(calendar, permission).find((one) => one === role);
  if (!allowed)
    throw badRequest(
      `The role '${role}' is not allowed for this calendar and recipient.`,
      'ErrorInvalidRequest',
    );
  return allowed;
}

/** Delegates belong to the primary calendar; nobody outside reads less or more than he may. */
function allowedRoles(
  calendar: Calendar,
  { isRemovable, isInsideOrganization }: Permission,
): readonly CalendarRole[] {
  if (!isRemovable) return ['none', 'freeBusyRead', 'limitedRead', 'read', 'write'];
  const shared = ['freeBusyRead', 'limitedRead', 'read'] as const;
  if (!isInsideOrganization) return shared;
  return calendar.isDefault
    ? [...shared, 'write', 'delegateWithoutPrivateEventAccess', 'delegateWithPrivateEventAccess']
    : [...shared, 'write'];
}

function findPermission(c: GraphContext, calendar: Calendar): Permission {
  const permission = calendar.permissions.find(({ id }) => id === parameter(c, 'permission'));
  if (!permission) throw itemNotFound();
  return permission;
}

function answerOne(
  c: GraphContext,
  { mailbox, calendar }: CalendarAccess,
  permission: Permission,
  status: 200 | 201,
): Response {
  return entity(
    c,
    usersPath(mailbox, 'calendar/calendarPermissions'),
    renderPermission(permission, calendar),
    status,
  );
}

function renderPermission(permission: Permission, calendar: Calendar): JsonObject {
  const { id, isRemovable, isInsideOrganization, role, emailAddress: who } = permission;
  return {
    id,
    isRemovable,
    isInsideOrganization,
    role,
    allowedRoles: allowedRoles(calendar, permission),
    emailAddress: who,
  };
}
