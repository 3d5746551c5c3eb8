// The one module that pulls msal in, fetched on demand: it weighs more than all else at the start.
export {
  CacheLookupPolicy,
  createNestablePublicClientApplication,
  createStandardPublicClientApplication,
  EventType,
  PublicClientApplication,
} from '@azure/msal-browser';
